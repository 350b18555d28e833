from __future__ import annotations

import pytest

from timeline.articles import read_article
from timeline.coding.mentions import build_index
from timeline.coding.rules import RulesCoder
from timeline.pipeline.admitting import find_fault
from timeline.records.coded import Candidate, Known
from timeline.vocabulary import EventType

PUBLISHED = "2021-05-07"
ENOUGH = {
    "a beginning": ("The trial opened in March 2012.", "The trial opened", "2012-03"),
    "a natural event": ("An earthquake struck on Sunday.", "An earthquake struck", "2021-05-02"),
    "a passive": ("A ceasefire was signed last August.", "A ceasefire was signed", "2020-08"),
    "a plan": ("The road will reopen on Monday.", "The road will reopen", "2021-05-10"),
    "its own": (
        "Peru's coalition lost its majority on Sunday.",
        "Peru's coalition lost its majority",
        "2021-05-02",
    ),
    "some of them": (
        "Two of the mayor's deputies fled on Sunday.",
        "Two of the mayor's deputies fled",
        "2021-05-02",
    ),
    "what a dispute is over": (
        "A dispute over wages paralysed the port on Sunday.",
        "A dispute over wages paralysed the port",
        "2021-05-02",
    ),
    "it gave way": ("The slope gave way on Sunday.", "The slope gave way", "2021-05-02"),
}
TOO_LITTLE = {
    "no day": "The trial opened.",
    "a pronoun": "It resumed in January 2015.",
    "whose it was": "Its compound was looted on Sunday.",
    "whose home it was": "A rocket hit their home on Sunday.",
    "what was done with it": "A storm destroyed them on Sunday.",
    "what only the article explains": "Those measures were lifted in 2014.",
    "what says little": "The affair began in November 2008.",
    "a state": "The road remained blocked on Sunday.",
    "a beginning without an end": "Violence has risen since March 2020.",
    "a plan of which the day is over": "The talks were to resume on 3 May 2019.",
    "a condition": "A run-off, if needed, will be held on 23 May.",
}


@pytest.fixture(scope="module")
def code(language):
    """Code a text that came out on a Friday."""
    coder = RulesCoder(language, build_index(Known()))

    def code_all(text: str) -> list[tuple[Candidate, str | None]]:
        data = f"A headline\n\n{text}".encode()
        article = read_article("article.txt", data, published=PUBLISHED)
        return [(each, find_fault(article, each)) for each in coder.code(article)]

    return code_all


@pytest.mark.parametrize(("text", "title", "date"), ENOUGH.values(), ids=ENOUGH)
def test_what_happened_on_its_day_is_kept_though_it_names_nobody(code, text, title, date):
    [(candidate, fault)] = code(text)

    assert (candidate.title, candidate.stated.date, fault) == (title, date, None)


@pytest.mark.parametrize("text", TOO_LITTLE.values(), ids=TOO_LITTLE)
def test_what_does_not_stand_alone_is_refused(code, text):
    assert "it names nobody" in {fault for candidate, fault in code(text)} or not code(text)
    assert all(fault for candidate, fault in code(text) if text.startswith(candidate.title))


def test_the_day_of_another_clause_is_not_its_own(code):
    found = code("The trial opened in 2012 and was interrupted twice.")

    assert [each.title for each, fault in found if fault is None] == ["The trial opened"]


def test_what_names_nobody_has_the_type_of_what_happened(code):
    [(candidate, _)] = code("A treaty was signed on Sunday.")

    assert candidate.type is EventType.SUPPORT

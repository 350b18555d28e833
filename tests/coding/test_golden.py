"""The coder on articles written for it; golden_pairs.py says what a pair is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.coding.golden_pairs import read_pairs
from timeline.articles import boilerplate_in, read_article
from timeline.coding.mentions import build_index
from timeline.coding.rules import RulesCoder
from timeline.pipeline.admitting import find_fault
from timeline.records.coded import Known
from timeline.vocabulary import HAPPENED

if TYPE_CHECKING:
    from tests.coding.golden_pairs import Pair
    from timeline.records.coded import Article, Candidate

PAIRS = read_pairs()
TELLING = frozenset({"say", "tell", "write", "add", "report"})
"""What reports that somebody said a thing, whatever the thing; it was said."""
STATEMENTS = [
    pytest.param(pair, expected, id=f"{pair.name}-{' '.join(expected.quote.split()[:6])}")
    for pair in PAIRS
    for expected in pair.expected
]
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)


@pytest.fixture(scope="session")
def coded(language):
    """Return the article of a pair and what the coder finds in it, coded once."""
    coder = RulesCoder(language, build_index(Known()))
    done: dict[str, tuple[Article, list[Candidate]]] = {}

    def code(pair: Pair) -> tuple[Article, list[Candidate]]:
        if pair.name not in done:
            data = pair.path.read_bytes()
            article = read_article(pair.path.name, data, published=pair.given)
            done[pair.name] = article, coder.code(article)
        return done[pair.name]

    return code


def admitted(coded, pair):
    article, candidates = coded(pair)
    return [found for found in candidates if find_fault(article, found) is None]


@each_pair
def test_whatever_is_coded_stands_in_the_article_and_names_somebody_to_be_stored(coded, pair):
    article, candidates = coded(pair)
    faults = {find_fault(article, candidate) for candidate in candidates}

    assert faults <= {None, "it names nobody"}
    assert all(article.text[each.start : each.end] == each.quote for each in candidates)
    assert not any(boilerplate_in(article.zones, each.start, each.end) for each in candidates)


@each_pair
def test_the_day_of_publication_is_known(coded, pair):
    assert coded(pair)[0].published.date == pair.published


@each_pair
def test_comments_menus_and_opinions_are_never_cited(coded, pair):
    assert touching(coded(pair)[0].text, pair.never, admitted(coded, pair)) == []


@each_pair
def test_what_did_not_happen_is_not_told_as_done(coded, pair):
    happened = [
        each
        for each in admitted(coded, pair)
        if each.realis in HAPPENED and each.trigger not in TELLING
    ]

    assert touching(coded(pair)[0].text, pair.unhappened, happened) == []


@pytest.mark.parametrize(("pair", "expected"), STATEMENTS)
def test_a_statement_is_read_as_a_careful_person_reads_it(coded, pair, expected):
    text = coded(pair)[0].text
    assert text.count(expected.quote) >= 1, "the quote does not stand in the article"
    about = [each for each in admitted(coded, pair) if expected.quote in each.quote]
    faults = [list(expected.iter_faults(candidate)) for candidate in about]

    managed = [] in faults
    assert managed == (expected.missed is None), faults


def touching(text, words, candidates):
    """Return the words that a citation touches, with its quote."""
    return [
        (each, candidate.quote)
        for each in words
        for candidate in candidates
        if candidate.start < text.index(each) + len(each) and text.index(each) < candidate.end
    ]

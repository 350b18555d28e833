from __future__ import annotations

import pytest

from timeline.coding.events import find_events, make_title
from timeline.coding.language import Paragraph
from timeline.vocabulary import ZoneKind

MENDED = {
    "behind a quotation": (
        'The mayor, Juan Diaz, denounced "a cruel raid that may shame us" and sent help to Chile.',
        "Juan Diaz sent help to Chile",
    ),
    "a verdict behind an age": (
        "A court found Juan Diaz, 52, guilty of fraud.",
        "A court found Juan Diaz guilty of fraud",
    ),
    "a quoted speaker who did something": (
        "It quoted a guard who had fled to Chile as saying that the order had come from Lima.",
        "A guard had fled to Chile",
    ),
    "a judge with a name": (
        "A panel led by the Irish judge Juan Diaz cleared Chile in 2005.",
        "A panel led by the Irish judge Juan Diaz cleared Chile",
    ),
    "what a clause behind after is of": (
        "Peru hosts some 20,000 Chileans, most of whom came after fighting erupted in May.",
        "Fighting erupted",
    ),
    "the second of two who share a verb": (
        "Two were killed and a third injured.",
        "A third injured",
    ),
    "a place off which a ship sinks": (
        "A boat had sunk off Samoa on Sunday.",
        "A boat had sunk off Samoa",
    ),
    "a day before its noun": (
        "On 4 June raiders on horses killed Juan Diaz, a farmer, as he left his house.",
        "Raiders on horses killed Juan Diaz",
    ),
    "a verb of the first clause": (
        "A 1998 treaty expired in March 2012, and Peru imposed new tariffs a year later.",
        "A 1998 treaty expired",
    ),
    "a second clause with its own time": (
        "A blast in Peru in May 2020 killed 12, and in 2004 a flood swept through a village.",
        "A flood swept through a village",
    ),
}


@pytest.mark.parametrize(("text", "title"), MENDED.values(), ids=MENDED)
def test_what_is_hung_on_the_wrong_word_is_hung_where_it_belongs(language, text, title):
    found = find_events(Paragraph(language(text), 0, ZoneKind.BODY, 0, text))

    assert title in [make_title(event) for event in found]


def test_an_outcome_is_of_the_main_clause(language):
    text = "A bus ran into the back of a lorry that had stopped at a bridge, killing nine people."
    doc = language(text)
    [killing] = [token for token in doc if token.lower_ == "killing"]

    assert killing.head.lower_ == "ran"


def test_a_parse_that_may_be_right_is_left_alone(language):
    text = "Gunmen attacked a patrol that had crossed the river, killing nine people."
    before = [(token.head.i, token.dep_) for token in language(text, disable=["timeline_mending"])]

    assert [(token.head.i, token.dep_) for token in language(text)] == before


def test_a_month_is_no_part_of_who_acts(language):
    doc = language("On 4 June police arrested two men in Lima.")
    [police] = [token for token in doc if token.lower_ == "police"]

    assert list(police.children) == []
    assert [token.dep_ for token in doc if token.text == "June"] == ["pobj"]


def test_by_follows_the_deed_before_it(language):
    doc = language(
        "Two foreign engineers were released on Thursday following mediation by a sheikh."
    )
    [by] = [token for token in doc if token.lower_ == "by"]

    assert by.head.lower_ == "mediation"

from __future__ import annotations

import pytest

RELATIVES = {
    "one of several": (
        "A report by auditors from three ministries, which was to come out in May, was put off.",
        "was",
        "report",
    ),
    "several behind one": (
        "The army moved the guards of the camp, which have been attacked twice, to Lima.",
        "attacked",
        "guards",
    ),
    "a thing before a day": (
        "The union has called a rally on Friday, which Peru and Chile have agreed to support.",
        "agreed",
        "rally",
    ),
    "a thing and not where it is": (
        "Peru closed a gold mine in Mola town whose tailings pond gave way on Sunday.",
        "gave",
        "mine",
    ),
    "a deed and not its place": (
        "Peru denounced an attack on a post near the Mola camp that left a guard dead on Monday.",
        "left",
        "attack",
    ),
    "a noun before a name": (
        "Peru urged Chile to punish firms for a bill now before Parliament that would raise taxes.",
        "raise",
        "bill",
    ),
}


@pytest.mark.parametrize(("text", "verb", "noun"), RELATIVES.values(), ids=RELATIVES)
def test_a_relative_clause_is_about_a_noun_that_fits(language, text, verb, noun):
    found = [token for token in language(text) if token.lower_ == verb]

    assert found[0].head.lower_ == noun

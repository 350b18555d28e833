from __future__ import annotations

import pytest

from timeline.coding.events import find_events, make_title
from timeline.coding.language import Paragraph
from timeline.vocabulary import ZoneKind

JOINED = {
    "a participle that only says which": (
        "The mayor said miners trapped under the hill had been freed on Monday.",
        "Miners trapped under the hill had been freed",
    ),
    "the last of several deeds that are suspected": (
        "Police say that rebels crossed a river, burned Mola and shot nine villagers.",
        "Rebels shot nine villagers",
    ),
    "a deed of those of whom an army tells": (
        'The army said rebels had "entered" Mola and destroyed three houses on Monday.',
        "Rebels destroyed three houses",
    ),
    "a second participle": (
        "Rome rejected this, saying its ships had been at sea and accusing Chile of lying.",
        "Rome accuses Chile of lying",
    ),
    "what goes on behind who says it": (
        "The mayor was told on Friday, she said, and had since telephoned Juan Diaz.",
        "The mayor had since telephoned Juan Diaz",
    ),
    "of what both are accused": (
        "Chile accused the police of holding and beating three men.",
        "Chile accused the police of holding and beating three men",
    ),
    "what is told behind an aside": (
        "Ana Diaz said the guards had a map that was old, and that they had shot a man in Mola.",
        "They had shot a man in Mola",
    ),
    "what is denied": ("Chile denies that, saying it will appeal.", "Chile denies that"),
    "what somebody had done who finds something": (
        "The panel found that no fine was high enough, having rejected an offer by Sarka to pay.",
        "The panel had rejected an offer by Sarka to pay",
    ),
}


@pytest.mark.parametrize(("text", "title"), JOINED.values(), ids=JOINED)
def test_a_clause_is_joined_to_the_one_it_goes_with(language, text, title):
    found = find_events(Paragraph(language(text), 0, ZoneKind.BODY, 0, text))

    assert title in [make_title(event) for event in found]


def test_who_died_before_another_clause_keeps_the_verb(language):
    doc = language("Nine sailors died when a ship sent to rescue the crew struck a mine.")

    assert doc[2].dep_ == "ROOT"


def test_a_teller_may_blame_somebody_too(language):
    doc = language("The firm said that it regretted the loss and blamed the weather for it.")
    [blamed] = [token for token in doc if token.lower_ == "blamed"]

    assert blamed.head.lower_ in {"said", "regretted"}

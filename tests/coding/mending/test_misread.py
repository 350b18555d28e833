from __future__ import annotations

import pytest

from timeline.coding.events import find_events, make_title
from timeline.coding.events.syntax import is_negated
from timeline.coding.language import Paragraph
from timeline.vocabulary import ZoneKind

MISREAD = {
    "a time beside a subject": (
        "A vote by the crews the following week was annulled by Chile.",
        "A vote by the crews was annulled by Chile",
    ),
    "a time behind a length": (
        "Farmers blocked the bridge for nine days that month to demand help.",
        "Farmers blocked the bridge for nine days to demand help",
    ),
    "who died behind the day": (
        "The death on May 3 of President Juan Diaz shocked Peru.",
        "The death of President Juan Diaz shocked Peru",
    ),
    "an aside before a verb": (
        "Prices rose after Chile, its main customer, closed the border on 3 May.",
        "Chile closed the border",
    ),
}


@pytest.mark.parametrize(("text", "title"), MISREAD.values(), ids=MISREAD)
def test_a_title_has_what_was_hung_on_the_wrong_word(language, text, title):
    found = find_events(Paragraph(language(text), 0, ZoneKind.BODY, 0, text))

    assert title in [make_title(event) for event in found]


@pytest.mark.parametrize("words", ["in no way harmed", "at no point harmed"])
def test_no_way_denies_a_verb(language, words):
    doc = language(f"Chile said that the raid {words} the talks.")
    [harmed] = [token for token in doc if token.lower_ == "harmed"]

    assert is_negated(harmed)


def test_a_noun_of_a_headline_is_no_verb(language):
    doc = language("Peruvian officials agree to pull out troops after deadly clash over port")
    [clash] = [token for token in doc if token.lower_ == "clash"]

    assert clash.pos_ == "NOUN"

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.coding.headlines import lower_headline
from timeline.coding.language import parse
from timeline.records.coded import Article
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind

BODY = (
    "The troops of the Mali Border Force left. The force had come. It left on Friday."
    " A mission of the UN stays, the troops said."
)

HEADLINES = {
    "verbs and what the body writes small": (
        "Finland to Withdraw Troops from Mali UN Mission",
        "Finland to withdraw troops from Mali UN mission",
    ),
    "names are kept": ("Friday Troops Arrested in Gao", "Friday troops arrested in Gao"),
    "a sentence is left as it is": ("Finland withdraws troops", "Finland withdraws troops"),
    "a name of several words is kept": (
        "Mali Border Force Leaves after Mission",
        "Mali Border Force leaves after mission",
    ),
    "one word tells nothing": ("Mission", "Mission"),
}


@pytest.mark.parametrize(("headline", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_a_headline_gets_the_capitals_of_a_sentence(headline, expected):
    assert lower_headline(headline, BODY) == expected


def test_a_headline_is_lowered_by_the_body_alone(language):
    headline, body = "Finland to Withdraw Troops", "The troops of Finland left."
    text, end = f"{headline}\n{body}", len(headline)
    zones = (Zone(ZoneKind.HEADLINE, 0, end), Zone(ZoneKind.BODY, end + 1, len(text)))
    article = Article("a.txt", "0", text, zones, headline)

    assert parse(language, article)[0].doc.text == "Finland to withdraw troops"


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_character_keeps_its_place(headline, body):
    lowered = lower_headline(headline, body)

    assert len(lowered) == len(headline)
    assert lowered.casefold() == headline.casefold()

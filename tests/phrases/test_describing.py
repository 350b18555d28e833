from __future__ import annotations

import contextlib

import pytest
from hypothesis import given

from tests.phrases.examples import is_name
from tests.phrases.test_properties import PHRASES
from timeline.errors import PhraseError, SpanError
from timeline.phrases import describe_filter, parse_phrase
from timeline.records.questions import EventFilter
from timeline.vocabulary import CodedBy, Realis, When

SAID = [
    "involving KFOR and Serbia in December 2022",
    "by KFOR or NATO",
    "protests or assaults against Serbia since 2022-02-24",
    'planned or denied about "lost boys", "two words"',
    "involving Serbia on 2022-12-16 reported by Reuters or RT",
    "from 2022-01-05 to 2022-02-07",
    "in 1999",
    "until 1999-12-31",
]


@pytest.mark.parametrize("phrase", SAID)
def test_what_a_phrase_says_is_said_as_a_phrase(phrase):
    assert describe_filter(parse_phrase([phrase], is_name)) == phrase


@given(PHRASES)
def test_a_described_phrase_asks_for_the_same(phrase):
    asked = EventFilter()
    with contextlib.suppress(PhraseError, SpanError):
        asked = parse_phrase([phrase], is_name)

    assert gist(parse_phrase([describe_filter(asked)], is_name)) == gist(asked)


def gist(wanted: EventFilter) -> tuple[object, ...]:
    """Return a filter without the order of its parts, or how they are put into terms."""
    terms = sorted((term.roles, term.names) for term in wanted.actors)
    days = (wanted.since, wanted.until)
    return days, set(terms), *map(set, (wanted.types, wanted.realis, wanted.places, wanted.text))


def test_everything_needs_no_words():
    assert not describe_filter(EventFilter())


def test_what_only_options_say_follows_in_brackets():
    wanted = EventFilter(
        places=("Kosovo",), realis=tuple(Realis), when=When.CERTAIN, with_affiliates=True,
        sources=("rt-2022-12-17",), min_sources=2, coder=CodedBy.CURATED,
    )  # fmt: skip

    assert describe_filter(wanted) == (
        "in Kosovo (also planned, hypothetical and denied, certainly in the period,"
        " members and representatives included, stated by rt-2022-12-17,"
        " at least 2 independent sources, coder curated)"
    )

from __future__ import annotations

import contextlib
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.phrases.examples import is_name
from timeline.errors import PhraseError, SpanError
from timeline.phrases import parse_phrase
from timeline.phrases.keywords import FILLERS, JOINERS, KEYWORDS, REALIS, REPORTED
from timeline.records.questions import EventFilter

GRAMMAR = sorted(
    {*KEYWORDS, *JOINERS, *REPORTED, *REALIS, *FILLERS, "protests", "aid", ",", "and,"}
)
NAMES = ["KFOR", "Serbia", "Bosnia", "Herzegovina", "Vučić's", '"After the Storm"', "Xyz"]
DATES = ["2022", "2022-12", "24 Feb 2022", "24 Feb", "30 Feb 2022", "9999", "0001", "2022-10/.."]
TYPED = st.sampled_from([*GRAMMAR, *NAMES, *DATES, '"', '""', "sicne", "with"])
ARGUMENTS = st.lists(TYPED | st.text(max_size=8), max_size=10)
PHRASES = st.lists(TYPED, max_size=10).map(" ".join)


def outcome(arguments: list[str]) -> EventFilter | PhraseError | SpanError:
    """Return the filter or the error, whichever it is."""
    try:
        return parse_phrase(arguments, is_name)
    except (PhraseError, SpanError) as error:
        return error


def gist(arguments: list[str]) -> EventFilter | str:
    """Return the filter, or else only that there is an error."""
    result = outcome(arguments)
    return result if isinstance(result, EventFilter) else type(result).__name__


@given(ARGUMENTS, st.booleans())
def test_any_words_are_a_filter_or_an_error_that_points_at_them(arguments, joined):
    result = outcome([" ".join(arguments)] if joined else arguments)

    if isinstance(result, PhraseError):
        assert result.phrase[result.position :][:1].strip()
        assert result.reason.isprintable()


@given(ARGUMENTS, st.sets(st.text(max_size=12)))
def test_any_names_may_be_known(arguments, names):
    with contextlib.suppress(PhraseError, SpanError):
        parse_phrase(arguments, lambda text: text in names or len(text) % 3 == 0)


@given(PHRASES, st.sampled_from((str.upper, str.title, str.swapcase)))
def test_keywords_are_understood_in_any_letter_case(phrase, change):
    """The names and texts found differ in nothing but their letter case either."""
    changed = " ".join(change(word) if word in GRAMMAR else word for word in phrase.split(" "))

    assert repr(gist([changed])).lower() == repr(gist([phrase])).lower()


@given(st.lists(TYPED.filter(lambda word: '"' not in word), max_size=8), st.data())
def test_spaces_between_words_make_no_difference(words, data):
    gaps = data.draw(st.lists(st.sampled_from((" ", "  ", "\t", "\n ")), min_size=8, max_size=8))

    spaced = "".join(f"{gap}{word}" for gap, word in zip(gaps, words, strict=False))

    assert gist([f"{spaced} "]) == gist([" ".join(words)])


@given(st.lists(TYPED.filter(lambda word: '"' not in word and " " not in word), min_size=2))
def test_a_phrase_is_the_same_in_one_argument_or_in_many(words):
    assert gist(words) == gist([" ".join(words)])


CLAUSES = st.sampled_from(
    [
        "involving KFOR",
        "involving KFOR and Serbia",
        "by Serbia or KFOR",
        "against NATO",
        "since 1999",
        "until 2022-12",
        "before 2023",
        "in 2005",
        "in the 1990s",
        "protests",
        "planned",
    ]
)


@given(st.lists(CLAUSES, max_size=6), st.sampled_from((" ", ", ", " and ", ", and ")))
def test_clauses_hold_together_however_they_are_joined(clauses, joiner):
    assert gist([joiner.join(clauses)]) == gist([" ".join(clauses)])


@given(
    st.permutations(["involving KFOR", "in 2005", "protests", "in Kosovo", "reported by Reuters"])
)
def test_clauses_may_stand_in_any_order(clauses):
    expected = gist(["involving KFOR in 2005 protests in Kosovo reported by Reuters"])

    assert isinstance(expected, EventFilter)
    assert gist([" ".join(clauses)]) == expected


@given(st.lists(st.sampled_from(["since 2001", "in 2005", "until 2010-06", "on 2005-05"])))
def test_periods_only_ever_narrow(clauses):
    filters = [parse_phrase([" ".join(clauses[:count])]) for count in range(len(clauses) + 1)]

    for wider, narrower in pairwise(filters):
        assert wider.since is None or (narrower.since and wider.since <= narrower.since)
        assert wider.until is None or (narrower.until and narrower.until <= wider.until)

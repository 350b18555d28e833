from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from tests.dates.strategies import DAYS, EDTF_TEXTS, SPANS
from timeline.dates import Span, date_of_span, parse_edtf

FIRST, SECOND, THIRD, FOURTH = (date(2022, 12, day) for day in (1, 2, 3, 4))


def test_a_span_cannot_end_before_it_starts():
    with pytest.raises(
        ValueError, match="the latest day 2022-12-01 is before the earliest 2022-12-"
    ):
        Span(SECOND, FIRST)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param(Span(FIRST, THIRD), Span(SECOND, FOURTH), Span(SECOND, THIRD), id="partly"),
        pytest.param(Span(FIRST, FOURTH), Span(SECOND, THIRD), Span(SECOND, THIRD), id="inside"),
        pytest.param(Span(FIRST, SECOND), Span(SECOND, THIRD), Span(SECOND, SECOND), id="one day"),
        pytest.param(Span(FIRST, FIRST), Span(SECOND, SECOND), None, id="neighbours"),
        pytest.param(Span(SECOND, None), Span(None, THIRD), Span(SECOND, THIRD), id="half open"),
        pytest.param(Span(THIRD, None), Span(None, SECOND), None, id="open but apart"),
        pytest.param(Span(None, None), Span(FIRST, None), Span(FIRST, None), id="always"),
    ],
)
def test_two_spans_share_their_common_days(one, other, shared):
    assert one.intersection(other) == shared


@given(SPANS, SPANS)
def test_intersection_does_not_depend_on_the_order(one, other):
    assert one.intersection(other) == other.intersection(one)


@given(SPANS, SPANS)
def test_intersection_lies_in_both(one, other):
    shared = one.intersection(other)

    assert shared is None or (one.contains(shared) and other.contains(shared))


@given(SPANS, SPANS)
def test_spans_overlap_exactly_if_they_share_days(one, other):
    assert one.overlaps(other) == (one.intersection(other) is not None)
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, SPANS)
def test_a_span_contains_another_exactly_if_that_is_all_they_share(one, other):
    assert one.contains(other) == (one.intersection(other) == other)


@given(SPANS, SPANS, DAYS)
def test_a_day_is_shared_exactly_if_it_lies_in_both(one, other, day):
    only, shared = Span(day, day), one.intersection(other)

    in_both = one.contains(only) and other.contains(only)
    assert in_both == (shared is not None and shared.contains(only))


@given(SPANS)
def test_a_span_is_closed_exactly_if_both_ends_are_known(span):
    assert span.is_closed == (None not in (span.earliest, span.latest))


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span(FIRST, FIRST), "2022-12-01"),
        (Span(FIRST, SECOND), "2022-12-01/2022-12-02"),
        (Span(FIRST, date(2022, 12, 31)), "2022-12"),
        (Span(date(2022, 1, 1), date(2022, 12, 31)), "2022"),
        (Span(date(2022, 1, 1), date(2023, 12, 31)), "2022/2023"),
        (Span(FIRST, None), "2022-12-01/.."),
        (Span(None, FIRST), "[..2022-12-01]"),
        (Span(None, None), None),
    ],
    ids=str,
)
def test_a_span_is_written_as_the_plainest_date(span, text):
    assert date_of_span(span) == text


@given(SPANS)
def test_the_date_of_a_span_means_the_same_span(span):
    text = date_of_span(span)

    assert (Span(None, None) if text is None else parse_edtf(text).span) == span


@given(EDTF_TEXTS)
def test_the_plainest_date_of_any_date_means_the_same_days(text):
    span = parse_edtf(text).span

    plainest = date_of_span(span)

    assert plainest is None or parse_edtf(plainest).span == span

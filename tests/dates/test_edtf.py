from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.strategies import DAYS, EDTF_TEXTS, ORDERED_DAYS, POINTS, SEASONS
from timeline.dates import Edtf, Span, format_edtf, parse_edtf
from timeline.errors import DateError
from timeline.vocabulary import Precision


def span(earliest: str | None, latest: str | None) -> Span:
    return Span(
        date.fromisoformat(earliest) if earliest else None,
        date.fromisoformat(latest) if latest else None,
    )


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2022-12-15", "2022-12-15", "2022-12-15", Precision.DAY),
        ("2024-02-29", "2024-02-29", "2024-02-29", Precision.DAY),
        ("2022-02", "2022-02-01", "2022-02-28", Precision.MONTH),
        ("2022", "2022-01-01", "2022-12-31", Precision.YEAR),
        ("0001", "0001-01-01", "0001-12-31", Precision.YEAR),
        ("199X", "1990-01-01", "1999-12-31", Precision.DECADE),
        ("000X", "0001-01-01", "0009-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
        ("2022-XX", "2022-01-01", "2022-12-31", Precision.YEAR),
        ("2022-XX-XX", "2022-01-01", "2022-12-31", Precision.YEAR),
        ("2022-12-XX", "2022-12-01", "2022-12-31", Precision.MONTH),
        ("2022-21", "2022-03-01", "2022-05-31", Precision.SEASON),
        ("2022-22", "2022-06-01", "2022-08-31", Precision.SEASON),
        ("2022-23", "2022-09-01", "2022-11-30", Precision.SEASON),
        ("2022-24", "2022-12-01", "2023-02-28", Precision.SEASON),
        ("2022-33", "2022-01-01", "2022-03-31", Precision.SEASON),
        ("2022-36", "2022-10-01", "2022-12-31", Precision.SEASON),
    ],
)
def test_a_point_spans_the_days_it_may_mean(text, earliest, latest, precision):
    value = parse_edtf(text)

    assert value == Edtf(text, span(earliest, latest), precision)


@pytest.mark.parametrize("qualifier", ["?", "~", "%"])
def test_a_doubted_date_keeps_its_days(qualifier):
    value = parse_edtf(f"2019{qualifier}")

    days = span("2019-01-01", "2019-12-31")
    assert value == Edtf(f"2019{qualifier}", days, Precision.YEAR, qualifier)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2022-12-05/2022-12-11", "2022-12-05", "2022-12-11", Precision.WEEK),
        ("2022-12-15/2022-12-16", "2022-12-15", "2022-12-16", Precision.SPAN),
        ("2022-12-15/2022-12-15", "2022-12-15", "2022-12-15", Precision.DAY),
        ("1999-03-24/1999-06-10", "1999-03-24", "1999-06-10", Precision.SPAN),
        ("2021-11/2022", "2021-11-01", "2022-12-31", Precision.SPAN),
        ("2019~/2022?", "2019-01-01", "2022-12-31", Precision.SPAN),
        ("2022-10/..", "2022-10-01", None, Precision.OPEN),
        ("2022-10/", "2022-10-01", None, Precision.OPEN),
        ("../2022-10", None, "2022-10-31", Precision.OPEN),
        ("[..2022-12-16]", None, "2022-12-16", Precision.OPEN),
        ("[2022-12-16..]", "2022-12-16", None, Precision.OPEN),
        ("[2022-12-15,2022-12-16]", "2022-12-15", "2022-12-16", Precision.SPAN),
        ("[2014,1999-06..1999-07]", "1999-06-01", "2014-12-31", Precision.SPAN),
        ("[1999,2014..]", "1999-01-01", None, Precision.OPEN),
    ],
)
def test_a_stretch_spans_from_its_first_day_to_its_last(text, earliest, latest, precision):
    value = parse_edtf(text)

    assert value == Edtf(text, span(earliest, latest), precision)


def test_spaces_in_a_set_are_not_kept():
    assert parse_edtf("[2022-12-15, 2022-12-16]").text == "[2022-12-15,2022-12-16]"


HOW = "write for example 2022-12-15, 2022-12, 2022, 2022~ or 2022-10/.."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", HOW, id="empty"),
        pytest.param("yesterday", HOW, id="words"),
        pytest.param("2022-1-5", HOW, id="one digit"),
        pytest.param("15.12.2022", HOW, id="dots"),
        pytest.param("3/4/2022", HOW, id="slashes"),
        pytest.param("2022-12-15T10:00", HOW, id="time of day"),
        pytest.param("-0044", HOW, id="before year 1"),
        pytest.param("٢٠٢٢", HOW, id="digits of another script"),
        pytest.param("2022-13", "there is no month 13", id="month 13"),
        pytest.param("2022-00", "there is no month 00", id="month 0"),
        pytest.param("2022-21-05", "there is no month 21", id="day of a season"),
        pytest.param("2022-02-30", "there is no day 30 in 2022-02", id="30 February"),
        pytest.param("2023-02-29", "there is no day 29 in 2023-02", id="no leap year"),
        pytest.param("2022-12-00", "there is no day 0 in 2022-12", id="day 0"),
        pytest.param("2022-XX-05", "a day in an unknown month", id="day without month"),
        pytest.param("199X-05", "a year with X has no month", id="month of a decade"),
        pytest.param("2022/2021", "the interval ends before it starts", id="reversed"),
        pytest.param("/", "an interval needs a first or a last date", id="open twice"),
        pytest.param("../..", "an interval needs a first or a last date", id="open on both sides"),
        pytest.param("[..]", "a set needs a date", id="set without a date"),
        pytest.param("[]", HOW, id="empty set"),
        pytest.param("[2022,]", HOW, id="empty member"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text, reason):
    with pytest.raises(DateError) as caught:
        parse_edtf(text)

    assert str(caught.value) == f"{text!r} is not a date: {reason}"


@given(EDTF_TEXTS)
def test_format_is_the_inverse_of_parse(text):
    value = parse_edtf(text)

    assert format_edtf(value) == text
    assert parse_edtf(format_edtf(value)) == value


@given(EDTF_TEXTS)
def test_earliest_is_never_after_latest(text):
    days = parse_edtf(text).span

    assert days.earliest is None or days.latest is None or days.earliest <= days.latest


@given(st.text() | st.text("0123456789X-/.?~%[], "))
def test_any_text_is_a_date_or_a_date_error(text):
    try:
        value = parse_edtf(text)
    except DateError:
        return
    assert parse_edtf(value.text) == value


@given(DAYS)
def test_a_day_lies_in_its_month_its_year_its_decade_and_its_century(day):
    text = day.isoformat()
    wholes = [text, text[:7], f"{text[:7]}-XX", text[:4], f"{text[:3]}X", f"{text[:2]}XX"]
    spans = [parse_edtf(whole).span for whole in wholes]

    assert all(outer.contains(inner) for inner, outer in itertools.pairwise(spans))


@given(ORDERED_DAYS)
def test_both_ends_lie_in_their_interval(days):
    first, last = days

    whole = parse_edtf(f"{first}/{last}").span

    assert whole.contains(parse_edtf(str(first)).span)
    assert whole.contains(parse_edtf(str(last)).span)


@given(st.lists(POINTS | SEASONS, min_size=1, max_size=4))
def test_each_member_lies_in_its_set(members):
    whole = parse_edtf(f"[{','.join(members)}]").span

    assert all(whole.contains(parse_edtf(member).span) for member in members)

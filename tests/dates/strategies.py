"""Dates for property tests: calendar days, spans of them, and EDTF texts of every kind."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from timeline.dates import Span

YEARS = st.integers(1, 9998).map("{:04}".format)
"""The winter of 9999 runs into a year that calendars do not have."""
DAYS = st.dates(date(1, 1, 1), date(9998, 12, 31))
TEXTS_OF_DAYS = DAYS.map(date.isoformat)
MONTHS = DAYS.map(lambda day: day.isoformat()[:7])
SEASONS = st.tuples(YEARS, st.sampled_from((21, 22, 23, 24, 33, 34, 35, 36))).map(
    lambda parts: f"{parts[0]}-{parts[1]}"
)
UNSPECIFIED = st.one_of(
    YEARS.map(lambda year: f"{year[:3]}X"),
    YEARS.map(lambda year: f"{year[:2]}XX"),
    YEARS.map(lambda year: f"{year}-XX"),
    YEARS.map(lambda year: f"{year}-XX-XX"),
    MONTHS.map(lambda month: f"{month}-XX"),
)
BARE_POINTS = st.one_of(YEARS, MONTHS, TEXTS_OF_DAYS, SEASONS, UNSPECIFIED)
POINTS = st.builds(str.__add__, BARE_POINTS, st.sampled_from(("", "?", "~", "%")))
"""Single dates, some of them doubted."""

ORDERED_DAYS = st.tuples(DAYS, DAYS).map(sorted)
INTERVALS = st.one_of(
    ORDERED_DAYS.map(lambda days: f"{days[0]}/{days[1]}"),
    ORDERED_DAYS.map(lambda days: f"{days[0].isoformat()[:7]}/{days[1].isoformat()[:7]}"),
    POINTS.map(lambda point: f"{point}/.."),
    POINTS.map(lambda point: f"../{point}"),
    POINTS.map(lambda point: f"{point}/"),
)
MEMBERS = st.one_of(
    BARE_POINTS,
    ORDERED_DAYS.map(lambda days: f"{days[0]}..{days[1]}"),
    BARE_POINTS.map(lambda point: f"..{point}"),
    BARE_POINTS.map(lambda point: f"{point}.."),
)
SETS = st.lists(MEMBERS, min_size=1, max_size=4).map(lambda members: f"[{','.join(members)}]")
EDTF_TEXTS = st.one_of(POINTS, INTERVALS, SETS)

SPANS = st.one_of(
    ORDERED_DAYS.map(lambda days: Span(*days)),
    DAYS.map(lambda day: Span(day, None)),
    DAYS.map(lambda day: Span(None, day)),
    st.just(Span(None, None)),
)

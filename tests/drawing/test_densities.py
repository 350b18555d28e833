from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.drawing import Counts, Density, Stretch, Unit

FIRST, LAST = 100, 130
numbers = st.integers(FIRST - 5, LAST + 5)
closed = st.tuples(numbers, numbers).map(sorted)
inside = closed.filter(lambda ends: ends[1] >= FIRST and ends[0] <= LAST)
some = st.integers(1, 5)
series = st.sampled_from([None, "a", "b"])


def make(stretches, first=FIRST, last=LAST) -> Density:
    density = Density(Unit.YEAR, first, last)
    for stretch in stretches:
        density.add(stretch)
    return density


@st.composite
def make_stretches(draw) -> list[Stretch]:
    ends = st.one_of(
        inside,
        numbers.map(lambda number: (number, None)),
        numbers.map(lambda number: (None, number)),
        st.just((None, None)),
    )
    one = st.builds(lambda ends, events, name: Stretch(*ends, events, name), ends, some, series)
    return draw(st.lists(one, max_size=12))


def count(stretches, number, name) -> Counts:
    """Count the plain way what lies in one period."""
    certain = possible = until = since = 0
    for each in (each for each in stretches if each.series == name):
        if each.first is None or each.last is None:
            until += each.events * (each.first is None and each.last == number)
            since += each.events * (each.last is None and each.first == number)
        elif each.first == each.last:
            certain += each.events * (each.first == number)
        else:
            possible += each.events * (each.first <= number <= each.last)
    return Counts(certain, possible, until, since)


@given(stretches=make_stretches())
def test_each_period_has_what_lies_and_what_may_lie_in_it(stretches):
    rows = list(make(stretches).periods())

    assert [row.first for row in rows] == list(range(FIRST, LAST + 1))
    for row in rows:
        for name in (None, "a", "b"):
            assert row.get_counts(name) == count(stretches, row.first, name)


@given(stretches=make_stretches())
def test_rows_are_the_periods_with_those_alike_together(stretches):
    density = make(stretches)

    spread = [
        (number, row.counts) for row in density.rows() for number in range(row.first, row.last + 1)
    ]

    assert spread == [(row.first, row.counts) for row in density.periods()]
    assert all(
        row.periods == 1 or not any(each.certain or each.until for each in row.counts.values())
        for row in density.rows()
    )


@given(stretches=make_stretches())
def test_no_event_is_lost(stretches):
    density = make(stretches)
    counts = [each for row in density.periods() for each in row.counts.values()]

    told = sum(each.certain + each.until + each.since for each in counts)
    told += density.spread + density.beyond.total() + density.undated.total()

    assert told == sum(each.events for each in stretches)


def test_an_open_event_is_not_possible_in_all_of_time():
    [before, at, after] = make([Stretch(None, 105, 1)]).rows()

    assert [each.get_counts() for each in (before, at, after)] == [
        Counts(),
        Counts(until=1),
        Counts(),
    ]


def test_an_open_event_that_ends_outside_is_told_apart():
    density = make([Stretch(None, LAST + 1, 2), Stretch(FIRST - 1, None, 3)])

    assert density.beyond == {None: 5}
    assert [row.periods for row in density.rows()] == [LAST - FIRST + 1]


def test_two_empty_periods_are_drawn_and_three_are_one_row():
    rows = make([Stretch(100, 100, 1), Stretch(103, 103, 1), Stretch(107, 107, 1)], 100, 107).rows()

    assert [(row.first, row.last) for row in rows] == [
        (100, 100),
        (101, 101),
        (102, 102),
        (103, 103),
        (104, 106),
        (107, 107),
    ]


def test_all_of_time_by_day_is_few_rows():
    density = Density(Unit.DAY, 1, 3_652_059)
    density.add(Stretch(10, 3_000_000, 1))

    assert [row.periods for row in density.rows()] == [9, 2_999_991, 652_059]

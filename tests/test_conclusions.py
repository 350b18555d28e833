from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.dates.strategies import EDTF_TEXTS
from timeline import conclusions
from timeline.conclusions import (
    VAGUE,
    conclude_date,
    conclude_realis,
    describe_figure,
    find_disagreements,
)
from timeline.dates import Span, parse_edtf
from timeline.records.details import Disagreement
from timeline.records.told import Figure
from timeline.vocabulary import Realis

OCCURRED, ONGOING, PLANNED = Realis.OCCURRED, Realis.ONGOING, Realis.PLANNED
HYPOTHETICAL, DENIED = Realis.HYPOTHETICAL, Realis.DENIED


def told(date=None, voice="one", source="article", realis=OCCURRED, figures=()):
    """Return a testimony with the span of its date."""
    span = parse_edtf(date).span if date else Span(None, None)
    return conclusions.Testimony(source, voice, date, span, realis, figures)


def coded(date=None, voice="one", realis=OCCURRED):
    """Return what only a program read."""
    return replace(told(date, voice, realis=realis), curated=False)


def presumed(date, voice="one"):
    """Return what a program dated by the day of the article."""
    return replace(coded(date, voice), presumed=True)


def unordered(disagreements):
    """Return disagreements without the order of the sources, which is that of the testimonies."""
    return [
        (each.field, [(value, set(sources)) for value, sources in each.values])
        for each in disagreements
    ]


TESTIMONIES = st.builds(
    told,
    date=st.none() | EDTF_TEXTS,
    voice=st.sampled_from(["one", "two", "three"]),
    source=st.sampled_from(["north", "south"]),
    realis=st.sampled_from(Realis),
).flatmap(lambda each: st.sampled_from([each, replace(each, curated=False)]))


@pytest.mark.parametrize(
    ("dates", "concluded"),
    [
        pytest.param([], None, id="no testimony"),
        pytest.param([None, None], None, id="no date"),
        pytest.param([None, "1999"], "1999", id="undated ones say nothing"),
        pytest.param(["1999", "1999-06"], "1999-06", id="the narrower one"),
        pytest.param(["1999-06", "1999"], "1999-06", id="whatever the order"),
        pytest.param(["2019~", "2019"], "2019", id="of one span the shorter word"),
        pytest.param(["2022-12-01/2022-12-31", "2022-12"], "2022-12", id="of one span the plainer"),
        pytest.param(["2022-11/2022-12", "2022-12/.."], "2022-12", id="what they share"),
        pytest.param(["[..2022-12-16]", "2022-12-12/.."], "2022-12-12/2022-12-16", id="two open"),
        pytest.param(["2022-10/..", "2022-11/.."], "2022-11/..", id="both open to the future"),
        pytest.param(["[..2022]", "[..2021]"], "[..2021]", id="both open to the past"),
        pytest.param(["2022", "2022-05/2022-08", "2022-07/.."], "2022-07/2022-08", id="three"),
    ],
)
def test_compatible_dates_give_what_they_have_in_common(dates, concluded):
    assert conclude_date([told(date) for date in dates]) == concluded


@pytest.mark.parametrize(
    ("testimonies", "concluded"),
    [
        pytest.param(
            [told("2022-12-16"), told("2022-12-16"), told("2022-12-15", "two"), told("2022-12-15")],
            "2022-12-15",
            id="more voices",
        ),
        pytest.param(
            [told("2022-12-15"), told("2022-12-16"), told("2022-12-16")],
            "2022-12-16",
            id="as many voices, more citations",
        ),
        pytest.param([told("2022"), told("2023-05")], "2023-05", id="as many of both, shorter"),
        pytest.param([told("2022-12-16"), told("2022-12-15")], "2022-12-15", id="else the earlier"),
        pytest.param(
            [told("1999"), told("1999-03", "two"), told("1999-06", "three")],
            "1999-06",
            id="a year allows two months, then the shorter month",
        ),
        pytest.param([told("[..2021]"), told("2022/..")], "[..2021]", id="open and apart"),
    ],
)
def test_of_dates_apart_the_best_supported_is_kept(testimonies, concluded):
    assert conclude_date(testimonies) == concluded
    assert conclude_date(testimonies[::-1]) == concluded


@pytest.mark.parametrize(
    ("testimonies", "concluded"),
    [
        pytest.param([coded("1999"), coded("1999-06")], "1999-06", id="machines alone"),
        pytest.param([told(), coded("1999")], "1999", id="people give no date"),
        pytest.param([told("1999"), coded("1999-06")], "1999-06", id="narrowed"),
        pytest.param([told("1999-06"), coded("1999")], "1999-06", id="not widened"),
        pytest.param([told("1999~"), coded("1999")], "1999~", id="a doubt stays"),
        pytest.param(
            [told("1999"), coded("2001", "two"), coded("2001", "three")], "1999", id="not outvoted"
        ),
        pytest.param(
            [told("1999"), coded("1999-06", "two"), coded("1999-07", "two"), coded("1999-07")],
            "1999-07",
            id="narrowed by those that are best supported",
        ),
        pytest.param([told("1999"), told("2001"), coded("1999-06")], "1999-06", id="of two apart"),
    ],
)
def test_machines_narrow_what_people_tell_and_never_outvote_them(testimonies, concluded):
    assert conclude_date(testimonies) == concluded
    assert conclude_date(testimonies[::-1]) == concluded


def test_the_realis_is_that_of_people_where_they_tell_any():
    machines = [coded(voice=voice, realis=PLANNED) for voice in ("two", "three")]

    assert conclude_realis([told(), *machines]) is OCCURRED
    assert conclude_realis(machines) is PLANNED


@given(
    st.lists(TESTIMONIES, min_size=1, max_size=5).flatmap(
        lambda told: st.tuples(st.just(told), st.permutations(told))
    )
)
def test_the_order_of_testimonies_makes_no_difference(orders):
    one, other = orders

    assert conclude_date(one) == conclude_date(other)
    assert conclude_realis(one) == conclude_realis(other)
    assert unordered(find_disagreements(one)) == unordered(find_disagreements(other))


@given(st.lists(TESTIMONIES, max_size=5))
def test_the_concluded_days_lie_in_those_that_somebody_states(testimonies):
    concluded = conclude_date(testimonies)

    stated = [testimony.span for testimony in testimonies if testimony.date]
    assert (concluded is None) == (not stated)
    assert not stated or any(span.contains(parse_edtf(concluded).span) for span in stated)


@given(st.lists(TESTIMONIES, max_size=5))
def test_the_concluded_days_lie_within_or_apart_from_each_statement(testimonies):
    """Nothing that all could agree on is left out, unless one of them is vague itself."""
    assume(not any(VAGUE.search(testimony.date or "") for testimony in testimonies))
    concluded = conclude_date(testimonies)

    for testimony in testimonies:
        if testimony.date:
            days = parse_edtf(concluded).span
            assert testimony.span.contains(days) or not testimony.span.overlaps(days)


@given(st.lists(TESTIMONIES, max_size=5))
def test_saying_it_again_changes_nothing(testimonies):
    assert conclude_date(testimonies * 2) == conclude_date(testimonies)
    assert conclude_realis(testimonies * 2) == conclude_realis(testimonies)


@pytest.mark.parametrize(
    ("testimonies", "concluded"),
    [
        pytest.param([told(realis=PLANNED)], PLANNED, id="the only one"),
        pytest.param(
            [told(realis=OCCURRED), told(realis=PLANNED), told(voice="two", realis=PLANNED)],
            PLANNED,
            id="most voices",
        ),
        pytest.param(
            [told(realis=DENIED), told(realis=DENIED), told(voice="two", realis=OCCURRED)],
            OCCURRED,
            id="a voice counts once",
        ),
        pytest.param(
            [told(realis=PLANNED), told(realis=ONGOING)], ONGOING, id="in a tie it happened"
        ),
        pytest.param(
            [told(realis=ONGOING), told(realis=OCCURRED)], OCCURRED, id="in a tie it is over"
        ),
        pytest.param(
            [told(realis=DENIED), told(realis=HYPOTHETICAL)], HYPOTHETICAL, id="last denied"
        ),
    ],
)
def test_realis_is_what_most_voices_say(testimonies, concluded):
    assert conclude_realis(testimonies) == concluded


def test_dates_disagree_if_they_exclude_each_other():
    testimonies = [
        told("2022-12-15", source="rt"),
        told("2022-12-15", source="rt"),
        told("2022-12-16", source="radio"),
        told("2022-12-15", source="wire"),
        told(source="undated"),
    ]

    assert find_disagreements(testimonies) == (
        Disagreement("date", (("2022-12-15", ("rt", "wire")), ("2022-12-16", ("radio",)))),
    )


def test_a_date_that_fits_all_others_takes_no_part_in_their_disagreement():
    testimonies = [
        told("2022", source="a"),
        told("2022-05", source="b"),
        told("2022-06", source="c"),
    ]

    assert find_disagreements(testimonies) == (
        Disagreement("date", (("2022-05", ("b",)), ("2022-06", ("c",)))),
    )


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (OCCURRED, DENIED, True),
        (ONGOING, DENIED, True),
        (PLANNED, DENIED, False),
        (PLANNED, OCCURRED, False),
        (OCCURRED, ONGOING, False),
    ],
)
def test_realis_disagrees_only_if_what_happened_is_denied(one, other, apart):
    testimonies = [told(source="a", realis=one), told(source="b", realis=other)]

    values = tuple(sorted([(one.value, ("a",)), (other.value, ("b",))]))
    expected = (Disagreement("realis", values),) if apart else ()
    assert find_disagreements(testimonies) == expected


def troops(low, high, unit=None):
    return Figure("troops", low, high, unit, "words")


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param(troops(3800, 3800), troops(4000, 4000), ("3,800", "4,000"), id="numbers"),
        pytest.param(troops(3800, 3800), troops(3000, 5000), None, id="one inside the other"),
        pytest.param(troops(None, 1000), troops(1000, 1000), None, id="up to, just"),
        pytest.param(troops(None, 999.5), troops(1000, 1000), ("1,000", "up to 999.5"), id="up to"),
        pytest.param(
            troops(5000, None), troops(None, 100), ("5,000 or more", "up to 100"), id="open"
        ),
        pytest.param(troops(1, 1), troops(2, 2, "brigades"), None, id="other units"),
        pytest.param(troops(1, 1), Figure("dead", 2, 2, None, "words"), None, id="other things"),
    ],
)
def test_figures_disagree_if_they_exclude_each_other(one, other, values):
    testimonies = [told(source="a", figures=(one,)), told(source="b", figures=(other,))]

    found = find_disagreements(testimonies)

    fields = [(each.field, tuple(value for value, _ in each.values)) for each in found]
    assert fields == ([("troops", values)] if values else [])


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (troops(40, 40), "40"),
        (troops(3000, 5000), "3,000–5,000"),
        (troops(None, 1000), "up to 1,000"),
        (troops(100, None), "100 or more"),
        (troops(0.5, 0.5), "0.5"),
        (troops(0, 0), "0"),
        (troops(1e12, 1e12), "1,000,000,000,000"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_figure_is_told_in_digits(figure, words):
    assert describe_figure(figure) == words


def test_days_are_compared_not_spellings():
    assert find_disagreements([told("2022-12"), told("2022-12-01/2022-12-31")]) == ()
    assert told("2022-12").span == Span(date(2022, 12, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("dates", "concluded"),
    [
        pytest.param(["2019~", "2019-06/2020"], "2019~", id="about a year"),
        pytest.param(["[2019-03-01,2019-09-01]", "2019-06"], "2019-06", id="one of two days"),
        pytest.param(["2019?", "2019-06"], "2019-06", id="told exactly by another"),
    ],
)
def test_a_vague_date_is_not_made_exact_by_combining(dates, concluded):
    assert conclude_date([told(date, voice=date) for date in dates]) == concluded


@pytest.mark.parametrize(
    ("testimonies", "concluded"),
    [
        pytest.param([presumed("2022-12-16")], "2022-12-16", id="nothing else"),
        pytest.param([presumed("2022-12-17"), presumed("2022-12-16")], "2022-12-16", id="two"),
        pytest.param([presumed("2022-12-16"), coded("2022-12-15")], "2022-12-15", id="a program"),
        pytest.param([presumed("2022-12-16"), told("2022-12")], "2022-12", id="people, vaguely"),
    ],
)
def test_the_day_of_an_article_dates_only_what_nothing_else_does(testimonies, concluded):
    assert conclude_date(testimonies) == concluded
    assert find_disagreements(testimonies) == ()

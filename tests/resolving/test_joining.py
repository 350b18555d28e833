from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolving.told import read_told
from timeline.dates import Span
from timeline.resolving import Report, SameOrNot, compare, find_block, resolve
from timeline.resolving.days import is_solid
from timeline.vocabulary import EventType

MONDAY = dt.date(2020, 6, 1)
WORDS = "gate stone tear gas square fire hospital market".split()  # noqa: SIM905 - read as words


def store(events, report, forbidden=()):
    """Store a report as the pipeline does: join, merge, draw."""
    resolution = resolve(report, events, forbidden)
    key = resolution.joins or f"{report.source}-{report.start}"
    home = events.setdefault(key, [])
    for merged in resolution.merges:
        home += events.pop(merged)
    for left, drawn in resolution.draws:
        events[left].remove(drawn)
        home.append(drawn)
    home.append(report)
    return resolution


def gather(reports, anchors=None):
    """Return the events that reports make, stored one after the other, as sets of reports."""
    events = {key: list(known) for key, known in (anchors or {}).items()}
    for report in reports:
        store(events, report)
    return {frozenset(each) for each in events.values()}


def same(one, other):
    return compare(one, other).verdict is SameOrNot.SAME


def gather_at_once(reports, anchors):
    """Return the same from the whole set, as the two rules say it."""
    up: dict = {}
    for report in reports:
        best = [
            (-compare(report, each).score, key)
            for key, known in anchors.items()
            for each in known
            if same(report, each)
        ]
        if best:
            up[report] = min(best)[1]
    free = [report for report in reports if report not in up]
    links = {
        report: [o for o in free if o != report and is_solid(o) and same(report, o)]
        if is_solid(report)
        else sorted(
            (o for o in reports if o != report and same(report, o)),
            key=lambda o: (-compare(report, o).score, *sorted((report.identity, o.identity))),
        )[:1]
        for report in free
    }
    return find_components(reports, links, up, anchors)


def find_components(reports, links, up, anchors):
    group = {report: {report} for report in reports}
    for report, others in links.items():
        for other in others:
            joined = group[report] | group[other]
            for member in joined:
                group[member] = joined
    named = {frozenset(members): {up[m] for m in members if m in up} for members in group.values()}
    found = {
        key: set(known).union(*(m for m, keys in named.items() if key in keys))
        for key, known in anchors.items()
    }
    return {frozenset(each) for each in found.values()} | {m for m, k in named.items() if not k}


@st.composite
def make_report(draw):
    """A report of a small town in one week, so that many are alike."""
    first = draw(st.integers(0, 3))
    day = MONDAY + dt.timedelta(days=first)
    out = day + dt.timedelta(days=draw(st.integers(0, 2)))
    spans = [Span(day, day), Span(day, day + dt.timedelta(days=1)), Span(None, out)]
    span = draw(st.sampled_from(spans))
    actors = draw(st.frozensets(st.sampled_from(["dockers", "police"]), min_size=1))
    return Report(
        source=draw(st.sampled_from("abc")),
        start=draw(st.integers(0, 40)) * 100,
        end=0,
        published=Span(out, out),
        type=draw(st.sampled_from([EventType.PROTEST, EventType.ASSAULT, None])),
        date=str(first),
        span=span,
        actors=actors,
        place=draw(st.sampled_from(["port", None])),
        words=frozenset(draw(st.sets(st.sampled_from(WORDS), max_size=4))),
        trigger=draw(st.sampled_from(["clash", "riot", "attack"])),
    )


reports_of_a_week = st.lists(
    make_report().map(lambda report: replace(report, end=report.start + 80, date=None)),
    max_size=9,
    unique_by=lambda report: (report.source, report.start),
)


@given(reports_of_a_week, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_same_reports_in_any_order_make_the_same_events(reports, random):
    expected = gather(reports)

    random.shuffle(reports)

    assert gather(reports) == expected == gather_at_once(reports, {})


@given(reports_of_a_week, reports_of_a_week, st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_and_so_they_do_around_curated_events(curated, reports, random):
    anchors = {
        f"anchor-{at}": [replace(report, curated=True)] for at, report in enumerate(curated[:3])
    }
    expected = gather(reports, anchors)

    random.shuffle(reports)

    assert gather(reports, anchors) == expected == gather_at_once(reports, anchors)


@given(reports_of_a_week)
@settings(max_examples=30)
def test_what_is_the_same_lies_in_the_block(reports):
    pairs = [(one, other) for one, other in permutations(reports, 2) if same(one, other)]

    assert all(find_block(one).holds(other) for one, other in pairs)


def test_what_is_the_same_lies_in_the_block_whatever_it_is_about():
    pairs = permutations(read_told().values(), 2)

    assert all(find_block(one).holds(other) for one, other in pairs if same(one, other))


def names_of(events):
    told = {report: name for name, report in read_told().items()}
    return {frozenset(told[report] for report in event) for event in events}


RIOT = ["riot-wire", "riot-post", "riot-herald", "riot-later", "riot-head"]


@pytest.mark.parametrize("turn", range(5))
def test_five_reports_of_one_riot_are_one_event(turn):
    told = read_told()

    events = gather([told[name] for name in RIOT[turn:] + RIOT[:turn]])

    assert names_of(events) == {frozenset(RIOT)}


def test_a_vague_report_never_makes_one_event_of_two():
    told = read_told()
    out = dt.date(2022, 4, 4)
    undated = replace(
        told["strike-1"], source="post", published=Span(out, out), span=Span(None, out)
    )
    assert all(same(undated, told[name]) for name in ("strike-1", "strike-2"))

    events = gather([told["strike-1"], told["strike-2"], undated])

    assert sorted(len(event) for event in events) == [1, 2]


def test_what_a_person_has_parted_stays_apart():
    told = read_told()
    events = {"riot": [told["riot-wire"]]}

    resolution = store(events, told["riot-post"], forbidden=["riot"])

    assert (resolution.joins, resolution.unsure) == (None, ())


def test_anchors_never_become_one():
    told = read_told()
    anchors = {
        "riot": [replace(told["riot-wire"], curated=True)],
        "clash": [replace(told["riot-post"], curated=True)],
    }

    resolution = store(anchors, told["riot-herald"])

    assert resolution.joins == "riot"
    assert resolution.merges == ()
    assert [key for key, _ in resolution.unsure] == ["clash"]


def test_a_report_that_links_two_machine_coded_events_makes_them_one():
    told = read_told()
    events = {"a": [told["riot-later"]], "b": [told["riot-post"]]}
    assert not same(told["riot-later"], told["riot-post"])

    resolution = store(events, told["riot-wire"])

    assert (resolution.joins, resolution.merges) == ("b", ("a",))
    assert len(events["b"]) == 3

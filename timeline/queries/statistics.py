"""A summary of the events that a filter asks for: how many of each kind, and how well supported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.database.reader import Reader
from timeline.queries.chosen import By, Series, ask_chosen, count_series
from timeline.queries.densities import Extent, measure_extent
from timeline.queries.events import APART, count_events
from timeline.queries.filters import build_conditions
from timeline.records.questions import EventFilter
from timeline.vocabulary import HAPPENED, CodedBy, Realis

CITED = """
    SELECT count(*), count(DISTINCT citation.source_id)
    FROM chosen JOIN citation ON citation.event_id = chosen.id"""
DISAGREEING = f"SELECT count(*) FROM chosen AS event WHERE {APART}"


@dataclass(frozen=True, slots=True)
class Statistics:
    """What there is to say about a selection of events.

    Attributes:
        extent: How many events, between which days, how many undated or open.
        citations, sources: How many citations they have, in how many sources.
        disagreeing: Events whose citations exclude each other.
        untold: Events that a filter without a realis leaves out: planned, hypothetical, denied.
        groups: The events by what they are, the most frequent first.
        voices: How many events have how many independent voices, the fewest first.
        coders: How many events are told by people, by a program that nobody checked, by both.
    """

    extent: Extent
    citations: int
    sources: int
    disagreeing: int
    untold: int
    groups: Mapping[By, Sequence[Series]]
    voices: Mapping[int, int]
    coders: Mapping[CodedBy, int]

    @property
    def single_voice(self) -> int:
        """How many events rest on one independent voice."""
        return self.voices.get(1, 0)


def read_statistics(reader: Reader, wanted: EventFilter) -> Statistics:
    """Return the summary of the events of a filter.

    Raises:
        NotFoundError, AmbiguousNameError, SpanError: See `build_conditions`.
    """
    [(citations, sources)] = ask_chosen(reader, wanted, CITED)
    [(disagreeing,)] = ask_chosen(reader, wanted, DISAGREEING)
    voices, coders = _count_support(reader, wanted)
    return Statistics(
        extent=measure_extent(reader, wanted),
        citations=citations,
        sources=sources,
        disagreeing=disagreeing,
        untold=_count_untold(reader, wanted),
        groups={by: count_series(reader, wanted, by) for by in By},
        voices=voices,
        coders=coders,
    )


def _count_support(
    reader: Reader, wanted: EventFilter
) -> tuple[dict[int, int], dict[CodedBy, int]]:
    """Return how many events have how many voices, and are coded by whom."""
    conditions = build_conditions(reader, wanted)
    sql = (
        "SELECT independent_sources, coder, count(*)"
        f" FROM timeline{conditions.where} GROUP BY independent_sources, coder"
    )
    voices: Counter[int] = Counter()
    coders: Counter[CodedBy] = Counter()
    for number, coder, events in reader.rows(sql, conditions.values):
        voices[number] += events
        coders[CodedBy(coder)] += events
    return dict(sorted(voices.items())), dict(coders.most_common())


def _count_untold(reader: Reader, wanted: EventFilter) -> int:
    if wanted.realis:
        return 0
    others = tuple(each for each in Realis if each not in HAPPENED)
    return count_events(reader, replace(wanted, realis=others))

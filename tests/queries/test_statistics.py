from __future__ import annotations

import pytest

from timeline.queries.chosen import By
from timeline.queries.events import count_events
from timeline.queries.statistics import read_statistics
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import CodedBy, EventType, Realis

ALL = EventFilter()
QUESTIONS = [
    pytest.param(ALL, id="all"),
    pytest.param(EventFilter(actors=(ActorTerm(("Alpha",)),)), id="actor"),
    pytest.param(EventFilter(min_sources=2), id="corroborated"),
    pytest.param(EventFilter(realis=tuple(Realis)), id="every realis"),
    pytest.param(EventFilter(publications=("wire",)), id="publication"),
]


def test_a_summary_counts_events_articles_and_statements(reader):
    found = read_statistics(reader, ALL)

    assert (found.extent.events, found.citations, found.sources) == (7, 10, 3)
    assert (found.untold, found.disagreeing, found.single_voice) == (3, 0, 5)


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_a_summary_is_of_the_events_that_a_listing_has(reader, wanted):
    assert read_statistics(reader, wanted).extent.events == count_events(reader, wanted)


@pytest.mark.parametrize("wanted", QUESTIONS)
@pytest.mark.parametrize("by", [By.TYPE, By.REALIS, By.PRECISION])
def test_each_event_has_one_type_one_realis_and_one_precision(reader, wanted, by):
    found = read_statistics(reader, wanted)

    assert sum(each.events for each in found.groups[by]) == found.extent.events


@pytest.mark.parametrize("wanted", QUESTIONS)
def test_each_event_has_its_number_of_voices_and_its_coder(reader, wanted):
    found = read_statistics(reader, wanted)

    assert sum(found.voices.values()) == sum(found.coders.values()) == found.extent.events
    assert list(found.voices) == sorted(found.voices)


@pytest.mark.parametrize("key", ["wire", "post"])
def test_a_publication_has_the_events_that_the_filter_finds(reader, key):
    [series] = [
        each for each in read_statistics(reader, ALL).groups[By.PUBLICATION] if each.key == key
    ]

    assert series.events == count_events(reader, EventFilter(publications=(key,)))


def test_what_only_a_program_coded_is_told(reader):
    assert read_statistics(reader, ALL).coders == {CodedBy.CURATED: 6, CodedBy.MACHINE: 1}


def test_nothing_found_is_a_summary_of_nothing(reader):
    found = read_statistics(reader, EventFilter(types=(EventType.AID,)))

    assert (found.extent.events, found.citations, found.voices) == (0, 0, {})

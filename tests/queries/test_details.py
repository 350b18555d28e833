from __future__ import annotations

import pytest
from sqlalchemy import text

from tests.queries.world import Told, store_world
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.queries.actors import get_actor, list_actors
from timeline.queries.details import get_event, iter_details
from timeline.queries.events import list_events
from timeline.queries.sources import list_sources
from timeline.records.details import Belonging, EventLine
from timeline.records.questions import EventFilter

PRESUMED = text(
    "UPDATE citation SET date = '2010-01-05', earliest = '2010-01-05', latest = '2010-01-05',"
    " date_basis = 'inferred', date_words = :words, date_reason = 'told as news',"
    " presumed = (CAST(:words AS text) IS NULL)"
    " WHERE quote = 'He said so.'"
)
"""One of the citations is dated by the day of its article, in these words or in none."""


def test_an_event_has_its_actors_by_role_and_its_citations_by_publication_date(reader):
    event = get_event(reader, "raid")

    assert [(actor.key, actor.role) for actor in event.actors] == [
        ("army", "initiator"),
        ("beta", "recipient"),
    ]
    assert [(each.source, each.quote, each.attribution) for each in event.citations] == [
        ("wire-1", "Shots fell.", ()),
        ("post-1", "A raid, we saw.", ()),
    ]


def test_an_undated_source_comes_last(tell):
    said = "It is so."
    told = Told(
        "one", None, "One", citations=(("leaflet", said), ("post-1", said), ("wire-1", said))
    )
    reader = tell([told])

    cited = [citation.source for citation in get_event(reader, "one").citations]
    assert cited == ["wire-1", "post-1", "leaflet"]
    assert [row[0] for row in list_sources(reader)] == cited


def test_a_chain_goes_from_the_article_to_the_origin(reader):
    event = get_event(reader, "speech")

    assert [citation.attribution for citation in event.citations] == [
        ("Žarko Đinđić",),
        ("Army of Alpha", "a witness"),
    ]


def test_listing_and_details_count_the_same_voices(reader):
    everything = EventFilter()

    listed = {each.key: each.independent_sources for each in list_events(reader, everything)}
    counted = {each.key: each.independent_sources for each in iter_details(reader, everything)}

    assert listed == counted
    assert (listed["treaty"], listed["raid"], listed["speech"]) == (1, 2, 2)


def test_an_actor_has_names_affiliations_and_events_in_order(reader):
    actor = get_actor(reader, "army")

    assert (actor.name, actor.names) == ("Army of Alpha", ("The Force",))
    assert actor.belongs_to == (Belonging("part_of", "alpha", "Alpha", None, None),)
    assert actor.has == (Belonging("represents", "general", "Žarko Đinđić", None, None),)
    assert actor.events == (
        EventLine("1999-06-10", "raid", "The army raids the city", "initiator"),
    )


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        pytest.param(None, ["alpha", "beta", "union", "army", "general", "militia"], id="all"),
        pytest.param("FORCE", ["army", "militia"], id="a word of a name"),
        pytest.param("al", ["alpha", "army"], id="the beginning of a word"),
        pytest.param("djindj", [], id="nothing"),
        pytest.param("dind", ["general"], id="without diacritics"),
        pytest.param("republic of", ["alpha"], id="several words"),
        pytest.param("%", ["alpha", "beta", "union", "army", "general", "militia"], id="no word"),
    ],
)
def test_actors_are_listed_by_how_often_they_take_part(reader, query, keys):
    assert [row[0] for row in list_actors(reader, query)] == keys


def test_sources_are_listed_by_publication_date(reader):
    assert [row[:5] for row in list_sources(reader)] == [
        ("wire-1", "The Wire", "2010-01-05", 3, 3),
        ("post-1", "Évening Post", "2010-02", 3, 3),
        ("leaflet", None, None, 7, 6),
    ]


def test_an_event_that_sources_disagree_on_is_marked(tell):
    reader = tell([Told("one", "2000", "One"), Told("other", None, "Other")])

    assert [each.disagreeing for each in list_events(reader, EventFilter())] == [False, False]


@pytest.mark.parametrize(("words", "disagreeing"), [(None, False), ("on Tuesday", True)])
def test_the_day_of_an_article_contradicts_nobody_in_lists_and_in_details(
    migrated_url, words, disagreeing
):
    target = parse_target(migrated_url)
    said = (("wire-1", "He said so."), ("post-1", "So he said."))
    store_world(target, [Told("one", "2010-01-04", "One", citations=said, coder="rules 0.2.0")])
    with begin_writing(target) as connection:
        connection.execute(PRESUMED, {"words": words})

    with open_reader(target) as reader:
        [listed] = list_events(reader, EventFilter())
        found = get_event(reader, "one").disagreements

    assert (listed.disagreeing, bool(found)) == (disagreeing, disagreeing)

"""Actors: the list, and one with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader, Row
from timeline.names import fold
from timeline.queries.filters import ORDER
from timeline.queries.lookup import get_id
from timeline.records.details import ActorDetail, Belonging, EventLine

ACTOR_COLUMNS = ("key", "name", "kind", "events", "first", "last", "names")

ACTORS = """
    SELECT actor.key, actor.name, actor.kind, count(event.id) AS events,
        CAST(min(coalesce(event.earliest, event.latest)) AS text),
        CAST(max(coalesce(event.latest, event.earliest)) AS text),
        (SELECT {join}(name, '; ') FROM (
            SELECT name FROM actor_name
            WHERE actor_id = actor.id AND name <> actor.name ORDER BY id) AS other)
    FROM actor
    LEFT JOIN (SELECT DISTINCT actor_id, event_id FROM participation) AS part
        ON part.actor_id = actor.id
    LEFT JOIN event ON event.id = part.event_id
    {where}
    GROUP BY actor.id, actor.key, actor.name, actor.kind ORDER BY events DESC, actor.key"""

MATCHING = """WHERE actor.id IN (
    SELECT actor_id FROM actor_name WHERE ' ' || folded LIKE :words)"""

JOINS = {"sqlite": "group_concat", "postgresql": "string_agg"}

ACTOR = "SELECT key, name, kind, wikidata FROM actor WHERE id = :id"
NAMES = "SELECT name FROM actor_name WHERE actor_id = :id ORDER BY id"
BELONGS_TO = """
    SELECT affiliation.kind, actor.key, actor.name, CAST(earliest AS text), CAST(latest AS text)
    FROM affiliation JOIN actor ON actor.id = group_id WHERE member_id = :id ORDER BY actor.key"""
HAS = """
    SELECT affiliation.kind, actor.key, actor.name, CAST(earliest AS text), CAST(latest AS text)
    FROM affiliation JOIN actor ON actor.id = member_id WHERE group_id = :id ORDER BY actor.key"""
EVENTS = f"""
    SELECT timeline.date, timeline.key, timeline.title, participation.role, timeline.realis,
        (SELECT coder FROM timeline AS shown WHERE shown.key = timeline.key)
    FROM participation JOIN event AS timeline ON timeline.id = participation.event_id
    WHERE participation.actor_id = :id ORDER BY {ORDER}"""


def list_actors(reader: Reader, query: str | None = None) -> Iterator[Row]:
    """Return the rows of `ACTOR_COLUMNS`, those with most events first.

    Args:
        reader: The database.
        query: The beginning of some words of a name; None for all actors.
    """
    where, values = "", {}
    if query and (words := fold(query)):
        where, values = MATCHING, {"words": f"% {words}%"}
    sql = ACTORS.format(join=JOINS[reader.dialect], where=where)
    return reader.stream(sql, values)


def get_actor(reader: Reader, name: str) -> ActorDetail:
    """Return the actor that has this key or name.

    Raises:
        NotFoundError, AmbiguousNameError: No actor has it, or several have.
    """
    identity = {"id": get_id(reader, "actor", name)}
    [(key, preferred, kind, wikidata)] = reader.rows(ACTOR, identity)
    return ActorDetail(
        key=key,
        name=preferred,
        kind=kind,
        names=tuple(other for (other,) in reader.rows(NAMES, identity) if other != preferred),
        wikidata=wikidata,
        belongs_to=tuple(Belonging(*row) for row in reader.rows(BELONGS_TO, identity)),
        has=tuple(Belonging(*row) for row in reader.rows(HAS, identity)),
        events=tuple(EventLine(*row) for row in reader.rows(EVENTS, identity)),
    )

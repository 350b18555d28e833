"""What a database holds: every row, or what the rows say whatever their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from tests.migrations.rows import find_tables
from timeline.database.engine import begin_reading

if TYPE_CHECKING:
    from timeline.database.target import Target

Rows = list[tuple[Any, ...]]

FACTS = {
    "timeline": "SELECT key, date, earliest, latest, precision, title, type, realis, place,"
    " sources, citations, independent_sources FROM timeline",
    "cited": "SELECT * FROM cited",
    "participants": "SELECT * FROM participants",
    "publication": "SELECT key, name, kind, country, homepage FROM publication",
    "name": "SELECT key, actor.name, kind, wikidata, actor_name.name, actor_name.folded"
    " FROM actor LEFT JOIN actor_name ON actor_id = actor.id",
    "affiliation": "SELECT member.key, owner.key, affiliation.kind, earliest, latest"
    " FROM affiliation JOIN actor AS member ON member.id = member_id"
    " JOIN actor AS owner ON owner.id = group_id",
    "place": "SELECT place.key, place.name, place.country, place.latitude, around.key"
    " FROM place LEFT JOIN place AS around ON around.id = place.within_id",
    "source": "SELECT key, file, authors, language, sha256, published, published_words,"
    " published_basis, published_reason FROM source",
    "event": "SELECT key, summary, date_reason, folded FROM event",
    "zone": "SELECT key, kind, char_start, char_end FROM zone JOIN source ON source.id = source_id",
    "hop": "SELECT char_start, char_end, words, verb, position FROM attribution",
    "figure": "SELECT quote, what, low, high, unit, words"
    " FROM figure JOIN citation ON citation.id = citation_id",
}


def read_rows(target: Target, without: tuple[str, ...] = ()) -> dict[str, Rows]:
    """Return the rows of every table there is, with their ids, at any revision."""
    with begin_reading(target) as connection:
        return {
            name: sorted(map(tuple, connection.execute(select(*found.c))), key=repr)
            for name, found in find_tables(connection).items()
            if "_text" not in name and name not in without  # SQLite's own for full-text search.
        }


def read_facts(target: Target) -> dict[str, Rows]:
    """Return what a database at the newest revision states, as texts and without ids."""
    with begin_reading(target) as connection:
        return {
            name: sorted(tuple(map(str, row)) for row in connection.exec_driver_sql(query))
            for name, query in FACTS.items()
        }

"""A corpus into the database: idempotent, by natural keys, in the order of the files.

The corpus decides about the rows it names. Other sources, and what other coders found in the same
ones, stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from timeline import models, records
from timeline.errors import CorpusError
from timeline.names import fold
from timeline.store.changes import Changes, assign, count_changes, sync
from timeline.store.conclusions import conclude
from timeline.store.sources import Rows, put_source

Row = TypeVar("Row", models.Publication, models.Actor, models.Place, models.Event, models.Source)


def load_corpus(
    session: Session, corpus: records.Corpus, stored: Callable[[str], None] = lambda _: None
) -> Changes:
    """Bring the database to what a corpus states.

    Args:
        session: Without autoflush; everything is written in one flush at the end.
        corpus: What its files state.
        stored: Called with the key of each source once its statements are taken up.

    Returns:
        What was added, changed and removed; empty if the database said so already.

    Raises:
        CorpusError: An article that the database holds under the same key has other words, or
            an actor of another corpus holds a Wikidata id of this one.
    """
    changes = count_changes(session)
    rows = Rows(
        publications=_put_publications(session, corpus.publications),
        places=_put_places(session, corpus.places),
        actors=_put_actors(session, corpus.actors),
        events={},
    )
    rows.events.update(_put_events(session, corpus.events, rows))
    touched = set(rows.events.values())
    for source in corpus.sources:
        touched |= put_source(session, source, rows)
        stored(source.key)
    given = {event.key: event for event in corpus.events}
    for event in sorted(touched, key=lambda event: event.key):
        conclude(session, event, given.get(event.key))
    session.flush()
    return changes


def _find_or_add(session: Session, model: type[Row], keys: Iterable[str]) -> dict[str, Row]:
    """Return a row for each key, in order; those that are not stored yet are added."""
    wanted = list(keys)
    stored = session.scalars(select(model).where(model.key.in_(wanted)))
    found = {row.key: row for row in stored}
    rows = {key: found.get(key) or model(key=key) for key in wanted}
    session.add_all(rows.values())
    return rows


def _put_publications(
    session: Session, publications: Sequence[records.Publication]
) -> dict[str, models.Publication]:
    rows = _find_or_add(session, models.Publication, [each.key for each in publications])
    for each in publications:
        values = {"name": each.name, "kind": each.kind, "country": each.country}
        assign(rows[each.key], values | {"homepage": each.homepage})
    return rows


def _put_places(session: Session, places: Sequence[records.Place]) -> dict[str, models.Place]:
    rows = _find_or_add(session, models.Place, [each.key for each in places])
    for each in places:
        values = {
            "name": each.name,
            "country": each.country,
            "latitude": each.latitude,
            "longitude": each.longitude,
            "within": rows[each.within] if each.within else None,
        }
        assign(rows[each.key], values)
    return rows


def _put_actors(session: Session, actors: Sequence[records.Actor]) -> dict[str, models.Actor]:
    rows = _find_or_add(session, models.Actor, [each.key for each in actors])
    _free_wikidata(session, actors, rows)
    for each in actors:
        row = assign(
            rows[each.key], {"name": each.name, "kind": each.kind, "wikidata": each.wikidata}
        )
        names = [{"name": name, "folded": fold(name)} for name in (each.name, *each.names)]
        sync(row.names, models.ActorName, ["name"], names)
        sync(
            row.affiliations,
            models.Affiliation,
            ["group", "kind"],
            [_affiliation(affiliation, rows) for affiliation in each.affiliations],
        )
    return rows


def _free_wikidata(
    session: Session, actors: Sequence[records.Actor], rows: Mapping[str, models.Actor]
) -> None:
    """Take ids from actors that give them to others: no two may hold one even for a moment.

    Raises:
        CorpusError: An actor that the corpus does not name holds one.
    """
    wanted = {each.wikidata: each.key for each in actors if each.wikidata}
    held = select(models.Actor).where(models.Actor.wikidata.in_(wanted))
    for holder in session.scalars(held).all():
        key = wanted[holder.wikidata or ""]
        if key == holder.key:
            continue
        if holder.key not in rows:
            reason = f"the database knows {holder.wikidata} as {holder.key!r}, not as {key!r}: "
            raise CorpusError("actors.toml", None, reason + "use that key, or leave the id out")
        change = update(models.Actor).where(models.Actor.id == holder.id).values(wikidata=None)
        session.execute(change)


def _affiliation(
    affiliation: records.Affiliation, actors: Mapping[str, models.Actor]
) -> dict[str, Any]:
    return {
        "group": actors[affiliation.group],
        "kind": affiliation.kind,
        "earliest": affiliation.earliest,
        "latest": affiliation.latest,
    }


def _put_events(
    session: Session, events: Sequence[records.Event], known: Rows
) -> dict[str, models.Event]:
    rows = _find_or_add(session, models.Event, [each.key for each in events])
    for each in events:
        values = {
            "title": each.title,
            "summary": each.summary,
            "type": each.type,
            "place": known.places[each.place] if each.place else None,
            "date_reason": each.reason,
            "folded": fold(f"{each.title} {each.summary or ''}"),
        }
        row = assign(rows[each.key], values)
        parts = [{"actor": known.actors[key], "role": role} for key, role in each.participations]
        sync(row.participations, models.Participation, ["actor", "role"], parts)
    return rows

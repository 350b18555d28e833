"""A corpus into the database: idempotent, by natural keys, in the order of the files.

The corpus decides about the rows it names. Other sources, and what other coders found in the same
ones, stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from timeline import models
from timeline.names import fold
from timeline.records import corpus as records
from timeline.store.actors import drop_superseded, put_actors
from timeline.store.changes import Changes, assign, count_changes, find_or_add, sync
from timeline.store.conclusions import conclude, settle
from timeline.store.sources import Rows, put_source


def load_corpus(
    session: Session, corpus: records.Corpus, stored: Callable[[str], None] = lambda _: None
) -> Changes:
    """Bring the database to what a corpus states.

    Args:
        session: Without autoflush; nothing is written before the end.
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
        actors=put_actors(session, corpus.actors),
        events={},
    )
    rows.events.update(_put_events(session, corpus.events, rows))
    touched = set(rows.events.values())
    for source in corpus.sources:
        touched |= put_source(session, source, rows)
        stored(source.key)
    _conclude(session, touched, {event.key: event for event in corpus.events})
    drop_superseded(session, corpus.actors)
    session.flush()
    return changes


def _conclude(
    session: Session, touched: Iterable[models.Event], given: Mapping[str, records.Event]
) -> None:
    """Conclude what events are, once the passages are stored in which copies are looked for."""
    events = sorted(touched, key=lambda event: event.key)
    for event in events:
        if event.citations:
            settle(event, given.get(event.key))
    session.flush()
    for event in events:
        conclude(session, event, given.get(event.key))
    session.flush()


def _put_publications(
    session: Session, publications: Sequence[records.Publication]
) -> dict[str, models.Publication]:
    rows = find_or_add(session, models.Publication, [each.key for each in publications])
    for each in publications:
        values = {"name": each.name, "kind": each.kind, "country": each.country}
        assign(rows[each.key], values | {"homepage": each.homepage})
    return rows


def _put_places(session: Session, places: Sequence[records.Place]) -> dict[str, models.Place]:
    rows = find_or_add(session, models.Place, [each.key for each in places])
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


def _put_events(
    session: Session, events: Sequence[records.Event], known: Rows
) -> dict[str, models.Event]:
    rows = find_or_add(session, models.Event, [each.key for each in events])
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

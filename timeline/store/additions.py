"""New events and citations as rows, many at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from timeline.conclusions import Testimony, is_presumed, name_voice
from timeline.dates import Span
from timeline.names import fold
from timeline.records import corpus
from timeline.records.coded import Refusal
from timeline.store.conclusions import conclude_columns
from timeline.store.named import Actor, Place
from timeline.store.retelling import Told, tell
from timeline.store.sources import (
    figure_columns,
    hop_columns,
    source_columns,
    statement_columns,
    text_columns,
    zone_columns,
)
from timeline.store.statements import Namer, Statement
from timeline.store.tables import (
    ATTRIBUTION,
    CITATION,
    EVENT,
    FIGURE,
    PARTICIPATION,
    READING,
    READING_PART,
    REFUSAL,
    SOURCE,
    ZONE,
    add_parents,
    add_rows,
)


def add_source(session: Session, source: corpus.Source, namer: Namer) -> int:
    """Store an article with its zones; return its id."""
    outlet = namer.publications.ids[source.publication] if source.publication else None
    columns = {**text_columns(source), **source_columns(source), "publication_id": outlet}
    [number] = add_parents(session, SOURCE, [columns])
    add_rows(session, ZONE, [{"source_id": number, **each} for each in zone_columns(source)])
    return number


def add_events(
    session: Session,
    events: Mapping[str, Sequence[Statement]],
    source: corpus.Source,
    namer: Namer,
) -> dict[str, int]:
    """Store events as statements of one article, in its order, tell them.

    Returns:
        Their ids by key.
    """
    told = {key: tell([_read(each) for each in statements]) for key, statements in events.items()}
    rows = [
        {
            "key": key,
            "title": told[key].title,
            "type": told[key].type,
            "folded": fold(told[key].title),
            "place_id": namer.places.find_id(told[key].place),
            **conclude_columns([_testimony(each, source) for each in statements]),
        }
        for key, statements in events.items()
    ]
    ids = dict(zip(events, add_parents(session, EVENT, rows), strict=True))
    parts = [
        {"event_id": ids[key], "actor_id": namer.actors.ids[actor.key], "role": role}
        for key, each in told.items()
        for actor, role in each.parts
    ]
    add_rows(session, PARTICIPATION, parts)
    return ids


def add_citations(
    session: Session, owned: Sequence[tuple[int, Statement]], source: int, run: int, namer: Namer
) -> None:
    """Store statements as citations, each with the id of its event.

    Args:
        session: Where to.
        owned: Those ids, and the statements.
        source, run: The ids of the article and of the run.
        namer: What they name, stored.
    """
    rows = [
        {"event_id": event, "source_id": source, "run_id": run, **statement_columns(each.told)}
        for event, each in owned
    ]
    ids = add_parents(session, CITATION, rows)
    cited = [(number, each) for number, (_, each) in zip(ids, owned, strict=True)]
    _add_readings(session, cited, namer)
    hops = [
        {
            "citation_id": number,
            "actor_id": namer.actors.ids[hop.actor] if hop.actor else None,
            "publication_id": namer.publications.ids[hop.publication] if hop.publication else None,
            **hop_columns(hop, position),
        }
        for number, each in cited
        for position, hop in enumerate(each.told.attribution, start=1)
    ]
    add_rows(session, ATTRIBUTION, hops)
    figures = [
        {"citation_id": number, **columns}
        for number, each in cited
        for columns in figure_columns(each.told)
    ]
    add_rows(session, FIGURE, figures)


def add_refusals(session: Session, refused: Sequence[Refusal], source: int, run: int) -> None:
    """Store what was refused of an article; given are the ids of the article and of the run."""
    rows = [
        {
            "run_id": run,
            "source_id": source,
            "reason": each.reason,
            "quote": each.quote,
            "char_start": each.start,
            "char_end": each.end,
        }
        for each in refused
    ]
    add_rows(session, REFUSAL, rows)


def _add_readings(session: Session, cited: Sequence[tuple[int, Statement]], namer: Namer) -> None:
    """Store what a coder read, apart from what is concluded."""
    rows = [
        {
            "citation_id": number,
            "title": each.title,
            "type": each.type,
            "words": each.trigger,
            "place_id": namer.places.find_id(each.place),
        }
        for number, each in cited
    ]
    ids = add_parents(session, READING, rows)
    parts = [
        {"reading_id": reading, "actor_id": namer.actors.ids[actor.key], "role": role}
        for reading, (_, each) in zip(ids, cited, strict=True)
        for actor, role in each.parts
    ]
    add_rows(session, READING_PART, parts)


def _read(statement: Statement) -> Told[Actor, Place]:
    return Told(statement.title, statement.type, statement.place, statement.parts)


def _testimony(statement: Statement, source: corpus.Source) -> Testimony:
    stated, hops = statement.told.stated, statement.told.attribution
    end = (hops[-1].words, hops[-1].actor, hops[-1].publication) if hops else None
    return Testimony(
        source=source.key,
        voice=name_voice(end, source.publication, source.key),
        date=stated.date,
        span=Span(stated.earliest, stated.latest),
        realis=statement.told.realis,
        curated=False,
        presumed=is_presumed(stated, curated=False),
    )

"""One source with its zones and what it states."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import CorpusError
from timeline.names import fold
from timeline.records import corpus as records
from timeline.store.changes import assign, sync
from timeline.vocabulary import CURATED


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that statements may refer to, by their keys."""

    publications: dict[str, models.Publication]
    places: dict[str, models.Place]
    actors: dict[str, models.Actor]
    events: dict[str, models.Event]


def put_source(session: Session, source: records.Source, known: Rows) -> set[models.Event]:
    """Store a source and its curated citations; those it no longer makes are removed.

    What another coder found stays, but a statement of the same passage takes its place.

    Returns:
        The events whose citations may have changed.

    Raises:
        CorpusError: Another article is stored under this key, or this one under another.
    """
    row = _find_source(session, source) or models.Source(
        sha256=source.sha256,
        text=source.text,
        text_sha256=hashlib.sha256(source.text.encode()).hexdigest(),
    )
    session.add(row)
    assign(row, _columns(source, known))
    zones = [
        {"char_start": zone.start, "char_end": zone.end, "kind": zone.kind} for zone in source.zones
    ]
    sync(row.zones, models.Zone, ["char_start"], zones)
    return _put_citations(session, row, source, known)


def _find_source(session: Session, source: records.Source) -> models.Source | None:
    """Return the row of an article; an article has one key, and a key one article, for good."""
    alike = or_(models.Source.sha256 == source.sha256, models.Source.key == source.key)
    rows = session.scalars(select(models.Source).where(alike)).all()
    for row in rows:
        if row.sha256 != source.sha256:
            reason = "another article under this key; sources never change: give the sheet another"
        elif row.key != source.key:
            reason = f"this article as {row.key!r}: give the sheet that"
        else:
            return row
        raise CorpusError(f"sheets/{source.key}.toml", None, f"the database has {reason} name")
    return None


def _columns(source: records.Source, known: Rows) -> dict[str, Any]:
    published = source.published
    return {
        "key": source.key,
        "publication": known.publications[source.publication] if source.publication else None,
        "title": source.title,
        "authors": "; ".join(source.authors) or None,
        "url": source.url,
        "language": source.language,
        "published": published.date,
        "published_words": published.words,
        "published_earliest": published.earliest,
        "published_latest": published.latest,
        "published_basis": published.basis,
        "published_reason": published.reason,
        "file": source.file,
    }


def _put_citations(
    session: Session, row: models.Source, source: records.Source, known: Rows
) -> set[models.Event]:
    present = {
        (citation.event.key, citation.char_start, citation.char_end): citation
        for citation in row.citations
    }
    curated = [citation for citation in row.citations if citation.coder == CURATED]
    touched = {citation.event for citation in curated}
    for statement in source.citations:
        event = known.events[statement.event]
        citation = present.pop((statement.event, statement.start, statement.end), None)
        if citation is None:
            citation = models.Citation(event=event, source=row)
            session.add(citation)
        elif citation.coder != CURATED:
            assign(citation, {"run_id": None, "review": None, "reading": None})
        assign(citation, statement_columns(statement))
        put_details(citation, statement, known)
        touched.add(event)
    gone = set(present.values())
    for citation in curated:
        if citation in gone:
            citation.event.citations.remove(citation)
            row.citations.remove(citation)
            session.delete(citation)
    return touched


def statement_columns(statement: records.Citation) -> dict[str, Any]:
    """Return the columns of a citation that hold what its passage states."""
    stated = statement.stated
    return {
        "quote": statement.quote,
        "prefix": statement.prefix,
        "suffix": statement.suffix,
        "char_start": statement.start,
        "char_end": statement.end,
        "date_words": stated.words,
        "date": stated.date,
        "earliest": stated.earliest,
        "latest": stated.latest,
        "date_basis": stated.basis,
        "date_reason": stated.reason,
        "realis": statement.realis,
        "coder": statement.coder,
        "folded": fold(statement.quote),
    }


def put_details(citation: models.Citation, statement: records.Citation, known: Rows) -> None:
    """Bring the attribution and the figures of a citation to what its passage states."""
    hops = [
        {
            "position": position,
            "actor": known.actors[hop.actor] if hop.actor else None,
            "publication": known.publications[hop.publication] if hop.publication else None,
            "words": hop.words,
            "verb": hop.verb,
            "char_start": hop.start,
            "char_end": hop.end,
        }
        for position, hop in enumerate(statement.attribution, start=1)
    ]
    sync(citation.attribution, models.Attribution, ["position"], hops)
    figures = [
        {
            "what": each.what,
            "low": each.low,
            "high": each.high,
            "unit": each.unit,
            "words": each.words,
        }
        for each in statement.figures
    ]
    sync(citation.figures, models.Figure, ["what", "low", "high", "unit", "words"], figures)

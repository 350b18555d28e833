"""One source with its zones and what it states."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from timeline import models
from timeline.conclusions import is_presumed
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
    row = _find_source(session, source) or models.Source(**text_columns(source))
    session.add(row)
    publication = known.publications[source.publication] if source.publication else None
    assign(row, {"publication": publication, **source_columns(source)})
    sync(row.zones, models.Zone, ["char_start"], zone_columns(source))
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


def text_columns(article: records.Source) -> dict[str, Any]:
    """Return the columns that hold the text of an article, which never change."""
    return {
        "sha256": article.sha256,
        "text": article.text,
        "text_sha256": hashlib.sha256(article.text.encode()).hexdigest(),
    }


def source_columns(source: records.Source) -> dict[str, Any]:
    """Return the columns that hold what is known about an article, but for its outlet."""
    published = source.published
    return {
        "key": source.key,
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


def zone_columns(source: records.Source) -> list[dict[str, Any]]:
    """Return the columns of the zones of an article."""
    return [
        {"char_start": zone.start, "char_end": zone.end, "kind": zone.kind} for zone in source.zones
    ]


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
        "presumed": is_presumed(stated, curated=statement.coder == CURATED),
        "realis": statement.realis,
        "coder": statement.coder,
        "folded": fold(statement.quote),
    }


def put_details(citation: models.Citation, statement: records.Citation, known: Rows) -> None:
    """Bring the attribution and the figures of a citation to what its passage states."""
    hops = [
        {
            "actor": known.actors[hop.actor] if hop.actor else None,
            "publication": known.publications[hop.publication] if hop.publication else None,
            **hop_columns(hop, position),
        }
        for position, hop in enumerate(statement.attribution, start=1)
    ]
    sync(citation.attribution, models.Attribution, ["position"], hops)
    figures = figure_columns(statement)
    sync(citation.figures, models.Figure, ["what", "low", "high", "unit", "words"], figures)


def hop_columns(hop: records.Hop, position: int) -> dict[str, Any]:
    """Return the columns of a step of who-told-whom, but for who it is."""
    return {
        "position": position,
        "words": hop.words,
        "verb": hop.verb,
        "char_start": hop.start,
        "char_end": hop.end,
    }


def figure_columns(statement: records.Citation) -> list[dict[str, Any]]:
    """Return the columns of the numbers that a passage states."""
    return [
        {
            "what": each.what,
            "low": each.low,
            "high": each.high,
            "unit": each.unit,
            "words": each.words,
        }
        for each in statement.figures
    ]

"""Writing down what we conclude of an event from all its citations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from timeline import models
from timeline.conclusions import (
    Testimony,
    conclude_date,
    conclude_realis,
    name_voice,
)
from timeline.dates import Span, parse_edtf
from timeline.records import corpus as records
from timeline.store.changes import assign
from timeline.store.copies import mark_copies
from timeline.vocabulary import CURATED, Precision, Realis


def conclude(session: Session, event: models.Event, given: records.Event | None) -> None:
    """Set date and realis of an event from its citations, or remove it if it has none left.

    Citations that repeat the words of another source are marked as copies of it.

    Args:
        session: Where the event is, with all passages of its articles flushed.
        event: With all its citations.
        given: What its corpus says of it; a date or realis there comes first. None if no corpus
            speaks just now: what one decided before stays.
    """
    if not event.citations:
        session.delete(event)
        return
    mark_copies(session, event.citations)
    settle(event, given)


def settle(event: models.Event, given: records.Event | None) -> None:
    """Set date and realis of an event from its citations as they are marked."""
    testimonies = [_testimony(citation) for citation in event.citations]
    columns = conclude_columns(
        testimonies, _decided_date(event, given), _decided_realis(event, given)
    )
    assign(event, columns)


def conclude_columns(
    testimonies: Sequence[Testimony], date: str | None = None, realis: Realis | None = None
) -> dict[str, Any]:
    """Return the columns of an event that follow from what its citations say.

    Args:
        testimonies: At least one.
        date, realis: What was decided; None to conclude it.
    """
    date = date or conclude_date(testimonies)
    parsed = parse_edtf(date) if date else None
    return {
        "date": date,
        "earliest": parsed.span.earliest if parsed else None,
        "latest": parsed.span.latest if parsed else None,
        "precision": parsed.precision if parsed else Precision.NONE,
        "realis": realis or conclude_realis(testimonies),
    }


def is_curated(citation: models.Citation) -> bool:
    """Return whether a person stands behind a citation, who wrote it or has seen it."""
    return citation.coder == CURATED or citation.review is not None


def _decided_date(event: models.Event, given: records.Event | None) -> str | None:
    """Return the date that a corpus gave, which is known by its reason."""
    if given:
        return given.date
    return event.date if event.date_reason else None


def _decided_realis(event: models.Event, given: records.Event | None) -> Realis | None:
    """Return the realis that a corpus gave, or may have given to an event that it tells of."""
    if given:
        return given.realis
    told = any(citation.coder == CURATED for citation in event.citations)
    return event.realis if told else None


def _testimony(citation: models.Citation) -> Testimony:
    return Testimony(
        source=citation.source.key,
        voice=_voice(citation),
        date=citation.date,
        span=Span(citation.earliest, citation.latest),
        realis=citation.realis,
        curated=is_curated(citation),
        presumed=citation.presumed,
    )


def _voice(citation: models.Citation) -> str:
    last = max(citation.attribution, key=lambda hop: hop.position, default=None)
    source = citation.copy_of or citation.source
    end = (last.words, _key(last.actor), _key(last.publication)) if last else None
    return name_voice(end, _key(source.publication), source.key)


def _key(row: models.Actor | models.Publication | None) -> str | None:
    return row.key if row else None

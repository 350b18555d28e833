"""Citations that go from one event to another, as a coder's resolving finds."""

from __future__ import annotations

from sqlalchemy.orm import Session

from timeline import models


def move(session: Session, citation: models.Citation, event: models.Event) -> None:
    """Make a citation one of another event; what cites the same passage there already stays."""
    if stands_in(event, citation):
        citation.event.citations.remove(citation)
        session.delete(citation)
    else:
        citation.event = event


def absorb(session: Session, event: models.Event, other: models.Event) -> None:
    """Make all citations of another event those of this one; the other is left without any."""
    for citation in list(other.citations):
        move(session, citation, event)


def stands_in(event: models.Event, citation: models.Citation) -> bool:
    """Return whether an event has another citation of the same passage."""
    place = (citation.source, citation.char_start, citation.char_end)
    return any(
        (each.source, each.char_start, each.char_end) == place
        for each in event.citations
        if each is not citation
    )

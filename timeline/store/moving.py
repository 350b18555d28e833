"""Citations that go from one event to another, as resolving finds; so that it can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from timeline import models
from timeline.store.conclusions import conclude
from timeline.store.ledger import compare, read_around
from timeline.store.retelling import retell


def move(
    session: Session, citations: Iterable[models.Citation], event: models.Event, other: models.Event
) -> str:
    """Make citations of another event those of this one, and conclude anew what both are.

    Of two citations of one passage that of the event stays. If nothing is left of the other event,
    it is removed.

    Returns:
        What undoing needs.
    """
    both = [event.id, other.id]
    before = read_around(session, {"event": both})
    for citation in list(citations):
        if _stands_in(event, citation):
            other.citations.remove(citation)
            session.delete(citation)
        else:
            citation.event = event
    session.flush()
    left = both if other.citations else both[:1]
    for each in (event, other):
        retell(each)
        conclude(session, each, None)
    return compare(before, read_around(session, {"event": left}), left).dump()


def _stands_in(event: models.Event, citation: models.Citation) -> bool:
    """Return whether an event has another citation of the same passage."""
    place = (citation.source, citation.char_start, citation.char_end)
    return place in [(each.source, each.char_start, each.char_end) for each in event.citations]

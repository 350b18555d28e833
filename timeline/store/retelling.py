"""What a machine-coded event is called and who takes part, as its citations tell it.

Such an event follows from what the coder read in its passages, so that the same passages make the
same event in whatever order they came. What people wrote of an event is left alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy.orm import object_session

from timeline import models
from timeline.names import fold
from timeline.store.changes import assign, sync
from timeline.store.named import Actor, Place
from timeline.vocabulary import CURATED, EventType, Role

ROLES = list(Role)


Who = TypeVar("Who", Actor, models.Actor)
Where = TypeVar("Where", Place, models.Place)


@dataclass(frozen=True, slots=True)
class Told(Generic[Who, Where]):
    """An event as one passage, or all of them, tell it; those who take part in their order."""

    title: str
    type: EventType | None
    place: Where | None
    parts: Sequence[tuple[Who, Role]]


def tell(readings: Sequence[Told[Who, Where]]) -> Told[Who, Where]:
    """Return what readings of one event, the first report first, tell together.

    The first decides; the others add what it does not say.
    """
    parts = {actor: role for each in reversed(readings) for actor, role in each.parts}
    return Told(
        title=readings[0].title,
        type=next((each.type for each in readings if each.type), None),
        place=next((each.place for each in readings if each.place), None),
        parts=sorted(parts.items(), key=lambda part: (ROLES.index(part[1]), part[0].key)),
    )


def retell(event: models.Event) -> None:
    """Set title, type, place and participants of an event from the readings of its citations.

    An event that has a citation which a person wrote or has seen stays as it is.
    """
    if any(each.coder == CURATED or each.review is not None for each in event.citations):
        return
    readings = [each.reading for each in sorted(event.citations, key=_rank) if each.reading]
    if not readings:
        return
    told = tell(list(_iter_told(readings)))
    folded = fold(f"{told.title} {event.summary or ''}")
    values = {"title": told.title, "type": told.type, "place": told.place, "folded": folded}
    assign(event, values)
    _put_participations(event, told.parts)


def _iter_told(readings: Iterable[models.Reading]) -> Iterator[Told[models.Actor, models.Place]]:
    for each in readings:
        parts = [(part.actor, part.role) for part in each.parts]
        yield Told(each.title, each.type, each.place, parts)


def _put_participations(event: models.Event, wanted: Sequence[tuple[models.Actor, Role]]) -> None:
    """Give an event its participants in this order, whatever the order they came in."""
    present = [(part.actor, part.role) for part in event.participations]
    if present != list(wanted[: len(present)]):
        sync(event.participations, models.Participation, ["actor", "role"], [])
        present = []
        if session := object_session(event):
            session.flush()  # The rows that go must be gone before the same ones come again.
    event.participations.extend(
        models.Participation(actor=actor, role=role) for actor, role in wanted[len(present) :]
    )


def _rank(citation: models.Citation) -> tuple[dt.date, str, int, int]:
    """Return what the first report of an event has least of."""
    source = citation.source
    published = source.published_earliest or dt.date.max
    return published, source.sha256, citation.char_start, citation.char_end

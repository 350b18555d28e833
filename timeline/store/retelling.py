"""What a machine-coded event is called and who takes part, as its citations tell it.

Such an event follows from what the coder read in its passages, so that the same passages make the
same event in whatever order they came. What people wrote of an event is left alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import object_session

from timeline import models
from timeline.names import fold
from timeline.store.changes import assign, sync
from timeline.vocabulary import CURATED, Role

ROLES = list(Role)


def retell(event: models.Event) -> None:
    """Set title, type, place and participants of an event from the readings of its citations.

    The first report decides; the others add what it does not say. An event that has a citation
    which a person wrote or has seen stays as it is.
    """
    if any(each.coder == CURATED or each.review is not None for each in event.citations):
        return
    readings = [each.reading for each in sorted(event.citations, key=_rank) if each.reading]
    if not readings:
        return
    title = readings[0].title
    values = {
        "title": title,
        "type": next((each.type for each in readings if each.type), None),
        "place": next((each.place for each in readings if each.place), None),
        "folded": fold(f"{title} {event.summary or ''}"),
    }
    assign(event, values)
    parts = {part.actor: part.role for each in reversed(readings) for part in each.parts}
    ordered = sorted(parts.items(), key=lambda part: (ROLES.index(part[1]), part[0].key))
    _put_participations(event, ordered)


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

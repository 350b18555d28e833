"""Actors with their names and affiliations: one a key, a Wikidata id and, in a corpus, a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from timeline import models
from timeline.errors import CorpusError
from timeline.names import fold
from timeline.records import corpus as records
from timeline.store.changes import assign, find_or_add, sync

REFERRING = (
    models.Participation.actor_id,
    models.Attribution.actor_id,
    models.Affiliation.group_id,
)
"""The columns by which something else needs an actor."""


def put_actors(session: Session, actors: Sequence[records.Actor]) -> dict[str, models.Actor]:
    """Bring actors, their names and affiliations to what a corpus says of them.

    Raises:
        CorpusError: An actor of another corpus holds a Wikidata id of this one.
    """
    rows = find_or_add(session, models.Actor, [each.key for each in actors])
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


def drop_superseded(session: Session, actors: Sequence[records.Actor]) -> None:
    """Remove actors that nothing refers to and whose names a corpus gives to others.

    Such is one whose key was changed in the corpus; both would answer to the same name.
    """
    keys = [each.key for each in actors]
    names = {fold(name) for each in actors for name in (each.name, *each.names)}
    claimed = select(models.ActorName.actor_id).where(models.ActorName.folded.in_(names))
    others = models.Actor.id.in_(claimed), models.Actor.key.not_in(keys)
    for actor in session.scalars(select(models.Actor).where(*others)).all():
        uses = (session.scalar(select(exists().where(use == actor.id))) for use in REFERRING)
        if not any(uses):
            session.delete(actor)


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

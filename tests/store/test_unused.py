"""What a program read of and nothing tells of any more is gone; what people need stays."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.store.small_worlds import MACHINE, store_world
from timeline import models
from timeline.store import reviewing
from timeline.store.undoing import undo
from timeline.store.unused import Named, drop_unused
from timeline.vocabulary import Realis, Role

NOW = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)
PARTS = [("bo", Role.INITIATOR), ("cy", Role.RECIPIENT)]
CITED = dict.fromkeys(("review", "told_by")) | {
    "source": "north",
    "start": 0,
    "length": 11,
    "date": "2021",
    "figures": 0,
    "realis": Realis.OCCURRED,
    "coder": MACHINE,
    "parts": PARTS,
}
TALKS = dict.fromkeys(("summary", "place", "reason")) | {"citations": [CITED], "parts": PARTS}


@pytest.fixture
def session(engine):
    """A world of one event, in which Bo and Cy take part; forgotten afterwards."""
    with engine.connect() as connection:
        with Session(connection, autoflush=False) as session:
            store_world(session, {"talks": TALKS})
            yield session
        connection.rollback()


def ids_of(session, model):
    session.flush()
    return frozenset(session.scalars(select(model.id)))


def drop_all(session):
    kinds = (models.Actor, models.Place, models.Publication)
    drop_unused(session, Named(*(ids_of(session, kind) for kind in kinds)))
    session.expire_all()
    return set(session.scalars(select(models.Actor.key)))


def test_who_takes_part_or_is_described_stays(session):
    """Ana is known to Wikidata, and is a member of the union."""
    session.add(models.Actor(key="dee", name="Dee", kind="person", names=[]))

    assert drop_all(session) == {"ana", "bo", "cy", "union"}


def test_a_place_and_an_outlet_go_unless_more_is_known_than_their_names(session):
    session.add(models.Place(key="lund", name="Lund", country="SE"))
    session.add(models.Publication(key="wire", name="Wire", kind="site"))
    session.add(models.Publication(key="post", name="Post", kind="newspaper"))

    drop_all(session)

    assert set(session.scalars(select(models.Place.key))) == {"lund"}
    assert "wire" not in set(session.scalars(select(models.Publication.key)))
    assert "post" in set(session.scalars(select(models.Publication.key)))


def test_who_comes_back_when_a_decision_is_undone_stays(session):
    [citation] = ids_of(session, models.Citation)
    judgement = reviewing.remove_actor(session, citation, "cy", NOW)

    assert "cy" in drop_all(session)

    undo(session, judgement.id, NOW)
    [event] = session.scalars(select(models.Event))
    assert {part.actor.key for part in event.participations} == {"bo", "cy"}

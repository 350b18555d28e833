"""A coder is given the names that people wrote, so that nothing depends on what was read before."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from tests.store.small_worlds import CURATED, MACHINE, store_world
from timeline.store.known import read_known
from timeline.vocabulary import Realis, Role

TOLD = {
    "source": "north",
    "start": 0,
    "length": 11,
    "date": None,
    "realis": Realis.OCCURRED,
    "coder": MACHINE,
    "review": None,
    "told_by": None,
    "figures": 0,
    "parts": [("cy", Role.INITIATOR)],
}


def known_of(engine, **changes: object):
    """Return the keys of the actors and places that a coder is given in a world of one event."""
    parts = [("cy", Role.INITIATOR)]
    event = {"citations": [TOLD | changes], "parts": parts, "summary": None}
    with engine.connect() as connection, Session(connection, autoflush=False) as session:
        store_world(session, {"talks": event | {"place": True, "reason": None}})
        known = read_known(session)
        connection.rollback()
    return {actor.key for actor in known.actors} | {place.key for place in known.places}


def test_a_name_that_only_a_coder_read_is_not_given_to_it(engine):
    assert "cy" not in known_of(engine)


@pytest.mark.parametrize(
    "changes", [{"coder": CURATED}, {"review": "accepted"}], ids=["written", "seen"]
)
def test_a_name_that_a_person_wrote_or_has_seen_is(engine, changes):
    assert {"cy", "oria"} <= known_of(engine, **changes)


def test_what_nothing_refers_to_yet_and_what_more_is_known_of_is(engine):
    assert {"ana", "bo", "union"} <= known_of(engine)

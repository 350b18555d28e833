"""What a person decides about a machine-coded statement is stored, and undoing restores it."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.store.small_worlds import MACHINE, SPECS, read_tables, store_world
from timeline import models
from timeline.dates import parse_edtf
from timeline.errors import JudgementError, NotFoundError
from timeline.records.judged import Decision
from timeline.records.told import StatedDate
from timeline.store import reviewing
from timeline.store.merging import merge
from timeline.store.undoing import undo
from timeline.vocabulary import CURATED, Basis, EventType, Realis, Role, Verdict

NOW = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)
MAY = parse_edtf("2021-05-07")
IN_MAY = StatedDate(
    "on Monday", MAY.text, MAY.span.earliest, MAY.span.latest, Basis.INFERRED, "corrected in review"
)


@contextmanager
def world(engine, spec):
    """Store a world, and forget it afterwards."""
    with engine.connect() as connection:
        with Session(connection, autoflush=False) as session:
            store_world(session, spec)
            yield session
        connection.rollback()


def tables(session):
    session.flush()
    return read_tables(session.connection())


def cite(**changes: object):
    told = {"source": "north", "start": 0, "length": 11, "date": "2021", "figures": 1}
    told |= {"realis": Realis.OCCURRED, "coder": MACHINE, "review": None, "told_by": "cy"}
    return told | {"parts": [("ana", Role.INITIATOR)]} | changes


def event(*citations: object, parts=(("ana", Role.INITIATOR),)):
    told = {"citations": list(citations), "parts": list(parts), "summary": None}
    return told | {"place": False, "reason": None}


TALKS = {"talks": event(cite())}
TWICE = {"talks": event(cite(date="2021-05"), cite(source="south"))}
IN_A_SHEET = {"talks": event(cite(), cite(source="south", coder=CURATED, parts=None))}


def find(session, key="talks"):
    return session.scalars(select(models.Event).where(models.Event.key == key)).first()


def coded(session):
    """Return the first machine-coded citation."""
    rows = select(models.Citation).where(models.Citation.coder == MACHINE)
    return session.scalars(rows.order_by(models.Citation.id)).first()


def parts(row):
    return [(each.actor.key, each.role) for each in row.participations]


# --------------------------------------------------------------------------------------- decisions


def test_an_accepted_statement_is_one_that_people_stand_behind(engine):
    with world(engine, TALKS) as session:
        judgement = reviewing.accept(session, coded(session).id, NOW)

        assert coded(session).review == "accepted"
        assert (judgement.one, judgement.other) == ("talks", "north:0")
        assert (judgement.verdict, judgement.decided_by) == (Verdict.SAME, CURATED)
        assert judgement.reasons == "accepted in review"


def test_a_presumed_date_is_the_program_s_until_a_person_stands_behind_it(engine):
    with world(engine, TALKS) as session:
        coded(session).presumed = True
        judgement = reviewing.accept(session, coded(session).id, NOW)

        assert not coded(session).presumed
        undo(session, judgement.id, NOW)
        assert coded(session).presumed


def test_an_event_takes_the_date_of_its_corrected_statement(engine):
    with world(engine, TALKS) as session:
        judgement = reviewing.correct_date(session, coded(session).id, IN_MAY, NOW)

        [citation] = find(session).citations
        assert (citation.date, citation.date_basis, citation.review) == (
            "2021-05-07",
            Basis.INFERRED,
            "corrected",
        )
        assert (find(session).date, find(session).precision) == ("2021-05-07", "day")
        assert judgement.reasons == "corrected in review: date 2021 → 2021-05-07"


def test_a_statement_may_lose_its_date(engine):
    with world(engine, TALKS) as session:
        reviewing.correct_date(session, coded(session).id, StatedDate(), NOW)

        assert (coded(session).date, coded(session).date_basis) == (None, Basis.NONE)
        assert (find(session).date, find(session).earliest) == (None, None)


def test_an_event_is_told_as_its_corrected_statement(engine):
    with world(engine, TALKS) as session:
        reviewing.correct_realis(session, coded(session).id, Realis.DENIED, NOW)

        assert (coded(session).realis, find(session).realis) == (Realis.DENIED, Realis.DENIED)


def test_a_type_is_corrected_in_the_event_and_in_what_was_read(engine):
    with world(engine, TALKS) as session:
        reviewing.correct_type(session, coded(session).id, EventType.AID, NOW)

        assert (find(session).type, coded(session).reading.type) == (EventType.AID, EventType.AID)

        reviewing.correct_type(session, coded(session).id, None, NOW)

        assert (find(session).type, coded(session).reading.type) == (None, None)


def test_actors_are_added_changed_and_removed(engine):
    with world(engine, TALKS) as session:
        number = coded(session).id
        reviewing.put_actor(session, number, "bo", Role.INITIATOR, NOW)
        reviewing.put_actor(session, number, "ana", Role.RECIPIENT, NOW)
        reviewing.put_actor(session, number, "cy", Role.PARTICIPANT, NOW)
        reviewing.remove_actor(session, number, "cy", NOW)

        assert parts(find(session)) == [("bo", Role.INITIATOR), ("ana", Role.RECIPIENT)]
        assert [part.actor.key for part in coded(session).reading.parts] == ["bo", "ana"]


def test_a_rejected_statement_goes_with_an_event_that_nothing_else_tells_of(engine):
    with world(engine, TALKS) as session:
        judgement = reviewing.reject(session, coded(session).id, "an opinion", NOW)

        assert (find(session), coded(session)) == (None, None)
        assert (judgement.verdict, judgement.other) == (Verdict.DIFFERENT, "north:0")
        assert judgement.reasons == "rejected in review: an opinion"


def test_an_event_that_others_tell_of_stays_and_is_concluded_anew(engine):
    with world(engine, TWICE) as session:
        assert find(session).date == "2021-05"

        reviewing.reject(session, coded(session).id, None, NOW)

        assert [each.source.key for each in find(session).citations] == ["south"]
        assert find(session).date == "2021"


# ---------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    "correct",
    [
        lambda session, number: reviewing.correct_type(session, number, EventType.AID, NOW),
        lambda session, number: reviewing.put_actor(session, number, "bo", Role.RECIPIENT, NOW),
        lambda session, number: reviewing.remove_actor(session, number, "ana", NOW),
    ],
    ids=["type", "actor", "without"],
)
def test_what_a_coding_sheet_tells_is_changed_there(engine, correct):
    with world(engine, IN_A_SHEET) as session:
        before = tables(session)

        with pytest.raises(
            JudgementError, match=r"a coding sheet .* change it in the events\.toml"
        ):
            correct(session, coded(session).id)

        assert tables(session) == before


def test_an_event_keeps_its_last_actor(engine):
    with world(engine, TALKS) as session, pytest.raises(JudgementError, match="Ana is the only"):
        reviewing.remove_actor(session, coded(session).id, "ana", NOW)


def test_who_takes_no_part_is_not_removed(engine):
    with world(engine, TALKS) as session, pytest.raises(JudgementError, match="Bo is none"):
        reviewing.remove_actor(session, coded(session).id, "bo", NOW)


def test_a_role_that_an_actor_has_is_not_given_again(engine):
    with world(engine, TALKS) as session, pytest.raises(JudgementError, match="initiator already"):
        reviewing.put_actor(session, coded(session).id, "ana", Role.INITIATOR, NOW)


@pytest.mark.parametrize(
    ("correct", "value"),
    [
        (reviewing.correct_date, StatedDate(date="2021")),
        (reviewing.correct_realis, Realis.OCCURRED),
        (reviewing.correct_type, None),
    ],
    ids=["date", "realis", "type"],
)
def test_what_is_told_already_is_no_correction(engine, correct, value):
    with world(engine, TALKS) as session, pytest.raises(JudgementError, match="already"):
        correct(session, coded(session).id, value, NOW)


def test_a_statement_that_is_gone_is_not_decided(engine):
    with world(engine, TALKS) as session, pytest.raises(JudgementError, match="gone by now"):
        reviewing.accept(session, 999, NOW)


# ----------------------------------------------------------------------------------------- undoing

DECISIONS = st.sampled_from(
    [
        (reviewing.accept,),
        (reviewing.correct_date, IN_MAY),
        (reviewing.correct_realis, Realis.DENIED),
        (reviewing.correct_type, EventType.AID),
        (reviewing.put_actor, "ana", Role.RECIPIENT),
        (reviewing.put_actor, "bo", Role.PARTICIPANT),
        (reviewing.remove_actor, "ana"),
        (reviewing.reject, "an opinion"),
        (merge, "visit", Decision(("they are told alike",), NOW)),
    ]
)


def take(session, step):
    """Take a step where it can be taken; returns the judgement."""
    decide, *values = step
    citation = coded(session)
    if citation is None:
        return None
    try:
        if decide is merge:
            return merge(session, citation.event.key, *values)
        return decide(session, citation.id, *values, NOW)
    except (JudgementError, NotFoundError):
        return None


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spec=SPECS, steps=st.lists(DECISIONS, min_size=1, max_size=5))
def test_undoing_from_the_last_to_the_first_restores_every_row(engine, spec, steps):
    with world(engine, spec) as session:
        done = []
        for step in steps:
            before = tables(session)
            if judgement := take(session, step):
                done.append((judgement.id, before))
            else:
                assert tables(session) == before

        for number, before in reversed(done):
            undo(session, number, NOW)
            assert tables(session) == before


def test_two_events_that_were_told_apart_may_be_asked_about_again(engine):
    both = {"talks": event(cite()), "visit": event(cite(source="south"))}
    with world(engine, both) as session:
        judgement = reviewing.keep_apart(session, "talks", "visit", NOW)

        assert (judgement.verdict, judgement.reasons) == ("different", "told apart in review")
        assert undo(session, judgement.id, NOW).undone_at

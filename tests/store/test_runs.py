from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from timeline import models
from timeline.database.engine import begin_writing
from timeline.database.target import parse_target
from timeline.records.judged import Judgement
from timeline.store.judgements import find_apart, record
from timeline.store.runs import begin_run, end_run
from timeline.vocabulary import Subject, Verdict

NOW = dt.datetime(2026, 11, 22, 4, 5, 6, 789, tzinfo=dt.timezone(dt.timedelta(hours=1)))


@pytest.fixture
def session(migrated_url):
    with (
        begin_writing(parse_target(migrated_url)) as connection,
        Session(connection, autoflush=False) as session,
    ):
        yield session


def test_a_run_begins_with_nothing_done_and_may_be_broken_off(session):
    run = begin_run(session, "rules 0.2.0", {"published": "2008-03-18", "jobs": 2}, NOW)

    session.refresh(run)
    assert (run.started_at, run.ended_at) == ("2026-11-22T03:05:06+00:00", None)
    assert run.settings == '{"jobs": 2, "published": "2008-03-18"}'
    assert (run.articles_read, run.statements, run.disagreements) == (0, 0, 0)

    end_run(run, NOW)
    assert run.ended_at == "2026-11-22T03:05:06+00:00"


def test_a_judgement_is_kept_with_its_reasons_and_its_run(session):
    run = begin_run(session, "rules 0.2.0", {}, NOW)
    reasons = ("same actors", "a day apart")
    judged = Judgement(Subject.EVENT, "riot", "march", Verdict.UNSURE, reasons, "rules 0.2.0", 0.5)

    row = record(session, judged, NOW, run=run)

    session.flush()
    stored = session.get_one(models.Judgement, row.id)
    assert (stored.reasons, stored.score) == ("same actors; a day apart", 0.5)
    assert (stored.decided_by, stored.decided_at) == ("rules 0.2.0", "2026-11-22T03:05:06+00:00")
    assert (stored.run_id, stored.undone_at, stored.undoing) == (run.id, None, None)


def test_only_events_that_stand_judged_different_are_apart(session):
    for one, other, verdict, undone in (
        ("riot", "march", Verdict.DIFFERENT, None),
        ("strike", "riot", Verdict.DIFFERENT, None),
        ("riot", "talks", Verdict.UNSURE, None),
        ("riot", "siege", Verdict.DIFFERENT, "2026-11-22T03:05:06+00:00"),
        ("march", "talks", Verdict.DIFFERENT, None),
    ):
        judged = Judgement(Subject.EVENT, one, other, verdict, ("so it is",))
        record(session, judged, NOW).undone_at = undone
    session.flush()

    assert find_apart(session, "riot") == {"march", "strike"}

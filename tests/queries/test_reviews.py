"""What waits for review, in the order in which a person reads it."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from tests.store.small_worlds import MACHINE, TEXT, store_world
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.errors import NotFoundError
from timeline.queries.reviews import (
    arrange,
    find_pair,
    find_statement,
    list_near,
    list_waiting,
)
from timeline.records.judged import Judgement
from timeline.records.questions import ActorTerm, EventFilter
from timeline.records.reviews import WaitingPair, WaitingStatement
from timeline.store.judgements import record
from timeline.store.undoing import undo
from timeline.vocabulary import CURATED, Realis, Role, Subject, Verdict

NOW = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)


def cite(**changes: object):
    told = {"source": "north", "start": 0, "length": 11, "date": "2021", "figures": 0}
    told |= {"realis": Realis.OCCURRED, "coder": MACHINE, "review": None, "told_by": None}
    return told | {"parts": None} | changes


def event(*citations: object, parts):
    told = {"citations": list(citations), "parts": [(key, Role.INITIATOR) for key in parts]}
    return told | {"summary": None, "place": False, "reason": None}


SOUTH = {"source": "south", "told_by": "bo"}
"""Another voice, though the article has the same words."""
WORLD = {
    "talks": event(cite(start=12), cite(**SOUTH, review="accepted"), parts=["ana", "bo"]),
    "visit": event(cite(source="south", start=12, realis=Realis.PLANNED), parts=["ana"]),
    "walk": event(cite(), cite(**SOUTH, length=3, coder=CURATED), parts=["cy"]),
}


def judge(session, verdict, one, other, **more: object):
    judgement = Judgement(Subject.EVENT, one, other, verdict, ("alike",), **more)
    return record(session, judgement, NOW)


@pytest.fixture
def target(migrated_url):
    """A database in which three statements and one pair wait."""
    target = parse_target(migrated_url)
    with begin_writing(target) as connection, Session(connection, autoflush=False) as session:
        store_world(session, WORLD)
        for one, other, score in (
            ("walk", "talks", 0.3),
            ("talks", "walk", 0.4),
            ("talks", "gone", 0.9),
        ):
            judge(session, Verdict.UNSURE, one, other, score=score, decided_by=MACHINE)
        judge(session, Verdict.SAME, "talks", "north:12", decided_by=MACHINE)
        session.flush()
    return target


def waiting(target, wanted=EventFilter(), event=None):  # noqa: B008 - it is frozen
    """Return the references of statements, and the keys of pairs, that wait."""
    with open_reader(target) as reader:
        return [
            (each.one, each.other)
            if isinstance(each, WaitingPair)
            else (f"{each.source}:{each.start}", each.event)
            for each in list_waiting(reader, wanted, event)
        ]


WALK, TALKS, VISIT = ("north:0", "walk"), ("north:12", "talks"), ("south:12", "visit")
PAIR = ("talks", "walk")


def test_statements_wait_article_by_article_and_pairs_behind_them(target):
    assert waiting(target) == [WALK, TALKS, PAIR, VISIT]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (EventFilter(sources=("south",)), [PAIR, VISIT]),
        (EventFilter(actors=(ActorTerm(("Cy",)),)), [WALK, PAIR]),
        (EventFilter(realis=(Realis.PLANNED,)), [VISIT]),
        (EventFilter(min_sources=2), [WALK, TALKS, PAIR]),
    ],
    ids=["source", "actor", "realis", "min sources"],
)
def test_a_filter_says_which_wait(target, wanted, expected):
    assert waiting(target, wanted) == expected


def test_one_event_is_asked_about(target):
    assert waiting(target, event="talks") == [TALKS, PAIR]
    with pytest.raises(NotFoundError):
        waiting(target, event="talk")


def test_a_pair_that_a_person_decided_waits_no_more_until_that_is_undone(target):
    with begin_writing(target) as connection, Session(connection) as session:
        number = judge(session, Verdict.DIFFERENT, "walk", "talks")
        session.flush()
        number = number.id
    assert PAIR not in waiting(target)

    with begin_writing(target) as connection, Session(connection) as session:
        undo(session, number, NOW)
    assert PAIR in waiting(target)


def test_a_statement_is_shown_with_its_context_and_why_it_joined(target):
    with open_reader(target) as reader:
        [_, talks, *_] = list_waiting(reader, EventFilter())
        shown = find_statement(reader, talks.citation)

        assert shown.before + shown.cited.quote + shown.after == TEXT
        assert (shown.event.key, len(shown.event.citations)) == ("talks", 2)
        assert (shown.joined_because, shown.reading) == ("alike", None)
        assert find_statement(reader, 999) is None


def test_a_pair_is_shown_as_long_as_it_waits(target):
    with open_reader(target) as reader:
        [_, _, pair, _] = list_waiting(reader, EventFilter())
        shown = find_pair(reader, pair)

        assert (shown.one.key, shown.other.key, shown.score) == ("talks", "walk", 0.4)
        gone = WaitingPair("talks", "gone", None, None, "occurred", "", None, "")
        assert find_pair(reader, gone) is None


def test_near_events_are_the_unsure_ones_and_those_of_the_same_actors(target):
    with open_reader(target) as reader:
        assert [key for key, _, _ in list_near(reader, "talks", 5)] == ["walk", "visit"]
        assert [key for key, _, _ in list_near(reader, "talks", 1)] == ["walk"]


def test_a_pair_whose_statements_are_reviewed_comes_first():
    statement = WaitingStatement(1, "north", 0, 1, None, None, "occurred", "", "walk")
    first = WaitingPair("talks", "visit", None, None, "occurred", "", None, "")
    behind = WaitingPair("visit", "walk", None, None, "occurred", "", None, "")

    assert list(arrange([statement], [behind, first])) == [first, statement, behind]

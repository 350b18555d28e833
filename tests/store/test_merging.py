"""What is judged to be one becomes one without loss, and undoing restores exactly what was."""

from __future__ import annotations

import datetime as dt
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.store.small_worlds import ACTORS, EVENTS, MACHINE, SPECS, read_tables, store_world
from timeline import models
from timeline.errors import AmbiguousNameError, JudgementError, NotFoundError
from timeline.records.judged import Decision, Judgement
from timeline.store.changes import get_row
from timeline.store.judgements import find_apart, format_reference, record
from timeline.store.merging import merge
from timeline.store.splitting import split
from timeline.store.undoing import undo
from timeline.vocabulary import CURATED, Realis, Role, Verdict

NOW = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)
BECAUSE = Decision(("they are told alike",), NOW)


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


def judge(session, step):
    """Take a random step, where it can be taken; returns the judgement."""
    kind, one, other = step
    try:
        if kind == "split":
            citation = get_row(session, models.Event, one).citations[0]
            reference = f"{format_reference(citation)}-{citation.char_end}"
            return split(session, one, reference, BECAUSE)
        return merge(session, one, other, BECAUSE)
    except (JudgementError, NotFoundError):
        return None


def steps(kind, keys):
    return st.tuples(st.just(kind), *[st.sampled_from(keys)] * 2)


STEPS = st.one_of(steps("event", EVENTS), steps("actor", ACTORS), steps("split", EVENTS))
MANY = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(spec=SPECS, asked=st.lists(STEPS, min_size=1, max_size=4))
def test_undoing_from_the_last_to_the_first_restores_every_row(engine, spec, asked):
    with world(engine, spec) as session:
        done = []
        for step in asked:
            before = tables(session)
            if judgement := judge(session, step):
                done.append((judgement.id, before))

        for number, before in reversed(done):
            undo(session, number, NOW)
            assert tables(session) == before


# ------------------------------------------------------------------------------------------ events

CURATED_CITATION = {
    "source": "north",
    "start": 0,
    "length": 11,
    "date": "2021",
    "realis": Realis.OCCURRED,
    "coder": CURATED,
    "review": None,
    "told_by": None,
    "figures": 1,
    "parts": None,
}


def cite(**changes: object):
    return CURATED_CITATION | changes


def event(*citations: object, parts=(("ana", Role.INITIATOR),), **changes: object):
    told = {"citations": list(citations), "parts": list(parts), "summary": None}
    return told | {"place": False, "reason": None} | changes


BY_MACHINE = {"coder": MACHINE}
TALKS = {
    "talks": event(cite()),
    "visit": event(
        cite(source="south", date="2021-05"),
        parts=[("ana", Role.INITIATOR), ("bo", Role.RECIPIENT)],
        summary="They met.",
        place=True,
    ),
}


def find(session, key):
    return session.scalars(select(models.Event).where(models.Event.key == key)).first()


def quotes(row):
    return sorted((each.source.key, each.char_start, each.coder) for each in row.citations)


def test_actors_whose_rows_were_numbered_anew_come_back_in_their_order(engine):
    told = [("bo", Role.INITIATOR), ("cy", Role.RECIPIENT)], [("ana", Role.INITIATOR)]
    sources = ("north", "south")
    citations = [
        cite(source=source, parts=parts, **BY_MACHINE)
        for source, parts in zip(sources, told, strict=True)
    ]
    spec = {
        key: event(citation, parts=parts)
        for key, citation, parts in zip(("talks", "visit"), citations, told, strict=True)
    }
    with world(engine, spec) as session:
        before = tables(session)
        judgement = merge(session, "talks", "visit", BECAUSE)

        undo(session, judgement.id, NOW)

        assert tables(session) == before


def test_a_merged_event_has_all_that_both_had(engine):
    with world(engine, TALKS) as session:
        judgement = merge(session, "talks", "visit", BECAUSE)

        kept = find(session, "talks")
        assert find(session, "visit") is None
        assert quotes(kept) == [("north", 0, CURATED), ("south", 0, CURATED)]
        assert [(each.actor.key, each.role) for each in kept.participations] == [
            ("ana", Role.INITIATOR),
            ("bo", Role.RECIPIENT),
        ]
        assert (kept.title, kept.summary, kept.place.key) == ("The talks", "They met.", "oria")
        assert (kept.date, kept.precision) == ("2021-05", "month")
        assert (judgement.one, judgement.other, judgement.verdict) == ("talks", "visit", "same")
        assert judgement.reasons == "they are told alike"


def test_a_curated_event_swallows_a_machine_coded_one_whatever_the_order(engine):
    spec = {"talks": event(cite(**BY_MACHINE)), "visit": event(cite(source="south"))}
    with world(engine, spec) as session:
        judgement = merge(session, "talks", "visit", BECAUSE)

        assert (judgement.one, judgement.other) == ("visit", "talks")


@pytest.mark.parametrize(("one", "other"), [("talks", "visit"), ("visit", "talks")])
def test_of_two_citations_of_one_passage_the_curated_one_stays(engine, one, other):
    more = cite(source="south")
    spec = {"talks": event(cite(**BY_MACHINE), more), "visit": event(cite())}
    with world(engine, spec) as session:
        merge(session, one, other, BECAUSE)

        assert quotes(find(session, one)) == [("north", 0, CURATED), ("south", 0, CURATED)]


def test_a_date_that_a_corpus_decided_goes_along_with_its_reason(engine):
    spec = TALKS | {"visit": TALKS["visit"] | {"reason": "so it is told"}}
    with world(engine, spec) as session:
        merge(session, "talks", "visit", BECAUSE)

        kept = find(session, "talks")
        assert (kept.date, kept.date_reason) == ("2021", "so it is told")


def test_a_machine_cannot_move_what_a_corpus_decided(engine):
    wrong = cite(start=12, date="2020~", realis=Realis.PLANNED, **BY_MACHINE)
    spec = {"talks": event(cite(), reason="so it is told"), "visit": event(wrong)}
    with world(engine, spec) as session:
        merge(session, "talks", "visit", BECAUSE)

        kept = find(session, "talks")
        assert (kept.date, kept.realis) == ("2021", Realis.OCCURRED)


# ------------------------------------------------------------------------------------------ actors


def test_a_merged_actor_does_all_that_both_did(engine):
    spec = TALKS | {"talks": event(cite(told_by="bo"))}
    with world(engine, spec) as session:
        merge(session, "ana", "bo", BECAUSE)

        kept = get_row(session, models.Actor, "ana")
        parts = [(each.actor.key, each.role) for each in find(session, "visit").participations]
        [hop] = find(session, "talks").citations[0].attribution
        assert sorted(each.name for each in kept.names) == ["Ana", "Bo", "The guest"]
        assert [each.group.key for each in kept.affiliations] == ["union"]
        assert parts == [("ana", Role.INITIATOR), ("ana", Role.RECIPIENT)]
        assert hop.actor is kept


def test_the_wikidata_id_of_either_is_kept(engine):
    with world(engine, TALKS) as session:
        merge(session, "bo", "ana", BECAUSE)

        assert get_row(session, models.Actor, "bo").wikidata == "Q1"


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        pytest.param("ana", "ana", "merge ana ana: it is one already", id="itself"),
        pytest.param("ana", "union", "merge ana union: one belongs to the other", id="its group"),
        pytest.param("talks", "ana", "no event is called 'ana'", id="an event and an actor"),
        pytest.param("ana", "talks", "no actor is called 'talks'", id="an actor and an event"),
        pytest.param("dan", "ana", "no actor is called 'dan'", id="nobody"),
    ],
)
def test_what_cannot_be_one_is_refused(engine, one, other, message):
    with world(engine, TALKS) as session:
        before = tables(session)

        with pytest.raises((JudgementError, NotFoundError)) as caught:
            merge(session, one, other, BECAUSE)

        assert str(caught.value).startswith(message)
        assert tables(session) == before


def test_two_that_wikidata_tells_apart_are_two(engine):
    with world(engine, TALKS) as session:
        get_row(session, models.Actor, "bo").wikidata = "Q2"
        session.flush()

        with pytest.raises(JudgementError, match="Wikidata knows them as two, Q1 and Q2"):
            merge(session, "ana", "bo", BECAUSE)


# ----------------------------------------------------------------------------------------- splits


def test_a_citation_that_is_split_off_is_an_event_of_its_own(engine):
    parts = [("bo", Role.INITIATOR)]
    read = cite(start=12, date="2021-05-03", parts=parts, **BY_MACHINE)
    spec = {"talks": event(cite(), read)}
    with world(engine, spec) as session:
        judgement = split(session, "talks", "north:12", BECAUSE)

        old, new = find(session, "talks"), find(session, judgement.other)
        assert (judgement.one, judgement.other) == ("talks", "talks-2")
        assert (quotes(old), quotes(new)) == ([("north", 0, CURATED)], [("north", 12, MACHINE)])
        assert (old.date, new.date) == ("2021", "2021-05-03")
        assert [(each.actor.key, each.role) for each in new.participations] == parts
        assert find_apart(session, "talks") == find_apart(session, "talks-2") ^ {"talks", "talks-2"}


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("north:0", "split talks north:0: it is the only citation, and an event without any is"),
        ("north:1", "no citation is called 'north:1': did you mean north:0?"),
        ("there", "no citation is called 'there': did you mean north:0?"),
    ],
)
def test_a_citation_that_cannot_be_split_off_is_refused(engine, reference, message):
    with world(engine, TALKS) as session:
        with pytest.raises((JudgementError, NotFoundError)) as caught:
            split(session, "talks", reference, BECAUSE)

        assert str(caught.value).startswith(message)


def test_passages_that_start_together_are_told_apart_by_their_ends(engine):
    spec = {"talks": event(cite(), cite(length=3))}
    with world(engine, spec) as session:
        with pytest.raises(AmbiguousNameError, match="may be north:0-11 or north:0-3"):
            split(session, "talks", "north:0", BECAUSE)

        assert split(session, "talks", "north:0-3", BECAUSE).other == "talks-2"


# --------------------------------------------------------------------------------------- undoing


def test_a_merge_that_another_builds_upon_is_undone_after_it(engine):
    spec = TALKS | {"walk": event(cite(start=12))}
    with world(engine, spec) as session:
        first = merge(session, "talks", "visit", BECAUSE).id
        second = merge(session, "walk", "talks", BECAUSE).id

        with pytest.raises(JudgementError, match=f"judgement {first}: undo judgement {second} f"):
            undo(session, first, NOW)
        undo(session, second, NOW)
        undo(session, first, NOW)

        assert quotes(find(session, "talks")) == [("north", 0, CURATED)]


def test_judgements_on_other_things_do_not_wait_for_each_other(engine):
    spec = TALKS | {"walk": event(cite(start=12), cite(source="south", start=12))}
    with world(engine, spec) as session:
        before = tables(session)
        first = merge(session, "talks", "visit", BECAUSE).id
        second = split(session, "walk", "north:12", BECAUSE).id

        undo(session, first, NOW)
        undo(session, second, NOW)

        assert tables(session) == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(
            lambda kept: setattr(kept, "title", "The long talks"),
            "event talks was changed since",
            id="a row",
        ),
        pytest.param(
            lambda kept: kept.participations.remove(kept.participations[0]),
            "a citation or an actor was added or taken away since",
            id="what it consists of",
        ),
    ],
)
def test_what_was_changed_since_is_not_undone(engine, change, message):
    with world(engine, TALKS) as session:
        number = merge(session, "talks", "visit", BECAUSE).id
        change(find(session, "talks"))
        after = tables(session)

        with pytest.raises(JudgementError, match=message):
            undo(session, number, NOW)

        assert tables(session) == after


def test_rows_whose_ids_are_taken_come_back_under_others(engine):
    """SQLite gives the highest id again once its row is gone."""
    spec = TALKS | {"walk": event(cite(start=12, parts=[("cy", Role.INITIATOR)], **BY_MACHINE))}
    with world(engine, spec) as session:
        before = read_story(session)
        first = merge(session, "talks", "visit", BECAUSE).id
        second = merge(session, "talks", "walk", BECAUSE).id
        add_event(session, "other")

        undo(session, second, NOW)
        undo(session, first, NOW)

        session.delete(find(session, "other"))
        session.flush()
        assert read_story(session) == before


def read_story(session):
    """Return what the events are, without ids."""
    return sorted(
        (row.key, row.date, quotes(row), sorted(each.actor.key for each in row.participations))
        for row in session.scalars(select(models.Event))
    )


def add_event(session, key):
    """Add an event that takes the first free ids."""
    old = find(session, "talks").citations[0]
    copied = {
        column.name: getattr(old, column.name)
        for column in models.Citation.__table__.c
        if column.name not in ("id", "event_id", "char_start", "char_end", "quote")
    }
    citations = [
        models.Citation(**copied, quote="met", char_start=start, char_end=start + 3)
        for start in range(20, 25)
    ]
    session.add(
        models.Event(key=key, title=key, realis="occurred", precision="none", citations=citations)
    )
    session.flush()


def test_a_key_that_was_given_again_is_not_taken_back(engine):
    with world(engine, TALKS) as session:
        number = merge(session, "talks", "visit", BECAUSE).id
        add_event(session, "visit")

        with pytest.raises(JudgementError, match="another event has the key 'visit' by now"):
            undo(session, number, NOW)


def test_a_judgement_is_undone_once_and_one_that_is_not_there_never(engine):
    with world(engine, TALKS) as session:
        number = merge(session, "talks", "visit", BECAUSE).id
        undo(session, number, NOW)

        with pytest.raises(JudgementError, match="it was undone at 2026-11-22T03:00:00"):
            undo(session, number, NOW)
        with pytest.raises(JudgementError, match="there is none of this number"):
            undo(session, 77, NOW)


@pytest.mark.parametrize("verdict", [Verdict.DIFFERENT, Verdict.UNSURE])
def test_a_judgement_that_changed_no_row_just_stands_no_more(engine, verdict):
    with world(engine, TALKS) as session:
        row = record(session, Judgement("event", "talks", "visit", verdict, ("far",)), NOW)
        session.flush()
        apart = find_apart(session, "talks")

        undo(session, row.id, NOW)

        assert apart == ({"visit"} if verdict is Verdict.DIFFERENT else set())
        assert find_apart(session, "talks") == set()


def test_what_a_coder_joined_is_taken_apart_by_splitting(engine):
    with world(engine, TALKS) as session:
        joined = Judgement("event", "talks", "north:0", Verdict.SAME, ("alike",), MACHINE, 0.9)
        row = record(session, joined, NOW)
        session.flush()

        with pytest.raises(JudgementError, match="take a citation out: timeline split talks nort"):
            undo(session, row.id, NOW)

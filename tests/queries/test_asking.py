"""A phrase and conditions become one filter, in which everything must hold."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.errors import DateError
from timeline.queries.asking import ask, first_day, last_day, name_actors, read_realis
from timeline.queries.selection import Selection
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import CodedBy, EventType, Realis, Role, When


def test_lists_of_both_are_joined(reader):
    given = EventFilter(types=(EventType.AID,), places=("land",), text=("troops",))

    wanted = ask(reader, ["protests about barricades in 2022"], given)

    assert wanted.types == (EventType.PROTEST, EventType.AID)
    assert wanted.text == ("barricades", "troops")
    assert wanted.places == ("land",)


def test_periods_are_cut_to_the_days_they_share(reader):
    given = EventFilter(since=date(2021, 6, 1), until=date(2023, 1, 1))

    wanted = ask(reader, ["in 2022"], given)

    assert (wanted.since, wanted.until) == (date(2022, 1, 1), date(2022, 12, 31))
    assert ask(reader, ["since 2020"], given).since == date(2021, 6, 1)


def test_a_role_is_for_actors_that_have_none(reader):
    given = EventFilter(actors=(ActorTerm(("beta",)),))

    wanted = ask(reader, ["by alpha"], given, Role.RECIPIENT)

    assert wanted.actors == (
        ActorTerm(("alpha",), (Role.INITIATOR,)),
        ActorTerm(("beta",), (Role.RECIPIENT,)),
    )


def test_what_no_phrase_can_say_is_kept(reader):
    given = EventFilter(
        with_affiliates=True, when=When.CERTAIN, min_sources=2, coder=CodedBy.MACHINE
    )

    assert ask(reader, [], given) == given


def test_actors_are_all_asked_for_or_any():
    assert name_actors(["a", "b"]) == (ActorTerm(("a",)), ActorTerm(("b",)))
    assert name_actors(["a", "b"], any_of=True) == (ActorTerm(("a", "b")),)
    assert name_actors([], any_of=True) == ()


def test_all_stands_for_every_realis():
    assert read_realis(["planned", "all"]) == tuple(Realis)
    assert read_realis(["planned"]) == (Realis.PLANNED,)


def test_a_date_counts_whole():
    assert (first_day("December 2022"), last_day("December 2022")) == (
        date(2022, 12, 1),
        date(2022, 12, 31),
    )
    assert (first_day(None), last_day("")) == (None, None)


@pytest.mark.parametrize(("read", "text"), [(first_day, "../2022"), (last_day, "2022/..")])
def test_an_open_end_is_no_day(read, text):
    with pytest.raises(DateError, match="day"):
        read(text)


def test_a_selection_may_be_cut_to_some_of_its_events(reader):
    whole = Selection(reader, EventFilter())
    first, *_, last = whole.keys()

    cut = Selection(reader, EventFilter(), only=frozenset({first, last, "of another question"}))

    assert [*cut.keys()] == [first, last]
    assert [event.key for event in cut.details()] == [first, last]
    assert [row[0] for row in cut.event_rows()] == [first, last]
    assert {row[0] for row in cut.citation_rows()} == {first, last}

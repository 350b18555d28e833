"""The keys of a review, and what each does with a statement or with a pair of events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from timeline.cli.asking import find_choice
from timeline.cli.talking import Keys, Talk
from timeline.dates import describe_date, parse_written
from timeline.pipeline.reviewing import Desk, Near
from timeline.records.reviews import PairInReview, StatementInReview
from timeline.vocabulary import EventType, Realis, Review, Role
from timeline.wording import join_words

NONE = "none"
MERGED, APART, REJECTED = "merged", "told apart", "rejected"
LEAVING: Keys = {
    "s": ("skip", "decide another time"),
    "q": ("quit", "what was decided is stored"),
    "?": ("help", "say what the keys do"),
}
STATEMENT_KEYS: Keys = {
    "a": ("accept", "the passage says this, and the event is told right"),
    "d": ("date", "give it another date: 2022-12-15, December 2022, or none"),
    "t": ("type", "give the event another type, or none"),
    "p": ("actors", "add an actor, remove one, or change a role"),
    "r": ("realis", "it is told as something else, such as planned or denied"),
    "x": ("reject", "the passage says no such thing: remove the statement"),
    "m": ("merge", "the event is another one that is known: make them one"),
    "n": ("not this event", "take the statement out, into an event of its own"),
    **LEAVING,
}
PAIR_KEYS: Keys = {
    "y": ("same", "make them one event; the first is kept"),
    "n": ("different", "they are two, and are not asked about again"),
    **LEAVING,
}
HOW_ACTORS = "write for example KFOR as recipient, or -KFOR to take it out; Enter when done"


class Next(Enum):
    """What comes after a key."""

    KEY = auto()
    SHOW = auto()
    GO_ON = auto()
    QUIT = auto()


T = TypeVar("T")
Answers = Mapping[str, Callable[[T], Next]]
"""By key: what it does with what is shown, and what comes after it."""


@dataclass(frozen=True, slots=True)
class StatementAnswers:
    """What can be answered about a statement.

    Attributes:
        desk: Where decisions are stored.
        talk: Where more is asked.
        done: How many were accepted, corrected and so on.
    """

    desk: Desk
    talk: Talk
    done: Counter[str]

    @property
    def by_key(self) -> Answers[StatementInReview]:
        """The answers, in the order of `STATEMENT_KEYS`."""
        return {
            "a": self._accept,
            "d": self._correct_date,
            "t": self._correct_type,
            "p": self._correct_actors,
            "r": self._correct_realis,
            "x": self._reject,
            "m": self._merge,
            "n": self._split_off,
        }

    def _accept(self, statement: StatementInReview) -> Next:
        if statement.cited.review is None:
            self.desk.accept(statement)
            self.done[Review.ACCEPTED] += 1
        return Next.GO_ON

    def _correct_date(self, statement: StatementInReview) -> Next:
        def correct(typed: str) -> None:
            date = None if typed == NONE else parse_written(typed)
            self.desk.correct_date(statement, date)

        now = statement.cited.stated.date or NONE
        return self._corrected(statement, self.talk.ask(f"date ({now}): ", correct))

    def _correct_type(self, statement: StatementInReview) -> Next:
        def correct(typed: str) -> str | None:
            chosen = find_choice(typed, [*EventType, NONE])
            if chosen is None:
                return f"{typed!r} is none of {join_words([*EventType, NONE])}"
            self.desk.correct_type(statement, None if chosen == NONE else EventType(chosen))
            return None

        now = statement.event.type or NONE
        return self._corrected(statement, self.talk.ask(f"type ({now}): ", correct))

    def _correct_realis(self, statement: StatementInReview) -> Next:
        def correct(typed: str) -> str | None:
            chosen = find_choice(typed, [*Realis])
            if chosen is None:
                return f"{typed!r} is none of {join_words([*Realis])}"
            self.desk.correct_realis(statement, Realis(chosen))
            return None

        now = statement.cited.realis
        return self._corrected(statement, self.talk.ask(f"told as ({now}): ", correct))

    def _correct_actors(self, statement: StatementInReview) -> Next:
        def correct(typed: str) -> str | None:
            name, role = read_actor(typed)
            if typed.startswith("-"):
                self.desk.remove_actor(statement, name)
            elif role is None:
                return HOW_ACTORS
            else:
                self.desk.put_actor(statement, name, role)
            return None

        self.talk.tell(HOW_ACTORS)
        changed = False
        while self.talk.ask("actor: ", correct):
            changed = True
        return self._corrected(statement, changed)

    def _corrected(self, statement: StatementInReview, changed: bool) -> Next:
        """Count a statement that was corrected, once, and show it again."""
        if not changed:
            return Next.KEY
        self.done[Review.CORRECTED] += statement.cited.review is None
        return Next.SHOW

    def _reject(self, statement: StatementInReview) -> Next:
        because = self.talk.asking.line("why (Enter to leave it out): ")
        self.desk.reject(statement, because or None)
        self.done[REJECTED] += 1
        if statement.cited.review:
            self.done[statement.cited.review] -= 1
        return Next.GO_ON

    def _merge(self, statement: StatementInReview) -> Next:
        event = statement.event.key
        offered = self.desk.list_near(event)

        def merge(typed: str) -> str | None:
            nonlocal offered
            if typed.isdecimal() and 0 < int(typed) <= len(offered):
                other = offered[int(typed) - 1][0]
            else:
                offered = self.desk.find_named(typed, event)
                other = offered[0][0]
                if other != typed:
                    self._offer(offered)
                    return "give the number of the one you mean, or other words"
            self.desk.merge(other, event)
            return None

        self._offer(offered)
        merged = self.talk.ask("merge with (number, key or words): ", merge)
        return Next.SHOW if merged else Next.KEY

    def _split_off(self, statement: StatementInReview) -> Next:
        self.desk.split_off(statement)
        return Next.SHOW

    def _offer(self, events: list[Near]) -> None:
        for number, (key, title, date) in enumerate(events, start=1):
            self.talk.tell(f"{number} · {describe_date(date)} · {title} · {key}")


@dataclass(frozen=True, slots=True)
class PairAnswers:
    """What can be answered about a pair of events.

    Attributes:
        desk: Where decisions are stored.
        done: How many were merged, and how many told apart.
    """

    desk: Desk
    done: Counter[str]

    @property
    def by_key(self) -> Answers[PairInReview]:
        """The answers, in the order of `PAIR_KEYS`."""
        return {"y": self._unite, "n": self._keep_apart}

    def _unite(self, pair: PairInReview) -> Next:
        self.desk.merge(pair.one.key, pair.other.key)
        self.done[MERGED] += 1
        return Next.GO_ON

    def _keep_apart(self, pair: PairInReview) -> Next:
        self.desk.keep_apart(pair)
        self.done[APART] += 1
        return Next.GO_ON


def read_actor(typed: str) -> tuple[str, Role | None]:
    """Return the name of an actor, and the role in "KFOR as recipient"; None if there is none."""
    if typed.startswith("-"):
        return typed[1:].strip(), None
    name, _, role = typed.rpartition(" as ")
    chosen = find_choice(role.strip(), [*Role])
    return (name.strip(), Role(chosen)) if name.strip() and chosen else (typed, None)

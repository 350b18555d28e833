"""Walking through what waits: one thing at a time is shown, and a key decides it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from timeline.cli.asking import Asking, find_choice
from timeline.cli.statements import print_pair, print_statement
from timeline.dates import describe_date, parse_written
from timeline.errors import TimelineError
from timeline.pipeline.reviewing import Desk, Near
from timeline.records.reviews import (
    PairInReview,
    StatementInReview,
    Waiting,
    WaitingPair,
    WaitingStatement,
)
from timeline.vocabulary import EventType, Realis, Review, Role
from timeline.wording import join_words, printable

T = TypeVar("T")
Keys = Mapping[str, tuple[str, str]]
"""By key: a word for it, and what it does."""
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


@dataclass(slots=True)
class Walk:
    """One walk through what waits.

    Attributes:
        desk: Where it is fetched, and where decisions are stored.
        asking: Where the keys come from.
        console: Where it is shown.
        done: How many were accepted, corrected and so on.
    """

    desk: Desk
    asking: Asking
    console: Console
    done: Counter[str] = field(default_factory=Counter)

    def through(self, queue: list[Waiting]) -> None:
        """Ask about one thing after the other, until the end or until somebody quits."""
        for number, waiting in enumerate(queue, start=1):
            place = f"{number} of {len(queue)}"
            if isinstance(waiting, WaitingPair):
                after = self._ask_about_pair(place, waiting)
            else:
                after = self._ask_about_statement(place, waiting)
            if after is Next.QUIT:
                return

    def _ask_about_statement(self, place: str, waiting: WaitingStatement) -> Next:
        """Show a statement until it is done with; one that is decided by now is passed over."""
        answers = {
            "a": self._accept,
            "d": self._correct_date,
            "t": self._correct_type,
            "p": self._correct_actors,
            "r": self._correct_realis,
            "x": self._reject,
            "m": self._merge,
            "n": self._split_off,
        }
        statement = self.desk.find_statement(waiting)
        if statement is not None and statement.cited.is_curated:
            return Next.GO_ON
        while statement is not None:
            print_statement(self.console, place, statement)
            after = self._carry_out(STATEMENT_KEYS, answers, statement)
            if after is not Next.SHOW:
                return after
            statement = self.desk.find_statement(waiting)
        return Next.GO_ON

    def _ask_about_pair(self, place: str, waiting: WaitingPair) -> Next:
        pair = self.desk.find_pair(waiting)
        if pair is None:
            return Next.GO_ON
        print_pair(self.console, place, pair)
        return self._carry_out(PAIR_KEYS, {"y": self._unite, "n": self._keep_apart}, pair)

    def _carry_out(self, keys: Keys, answers: Mapping[str, Callable[[T], Next]], shown: T) -> Next:
        """Carry out keys until one leads on."""
        self.console.print()
        self._tell(" · ".join(f"{key} {word}" for key, (word, _) in keys.items()))
        after = Next.KEY
        while after is Next.KEY:
            key = self.asking.key().lower()
            if key in {"", "q"}:
                return Next.QUIT
            if key == "s":
                return Next.GO_ON
            if key in answers:
                after = self._try(answers[key], shown)
            elif key == "?":
                self._explain(keys)
            else:
                self._tell(f"{key!r} is no key here: {join_words([*keys])}")
        return after

    def _try(self, answer: Callable[[T], Next], shown: T) -> Next:
        try:
            return answer(shown)
        except TimelineError as error:
            self._tell(str(error))
            return Next.KEY

    # --------------------------------------------------------------------- keys about a statement

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
        return self._corrected(statement, self._ask(f"date ({now}): ", correct))

    def _correct_type(self, statement: StatementInReview) -> Next:
        def correct(typed: str) -> str | None:
            chosen = find_choice(typed, [*EventType, NONE])
            if chosen is None:
                return f"{typed!r} is none of {join_words([*EventType, NONE])}"
            self.desk.correct_type(statement, None if chosen == NONE else EventType(chosen))
            return None

        now = statement.event.type or NONE
        return self._corrected(statement, self._ask(f"type ({now}): ", correct))

    def _correct_realis(self, statement: StatementInReview) -> Next:
        def correct(typed: str) -> str | None:
            chosen = find_choice(typed, [*Realis])
            if chosen is None:
                return f"{typed!r} is none of {join_words([*Realis])}"
            self.desk.correct_realis(statement, Realis(chosen))
            return None

        now = statement.cited.realis
        return self._corrected(statement, self._ask(f"told as ({now}): ", correct))

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

        self._tell(HOW_ACTORS)
        changed = False
        while self._ask("actor: ", correct):
            changed = True
        return self._corrected(statement, changed)

    def _corrected(self, statement: StatementInReview, changed: bool) -> Next:
        """Count a statement that was corrected, once, and show it again."""
        if not changed:
            return Next.KEY
        self.done[Review.CORRECTED] += statement.cited.review is None
        return Next.SHOW

    def _reject(self, statement: StatementInReview) -> Next:
        because = self.asking.line("why (Enter to leave it out): ")
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
        merged = self._ask("merge with (number, key or words): ", merge)
        return Next.SHOW if merged else Next.KEY

    def _split_off(self, statement: StatementInReview) -> Next:
        self.desk.split_off(statement)
        return Next.SHOW

    # -------------------------------------------------------------------------- keys about a pair

    def _unite(self, pair: PairInReview) -> Next:
        self.desk.merge(pair.one.key, pair.other.key)
        self.done[MERGED] += 1
        return Next.GO_ON

    def _keep_apart(self, pair: PairInReview) -> Next:
        self.desk.keep_apart(pair)
        self.done[APART] += 1
        return Next.GO_ON

    # -------------------------------------------------------------------------------- talking

    def _ask(self, prompt: str, act: Callable[[str], str | None]) -> bool:
        """Ask for a line until it can be acted on; returns whether it was, not if it is empty."""
        while typed := self.asking.line(prompt):
            try:
                problem = act(typed)
            except TimelineError as error:
                problem = str(error)
            if problem is None:
                return True
            self._tell(problem)
        return False

    def _offer(self, events: list[Near]) -> None:
        for number, (key, title, date) in enumerate(events, start=1):
            self._tell(f"{number} · {describe_date(date)} · {title} · {key}")

    def _explain(self, keys: Keys) -> None:
        for key, (word, what) in keys.items():
            self._tell(f"{key} {word}: {what}")

    def _tell(self, line: str) -> None:
        self.console.print(Text(printable(line)), soft_wrap=True)


def read_actor(typed: str) -> tuple[str, Role | None]:
    """Return the name of an actor, and the role in "KFOR as recipient"; None if there is none."""
    if typed.startswith("-"):
        return typed[1:].strip(), None
    name, _, role = typed.rpartition(" as ")
    chosen = find_choice(role.strip(), [*Role])
    return (name.strip(), Role(chosen)) if name.strip() and chosen else (typed, None)

"""Walking through what waits: one thing at a time is shown, and a key decides it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from rich.console import Console

from timeline.cli.answers import (
    PAIR_KEYS,
    STATEMENT_KEYS,
    Answers,
    Next,
    PairAnswers,
    StatementAnswers,
)
from timeline.cli.asking import Asking
from timeline.cli.statements import print_pair, print_statement
from timeline.cli.talking import Keys, Talk
from timeline.errors import TimelineError
from timeline.pipeline.reviewing import Desk
from timeline.records.reviews import Waiting, WaitingPair, WaitingStatement

T = TypeVar("T")


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

    @property
    def talk(self) -> Talk:
        """The talk with whoever presses the keys."""
        return Talk(self.asking, self.console)

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
        answers = StatementAnswers(self.desk, self.talk, self.done).by_key
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
        return self._carry_out(PAIR_KEYS, PairAnswers(self.desk, self.done).by_key, pair)

    def _carry_out(self, keys: Keys, answers: Answers[T], shown: T) -> Next:
        """Carry out keys until one leads on."""
        self.console.print()
        self.talk.offer(keys)
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
                self.talk.explain(keys)
            else:
                self.talk.refuse(key, keys)
        return after

    def _try(self, answer: Callable[[T], Next], shown: T) -> Next:
        try:
            return answer(shown)
        except TimelineError as error:
            self.talk.tell(str(error))
            return Next.KEY

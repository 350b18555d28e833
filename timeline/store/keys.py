"""Keys: what rows are called when people type them; made from words, and free."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from sqlalchemy import CompoundSelect, select, union
from sqlalchemy.orm import Session

from timeline import models
from timeline.names import fold
from timeline.store.changes import Keyed, iter_slices
from timeline.store.tables import JUDGEMENT, ROOTS, TABLES, some

LONGEST = 60
"""Characters of a key that is made from words; it ends with a whole word."""
FIRST = 4
"""Keys that are looked up for one wish at first: most are free at once, or soon."""
SPREAD = 16
"""Numbers that are looked up together where the first ones are taken."""
REMEMBERED = 10_000
"""Keys kept, because later articles name the same."""
KEY_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""The dates that can stand in a key."""


@lru_cache(REMEMBERED)
def make_key(words: str) -> str:
    """Return the key that words make: "Riots in Mitrovica" becomes "riots-in-mitrovica".

    Words that no letter of which is Latin are known by a hash.
    """
    plain = re.findall(r"[a-z0-9]+", fold(words))
    key = "-".join(plain)[: LONGEST + 1]
    if len(key) > LONGEST:
        key = key.rpartition("-")[0] or key[:LONGEST]
    return key or "x" + hashlib.sha256(words.encode()).hexdigest()[:8]


def make_event_key(title: str, date: str | None) -> str:
    """Return "riots-in-mitrovica-2008-03-17", the key that an event is to have."""
    key = make_key(title)
    return f"{key}-{date}" if date and KEY_DATE.fullmatch(date) else key


def free_key(session: Session, model: type[Keyed | models.Source], wish: str) -> str:
    """Return a key that is free: the wished one, else that with a number."""
    return Keys(session, model).take(wish)


class Keys:
    """Gives out keys that no row of a table has, and no row that undoing a judgement brings back.

    Whoever needs several says so first, and they are looked up together.
    """

    def __init__(self, session: Session, model: type[Keyed | models.Source]) -> None:
        self._session: Session = session
        self._statement = _find_taken(model.__tablename__)
        self._looked_up: set[str] = set()
        self._taken: set[str] = set()

    def expect(self, wishes: Iterable[str]) -> None:
        """Look up what will be wished for."""
        self._look_up(_number(wish, at) for wish in wishes for at in range(1, FIRST + 1))

    def take(self, wish: str) -> str:
        """Return a free key, which is taken from now on: the wished one, else one with a number."""
        self.expect([wish])
        number = self._find_free(wish, range(1, FIRST + 1)) or self._seek_free(wish)
        key = _number(wish, number)
        self._taken.add(key)
        return key

    def _seek_free(self, wish: str) -> int:
        """Return a number that is free behind one that is taken, without trying all before it."""
        low, step = FIRST, FIRST
        while (high := self._find_free(wish, range(low + step, low + step * SPREAD, step))) is None:
            low, step = low + step * (SPREAD - 1), step * SPREAD
        while step > 1:
            low, step = high - step, -(-step // SPREAD)
            high = self._find_free(wish, range(low + step, high, step)) or high
        return high

    def _find_free(self, wish: str, numbers: range) -> int | None:
        """Return the first of some numbers that is free."""
        self._look_up(_number(wish, at) for at in numbers)
        return next((at for at in numbers if _number(wish, at) not in self._taken), None)

    def _look_up(self, keys: Iterable[str]) -> None:
        for unknown in iter_slices(key for key in keys if key not in self._looked_up):
            self._taken.update(self._session.scalars(self._statement, {"keys": unknown}))
            self._looked_up.update(unknown)


def _number(wish: str, at: int) -> str:
    return wish if at == 1 else f"{wish}-{at}"


@cache
def _find_taken(name: str) -> CompoundSelect[tuple[str]]:
    """Return the statement that finds which of some keys are taken in a table."""
    columns = [TABLES[name].c.key]
    if name in ROOTS:
        columns += [JUDGEMENT.c.one, JUDGEMENT.c.other]
    return union(*(select(column).where(column.in_(some("keys"))) for column in columns))

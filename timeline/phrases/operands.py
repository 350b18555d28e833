"""The names behind a keyword: "KFOR", "KFOR and Serbia", "KFOR, NATO or Serbia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import is_written_date
from timeline.errors import PhraseError
from timeline.phrases.cursor import SEPARATORS, Cursor
from timeline.phrases.keywords import JOINERS, KEYWORDS, REPORTED
from timeline.phrases.words import COMMA, Word
from timeline.wording import join_words

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLES = {
    "involving": "involving KFOR",
    "by": "by Serbia",
    "against": "against KFOR",
    "in": "in Kosovo",
    "about": "about drones",
    "reported by": "reported by Reuters",
}
ONE_OF = {
    "in": "an event has one place, so 'or' is meant",
    "reported by": "publications are joined by 'or'",
}
"""Clauses whose names are joined by "or" only, and what to say of another joiner."""


def read_names(cursor: Cursor, keyword: Word, clause: str) -> tuple[tuple[str, ...], ...]:
    """Take the names of a clause; return groups that must all be met, each by any of its names.

    Args:
        cursor: Stands behind the keyword.
        keyword: The keyword, to blame if no name follows.
        clause: The clause as it is spelt in EXAMPLES.

    Raises:
        PhraseError: A name is missing, or the names are joined in a way the clause does not allow.
    """
    names = [_read_name(cursor, keyword, clause)]
    joiners: list[Word] = []
    while joiner := _take_joiner(cursor):
        joiners.append(joiner)
        names.append(_read_name(cursor, joiner, clause))
    words = {joiner.lower for joiner in joiners}
    if clause in ONE_OF:
        _check_any(cursor, names, joiners, clause)
    elif words >= set(JOINERS):
        _refuse_mixture(cursor, names, joiners, clause)
    texts = tuple(name.text for name in names)
    return (texts,) if clause in ONE_OF or "or" in words else tuple((text,) for text in texts)


def _read_name(cursor: Cursor, before: Word, clause: str) -> Word:
    name = cursor.take_operand(cursor.is_name)
    if name is None:
        raise missing(cursor, before, clause)
    return name


def missing(cursor: Cursor, before: Word, clause: str) -> PhraseError:
    """Return an error about the operand that should stand behind the word `before`."""
    reason = f"nothing stands after {before.text!r}: write for example '{EXAMPLES[clause]}'"
    return cursor.refuse(before, reason)


def _take_joiner(cursor: Cursor) -> Word | None:
    """Take what joins another name; nothing if what follows is a clause or a type of its own."""
    start = cursor.index
    joiner = cursor.take_joiner()
    if joiner and cursor.starts_item and cursor.find_known(cursor.is_name) is None:
        cursor.index = start
        return None
    return joiner


def _check_any(cursor: Cursor, names: Sequence[Word], joiners: Sequence[Word], clause: str) -> None:
    for name in names if clause == "in" else ():
        if is_period(cursor, name):
            instead = f"in {show_name(names[0])} in {name.text}"
            raise cursor.refuse(name, f"{name.text!r} is a date, not a place: write {instead!r}")
    wrong = next((joiner for joiner in joiners if joiner.lower == "and"), None)
    if wrong is None and joiners and all(joiner.text == COMMA for joiner in joiners):
        wrong = joiners[0]
    if wrong:
        instead = f"{clause} {join_words([show_name(name) for name in names])}"
        raise cursor.refuse(wrong, f"{ONE_OF[clause]}: write {instead!r}")


def is_period(cursor: Cursor, word: Word) -> bool:
    """Return whether what follows "in" is meant as a period; a month alone may be a name."""
    if is_written_date(word.text):
        return has_digit(word.text) or not cursor.is_name(word.text)
    return has_digit(word.text) and not word.quoted and not cursor.is_name(word.text)


def has_digit(text: str) -> bool:
    """Return whether a digit stands in a text, as in nearly all dates and in few names."""
    return any(map(str.isdigit, text))


def _refuse_mixture(
    cursor: Cursor, names: Sequence[Word], joiners: Sequence[Word], clause: str
) -> None:
    """Raise an error that shows how to ask for "A or B, and also C"."""
    groups = [[show_name(names[0])]]
    for joiner, name in zip(joiners, names[1:], strict=True):
        if joiner.lower == "and":
            groups.append([])
        groups[-1].append(show_name(name))
    instead = " ".join(f"{clause} {join_words(group)}" for group in groups)
    second = next(word for word in joiners if word.lower in set(JOINERS) - {_first(joiners)})
    reason = f"'and' with 'or' may mean two things: write for example {instead!r}"
    raise cursor.refuse(second, reason)


def _first(joiners: Sequence[Word]) -> str:
    return next(joiner.lower for joiner in joiners if joiner.lower in JOINERS)


def show_name(name: Word) -> str:
    """Return a name as it can be typed again, in quotes if it holds a keyword."""
    risky = KEYWORDS | SEPARATORS | set(REPORTED)
    return f'"{name.text}"' if risky & set(name.text.lower().split()) else name.text

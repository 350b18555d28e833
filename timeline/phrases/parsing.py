"""A phrase to an `EventFilter`, item by item."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from timeline.phrases.clauses import read_clause
from timeline.phrases.cursor import Cursor, Known
from timeline.phrases.draft import Draft
from timeline.phrases.keywords import FILLERS, REALIS, TYPES
from timeline.phrases.unknown import refuse_unknown
from timeline.phrases.words import COMMA, join_arguments, split_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.records.questions import EventFilter

Kind = TypeVar("Kind")


def never(_text: str) -> bool:
    """Know no name at all."""
    return False


def parse_phrase(words: Sequence[str], is_name: Known = never) -> EventFilter:
    """Return what a phrase asks for; the grammar is in `timeline.phrases`.

    Args:
        words: The arguments of a command, as the shell gives them. Of several, one with spaces in
            it is one name; a single one is a phrase in which double quotes make a name.
        is_name: Tells whether words are a name of an actor, a place or a publication, so that a
            name with a keyword in it needs no quotes. Called at most once for the same words.

    Returns:
        Names as typed, single-spaced; whether anything is called so is not checked. No words ask
        for everything.

    Raises:
        PhraseError: A word is not understood, or an operand is missing, wrong or no date.
        SpanError: A period ends before it starts.
    """
    phrase = join_arguments(words)
    cursor = Cursor(phrase, split_phrase(phrase), cache(is_name))
    draft = Draft()
    while not cursor.is_done:
        _read_item(cursor, draft)
    return draft.finish()


def _read_item(cursor: Cursor, draft: Draft) -> None:
    if clause := cursor.keyword:
        read_clause(cursor, draft, clause)
    elif cursor.lower in TYPES:
        draft.types += _read_kinds(cursor, TYPES)
    elif cursor.lower in REALIS:
        draft.realis += _read_kinds(cursor, REALIS)
    elif cursor.lower in FILLERS:
        cursor.take()
    elif cursor.index and cursor.lower in (COMMA, "and"):
        _skip_joiner(cursor)
    else:
        raise refuse_unknown(cursor)


def _skip_joiner(cursor: Cursor) -> None:
    """Pass by the "," or "and" between two items; all items must hold with or without it."""
    start = cursor.index
    joiner = cursor.take_joiner()
    if cursor.is_done or (joiner and joiner.lower == "or"):
        cursor.index = start
    if not cursor.starts_item:
        raise refuse_unknown(cursor)


def _read_kinds(cursor: Cursor, table: Mapping[str, Kind]) -> list[Kind]:
    """Take one or several joined words of `table`; any of them is asked for, however joined."""
    kinds = [table[cursor.take().lower]]
    while True:
        start = cursor.index
        if cursor.take_joiner() is None or cursor.lower not in table:
            cursor.index = start
            return kinds
        kinds.append(table[cursor.take().lower])

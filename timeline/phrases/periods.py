"""The periods of a phrase: "since 2022", "from 1999 to 2022-12", "before 24 Feb 2022"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.dates import Edtf, Span, is_written_date, parse_written
from timeline.errors import DateError, SpanError
from timeline.phrases.keywords import ENDS
from timeline.phrases.operands import has_digit, show_name

if TYPE_CHECKING:
    from timeline.phrases.cursor import Cursor
    from timeline.phrases.words import Word

DAY = timedelta(days=1)


def read_date(cursor: Cursor, before: Word) -> tuple[Word, Edtf]:
    """Take a date; return its words and its value.

    Raises:
        PhraseError: There is none behind the word `before`, or it is no date.
    """
    words = cursor.take_operand(is_written_date)
    if words is None:
        reason = f"a date is missing after {before.text!r}: write for example {_example(before)!r}"
        raise cursor.refuse(before, reason)
    try:
        return words, parse_written(words.text)
    except DateError as error:
        reason = str(error) if _is_dated(words.text) else _meant_name(words, before)
        raise cursor.refuse(words, reason) from error


def _is_dated(text: str) -> bool:
    """Return whether a text is meant as a date, or at least has a digit as dates have."""
    return is_written_date(text) or has_digit(text)


def _meant_name(words: Word, before: Word) -> str:
    return (
        f"{words.text!r} is not a date: write for example {_example(before)!r}, "
        f"or put a name that holds the word {before.lower!r} in double quotes"
    )


def read_on(cursor: Cursor, keyword: Word) -> Span:
    """Take the date behind `on`, `during` or `in`; return its days."""
    return read_date(cursor, keyword)[1].span


def read_since(cursor: Cursor, keyword: Word) -> Span:
    """Take "X" or "X to Y" behind `since` or `from`; return the days from X on.

    Raises:
        SpanError: Y ends before X starts.
    """
    words, value = read_date(cursor, keyword)
    first = _first_day(cursor, words, value)
    if cursor.lower not in ENDS:
        return Span(first, None)
    last_words, last_value = read_date(cursor, cursor.take())
    last = _last_day(cursor, last_words, last_value)
    return _stretch(words, first, last_words, last)


def read_between(cursor: Cursor, keyword: Word) -> Span:
    """Take "X and Y" behind `between`; return the days from X to Y, both included.

    Raises:
        PhraseError: These are no two dates.
        SpanError: Y ends before X starts.
    """
    _check_dated(cursor)
    words, value = read_date(cursor, keyword)
    if cursor.lower != "and":
        reason = f"a second date is missing: write for example 'between {words.text} and 2023'"
        raise cursor.refuse(keyword, reason)
    last_words, last_value = read_date(cursor, cursor.take())
    first, last = _first_day(cursor, words, value), _last_day(cursor, last_words, last_value)
    return _stretch(words, first, last_words, last)


def _example(before: Word) -> str:
    in_between = before.lower in ("between", "and")
    return "between 2021 and 2022" if in_between else f"{before.lower} 2022"


def _check_dated(cursor: Cursor) -> None:
    """Raise an error if "between" is followed by names, as in "between Serbia and Kosovo"."""
    start = cursor.index
    words = cursor.take_operand(is_written_date)
    cursor.index = start
    if words is None or _is_dated(words.text):
        return
    names = [cursor.take_operand(cursor.is_name) or words]
    if cursor.lower == "and":
        joiner = cursor.take()
        names.append(cursor.take_operand(cursor.is_name) or joiner)
    instead = "involving " + " and ".join(map(show_name, names))
    reason = f"{words.text!r} is not a date: for events between actors write {instead!r}"
    raise cursor.refuse(words, reason)


def read_until(cursor: Cursor, keyword: Word) -> Span:
    """Take the date behind `until` or `to`; return the days up to its last."""
    words, value = read_date(cursor, keyword)
    return Span(None, _last_day(cursor, words, value))


def read_before(cursor: Cursor, keyword: Word) -> Span:
    """Take the date behind `before`; return the days before its first."""
    words, value = read_date(cursor, keyword)
    first = _first_day(cursor, words, value)
    if first == date.min:
        raise cursor.refuse(words, f"no day is before {first}")
    return Span(None, first - DAY)


def read_after(cursor: Cursor, keyword: Word) -> Span:
    """Take the date behind `after`; return the days after its last."""
    words, value = read_date(cursor, keyword)
    last = _last_day(cursor, words, value)
    if last == date.max:
        raise cursor.refuse(words, f"no day is after {last}")
    return Span(last + DAY, None)


def _first_day(cursor: Cursor, words: Word, value: Edtf) -> date:
    if value.span.earliest is None:
        raise cursor.refuse(words, f"{words.text!r} has no first day: write one date")
    return value.span.earliest


def _last_day(cursor: Cursor, words: Word, value: Edtf) -> date:
    if value.span.latest is None:
        raise cursor.refuse(words, f"{words.text!r} has no last day: write one date")
    return value.span.latest


def _stretch(first_words: Word, first: date, last_words: Word, last: date) -> Span:
    if last < first:
        raise SpanError(first_words.text, last_words.text)
    return Span(first, last)

"""The clauses: for each keyword, what is read behind it and what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import is_written_date
from timeline.phrases import periods
from timeline.phrases.keywords import ENDS, REPORTED, ROLES, STARTS
from timeline.phrases.operands import is_period, missing, read_names
from timeline.records.questions import ActorTerm

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.dates import Span
    from timeline.phrases.cursor import Cursor
    from timeline.phrases.draft import Draft
    from timeline.phrases.words import Word

PERIODS: dict[str, Callable[[Cursor, Word], Span]] = {
    **dict.fromkeys(STARTS, periods.read_since),
    **dict.fromkeys(ENDS, periods.read_until),
    "on": periods.read_on,
    "during": periods.read_on,
    "before": periods.read_before,
    "after": periods.read_after,
    "between": periods.read_between,
}


def read_clause(cursor: Cursor, draft: Draft, clause: str) -> None:
    """Take the clause that starts here and note in `draft` what it asks for.

    Raises:
        PhraseError: An operand is missing or wrong, or the clause stands for the second time.
        SpanError: A period ends before it starts.
    """
    keyword = cursor.take()
    if clause in ROLES:
        groups = read_names(cursor, keyword, clause)
        draft.actors += [ActorTerm(names, ROLES[clause]) for names in groups]
    elif clause in PERIODS:
        draft.narrow(cursor, keyword, PERIODS[clause](cursor, keyword))
    else:
        OTHERS[clause](cursor, draft, keyword)


def _read_in(cursor: Cursor, draft: Draft, keyword: Word) -> None:
    start = cursor.index
    first = cursor.take_operand(lambda text: is_written_date(text) or cursor.is_name(text))
    cursor.index = start
    if first and is_period(cursor, first):
        draft.narrow(cursor, keyword, periods.read_on(cursor, keyword))
        _check_one_period(cursor)
        return
    _check_once(cursor, keyword, draft.places)
    draft.places = read_names(cursor, keyword, "in")[0]


def _read_reported(cursor: Cursor, draft: Draft, keyword: Word) -> None:
    _check_once(cursor, keyword, draft.publications)
    draft.publications = read_names(cursor, cursor.take(), " ".join(REPORTED))[0]


def _read_about(cursor: Cursor, draft: Draft, keyword: Word) -> None:
    before = keyword
    while True:
        text = cursor.take_text()
        if text is None:
            raise missing(cursor, before, "about")
        draft.text.append(text.text)
        start = cursor.index
        joiner = cursor.take_joiner()
        if cursor.keyword or (joiner is None and cursor.is_done):
            cursor.index = start
            return
        if joiner and joiner.lower == "or":
            raise cursor.refuse(joiner, "all words behind 'about' must be found: ask once for each")
        before = joiner or text


def _check_one_period(cursor: Cursor) -> None:
    start = cursor.index
    joiner = cursor.take_joiner()
    if joiner and joiner.lower and not cursor.starts_item and not cursor.is_done:
        reason = "one period at a time: write for example 'from 2021 to 2022'"
        raise cursor.refuse(joiner, reason)
    cursor.index = start


def _check_once(cursor: Cursor, keyword: Word, found: tuple[str, ...]) -> None:
    if found:
        reason = f"{keyword.text!r} stands here for the second time: join the names with 'or'"
        raise cursor.refuse(keyword, reason)


OTHERS: dict[str, Callable[[Cursor, Draft, Word], None]] = {
    "in": _read_in,
    "reported by": _read_reported,
    "about": _read_about,
}

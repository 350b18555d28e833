"""What the shell offers when Tab is pressed; silent when there is no database."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.target import resolve_target
from timeline.errors import TimelineError

QUERY = """
    SELECT key, {name} FROM {kind} WHERE substr(key, 1, length(CAST(:start AS text))) = :start
    ORDER BY key LIMIT 100"""
KEYS = {
    "actor": QUERY.format(kind="actor", name="name"),
    "event": QUERY.format(kind="event", name="title"),
    "source": QUERY.format(kind="source", name="title"),
}


def complete_actor(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of actors that begin so, with their names."""
    return _complete("actor", incomplete)


def complete_event(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of events that begin so, with their titles."""
    return _complete("event", incomplete)


def complete_source(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of sources that begin so, with their titles."""
    return _complete("source", incomplete)


def _complete(kind: str, incomplete: str) -> Iterator[tuple[str, str]]:
    from timeline.database.reader import open_reader

    try:
        with open_reader(resolve_target()) as reader:
            yield from reader.rows(KEYS[kind], {"start": incomplete.lower()})
    except TimelineError:
        return

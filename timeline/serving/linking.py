"""Keys in rows become links to our pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

from markupsafe import Markup

from timeline.phrases import describe_filter
from timeline.records.questions import ActorTerm, EventFilter


def link_event(key: str) -> str:
    """Return the address of an event's page."""
    return f"/timeline/{quote(key, safe='')}"


def link_source(key: str, start: object = None) -> str:
    """Return the address of an article's page, and on it of the passage that begins at `start`."""
    return f"/source/{quote(key, safe='')}" + (f"#c{start}" if isinstance(start, int) else "")


def link_actor(key: str) -> str:
    """Return the address of the chronology of an actor."""
    return link_phrase(describe_filter(EventFilter(actors=(ActorTerm((key,)),))))


def link_phrase(phrase: str) -> str:
    """Return the address of the chronology of a question."""
    return f"/timeline?{urlencode({'q': phrase})}"


KEYS: dict[str, Callable[[str], str]] = {
    "event": link_event,
    "source": link_source,
    "quote_source": link_source,
    "actor": link_actor,
}
"""What the columns of these names hold, in views and in questions; of tables it is their `key`."""
OWN = {"timeline": "event", "event": "event", "source": "source", "actor": "actor"}
"""Of what a view or a table has the keys."""


def find_link(table: str | None, column: str, value: object, row: Any) -> Markup | None:  # noqa: ANN401
    """Return a cell as a link, None if it is nothing that we have a page of.

    Args:
        table: Where the row is from; None for the answer to a question.
        column: Its name.
        value: What is in the cell.
        row: The whole row, as `sqlite3` gives it.
    """
    if not isinstance(value, str) or not value:
        return None
    if column == "quote" and {"source", "char_start"} <= set(row.keys()):
        return _link(link_source(row["source"], row["char_start"]), value)
    kind = OWN.get(table or "", "") if column == "key" else column
    address = KEYS.get(kind)
    return _link(address(value), value) if address else None


def _link(address: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, words)

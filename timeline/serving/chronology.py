"""The page of a question, and of one event: what `timeline export FILE.html` writes."""

from __future__ import annotations

from timeline.database.reader import Reader
from timeline.export.html import iter_page
from timeline.phrases import make_title
from timeline.queries.details import get_event
from timeline.queries.selection import Selection
from timeline.serving.asking import Given, read_filter
from timeline.serving.framing import make_frame

LARGEST = 2_000
"""Events on one page."""
MORE = (
    f"These are the first {LARGEST:,}. Ask for fewer, or write all to a file: "
    "timeline export chronology.html"
)


def render_question(reader: Reader, given: Given, query: str) -> str:
    """Return the page of what an address asks for.

    Args:
        reader: The database.
        given: The values of the address.
        query: The same as they stand in it, for links to files of the same events.

    Raises:
        PhraseError, DateError, SpanError: It is not understood.
        NotFoundError, AmbiguousNameError: A name in it is unknown, or not one thing's.
    """
    wanted = read_filter(reader, given)
    found = list(Selection(reader, wanted, limit=LARGEST + 1).details())
    note = MORE if len(found) > LARGEST else ""
    frame = make_frame("".join(given("q")[-1:]), note, query)
    return "".join(iter_page(reader, found[:LARGEST], make_title(wanted), frame))


def render_event(reader: Reader, key: str) -> str:
    """Return the page of one event.

    Raises:
        NotFoundError: No event has this key; the message suggests the near ones.
    """
    event = get_event(reader, key)
    return "".join(iter_page(reader, [event], event.title, make_frame()))

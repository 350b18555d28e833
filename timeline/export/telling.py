"""What a reader is told of an event beside its title, the same in every format made to be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol
from urllib.parse import urlsplit

from timeline.dates import describe_date
from timeline.records.details import Cited, Disagreement, EventDetail
from timeline.vocabulary import HAPPENED, CodedBy
from timeline.wording import count, printable

NO_PUBLISHER = "publisher not stated"
UNCHECKED = "*"
"""Behind the title of what a program coded and nobody has checked."""


class Titled(Protocol):
    """An event in any of the forms it is read in."""

    @property
    def title(self) -> str:
        """What happens."""

    @property
    def realis(self) -> str:
        """Whether it did."""

    @property
    def coder(self) -> str:
        """Who stands behind it."""


def name_event(event: Titled) -> str:
    """Return the title, with what keeps it from being a plain fact."""
    title = printable(event.title)
    if event.realis not in HAPPENED:
        title = f"{title} ({event.realis})"
    return mark(title, event.coder)


def mark(title: str, coder: str) -> str:
    """Return a title, with the sign of what only a program coded."""
    return f"{title} {UNCHECKED}" if coder == CodedBy.MACHINE else title


def iter_notes(event: EventDetail) -> Iterator[str]:
    """Yield what to know before believing it: its support, why its date, what is in dispute."""
    voices, citations = event.independent_sources, len(event.citations)
    support = "one voice only" if voices == 1 else f"{voices} independent voices"
    yield f"{support}, {count(citations, 'citation')}"
    if event.date_reason:
        yield f"date: {printable(event.date_reason)}"
    for disagreement in event.disagreements:
        yield f"sources disagree on {_oppose(disagreement)}"
    if any(citation.copy_of for citation in event.citations):
        yield "articles with the same words count as one voice"
    if event.coder == CodedBy.MACHINE:
        yield f"{UNCHECKED} coded by a program, not checked"


def _oppose(disagreement: Disagreement) -> str:
    values = " ≠ ".join(f"{value} ({', '.join(sources)})" for value, sources in disagreement.values)
    return printable(f"{disagreement.field}: {values}")


def credit(citation: Cited) -> str:
    """Return who told it, from the article to the origin, when, and how it tells the date."""
    chain = " ← ".join([citation.publication or NO_PUBLISHER, *citation.attribution])
    words = citation.stated.words
    dated = f"; dates it “{printable(words)}”" if words else ""
    return f"{printable(chain)}, {describe_date(citation.published)}{dated}"


def get_link(citation: Cited) -> str | None:
    """Return the address of the article if it is one of the web; no other is made a link."""
    return citation.url if citation.url and is_web(citation.url) else None


def is_web(url: str) -> bool:
    """Return whether an address is http or https, with a host and nothing a link must not have."""
    if not url.isprintable() or any(char in url for char in " \"'<>\\`"):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)

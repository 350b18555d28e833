"""The places of a paragraph that host what happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.acting import is_hosting
from timeline.coding.mentions.forms import Named, Use
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import is_title, word_set
from timeline.vocabulary import ActorKind

LINKS = frozenset({"part", "parts", "of", "the"})
"""What stands between a direction and its land: "the northern part of Kosovo"."""


def iter_places(spans: Sequence[NameSpan], index: NameIndex) -> Iterator[tuple[int, str]]:
    """Yield each place that hosts: its token's number and its name.

    The name is that which is known, else as written.
    """
    for span in spans:
        if is_hosting(span) and not _is_of_office(span):
            yield span.root.i, name_place(span, index)


def _is_of_office(span: NameSpan) -> bool:
    """Return whether a place only says whose office somebody holds: "Lagos Governor Ambode"."""
    behind = span.line.end
    return behind < len(span.line.doc) and is_title(span.line.doc[behind], of_persons=True)


def find_land_of(span: NameSpan, index: NameIndex) -> Named | None:
    """Return the state in which a name as a place lies: "Paris", "southern Israel"; else None."""
    if span.named.kind is ActorKind.STATE:
        return span.named
    first, *rest = span.words
    part = bool(rest) and first in word_set("names_groups", "words", "directions")
    form = index.find(" ".join(rest) if part else span.named.name)
    return form.named if form and form.named.kind is ActorKind.STATE else None


def looks_like_place(dateline: str) -> bool:
    """Return whether the beginning of a dateline can be a place: "Monday, 5 June" cannot."""
    plain = not any(char.isdigit() or char in ":;|" for char in dateline)
    return dateline[:1].isupper() and plain and not _is_day(dateline)


def _is_day(word: str) -> bool:
    """Return whether a word is a weekday or a month."""
    return any(
        word.capitalize() in read_lexicon("times")[names] for names in ("weekdays", "months")
    )


def name_place(span: NameSpan, index: NameIndex) -> str:
    """Return the name of a place: "Northern Kosovo" for "the north of Kosovo" if that is known."""
    direction = _find_direction(span)
    for name in ([f"{direction} {span.text}"] if direction else []) + [span.text]:
        form = index.find(name)
        if form is not None and form.use is Use.PLACE:
            return form.named.name
    return span.text


def _find_direction(span: NameSpan) -> str | None:
    doc = span.tokens[0].doc
    at = span.tokens[0].i - 1
    while at >= 0 and doc[at].lower_ in LINKS:
        at -= 1
    word = doc[at].lower_ if at >= 0 else ""
    if word not in word_set("names_groups", "words", "directions"):
        return None
    short = word in {"north", "south", "east", "west"}
    return f"{word}ern" if short else word

"""What stands around quotes in their articles, and which articles these are: to check them by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from timeline.database.reader import Reader, Row
from timeline.queries.filters import Conditions

WINDOW = 240
"""Characters looked at on either side of a quote."""

BATCH = 500
"""Keys asked for at a time."""

MORE = "…"
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(\s+)")
FIRST_WORD = re.compile(r"\S*\s+")
LAST_WORD = re.compile(r"\s+\S*$")

CONTEXTS = f"""
    SELECT DISTINCT source.key, char_start, char_end,
        substr(text, CASE WHEN char_start > {WINDOW} THEN char_start - {WINDOW} + 1 ELSE 1 END,
            CASE WHEN char_start > {WINDOW} THEN {WINDOW} ELSE char_start END),
        substr(text, char_end + 1, {WINDOW}),
        char_start > {WINDOW}, length(text) > char_end + {WINDOW}
    FROM citation JOIN source ON source.id = source_id JOIN event ON event.id = event_id
    WHERE event.key IN ({{}})"""

ORIGINS = """
    SELECT source.key, publication.name, title, url, published, published_basis, authors,
        language, file, sha256, text_sha256
    FROM source LEFT JOIN publication ON publication.id = publication_id
    WHERE source.key IN ({}) ORDER BY source.key"""

Passage = tuple[str, int, int]
"""The key of a source, the start and the end of a quote in it."""


@dataclass(frozen=True, slots=True)
class Context:
    """The words before and after a quote; they begin or end with "…" if the article goes on."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Origin:
    """An article, as far as needed to find it and to know it again; None is unknown or not read.

    `sha256` is of its bytes, `text_sha256` of the text that offsets count in, as UTF-8; they differ
    for web pages.
    """

    key: str
    publication: str | None
    title: str
    url: str | None
    published: str | None
    published_basis: str | None = None
    authors: str | None = None
    language: str | None = None
    file: str | None = None
    sha256: str | None = None
    text_sha256: str | None = None


def read_contexts(reader: Reader, events: Iterable[str]) -> dict[Passage, Context]:
    """Return what stands around each quote of the events that have these keys."""
    return {
        (source, start, end): Context(cut_before(before, more=opens), cut_after(after, more=closes))
        for source, start, end, before, after, opens, closes in _rows(reader, CONTEXTS, events)
    }


def read_origins(reader: Reader, sources: Iterable[str]) -> list[Origin]:
    """Return the sources that have these keys, by key."""
    return [Origin(*row) for row in _rows(reader, ORIGINS, sorted(sources))]


def cut_before(text: str, *, more: bool) -> str:
    """Return the end of a text that goes on before it, from the start of a sentence or a word."""
    if not more:
        return text
    sentence = SENTENCE_END.search(text, 0, len(text) // 2)
    cut = sentence or FIRST_WORD.match(text)
    return f"{MORE} {text[cut.end() :]}" if cut else MORE + text


def cut_after(text: str, *, more: bool) -> str:
    """Return the start of a text that goes on behind it, to the end of a sentence or a word."""
    if not more:
        return text
    sentences = [found.start(1) for found in SENTENCE_END.finditer(text, len(text) // 2)]
    words = [found.start() for found in LAST_WORD.finditer(text)]
    ends = sentences or words
    return f"{text[: ends[-1]]} {MORE}" if ends else text + MORE


def _rows(reader: Reader, sql: str, keys: Iterable[str]) -> Iterator[Row]:
    remaining = iter(keys)
    while batch := list(islice(remaining, BATCH)):
        bound = Conditions()
        yield from reader.rows(sql.format(bound.bind_all(batch)), bound.values)

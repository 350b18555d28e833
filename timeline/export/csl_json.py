"""CSL-JSON: the articles that the events of a selection cite, for Zotero, Pandoc and the like."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from timeline.dates import describe_date
from timeline.export.bibtex import describe_file, split_authors
from timeline.export.telling import is_web
from timeline.queries.references import iter_cited_sources
from timeline.queries.selection import Selection
from timeline.records.details import Reference
from timeline.vocabulary import PublicationKind
from timeline.wording import printable

Value = dict[str, Any]
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?", re.ASCII)
SEASON = re.compile(r"(\d{4})-2([1-4])", re.ASCII)
"""EDTF counts the seasons from 21 on, CSL from 1."""


def write(selection: Selection, out: TextIO) -> int:
    """Write the articles cited, in the order of their keys; returns how many."""
    number = 0
    out.write("[")
    for number, source in enumerate(iter_cited_sources(selection), start=1):
        item = json.dumps(dict(_fields(source)), ensure_ascii=False)
        out.write((",\n" if number > 1 else "\n") + item)
    out.write("\n]\n")
    return number


def _fields(source: Reference) -> Iterator[tuple[str, Any]]:
    of_site = source.publication_kind == PublicationKind.SITE
    yield "id", source.key
    yield "type", "webpage" if of_site else "article-newspaper" if source.publication else "article"
    yield "title", printable(source.title)
    if authors := split_authors(source):
        yield "author", [{"literal": printable(name)} for name in authors]
    if source.publication:
        yield "container-title", printable(source.publication)
    if source.published:
        yield "issued", _issued(source.published)
    if source.url and is_web(source.url):
        yield "URL", source.url
    if source.language:
        yield "language", source.language
    yield "note", describe_file(source)


def _issued(edtf: str) -> Value:
    """Return a date as CSL has it: parts, a season, circa; in words where that does not do."""
    bare = edtf.rstrip("?~%")
    circa = {"circa": True} if bare != edtf else {}
    days = bare.split("/")
    if all(DAY.fullmatch(day) for day in days):
        return {"date-parts": [[int(part) for part in day.split("-")] for day in days], **circa}
    if season := SEASON.fullmatch(bare):
        return {"date-parts": [[int(season[1])]], "season": int(season[2]), **circa}
    return {"literal": describe_date(edtf)}

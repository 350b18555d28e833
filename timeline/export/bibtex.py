r"""BibLaTeX: the articles that the events of a selection cite, for \cite in LaTeX.

Fields are those of BibLaTeX, whose dates are EDTF. Letters stay as they are, which takes XeLaTeX,
LuaLaTeX or a LaTeX of 2018 or later. An author is one name in braces: what of "Radio Free Europe"
is a family name is not for us to guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from timeline.dates import Span, parse_edtf
from timeline.export.telling import is_web
from timeline.queries.references import iter_cited_sources
from timeline.queries.selection import Selection
from timeline.records.details import Reference
from timeline.wording import printable

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {char: f"\\{char}" for char in "&%$#_"}
"""What LaTeX would obey; braces are named, because BibTeX counts even escaped ones."""
SPECIAL = re.compile(r"[\\{}~^&%$#_]")
IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D"})


def write(selection: Selection, out: TextIO) -> int:
    """Write the articles cited, in the order of their keys; returns how many."""
    number = 0
    for number, source in enumerate(iter_cited_sources(selection), start=1):
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source))
        kind = "article" if source.publication else "misc"
        out.write(("\n" if number > 1 else "") + f"@{kind}{{{source.key},\n{fields}}}\n")
    return number


def _fields(source: Reference) -> Iterator[tuple[str, str]]:
    authors = " and ".join(f"{{{escape(name)}}}" for name in split_authors(source))
    if authors:
        yield "author", authors
    yield "title", f"{{{escape(source.title)}}}"  # In braces the case of its letters stays.
    if source.publication:
        yield "journaltitle", f"{{{escape(source.publication)}}}"
    if source.published:
        yield "date", _date(source.published)
    if source.url and is_web(source.url):
        yield "url", source.url.translate(IN_ADDRESS)
    yield "note", escape(describe_file(source))


def _date(edtf: str) -> str:
    """Return what BibLaTeX reads: EDTF without sets, which become the days they span."""
    if not edtf.startswith("["):
        return edtf
    return _interval(parse_edtf(edtf).span)


def _interval(span: Span) -> str:
    return f"{span.earliest or '..'}/{span.latest or '..'}"


def escape(text: str) -> str:
    """Return a text that LaTeX prints as it is."""
    return SPECIAL.sub(lambda match: ESCAPES[match[0]], printable(text))


def split_authors(source: Reference) -> list[str]:
    """Return the names of the authors."""
    return [name.strip() for name in (source.authors or "").split(";") if name.strip()]


def describe_file(source: Reference) -> str:
    """Return how to know that one holds the same article."""
    return f"SHA-256 of the file: {source.sha256}"

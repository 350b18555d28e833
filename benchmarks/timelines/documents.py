"""The articles and timelines of SemEval-2015 Task 4."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.dates.documents import days_of
from timeline.dates import Span

SPACED = re.compile(
    r" (?=[.,;:!?%)\]]|'s\b|n't\b|'\s|''|-\w)|(?<=[(\[$]) |(?<=``) |(?<=\w-) (?=\w)"
)
"""The spaces that the set puts between words and marks."""
UNKNOWN_PART = re.compile(r"(-XX)+$")


@dataclass(frozen=True, slots=True)
class Document:
    """An article of the set; the first of its sentences is the headline."""

    key: str
    published: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An event of an entity's timeline: its days, None if undated, and the sentences it is in."""

    entity: str
    days: Span | None
    mentions: tuple[tuple[str, int], ...]


def read_documents(folder: Path) -> list[Document]:
    """Return the articles, in the order of their files."""
    return [_read_document(path) for path in sorted(folder.glob("**/*.xml"))]


def _read_document(path: Path) -> Document:
    root = ET.parse(path).getroot()  # noqa: S314 - a collection that its user has chosen
    words: dict[int, list[str]] = defaultdict(list)
    for token in root.iter("token"):
        words[int(token.get("sentence", 0))].append(token.text or "")
    creation = (
        time.get("value", "")
        for time in root.iter("TIMEX3")
        if time.get("functionInDocument") == "CREATION_TIME"
    )
    sentences = (SPACED.sub("", " ".join(words[number])) for number in range(max(words) + 1))
    return Document(root.get("doc_id", ""), next(creation, ""), tuple(sentences))


def read_lines(folder: Path) -> list[Line]:
    """Return the timelines that people made."""
    return [line for path in sorted(folder.glob("**/*.txt")) for line in _iter_lines(path)]


def _iter_lines(path: Path) -> Iterator[Line]:
    entity, *rows = path.read_text("utf-8", errors="replace").splitlines()
    for row in rows:
        _, *columns = (column.strip() for column in row.split("\t"))
        found = (re.match(r"(\d+)-(\d+)-", mention) for mention in columns[1:])
        mentions = tuple((match[1], int(match[2])) for match in found if match)
        if mentions:
            yield Line(entity.strip(), days_of(UNKNOWN_PART.sub("", columns[0])), mentions)

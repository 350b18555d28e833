"""The word lists of this package (`lists/*.toml`), and what it takes for a line to fit one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

NUMBER = re.compile(r"\d[\d.,]*[km]?\b")
EDGES = re.compile(r"^[^\w#\[{©]+|[^\w#]+$")
LONGEST = 240
"""Characters of a line that are compared; no phrase is longer."""


@cache
def read_list(name: str) -> dict[str, object]:
    """Return a list of the package as it stands in its file."""
    text = files("timeline.articles").joinpath(f"lists/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def get_words(name: str) -> tuple[str, ...]:
    """Return one list of `lists/words.toml`."""
    words = read_list("words")[name]
    if not isinstance(words, list):
        raise TypeError(name)
    return tuple(words)


@cache
def get_phrases(name: str) -> Phrases:
    """Return the phrases of one class of lines in `lists/furniture.toml`."""
    table = read_list("furniture")[name]
    if not isinstance(table, dict):
        raise TypeError(name)
    return Phrases(table["phrases"], table.get("inside", ()))


def fold_line(line: str) -> str:
    """Return a line as phrases are written: lower case, "#" for numbers, no symbols at the ends."""
    lowered = " ".join(line[:LONGEST].lower().replace("’", "'").split())
    return EDGES.sub("", NUMBER.sub("#", lowered))


class Phrases:
    """Phrases that fit whole lines; the time it takes to look one up grows with the line only."""

    def __init__(self, phrases: Iterable[str], inside: Iterable[str] = ()) -> None:
        self._whole: set[str] = set()
        self._open: dict[str, list[list[str]]] = {}
        self._inside = tuple(inside)
        for phrase in phrases:
            if "*" in phrase:
                parts = phrase.replace("’", "'").split("*")
                self._open.setdefault(parts[0].split()[0], []).append(parts)
            else:
                self._whole.add(EDGES.sub("", phrase.replace("’", "'")))

    def fit(self, folded: str) -> bool:
        """Return whether a folded line is one of the phrases."""
        if folded in self._whole:
            return True
        first = folded.partition(" ")[0]
        return any(_is_in_order(parts, folded) for parts in self._open.get(first, ()))

    def are_inside(self, line: str) -> bool:
        """Return whether a line in lower case has one of the pieces in it."""
        return any(piece in line for piece in self._inside)


def _is_in_order(parts: list[str], folded: str) -> bool:
    if not (folded.startswith(parts[0]) or folded == parts[0].rstrip()):
        return False
    at = len(parts[0])
    for part in parts[1:]:
        found = folded.find(part.strip(), at)
        if found < 0:
            return False
        at = found + len(part.strip())
    return bool(not parts[-1].strip()) or folded.endswith(parts[-1].strip())

"""The text of an article in pieces, each with the statements that are cited to it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.records.details import SourceDetail, Statement
from timeline.vocabulary import ZoneKind
from timeline.wording import CONTROLS

SHOWN = {code: sign for code, sign in CONTROLS.items() if chr(code) not in "\t\n\r"}
"""Characters that a page would obey or hide, as signs of one character each."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article in which the same statements are cited.

    Attributes:
        text: Its characters, so many as the article has there.
        start: Where it begins in the text of the article.
        statements: Those whose quote it is part of.
        begins: Those of them that begin here, each with its number, from 1, in the article.
        boilerplate: Whether it is menus, adverts or comments: no part of the article.
    """

    text: str
    start: int
    statements: tuple[Statement, ...]
    begins: tuple[tuple[int, Statement], ...]
    boilerplate: bool


def cut(text: str, source: SourceDetail) -> list[Piece]:
    """Return the text of an article in pieces; joined they are the text."""
    zones = [(zone.start, zone.end) for zone in source.zones if zone.kind == ZoneKind.BOILERPLATE]
    cited = [(stated.start, stated.end) for stated in source.statements]
    ends = sorted({0, len(text), *(end for pair in (*zones, *cited) for end in pair)})
    return [_piece(text, start, end, source.statements, zones) for start, end in pairwise(ends)]


def _piece(
    text: str,
    start: int,
    end: int,
    statements: Sequence[Statement],
    boilerplate: Sequence[tuple[int, int]],
) -> Piece:
    here = tuple(each for each in statements if each.start <= start and end <= each.end)
    return Piece(
        text=text[start:end].translate(SHOWN),
        start=start,
        statements=here,
        begins=tuple(
            (number, each) for number, each in enumerate(statements, 1) if each.start == start
        ),
        boilerplate=any(first <= start and end <= last for first, last in boilerplate),
    )

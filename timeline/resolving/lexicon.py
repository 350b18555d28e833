"""The word list beside this module, read once; its first lines say what stands in it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.resolving.stems import stem
from timeline.vocabulary import EventType

Pair = frozenset[EventType]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What comparing knows of words and types.

    Attributes:
        function: Words that tell nothing of what happened, as they are written.
        telling: Stems of the words by which somebody says something.
        placing: Words before the name of a place.
        mutual: Words, out of `heads`, for what two do to each other.
        heads: The word that stands for all that tell the same, by their stems.
        near, opposed: Pairs of types that may, and that cannot, be one event.
        directed: Types whose initiator and recipient cannot change places.
        spoken: Types of what somebody does by saying it, and may do several times a day.
    """

    function: frozenset[str]
    telling: frozenset[str]
    placing: frozenset[str]
    mutual: frozenset[str]
    heads: dict[str, str]
    near: frozenset[Pair]
    opposed: frozenset[Pair]
    directed: frozenset[EventType]
    spoken: frozenset[EventType]


@cache
def read_lexicon() -> Lexicon:
    """Return the word list."""
    content = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text("utf-8"))
    types = content["types"]
    groups = [group["words"].split() for group in content["alike"]]
    return Lexicon(
        function=frozenset(content["function"].split()),
        telling=frozenset(stem(word) for word in content["telling"].split()),
        placing=frozenset(content["placing"].split()),
        mutual=frozenset(content["mutual"].split()),
        heads={stem(word): group[0] for group in groups for word in group},
        near=_pairs(types["near"]),
        opposed=_pairs(types["opposed"]),
        directed=_types(types["directed"]),
        spoken=_types(types["spoken"]),
    )


def _types(names: str) -> frozenset[EventType]:
    return frozenset(EventType(name) for name in names.split())


def _pairs(lines: Iterable[str]) -> frozenset[Pair]:
    return frozenset(frozenset(EventType(name) for name in line.split()) for line in lines)

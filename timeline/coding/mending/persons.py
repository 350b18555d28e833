"""Persons whose names the parser runs together with the land before them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending.astray import VERBS, hang
from timeline.names import fold

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST = 2
"""Words of a person's name at least; one word more may belong to the name of a place."""


def mend_person_of_land(name: Token) -> None:
    """Let a name follow its title: "President of Chile Juan Diaz" names no "Chile Juan Diaz"."""
    of = name.head
    if name.dep_ != "pobj" or of.lower_ != "of" or (title := _find_title(of)) is None:
        return
    words = [word for word in name.doc[of.i + 1 : name.i + 1] if word.lower_ != "the"]
    size = next((size for size in range(1, len(words)) if _are_land(words[:size])), len(words))
    land, person = words[:size], words[size:]
    if len(person) < SHORTEST or not _may_be_person(person):
        return
    for part in (*land[:-1], *name.doc[of.i + 1 : land[0].i]):
        hang(part, land[-1], part.dep_)
    hang(land[-1], of, "pobj")
    hang(name, title, "appos")
    for part in person[:-1]:
        hang(part, name, "compound")
    _mark_entities(land, person)


def _find_title(of: Token) -> Token | None:
    """Return the office before "of": "Minister" in "Minister of Defence of Chile"."""
    titles = {*read_lexicon("names_titles")["offices"], *read_lexicon("names_titles")["others"]}
    for above in of.ancestors:
        if above.pos_ in VERBS:
            return None
        if above.lower_ in titles:
            return above
    return None


def _are_land(words: Sequence[Token]) -> bool:
    """Return whether words name a state or its capital."""
    return fold(words[0].doc[words[0].i : words[-1].i + 1].text) in _lands()


@cache
def _lands() -> frozenset[str]:
    states = read_lexicon("names_states").items()
    names = ((name, *state.get("names", ()), *state.get("capitals", ())) for name, state in states)
    return frozenset(map(fold, chain.from_iterable(names)))


def _may_be_person(words: Sequence[Token]) -> bool:
    """Return whether words are names of which none tells that they name a body or a place."""
    heads = _heads()
    return all(
        word.pos_ == "PROPN" and word.text[0].isupper() and word.lower_ not in heads
        for word in words
    )


@cache
def _heads() -> frozenset[str]:
    lexicon = read_lexicon("names_heads")
    bodies = (words for words in lexicon.values() if isinstance(words, list))
    return frozenset(chain(lexicon["places"]["words"], *bodies))


def _mark_entities(land: Sequence[Token], person: Sequence[Token]) -> None:
    """Make two entities of what the recogniser may have taken for one."""
    doc = land[0].doc
    apart = [
        doc.char_span(part[0].idx, part[-1].idx + len(part[-1]), label=label)
        for part, label in ((land, "GPE"), (person, "PERSON"))
    ]
    inside = range(land[0].i, person[-1].i + 1)
    others = [each for each in doc.ents if each.end <= inside.start or each.start >= inside.stop]
    doc.set_ents([*others, *filter(None, apart)])

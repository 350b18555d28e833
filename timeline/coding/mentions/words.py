"""The word lists about actors, as sets and tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@cache
def word_set(lexicon: str, *path: str) -> frozenset[str]:
    """Return one list of a lexicon, such as `word_set("names_titles", "offices")`."""
    content = read_lexicon(lexicon)
    for step in path:
        content = content[step]
    return frozenset(content)


@cache
def _kinds(lexicon: str) -> dict[str, ActorKind]:
    return {
        word: ActorKind(kind)
        for kind, words in read_lexicon(lexicon).items()
        if isinstance(words, list)
        for word in words
    }


def find_group_kind(token: Token) -> ActorKind | None:
    """Return the kind of the people that a common noun names; None if it names none."""
    kinds = _kinds("names_groups")
    kind = kinds.get(token.lemma_.lower()) or kinds.get(token.lower_)
    return ActorKind.CIVILIANS if kind and _is_clerk(token) else kind


def _is_clerk(token: Token) -> bool:
    """Return whether an officer is none of a force: "planning officers"."""
    if token.lemma_.lower() != "officer":
        return False
    before = [child for child in token.lefts if child.dep_ == "compound"]
    kinds = _kinds("names_groups")
    return any(word.is_lower and not kinds.get(base(word)) for word in before)


def find_head_kind(words: tuple[str, ...]) -> ActorKind | None:
    """Return the kind of organisation that the folded words of a name tell of; the last decides."""
    kinds = _kinds("names_heads")
    return next((kinds[word] for word in reversed(words) if word in kinds), None)


def is_place_name(words: tuple[str, ...]) -> bool:
    """Return whether the last of the folded words of a name says that it is a place."""
    return words[-1] in word_set("names_heads", "places", "words")


def base(token: Token) -> str:
    """Return the base form of a token in lower case, without the full stop of a short form."""
    word: str = token.lower_ if token.pos_ == "PROPN" else token.lemma_.lower()
    return word.rstrip(".")


def is_title(token: Token, *, of_persons: bool = False) -> bool:
    """Return whether a token may stand before a person's name and say what they are.

    With `of_persons`, words such as "team", which may stand before other names too, do not count.
    """
    lists = ("offices", "others") if of_persons else ("offices", "others", "agents")
    return any(base(token) in word_set("names_titles", name) for name in lists)


def is_title_part(token: Token) -> bool:
    """Return whether a token belongs to a title without being one: "Defense" before "Minister"."""
    return base(token) in word_set("names_titles", "parts") or token.lower_ in {"of", "and", "-"}


def is_verb(token: Token, name: str) -> bool:
    """Return whether the base form of a token stands in a list of names_verbs."""
    return token.lemma_.lower() in word_set("names_verbs", name)

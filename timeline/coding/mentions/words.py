"""The word lists about actors, as sets and tables."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

PEOPLE = frozenset({"man", "woman", "people", "youth"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@cache
def event_nouns() -> frozenset[str]:
    """Return the nouns for events, which are no names where a sentence begins: "Riot police"."""
    return frozenset().union(*(kind.get("nouns", ()) for kind in read_lexicon("triggers").values()))


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


@cache
def body_kinds() -> dict[str, ActorKind]:
    """Return the nouns for one body, "firm", with what kind of actor it is."""
    kinds = read_lexicon("names_kinds")["bodies"].items()
    return {noun: ActorKind(kind) for kind, nouns in kinds for noun in nouns}


def find_group_kind(token: Token) -> ActorKind | None:
    """Return the kind of the people that a common noun names; None if it names none."""
    kinds = _kinds("names_groups")
    before = token.nbor(-1) if token.i else None
    if before is not None and token.lower_ == "general" and is_title(before):
        return find_group_kind(before)  # "prosecutor general"
    kind = _kind_of_pair(token) or kinds.get(token.lemma_.lower()) or kinds.get(token.lower_)
    if kind is ActorKind.CIVILIANS and _is_armed(token):
        return ActorKind.REBELS
    return ActorKind.CIVILIANS if kind and _is_clerk(token) else kind


def is_told_before(token: Token) -> bool:
    """Return whether the word before a noun says with it what people they are: "armed group"."""
    return _kind_of_pair(token) is not None


def _kind_of_pair(token: Token) -> ActorKind | None:
    pair = f"{token.nbor(-1).lower_} {token.lemma_.lower()}" if token.i else ""
    return _kinds("names_groups").get(pair)


def _is_armed(token: Token) -> bool:
    """Return whether people fight, as nothing else tells for whom: "armed men"."""
    armed = word_set("names_groups", "words", "armed")
    return token.lemma_.lower() in PEOPLE and any(child.lower_ in armed for child in token.lefts)


def _is_clerk(token: Token) -> bool:
    """Return whether an officer is none of a force: "planning officers"."""
    if token.lemma_.lower() != "officer":
        return False
    before = [child for child in token.lefts if child.dep_ == "compound"]
    kinds = _kinds("names_groups")
    return any(word.is_lower and not kinds.get(base(word)) for word in before)


def find_head_kind(words: tuple[str, ...]) -> ActorKind | None:
    """Return the kind of organisation that the folded words of a name tell of; the last decides.

    Two words tell more than the second of them: a "press agency" is no authority. What stands
    before "of" or "for" tells more than what stands behind: "Ministry of Energy".
    """
    if len(words) > 1 and words[-1] in word_set("names_heads", "last", "business"):
        return ActorKind.BUSINESS
    of = next((at for at, word in enumerate(words) if word in {"of", "for"}), 0)
    return _find_last_kind(words[:of]) or _find_last_kind(words)


def _find_last_kind(words: tuple[str, ...]) -> ActorKind | None:
    kinds = _kinds("names_heads")
    for at in range(len(words) - 1, -1, -1):
        for told in (" ".join(words[max(at - 1, 0) : at + 1]), words[at]):
            if told in kinds:
                return kinds[told]
    return None


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


def is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether a body is called by the first words of its name: "Hanbit" of a firm.

    The first words of others rather say where they are: "the Cornwall Council".
    """
    rest = full[len(words) :]
    kinds = {None, ActorKind.BUSINESS}
    is_owned = rest == ("s",)  # "Moody's"
    return (
        bool(rest)
        and not is_owned
        and full[: len(words)] == words
        and find_head_kind(rest) in kinds
    )

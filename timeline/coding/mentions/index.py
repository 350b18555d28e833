"""The names that are known before an article is read, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from timeline.coding.lexicons import read_lexicon
from timeline.names import fold
from timeline.records.coded import Known
from timeline.records.corpus import Actor
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = 3
"""Letters of a short form that is a word as well: "US", "WHO"."""


class Use(Enum):
    """How a form names somebody.

    A `CAPITAL` names its state where it acts. An `ADJECTIVE` names a state only together with a
    noun. `PEOPLE` are those of a state. A `PLACE` never acts.
    """

    NAME = auto()
    CAPITAL = auto()
    ADJECTIVE = auto()
    PEOPLE = auto()
    PLACE = auto()


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or some place with a name; `adjective` is that of a state, `speaks_for` a key."""

    name: str
    kind: ActorKind | None
    key: str | None = None
    adjective: str | None = None
    speaks_for: str | None = None

    def get_kind(self) -> ActorKind:
        """Return what kind of actor it is.

        Raises:
            ValueError: It is a place.
        """
        if self.kind is None:
            raise ValueError(f"{self.name} is a place, not an actor")
        return self.kind


@dataclass(frozen=True, slots=True)
class Form:
    """One wording of a name; `capitals` says which of its words have a capital letter."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    acronym: bool
    use: Use
    named: Named


@dataclass(frozen=True, slots=True)
class Match:
    """A form as it stands in a paragraph, from token `first` to token `last` inclusive."""

    first: int
    last: int
    form: Form


@lru_cache(maxsize=50_000)
def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(fold(text).split())


def make_form(text: str, use: Use, named: Named) -> Form | None:
    """Return a form; None for a wording without a capital letter or without words: no name."""
    written = re.findall(r"[^\W_]+", text)
    words = fold_words(text)
    capitals = tuple(any(map(str.isupper, word)) for word in written)
    if len(capitals) != len(words):  # a letter that folds to several words or to none
        capitals = (True,) * len(words)
    if not words or not any(map(str.isupper, text)):
        return None
    letters = "".join(written)
    return Form(words, capitals, len(letters) <= SHORT and letters.isupper(), use, named)


class NameIndex:
    """Forms by their first word; of those that match, the longest is found."""

    def __init__(self, forms: Iterable[Form] = ()) -> None:
        self._forms: dict[str, list[Form]] = {}
        self._seen: dict[tuple[str, ...], Form] = {}
        self.by_key: dict[str | None, Named] = {}
        for form in forms:
            self.add(form)

    def add(self, form: Form) -> None:
        """Add a form, unless its words are known already."""
        if form.words in self._seen:
            return
        self._seen[form.words] = form
        if form.named.key and form.named.kind:
            self.by_key[form.named.key] = form.named
        same = self._forms.setdefault(form.words[0], [])
        same.append(form)
        same.sort(key=lambda other: -len(other.words))

    def find(self, text: str) -> Form | None:
        """Return the form with exactly these words, whatever their case."""
        return self._seen.get(fold_words(text))

    def iter_people(self) -> Iterator[Form]:
        """Yield the full names of persons."""
        for form in self._seen.values():
            if form.named.kind is ActorKind.PERSON and len(form.words) > 1:
                yield form

    def match(self, doc: Doc) -> Iterator[Match]:
        """Yield the forms in a paragraph, not overlapping, in order."""
        words = [(word, token.i) for token in doc for word in fold_words(token.text)]
        plain = not any(map(str.isupper, doc.text))
        shouted = is_shouted(doc)
        at = 0
        while at < len(words):
            match = self._match_at(doc, words, at, plain=plain, shouted=shouted)
            if match:
                yield match
            at += len(match.form.words) if match else 1

    def _match_at(
        self, doc: Doc, words: list[tuple[str, int]], at: int, *, plain: bool, shouted: bool
    ) -> Match | None:
        first = words[at][1]
        if at and words[at - 1][1] == first:
            return None
        for form in self._forms.get(words[at][0], ()):
            stop = at + len(form.words)
            if tuple(word for word, _ in words[at:stop]) != form.words:
                continue
            last = words[stop - 1][1]
            if stop < len(words) and words[stop][1] == last:
                continue
            tokens = [doc[number] for _, number in words[at:stop]]
            if _is_written(form, tokens, plain=plain, shouted=shouted):
                return Match(first, last, form)
        return None


def is_shouted(doc: Doc) -> bool:
    """Return whether a paragraph is written in capitals throughout."""
    return doc.text.isupper() and len(doc) > 1


def _is_written(form: Form, tokens: list[Token], *, plain: bool, shouted: bool) -> bool:
    """Return whether tokens have the capital letters of a name."""
    if form.acronym:
        return tokens[0].text.isupper() and not (shouted and tokens[0].is_stop)
    if plain:
        return len(form.words) > 1 or len(form.words[0]) > SHORT
    return all(
        any(map(str.isupper, token.text))
        for token, capital in zip(tokens, form.capitals, strict=True)
        if capital
    )


def build_index(known: Known) -> NameIndex:
    """Return the index of all names: the known ones, then those of the lexicons, then places."""
    forms = list(_iter_known(known))
    index = NameIndex(forms)
    for form in (*_iter_states(index), *_iter_organisations(index)):
        index.add(form)
    for place in known.places:
        spot = make_form(place.name, Use.PLACE, Named(place.name, None, place.key))
        if spot is not None:
            index.add(spot)
    for form in _iter_surnames(index):
        index.add(form)
    return index


def _iter_surnames(index: NameIndex) -> Iterator[Form]:
    """Yield the last words of full names that only one known person bears."""
    bearers: dict[str, dict[Named, Form]] = {}
    for form in index.iter_people():
        bearers.setdefault(form.words[-1], {})[form.named] = form
    titles = {word for words in read_lexicon("names_titles").values() for word in words}
    for surname, forms in bearers.items():
        if surname in titles:  # somebody who is known by an office only
            continue
        for form in forms.values():
            if len(forms) == 1 and all(form.capitals):
                yield Form((surname,), (True,), acronym=False, use=Use.NAME, named=form.named)


def _iter_known(known: Known) -> Iterator[Form]:
    states = read_lexicon("names_states")
    capitals = {fold(city) for state in states.values() for city in state.get("capitals", ())}
    for actor in known.actors:
        named = _make_named(actor, states)
        for name in (actor.name, *actor.names):
            use = Use.CAPITAL if _governs(actor) and fold(name) in capitals else Use.NAME
            if form := make_form(name, use, named):
                yield form


def _governs(actor: Actor) -> bool:
    return actor.kind in {ActorKind.STATE, ActorKind.GOVERNMENT}


def _make_named(actor: Actor, states: dict[str, Any]) -> Named:
    forms = {fold(name) for name in (actor.name, *actor.names)}
    adjectives = (
        state["adjectives"][0]
        for name, state in states.items()
        if _governs(actor) and state.get("adjectives") and fold(name) in forms
    )
    speaks_for = next(
        (joined.group for joined in actor.affiliations if joined.latest is None), None
    )
    return Named(actor.name, actor.kind, actor.key, next(adjectives, None), speaks_for)


def _iter_states(index: NameIndex) -> Iterator[Form]:
    for name, state in read_lexicon("names_states").items():
        adjectives = state.get("adjectives", [])
        names = [name, *state.get("names", ())]
        named = _find_named(index, names) or Named(
            name, ActorKind.STATE, adjective=next(iter(adjectives), None)
        )
        people = state.get("people", [f"{word}s" for word in adjectives if word[-1] in "nirktc"])
        uses = {
            Use.NAME: [*names, *state.get("seats", ())],
            Use.CAPITAL: state.get("capitals", ()),
            Use.ADJECTIVE: adjectives,
            Use.PEOPLE: people,
        }
        for use, texts in uses.items():
            yield from filter(None, (make_form(text, use, named) for text in texts))


def _iter_organisations(index: NameIndex) -> Iterator[Form]:
    for name, entry in read_lexicon("names_organisations").items():
        names = [name, *entry.get("names", ())]
        named = _find_named(index, names) or Named(name, ActorKind(entry["kind"]))
        for use, texts in ((Use.NAME, names), (Use.CAPITAL, entry.get("seats", ()))):
            yield from filter(None, (make_form(text, use, named) for text in texts))


def _find_named(index: NameIndex, names: Iterable[str]) -> Named | None:
    """Return who is known by one of the names."""
    found = (index.find(name) for name in names)
    return next((form.named for form in found if form), None)

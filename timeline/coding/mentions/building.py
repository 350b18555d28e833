"""The index of names: those of the database, then those of the word lists, then places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.forms import Form, Named, Use, make_form
from timeline.coding.mentions.index import NameIndex
from timeline.names import fold
from timeline.records.coded import Known
from timeline.records.corpus import Actor
from timeline.vocabulary import ActorKind


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
        named = _make_named(actor)
        for name in (actor.name, *actor.names):
            use = Use.CAPITAL if _governs(actor) and fold(name) in capitals else Use.NAME
            if form := make_form(name, use, named):
                yield form


def _governs(actor: Actor) -> bool:
    return actor.kind in {ActorKind.STATE, ActorKind.GOVERNMENT}


def _make_named(actor: Actor) -> Named:
    forms = [fold(name) for name in (actor.name, *actor.names)] if _governs(actor) else []
    adjectives = filter(None, map(_adjectives().get, forms))
    speaks_for = next(
        (joined.group for joined in actor.affiliations if joined.latest is None), None
    )
    return Named(actor.name, actor.kind, actor.key, next(adjectives, None), speaks_for)


@cache
def _adjectives() -> dict[str, str]:
    """Return the first adjective of each state, by its folded name."""
    states = read_lexicon("names_states").items()
    return {fold(name): state["adjectives"][0] for name, state in states if state.get("adjectives")}


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

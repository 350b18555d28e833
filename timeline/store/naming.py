"""The actors that an article names: known ones, and those that are added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import models
from timeline.names import call_unnamed, fold
from timeline.records.coded import Mention
from timeline.store.changes import iter_slices
from timeline.store.keys import Keys, make_key
from timeline.store.named import Actor, read_actors
from timeline.store.tables import ACTOR, ACTOR_NAME, add_parents, add_rows, some
from timeline.vocabulary import ActorKind

REMEMBERED = 10_000
"""Names whose folded form is kept."""
BEARERS = select(ACTOR_NAME.c.actor_id).where(ACTOR_NAME.c.folded.in_(some("names")))
KEYED = select(ACTOR.c.id).where(ACTOR.c.key.in_(some("keys")))

fold_name = lru_cache(REMEMBERED)(fold)


class Actors:
    """Resolves the actors of one article.

    A mention is the known actor whose key it gives; else the one of fitting kind that has its
    fullest form, or another that tells, among its names; else a new actor. All groups of which no
    more than one noun is told are one, which says so: "Police (unnamed)". What the article names is
    looked up together, when it begins, and what is new is stored together, by `store`.

    Attributes:
        ids: Those of all actors that are known, by key; of the new ones from `store` on.
    """

    def __init__(self, session: Session, mentions: Sequence[Mention]) -> None:
        self.ids: dict[str, int] = {}
        self._session = session
        self._mentions: dict[Mention, Actor] = {}
        self._actors: dict[str | None, Actor] = {}
        self._bearers: dict[str, list[Actor]] = defaultdict(list)
        self._new: list[Actor] = []
        self._keys = Keys(session, models.Actor)
        self._look_up([_as_stored(each) for each in mentions])

    def get(self, mention: Mention) -> Actor:
        """Return the actor that a mention is of."""
        if mention not in self._mentions:
            stored = _as_stored(mention)
            self._mentions[mention] = self._find(stored) or self._add(stored)
        return self._mentions[mention]

    def store(self) -> None:
        """Store the new ones with their names."""
        rows = [{"key": each.key, "name": each.name, "kind": each.kind} for each in self._new]
        ids = add_parents(self._session, ACTOR, rows)
        names = [
            {"actor_id": number, "name": name, "folded": fold_name(name)}
            for each, number in zip(self._new, ids, strict=True)
            for name in each.names
        ]
        add_rows(self._session, ACTOR_NAME, names)
        self.ids.update(zip((each.key for each in self._new), ids, strict=True))
        self._new = []

    def _look_up(self, mentions: Sequence[Mention]) -> None:
        """Read all actors that mentions may be of, with all their names."""
        found: set[int] = set()
        for names in iter_slices(fold_name(form) for each in mentions for form in _forms(each)):
            found.update(self._session.scalars(BEARERS, {"names": names}))
        for keys in iter_slices(each.key for each in mentions if each.key):
            found.update(self._session.scalars(KEYED, {"keys": keys}))
        for number, actor in read_actors(self._session, found).items():
            self.ids[actor.key] = number
            self._take_up(actor)

    def _take_up(self, actor: Actor) -> None:
        self._actors[actor.key] = actor
        for name in actor.names:
            self._bearers[fold_name(name)].append(actor)

    def _find(self, mention: Mention) -> Actor | None:
        if mention.key in self._actors:
            return self._actors[mention.key]
        names = (mention.name, _distinct(mention), *filter(_tells, mention.names))
        bearers = (each for name in names for each in self._bearers[fold_name(name)])
        return next((each for each in bearers if _fits(each.kind, mention.kind)), None)

    def _add(self, mention: Mention) -> Actor:
        """Add an actor, under names that no other has."""
        is_taken = bool(self._bearers[fold_name(mention.name)])
        name = _distinct(mention) if is_taken else mention.name
        others = [each for each in mention.names if not self._bearers[fold_name(each)]]
        forms = {fold_name(form): form for form in (*reversed(others), name)}
        names = sorted(forms.values(), key=lambda form: form != name)
        actor = Actor(self._keys.take(make_key(name)), name, mention.kind, tuple(names))
        self._new.append(actor)
        self._take_up(actor)
        return actor


def _as_stored(mention: Mention) -> Mention:
    """Return a mention with the name by which its actor is stored."""
    if not mention.nameless:
        return mention
    return replace(mention, name=call_unnamed(mention.name), names=())


def _forms(mention: Mention) -> Iterator[str]:
    """Yield all names under which a mention is looked for."""
    yield from (mention.name, _distinct(mention), *mention.names)


def _distinct(mention: Mention) -> str:
    """Return the name of an actor whose plain name another one of another sort has."""
    return f"{mention.name} ({mention.kind})"


def _tells(name: str) -> bool:
    """Return whether a further form is of one actor only: an abbreviation, or several words.

    A surname alone is not: two articles may mean two people by it.
    """
    return name.isupper() or " " in name.strip()


def _fits(one: ActorKind, other: ActorKind) -> bool:
    """Return whether two kinds may be of one actor: a person is never a country or a force."""
    return (one is ActorKind.PERSON) == (other is ActorKind.PERSON)

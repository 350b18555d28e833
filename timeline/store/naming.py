"""What an article names, resolved to rows: actors, places, outlets; those not known are added."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, count, islice
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, select, union
from sqlalchemy.orm import InstrumentedAttribute, Session

from timeline import models
from timeline.names import fold
from timeline.records.coded import Candidate, Mention, ToldBy
from timeline.records.corpus import Hop
from timeline.store.changes import Keyed, iter_slices
from timeline.store.reports import WHOLE
from timeline.store.sources import Rows
from timeline.vocabulary import ActorKind, PublicationKind

TOGETHER = 4
"""Keys that are looked up for one wish at first: most are free at once, or soon."""
REMEMBERED = 50_000
"""Names whose folded form is kept."""
LONGEST_KEY = 60
"""Characters of a key that is made from words; it ends with a whole word."""


_fold = lru_cache(REMEMBERED)(fold)


def make_key(words: str) -> str:
    """Return the key that words make: "Riots in Mitrovica" becomes "riots-in-mitrovica".

    Words that no letter of which is Latin are known by a hash.
    """
    plain = re.findall(r"[a-z0-9]+", fold(words))
    key = "-".join(plain)[: LONGEST_KEY + 1]
    if len(key) > LONGEST_KEY:
        key = key.rpartition("-")[0] or key[:LONGEST_KEY]
    return key or "x" + hashlib.sha256(words.encode()).hexdigest()[:8]


def free_key(session: Session, model: type[Keyed | models.Source], wish: str) -> str:
    """Return a key that is free: the wished one, else that with a number."""
    return Keys(session, model).take(wish)


class Keys:
    """Gives out keys that no row of a table has, and no row that undoing a judgement brings back.

    Whoever needs several says so first, and they are looked up together.
    """

    def __init__(self, session: Session, model: type[Keyed | models.Source]) -> None:
        self._session = session
        self._column: InstrumentedAttribute[str] = model.key
        self._is_judged = model in {models.Event, models.Actor}
        self._looked_up: set[str] = set()
        self._taken: set[str] = set()

    def expect(self, wishes: Iterable[str]) -> None:
        """Look up what will be wished for."""
        self._look_up([key for wish in wishes for key in islice(_iter_numbered(wish), TOGETHER)])

    def take(self, wish: str) -> str:
        """Return a free key, which is taken from now on: the wished one, else one with a number."""
        numbered = _iter_numbered(wish)
        for length in (TOGETHER * 4**power for power in count()):
            some = list(islice(numbered, length))
            self._look_up(some)
            for key in some:
                if key not in self._taken:
                    self._taken.add(key)
                    return key
        raise AssertionError(wish)

    def _look_up(self, keys: Iterable[str]) -> None:
        judged = models.Judgement
        for some in iter_slices(key for key in keys if key not in self._looked_up):
            judgements = (judged.one, judged.other) if self._is_judged else ()
            found = (
                select(column).where(column.in_(some)) for column in (self._column, *judgements)
            )
            self._taken.update(self._session.scalars(union(*found)))
            self._looked_up.update(some)


def _iter_numbered(wish: str) -> Iterator[str]:
    return chain([wish], (f"{wish}-{number}" for number in count(2)))


class Namer:
    """Resolves the names of one article.

    A mention is the known actor whose key it gives; else the one of fitting kind that has its
    fullest form, or another that tells, among its names; else a new actor. What the article names
    is looked up together, when it begins.

    Attributes:
        rows: All that was resolved so far, by key.
    """

    def __init__(self, session: Session, candidates: Sequence[Candidate]) -> None:
        self.rows = Rows(publications={}, places={}, actors={}, events={})
        self._session = session
        self._mentions: dict[Mention, models.Actor] = {}
        self._actors: dict[str | None, models.Actor] = {}
        self._bearers: dict[str, list[models.Actor]] = defaultdict(list)
        self._actor_keys = Keys(session, models.Actor)
        self._place_keys = Keys(session, models.Place)
        self._publication_keys = Keys(session, models.Publication)
        self._places = self._find_places(each.place for each in candidates if each.place)
        self._look_up(list(_iter_mentions(candidates)))

    @cached_property
    def _publications(self) -> list[models.Publication]:
        """All outlets, the oldest first."""
        model = models.Publication
        return list(self._session.scalars(select(model).order_by(model.id)))

    def _find_places(self, names: Iterable[str]) -> dict[str, models.Place]:
        """Return the places that have these names, folded; of two of one name the older."""
        model, wanted = models.Place, set(map(_fold, names))
        if not wanted:
            return {}
        named = self._session.execute(select(model.id, model.name).order_by(model.id.desc()))
        ids = {folded: number for number, name in named if (folded := _fold(name)) in wanted}
        rows = {
            row.id: row
            for some in iter_slices(ids.values())
            for row in self._session.scalars(select(model).where(model.id.in_(some)))
        }
        return {folded: rows[number] for folded, number in ids.items()}

    def actor(self, mention: Mention) -> models.Actor:
        """Return the actor that a mention is of."""
        if mention not in self._mentions:
            row = self._find(mention) or self._add(mention)
            self._mentions[mention] = self.rows.actors[row.key] = row
        return self._mentions[mention]

    def publication(self, name: str) -> models.Publication:
        """Return the outlet of this name or site; one that is not known is added as a site."""
        row = next((each for each in self._publications if _is_called(each, name)), None)
        if row is None:
            key = self._publication_keys.take(make_key(name))
            row = models.Publication(key=key, name=name, kind=PublicationKind.SITE)
            self._session.add(row)
            self._publications.append(row)
        return self.rows.publications.setdefault(row.key, row)

    def place(self, name: str) -> models.Place:
        """Return the place of this name; one that is not known is added."""
        folded = _fold(name)
        if folded not in self._places:
            row = models.Place(key=self._place_keys.take(make_key(name)), name=name)
            self._session.add(row)
            self._places[folded] = row
        row = self._places[folded]
        return self.rows.places.setdefault(row.key, row)

    def hop(self, told: ToldBy) -> Hop:
        """Return a step of who-told-whom: an outlet, an actor, or bare words."""
        mention = told.mention
        actor = publication = None
        if mention and mention.kind is ActorKind.MEDIA and mention.key is None:
            publication = self.publication(mention.name).key
        elif mention:
            actor = self.actor(mention).key
        return Hop(told.words, told.verb, told.start, told.end, actor, publication)

    def _look_up(self, mentions: Sequence[Mention]) -> None:
        """Read all actors that mentions may be of, with all their names."""
        actor, name = models.Actor, models.ActorName
        forms = {_fold(form) for mention in mentions for form in _forms(mention)}
        found: dict[int, models.Actor] = {}
        for some in iter_slices(sorted(forms)):
            bearing = select(name.actor_id).where(name.folded.in_(some))
            self._read(actor.id.in_(bearing), found)
        for some in iter_slices(mention.key for mention in mentions if mention.key):
            self._read(actor.key.in_(some), found)
        for _, row in sorted(found.items()):
            self._take_up(row)
        self._actor_keys.expect(make_key(mention.name) for mention in mentions)

    def _read(self, condition: ColumnElement[bool], found: dict[int, models.Actor]) -> None:
        rows = self._session.scalars(select(models.Actor).where(condition).options(*WHOLE))
        found.update((row.id, row) for row in rows)

    def _take_up(self, row: models.Actor) -> None:
        self._actors[row.key] = row
        for each in row.names:
            self._bearers[each.folded].append(row)

    def _find(self, mention: Mention) -> models.Actor | None:
        if mention.key in self._actors:
            return self._actors[mention.key]
        names = (mention.name, _distinct(mention), *filter(_tells, mention.names))
        bearers = (row for name in names for row in self._bearers[_fold(name)])
        return next((row for row in bearers if _fits(row.kind, mention.kind)), None)

    def _add(self, mention: Mention) -> models.Actor:
        """Add an actor, under names that no other has."""
        name = _distinct(mention) if self._bearers[_fold(mention.name)] else mention.name
        others = [each for each in mention.names if not self._bearers[_fold(each)]]
        row = models.Actor(
            key=self._actor_keys.take(make_key(name)), name=name, kind=mention.kind, affiliations=[]
        )
        forms = {_fold(form): form for form in (*reversed(others), name)}
        row.names = [
            models.ActorName(name=form, folded=folded)
            for folded, form in sorted(forms.items(), key=lambda item: item[1] != name)
        ]
        self._session.add(row)
        self._take_up(row)
        return row


def _is_called(publication: models.Publication, name: str) -> bool:
    """Return whether an outlet has this name, or its homepage this host."""
    if fold(publication.name) == fold(name):
        return True
    host = urlsplit(publication.homepage or "").hostname or ""
    return host.removeprefix("www.") == name.casefold().removeprefix("www.")


def _iter_mentions(candidates: Iterable[Candidate]) -> Iterator[Mention]:
    for candidate in candidates:
        yield from (mention for mention, _ in candidate.participants)
        yield from (told.mention for told in candidate.attribution if told.mention)


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

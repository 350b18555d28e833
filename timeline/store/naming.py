"""What an article names, resolved to rows: actors, places, outlets; those not known are added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from itertools import chain, count
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from timeline import models
from timeline.names import fold
from timeline.records.coded import Mention, ToldBy
from timeline.records.corpus import Hop
from timeline.store.changes import Keyed, Row
from timeline.store.sources import Rows
from timeline.vocabulary import ActorKind, PublicationKind

LONGEST_KEY = 60
"""Characters of a key that is made from words; it ends with a whole word."""


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
    """Return a key that no row of a table has: the wished one, else that with a number."""
    column: InstrumentedAttribute[str] = model.key
    taken = set(session.scalars(select(column).where(column.like(f"{wish}%"))))
    numbered = (f"{wish}-{number}" for number in count(2))
    return next(key for key in chain([wish], numbered) if key not in taken)


class Namer:
    """Resolves the names of one article.

    A mention is the known actor whose key it gives; else the one of fitting kind that has its
    fullest form, or another that tells, among its names; else a new actor.

    Attributes:
        rows: All that was resolved so far, by key.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._actors: dict[Mention, models.Actor] = {}
        self.rows = Rows(publications={}, places={}, actors={}, events={})

    def actor(self, mention: Mention) -> models.Actor:
        """Return the actor that a mention is of."""
        if mention not in self._actors:
            row = self._find(mention) or self._add(mention)
            self._actors[mention] = self.rows.actors[row.key] = row
        return self._actors[mention]

    def publication(self, name: str) -> models.Publication:
        """Return the outlet of this name or site; one that is not known is added as a site."""
        model = models.Publication
        stored = self._session.scalars(select(model).order_by(model.id))
        row = next((each for each in stored if _is_called(each, name)), None)
        if row is None:
            key = free_key(self._session, model, make_key(name))
            row = self._added(model(key=key, name=name, kind=PublicationKind.SITE))
        return self.rows.publications.setdefault(row.key, row)

    def place(self, name: str) -> models.Place:
        """Return the place of this name; one that is not known is added."""
        model, folded = models.Place, fold(name)
        stored = self._session.scalars(select(model).order_by(model.id))
        row = next((each for each in stored if fold(each.name) == folded), None)
        if row is None:
            row = self._added(model(key=free_key(self._session, model, make_key(name)), name=name))
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

    def _find(self, mention: Mention) -> models.Actor | None:
        actor = models.Actor
        if mention.key is not None:
            found = self._session.scalars(select(actor).where(actor.key == mention.key)).first()
            if found is not None:
                return found
        names = (mention.name, _distinct(mention), *filter(_tells, mention.names))
        bearers = (row for name in names for row in self._bearers(name))
        return next((row for row in bearers if _fits(row.kind, mention.kind)), None)

    def _bearers(self, name: str) -> Iterable[models.Actor]:
        """Return the actors that are known by a name, the oldest first."""
        bearing = select(models.ActorName.actor_id).where(models.ActorName.folded == fold(name))
        actor = models.Actor
        return self._session.scalars(select(actor).where(actor.id.in_(bearing)).order_by(actor.id))

    def _add(self, mention: Mention) -> models.Actor:
        """Add an actor, under names that no other has."""
        name = _distinct(mention) if any(self._bearers(mention.name)) else mention.name
        others = [each for each in mention.names if not any(self._bearers(each))]
        key = free_key(self._session, models.Actor, make_key(name))
        row = models.Actor(key=key, name=name, kind=mention.kind)
        forms = {fold(form): form for form in (*reversed(others), name)}
        row.names = [
            models.ActorName(name=form, folded=folded)
            for folded, form in sorted(forms.items(), key=lambda item: item[1] != name)
        ]
        return self._added(row)

    def _added(self, row: Row) -> Row:
        self._session.add(row)
        self._session.flush()
        return row


def _is_called(publication: models.Publication, name: str) -> bool:
    """Return whether an outlet has this name, or its homepage this host."""
    if fold(publication.name) == fold(name):
        return True
    host = urlsplit(publication.homepage or "").hostname or ""
    return host.removeprefix("www.") == name.casefold().removeprefix("www.")


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

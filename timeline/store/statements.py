"""What the candidates of an article state, with what they name resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.quotes import cut_passage
from timeline.records import corpus
from timeline.records.coded import Candidate, CodedArticle, Mention, ToldBy
from timeline.store.named import Actor, Place
from timeline.store.naming import Actors
from timeline.store.placing import Places, Publications
from timeline.vocabulary import ActorKind, EventType, Role

Parts = tuple[tuple[Actor, Role], ...]
"""Who takes part, in which roles."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A citation on its way into the database, with what a coder read in it.

    Attributes:
        told: What the passage states, in the form in which coding sheets are stored.
        title, type, place, parts: The event that was read in it.
        trigger: The words that report it.
    """

    told: corpus.Citation
    title: str
    type: EventType | None
    trigger: str
    place: Place | None
    parts: Parts


class Namer:
    """Resolves what one article names; what is new is stored by `store`."""

    def __init__(self, session: Session, candidates: Sequence[Candidate]) -> None:
        self.actors = Actors(session, list(_iter_mentions(candidates)))
        self.places = Places(session, [each.place for each in candidates if each.place])
        self.publications = Publications(session)

    def store(self) -> None:
        """Store what is new."""
        for each in (self.actors, self.places, self.publications):
            each.store()

    def hop(self, told: ToldBy) -> corpus.Hop:
        """Return a step of who-told-whom: an outlet, an actor, or bare words."""
        mention = told.mention
        actor = publication = None
        if mention and mention.kind is ActorKind.MEDIA and mention.key is None:
            publication = self.publications.get(mention.name).key
        elif mention:
            actor = self.actors.get(mention).key
        return corpus.Hop(told.words, told.verb, told.start, told.end, actor, publication)


def make_statements(coded: CodedArticle, namer: Namer) -> list[Statement]:
    """Return what the candidates of an article state, in its order."""
    return [_make(each, coded, namer) for each in coded.candidates]


def _make(candidate: Candidate, coded: CodedArticle, namer: Namer) -> Statement:
    passage = cut_passage(coded.article.text, candidate.start, candidate.end)
    told = corpus.Citation(
        event="",
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        prefix=passage.prefix,
        suffix=passage.suffix,
        stated=candidate.stated,
        realis=candidate.realis,
        attribution=tuple(map(namer.hop, candidate.attribution)),
        figures=tuple(dict.fromkeys(candidate.figures)),
        coder=coded.coder,
    )
    place = namer.places.get(candidate.place) if candidate.place else None
    roles = {namer.actors.get(mention): role for mention, role in candidate.participants}
    return Statement(
        told, candidate.title, candidate.type, candidate.trigger, place, tuple(roles.items())
    )


def _iter_mentions(candidates: Iterable[Candidate]) -> Iterator[Mention]:
    for candidate in candidates:
        yield from (mention for mention, _ in candidate.participants)
        yield from (told.mention for told in candidate.attribution if told.mention)

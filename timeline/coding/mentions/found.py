"""What was found in an article: whom its words mean, and which places host."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.mentions.bearing import note_titles
from timeline.coding.mentions.building import build_index
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.places import iter_places
from timeline.coding.mentions.reader import read_paragraph
from timeline.coding.mentions.referents import Referent, Referents
from timeline.coding.mentions.scene import Key, Scene
from timeline.coding.mentions.spans import find_names
from timeline.coding.mentions.strangers import find_stranger
from timeline.records.coded import Known, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Mentions:
    """The actors and places of one article.

    Attributes:
        meant: Whom a token means, by the numbers of its paragraph and of the token.
        also: Who else is meant by a token: Turkey, beside Greece, by "Greek and Turkish officials".
        lands: The state of which a token names a place that hosts.
        places: For each paragraph the numbers of the tokens that name a place that hosts, with its
            name.
        backers: The state or organisation for which a person speaks.
    """

    meant: Mapping[Key, Mention]
    also: Mapping[Key, Sequence[Mention]]
    lands: Mapping[Key, Mention]
    places: Mapping[int, Sequence[tuple[int, str]]]
    backers: Mapping[Mention, Mention]
    numbers: Mapping[int, int]

    def at(self, token: Token) -> Mention | None:
        """Return whom the phrase with this head means; None for nobody, or if that is not clear."""
        return self.meant.get(self._key(token))

    def every(self, token: Token) -> tuple[Mention, ...]:
        """Return all whom the phrase with this head means: "Greek and Turkish officials"."""
        first = self.meant.get(self._key(token))
        return (first, *self.also.get(self._key(token), ())) if first else ()

    def stranger_at(self, token: Token) -> Mention | None:
        """Return a nameless actor where a token means nobody known: "a journalist"; else None."""
        return find_stranger(token) if self._key(token) not in self.meant else None

    def land_at(self, token: Token) -> Mention | None:
        """Return the state that a token names as a place: "to Kuwait"; None if it names none."""
        return self.lands.get(self._key(token))

    def _key(self, token: Token) -> Key:
        return self.numbers[id(token.doc)], token.i

    def behind(self, mention: Mention) -> Mention | None:
        """Return the state or organisation for which a person speaks; None if not told."""
        return self.backers.get(mention)


def find_mentions(
    paragraphs: Sequence[Paragraph], known: Known | NameIndex, dateline: str | None = None
) -> Mentions:
    """Return the actors and places that an article names.

    Args:
        known: What the database knows by name; or the index of it, made once for many articles.
        dateline: The place of the dateline, as written; strangers are told apart by it.
    """
    index = known if isinstance(known, NameIndex) else build_index(known)
    spans = find_names(paragraphs, index, dateline)
    referents = Referents(index)
    referents.gather(spans)
    scene = Scene(index, referents, spans, dateline)
    note_titles(scene)
    for number, paragraph in enumerate(paragraphs):
        read_paragraph(scene, number, paragraph)
    everybody = [
        *scene.meant.values(),
        *scene.lands.values(),
        *chain.from_iterable(scene.also.values()),
    ]
    mentions = {referent: referent.make_mention() for referent in everybody}
    indexes = [paragraph.index for paragraph in paragraphs]
    return Mentions(
        meant={
            (indexes[number], token): mentions[who] for (number, token), who in scene.meant.items()
        },
        also={
            (indexes[number], token): [mentions[who] for who in others]
            for (number, token), others in scene.also.items()
        },
        lands={
            (indexes[number], token): mentions[who] for (number, token), who in scene.lands.items()
        },
        places={
            paragraph.index: list(iter_places(found, index))
            for paragraph, found in zip(paragraphs, spans, strict=True)
        },
        backers=dict(_iter_backers(mentions, referents)),
        numbers={id(paragraph.doc): paragraph.index for paragraph in paragraphs},
    )


def _iter_backers(
    mentions: Mapping[Referent, Mention], referents: Referents
) -> Iterator[tuple[Mention, Mention]]:
    for referent, mention in mentions.items():
        backer = referents.find_backer(referent)
        if backer is not None:
            yield mention, mentions.get(backer) or backer.make_mention()

"""What was found in an article: whom its words mean, and which places host."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.mentions.index import NameIndex, build_index
from timeline.coding.mentions.places import iter_places
from timeline.coding.mentions.reader import Key, Reader
from timeline.coding.mentions.referents import Referent, Referents
from timeline.coding.mentions.spans import find_names
from timeline.records.coded import Known, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Mentions:
    """The actors and places of one article.

    Attributes:
        meant: Whom a token means, by the numbers of its paragraph and of the token.
        acting: For each paragraph the numbers of those tokens that stand for somebody who takes
            part, in order.
        places: For each paragraph the numbers of the tokens that name a place, with its name.
        backers: The state or organisation for which a person speaks.
    """

    meant: Mapping[Key, Mention]
    acting: Mapping[int, Sequence[int]]
    places: Mapping[int, Sequence[tuple[int, str]]]
    backers: Mapping[Mention, Mention]
    numbers: Mapping[int, int]

    def at(self, token: Token) -> Mention | None:
        """Return whom the phrase with this head means; None for nobody, or if that is not clear."""
        return self.meant.get((self.numbers[id(token.doc)], token.i))

    def within(self, paragraph: Paragraph, first: Token, last: Token) -> list[Mention]:
        """Return who takes part from `first` to `last`, inclusive, each once, in order."""
        numbers = self.acting.get(paragraph.index, ())
        inside = numbers[bisect_left(numbers, first.i) : bisect_right(numbers, last.i)]
        return list(dict.fromkeys(self.meant[paragraph.index, number] for number in inside))

    def place_of(self, paragraph: Paragraph, first: Token, last: Token) -> str | None:
        """Return the first place that hosts what stands from `first` to `last`.

        If none does, the first in the sentence; None if there is none either.
        """
        places = self.places.get(paragraph.index, ())
        sentence = first.sent
        inside = [name for number, name in places if first.i <= number <= last.i]
        around = [name for number, name in places if sentence.start <= number < sentence.end]
        return next(iter((*inside, *around)), None)

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
    spans = find_names(paragraphs, index)
    referents = Referents(index)
    referents.gather(spans)
    reader = Reader(index, referents, spans, dateline)
    for number, paragraph in enumerate(paragraphs):
        reader.read(number, paragraph)
    mentions = {referent: referent.make_mention() for referent in reader.meant.values()}
    acting: dict[int, list[int]] = {}
    for number, token in sorted(reader.acting):
        acting.setdefault(paragraphs[number].index, []).append(token)
    return Mentions(
        meant={
            (paragraphs[number].index, token): mentions[referent]
            for (number, token), referent in reader.meant.items()
        },
        acting=acting,
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

"""Sentences that go on about one subject: what has no day there is not presumed to be of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.coding.dating.memory import DateOf, Remembered, Who, closed
from timeline.coding.language import Paragraph
from timeline.coding.telling.clauses import is_deep
from timeline.coding.telling.tellers import subject_of
from timeline.records.told import StatedDate

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_scenes(
    paragraphs: Sequence[Paragraph], date_of: DateOf, who: Who, published: StatedDate
) -> frozenset[int]:
    """Return the places of the main verbs next to a dated one before the article, of one subject.

    "He spoke in Oslo on Friday. He rejected the claims." is hardly told of two days far apart.
    """
    return frozenset(_iter_scenes(_iter_told(paragraphs, date_of, who), published))


def _iter_scenes(told: Iterable[Remembered], published: StatedDate) -> Iterator[int]:
    for one, other in pairwise(told):
        if one.key == other.key and _is_before(one.stated, published):
            yield other.place
        if one.key == other.key and _is_before(other.stated, published):
            yield one.place


def _is_before(stated: StatedDate | None, published: StatedDate) -> bool:
    """Return whether a date is over on the day of the article."""
    first = published.earliest
    return bool(stated and stated.latest and first and stated.latest < first)


def _iter_told(paragraphs: Sequence[Paragraph], date_of: DateOf, who: Who) -> Iterator[Remembered]:
    """Yield the main verbs in the past tense, each known by its subject.

    A pronoun of which it is not known whom it means stands for the subject before.
    """
    key = ""
    for paragraph in paragraphs:
        for sentence in paragraph.doc.sents:
            verb = sentence.root
            subject = _subject_of(verb)
            if subject is not None:
                key = who(subject) or (key if subject.pos_ == "PRON" else subject.lemma_.lower())
                place = paragraph.start + verb.idx
                yield Remembered(place, key, verb.text, closed(date_of(paragraph, verb)))


def _subject_of(verb: Token) -> Token | None:
    return subject_of(verb) if verb.tag_ == "VBD" and not is_deep(verb) else None

"""Where the time expressions of a paragraph stand in its syntax, and which events they date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.coding.dating.asides import is_aside
from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.small import find_arranging
from timeline.coding.dating.years import settle_years
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_saying
from timeline.coding.times import FoundTime, find_times
from timeline.records.coded import Article
from timeline.vocabulary import ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
REACH = 10
"""Words from "from" to the date with which a change began."""
OPENING = frozenset({"mark", "nsubj", "nsubjpass", "csubj", "expl"})
"""What a clause of what is told begins with."""
NEAR = 3
"""Words in which "to" and a number follow such a date."""


@dataclass(frozen=True, slots=True)
class PlacedTime:
    """A time expression, its words in the parse, and the words that it can be the date of.

    Attributes:
        owners: The nouns it stands with, and the verb, the nearest first.
    """

    time: FoundTime
    words: Span
    owners: tuple[Token, ...]

    @property
    def is_loose(self) -> bool:
        """Whether no event is known to be dated by it, as in a headline without a verb.

        "The 2008 model" is dated by it, and is no event.
        """
        return not any(
            is_verbal(word) or names_event(word) or word.i >= self.words.end for word in self.owners
        )

    @property
    def is_start(self) -> bool:
        """Whether it dates where a change began: "rose from 20 in 1999 to 30"."""
        doc, sentence = self.words.doc, self.words.sent
        before = doc[max(sentence.start, self.words.start - REACH) : self.words.start]
        after = doc[self.words.end : min(sentence.end, self.words.end + NEAR)]
        return (
            any(word.lower_ == "from" for word in before)
            and any(word.like_num for word in before)
            and after.text.lower().startswith("to ")
            and any(word.like_num for word in after)
        )

    def distance(self, word: Token) -> int:
        """Return how many words lie between."""
        return min(abs(word.i - self.words.start), abs(word.i - self.words.end + 1))


def place_all(article: Article, paragraphs: Sequence[Paragraph]) -> dict[int, list[PlacedTime]]:
    """Return the time expressions of each paragraph, by its number.

    Each kind of zone is read by itself: no date of a caption says which "March" the body means.
    """
    published = article.published
    found = {
        kind: [*settle_years(find_times(_only(article, kind), published.date), published)]
        for kind in {paragraph.kind for paragraph in paragraphs}
    }
    starts = {kind: [time.start for time in times] for kind, times in found.items()}
    placed = {}
    for paragraph in paragraphs:
        begins = starts[paragraph.kind]
        first = bisect_left(begins, paragraph.start)
        last = bisect_left(begins, paragraph.start + len(paragraph.doc.text))
        placed[paragraph.index] = _place_times(paragraph, found[paragraph.kind][first:last])
    return placed


def _only(article: Article, kind: ZoneKind) -> str:
    """Return the text of an article with nothing but its zones of one kind, each in its place."""
    pieces, at = [], 0
    for zone in article.zones:
        if zone.kind is kind:
            pieces += ["\n" * (zone.start - at), article.text[zone.start : zone.end]]
            at = zone.end
    return "".join(pieces)


def _place_times(paragraph: Paragraph, times: Sequence[FoundTime]) -> list[PlacedTime]:
    """Return the time expressions of a paragraph with their places in its syntax."""
    placed = []
    for time in times:
        start, end = time.start - paragraph.start, time.end - paragraph.start
        words = paragraph.doc.char_span(start, end, alignment_mode="expand")
        if words is not None and not is_aside(words):
            placed.append(PlacedTime(time, words, tuple(_owners(words))))
    return placed


def _owners(words: Span) -> list[Token]:
    beside = _noun_before(words)
    if beside is not None:
        return [beside]
    owners: list[Token] = []
    for word in words.root.ancestors:
        if (
            is_verbal(word) or word.dep_ == "acl"
        ):  # "lent" in "money lent in 2010" is read as a noun
            arranging = find_arranging(word) if _preposition(words) in {"", "on", "in"} else None
            verb = word.head if _is_of_telling(words, word) else word
            return [*owners, verb, *([arranging] if arranging is not None else [])]
        if word.pos_ in NOUNS:
            owners.append(word)
            if _is_date_of_noun(word, words):
                break
    return owners


def _is_of_telling(words: Span, verb: Token) -> bool:
    """Return whether a date is that of a telling, not of what is told behind it.

    "She said on Monday it will close" tells when she said so; the parser mostly hangs the day on
    "close". Behind "that" it would be the day of what is told.
    """
    if verb.dep_ != "ccomp" or not is_saying(verb.head) or words.start < verb.head.i:
        return False
    if any(word.is_punct for word in words.doc[verb.head.i : words.start]):
        return False
    begins = [child for child in verb.children if child.dep_ in OPENING]
    return bool(begins) and all(words.end <= child.left_edge.i for child in begins)


def _noun_before(words: Span) -> Token | None:
    """Return the event that "on Monday" stands right behind: "after the invasion on Monday"."""
    if words.start < words.sent.start + 2:
        return None
    preposition, noun = words[0].nbor(-1), words[0].nbor(-2)
    about = read_lexicon("dating_links")["about"]
    follows = (
        preposition.pos_ == "ADP"
        and noun.head.lower_ not in about
        and noun.dep_ == "pobj"
        and noun.pos_ in NOUNS
    )
    return noun if follows and names_event(noun) and not _is_carried(noun) else None


def _is_carried(noun: Token) -> bool:
    """Return whether verb and noun tell one event together: "go on trial", "went on strike"."""
    links = read_lexicon("dating_links")
    verb = noun.head.head
    is_bare = next(noun.lefts, None) is None and noun.head.lower_ in links["onto"]
    return is_bare and verb.lemma_.lower() in links["carrying"]


def _is_date_of_noun(noun: Token, words: Span) -> bool:
    """Return whether a date belongs to a noun alone, and not to the verb above as well."""
    if noun.i >= words.end:
        return names_event(noun) or not _has_preposition(words)
    return noun.dep_ == "pobj" and names_event(noun) and not _is_carried(noun)


def _has_preposition(words: Span) -> bool:
    """Return whether a date has its own preposition: "in March President Osmani signed"."""
    return _preposition(words) != ""


def _preposition(words: Span) -> str:
    """Return the preposition before a date, in lower case; "" if there is none."""
    before = words[0].nbor(-1) if words.start > words.sent.start else None
    return str(before.lower_) if before is not None and before.pos_ == "ADP" else ""


def names_event(noun: Token) -> bool:
    """Return whether a noun is one of those that name an event, such as "summit"."""
    return noun.lemma_.lower() in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(read_lexicon("dating_links")["nouns"])

"""Where an article is at home, and where a phrase of it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Named, Use
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.phrases import iter_above
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import base, find_group_kind, is_title, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETINGS = frozenset({"conference", "meeting", "negotiation", "round", "session", "summit", "talk"})
SEATED = frozenset({ActorKind.GOVERNMENT, ActorKind.JUDICIARY, ActorKind.LEGISLATURE})
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ASIDE = frozenset({"ccomp", "relcl", "acl"})
"""Clauses whose place is not that of the clause above."""
DESCRIBING = frozenset({"relcl", "acl", "appos"})
"""What says more of a noun, and nothing of the clauses below the same verb."""
LANDS = frozenset({Use.NAME, Use.CAPITAL, Use.ADJECTIVE})
TOPICAL = frozenset({"about", "according", "over"})
"""What leads to what is told of: "detained over Beddawi shooting"."""
LATER = frozenset({"after", "before", "since", "because", "although", "though", "if", "unless"})
"""Words before a clause that tells of another time, and so maybe of another place."""
TWICE = 2
BEGINNING = 4
"""Paragraphs in which an article names what it is about, the headline among them."""


def find_home(
    index: NameIndex, dateline: str | None, spans: Sequence[Sequence[NameSpan]]
) -> Named | None:
    """Return the state that an article is about: that of the capital where it was written.

    Without such a dateline it is the state that the article names more than once, and at least
    twice as often as any other, and already where it begins; else None. None too if an article
    written in a capital names another state more than twice as often, or only others where it
    begins, or begins with talks that are held there: the reporter is abroad.
    """
    lands = Counter(chain.from_iterable(map(_iter_lands, spans)))
    (land, often), (_, less) = [*lands.most_common(2), (None, 0), (None, 0)][:2]
    form = index.find(dateline or "")
    if form is None or form.named.kind is not ActorKind.STATE:
        begun = set(chain.from_iterable(map(_iter_lands, spans[:BEGINNING])))
        return land if land in begun and often >= TWICE and often >= TWICE * less else None
    begins = next(filter(None, map(_find_lands, spans)), [])
    here = [span for span in begins if span.named == form.named]
    is_elsewhere = bool(begins) and (not here or all(map(_is_venue, here)))
    is_often = often >= TWICE and often > TWICE * lands[form.named]
    return None if is_elsewhere or is_often else form.named


def _iter_lands(spans: Iterable[NameSpan]) -> Iterator[Named]:
    """Yield each state that a paragraph names, as often as it does."""
    yield from (span.named for span in _find_lands(spans))


def _find_lands(spans: Iterable[NameSpan]) -> list[NameSpan]:
    """Return the names of states in a paragraph."""
    return [span for span in spans if span.named.kind is ActorKind.STATE and span.use in LANDS]


def _is_venue(span: NameSpan) -> bool:
    """Return whether a state is named only because others meet there: "peace talks in Gabon"."""
    preposition = span.root.head
    if span.root.dep_ != "pobj" or preposition.lower_ != "in" or preposition.i == 0:
        return False
    return base(preposition.nbor(-1)) in MEETINGS


def is_capital(index: NameIndex, dateline: str | None) -> bool:
    """Return whether an article is written in a capital, and so about its whole land."""
    form = index.find(dateline or "")
    return form is not None and form.use is Use.CAPITAL


def is_around(place: Token) -> bool:
    """Return whether something is in a place, as opposed to going there or being done to it."""
    return place.dep_ == "pobj" and place.head.lower_ in word_set("names_verbs", "surrounding")


def iter_around(noun: Token, tokens: Iterable[Token], *, near: bool) -> Iterator[Token]:
    """Yield the tokens in the clause of a noun, but in no other phrase or clause of it.

    If it need not be `near`, those in the clauses above and beside it, but for those of which
    others are the subject: "claimed he was in Foca, but the judges", "told AFP in Paris that men".
    """
    above = [*_iter_reached(noun)]
    clause = next(
        (number for number, word in enumerate(above) if number and word.pos_ in VERBS), -1
    )
    for token in tokens:
        path = [*takewhile(lambda word: word not in above, (token, *iter_above(token)))]
        met = path[-1].head if path else token
        if met not in above:
            continue
        inside = met in above[: clause + 1] and not any(word.pos_ in VERBS for word in path)
        apart = ASIDE if met in above[: clause + 1] else DESCRIBING
        if inside is near and not any(_leads_away(word, apart) for word in path):
            yield token


def _iter_reached(noun: Token) -> Iterator[Token]:
    """Yield a noun and what it depends on, as far as it tells of the same scene."""
    yield noun
    below = noun
    for word in iter_above(noun):
        if below.dep_ == "ccomp" or _begins_anew(below):
            return
        yield word
        below = word


def _begins_anew(word: Token) -> bool:
    """Return whether a clause is joined to another of which somebody else is the subject."""
    joined = word.dep_ == "conj" and word.pos_ in VERBS
    return joined and any(child.dep_ in SUBJECTS for child in word.lefts)


def _leads_away(word: Token, apart: frozenset[str]) -> bool:
    """Return whether what stands below a word is elsewhere than the clause it is in.

    Where a government or a court sits is not where others do something.
    """
    sits = word.dep_ == "prep" and (is_title(word.head) or find_group_kind(word.head) in SEATED)
    marks = (child.lower_ for child in word.lefts if child.dep_ == "mark")
    is_later = word.dep_ == "advcl" and not LATER.isdisjoint(marks)
    return sits or word.dep_ in apart or is_later or _begins_anew(word) or word.lower_ in TOPICAL

"""Sentences that go on with what a dated one told: "Rebels struck. The attackers burned a shop".

The simple past has no time of its own: it goes on from the time that the text told before. What
such a sentence tells was not before that, or it would be told with "had".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import (
    auxiliaries,
    has_subject,
    is_infinitive,
    is_made_from,
    marker,
)
from timeline.coding.dating.memory import DateOf, closed
from timeline.coding.dating.rulings import ALONE, is_ruled_with
from timeline.coding.dating.tables import words_of
from timeline.coding.dating.told import Told, iter_told, tells_another
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.tellers import SUBJECTS
from timeline.dates import Span, date_of_span
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})
PARTIES = frozenset({*SUBJECTS, "dobj", "dative", "agent", "prep"})
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
YESTERDAY = re.compile(r"\b(?:yesterday|last night)\b", re.IGNORECASE)
LAST = frozenset({"die", "pass"})
"""Verbs behind which an article tells a life, which was before."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a story has come to.

    Attributes:
        verb, stated: Its last dated event.
        last: The verb with which it went on last.
        words: The base forms of what it has told of.
        moved: The number of the sentence that told first what may have been days after.
    """

    verb: Token
    stated: StatedDate
    last: Told
    words: frozenset[str]
    moved: int | None = None


def find_stories(
    paragraphs: Sequence[Paragraph], date_of: DateOf, is_news: Callable[[StatedDate], bool]
) -> dict[int, Scene]:
    """Return the scene that each undated verb of a story goes on with, by its place.

    Of what was long ago news tells in no order, but for the harm that it did.

    Args:
        is_news: What tells whether a date is one of the days before an article.
    """
    stories: dict[int, Scene] = {}
    scene: Scene | None = None
    for told in iter_told(paragraphs):
        verb, dated = told.verb, _find_dated(told, date_of)
        if not is_simple_past(verb):
            scene = None
        elif dated:
            scene = Scene(*dated, told, _words_of(verb))
        elif scene and _goes_on(told, scene) and (is_news(scene.stated) or _is_harm(verb)):
            moved = None if scene.moved == told.number else scene.moved
            stories[told.place] = replace(scene, moved=moved)
            scene = _go_on(scene, told)
    return stories


def _go_on(scene: Scene, told: Told) -> Scene:
    """Return what a story has come to behind a verb with which it goes on."""
    is_then = _is_outcome(told.verb) or _was_being_done(told.verb)
    is_then |= is_ruled_with(told.verb, scene.verb)
    is_then |= told.number == scene.last.number
    moved = told.number if scene.moved is None and not is_then else scene.moved
    return replace(scene, last=told, words=scene.words | _words_of(told.verb), moved=moved)


def _find_dated(told: Told, date_of: DateOf) -> tuple[Token, StatedDate] | None:
    """Return what a sentence dates, with its day: "arrested" of "was one of ten arrested today"."""
    verb = told.verb
    clauses = (word for word in verb.subtree if word.dep_ == "acl" and word.tag_ == "VBN")
    for word in (verb, *(clauses if verb.lemma_ == "be" else ())):
        stated = closed(date_of(told.paragraph, word))
        if stated:
            return word, stated
    return None


def date_in_scene(verb: Token, scene: Scene, until: StatedDate) -> StatedDate | None:
    """Return when something was that a story goes on with; None if that cannot be.

    What harm was done, was done when that happened, and what was being done when it did, unless
    the story has moved on; else it was then or later.

    Args:
        until: A date that it was not after.
    """
    told, last = scene.stated, until.latest
    reason = f"Told on from “{scene.verb.text}”, which is dated “{told.words}”."
    inferred = replace(told, words=None, basis=Basis.INFERRED, reason=reason)
    if told.earliest is None or last is None or last < told.earliest:
        return None
    is_then = _is_harm(verb) or _was_being_done(verb) or is_ruled_with(verb, scene.verb)
    is_near = verb.doc == scene.verb.doc and _is_yesterday(told, last)
    if is_near or (scene.moved is None and is_then):
        return inferred
    return replace(inferred, date=date_of_span(Span(told.earliest, last)), latest=last)


def _is_yesterday(told: StatedDate, last: date) -> bool:
    """Return whether a scene is told as of the day before an article, which tells no other day.

    A paper that calls one day yesterday would call the next one today; another paragraph may go
    back to what was before.
    """
    is_called = YESTERDAY.search(told.words or "") is not None
    return is_called and told.earliest == told.latest == last - timedelta(days=1)


def is_simple_past(verb: Token) -> bool:
    """Return whether a verb tells what was done then: "left", "was arrested"; not "had left"."""
    helpers = auxiliaries(verb)
    if not helpers and verb.tag_ == "VBN" and verb.dep_ == "conj":
        return is_simple_past(verb.head)
    first = helpers[0] if helpers else verb
    return first.tag_ == "VBD" and (first == verb or first.lemma_ == "be")


def _was_being_done(verb: Token) -> bool:
    """Return whether a verb tells what was being done when something else happened."""
    is_course = verb.tag_ == "VBG" and bool(auxiliaries(verb))
    return is_course and any(marker(child) == "when" for child in verb.children)


def _is_harm(verb: Token) -> bool:
    return verb.lemma_.lower() in read_lexicon("dating_links")["harms"]


def _is_outcome(verb: Token) -> bool:
    return verb.lemma_.lower() in read_lexicon("dating_links")["outcomes"]


def _words_of(verb: Token) -> frozenset[str]:
    """Return the nouns and verbs of a sentence, in their base forms."""
    return frozenset(word.lemma_.lower() for word in verb.sent if word.pos_ in {*NOUNS, "VERB"})


def _goes_on(told: Told, scene: Scene) -> bool:
    """Return whether a verb tells of what was told before: of its outcome, or of who was in it.

    An outcome is told right behind; "he was wounded" may tell of him what was long ago. What is
    told "according to" a paper may be anything in the paper; what was "elsewhere" is another thing.
    """
    verb = told.verb
    if any(word.lower_ == "according" for word in (*verb.children, *verb.sent.root.children)):
        return False
    if tells_another(verb):
        return False
    is_ruled = is_ruled_with(verb, scene.verb)
    if is_ruled or _is_outcome(verb):
        is_next = told.number <= scene.last.number + 1
        return is_next and (is_ruled or not any(child.lower_ in ALONE for child in verb.lefts))
    if _tells_life(verb) or scene.verb.lemma_.lower() in LAST:
        return False
    if verb.head == scene.last.verb and not has_subject(verb):
        return True
    return any(_points_back(word, scene) for word in _iter_parties(verb))


def _tells_life(verb: Token) -> bool:
    """Return whether a verb may tell who somebody is, by what was long ago: "he led the party"."""
    lemma = verb.lemma_.lower()
    is_life = lemma in words_of("lasting") or lemma in read_lexicon("dating_links")["lives"]
    return is_life and any(
        child.lower_ in ALONE or (child.lower_ in {"man", "woman"} and child.dep_ in SUBJECTS)
        for child in verb.lefts
    )


def _iter_parties(verb: Token) -> Iterator[Token]:
    """Yield the words of who and what a verb tells of; "its" in "sold its ships" tells nothing."""
    for child in verb.children:
        if child.dep_ in PARTIES:
            is_subject = child.dep_ in SUBJECTS
            yield from (word for word in child.subtree if is_subject or word.tag_ != "PRP$")
        if child.dep_ in {"advcl", "xcomp"} and is_infinitive(child):
            yield from (word for word in child.children if word.dep_ == "dobj")


def _points_back(word: Token, scene: Scene) -> bool:
    """Return whether a word names who or what a scene has told of: "them", "the attackers"."""
    lemma = word.lemma_.lower()
    if word.pos_ == "PRON":
        return word.lower_ in PRONOUNS and word.dep_ != "expl"
    is_known = word.pos_ == "PROPN" or any(child.lower_ in POINTING for child in word.children)
    if word.pos_ not in NOUNS or not is_known:
        return False
    if lemma in scene.words or lemma in read_lexicon("dating_links")["involved"]:
        return True
    return is_made_from(word, scene.verb)

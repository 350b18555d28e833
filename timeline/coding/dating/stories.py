"""Sentences that go on with what a dated one told: "Rebels struck. The attackers burned a shop".

The simple past has no time of its own: it goes on from the time that the text told before. What
such a sentence tells was not before that, or it would be told with "had".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from timeline.coding.dating.continuing import Scene, goes_on, is_outcome, tells_again
from timeline.coding.dating.forms import (
    auxiliaries,
)
from timeline.coding.dating.memory import DateOf, closed
from timeline.coding.dating.recent import YESTERDAY
from timeline.coding.dating.told import Told, iter_told
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.dates import Span, date_of_span
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NOUN", "PROPN"})


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
        elif scene and goes_on(told, scene) and (is_news(scene.stated) or _is_harm(verb)):
            moved = None if scene.moved == told.number else scene.moved
            stories[told.place] = replace(scene, moved=moved)
            scene = _go_on(scene, told)
    return stories


def _go_on(scene: Scene, told: Told) -> Scene:
    """Return what a story has come to behind a verb with which it goes on."""
    is_then = is_outcome(told.verb) or told.number == scene.last.number
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

    What harm was done, was done when that happened, unless the story has moved on; else it was
    then or later.

    Args:
        until: A date that it was not after.
    """
    told, last = scene.stated, until.latest
    reason = f"Told on from “{scene.verb.text}”, which is dated “{told.words}”."
    inferred = replace(told, words=None, basis=Basis.INFERRED, reason=reason)
    if told.earliest is None or last is None or last < told.earliest:
        return None
    is_then = _is_harm(verb) or tells_again(verb, scene.verb)
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


def _is_harm(verb: Token) -> bool:
    return verb.lemma_.lower() in read_lexicon("dating_links")["harms"]


def _words_of(verb: Token) -> frozenset[str]:
    """Return the nouns and verbs of a sentence, in their base forms."""
    return frozenset(word.lemma_.lower() for word in verb.sent if word.pos_ in {*NOUNS, "VERB"})

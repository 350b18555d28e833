"""The one attack of the last days that an article tells of, and the harm that was done in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import auxiliaries
from timeline.coding.dating.recent import Recounted
from timeline.coding.dating.told import tells_another
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.quotations import find_speaking
from timeline.coding.telling.tellers import subject_of
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 3
"""Paragraphs behind the first in which an article dates the attack that it begins with."""


class Incident:
    """Dates what is told without a day of the attack that an article is about."""

    def __init__(self, told: Sequence[Recounted], paragraphs: Sequence[Paragraph]) -> None:
        """Find the attack.

        Args:
            told: What the article dates of the days before it, in its order.
        """
        body = [each.index for each in paragraphs if each.kind is ZoneKind.BODY]
        self._first = body[0] if body else 0
        near = paragraphs[: self._first + NEAR + 1]
        self._attack = _find_attack(told)
        self._is_near = self._attack is not None and any(
            each.doc == self._attack.verb.doc for each in near
        )

    def date_of(self, paragraph: Paragraph, verb: Token) -> StatedDate | None:
        """Return the day of the attack for harm that was done in it; None if that is not told."""
        if self._attack is None or not (_is_harm(verb) or self._begins_with(paragraph, verb)):
            return None
        told = self._attack.stated
        reason = f"Of what “{self._attack.verb.text}” tells, which is dated “{told.words}”."
        return replace(told, words=None, basis=Basis.INFERRED, reason=reason)

    def narrow(self, told: StatedDate, paragraph: Paragraph, verb: Token) -> StatedDate | None:
        """Return the day of the attack for what an article begins with, if it can be; else None."""
        found = self.date_of(paragraph, verb) if self._begins_with(paragraph, verb) else None
        is_late = found and found.latest and told.latest and found.latest > told.latest
        return None if is_late else found

    def _begins_with(self, paragraph: Paragraph, verb: Token) -> bool:
        """Return whether an article begins with the attack, of which it tells the day soon."""
        if not self._is_near or self._attack is None or paragraph.index > self._first:
            return False
        is_before = paragraph.start + verb.idx < self._attack.place
        is_old = any(word.lower_ == "had" for word in auxiliaries(verb))
        return is_before and _is_attack(verb) and not is_old and not tells_another(verb)


def _find_attack(told: Sequence[Recounted]) -> Recounted | None:
    """Return what is told first of attacks in the last days, if all were on one day."""
    done = [each for each in told if _is_attack(each.verb)]
    days = {(each.stated.earliest, each.stated.latest) for each in done}
    return done[0] if len(days) == 1 and len({*days.pop()}) == 1 else None


def _is_attack(verb: Token) -> bool:
    """Return whether a verb tells of an attack: "opened fire", not "opened a shop"."""
    lemma = verb.lemma_.lower()
    if lemma == "open":
        return any(child.lower_ == "fire" for child in verb.rights)
    return lemma in read_lexicon("dating_links")["attacks"]


def _is_harm(verb: Token) -> bool:
    """Return whether a verb tells in the past of harm to somebody.

    Whose brother was killed may have lost him long ago, and so it is with what somebody says of it.
    """
    harms = {*read_lexicon("dating_links")["harms"], "die"}
    helpers = {word.lower_ for word in auxiliaries(verb)}
    is_past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & {"was", "were"}))
    if not is_past or "had" in helpers or verb.lemma_.lower() not in harms:
        return False
    subject = subject_of(verb)
    is_owned = subject is None or any(word.tag_ == "PRP$" for word in subject.lefts)
    return not is_owned and not tells_another(verb) and find_speaking(verb) in {None, verb}

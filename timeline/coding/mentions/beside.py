"""Who is named right beside a description: in apposition, behind a title or in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.groups import is_organised
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import base, is_title, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 9
"""Words after a noun within which brackets may name it."""


def find_beside(scene: Scene, noun: Token) -> Referent | None:
    """Return who is named with a noun: "the Serbian president, Aleksandar Vucic"."""
    spans = scene.spans
    beside = [child for child in noun.rights if child.dep_ == "appos" and child.i in spans]
    following = spans.get(noun.i + 1) if is_title(noun) else None
    names = [spans[child.i] for child in beside] + ([following] if following else [])
    for span in names + _find_bracketed(scene, noun):
        referent = scene.referents.of(span)
        if referent and _may_describe(noun, referent):
            scene.memory.describe(base(noun), referent)
            return referent
    return None


def _find_bracketed(scene: Scene, noun: Token) -> list[NameSpan]:
    """Return the name in brackets behind a phrase: "the mission in Kosovo (KFOR)"."""
    for number in range(noun.i + 1, min(noun.i + FAR, len(noun.doc) - 2)):
        token = noun.doc[number]
        if token.text == "(" and number + 1 in scene.spans:
            span = scene.spans[number + 1]
            closing = noun.doc[span.tokens[-1].i + 1 : span.tokens[-1].i + 2].text
            of_town = number - 1 in scene.spans and not span.text.isupper()  # "Frankfurt (Oder)"
            return [span] if closing == ")" and not of_town else []
        if token.pos_ in {"VERB", "AUX", "PUNCT"} and token.text != "-":
            return []
    return []


def _may_describe(noun: Token, referent: Referent) -> bool:
    """Return whether a noun can say what somebody is: no "region" is a state that acts."""
    if referent.kind is ActorKind.STATE:
        return ActorKind.STATE in read_lexicon("names_anaphors").get(base(noun), ())
    if referent.kind is ActorKind.PERSON:
        return is_title(noun) or _is_one_person(noun)
    return not is_title(noun)


def _is_one_person(noun: Token) -> bool:
    """Return whether a noun means one person, though no office: "his predecessor"."""
    is_body = base(noun) in read_lexicon("names_anaphors") or is_organised(noun)
    return not is_body and base(noun) in word_set("events_people", "people") and not is_plural(noun)

"""Who bears which titles in an article, and for whom they let act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Use
from timeline.coding.mentions.phrases import iter_qualifiers
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.titles import first, is_former, iter_states, iter_titles
from timeline.coding.mentions.words import base, find_group_kind, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token


def note_titles(scene: Scene) -> None:
    """Note the titles of all the persons of an article, and for whom they speak."""
    for spans in scene.every:
        for span in dict.fromkeys(spans.values()):
            referent = scene.referents.of(span) if span.is_person else None
            if referent is None:
                continue
            for noun in iter_titles(span, spans):
                owner = _find_owner_of_title(scene, noun, spans)
                scene.titles.add(noun, owner, referent)
                speaks = owner is not None and _speaks(noun, owner)
                referent.speaks_for = referent.speaks_for or (owner if speaks else None)


def _speaks(noun: Token, owner: Referent) -> bool:
    """Return whether a title lets act for a state or body: no businessman's, none "former".

    A judge acts for nobody else, nor the managing director of a firm for the land where he sits.
    """
    alone = "alone" if owner.kind is not ActorKind.STATE else "not_for_states"
    if is_former(noun) or base(noun) in word_set("names_titles", alone):
        return False
    return find_group_kind(noun) is not ActorKind.CIVILIANS


def _find_owner_of_title(scene: Scene, noun: Token, spans: dict[int, NameSpan]) -> Referent | None:
    near = [*iter_states(noun, spans)]
    near += [spans[token.i] for token in iter_qualifiers(noun) if token.i in spans]
    bodies = (span for span in near if not (span.is_person or span.use is Use.PEOPLE))
    return first(map(scene.referents.of, bodies))

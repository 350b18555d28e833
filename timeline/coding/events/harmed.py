"""Whom an attack on a place harmed, as the clause behind it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import expand, stands_for_somebody
from timeline.coding.events.phrases import direct_objects
from timeline.coding.events.reading import Reading
from timeline.coding.events.syntax import base, children
from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_victims(reading: Reading) -> tuple[Token, ...]:
    """Return whom an assault on a place killed or hurt: "stormed the town, killing 26 soldiers"."""
    if reading.type is not EventType.ASSAULT:
        return ()
    harms = read_lexicon("telling_figures")
    results = [each for each in children(reading.verb, "advcl") if each.tag_ == "VBG"]
    harming = [each for each in results if base(each) in {*harms["casualties"], *harms["harms"]}]
    victims = [noun for each in harming for noun in direct_objects(each)]
    return expand([actor for actor in victims if stands_for_somebody(actor)])

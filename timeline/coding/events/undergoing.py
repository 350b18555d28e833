"""What happens to the subject of an active verb: "drowned", "lost an eye", "received a letter"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import stands_for_somebody
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import direct_objects, kernel
from timeline.coding.events.syntax import base

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.coding.events.reading import Reading


def befalls(reading: Reading) -> bool:
    """Return whether it happens to the subject, who does nothing: "lost an eye", "drowned".

    Who receives somebody does so, who receives something does not.
    """
    kinds, verb = lexicon().kinds, reading.trigger
    if reading.type is not None or base(verb) not in kinds["befalling"]:
        return base(verb) in kinds["dying"]
    guests = direct_objects(verb) if base(verb) == "receive" else []
    return not any(map(stands_for_somebody, guests))


def find_lost(reading: Reading) -> tuple[Token, ...]:
    """Return those of the own people who are lost: "lost two soldiers"."""
    if base(reading.trigger) != "lose":
        return ()
    return tuple(filter(stands_for_somebody, map(kernel, direct_objects(reading.trigger))))

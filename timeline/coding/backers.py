"""When the state or the body for which a person speaks takes part beside that person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.words import is_verb
from timeline.vocabulary import Role

if TYPE_CHECKING:
    from timeline.coding.events import FoundEvent

LEAVING = frozenset({"quit", "resign", "retire", "step"})
"""Who does this leaves an office, and does so for himself."""
DISMISSING = frozenset({"dismiss", "fire", "force", "oust", "remove", "sack", "suspend"})
"""What an office-holder suffers alone, as an arrest."""


def acts_for_others(found: FoundEvent, role: Role) -> bool:
    """Return whether a person takes part for the state or the body that a title names.

    To be born, to borrow money, to say something and to resign is nobody's but the person's own; so
    is a charge or a dismissal for the one who suffers it.
    """
    if found.type is None:
        return False
    if role is not Role.RECIPIENT:
        return found.trigger.lemma_ not in LEAVING
    return not (is_verb(found.trigger, "undergone") or found.trigger.lemma_ in DISMISSING)

"""What a verb reports, as the modules of this package hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Reading:
    """What a verb reports.

    Attributes:
        verb: The verb that was read.
        trigger: The verb that carries the event; another one below "plans to".
        words: Base forms of the words that report it.
        type: None if it is no PLOVER type.
        act: The verb or noun whose complements tell whom it was done to.
        content: The verb of what is asked, promised, refused; None if there is none.
        undergone: It was done to the subject, as in "received a request".
        through: The words from `verb` down to `act`, which are no events of their own.
    """

    verb: Token
    trigger: Token
    words: tuple[str, ...]
    type: EventType | None
    act: Token
    content: Token | None = None
    undergone: bool = False
    through: tuple[Token, ...] = ()

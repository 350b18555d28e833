"""What the event finder returns: one event as one clause reports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event that one clause reports; who its actors are is not decided yet.

    Attributes:
        paragraph: Where it is told.
        trigger: The word that reports it, a verb or an event noun: "agreed", "arrest". Its tense
            tells whether it happened; of "plans to demand" it is "demand".
        clause: The verb at the head of the clause: of "plans to demand" it is "plans"; of an event
            noun the noun itself.
        words: The base forms of the words that report it, in lower case: "pull out".
        type: None if it is none of the sixteen.
        initiators, recipients: The heads of the noun phrases that name who did it and who it was
            done to, in the order of the text; of "Israeli proposal" the adjective. Of two who meet,
            each is both.
        participants: Heads of noun phrases that take part in a way that syntax does not tell.
        first, last: The ends of the passage, both included: the clause without who tells it.
        reporting: It is an act of speech ("accused"), so what lies below it is its content.
        salience: How central it is to its sentence, from 0 to 1: the main clause or what somebody
            is said to have done is above an aside. No two events of a sentence have the same.
        state: It is a state that goes on ("has 4,000 troops"), not a thing that happens.
    """

    paragraph: Paragraph
    trigger: Token
    clause: Token
    words: str
    type: EventType | None
    initiators: tuple[Token, ...]
    recipients: tuple[Token, ...]
    participants: tuple[Token, ...]
    first: Token
    last: Token
    reporting: bool = False
    salience: float = 1.0
    state: bool = False

"""What is to be noted of an event before it is relied upon. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from timeline.records.details import EventDetail
from timeline.vocabulary import CodedBy, Realis


class Sign(StrEnum):
    """A thing to be noted: its value stands in addresses, `mark` beside titles, `about` says it."""

    mark: str
    label: str
    about: str

    def __new__(cls, value: str, mark: str, label: str, about: str) -> Self:
        """Make a member that is its value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.mark = mark
        member.label = label
        member.about = about
        return member

    DISAGREEMENT = (
        "disagreement", "≠", "sources disagree", "what each says stands side by side"
    )  # fmt: skip
    SINGLE_VOICE = "single-voice", "one voice", "one voice", "all that is told goes back to one"
    COPIES = "copies", "copied", "copied text", "articles with the same words count as one voice"
    UNCHECKED = "unchecked", "*", "not checked", "coded by a program, and checked by nobody"
    ONGOING = "ongoing", "ongoing", "ongoing", "told as not over yet"
    PLANNED = "planned", "planned", "planned", "told as intended, not as having happened"
    HYPOTHETICAL = "hypothetical", "hypothetical", "hypothetical", "told as what may happen"
    DENIED = "denied", "denied", "denied", "told as not having happened"
    UNDATED = "undated", "undated", "undated", "no article says when"


REALIS: dict[str, Sign] = {
    Realis.ONGOING: Sign.ONGOING,
    Realis.PLANNED: Sign.PLANNED,
    Realis.HYPOTHETICAL: Sign.HYPOTHETICAL,
    Realis.DENIED: Sign.DENIED,
}


def find_signs(event: EventDetail) -> tuple[Sign, ...]:
    """Return what is to be noted of an event, in the order of the signs."""
    noted = {
        Sign.DISAGREEMENT: bool(event.disagreements),
        Sign.SINGLE_VOICE: event.independent_sources == 1,
        Sign.COPIES: any(citation.copy_of for citation in event.citations),
        Sign.UNCHECKED: event.coder == CodedBy.MACHINE,
        Sign.UNDATED: event.earliest is None and event.latest is None,
    }
    return tuple(sign for sign in Sign if noted.get(sign) or REALIS.get(event.realis) is sign)

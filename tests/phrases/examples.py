"""What is known by name in the tests of phrases, and how a filter is expected."""

from __future__ import annotations

from datetime import date

from timeline.names import fold
from timeline.records.questions import ActorTerm
from timeline.vocabulary import Role

NAMES = frozenset(
    map(
        fold,
        (
            "After the Storm",
            "Bosnia",
            "Bosnia and Herzegovina",
            "KFOR",
            "Kosovo",
            "Kosovo Force",
            "NATO",
            "Organization for Security and Co-operation in Europe",
            "Reuters",
            "Serb List against Pristina",
            "Serbia",
        ),
    )
)


def is_name(text: str) -> bool:
    """Know the names above, without case and diacritics."""
    return fold(text) in NAMES


def anyone(*names: str) -> ActorTerm:
    """Return the condition that any of the names takes part."""
    return ActorTerm(names)


def initiator(*names: str) -> ActorTerm:
    """Return the condition that any of the names did it."""
    return ActorTerm(names, (Role.INITIATOR,))


def recipient(*names: str) -> ActorTerm:
    """Return the condition that it was done to any of the names."""
    return ActorTerm(names, (Role.RECIPIENT,))


def day(text: str | None) -> date | None:
    """Return the calendar day of an ISO text; None for None."""
    return date.fromisoformat(text) if text else None

"""What one aspect of two reports says of their being one event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline.resolving.copies import fingerprint, is_copy
from timeline.resolving.reports import Report


@dataclass(frozen=True, slots=True)
class Finding:
    """What one aspect says.

    Attributes:
        points: For one event if positive; None if it excludes that.
        reason: In plain words; "" if there is nothing to say.
        missing: It lacks what `same` needs; `unsure` is the most then.
    """

    points: float | None
    reason: str = ""
    missing: bool = False


NOTHING = Finding(0.0)
"""An aspect that speaks neither for nor against one event."""


def share_passage(one: Report, other: Report) -> bool:
    """Return whether two reports stand, at least in part, in the same words of one article."""
    return one.source == other.source and one.start < other.end and other.start < one.end


def share_place(one: Report, other: Report) -> bool:
    """Return whether two reports tell the same place."""
    return one.place is not None and one.place == other.place


def share_text(one: Report, other: Report) -> bool:
    """Return whether two articles tell one deed in one text, as papers that print an agency do."""
    return (one.trigger, one.words) == (other.trigger, other.words) and is_reprint(one, other)


def is_reprint(one: Report, other: Report) -> bool:
    """Return whether two articles have one text where two reports stand, whatever these tell."""
    if one.source == other.source:
        return False
    return is_copy(_fingerprint(one.text), _fingerprint(other.text))


_fingerprint = lru_cache(maxsize=1_000)(fingerprint)

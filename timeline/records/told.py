"""What a passage tells: a date, a number."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from timeline.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as one article tells it: the words, the EDTF value, its days, how it was got.

    `words`, `date` and both days are None where there are none; `reason` says why, if inferred.
    """

    words: str | None = None
    date: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    basis: Basis = Basis.NONE
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as stated; `low` or `high` is None where the words leave it open."""

    what: str
    low: float | None
    high: float | None
    unit: str | None
    words: str

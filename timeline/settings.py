"""What the environment says; the only module that reads it."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

DEFAULT_DATABASE = "timeline.db"
LOCK_SECONDS = 5.0
LONGEST_WAIT = 86_400.0
"""Seconds: a day; what the drivers take has its limits, too."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    Attributes:
        database: Path or URL, from TIMELINE_DATABASE_URL.
        lock_seconds: How long to wait for another process, from TIMELINE_LOCK_SECONDS.
        colour: Whether colour is welcome: NO_COLOR is not set (https://no-color.org).
    """

    database: str = DEFAULT_DATABASE
    lock_seconds: float = LOCK_SECONDS
    colour: bool = True


def read_settings() -> Settings:
    """Return the settings; a number that is none is taken as the default."""
    return Settings(
        os.environ.get("TIMELINE_DATABASE_URL") or DEFAULT_DATABASE,
        _seconds(os.environ.get("TIMELINE_LOCK_SECONDS", "")),
        colour=not os.environ.get("NO_COLOR"),
    )


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        return LOCK_SECONDS
    return min(max(0.0, seconds), LONGEST_WAIT) if math.isfinite(seconds) else LOCK_SECONDS

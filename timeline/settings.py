"""What the environment says; the only module that reads it."""

from __future__ import annotations

import os
from dataclasses import dataclass

from timeline.errors import SettingError

DEFAULT_DATABASE = "timeline.db"
LOCK_SECONDS = "TIMELINE_LOCK_SECONDS"
USUAL_WAIT, LONGEST_WAIT = 5.0, 86_400.0
"""Seconds: the longest is a day; what the drivers take has its limits, too."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    Attributes:
        database: Path or URL, from TIMELINE_DATABASE_URL.
        lock_seconds: How long to wait for another process, from TIMELINE_LOCK_SECONDS.
    """

    database: str = DEFAULT_DATABASE
    lock_seconds: float = USUAL_WAIT


def read_settings() -> Settings:
    """Return the settings; a variable that is empty counts as not set.

    Raises:
        SettingError: A variable has a value that it cannot have.
    """
    return Settings(
        os.environ.get("TIMELINE_DATABASE_URL") or DEFAULT_DATABASE,
        _read_seconds(os.environ.get(LOCK_SECONDS, "")),
    )


def is_colour_welcome() -> bool:
    """Return whether NO_COLOR is not set (https://no-color.org)."""
    return not os.environ.get("NO_COLOR")


def _read_seconds(text: str) -> float:
    try:
        seconds = float(text or USUAL_WAIT)
    except ValueError:
        seconds = -1
    if not seconds >= 0:  # Neither is what is not a number at all.
        raise SettingError(LOCK_SECONDS, text, "it is to be a number of seconds, such as 30")
    return min(seconds, LONGEST_WAIT)

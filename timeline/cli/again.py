"""A filter as the command that asks for it, to be copied by people."""

from __future__ import annotations

import re
import shlex
from contextlib import suppress
from dataclasses import replace

from timeline.database.reader import Reader
from timeline.errors import PhraseError
from timeline.phrases import describe_filter, parse_phrase
from timeline.queries.lookup import is_name
from timeline.records.questions import EventFilter

PLAIN = re.compile(r"[\w ,.:-]*")
"""What a shell takes as it stands."""


def ask_again(reader: Reader, command: str, wanted: EventFilter) -> str | None:
    """Return a command with a phrase that asks for the same; None if a phrase cannot say it."""
    words = describe_filter(wanted)
    with suppress(PhraseError):
        if _is_same(parse_phrase([words], lambda text: is_name(reader, text)), wanted):
            shown = words if PLAIN.fullmatch(words) else shlex.quote(words)
            return f"timeline {command} {shown}".strip()
    return None


def _is_same(one: EventFilter, other: EventFilter) -> bool:
    """Return whether two filters ask for the same, in whatever order they name the actors."""
    rest = replace(one, actors=()) == replace(other, actors=())
    return rest and set(one.actors) == set(other.actors)

"""The PLOVER gold standard records: sentences, with the event that people found in each."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from timeline.coding.lexicons import read_lexicon

FILE = "PLOVER_GSR_CAMEO.txt"
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor as words, and the other names that the coder knows it by."""

    words: str
    names: tuple[str, ...] = ()

    def meets(self, other: Actor) -> bool:
        """Return whether some words of one contain some of the other."""
        mine, theirs = (
            [_bare(_with_states(words)) for words in (each.words, *each.names)]
            for each in (self, other)
        )
        return any(a and b and (a in b or b in a) for a in mine for b in theirs)


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its type, who did it and who it was done to."""

    type: str | None
    initiators: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence and the event that people found in it."""

    key: str
    text: str
    gold: Told


def read_records(folder: Path) -> list[Record]:
    """Return the records of the folder, without those that document the file."""
    content = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return [_record(entry) for entry in content if entry["event"] != "DOCUMENT"]


def _record(entry: dict[str, Any]) -> Record:
    gold = Told(
        RENAMED.get(entry["event"], entry["event"]),
        _actors(entry.get("source")),
        _actors(entry.get("target")),
        mutual="SRC/TAR" in json.dumps(entry.get("textInfo", "")),
    )
    return Record(entry["id"], entry["text"], gold)


def _actors(listed: object) -> tuple[Actor, ...]:
    if not isinstance(listed, list):
        return ()
    return tuple(dict.fromkeys(Actor(entry["actorText"]) for entry in listed))


@cache
def _states() -> dict[str, str]:
    """Return the name of each state by its adjectives, its people and its other names."""
    kinds = ("adjectives", "people", "names")
    states = read_lexicon("names_states").items()
    return {word: name for name, state in states for kind in kinds for word in state.get(kind, ())}


@cache
def _with_states(words: str) -> str:
    """Return words in which each word for a state is its name."""
    longest = sorted(_states(), key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"
    return re.sub(pattern, lambda found: _states()[found[0]], words)


def _bare(words: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", re.sub(r"^(the|a|an) ", "", words.lower().strip())).strip()

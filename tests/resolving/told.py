"""The statements of pairs.toml as reports."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from timeline.dates import parse_edtf
from timeline.resolving import Report, make_words
from timeline.vocabulary import Basis, EventType, Realis

TABLE = Path(__file__).parent / "pairs.toml"


@cache
def read_told() -> dict[str, Report]:
    """Return the reports by their names."""
    told = tomllib.loads(TABLE.read_text("utf-8"))["told"]
    return {name: _report(at * 1000, entry) for at, (name, entry) in enumerate(told.items())}


def read_pairs() -> list[tuple[str, str, str]]:
    """Return two names and the expected verdict of each pair."""
    pairs = tomllib.loads(TABLE.read_text("utf-8"))["pairs"]
    return [(*pair.split(), verdict) for verdict, listed in pairs.items() for pair in listed]


def _report(start: int, entry: dict[str, Any]) -> Report:
    by, to = frozenset(entry.get("by", ())), frozenset(entry.get("to", ()))
    actors = by | to | frozenset(entry.get("with", ()))
    names = [key.replace("-", " ") for key in (*sorted(actors), entry.get("at", ""))]
    return Report(
        source=entry["in"],
        start=start,
        end=start + len(entry["quote"]),
        published=parse_edtf(entry["out"]).span,
        type=EventType(entry["type"]) if "type" in entry else None,
        realis=Realis(entry.get("realis", "occurred")),
        date=entry["date"],
        span=parse_edtf(entry["date"]).span,
        basis=Basis.RELATIVE,
        actors=actors,
        initiators=by,
        recipients=to,
        place=entry.get("at"),
        around=frozenset(entry.get("around", ())),
        words=make_words(entry["quote"], entry["trigger"], names=names),
        trigger=entry["trigger"],
    )

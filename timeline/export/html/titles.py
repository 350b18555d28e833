"""What a page is called. Pure."""

from __future__ import annotations

from timeline.phrases import describe_filter
from timeline.records.questions import EventFilter


def make_title(wanted: EventFilter) -> str:
    """Return what was asked for as a title: "Events involving KFOR", "Protests since 2022"."""
    asked = describe_filter(wanted)
    if wanted.types:
        return asked[:1].upper() + asked[1:]
    return f"Events {asked}".strip()

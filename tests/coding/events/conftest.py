"""Events found in a text, as a test wants to look at them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from timeline.coding.events import FoundEvent, find_events
from timeline.coding.language import Paragraph
from timeline.vocabulary import ZoneKind


class Told(NamedTuple):
    """An event in strings."""

    type: str | None
    words: str
    initiators: str
    recipients: str
    passage: str


@pytest.fixture(scope="session")
def find(language) -> Callable[..., list[FoundEvent]]:
    """Find the events of a text that stands in the body, or in the zone that is named."""

    def find_in(text: str, kind: ZoneKind = ZoneKind.BODY) -> list[FoundEvent]:
        return find_events(Paragraph(language(text), 0, kind, 0, text))

    return find_in


@pytest.fixture(scope="session")
def tell(find) -> Callable[..., list[Told]]:
    """Find the events of a text, in strings."""

    def tell_all(text: str, kind: ZoneKind = ZoneKind.BODY) -> list[Told]:
        return [_told(event) for event in find(text, kind)]

    return tell_all


def _told(event: FoundEvent) -> Told:
    doc = event.paragraph.doc
    return Told(
        event.type,
        event.words,
        " ".join(token.text for token in event.initiators),
        " ".join(token.text for token in event.recipients),
        doc[event.first.i : event.last.i + 1].text,
    )

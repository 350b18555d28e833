from __future__ import annotations

import pytest

from timeline.coding.events import find_events, make_title
from timeline.coding.language import Paragraph
from timeline.vocabulary import ZoneKind

DENIED = {
    "what a source said": (
        "A guard said that nine boats were missing off Lima. The navy denied this on Friday.",
        "The navy denied that nine boats were missing off Lima",
    ),
    "what somebody claimed": (
        "Ana Diaz claimed the government had known of the leak. Chile rejected that.",
        "Chile rejected that the government had known of the leak",
    ),
    "a second clause behind it": (
        "Ana Diaz said the dam had been checked. Chile denied this and sent its engineers home.",
        "Chile denied that the dam had been checked",
    ),
    "nothing that was told": (
        "Two boats sank off Lima. The navy denied this on Friday.",
        "The navy denied this",
    ),
}


@pytest.mark.parametrize(("text", "title"), DENIED.values(), ids=DENIED)
def test_a_denial_tells_what_is_denied(language, text, title):
    found = find_events(Paragraph(language(text), 0, ZoneKind.BODY, 0, text))

    assert title in [make_title(event) for event in found]

"""What a question is called where its answer is shown."""

from __future__ import annotations

import pytest

from timeline.phrases import make_title, parse_phrase


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("", "Events"),
        ("involving KFOR", "Events involving KFOR"),
        ("protests since 2022", "Protests since 2022-01-01"),
    ],
)
def test_a_title_says_what_is_asked(phrase, title):
    assert make_title(parse_phrase([phrase])) == title

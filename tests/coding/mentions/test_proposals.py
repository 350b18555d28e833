from __future__ import annotations

import pytest

NAMES = {
    "a hyphen within": (
        "Sheikh Hamad bin Khalifa al-Thani met the envoy on Monday.",
        "Khalifa",
        "Hamad bin Khalifa al-Thani",
    ),
    "more than the recogniser saw": (
        "Myanmar freed opposition leader Aung San Suu Kyi from house arrest.",
        "Kyi",
        "Aung San Suu Kyi",
    ),
    "a surname behind a title": (
        "Mexican President Lopez spoke with the envoy.",
        "Lopez",
        "Lopez",
    ),
    "a body of many": (
        "The Dockers' Union called a strike in Santos.",
        "Union",
        "Dockers' Union",
    ),
    "an abbreviation that is dealt with": (
        "Colombia broke off peace talks with the ELN.",
        "ELN",
        "ELN",
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), NAMES.values(), ids=NAMES)
def test_a_strange_name_is_read_as_it_is_written(read, text, word, name):
    assert read(text).name(word) == name

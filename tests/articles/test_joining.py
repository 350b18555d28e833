from __future__ import annotations

import pytest

from timeline.articles.joining import join_lines

PARTED = [
    *("Lang", "told lawmakers", "that nine plows had arrived. He blamed"),
    *("a supplier in Ohio", ".", "The head of", "Northern Rail", ", Peter Lang, apologized."),
    *("A report", ", released last week, found the same.", "More news", "Mayor resigns"),
]


def joined(lines):
    text = "\n".join(lines)
    spans, at = [], 0
    for line in text.split("\n"):
        if line:
            spans.append((at, at + len(line)))
        at += len(line) + 1
    return [text[start:end].replace("\n", " ") for start, end in join_lines(text, spans)]


def test_sentences_that_were_parted_at_links_are_whole_again():
    assert joined(PARTED) == [
        "Lang told lawmakers that nine plows had arrived. He blamed a supplier in Ohio .",
        "The head of Northern Rail , Peter Lang, apologized.",
        "A report , released last week, found the same.",
        "More news",
        "Mayor resigns",
    ]


def test_an_empty_line_parts_whatever_the_words_say():
    assert joined(["Rail,", "", "and buses.", *PARTED])[:2] == ["Rail,", "and buses."]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["The company must", "hire 120 workers", "replace the switches"], id="items"),
        pytest.param(["Home", "iPlayer", ".NET", "... and more", "Weather"], id="menu"),
    ],
)
def test_lines_of_a_page_that_was_not_parted_stay_as_they_are(lines):
    assert joined(lines) == lines

from __future__ import annotations

import pytest

from timeline.coding.events import make_title

TITLES = {
    "times and asides are left out": (
        "On Thursday, the president, Maria Lopez, officially asked Chile for two ships.",
        "The president officially asked Chile for two ships",
    ),
    "who says is left out": (
        "The senator said that Iran had released two sailors.",
        "Iran had released two sailors",
    ),
    "a plan keeps its verb": (
        "Peru plans to ask Chile for the return of the ships.",
        "Peru plans to ask Chile for the return of the ships",
    ),
    "a noun": (
        "He spoke after the arrest of a former police officer.",
        "The arrest of a former police officer",
    ),
    "a hyphen stays": (
        "The Swedish-led mission arrested two men in May.",
        "The Swedish-led mission arrested two men",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_a_title_is_short_and_in_the_words_of_the_article(find, text, expected):
    assert make_title(find(text)[0]) == expected


def test_a_long_title_is_cut_between_words(find):
    text = (
        "Peru accused " + "the old and new ministers of the northern provinces and " * 4 + "Chile."
    )
    title = make_title(find(text)[0])

    assert len(title) <= 90
    assert title.endswith(" …")
    assert title.removesuffix(" …") in text

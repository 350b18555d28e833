from __future__ import annotations

import pytest

from timeline.records.details import SourceDetail, Statement, ZoneText
from timeline.serving.marking import cut

TEXT = "Menu\nA b c d e."


def make_source(*quotes: str, menu: bool = True) -> SourceDetail:
    """Return an article of `TEXT` that is cited with these quotes."""
    places = [(TEXT.index(quote), TEXT.index(quote) + len(quote), quote) for quote in quotes]
    statements = tuple(
        Statement(start, end, None, f"event-{number}", quote, "curated", None)
        for number, (start, end, quote) in enumerate(places, 1)
    )
    zones = (ZoneText("boilerplate", 0, 5, "Menu\n"),) if menu else ()
    return SourceDetail(
        "key", "Title", None, None, None, None, None, None, "none", None, None, "", len(TEXT),
        zones, statements,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        pytest.param([], [("Menu\n", []), ("A b c d e.", [])], id="none"),
        pytest.param(["b c"], [("Menu\n", []), ("A ", []), ("b c", [1]), (" d e.", [])], id="one"),
        pytest.param(["A b", "A b"], [("Menu\n", []), ("A b", [1, 2]), (" c d e.", [])], id="same"),
        pytest.param(
            ["A b c", "c d"],
            [("Menu\n", []), ("A b ", [1]), ("c", [1, 2]), (" d", [2]), (" e.", [])],
            id="overlapping",
        ),
        pytest.param(
            ["A b c d e.", "c"],
            [("Menu\n", []), ("A b ", [1]), ("c", [1, 2]), (" d e.", [1])],
            id="one within another",
        ),
    ],
)
def test_a_text_is_cut_where_quotes_begin_and_end(quotes, expected):
    source = make_source(*quotes)
    pieces = cut(TEXT, source)

    numbers = {stated: number for number, stated in enumerate(source.statements, 1)}
    found = [(piece.text, [numbers[each] for each in piece.statements]) for piece in pieces]
    assert found == expected


def test_what_is_no_part_of_the_article_is_set_apart():
    pieces = cut(TEXT, make_source("b c"))

    assert [piece.boilerplate for piece in pieces] == [True, False, False, False]


def test_signs_that_a_page_would_obey_are_shown_in_as_many_characters():
    text = "a\x1bb\u202ec\td\n"

    [piece] = cut(text, make_source(menu=False))

    assert piece.text == "a␛b\ufffdc\td\n"


def test_an_article_without_text_has_no_pieces():
    assert cut("", make_source(menu=False)) == []

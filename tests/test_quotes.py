from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.errors import QuoteError
from timeline.quotes import CONTEXT, Passage, cut_passage, find_nearest, find_quote

TEXT = "Serbia asked. KFOR said no. Serbia asked again. KFOR said no again."
TEXTS = st.text("ab \n😀", min_size=1, max_size=60)


def test_a_quote_is_anchored_by_what_stands_around_it():
    passage = find_quote(TEXT, "Serbia asked again")

    assert passage == Passage(
        start=28,
        end=46,
        quote="Serbia asked again",
        prefix="Serbia asked. KFOR said no. ",
        suffix=". KFOR said no again.",
    )


def test_prefix_and_suffix_are_cut_to_their_length():
    passage = cut_passage("x" * 100, 40, 50)

    assert passage == Passage(40, 50, "x" * 10, "x" * CONTEXT, "x" * CONTEXT)


@pytest.mark.parametrize(
    ("after", "nth", "start"),
    [
        pytest.param("said no", None, 28, id="first behind the words"),
        pytest.param(None, 1, 0, id="first"),
        pytest.param(None, 2, 28, id="second"),
        pytest.param("Serbia asked", 1, 28, id="first behind the words, counted"),
    ],
)
def test_after_and_nth_say_which_place_is_meant(after, nth, start):
    assert find_quote(TEXT, "Serbia asked", after=after, nth=nth).start == start


@pytest.mark.parametrize(
    ("quote", "after", "nth", "message"),
    [
        pytest.param("", None, None, "'' is no quote: it has no words", id="empty"),
        pytest.param(" \n", None, None, "'' is no quote: it has no words", id="spaces"),
        pytest.param(
            "Serbia asked",
            None,
            None,
            "'Serbia asked' stands twice in the article: say which with 'after' or 'nth'",
            id="twice",
        ),
        pytest.param(
            "no",
            None,
            3,
            "'no' stands twice in the article, and 'nth' is 3",
            id="third of two",
        ),
        pytest.param(
            "asked again",
            None,
            0,
            "'asked again' stands once in the article, and 'nth' is 0",
            id="before the first",
        ),
        pytest.param(
            "Serbia asked",
            "said no",
            2,
            "'Serbia asked' stands once behind the words given as 'after', and 'nth' is 2",
            id="second behind the words",
        ),
        pytest.param(
            "Serbia asked",
            "again",
            None,
            "'Serbia asked' stands in the article, but not behind the words given as 'after'",
            id="only before the words",
        ),
        pytest.param(
            "KFOR said yes",
            None,
            None,
            "'KFOR said yes' does not stand in the article; the nearest text is 'KFOR said no.'",
            id="other words",
        ),
        pytest.param(
            "NATO",
            None,
            None,
            "'NATO' does not stand in the article",
            id="nothing near",
        ),
        pytest.param(
            "Serbia",
            "KFOR said yes",
            None,
            "'KFOR said yes' (given as 'after') does not stand in the article; "
            "the nearest text is 'KFOR said no.'",
            id="after is missing",
        ),
    ],
)
def test_a_quote_without_its_one_place_is_refused(quote, after, nth, message):
    with pytest.raises(QuoteError) as caught:
        find_quote(TEXT, quote, after=after, nth=nth)

    assert str(caught.value) == message


def test_a_missing_quote_is_searched_in_an_article_of_any_length():
    with pytest.raises(QuoteError, match="does not stand in the article"):
        find_quote("word " * 100_000, "KFOR said no")


@given(TEXTS, st.data())
def test_a_passage_is_exactly_its_slice_of_the_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    passage = cut_passage(text, start, end)

    assert text[passage.start : passage.end] == passage.quote
    assert passage.prefix + passage.quote + passage.suffix in text


@given(TEXTS, st.data())
def test_every_place_of_a_quote_is_found_by_its_number(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    nth = sum(text.startswith(text[start:end], at) for at in range(start + 1))

    assert find_quote(text, text[start:end], nth=nth) == cut_passage(text, start, end)


@given(TEXTS, TEXTS, TEXTS)
def test_a_quote_is_found_behind_what_stands_before_it(before, quote, behind):
    assume(quote.strip())

    passage = find_quote(f"{before}|{quote}{behind}", quote, after="|")

    assert (passage.start, passage.quote) == (len(before) + 1, quote)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(28, 47, 28, id="inside the passage"),
        pytest.param(7, 13, 0, id="the smaller distance: before"),
        pytest.param(20, 27, 28, id="the smaller distance: behind"),
        pytest.param(0, len(TEXT), 0, id="the first of several inside"),
    ],
)
def test_the_nearest_place_of_some_words_is_found(start, end, expected):
    assert find_nearest(TEXT, "Serbia", start, end) == expected


def test_words_that_stand_nowhere_have_no_nearest_place():
    assert find_nearest(TEXT, "NATO", 0, 10) is None

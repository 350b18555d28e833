from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.drawing import ASCII, BLOCKS, Counts, Scale, choose_glyphs, draw_bar, draw_cell
from timeline.drawing.bars import label_columns

numbers = st.integers(0, 100_000)
counts = st.builds(Counts, certain=numbers, possible=numbers)


@given(all_counts=st.lists(counts, min_size=1), room=st.integers(8, 200))
def test_no_bar_is_longer_than_its_room_and_none_is_lost(all_counts, room):
    scale = Scale.fit((each.closed, room) for each in all_counts)

    for each in all_counts:
        bar = draw_bar(each, scale, BLOCKS)
        assert len(bar) <= room
        assert (BLOCKS.certain in bar, BLOCKS.possible in bar) == (
            each.certain > 0,
            each.possible > 0,
        )


@pytest.mark.parametrize(
    ("events", "room", "cells"),
    [(1, 60, 4), (15, 60, 4), (20, 60, 3), (60, 60, 1), (0, 60, 1)],
)
def test_an_event_has_whole_cells_where_there_is_room(events, room, cells):
    assert Scale.fit([(events, room)]).cells == cells


def test_certain_stands_before_possible():
    scale = Scale.fit([(5, 10)])

    assert draw_bar(Counts(2, 3), scale, BLOCKS) == "████░░░░░░"
    assert draw_bar(Counts(2, 3), scale, ASCII) == "####??????"


@pytest.mark.parametrize(
    ("counted", "cell"),
    [
        pytest.param(Counts(), " ", id="nothing"),
        pytest.param(Counts(certain=1), "▁", id="one"),
        pytest.param(Counts(certain=50), "▄", id="half"),
        pytest.param(Counts(certain=100, possible=9), "█", id="most"),
        pytest.param(Counts(possible=100), "░", id="only possible"),
        pytest.param(Counts(until=1, since=1), "◁", id="open"),
        pytest.param(Counts(since=1), "▷", id="open at the end"),
        pytest.param(Counts(possible=1, since=1), "░", id="possible before open"),
    ],
)
def test_a_cell_shows_the_surest_that_it_holds(counted, cell):
    assert draw_cell(counted, 100, BLOCKS) == cell


def test_labels_without_room_are_left_out():
    assert label_columns(["1999", "2000", "2001"], 5) == "1999 2000 2001"
    assert label_columns(["1999", "2000", "2001", "2002", "2003", "2004"], 1) == "1999"
    assert label_columns([str(year) for year in range(1990, 2002)], 1) == "1990 1995"


@pytest.mark.parametrize(
    ("encodings", "glyphs"),
    [
        pytest.param(["utf-8"], BLOCKS, id="utf-8"),
        pytest.param(["utf-8", "iso-8859-1"], ASCII, id="a terminal without blocks"),
        pytest.param(["no such"], ASCII, id="unknown"),
        pytest.param([None], ASCII, id="not told"),
    ],
)
def test_where_an_encoding_has_no_blocks_ascii_is_drawn(encodings, glyphs):
    assert choose_glyphs(encodings) is glyphs

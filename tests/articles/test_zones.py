from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import boilerplate_in, fill_zones
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind

TEXT = "Title\n\n  First words.\n\nMenu\nLast words.  \n"
TITLE, MENU = Zone(ZoneKind.HEADLINE, 0, 5), Zone(ZoneKind.BOILERPLATE, 23, 27)


@st.composite
def marked_texts(draw):
    """Draw a text and zones in it, in order and apart."""
    text = draw(st.text("a \n", max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Zone(ZoneKind.CAPTION, start, end) for start, end in pairs]


def test_what_is_not_marked_is_body_without_the_blanks_around_it():
    assert fill_zones(TEXT, [TITLE, MENU]) == (
        TITLE,
        Zone(ZoneKind.BODY, 9, 21),
        MENU,
        Zone(ZoneKind.BODY, 28, 39),
    )


@pytest.mark.parametrize(
    ("text", "zones"), [("", ()), (" \n", ()), ("a", (Zone(ZoneKind.BODY, 0, 1),))]
)
def test_a_text_without_marks_is_all_body(text, zones):
    assert fill_zones(text, []) == zones


@given(marked_texts())
def test_zones_are_in_order_and_leave_out_only_blanks(case):
    text, marked = case

    zones = fill_zones(text, marked)

    assert [zone for zone in zones if zone.kind is ZoneKind.CAPTION] == marked
    ends = [0, *(zone.end for zone in zones)]
    starts = [*(zone.start for zone in zones), len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert "".join(gaps).strip() == ""


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(9, 21, None), (20, 23, None), (20, 24, MENU), (24, 26, MENU), (26, 30, MENU), (27, 30, None)],
)
def test_boilerplate_is_found_where_a_stretch_touches_it(start, end, found):
    assert boilerplate_in([TITLE, MENU], start, end) == found

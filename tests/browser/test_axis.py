"""The axis of time in the page: the script draws as Python does, and a pointer reads it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.chosen import event_of
from timeline.export.html import render_page
from timeline.export.html.axis import draw, view_all
from timeline.export.html.calendar import STEPS
from timeline.export.html.drawing import Stretch

if TYPE_CHECKING:
    from pathlib import Path

LAST = dt.date.max.toordinal()
TITLES = st.text("abc12", min_size=1, max_size=80)


def stretches_in(days: st.SearchStrategy[int]) -> st.SearchStrategy[Stretch]:
    """Return stretches of these days, some open, some undated."""
    ends = st.lists(days, min_size=2, max_size=2).map(sorted)
    return st.builds(
        lambda ends, opens, closes, title: Stretch(
            None if opens else ends[0], None if closes else ends[1], title
        ),
        ends,
        st.booleans(),
        st.booleans(),
        TITLES,
    )


FEW = st.lists(stretches_in(st.integers(1, LAST) | st.integers(730_000, 730_500)), max_size=40)
MANY = st.lists(stretches_in(st.integers(730_000, 730_060)), min_size=80, max_size=120)
LAID_OUT = """([stretches, width]) => {
    const events = stretches.map(([from, to, title], number) => (
        {number, from, to, name: shorten(title)}));
    const view = viewAll(events, width);
    return view && {view, ...layOut(events, view), ticks: paintTicks(1, view, String)
        .filter(each => each.textContent).map(each => each.textContent)};
}"""
STEPPED = """([number, days]) => {
    const step = STEPS[number];
    return days.map(day => stepOf(step, day))
        .map(begin => [begin, stepOf(step, begin, 1), labelOf(step, begin)]);
}"""


@pytest.fixture(scope="module")
def scripted(browser, tmp_path_factory):
    """A page, to call its functions."""
    file = tmp_path_factory.mktemp("axis") / "page.html"
    file.write_text(render_page([event_of()], "One"), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


@pytest.fixture
def crowd(tmp_path) -> Path:
    """A page of five hundred events in ten days."""
    days = [dt.date(2022, 10, 1) + dt.timedelta(days=number % 10) for number in range(500)]
    events = [event_of(number, date=day.isoformat()) for number, day in enumerate(days)]
    file = tmp_path / "crowd.html"
    file.write_text(render_page(events, "Many"), encoding="utf-8")
    return file


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    FEW | MANY,
    st.sampled_from([288, 680, 976]),
)
def test_the_script_lays_out_as_python_does(scripted, stretches, width):
    view = view_all(stretches, width)
    sent = [[each.earliest, each.latest, each.title] for each in stretches]

    found = scripted.evaluate(LAID_OUT, [sent, width])

    if view is None:
        assert found is None
        return
    drawing = draw(stretches, view)
    assert found["view"] == {"first": view.first, "last": view.last, "width": width}
    assert found["height"] == drawing.height
    assert found["ticks"] == [tick.label for tick in drawing.ticks]
    assert [
        (each["event"]["number"], each["name"], each["side"], each["isDot"], each["y"])
        for each in found.get("marks", ())
    ] == [(each.number, each.name, each.side, each.is_dot, each.y) for each in drawing.marks]
    assert [each["left"] / width * 100 for each in found.get("marks", ())] == pytest.approx(
        [each.x for each in drawing.marks], abs=0.01
    )
    assert [
        (each["label"], each["certain"], pytest.approx(each["possible"]))
        for each in found.get("bars", ())
    ] == [(each.label, each.certain, each.possible) for each in drawing.bars]


@pytest.mark.parametrize("step", range(len(STEPS)), ids=[step.name for step in STEPS])
def test_the_script_has_the_calendar_that_python_has(scripted, step):
    ends = [dt.date(year, 12, 31).toordinal() for year in (1, 99, 999, 1582, 1999, 2000)]
    days = [1, 2, *ends, *range(730_000, 730_500, 7), LAST]

    found = scripted.evaluate(STEPPED, [step, days])

    begins = [STEPS[step].begin(day) for day in days]
    assert found == [[day, STEPS[step].after(day), STEPS[step].label(day)] for day in begins]


def test_a_click_on_a_mark_opens_its_event(open_page, corpus):
    page = open_page(corpus, "#from=2022-12&to=2022-12")

    page.locator("#chart .disputed").click()

    heading = page.locator("details[open] h3").inner_text()
    assert heading.startswith("Serbia asks KFOR to let its forces return to Kosovo")


def test_a_mark_under_the_pointer_is_told(open_page, corpus):
    page = open_page(corpus, "#from=2022-12&to=2022-12")

    page.locator("#chart .disputed").hover()

    told = page.locator("#readout").inner_text()
    assert told == "15 December 2022: Serbia asks KFOR to let its forces return to Kosovo"


def test_drawing_with_the_pointer_looks_closer_and_back(open_page, corpus):
    page = open_page(corpus)
    box = page.locator("#chart").bounding_box()

    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.95, box["y"] + 30, steps=4)
    page.mouse.up()

    assert page.get_by_label("From").input_value().startswith("2021")
    assert page.get_by_label("To", exact=True).input_value().startswith("2022")
    assert " of 61 events" in page.get_by_role("status").inner_text()
    page.get_by_role("button", name="Whole span").click()
    assert page.get_by_role("status").inner_text() == "61 events"


def test_hundreds_of_events_are_bars_and_a_click_looks_closer(open_page, crowd):
    page = open_page(crowd)
    assert page.locator("#chart .mark").count() == 0

    box = page.locator("#chart").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 3, box["y"] + 20)

    day = page.get_by_label("From").input_value()
    assert page.get_by_label("To", exact=True).input_value() == day
    assert page.get_by_role("status").inner_text() == "50 of 500 events"


def test_an_axis_fits_a_screen_that_is_turned(open_page, corpus):
    page = open_page(corpus, size={"width": 900, "height": 400})
    before = page.locator("#chart text.tick").all_inner_texts()

    page.set_viewport_size({"width": 320, "height": 700})

    page.wait_for_function(f"document.querySelectorAll('#chart text.tick').length < {len(before)}")

"""The events on an axis of time: with their names if they are few, as marks, as bars. Pure.

`axis.js` draws in the same way when a page is filtered or has another width.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.export.html.calendar import LAST_DAY, choose_step
from timeline.export.html.density import draw_bars
from timeline.export.html.drawing import PAPER, Drawing, Stretch, Tick, View
from timeline.export.html.lanes import LAYOUTS, draw_marks

MARGIN = 0.03
"""Time shown before the first day and behind the last, as a share of all."""

TICK = 96
LABEL = 64
"""Pixels between two dates that are written, at least, and for what is written."""


def view_all(stretches: Sequence[Stretch], width: float = PAPER) -> View | None:
    """Return the days from the first that is known to the last, and some more; None without any."""
    known = [day for each in stretches if each.known for day in each.known]
    if not known:
        return None
    first, last = min(known), max(known)
    margin = max(1, round((last - first) * MARGIN))
    return View(max(1, first - margin), min(LAST_DAY, last + margin), width)


def draw(stretches: Sequence[Stretch], view: View) -> Drawing:
    """Draw the events of a view, in the most telling way that there is room for."""
    ticks = tuple(rule(view))
    for lanes in LAYOUTS:
        if found := draw_marks(stretches, view, lanes):
            return Drawing(found[0], ticks, found[1])
    return draw_bars(stretches, view, ticks)


def rule(view: View) -> list[Tick]:
    """Return where steps of the calendar begin, as many as can be labelled."""
    step = choose_step(view.days, view.width, TICK)
    begins = [begin for begin, _ in step.over(view.first, view.last)]
    return [
        Tick(view.percent(view.pixel(begin)), step.label(begin))
        for begin in begins
        if 0 <= view.pixel(begin) <= view.width - LABEL
    ]

"""Events as bars, where they are too many to be seen one by one. Pure."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.export.html.calendar import choose_step
from timeline.export.html.drawing import Bar, Drawing, Stretch, Tick, View

BAR = 5
"""Pixels that a bar takes at least."""

HEIGHT = 184
HEADROOM = 16
"""Pixels in all, and above the highest bar, where the count of a line has room."""

LINES = 3
"""How many lines there may be to read counts by."""


def draw_bars(stretches: Sequence[Stretch], view: View, ticks: tuple[Tick, ...]) -> Drawing:
    """Draw how many events lie in each of the shortest steps that are wide enough to be seen."""
    step = choose_step(view.days, view.width, BAR)
    steps = list(step.over(view.first, view.last))
    counted = count_events(stretches, [begin for begin, _ in steps], steps[-1][1])
    bars = tuple(
        _bar(begin, after, view, step.label(begin), counts)
        for (begin, after), counts in zip(steps, zip(*counted, strict=True), strict=True)
    )
    most = max(1, *(bar.certain + bar.possible for bar in bars))
    scale = (HEIGHT - HEADROOM) / most
    counts = tuple(Tick(HEIGHT - line * scale, f"{line:,}") for line in choose_lines(most))
    return Drawing(HEIGHT, ticks, (), bars, counts, scale, step.name)


def count_events(
    stretches: Sequence[Stretch], begins: Sequence[int], end: int
) -> tuple[list[float], list[float]]:
    """Return how many events lie in each step for certain, and how many more may.

    An event that may lie in several counts in each with the share of its days that are there. One
    with an open end counts, as possible, where its known end is.

    Args:
        stretches: The events.
        begins: The first day of each step.
        end: The first day behind the last.
    """
    certain, possible = [0.0] * len(begins), [0.0] * len(begins)
    bounds = [*begins, end]
    for stretch in stretches:
        first, last = stretch.known or (end, end)
        if last < begins[0] or first >= end:
            continue
        start = max(0, bisect_right(begins, first) - 1)
        for number in range(start, bisect_right(begins, min(last, end - 1))):
            inside = min(bounds[number + 1], last + 1) - max(bounds[number], first)
            share = inside / (last + 1 - first)
            (certain if share == 1 and not stretch.is_open else possible)[number] += share
    return certain, possible


def choose_lines(most: float) -> Iterator[int]:
    """Yield round counts up to `most`, at equal distances, so few that they can be read."""
    power = 10 ** max(0, math.floor(math.log10(most / LINES)))
    distance = next(each * power for each in (1, 2, 5, 10) if each * power * (LINES + 1) > most)
    yield from range(distance, int(most) + 1, distance)


def _bar(begin: int, after: int, view: View, label: str, counts: tuple[float, float]) -> Bar:
    left, right = view.pixel(begin), view.pixel(after)
    return Bar(view.percent(left), view.percent(right - left), label, *counts)

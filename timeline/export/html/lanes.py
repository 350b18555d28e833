"""Events as marks, in lanes one above the other where they would cover each other. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.export.html.drawing import Mark, Stretch, View
from timeline.wording import shorten

FADE = 44
"""Pixels over which a mark fades towards an open end."""

GAP = 3
NAME_LENGTH = 60
CHARACTER = 6.2
"""Pixels of a character of a name, on average, and a little more."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes: how high one is, how high a mark in it, how many there may be, whether with names.

    A mark that would not be wider than high is drawn as a dot.
    """

    pitch: float
    dot: float
    most: int
    named: bool


LAYOUTS = (Lanes(22, 7, 12, named=True), Lanes(9, 7, 26, named=False), Lanes(6, 5, 45, named=False))
"""The first that events find room in is drawn."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with the pixels where it is drawn, its name, and those that both take."""

    number: int
    stretch: Stretch
    left: float
    right: float
    name: str
    side: str
    room: tuple[float, float]


def draw_marks(
    stretches: Sequence[Stretch], view: View, lanes: Lanes
) -> tuple[float, tuple[Mark, ...]] | None:
    """Return the height that marks take and the marks; None if there is no room for them."""
    placed = [
        place(number, stretch, edges, view, lanes)
        for number, stretch in enumerate(stretches)
        if (edges := find_edges(stretch, view, lanes.dot))
    ]
    taken = stack([each.room for each in placed], lanes.most)
    if taken is None:
        return None
    height = (max(taken, default=0) + 1) * lanes.pitch
    marks = []
    for each, lane in zip(placed, taken, strict=True):
        middle = (lane + 0.5) * lanes.pitch
        marks.append(_mark(each, middle if lanes.named else height - middle, view, lanes.dot))
    return height, tuple(marks)


def find_edges(stretch: Stretch, view: View, dot: float) -> tuple[float, float] | None:
    """Return the pixels from where to where an event is drawn; None if it is out of view.

    What is open towards the view stands at the edge of it, so that it is not taken for absent.
    """
    if stretch.known is None:
        return None
    left, right = view.pixel(stretch.known[0]), view.pixel(stretch.known[1] + 1)
    if stretch.earliest is None:
        right = min(right, view.width)
        left = right - FADE
    elif stretch.latest is None:
        left = max(left, 0)
        right = left + FADE
    elif stretch.sort == "day" or right - left < dot:
        middle = (left + right) / 2
        left, right = middle - dot / 2, middle + dot / 2
    return (left, right) if right > 0 and left < view.width else None


def place(
    number: int, stretch: Stretch, edges: tuple[float, float], view: View, lanes: Lanes
) -> Placed:
    """Find room for an event, and for its name: after it, else before it, else within it."""
    left, right = max(edges[0], -lanes.dot), min(edges[1], view.width + lanes.dot)
    if not lanes.named:
        return Placed(number, stretch, left, right, "", "after", (left, right))
    name = shorten(stretch.title, NAME_LENGTH)
    length = len(name) * CHARACTER
    if right + length <= view.width:
        return Placed(number, stretch, left, right, name, "after", (left, right + length))
    if length <= left:
        return Placed(number, stretch, left, right, name, "before", (left - length, right))
    return Placed(number, stretch, left, right, name, "within", (left, max(right, left + length)))


def stack(rooms: Sequence[tuple[float, float]], most: int) -> list[int] | None:
    """Return a lane for each room, the first that is free; None if more than `most` are needed."""
    lanes = [0] * len(rooms)
    ends: list[float] = []
    for number in sorted(range(len(rooms)), key=rooms.__getitem__):
        left, right = rooms[number]
        lane = next((lane for lane, end in enumerate(ends) if end + GAP <= left), len(ends))
        if lane == most:
            return None
        ends[lane : lane + 1] = [right]
        lanes[number] = lane
    return lanes


def _mark(placed: Placed, y: float, view: View, dot: float) -> Mark:
    return Mark(
        number=placed.number,
        sort=placed.stretch.sort,
        x=view.percent(placed.left),
        width=view.percent(placed.right - placed.left),
        y=y,
        height=dot,
        is_dot=placed.stretch.sort in {"day", "span"} and placed.right - placed.left <= dot,
        name=placed.name,
        side=placed.side,
    )

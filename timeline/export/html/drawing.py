"""What is drawn on an axis of time. Pure.

Across, a drawing is in percent of its width, so that it fits any page; pixels only decide what
there is room for. Down, it is in pixels from the top.
"""

from __future__ import annotations

from dataclasses import dataclass

PAPER = 680
"""Pixels that a page is laid out for as long as no script knows better: a sheet of paper."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An event in time: its first and last possible day as ordinals, None where open; its title."""

    earliest: int | None
    latest: int | None
    title: str

    @property
    def sort(self) -> str:
        """How it is drawn: "day", "span", "since" or "until"."""
        if self.earliest is None:
            return "until"
        if self.latest is None:
            return "since"
        return "day" if self.earliest == self.latest else "span"

    @property
    def is_open(self) -> bool:
        """Whether an end of it is not known."""
        return self.earliest is None or self.latest is None

    @property
    def known(self) -> tuple[int, int] | None:
        """The days from one end to the other, or twice the one that is known; None if neither."""
        first = self.latest if self.earliest is None else self.earliest
        last = self.earliest if self.latest is None else self.latest
        return None if first is None or last is None else (first, last)


@dataclass(frozen=True, slots=True)
class View:
    """The days that are drawn, both included, and the pixels they are drawn on."""

    first: int
    last: int
    width: float = PAPER

    @property
    def days(self) -> int:
        """How many days they are."""
        return self.last - self.first + 1

    def pixel(self, day: int) -> float:
        """Return where a day begins, in pixels."""
        return (day - self.first) / self.days * self.width

    def percent(self, pixels: float) -> float:
        """Return pixels in percent of the width, as exactly as is seen."""
        return round(pixels / self.width * 100, 3)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as drawn: its number, from where and how far, its height and where its middle is.

    `is_dot` is whether it is too short for anything else. `name` is empty where there is no room
    for names; it stands "after" the mark, "before" it or "within" it.
    """

    number: int
    sort: str
    x: float
    width: float
    y: float
    height: float
    is_dot: bool
    name: str
    side: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A step of the calendar: how many events lie in it for certain, and how many more may."""

    x: float
    width: float
    label: str
    certain: float
    possible: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a step of the calendar begins, or how far down a count is; and how it is written."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks; or bars with `counts` to read them by, `scale` pixels an event, and their `unit`."""

    height: float
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    counts: tuple[Tick, ...] = ()
    scale: float = 0
    unit: str = ""

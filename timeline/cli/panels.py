"""Statistics for people: facts with what to ask next, and shares side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size

from timeline.cli.again import ask_again
from timeline.cli.canvas import Canvas, fit, open_canvas
from timeline.cli.group import say
from timeline.cli.periods import GAP, name_series
from timeline.database.reader import Reader
from timeline.drawing import Counts, Glyphs, Scale, draw_bar
from timeline.phrases import describe_filter
from timeline.queries.chosen import By
from timeline.queries.densities import Extent
from timeline.queries.statistics import Statistics
from timeline.records.questions import EventFilter
from timeline.vocabulary import CodedBy
from timeline.wording import count

SIDE_BY_SIDE = 76
"""Cells of a line that has room for two panels."""
BETWEEN, WIDEST = 4, 64
SHARE = len("100 %")
SHORTEST_BAR, LONGEST_BAR = 8, 20
LABEL = 24


@dataclass(frozen=True, slots=True)
class Panel:
    """Names with how many events each has, under a heading.

    Attributes:
        heading: What is counted.
        lines: Names and numbers.
        more: How many lines are left out.
    """

    heading: str
    lines: Sequence[tuple[str, int]]
    more: int

    @classmethod
    def cut(cls, heading: str, lines: Sequence[tuple[str, int]], top: int) -> Panel:
        """Return a panel of at most so many lines."""
        return cls(heading, lines[:top], len(lines[top:]))

    @property
    def most(self) -> int:
        """The greatest number."""
        return max((number for _, number in self.lines), default=0)

    @property
    def digits(self) -> int:
        """The cells of the longest number."""
        return max((len(f"{number:,}") for _, number in self.lines), default=1)

    @property
    def longest(self) -> int:
        """The cells of the longest name."""
        return max((cell_len(name) for name, _ in self.lines), default=0)


def print_statistics(
    reader: Reader,
    wanted: EventFilter,
    found: Statistics,
    top: int,
    file: str | None,
    *,
    plain: bool,
) -> None:
    """Print a summary to a file, or to stdout for None."""
    if not found.extent.events:
        say("no event matches\nnext: timeline events · timeline actors")
        return
    with open_canvas(file, plain=plain) as canvas:
        canvas.print(f"Events {describe_filter(wanted)}".strip(), style="bold")
        for line in _heading(found, canvas.width):
            canvas.print(line)
        canvas.print()
        for line in _facts(reader, wanted, found, canvas.width):
            canvas.print(line)
        for left, right in _pairs(found, top):
            canvas.print()
            _print_panels(canvas, found.extent.events, left, right)


def _heading(found: Statistics, width: int) -> Iterator[str]:
    """Yield how much there is, on one line where that has room."""
    extent = found.extent
    actors = sum(each.key is not None for each in found.groups[By.ACTOR])
    told = f"{count(found.citations, 'citation')} in {count(found.sources, 'source')}"
    when = " · ".join(filter(None, (count(extent.events, "event"), _describe_days(extent))))
    who = f"{told} · {count(actors, 'actor')}"
    whole = f"{when} · {who}"
    yield from [whole] if len(whole) <= width else [when, who]


def _describe_days(extent: Extent) -> str:
    """Return the first and the last day that is known, and where events may lie beyond."""
    if extent.first is None:
        return ""
    before = " or before" if extent.open_start else ""
    after = " or after" if extent.open_end else ""
    if extent.first == extent.last and not (before and after):
        return f"{extent.first}{before}{after}"
    return f"{extent.first}{before} to {extent.last}{after}"


def _facts(reader: Reader, wanted: EventFilter, found: Statistics, width: int) -> Iterator[str]:
    """Yield what concerns the events as a whole, each with the command that lists them."""
    total = found.extent.events
    several = sum(number for voices, number in found.voices.items() if voices > 1)
    events, conflicts = (ask_again(reader, command, wanted) for command in ("events", "conflicts"))
    facts = [
        ("two voices or more", several, events and f"{events} --min-sources 2"),
        ("single voice", found.single_voice, None),
        ("sources disagree", found.disagreeing, conflicts),
        ("open at one end", found.extent.open_start + found.extent.open_end, None),
        ("undated", found.extent.undated, None),
        ("coded by a program only", found.coders.get(CodedBy.MACHINE, 0), "timeline review"),
    ]
    wide = len(f"{total:,}")
    for label, number, command in facts:
        share = f"{_share(number, total):>{SHARE}}"
        line = f"{label:<{LABEL}}{GAP}{number:>{wide},}{GAP}{share}"
        yield from _with_command(line, command if number else None, width)
    if found.untold:
        line = (
            f"{'besides: planned, denied':<{LABEL}}{GAP}{found.untold:>{wide},}{GAP}{' ' * SHARE}"
        )
        yield from _with_command(line, events and f"{events} --realis all", width)


def _with_command(line: str, command: str | None, width: int) -> Iterator[str]:
    """Yield a line with its command beside it, or whole under it where there is no room."""
    beside = f"{line}{GAP}{command}" if command else line
    yield from [beside] if cell_len(beside) <= width else [line, f"{GAP}{command}"]


def _share(number: int, events: int) -> str:
    """Return a share in per cent; only nothing is "0 %", and only all is "100 %"."""
    share, rest = 100 * number / events, 100 * (events - number) / events
    if 0 < share < 1:
        return "<1 %"
    return ">99 %" if 0 < rest < 1 else f"{share:.0f} %"


def _pairs(found: Statistics, top: int) -> Iterator[tuple[Panel, Panel]]:
    """Yield the panels that stand side by side."""
    lines = {
        by: [(name_series(by, each), each.events) for each in series]
        for by, series in found.groups.items()
    }
    voices = [(f"{number:,}", events) for number, events in found.voices.items()]
    yield Panel.cut("type", lines[By.TYPE], top), Panel.cut("actor", lines[By.ACTOR], top)
    yield (
        Panel.cut("precision of the date", lines[By.PRECISION], top),
        Panel.cut("reported by", lines[By.PUBLICATION], top),
    )
    yield (
        Panel.cut("independent voices", voices, top),
        Panel.cut("told as", lines[By.REALIS], top),
    )


def _print_panels(canvas: Canvas, events: int, *panels: Panel) -> None:
    """Print panels side by side, or one under the other where there is no room."""
    beside = canvas.width >= SIDE_BY_SIDE
    width = min((canvas.width - BETWEEN) // 2, WIDEST) if beside else canvas.width
    scale = Scale.fit([(panel.most, _bar_room(panel, width)) for panel in panels])
    drawn = [[*_draw_panel(canvas.glyphs, events, panel, width, scale)] for panel in panels]
    if beside:
        blank = " " * width
        for number, cells in enumerate(zip_longest(*drawn, fillvalue=blank)):
            canvas.print((" " * BETWEEN).join(cells), style="bold" if not number else "")
        return
    for lines in drawn:
        for number, line in enumerate(lines):
            canvas.print(line, style="bold" if not number else "")


def _draw_panel(
    glyphs: Glyphs, events: int, panel: Panel, width: int, scale: Scale
) -> Iterator[str]:
    names = min(panel.longest, _name_room(panel, width))
    yield set_cell_size(panel.heading, width)
    for name, number in panel.lines:
        share = f"{_share(number, events):>{SHARE}}"
        bar = draw_bar(Counts(number), scale, glyphs)
        line = GAP.join((fit(name, names), f"{number:>{panel.digits},}", share, bar))
        yield set_cell_size(line, width)
    if panel.more:
        more = f"{panel.more:,} more: --top {len(panel.lines) + panel.more}"
        yield set_cell_size(more, width)


def _bar_room(panel: Panel, width: int) -> int:
    """Return the cells for bars, beside names that are cut so that some are left."""
    names = min(panel.longest, _name_room(panel, width))
    return min(width - panel.digits - SHARE - 3 * len(GAP) - names, LONGEST_BAR)


def _name_room(panel: Panel, width: int) -> int:
    return width - panel.digits - SHARE - 3 * len(GAP) - SHORTEST_BAR

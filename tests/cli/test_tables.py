"""A table on a terminal: as wide as it, and as low as it can be."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

import pytest
from rich.cells import cell_len

from timeline.cli.tables import print_table

STYLE = re.compile(r"\x1b\[\d*m")
LONG = "Serbia asks KFOR to let its forces return to Kosovo"
EVENTS = [
    ("24 February – 3 August 2022", "1", LONG, "serbia-asks"),
    ("2008", "3", "Kosovo's assembly declares independence from Serbia", "kosovo-independent"),
    ("8 March 2022", "≠ 2", "NATO says that it will stay in Kosovo, and says why", "nato-stays"),
]


class Terminal(io.StringIO):
    """Takes what is printed as a terminal does."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.fixture
def draw(monkeypatch):
    """Draw a table on a terminal that is so wide; return its lines."""
    monkeypatch.setenv("TERM", "xterm")

    def print_and_read(columns: Sequence[str], rows: Sequence[Any], width: int) -> list[str]:
        monkeypatch.setenv("COLUMNS", str(width))
        out = Terminal()
        print_table(columns, rows, out)
        return STYLE.sub("", out.getvalue()).splitlines()

    return print_and_read


def test_what_is_long_in_few_rows_wraps_before_what_is_long_in_many(draw):
    lines = draw(("date", "voices", "event", "key"), EVENTS, 80)

    assert lines[1:4] == [
        "24 February – 3           1  Serbia asks KFOR to let its forces return to Kosovo",
        "August 2022                  serbia-asks",
        "2008                      3  Kosovo's assembly declares independence from Serbia",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_a_table_is_no_wider_than_the_terminal(draw, width):
    lines = draw(("date", "voices", "event", "key"), EVENTS, width)

    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [40, 50])
def test_a_key_without_room_beside_its_event_stands_under_it(draw, width):
    lines = draw(("date", "voices", "event", "key"), EVENTS, width)

    assert "key" not in lines[0]
    assert [key for *_, key in EVENTS if not any(line.endswith(key) for line in lines)] == []


def test_a_key_that_has_room_stands_beside_its_event(draw):
    lines = draw(("date", "voices", "event", "key"), EVENTS, 100)

    assert lines[0].endswith("  key")
    assert len(lines) == len(EVENTS) + 2


def test_a_heading_is_never_wrapped(draw):
    lines = draw(("publications of it", "title"), [("a b", f"{LONG}, says it")] * 2, 60)

    assert lines[0].startswith("publications of it  title")


def test_numbers_stand_to_the_right_and_one_below_the_other(draw):
    lines = draw(("event", "events"), [("one", 7), ("two", 12_000)], 80)

    assert lines == ["event  events", "one         7", "two     12000"]


def test_no_rows_are_a_heading(draw):
    assert draw(("key", "name"), [], 80) == ["key  name"]

"""What `timeline plot` draws; word for word in tests/golden, the same on both engines."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sys

import pytest
from rich.cells import cell_len

from tests.cli.terminal import run_in_terminal
from tests.conftest import sqlite_url
from tests.export.hostile import EVENTS
from tests.queries.world import Told, store_world
from timeline.database.target import parse_target

PROGRAM = [sys.executable, "-m", "timeline"]
DECEMBER = ("in", "December", "2022")
PLOTS = {
    "plot.txt": ("plot",),
    "plot-in-december-2022.txt": ("plot", *DECEMBER),
    "plot-in-december-2022-ascii.txt": ("plot", *DECEMBER, "--ascii"),
    "plot-involving-kfor.txt": ("plot", "involving", "KFOR"),
    "plot-involving-kfor-by-actor.txt": ("plot", "involving", "KFOR", "--by", "actor"),
    "plot-by-type.txt": ("plot", "--by", "type", "--top", "20"),
    "plot-by-publication-in-months.txt": ("plot", "--by", "publication", "--unit", "month"),
    "plot-by-year.csv": ("plot", "--unit", "year", "--format", "csv"),
}
ESCAPE = "\x1b"


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def plot(cli, seeded_file):
    return lambda *arguments: cli("plot", *arguments, "-d", str(seeded_file))


@pytest.fixture
def hostile(sqlite_template, tmp_path) -> str:
    """A database in which titles try to be more than text."""
    path = tmp_path / "hostile.db"
    shutil.copyfile(sqlite_template, path)
    store_world(parse_target(sqlite_url(path)), EVENTS)
    return str(path)


@pytest.mark.parametrize("name", PLOTS)
def test_a_plot_is_as_it_was(cli, corpus_url, golden, name):
    answer = cli(*PLOTS[name], "--database", corpus_url)

    assert answer.exit_code == 0
    golden(name, answer.stdout)


@pytest.mark.parametrize("columns", [80, 160])
@pytest.mark.parametrize(
    "arguments",
    [
        *(
            pytest.param(plotted[1:], id=name)
            for name, plotted in PLOTS.items()
            if "csv" not in name
        ),
        pytest.param(("--unit", "event"), id="each event"),
        pytest.param(("--by", "actor", "--unit", "month"), id="several bands"),
        pytest.param(("--unit", "day"), id="days"),
    ],
)
def test_no_line_is_wider_than_the_terminal(plot, monkeypatch, columns, arguments):
    monkeypatch.setenv("COLUMNS", str(columns))

    lines = plot(*arguments).stdout.splitlines()

    assert max(map(len, lines)) <= columns


def test_titles_are_one_line_each_and_obeyed_by_nobody(cli, hostile):
    lines = cli("plot", "--unit", "event", "-d", hostile).stdout.splitlines()

    assert len([line for line in lines if line.startswith("2000  ")]) == len(EVENTS)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(lines))
    assert max(map(cell_len, lines)) <= 80


def test_the_words_of_a_question_are_obeyed_by_nobody(cli, hostile):
    answer = cli("plot", "--text", f"lines{ESCAPE}[31m", "-d", hostile)

    assert ESCAPE not in answer.stdout + answer.stderr


def test_the_legend_of_single_events_names_no_range(plot):
    drawn = plot("--by", "type", "on", "24 Feb 2022", "--when", "certain").stdout

    assert "█ 1 event within the day" in drawn


def test_a_wide_terminal_is_used(plot, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")

    assert max(map(len, plot(*DECEMBER).stdout.splitlines())) > 120


def test_ascii_is_ascii_but_for_names(plot):
    assert plot("--ascii").stdout.isascii()
    assert plot("--by", "type", "--ascii").stdout.isascii()


def test_a_terminal_without_blocks_is_drawn_to_in_ascii(environment):
    latin = environment | {"LC_ALL": "en_US.ISO-8859-1", "PYTHONCOERCECLOCALE": "0"}
    code = "import locale; locale.getencoding = lambda: 'iso-8859-1'\nimport sys\n"
    code += "sys.argv = ['timeline', 'plot']\nfrom timeline.cli import main; main()"

    drawn = run_in_terminal([sys.executable, "-c", code], latin)

    assert "####" in drawn
    assert "█" not in drawn


def test_in_a_pipe_there_are_no_escapes(plot):
    assert ESCAPE not in plot().stdout
    assert ESCAPE not in plot("--by", "actor").stdout


def test_in_black_and_white_there_are_no_colours(environment):
    drawn = run_in_terminal([*PROGRAM, "plot"], environment | {"NO_COLOR": "1"})

    assert not re.search(r"\x1b\[(?:3|4|9)\d", drawn)
    assert "█" in drawn


def test_counts_for_programs_add_up(plot):
    rows = list(csv.DictReader(plot("--unit", "year", "--format", "csv").stdout.splitlines()))

    assert [row["period"] for row in rows] == [str(year) for year in range(1999, 2023)]
    assert sum(int(row["certain"]) for row in rows) == 48
    assert sum(int(row["until"]) + int(row["since"]) for row in rows) == 7


def test_counts_of_series_name_them(plot):
    rows = json.loads(plot("--by", "actor", "--unit", "decade", "--format", "json").stdout)

    first = next(row for row in rows if row["series"] == "kfor" and row["period"] == "2020s")
    assert first == {
        "period": "2020s",
        "first_day": "2020-01-01",
        "last_day": "2029-12-31",
        "series": "kfor",
        "name": "KFOR",
        "certain": 19,
        "possible": 1,
        "until": 0,
        "since": 1,
    }


def test_the_next_step_runs_and_lists_the_events_of_the_fullest_period(cli, plot, seeded_file):
    answer = plot()

    [step] = answer.stderr.splitlines()
    listed = cli(*step.removeprefix("next: timeline ").split(), "-d", str(seeded_file))
    assert step == "next: timeline events in December 2022"
    assert "20 events" in listed.stderr


def test_nothing_found_is_no_failure(plot):
    answer = plot("on", "1 January 1900", "by", "KFOR")

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr.startswith("no event matches")


@pytest.mark.parametrize("form", ["csv", "json"])
def test_nothing_found_is_no_count(plot, form):
    answer = plot("by", "KFOR", "on", "1 January 1900", "--format", form)

    assert "undated" not in answer.stdout
    assert (answer.exit_code, answer.stderr) == (0, "")


@pytest.fixture
def uncertain(cli, sqlite_template, tmp_path):
    """Plots events of which most have no date, or an open one."""
    path = tmp_path / "uncertain.db"
    shutil.copyfile(sqlite_template, path)
    told = [
        Told("hoax", None, "A hoax", {"beta": "initiator"}),
        Told("rumour", None, "A rumour", {"alpha": "initiator"}),
        Told("feud", "[..2001-05]", "A feud ends", {"alpha": "initiator"}),
        Told("march", "2003-06-15", "A march", {"alpha": "initiator"}),
    ]
    store_world(parse_target(sqlite_url(path)), told)
    return lambda *arguments: cli("plot", *arguments, "-d", str(path))


def test_what_is_not_drawn_is_said(uncertain):
    lines = uncertain("involving", "Alpha", "--unit", "year").stdout.splitlines()

    assert lines[-1] == (
        "1 event not drawn: undated, at the end of: timeline events involving Alpha"
    )
    [marked] = [line for line in lines if line.startswith("2001 ")]
    assert marked.endswith("◁1")


def test_an_open_event_beyond_the_period_is_said(uncertain):
    lines = uncertain("--to", "2000", "--from", "1999", "--unit", "year").stdout.splitlines()

    assert lines[-1] == "1 event not drawn: open, perhaps at any time in all of this"


def test_without_any_date_there_is_nothing_to_draw(uncertain):
    answer = uncertain("involving", "Beta")

    assert answer.stdout.splitlines()[1] == "1 event without any date: nothing to draw"


def test_every_event_has_a_row_of_its_own_if_undated_too(uncertain):
    lines = uncertain().stdout.splitlines()

    assert [line.split()[0] for line in lines[4:8]] == ["May", "15", "undated", "undated"]


def test_a_name_that_nobody_has_is_one_line(plot):
    answer = plot("involving", "Serbai")

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert "did you mean Serbia" in answer.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("--by", "type", "--unit", "event"), id="series of events"),
        pytest.param(("--unit", "event", "--format", "csv"), id="events as counts"),
        pytest.param(("--unit", "fortnight"), id="no such unit"),
        pytest.param(("--by", "weather"), id="no such series"),
        pytest.param(("--top", "0"), id="no row"),
    ],
)
def test_wrong_usage_is_status_2(plot, arguments):
    assert plot(*arguments).exit_code == 2


def test_a_plot_goes_to_a_file(plot, tmp_path):
    file = tmp_path / "plot.txt"

    answer = plot("--output", str(file))

    assert answer.stdout == ""
    assert file.read_text(encoding="utf-8") == plot().stdout

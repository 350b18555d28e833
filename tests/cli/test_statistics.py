"""What `timeline stats` says; word for word in tests/golden, the same on both engines."""

from __future__ import annotations

import csv
import json
import shlex

import pytest

from timeline.cli import panels
from timeline.queries.densities import Extent

STATISTICS = {
    "stats.txt": ("stats",),
    "stats-involving-kfor.txt": ("stats", "involving", "KFOR"),
    "stats-ascii.txt": ("stats", "--ascii", "--top", "3"),
    "stats.csv": ("stats", "--format", "csv"),
    "stats-involving-kfor.json": ("stats", "involving", "KFOR", "--format", "json"),
}
SCREEN = 45


@pytest.fixture(autouse=True)
def _eighty_columns(monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def stats(cli, seeded_file):
    return lambda *arguments: cli("stats", *arguments, "-d", str(seeded_file))


@pytest.mark.parametrize("name", STATISTICS)
def test_a_summary_is_as_it_was(cli, corpus_url, golden, name):
    answer = cli(*STATISTICS[name], "--database", corpus_url)

    assert answer.exit_code == 0
    golden(name, answer.stdout)


def test_a_summary_has_room_on_a_screen(stats):
    lines = stats().stdout.splitlines()

    assert len(lines) <= SCREEN
    assert max(map(len, lines)) <= 80


def test_on_a_narrow_terminal_panels_stand_below_one_another(stats, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")

    lines = stats().stdout.splitlines()

    panels = lines[lines.index("type") :]
    assert "actor" in panels
    assert max(map(len, panels)) <= 50


@pytest.mark.parametrize("columns", [50, 60, 80])
def test_a_command_without_room_beside_its_fact_stands_whole_under_it(stats, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    asked = "involving Gabriel Escobar since 2022-12-01"

    lines = stats(asked).stdout.splitlines()

    assert any(line.endswith(f"timeline events {asked} --min-sources 2") for line in lines)
    assert [line for line in lines if len(line) > columns and line[:10] != "  timeline"] == []


def test_only_all_of_the_events_are_a_hundred_per_cent():
    shares = [panels._share(number, 1_000) for number in (0, 1, 500, 999, 1_000)]  # noqa: SLF001

    assert shares == ["0 %", "<1 %", "50 %", ">99 %", "100 %"]


def test_each_command_that_is_said_runs(cli, stats, seeded_file):
    lines = [line for line in stats().stdout.splitlines() if "timeline " in line]
    commands = [shlex.split(line.partition("timeline ")[2]) for line in lines]

    assert len(commands) == 3
    for command in commands:
        assert cli(*command, "-d", str(seeded_file)).exit_code == 0


def test_the_command_for_corroborated_events_lists_as_many(cli, stats, seeded_file):
    lines = stats("involving", "KFOR").stdout.splitlines()
    [fact] = [line for line in lines if "two voices or more" in line]
    command = shlex.split(lines[lines.index(fact) + 1].partition("timeline ")[2])

    listed = cli(*command, "--format", "csv", "-d", str(seeded_file)).stdout.splitlines()[1:]

    assert fact.split()[4] == str(len(listed)) == "6"


def test_numbers_for_programs_agree_in_both_formats(stats):
    [found] = json.loads(stats("--format", "json").stdout)
    rows = list(csv.DictReader(stats("--format", "csv").stdout.splitlines()))

    plain = {row["measure"]: row["number"] or row["value"] for row in rows if not row["name"]}
    assert {name: str(found[name]) for name in found if name != "by"}.items() <= plain.items()
    actors = {row["value"]: int(row["number"]) for row in rows if row["measure"] == "actor"}
    assert actors == {each["value"]: each["events"] for each in found["by"]["actor"]}


def test_nothing_found_is_no_failure(stats):
    answer = stats("on", "1 January 1900", "by", "KFOR")

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr.startswith("no event matches")


def test_a_name_that_nobody_has_is_one_line(stats):
    assert "did you mean Serbia" in stats("involving", "Serbai").stderr


@pytest.mark.parametrize(
    ("days", "open_start", "open_end", "told"),
    [
        (("1999-01-01", "2022-12-31"), 0, 0, "1999-01-01 to 2022-12-31"),
        (("1999-01-01", "2022-12-31"), 5, 2, "1999-01-01 or before to 2022-12-31 or after"),
        (("1999-12-31", "1999-12-31"), 0, 0, "1999-12-31"),
        (("1999-12-31", "1999-12-31"), 1, 0, "1999-12-31 or before"),
        (("1999-12-31", "1999-12-31"), 0, 1, "1999-12-31 or after"),
        (("1999-12-31", "1999-12-31"), 1, 1, "1999-12-31 or before to 1999-12-31 or after"),
        ((None, None), 0, 0, ""),
    ],
)
def test_the_days_say_where_events_may_lie_beyond_them(days, open_start, open_end, told):
    extent = Extent(9, *days, 0, open_start, open_end)

    assert panels._describe_days(extent) == told  # noqa: SLF001

"""Which format a name or an ending means, what it can hold, and what is said otherwise."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.cli.terminal import run_in_terminal
from timeline.errors import OutputError
from timeline.export.choosing import get_formats, list_formats
from timeline.export.formats import Format, Holds

NEVER = ("--from", "1900", "--to", "1900", "--when", "certain")
NO_TABLE = [form for form in Format if form is not Format.TABLE]
OF_EVENTS = [form for form in Format if Holds.ROWS not in form.spec.holds]
WITHOUT_CITATIONS = [form for form in Format if not form.can_hold(Holds.CITATIONS)]


@pytest.fixture
def database(sqlite_seeded) -> str:
    return str(sqlite_seeded)


@pytest.mark.parametrize(
    ("file", "form"),
    [
        ("a.csv", Format.CSV),
        ("a.json", Format.JSON),
        ("a.jsonl", Format.JSONL),
        ("a.ndjson", Format.JSONL),
        ("a.md", Format.CHRONOLOGY),
        ("a.txt", Format.TABLE),
        ("a.html", Format.HTML),
        ("a.ics", Format.ICS),
        ("a.geojson", Format.GEOJSON),
        ("a.bib", Format.BIBTEX),
        ("a.csl.json", Format.CSL_JSON),
        ("a.parquet", Format.PARQUET),
        ("A.B.CSV", Format.CSV),
        ("A.CSL.JSON", Format.CSL_JSON),
        ("csl.json", Format.JSON),
        ("kfor.2022.json", Format.JSON),
    ],
)
def test_the_longest_ending_that_is_known_says_the_format(file, form):
    assert get_formats(f"/some.where/{file}")[0] is form


@pytest.mark.parametrize("file", ["a", "a.xls", "a.", ".csv", "csv", "a.csv.gz"])
def test_another_ending_names_none(file):
    with pytest.raises(OutputError, match="its ending names no format"):
        get_formats(file)


@pytest.mark.parametrize(
    ("ending", "near"),
    [(".cvs", ".csv"), (".jsn", ".json"), (".geo.jsn", ".json"), (".parq", ".parquet")],
)
def test_a_slip_gets_the_nearest_ending(ending, near):
    with pytest.raises(OutputError, match=f"did you mean {near}?"):
        get_formats(f"a{ending}")


@pytest.mark.parametrize("form", NO_TABLE)
def test_each_format_has_the_functions_of_what_it_holds(form):
    functions = {
        Holds.EVENTS: "write",
        Holds.CITATIONS: "write_citations",
        Holds.ROWS: "write_rows",
    }

    assert [name for held, name in functions.items() if held in form.spec.holds] == [
        name for name in functions.values() if callable(getattr(form.module, name, None))
    ]


@pytest.mark.parametrize("form", NO_TABLE)
def test_each_format_writes_all_events(cli, database, tmp_path, form):
    path = tmp_path / "out"

    answer = cli("export", str(path), "--format", form, "--realis", "all", "-d", database)

    assert (answer.exit_code, answer.stdout) == (0, "")
    assert answer.stderr.splitlines()[-1].startswith("wrote ")
    assert path.stat().st_size > 1_000


@pytest.mark.parametrize("form", NO_TABLE)
def test_each_format_writes_nothing_as_well(cli, database, tmp_path, form):
    path = tmp_path / "out"

    answer = cli("export", str(path), "--format", form, *NEVER, "-d", database)

    assert (answer.exit_code, answer.stderr.splitlines()[-1][:7]) == (0, "wrote 0")


@pytest.mark.parametrize("form", OF_EVENTS)
def test_a_format_of_events_is_wrong_usage_for_other_rows(cli, database, form):
    answer = cli("actors", "--format", form, "-d", database)

    assert (answer.exit_code, answer.stdout) == (2, "")
    assert f"{form} cannot hold rows; use table, csv, json, jsonl or markdown." in plain(
        answer.stderr
    )


@pytest.mark.parametrize("form", WITHOUT_CITATIONS)
def test_a_format_without_citations_is_refused_for_them(cli, database, tmp_path, form):
    path = tmp_path / "out.csv"

    answer = cli("export", str(path), "-f", form, "--per", "citation", "-d", database)

    assert (answer.exit_code, answer.stdout, path.exists()) == (1, "", False)
    assert f"{form} cannot hold citations; use table, csv, json, jsonl" in plain(answer.stderr)


@pytest.mark.parametrize("ending", [".html", ".ics", ".geojson", ".bib", ".csl.json"])
def test_so_is_the_ending_of_one(cli, database, tmp_path, ending):
    path = tmp_path / f"out{ending}"

    answer = cli("export", str(path), "--per", "citation", "-d", database)

    assert (answer.exit_code, answer.stdout, path.exists()) == (1, "", False)
    assert "cannot hold citations" in plain(answer.stderr)


def test_md_is_a_chronology_of_events_and_a_table_of_anything_else(cli, database, tmp_path):
    begins = []
    for arguments in (["events"], ["events", "--per", "citation"], ["actors"]):
        cli(*arguments, "--output", str(tmp_path / "a.md"), "-d", database)
        begins.append((tmp_path / "a.md").read_text().partition(" ")[0])

    assert begins == ["#", "|", "|"]


def test_an_unknown_name_gets_the_nearest(cli, database):
    answer = cli("events", "--format", "geojs", "-d", database)

    assert answer.exit_code == 2
    assert "'geojs' is no format; did you mean geojson?" in plain(answer.stderr)


def test_help_lists_the_formats_a_command_can_write(cli):
    helped = {
        command: plain(cli(command, "--help").stdout) for command in ("export", "events", "actors")
    }

    assert [form for form in list_formats(Holds.EVENTS) if form not in helped["events"]] == []
    assert [form for form in list_formats(Holds.EVENTS) if form not in helped["export"]] == []
    assert "geojson" not in helped["actors"]


def test_excel_gets_a_mark_in_csv_and_in_nothing_else(cli, database):
    begins = [
        cli("events", "--excel", "-f", form, "-n", "1", "-d", database).stdout[0]
        for form in ("csv", "json", "markdown")
    ]

    assert begins == ["\ufeff", "[", "|"]


def test_what_a_format_has_no_place_for_is_counted(cli, undated, tmp_path):
    answer = cli("export", str(tmp_path / "a.ics"), "-d", undated)

    assert answer.stderr.splitlines() == [
        "left out 2 events: they have no date",
        f"wrote 54 events to {tmp_path / 'a.ics'}",
    ]


def test_a_limit_counts_before_events_are_left_out(cli, database):
    answer = cli("events", "-f", "geojson", "--limit", "3", "-d", database)

    assert len(json.loads(answer.stdout)["features"]) == 2
    assert answer.stderr == "left out 1 event: it has no place with coordinates\n"


@pytest.fixture
def undated(sqlite_seeded, tmp_path) -> str:
    """The URL of a database in which two events have no date."""
    import shutil
    import sqlite3

    path = tmp_path / "undated.db"
    shutil.copyfile(sqlite_seeded, path)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE event SET date = NULL, earliest = NULL, latest = NULL, precision = 'none'"
            " WHERE key IN ('kfor-strength-1999', 'kfor-strength-2022-12')"
        )
    connection.close()
    return str(path)


def test_a_terminal_is_sent_no_bytes(database):
    command = [sys.executable, "-m", "timeline", "events", "-f", "parquet", "-d", database]
    shown = run_in_terminal(command, os.environ, columns=200)

    assert "parquet is no text; name a file with --output" in plain(shown)


def test_bytes_go_through_a_pipe(database):
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "events", "-f", "parquet", "-d", database],
        capture_output=True,
        check=True,
    )

    assert (done.stdout[:4], done.stdout[-4:]) == (b"PAR1", b"PAR1")


def test_a_missing_library_says_what_to_install(cli, database, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    answer = cli("export", str(tmp_path / "a.parquet"), "-d", database)

    assert (answer.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert answer.stderr == (
        "Error: cannot write Parquet: it needs pyarrow: pip install '.[parquet]'\n"
    )


def test_a_listing_imports_no_library_of_a_format(database):
    code = (
        "import sys; from timeline.cli import main; sys.argv = ['timeline', *sys.argv[1:]]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(*sorted({'jinja2', 'icalendar', 'pyarrow'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "events", "-f", "csv", "-d", database],
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stderr.strip() == ""


def plain(text: str) -> str:
    """Return a message without the box around it and the breaks of its lines."""
    return " ".join("".join(" " if char in "│╭╮╰╯─\r\n" else char for char in text).split())

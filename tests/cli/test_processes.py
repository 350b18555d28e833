"""The program among others: pipes that close, disks that fill, Ctrl-C, terminals."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.terminal import run_in_terminal

PROGRAM = [sys.executable, "-m", "timeline"]
FULL = Path("/dev/full")
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
OUTPUTS = {
    "table": ("events",),
    "csv": ("events", "--format", "csv"),
    "event": ("show", "kfor-deploys"),
    "lines": ("verify",),
    "plot": ("plot",),
    "sql": ("sql", f"{ENDLESS} LIMIT 20000"),
}
"""One command for each way in which something is written to stdout."""

needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


@pytest.mark.parametrize("arguments", OUTPUTS.values(), ids=OUTPUTS)
def test_a_pipe_that_closes_ends_it_quietly(environment, arguments):
    with subprocess.Popen(
        [*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        process.stdout.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (0, b"")


@needs_full
@pytest.mark.parametrize("arguments", OUTPUTS.values(), ids=OUTPUTS)
def test_a_full_disk_behind_stdout_is_one_line(program, arguments):
    with FULL.open("w") as full:
        done = program(*arguments, stdout=full)

    assert (done.returncode, done.stderr) == (
        1,
        "Error: cannot write to stdout: no space left on device\n",
    )


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc here")
@pytest.mark.parametrize("query", [ENDLESS, f"{ENDLESS} WHERE x < 1"], ids=["rows", "no row yet"])
def test_ctrl_c_is_one_line_and_status_130(environment, query):
    command = [*PROGRAM, "sql", query, "--format", "jsonl", "--seconds", "60"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        begun = wait_until_busy(process)
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=30)

    assert (begun, process.returncode, complaint) == (
        True,
        130,
        b"Interrupted: nothing was changed.\n",
    )


def wait_until_busy(process) -> bool:
    """Wait until a process writes, or has used a second, which is more than starting takes."""
    stat = Path(f"/proc/{process.pid}/stat")
    os.set_blocking(process.stdout.fileno(), False)
    while process.poll() is None:
        used = sum(map(int, stat.read_text().split()[13:15]))
        if process.stdout.read(1) or used > os.sysconf("SC_CLK_TCK"):
            os.set_blocking(process.stdout.fileno(), True)
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("arguments", [OUTPUTS["table"], OUTPUTS["event"]], ids=["table", "event"])
def test_without_a_terminal_there_are_no_escapes(cli, seeded_file, arguments):
    done = cli(*arguments, "-d", str(seeded_file))

    assert (done.exit_code, "\x1b" in done.stdout + done.stderr) == (0, False)


@pytest.mark.parametrize("arguments", [OUTPUTS["table"], OUTPUTS["event"]], ids=["table", "event"])
def test_on_a_terminal_there_is_colour_unless_no_color_is_set(environment, arguments):
    coloured = run_in_terminal([*PROGRAM, *arguments], environment)
    plain = run_in_terminal([*PROGRAM, *arguments], environment | {"NO_COLOR": "1"})

    assert ESCAPE.search(coloured)
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]", plain)


@pytest.mark.parametrize(
    ("columns", "arguments"),
    [
        (80, ("events", "involving", "KFOR")),
        (80, ("show", "serbia-asks-to-return-forces")),
        (100, ("source", "rt-2022-12-17")),
        (120, ("actors",)),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else None,
)
def test_every_line_fits_into_the_terminal(environment, columns, arguments):
    shown = run_in_terminal([*PROGRAM, *arguments], environment, columns)
    lines = ESCAPE.sub("", shown).splitlines()

    assert [line for line in lines if len(line) > columns] == []


def test_a_terminal_shows_a_quote_whole(environment, cli, seeded_file):
    command = ["show", "serbia-asks-to-return-forces"]
    [event] = json.loads(cli(*command, "-f", "json", "-d", str(seeded_file)).stdout)
    quotes = [citation["quote"] for citation in event["citations"]]

    shown = ESCAPE.sub("", run_in_terminal([*PROGRAM, *command], environment))

    words = " ".join(shown.split())
    assert len(quotes) == 7
    assert [quote for quote in quotes if quote not in words] == []


@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_never_cuts_a_key(environment, cli, seeded_file, columns):
    listed = cli("events", "--format", "csv", "-d", str(seeded_file)).stdout.splitlines()[1:]

    shown = ESCAPE.sub("", run_in_terminal([*PROGRAM, "events"], environment, columns))

    words = set(shown.split())
    assert [key for line in listed if (key := line.split(",")[0]) not in words] == []


@pytest.mark.parametrize("form", ["table", "csv"])
def test_no_format_sends_an_escape_of_the_data_to_a_terminal(environment, form):
    query = "SELECT char(27) || '[31m' || char(155) || char(7) || char(8238) || char(13) AS x"
    command = [*PROGRAM, "sql", query, "--format", form]

    shown = run_in_terminal(command, environment | {"NO_COLOR": "1"})

    own = re.sub(r"\x1b\[[01]m|\r\n|\n", "", shown)
    assert [char for char in own if not char.isprintable()] == []


def test_a_stdout_that_is_closed_is_one_line(environment):
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, "events"],
        capture_output=True,
        check=False,
        env=environment,
    )

    assert (done.returncode, done.stderr) == (1, b"Error: stdout is closed\n")

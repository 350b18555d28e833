from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import Ran
from timeline.cli import serving
from timeline.database.target import Target
from timeline.serving.listening import Place


@pytest.fixture
def serve(cli, monkeypatch):
    """Runs the command without a server, and returns what it was asked for and what it said."""
    asked, opened = [], []

    def pretend(target: Target, host: str, port: int, ready: Callable[[Place], None]) -> None:
        asked.append((target.shown, host, port))
        ready(Place(host, port or 4321))

    def run(*arguments: str) -> tuple[Ran, list[tuple[str, str, int]], list[str]]:
        answer = cli("serve", *arguments)
        return answer, asked, opened

    monkeypatch.setattr("timeline.serving.server.serve", pretend)
    monkeypatch.setattr(serving.webbrowser, "open", opened.append)
    return run


def test_it_is_for_this_computer_unless_told_otherwise(serve):
    answer, asked, opened = serve()

    assert asked == [("timeline.db", "127.0.0.1", 8001)]
    assert (answer.exit_code, answer.stdout, opened) == (0, "", [])
    assert answer.stderr == (
        "serving timeline.db, read-only, at http://127.0.0.1:8001\n"
        "only this computer can open it; Ctrl-C ends it\n"
    )


def test_it_warns_when_others_can_read_it(serve):
    answer, *_ = serve("--host", "0.0.0.0", "--database", "my.db")  # noqa: S104 - nothing is bound

    assert "serving my.db, read-only, at http://127.0.0.1:8001\n" in answer.stderr
    assert "warning: whoever can reach 0.0.0.0:8001 can read all of it" in answer.stderr


def test_it_opens_the_browser_if_asked_to(serve):
    *_, opened = serve("--open", "--port", "0")

    assert opened == ["http://127.0.0.1:4321"]


def test_its_help_does_not_wait_for_datasette():
    script = (
        "import sys; from typer.testing import CliRunner; from timeline.cli.app import app;"
        "CliRunner().invoke(app, ['serve', '--help']);"
        "print([name for name in ('datasette', 'uvicorn', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"

from __future__ import annotations

import re
import signal
import socket
import sys
from contextlib import closing
from urllib.request import urlopen

import pytest

from tests.serving.server import start_server
from timeline.errors import ServingError
from timeline.serving.listening import Place, listen


def test_it_says_what_it_serves_and_ends_quietly_with_ctrl_c(sqlite_seeded):
    with start_server(sqlite_seeded) as server:
        with urlopen(f"{server.url}/data/place.json?_shape=array") as answer:  # noqa: S310 - ours
            status = answer.status
        server.process.send_signal(signal.SIGINT)
        _, complaint = server.process.communicate(timeout=30)

    assert server.told == (
        f"serving {sqlite_seeded}, read-only, at {server.url}\n",
        "only this computer can open it; Ctrl-C ends it\n",
    )
    assert (status, server.process.returncode, complaint) == (200, 0, "")


def test_a_port_that_is_taken_names_one_that_is_free(cli, sqlite_seeded):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        answer = cli("serve", "--port", str(port), "--database", str(sqlite_seeded))

    [free] = re.findall(r"try --port (\d+)\n$", answer.stderr)
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"Error: cannot serve: port {port} is taken")
    assert port < int(free) <= port + 100


@pytest.mark.parametrize("host", ["192.0.2.1", "nothing.invalid"])
def test_a_host_that_is_not_this_computer_is_one_line(cli, sqlite_seeded, host):
    answer = cli("serve", "--port", "0", "--host", host, "--database", str(sqlite_seeded))

    assert answer.exit_code == 1
    assert answer.stderr.startswith(f"Error: cannot serve: {host!r} is no address of this computer")


def test_a_database_on_a_server_is_told_what_to_do_instead(cli):
    answer = cli("serve", "--database", "postgresql://me:secret@localhost/x")

    assert answer.exit_code == 1
    assert "postgresql://me:***@localhost/x is on a server" in answer.stderr
    assert "timeline export chronology.html" in answer.stderr


def test_a_missing_database_is_one_line(cli, tmp_path):
    answer = cli("serve", "--port", "0", "--database", str(tmp_path / "none.db"))

    assert (answer.exit_code, answer.stderr.count("\n")) == (1, 1)
    assert "it does not exist; run 'timeline seed'" in answer.stderr


def test_without_datasette_it_says_how_to_get_it(cli, sqlite_seeded, monkeypatch):
    monkeypatch.delitem(sys.modules, "timeline.serving.site", raising=False)
    monkeypatch.setitem(sys.modules, "datasette.app", None)

    answer = cli("serve", "--database", str(sqlite_seeded))

    assert (answer.exit_code, answer.stderr) == (
        1,
        "Error: cannot serve: it needs Datasette: pip install '.[web]'\n",
    )


@pytest.mark.parametrize(
    ("place", "url", "local"),
    [
        (Place("127.0.0.1", 8001), "http://127.0.0.1:8001", True),
        (Place("localhost", 80), "http://localhost:80", True),
        (Place("::1", 8001), "http://[::1]:8001", True),
        (Place("127.3.2.1", 8001), "http://127.3.2.1:8001", True),
        (Place("0.0.0.0", 8001), "http://127.0.0.1:8001", False),  # noqa: S104 - not bound
        (Place("::", 8001), "http://127.0.0.1:8001", False),
        (Place("192.168.1.5", 8001), "http://192.168.1.5:8001", False),
        (Place("my-computer", 8001), "http://my-computer:8001", False),
    ],
    ids=str,
)
def test_a_place_knows_who_can_reach_it(place, url, local):
    assert (place.url, place.is_local, place.hosts is None) == (url, local, not local)


def test_a_port_is_let_go_of():
    with (
        listen("127.0.0.1", 0) as (_, place),
        pytest.raises(ServingError, match="is taken"),
        listen(place.host, place.port),
    ):
        pass
    with listen(place.host, place.port) as (_, again):
        assert again == place

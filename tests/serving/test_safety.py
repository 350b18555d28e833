from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from urllib.parse import quote

import pytest

from timeline.serving.reading import prepare

# Datasette lets go of databases in memory that it has not closed; Python 3.13 says so.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")

WRITING = {
    "insert": "INSERT INTO place (key, name) VALUES ('x', 'X')",
    "delete in a with": "WITH x AS (SELECT 1) DELETE FROM event",
    "temporary table": "CREATE TEMP TABLE x (y)",
    "attach": "ATTACH '/tmp/other.db' AS other",
    "vacuum": "VACUUM INTO '/tmp/other.db'",
    "setting": "PRAGMA query_only = 0",
    "setting what may be asked": "PRAGMA schema_version = 7",
    "full-text": "INSERT INTO event_text (event_text) VALUES ('rebuild')",
    "extension": "SELECT load_extension('x')",
    "large value": "SELECT length(zeroblob(900000000))",
    "file": "SELECT readfile('/etc/passwd')",
    "other pragma": "SELECT * FROM pragma_compile_options",
}
LARGE = "SELECT length(replace(hex(group_concat(text)), 'a', hex(group_concat(text)))) FROM source"
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.parametrize("sql", WRITING.values(), ids=WRITING)
def test_no_sql_of_a_visitor_writes_or_reaches_out(seeded, sql):
    before = seeded.path.read_bytes()

    answer = seeded(f"/data.json?sql={quote(sql)}")

    assert (answer.status_code, answer.json()["ok"]) == (400, False)
    assert seeded.path.read_bytes() == before
    assert list(seeded.path.parent.iterdir()) == [seeded.path]


@pytest.mark.parametrize("sql", WRITING.values(), ids=WRITING)
def test_no_connection_of_the_site_could_write(seeded, sql):
    [database] = [each for each in seeded.site.databases.values() if each.path]

    with closing(database.connect()) as connection:
        prepare(connection)
        with pytest.raises(sqlite3.DatabaseError):
            connection.execute(sql).fetchall()


def test_a_connection_for_writing_is_refused(seeded):
    with pytest.raises(PermissionError, match="read-only"):
        seeded.site.get_database("data").connect(write=True)


def test_a_query_that_does_not_end_is_ended(seeded):
    limit = {**seeded.site._settings}  # noqa: SLF001 - to see that it is ours
    seeded.site.sql_time_limit_ms = 200

    answer = seeded(f"/data.json?sql={quote(ENDLESS)}")

    seeded.site.sql_time_limit_ms = limit["sql_time_limit_ms"]
    assert (answer.status_code, limit["sql_time_limit_ms"]) == (400, 5_000)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/", "/data", "/data/event", "/timeline", "/-/logout"])
def test_only_reading_is_answered(seeded, method, path):
    assert seeded(path, method).status_code == 405


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8001", 200),
        ("127.0.0.1:8001", 200),
        ("[::1]:8001", 200),
        ("evil.example", 421),
        ("evil.example:8001", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost:8001@evil.example", 421),
        ("", 421),
    ],
)
def test_another_name_of_this_computer_is_not_answered(seeded, host, status):
    """A name that somebody else gave to 127.0.0.1 would let their pages read ours."""
    assert seeded("/data.json", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    "path",
    ["/", "/data", "/data/timeline", "/data/timeline.json", "/timeline", "/nothing", "/source/x"],
)
def test_every_page_says_what_it_may_do(seeded, path):
    headers = seeded(path).headers

    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert (policy["default-src"], policy["base-uri"], policy["frame-ancestors"]) == ("'none'",) * 3
    assert "http" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", ["/", "/source/reuters-2022-08-03", "/source/x"])
def test_our_own_pages_run_no_script(seeded, path):
    page = seeded(path)

    assert "script" not in page.text
    assert "script" not in page.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path", ["/", "/data", "/data/timeline", "/data/timeline?sql=1", "/timeline"]
)
def test_nothing_is_loaded_from_elsewhere(seeded, path):
    page = seeded(path).text
    loaded = re.findall(
        r'<(?:script|img)[^>]* src="([^"]*)"|<link rel="style[^>]*href="([^"]*)"', page
    )

    assert [one or two for one, two in loaded if not (one or two).startswith("/")] == []


def test_the_file_itself_is_not_handed_out(seeded):
    assert seeded("/data.db").status_code == 403


def test_what_is_not_found_is_no_traceback(seeded, capfd):
    assert seeded("/data/nothing").status_code == 404
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "path",
    [
        "/timeline?q=%00",
        "/timeline?q=involving+KFOR%00",
        "/timeline?q=KFOR%1b[31m",
        "/timeline?text=troops%00",
        "/timeline?type=%00",
        "/data/timeline?_search=%00",
    ],
)
def test_no_page_repeats_a_control_character(seeded, path):
    page = seeded(path).text

    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f]", page) == []

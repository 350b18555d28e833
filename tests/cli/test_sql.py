"""`timeline sql` reads anything and writes nothing, whatever the query, on both engines."""

from __future__ import annotations

import csv
import io
import json
import time
import tracemalloc

import pytest

from timeline.database.guarded import run_query
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.errors import QueryError

REFUSED = "only one SELECT is allowed; it reads tables and views and calls common functions"
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
FOREVER = ENDLESS.replace("SELECT x FROM", "SELECT max(x) FROM")
TABLES = (
    *("actor", "actor_name", "affiliation", "alembic_version", "applied_revision", "attribution"),
    *("citation", "event", "figure", "participation", "place", "publication", "source", "zone"),
)
CATALOGUES = {"sqlite": "sqlite_master", "postgresql": "pg_class"}

WRITING = {
    "insert": "INSERT INTO publication (key, name, kind) VALUES ('x', 'x', 'site')",
    "update": "UPDATE event SET title = 'x'",
    "delete": "DELETE FROM citation",
    "create": "CREATE TABLE evil (x integer)",
    "create as": "CREATE TABLE evil AS SELECT 1 AS x",
    "temporary": "CREATE TEMPORARY TABLE evil (x integer)",
    "view": "CREATE VIEW evil AS SELECT 1 AS x",
    "drop": "DROP TABLE figure",
    "alter": "ALTER TABLE event ADD COLUMN evil integer",
    "index": "CREATE INDEX evil ON event (title)",
    "begin": "BEGIN",
    "commit": "COMMIT",
    "several": "SELECT 1; DELETE FROM citation",
    "commit first": "COMMIT; DROP TABLE figure",
    "with": "WITH old AS (SELECT 1) DELETE FROM citation",
    "explain": "EXPLAIN ANALYZE DELETE FROM citation",
    "comment": "/* SELECT */ DELETE FROM citation",
    "nothing": "",
    "semicolon": ";",
    "vacuum": "VACUUM",
    "analyze": "ANALYZE",
    "reindex": "REINDEX event",
}
SQLITE = {
    "attach": "ATTACH '{folder}/evil.db' AS evil",
    "attach memory": "ATTACH ':memory:' AS evil",
    "detach": "DETACH main",
    "vacuum into": "VACUUM INTO '{folder}/evil.db'",
    "query_only": "PRAGMA query_only = 0",
    "writable_schema": "PRAGMA writable_schema = 1",
    "journal": "PRAGMA journal_mode = WAL",
    "user_version": "PRAGMA user_version = 7",
    "temp_store": "PRAGMA temp_store_directory = '{folder}'",
    "pragma as table": "SELECT * FROM pragma_journal_mode",
    "replace": "REPLACE INTO actor (id, key, name, kind) VALUES (1, 'x', 'x', 'state')",
    "returning": "DELETE FROM citation RETURNING id",
    "trigger": "CREATE TEMP TRIGGER evil AFTER INSERT ON event BEGIN SELECT 1; END",
    "full text": "INSERT INTO event_text(event_text) VALUES ('rebuild')",
    "full-text table": "DROP TABLE event_text",
    "virtual table": "CREATE VIRTUAL TABLE temp.evil USING fts5(x)",
    "schema": "DELETE FROM sqlite_master",
    "load_extension": "SELECT load_extension('{folder}/evil')",
    "readfile": "SELECT readfile('/etc/passwd')",
    "writefile": "SELECT writefile('{folder}/evil.db', 'x')",
    "edit": "SELECT edit('x', 'sh')",
    "zeroblob": "SELECT zeroblob(2000000000)",
    "random bytes": "SELECT hex(randomblob(2000000000))",
    "tokenizer": "SELECT fts3_tokenizer('x')",
}
POSTGRESQL = {
    "with returning": "WITH gone AS (DELETE FROM citation RETURNING id) SELECT * FROM gone",
    "into": "SELECT 1 AS x INTO evil",
    "copy to": "COPY event TO '{folder}/evil.db'",
    "copy program": "COPY (SELECT 1) TO PROGRAM 'touch {folder}/evil.db'",
    "set": "SET transaction_read_only = off",
    "set_config": "SELECT set_config('transaction_read_only', 'off', false)",
    "set_config, quoted": "SELECT \"set_config\"('transaction_read_only', 'off', false)",
    "set_config, escaped": "SELECT U&\"set\\005fconfig\"('role', 'none', false)",
    "role": "SELECT set_config('role', 'none', false)",
    "dynamic": "SELECT query_to_xml('DELETE FROM citation', true, true, '')",
    "dynamic, hidden": "SELECT ts_stat('DELETE FROM ' || 'citation')",
    "lo_export": "SELECT lo_export(lo_from_bytea(0, 'x'), '{folder}/evil.db')",
    "read file": "SELECT pg_read_file('/etc/passwd')",
    "list folder": "SELECT pg_ls_dir('/')",
    "reload": "SELECT pg_reload_conf()",
    "terminate": "SELECT pg_terminate_backend(pg_backend_pid())",
    "sequence": "SELECT setval('event_id_seq', 1)",
    "next": "SELECT nextval('event_id_seq')",
    "do": "DO $$ BEGIN DELETE FROM citation; END $$",
    "lock": "LOCK TABLE event",
    "for update": "SELECT * FROM event FOR UPDATE",
    "prepare": "PREPARE evil AS DELETE FROM citation",
    "cursor": "DECLARE evil CURSOR FOR SELECT 1",
    "grant": "GRANT ALL ON event TO PUBLIC",
    "notify": "NOTIFY evil",
    "call": "CALL evil()",
}


def everything(url) -> list[object]:
    """Return all rows, the schema, and the files beside the database."""
    target = parse_target(url)
    with open_reader(target) as reader:
        held: list[object] = [
            reader.rows(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608 - our own names
            for table in (*TABLES, CATALOGUES[reader.dialect])
        ]
    if target.path:
        held.append({path.name: path.read_bytes() for path in target.path.parent.iterdir()})
    return held


def refused(query, url, folder):
    before = everything(url)
    target = parse_target(url)
    query = query.replace("{folder}", str(folder))
    with pytest.raises(QueryError) as caught, run_query(target, query, 10) as answer:
        list(answer.rows)

    assert "\n" not in str(caught.value)
    assert everything(url) == before
    assert not (folder / "evil.db").exists()


@pytest.mark.parametrize("query", WRITING.values(), ids=WRITING)
def test_nothing_writes(corpus_url, tmp_path, query):
    refused(query, corpus_url, tmp_path)


@pytest.mark.parametrize("engine_name", ["sqlite"])
@pytest.mark.parametrize("query", SQLITE.values(), ids=SQLITE)
def test_nothing_writes_or_escapes_on_sqlite(corpus_url, tmp_path, query):
    refused(query, corpus_url, tmp_path)


@pytest.mark.postgresql
@pytest.mark.parametrize("engine_name", ["postgresql"])
@pytest.mark.parametrize("query", POSTGRESQL.values(), ids=POSTGRESQL)
def test_nothing_writes_or_escapes_on_postgresql(corpus_url, tmp_path, query):
    tmp_path.chmod(0o777)
    refused(query, corpus_url, tmp_path)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        pytest.param(
            "SELECT key, citations FROM timeline WHERE key = 'kfor-deploys'",
            [("kfor-deploys", 3)],
            id="timeline",
        ),
        pytest.param(
            "SELECT source, substr(quote, 1, 36) FROM cited WHERE event = 'kfor-strength-2022-12'",
            [("rt-2022-12-17", "The force currently has 4,000 troops")],
            id="cited",
        ),
        pytest.param(
            "SELECT actor, role FROM participants WHERE event = 'kfor-deploys' ORDER BY actor",
            [("kfor", "initiator"), ("nato", "initiator")],
            id="participants",
        ),
        pytest.param("SELECT 1 AS one; -- done", [(1,)], id="a semicolon and a comment"),
        pytest.param("WITH n(x) AS (VALUES (1), (2)) SELECT sum(x) FROM n", [(3,)], id="with"),
        pytest.param("VALUES (1), (2)", [(1,), (2,)], id="values"),
        pytest.param("SELECT '%s', ':x', '?'", [("%s", ":x", "?")], id="marks of placeholders"),
    ],
)
def test_the_views_and_tables_are_open(corpus_url, query, rows):
    with run_query(parse_target(corpus_url), query, 10) as answer:
        found = list(answer.rows)

    assert found == rows


@pytest.mark.parametrize("engine_name", ["sqlite"])
@pytest.mark.parametrize(
    ("query", "rows"),
    [
        pytest.param(
            "SELECT snippet(event_text, 0, '<', '>', '…', 3) FROM event_text"
            " WHERE event_text MATCH 'kfor AND deploys'",
            [("<kfor> <deploys> to…",)],
            id="full text",
        ),
        pytest.param("SELECT value FROM json_each('[1, 2]')", [(1,), (2,)], id="json_each"),
        pytest.param("SELECT current_date > '2020'", [(1,)], id="today"),
        pytest.param("SELECT count(*) > 5 FROM sqlite_master", [(1,)], id="schema"),
    ],
)
def test_sqlite_can_do_what_only_reads(corpus_url, query, rows):
    with run_query(parse_target(corpus_url), query, 10) as answer:
        assert list(answer.rows) == rows


@pytest.mark.parametrize(
    ("query", "engine_name"),
    [
        pytest.param(
            "SELECT repeat('x', 2000000000)",
            "postgresql",
            id="repeat",
            marks=pytest.mark.postgresql,
        ),
        pytest.param(
            "SELECT replace(printf('%040000000d', 0), '0', 'xxxx')", "sqlite", id="replace"
        ),
    ],
)
def test_a_value_cannot_grow_without_bound(corpus_url, query):
    with pytest.raises(QueryError), run_query(parse_target(corpus_url), query, 5) as answer:
        list(answer.rows)


@pytest.mark.parametrize(
    "query",
    [
        pytest.param(FOREVER, id="recursion"),
        pytest.param(
            "SELECT count(*) FROM cited a, cited b, cited c, cited d, cited e", id="product"
        ),
        pytest.param(f"{ENDLESS} WHERE x < 0", id="before the first row"),
    ],
)
def test_a_query_stops_at_its_time_limit(cli, corpus_url, query):
    started = time.monotonic()

    answer = cli("sql", query, "--seconds", "0.3", "-d", corpus_url)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr == (
        "Error: query refused: it took longer than 0.3 seconds; narrow it, "
        "or allow more with --seconds\n"
    )
    assert time.monotonic() - started < 5


@pytest.mark.postgresql
@pytest.mark.parametrize("engine_name", ["postgresql"])
def test_sleeping_is_no_way_around_the_time_limit(cli, corpus_url):
    answer = cli("sql", "SELECT pg_sleep(60)", "--seconds", "0.3", "-d", corpus_url)

    assert (answer.exit_code, "it took longer than 0.3 seconds" in answer.stderr) == (1, True)


def test_the_time_that_a_slow_reader_takes_does_not_count(corpus_url):
    with run_query(parse_target(corpus_url), f"{ENDLESS} LIMIT 40000", 0.5) as answer:
        rows = iter(answer.rows)
        first = next(rows)
        time.sleep(0.7)
        others = sum(1 for _ in rows)

    assert (first, others) == ((1,), 39_999)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param("SELECT FROM WHERE", "syntax error", id="syntax"),
        pytest.param("SELECT nothing FROM event", "nothing", id="column"),
        pytest.param("SELECT * FROM nowhere", "nowhere", id="table"),
        pytest.param("SELECT nothing(1)", "nothing", id="function"),
        pytest.param("SELECT 'open", "'open", id="quote"),
        pytest.param("SELECT * FROM event\nWHERE\n)", ")", id="several lines"),
    ],
)
def test_a_wrong_query_gets_one_line(cli, corpus_url, query, said):
    answer = cli("sql", query, "-d", corpus_url)

    assert (answer.exit_code, answer.stdout, answer.stderr.count("\n")) == (1, "", 1)
    assert answer.stderr.startswith("Error: query refused: ")
    assert said in answer.stderr


QUERY = """
    SELECT key, citations, place FROM timeline WHERE key LIKE 'kfor-strength-%'
    ORDER BY key LIMIT 2"""


@pytest.mark.parametrize(
    ("form", "written"),
    [
        pytest.param(
            "table",
            "key                    citations  place\n"
            "kfor-strength-1999             1  Kosovo\n"
            "kfor-strength-2022-03          1  Kosovo\n",
            id="table",
        ),
        pytest.param(
            "json",
            '[\n{"key": "kfor-strength-1999", "citations": 1, "place": "Kosovo"},\n'
            '{"key": "kfor-strength-2022-03", "citations": 1, "place": "Kosovo"}\n]\n',
            id="json",
        ),
        pytest.param(
            "jsonl",
            '{"key": "kfor-strength-1999", "citations": 1, "place": "Kosovo"}\n'
            '{"key": "kfor-strength-2022-03", "citations": 1, "place": "Kosovo"}\n',
            id="jsonl",
        ),
        pytest.param(
            "csv",
            "key,citations,place\r\nkfor-strength-1999,1,Kosovo\r\nkfor-strength-2022-03,1,Kosovo\r\n",
            id="csv",
        ),
        pytest.param(
            "markdown",
            "| key | citations | place |\n| --- | --- | --- |\n"
            "| kfor-strength-1999 | 1 | Kosovo |\n| kfor-strength-2022-03 | 1 | Kosovo |\n",
            id="markdown",
        ),
    ],
)
def test_an_answer_in_every_format(cli, corpus_url, form, written):
    answer = cli("sql", QUERY, "--format", form, "-d", corpus_url)

    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, written, "")


def test_days_are_written_alike_on_both_engines(cli, corpus_url):
    query = "SELECT earliest, latest FROM timeline WHERE key = 'kfor-deploys'"

    as_json = cli("sql", query, "--format", "json", "-d", corpus_url)
    as_csv = cli("sql", query, "--format", "csv", "-d", corpus_url)

    assert json.loads(as_json.stdout) == [{"earliest": "1999-06-01", "latest": "1999-06-30"}]
    assert list(csv.reader(io.StringIO(as_csv.stdout)))[1] == ["1999-06-01", "1999-06-30"]


def test_columns_of_one_name_are_told_apart(cli, corpus_url):
    answer = cli("sql", "SELECT 1 AS a, 2 AS a, 3 AS b", "--format", "jsonl", "-d", corpus_url)

    assert answer.stdout == '{"a": 1, "a_2": 2, "b": 3}\n'


@pytest.mark.parametrize(
    ("engine_name", "query", "value"),
    [
        pytest.param("sqlite", "SELECT x'00ff' AS v", "00ff", id="bytes"),
        pytest.param("sqlite", "SELECT 1e999 AS v", None, id="infinity"),
        pytest.param("sqlite", "SELECT NULL AS v", None, id="nothing"),
        *(
            pytest.param("postgresql", query, value, id=name, marks=pytest.mark.postgresql)
            for query, value, name in [
                (r"SELECT '\x00ff'::bytea AS v", "00ff", "bytea"),
                ("SELECT 'NaN'::float AS v", None, "not a number"),
                ("SELECT 1.50 AS v", "1.50", "exact number"),
                ("SELECT ARRAY['a', 'b'] AS v", ["a", "b"], "array"),
                ("SELECT true AS v", True, "truth"),
            ]
        ),
    ],
)
def test_values_that_json_does_not_know(cli, corpus_url, query, value):
    answer = cli("sql", query, "--format", "json", "-d", corpus_url)

    assert json.loads(answer.stdout) == [{"v": value}]


def test_a_query_that_is_no_text_is_reported(cli, corpus_url):
    answer = cli("sql", "-", "-d", corpus_url, stdin=b"SELECT '\xff' AS v")

    assert (answer.exit_code, answer.stdout) == (0, "v\n\ufffd\n")


def test_a_huge_answer_does_not_fill_the_memory(corpus_url):
    target = parse_target(corpus_url)
    query = f"{ENDLESS} LIMIT 50000"
    with run_query(target, query, 60) as answer:
        next(answer.rows)
        tracemalloc.start()
        rows = sum(1 for _ in answer.rows)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert rows == 49_999
    assert peak < 1_000_000

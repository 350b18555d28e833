from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import textwrap
import time
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.store.dumps import read_facts, read_rows
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import Target, parse_target
from timeline.errors import CoderError, MissingDatabaseError, NotFoundError
from timeline.pipeline.coding import Settings
from timeline.pipeline.ingesting import ingest
from timeline.queries.details import get_event
from timeline.queries.lookup import get_id
from timeline.queries.runs import list_shortfalls
from timeline.queries.verification import verify
from timeline.store.undoing import undo

pytestmark = pytest.mark.usefixtures("plain_coder")

ARTICLES = {
    "one.txt": "Vorin and Oria\n\nThe navy came at dawn, the harbour master said to us later.\n"
    "Vorin attacks Oria with 8 ships on 2021-05-03. Oria asks Lund for help.\n",
    "two.txt": "Attack on Oria\n\nIt was the first attack for years, say people who live there.\n"
    "On Monday Vorin attacks Oria with 63 ships on 2021-05-03, to the surprise of many.\n",
    "three.txt": "Talks in Lund\n\nMinisters came together for the first time since last year.\n"
    "In the evening Lund meets Oria on 2021-05-09. No result of the talks is known so far.\n",
}
RUNS = ("run", "judgement")
"""What tells when something was done, too."""


@pytest.fixture
def articles(tmp_path):
    """A folder with three articles, two of them on one attack."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def target(migrated_url):
    return parse_target(migrated_url)


@pytest.fixture
def file(sqlite_copies):
    """A database file, for what is the same on either engine: which articles are read, and how."""
    [target] = sqlite_copies(1)
    return target


SHIPS = "vorin-attacks-oria-2021-05-03 (ships: 63, 8)"
CITATIONS = "SELECT event, source FROM cited ORDER BY source, event"


def rows_of(target, query):
    with open_reader(target) as reader:
        return reader.rows(query)


def run(target, *names: object, jobs=1, published=None):
    return ingest(target, list(map(str, names)), Settings("plain", published, jobs=jobs))


def test_what_articles_report_is_stored_with_its_passages_and_told(target, articles):
    report = run(target, articles, published="2021-05-10")

    assert report.lines() == [
        "3 articles read · 4 statements coded · 3 new events",
        f"1 disagreement: {SHIPS} · 1 passage left undated · which ones: timeline runs 1",
        "next: timeline review · timeline events --coder machine",
    ]
    with open_reader(target) as reader:
        assert verify(reader, None).faults == []
        rows = reader.rows("SELECT key, actors, citations, coder FROM timeline ORDER BY key")
    assert rows == [
        ("lund-meets-oria-2021-05-09", "Lund; Oria", 1, "machine"),
        ("oria-asks-lund", "Oria; Lund", 1, "machine"),
        ("vorin-attacks-oria-2021-05-03", "Vorin; Oria", 2, "machine"),
    ]


def test_ingesting_twice_is_ingesting_once(target, articles):
    run(target, articles)
    before = read_rows(target)

    report = run(target, articles)

    assert read_rows(target) == before
    assert report.lines() == ["0 articles read · 3 known already"]


@pytest.mark.parametrize("known", [False, True], ids=["new articles", "known ones"])
def test_an_unknown_coder_is_refused_whatever_there_is_to_code(file, articles, known):
    if known:
        run(file, articles)

    with pytest.raises(CoderError, match="there is no such coder"):
        ingest(file, [str(articles)], Settings("nix"))


def test_a_copy_with_other_line_ends_tells_the_same_events(target, articles):
    run(target, articles, published="2021-05-10")
    events = rows_of(target, "SELECT count(*) FROM event")
    for article in list(articles.iterdir()):
        copy = article.with_stem(f"{article.stem}-copy")
        copy.write_bytes(article.read_bytes().replace(b"\n", b"\r\n"))

    run(target, articles, published="2021-05-10")

    assert rows_of(target, "SELECT count(*) FROM event") == events


def test_papers_that_print_one_text_are_one_voice(target, tmp_path):
    """Even where the passage itself is of a few words: those around it are the same as well."""
    for number in range(3):
        text = f"Paper {number}\n\n{ARTICLES['two.txt']}"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "own.txt").write_text(ARTICLES["one.txt"], encoding="utf-8")

    run(target, *tmp_path.glob("*.txt"), published="2021-05-04")

    asked = "SELECT citations, independent_sources FROM timeline WHERE key LIKE 'vorin-attacks%'"
    with open_reader(target) as reader:
        assert reader.rows(asked) == [(4, 2)]


def test_police_of_two_articles_are_nobody_in_particular(target, tmp_path):
    for land in ("Vorin", "Oria"):
        text = f"A night in {land}\n\nPolice attacks Rebels on 2021-05-03. So it was in {land}."
        (tmp_path / f"{land}.txt").write_text(text, encoding="utf-8")

    run(target, *tmp_path.glob("*.txt"), published="2021-05-04")

    with open_reader(target) as reader:
        assert reader.rows("SELECT count(*) FROM event") == [(2,)]
        assert reader.rows("SELECT key, name FROM actor ORDER BY key") == [
            ("police-unnamed", "Police (unnamed)"),
            ("rebels-unnamed", "Rebels (unnamed)"),
        ]
        with pytest.raises(NotFoundError, match=r"Police \(unnamed\)"):
            get_id(reader, "actor", "Police")


@pytest.mark.parametrize("order", list(permutations(ARTICLES)), ids=" ".join)
def test_the_order_of_the_articles_does_not_matter(sqlite_copies, articles, order):
    together, one_by_one = sqlite_copies(2)
    run(together, *(articles / name for name in ARTICLES))

    for name in order:
        run(one_by_one, articles / name)

    assert read_facts(one_by_one) == read_facts(together)


BRIDGE = (
    "Oria attacks Lund with 8 ships on 2021-05-03.",
    "Oria attacks Lund.",
    "Oria attacks Lund with 63 ships on 2021-05.",
)
"""The third shows the first two to be one."""


def test_what_a_new_article_makes_one_can_be_undone(target, tmp_path):
    for number, line in enumerate(BRIDGE):
        article = tmp_path / f"{number}.txt"
        article.write_text(f"What is told on page {number}\n\n{line}\n")
        run(target, article, published="2021-05-10")
    [(number, kept, gone)] = rows_of(
        target, "SELECT id, one, other FROM judgement WHERE undoing IS NOT NULL"
    )
    assert rows_of(target, CITATIONS) == [(kept, "0"), (kept, "1"), (kept, "2")]

    with begin_writing(target) as connection, Session(connection) as session:
        undo(session, number, dt.datetime.now(dt.UTC))

    assert rows_of(target, CITATIONS) == [(kept, "0"), (gone, "1"), (kept, "2")]


def test_a_key_that_undoing_may_bring_back_is_given_to_nobody(target, tmp_path):
    for number, line in enumerate((*BRIDGE, "Oria attacks Lund. Oria attacks Lund on 2022.")):
        article = tmp_path / f"{number}.txt"
        article.write_text(f"What is told on page {number}\n\n{line}\n")
        run(target, article, published="2022-12-10" if number == len(BRIDGE) else "2021-05-10")

    keys = {key for key, _ in rows_of(target, CITATIONS)}

    assert "oria-attacks-lund" not in keys
    assert "oria-attacks-lund-2" in keys


AGENCY = "Vorin attacks Oria with 8 ships on 2021-05-03"


def test_those_who_print_one_text_are_one_voice(target, tmp_path):
    for number in range(3):
        article = tmp_path / f"{number}.txt"
        article.write_text(f"What is told on page {number}\n\n{AGENCY}\n")
    (tmp_path / "other.txt").write_text(f"What another saw\n\n{AGENCY.replace('8', '63')}\n")

    run(target, tmp_path, published="2021-05-10")

    [support] = rows_of(target, "SELECT citations, independent_sources FROM timeline")
    assert support == (4, 2)
    with open_reader(target) as reader:
        [(key,)] = reader.rows("SELECT key FROM event")
        event = get_event(reader, key)
    assert event.independent_sources == 2
    assert sum(citation.copy_of is not None for citation in event.citations) == 2


def test_the_number_of_processes_does_not_matter(sqlite_copies, articles):
    alone, together = sqlite_copies(2)
    run(alone, articles)

    run(together, articles, jobs=2)

    assert read_rows(together, without=RUNS) == read_rows(alone, without=RUNS)


LIE = "its quote does not stand in the article"


def test_a_statement_whose_quote_does_not_stand_in_the_article_is_refused(file, tmp_path):
    article = tmp_path / "lie.txt"
    article.write_text("The news of the day is this.\nLIE Vorin attacks Oria on 2021-05-03.\n")

    report = run(file, article)

    assert report.statements == 0
    assert report.refused == {LIE: 1}
    with open_reader(file) as reader:
        [(_, start, end, outcome, why, event, quote)] = list_shortfalls(reader, 1)
    assert (start, end, outcome, why, event) == (None, None, "refused", LIE, None)
    assert quote not in article.read_text()


def test_what_a_run_refused_or_left_undated_can_be_read_by_article(target, articles):
    (articles / "nobody.txt").write_text("An empty hall\n\nNobody meets Nobody on 2021-05-03.\n")
    run(target, articles)

    with open_reader(target) as reader:
        found = [*list_shortfalls(reader, 1)]
        texts = dict(reader.rows("SELECT key, text FROM source"))

    assert [(source, *rest) for source, _, _, *rest in found] == [
        ("nobody", "refused", "it names nobody", None, "Nobody meets Nobody on 2021-05-03"),
        ("one", "undated", "no publication date", "oria-asks-lund", "Oria asks Lund"),
    ]
    assert all(texts[source][start:end] == quote for source, start, end, *_, quote in found)


def test_a_bad_article_is_reported_and_the_others_go_on(file, articles):
    (articles / "binary.txt").write_bytes(b"\0\1\2")
    (articles / "empty.txt").write_bytes(b"")
    (articles / "latin.txt").write_bytes(b"caf\xe9 is not UTF-8")

    report = run(file, articles, "missing.txt")

    assert {Path(error.name).name: error.reason for error in report.failed} == {
        "missing.txt": "there is no such file or folder",
        "latin.txt": "it is not UTF-8 (byte 3 is 0xe9); save it as UTF-8",
        "binary.txt": "it is binary, not text (a zero at byte 0)",
        "empty.txt": "it is empty",
    }
    assert len(report.sources) == 3


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_at_which_the_coder_fails_is_reported_and_the_others_go_on(file, articles, jobs):
    (articles / "odd.txt").write_text("STUMBLE is what the coder does at this article here.\n")

    report = run(file, articles, jobs=jobs)

    [error] = report.failed
    assert error.reason == "the coder failed (IndexError: no such word)"
    assert len(report.sources) == 3


def test_a_folder_without_articles_is_said(file, tmp_path):
    (tmp_path / "picture.png").write_bytes(b"png")

    [error] = run(file, tmp_path).failed

    assert "no article is in it" in str(error)


def test_the_run_is_a_row_with_its_counts(target, articles):
    run(target, articles, published="2021-05-10")

    columns = "coder, articles_read, statements, new_events, more_citations, undated, disagreements"
    with open_reader(target) as reader:
        rows = reader.rows(f"SELECT {columns} FROM run WHERE ended_at IS NOT NULL")  # noqa: S608 - ours
    assert rows == [("plain 1.0", 3, 4, 3, 0, 1, 1)]


def test_what_was_there_before_a_run_is_told_from_what_it_brought(file, articles):
    """An event of the run that a later article of it cites is new still."""
    run(file, articles / "one.txt", published="2021-05-10")
    (articles / "four.txt").write_text("Talks again\n\nLund meets Oria on 2021-05-09. So it was.\n")

    report = run(file, articles, published="2021-05-10")

    assert report.lines()[0] == (
        "3 articles read · 1 known already · 3 statements coded · 1 new event"
        " · 1 more citation for 1 known event"
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_coder_that_lacks_something_says_so(file, articles, jobs):
    with pytest.raises(CoderError, match="coder broken: it needs a crystal ball"):
        ingest(file, [str(articles)], Settings("broken", jobs=jobs))


def test_an_unknown_coder_names_those_there_are(file, articles):
    with pytest.raises(CoderError, match="no such coder; there is broken, plain, rules"):
        ingest(file, [str(articles)], Settings("nobody"))


def test_a_process_that_dies_is_said_and_what_was_stored_stays(file, articles):
    (articles / "deadly.txt").write_text("DIE now, the article says to those who read it.\n")

    with pytest.raises(CoderError, match="--jobs 1"):
        run(file, articles, jobs=2)


def test_a_database_that_is_missing_is_not_made(tmp_path, articles):
    target = parse_target(str(tmp_path / "missing.db"))

    with pytest.raises(MissingDatabaseError):
        run(target, articles)

    assert not (tmp_path / "missing.db").exists()


SCRIPT = """
import sys
from timeline.database.target import parse_target
from timeline.pipeline.coding import Settings
from timeline.pipeline.ingesting import ingest
report = ingest(parse_target(sys.argv[1]), [sys.argv[2]], Settings("plain"))
print(report.lines()[-1])
"""


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_what_was_read_before_the_end_is_whole_and_the_rest_can_follow(
    sqlite_copies, articles, plain_coder, sent
):
    whole, broken = sqlite_copies(2)
    slow = articles / "slow.txt"
    slow.write_text("SLOWLY, slowly goes the coder over this one.\n" * 2)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(plain_coder), str(Path.cwd())])}
    command = [sys.executable, "-c", SCRIPT, str(broken.path), str(articles)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        wait_for_rows(broken)
        process.send_signal(sent)
        output, _ = process.communicate(timeout=30)
    slow.unlink()
    run(whole, articles)

    run(broken, articles)

    assert read_facts(broken) == read_facts(whole)
    assert sent == signal.SIGKILL or output.startswith("interrupted: what was read is stored")


def test_processes_that_code_end_with_the_one_that_stores(sqlite_copies, articles, plain_coder):
    [target] = sqlite_copies(1)
    (articles / "slow.txt").write_text("SLOWLY, slowly goes the coder over this one.\n" * 2)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(plain_coder), str(Path.cwd())])}
    script = SCRIPT.replace('Settings("plain")', 'Settings("plain", jobs=2)')
    guarded = f"if __name__ == '__main__':\n{textwrap.indent(script, '    ')}"
    main = articles.parent / "main.py"
    main.write_text(guarded)
    command = [sys.executable, str(main), str(target.path), str(articles)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        wait_for_rows(target)
        process.kill()
        # The pipe is at its end when the last process that could write to it is gone.
        process.communicate(timeout=30)

    assert process.returncode == -signal.SIGKILL


def wait_for_rows(target):
    """Wait until an article is stored; which come before the slow one their hashes decide."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        with open_reader(target) as reader:
            if reader.rows("SELECT 1 FROM source"):
                return
        time.sleep(0.05)


@pytest.fixture
def sqlite_copies(tmp_path, sqlite_template):
    """Makes databases at the newest revision, without rows."""

    def make(number: int) -> list[Target]:
        paths = [tmp_path / f"{index}.db" for index in range(number)]
        for path in paths:
            path.write_bytes(Path(sqlite_template).read_bytes())
        return [parse_target(str(path)) for path in paths]

    return make

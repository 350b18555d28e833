from __future__ import annotations

import json
import shutil
import sys

import pytest

ARTICLE = (
    "Vorin and Oria\n\nOSTEN, 4 May 2021 (Nordwire) - The navy came at dawn, people told us.\n"
    "Vorin attacks Oria with 8 ships on 2021-05-03. Oria asks Lund for help, it is said here.\n"
)


pytestmark = pytest.mark.usefixtures("plain_coder")


@pytest.fixture(autouse=True)
def folder(tmp_path, sqlite_template, monkeypatch):
    """Stands in a folder with an article and an empty database."""
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(sqlite_template, "timeline.db")
    (tmp_path / "attack.txt").write_text(ARTICLE)
    return tmp_path


def test_ingesting_says_what_it_did_and_what_to_do_next(cli):
    ran = cli("ingest", "attack.txt", "--coder", "plain", "--publication", "Southern Post")

    assert (ran.exit_code, ran.stdout) == (0, "")
    assert ran.stderr.splitlines() == [
        "1 article read · 2 statements coded · 2 new events",
        "1 passage left undated · which ones: timeline runs 1",
        "next: timeline review · timeline source southern-post-2021-05-04",
    ]


def test_what_a_run_could_not_use_is_listed_with_why(cli, folder):
    (folder / "hall.txt").write_text(f"{ARTICLE}Nobody meets Nobody.\n")
    told = cli("ingest", "hall.txt", "--coder", "plain").stderr
    assert "1 statement refused: it names nobody (1) · which ones: timeline runs 1" in told

    listed = cli("runs", "1")

    assert [line.split("  ")[0] for line in listed.stdout.splitlines()] == [
        "outcome",
        "undated",
        "refused",
    ]
    assert listed.stderr == "\n2 passages\nnext: timeline source nordwire-2021-05-04\n"
    assert cli("runs", "2").stderr == "Error: no run is called '2': see 'timeline runs'\n"
    [undated, refused] = json.loads(cli("runs", "1", "--format", "json").stdout)
    assert (undated["why"], undated["event"]) == ("its words tell no day", "oria-asks-lund")
    assert (refused["quote"], refused["event"]) == ("Nobody meets Nobody", None)


def test_an_article_can_be_pasted(cli):
    ran = cli("ingest", "-", "--coder", "plain", stdin=ARTICLE)

    assert ran.exit_code == 0
    assert "1 article read" in ran.stderr


def test_a_date_can_be_given_to_what_was_pasted_without_one(cli):
    page = "Vorin and Oria\n\nVorin attacks Oria today, so it is said.\n"
    told = cli("ingest", "-", "--coder", "plain", stdin=page).stderr
    assert "1 passage left undated (no publication date: run it again with --published)" in told

    ran = cli("ingest", "-", "--coder", "plain", "--published", "18 March 2008", stdin=page)

    assert ran.exit_code == 0
    assert ran.stderr.splitlines()[0] == (
        "1 article read again · 1 statement coded in place of 1 · 1 new event"
    )
    assert cli("events", "--format", "csv").stdout.count("2008-03-18") > 0


def test_a_date_that_is_not_the_stored_one_is_refused_with_both(cli):
    cli("ingest", "attack.txt", "--coder", "plain")

    ran = cli("ingest", "attack.txt", "--coder", "plain", "--published", "2008")

    assert ran.exit_code == 1
    assert ran.stderr.splitlines() == [
        "not changed: article attack.txt: it is stored as published 2021-05-04, not 2008",
        "0 articles read · 1 known already",
    ]


def test_a_date_is_taken_as_people_write_it(cli):
    cli("ingest", "-", "--coder", "plain", "--published", "May 2021", stdin="Vorin meets Oria.")

    ran = cli("sql", "select published, published_basis, published_reason from source", "-f", "csv")
    assert ran.stdout.splitlines()[1:] == ["2021-05,inferred,given by --published"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.txt"], "not read: article missing.txt: there is no such file or folder"),
        (["empty.txt"], "not read: article empty.txt: it is empty"),
        (["picture.png"], "not read: article picture.png: it is binary, not text"),
        (["."], "not read: article empty.txt: it is empty"),
    ],
    ids=["missing", "empty", "binary", "a folder with a bad one"],
)
def test_what_cannot_be_read_is_one_line_and_the_status_is_1(cli, folder, arguments, message):
    (folder / "empty.txt").write_text("")
    (folder / "picture.png").write_bytes(b"\x89PNG\0\0")

    ran = cli("ingest", *arguments, "--coder", "plain")

    assert ran.exit_code == 1
    assert message in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--published", "30 February 2021"], "is not a date"),
        (["--published", "last week"], "is not a date"),
        (["--coder", "nobody"], "Error: coder nobody: there is no such coder; there is"),
        (["--coder", "broken"], "Error: coder broken: it needs a crystal ball"),
        (["-d", "missing.db"], "Error: database missing.db: it does not exist"),
    ],
    ids=["no such day", "a relative date", "unknown coder", "broken coder", "no database"],
)
def test_a_wrong_option_is_one_line_and_changes_nothing(cli, arguments, message):
    ran = cli("ingest", "attack.txt", *arguments)

    assert ran.exit_code == 1
    assert message in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert cli("sources", "--format", "json").stdout.strip() == "[]"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_without_the_extra_one_line_says_how_to_get_it(cli, folder, monkeypatch, jobs):
    (folder / "spacy.py").write_text("raise ImportError('no spaCy here')\n")
    monkeypatch.syspath_prepend(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "spacy"]:
        monkeypatch.delitem(sys.modules, name)
    (folder / "second.txt").write_text(ARTICLE.replace("8 ships", "9 ships"))

    ran = cli("ingest", "attack.txt", "second.txt", "--jobs", jobs)

    assert ran.exit_code == 1
    assert ran.stderr == (
        "Error: coder rules: it needs an English pipeline of spaCy: pip install '.[coder]'\n"
    )


def test_a_draft_is_written_and_told(cli, folder):
    ran = cli("ingest", "attack.txt", "--coder", "plain", "--draft", "draft")

    assert ran.stderr.splitlines()[-1] == (
        "wrote 1 coding sheet into draft · next: mend them, then timeline seed --corpus draft"
    )
    assert (folder / "draft" / "sheets" / "nordwire-2021-05-04.toml").is_file()

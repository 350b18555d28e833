from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.dumps import read_facts, read_rows
from timeline.database.target import parse_target
from timeline.errors import CorpusError
from timeline.pipeline.coding import Settings
from timeline.pipeline.corpora import find_corpus, read_files
from timeline.pipeline.drafting import draft
from timeline.pipeline.ingesting import ingest
from timeline.pipeline.seeding import seed
from timeline.sheets import read_corpus

pytestmark = pytest.mark.usefixtures("plain_coder")

ARTICLE = (
    "Vorin and Oria\n\nOSTEN, 4 May 2021 (Nordwire) - The navy came at dawn, people told us.\n"
    "Vorin attacks Oria with 8 ships on 2021-05-03. Oria asks Lund for help, it is said here.\n"
)
PAGE = (
    "<html><head><title>Talks</title></head><body><article><h1>Talks in Lund</h1>"
    "<p>Ministers came together for the first time since the war ended. On that day "
    "Lund meets Oria on 2021-05-09. No result of the talks was made known to us.</p>"
    "</article></body></html>"
)
SETTINGS = Settings("plain", "2021")


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "attack.txt").write_text(ARTICLE)
    (folder / "talks.html").write_text(PAGE)
    return folder


@pytest.fixture
def target(migrated_url):
    return parse_target(migrated_url)


def test_a_draft_is_seeded_to_what_ingesting_stores(target, articles, tmp_path):
    """All but who coded it: what a person seeds, the person answers for."""
    draft(target, [str(articles)], SETTINGS, tmp_path / "draft")
    seeded = parse_target(str(tmp_path / "seeded.db"))
    seed(seeded, tmp_path / "draft")
    ingest(target, [str(articles)], SETTINGS)

    ours, theirs = read_facts(seeded), read_facts(target)

    for facts in (ours, theirs):
        facts["cited"] = [row[:-2] for row in facts["cited"]]
    assert ours == theirs


def test_drafting_leaves_the_database_as_it_was(target, articles, tmp_path):
    before = read_rows(target)

    draft(target, [str(articles)], SETTINGS, tmp_path / "draft")

    assert read_rows(target) == before


def test_a_draft_needs_no_database(articles, tmp_path):
    missing = tmp_path / "missing.db"

    report = draft(parse_target(str(missing)), [str(articles)], SETTINGS, tmp_path / "draft")

    assert not missing.exists()
    folder, mend = tmp_path / "draft", "next: mend them, then timeline seed"
    assert report.lines() == [
        "2 articles read · 3 statements coded · 3 new events",
        "1 passage left undated",
        f"wrote 2 coding sheets into {folder} · {mend} --corpus {folder}",
    ]


def test_a_sheet_says_in_its_first_line_who_drafted_it(target, articles, tmp_path):
    draft(target, [str(articles)], SETTINGS, tmp_path / "draft")

    for sheet in (tmp_path / "draft" / "sheets").iterdir():
        assert sheet.read_text().startswith("# Drafted by plain 1.0.")


def test_a_sheet_says_which_statements_were_refused(target, articles, tmp_path):
    (articles / "attack.txt").write_text(f"{ARTICLE.strip()} Nobody meets Nobody.\n")

    draft(target, [str(articles)], SETTINGS, tmp_path / "draft")

    [sheet] = (tmp_path / "draft" / "sheets").glob("nordwire*")
    _, refused, *_ = sheet.read_text().splitlines()
    assert refused == (
        f"# Left out at {len(ARTICLE)}, because it names nobody: Nobody meets Nobody"
    )


def test_a_draft_of_what_is_known_writes_nothing(target, articles, tmp_path):
    ingest(target, [str(articles)], SETTINGS)

    report = draft(target, [str(articles)], SETTINGS, tmp_path / "draft")

    assert report.lines() == ["0 articles read · 2 known already"]
    assert not (tmp_path / "draft").exists()


def test_a_draft_adds_to_a_corpus_and_leaves_what_stands_there(target, articles, tmp_path):
    folder = tmp_path / "corpus"
    shutil.copytree(find_corpus(), folder)
    before = read_files(folder)

    draft(target, [str(articles)], SETTINGS, folder)

    after = read_files(folder)
    assert all(after[name].startswith(data) for name, data in before.items())
    assert len(read_corpus(after).events) == len(read_corpus(before).events) + 3


def test_drafting_twice_adds_nothing(target, articles, tmp_path):
    draft(target, [str(articles)], SETTINGS, tmp_path / "draft")
    before = read_files(tmp_path / "draft")

    report = draft(target, [str(articles)], SETTINGS, tmp_path / "draft")

    assert read_files(tmp_path / "draft") == before
    assert report.lines() == ["0 articles read · 2 known already"]


def test_a_broken_corpus_is_said_and_nothing_is_written(target, articles, tmp_path):
    folder = tmp_path / "corpus"
    shutil.copytree(find_corpus(), folder)
    (folder / "events.toml").write_text("[[event]]\nkey = 1\n")
    before = read_files(folder)

    with pytest.raises(CorpusError, match=r"events\.toml"):
        draft(target, [str(articles)], SETTINGS, folder)

    assert read_files(folder) == before


def test_the_articles_of_a_draft_are_the_files_themselves(target, articles, tmp_path):
    draft(target, [str(articles)], SETTINGS, tmp_path / "draft")

    for path in articles.iterdir():
        assert Path(tmp_path / "draft" / "articles" / path.name).read_bytes() == path.read_bytes()

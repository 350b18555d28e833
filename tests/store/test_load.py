"""What a corpus leaves alone, and what it refuses."""

from __future__ import annotations

import pytest

from tests.factories import TEXTS, edit, make_corpus, write_corpus
from tests.store.dumps import read_facts, read_rows
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.errors import CorpusError
from timeline.pipeline.corpora import find_corpus
from timeline.pipeline.seeding import seed

NORTH = TEXTS["articles/north.txt"]
MACHINE = """
    INSERT INTO citation (event_id, source_id, quote, prefix, suffix, char_start, char_end,
        date, earliest, latest, date_basis, realis, coder, folded)
    SELECT event.id, source.id, '{quote}', '', '', {start}, {end},
        '2021-05-03', '2021-05-03', '2021-05-03', 'explicit', 'occurred', 'rules 0.1', 'x'
    FROM event, source WHERE event.key = '{event}' AND source.key = 'north'
"""


@pytest.fixture
def corpus(tmp_path):
    """The folder of the small corpus."""
    return write_corpus(tmp_path / "corpus", make_corpus())


@pytest.fixture
def target(migrated_url, corpus):
    """A database that holds the small corpus, on each engine."""
    target = parse_target(migrated_url)
    seed(target, corpus)
    return target


def cite_by_machine(target, event, quote):
    start = NORTH.index(quote)
    with begin_writing(target) as connection:
        connection.exec_driver_sql(
            MACHINE.format(event=event, quote=quote, start=start, end=start + len(quote))
        )


def citations_of(target):
    """Return event, quote, stated date and coder of each citation."""
    return sorted((row[0], row[8], row[14], row[-2]) for row in read_facts(target)["cited"])


def test_another_corpus_leaves_the_rows_of_the_first_alone(seeded_url, corpus):
    target = parse_target(seeded_url)
    before = read_rows(target)

    seed(target, corpus)
    seed(target)
    seed(target, corpus)

    after = read_rows(target)
    assert {table: set(rows) - set(after[table]) for table, rows in before.items()} == {
        table: set() for table in before
    }
    assert len(after["event"]) == len(before["event"]) + 3


def test_what_a_machine_coded_stays(target, corpus):
    cite_by_machine(target, "blockade", "The port of Oria is closed")
    before = read_rows(target)

    report = seed(target, corpus)

    assert not report.changes
    assert read_rows(target) == before


def test_what_a_machine_coded_counts_in_what_is_concluded(target, corpus):
    cite_by_machine(target, "defence", "no choice")

    seed(target, corpus)

    dates = {row[0]: row[1] for row in read_facts(target)["timeline"]}
    assert dates["defence"] == "2021-05-03"


def test_a_statement_takes_the_place_of_what_a_machine_coded_there(target, corpus):
    cite_by_machine(target, "protest", "The port of Oria is closed")
    files = edit("sheets/north.toml", "Fishermen protested", "The port of Oria is closed")

    seed(target, write_corpus(corpus, files))

    assert citations_of(target) == [
        (
            "blockade",
            "It began in May 2021 with 9 ships",
            "2021-05",
            "curated",
        ),
        (
            "blockade",
            "The navy of Vorin blocked the port of Oria on Monday with up to 12 ships",
            "2021-05-03",
            "curated",
        ),
        ("defence", "“We had no choice,” she said", "None", "curated"),
        ("protest", "Fishermen marched through Oria", "None", "curated"),
        ("protest", "The port of Oria is closed", "2021-05-04", "curated"),
    ]


def test_an_event_that_only_a_machine_cites_stays(target, corpus):
    cite_by_machine(target, "defence", "no choice")
    events = TEXTS["events.toml"].partition('[[event]]\nkey = "defence"')[0]
    sheet = TEXTS["sheets/north.toml"].replace('"defence"', '"protest"')

    seed(
        target,
        write_corpus(
            corpus,
            make_corpus({"events.toml": events.encode(), "sheets/north.toml": sheet.encode()}),
        ),
    )

    dates = {row[0]: row[1] for row in read_facts(target)["timeline"]}
    assert dates == {"blockade": "2021-05-03", "defence": "2021-05-03", "protest": "2021-05-04"}


def test_an_article_under_the_same_key_with_other_words_is_refused(target, corpus):
    before = read_rows(target)
    write_corpus(corpus, {"articles/north.txt": NORTH.replace("closed", "open").encode()})

    with pytest.raises(CorpusError) as caught:
        seed(target, corpus)

    assert str(caught.value) == (
        "sheets/north.toml: the database has another article under this key; "
        "sources never change: give the sheet another name"
    )
    assert read_rows(target) == before


def test_an_article_under_another_key_is_refused(target, corpus):
    """Its citations would be those of two corpora, and one would remove the other's."""
    before = read_rows(target)
    (corpus / "sheets" / "north.toml").rename(corpus / "sheets" / "east.toml")

    with pytest.raises(CorpusError) as caught:
        seed(target, corpus)

    assert str(caught.value) == (
        "sheets/east.toml: the database has this article as 'north': give the sheet that name"
    )
    assert read_rows(target) == before


def test_an_actor_whose_key_was_changed_leaves_no_namesake(target, corpus):
    for file in ("actors.toml", "events.toml"):
        renamed = TEXTS[file].replace('"vorin"', '"vorin-state"').encode()
        write_corpus(corpus, {file: renamed})

    seed(target, corpus)

    with open_reader(target) as reader:
        assert reader.rows("SELECT key FROM actor ORDER BY key") == [
            ("ana-soljic",),
            ("fishermen",),
            ("vorin-state",),
        ]


def test_a_wikidata_id_of_another_corpus_is_refused(seeded_url, tmp_path):
    target = parse_target(seeded_url)
    before = read_rows(target)
    files = edit("actors.toml", 'kind = "state"', 'kind = "state"\nwikidata = "Q403"')

    with pytest.raises(CorpusError) as caught:
        seed(target, write_corpus(tmp_path / "corpus", files))

    assert str(caught.value) == (
        "actors.toml: the database knows Q403 as 'serbia', not as 'vorin': "
        "use that key, or leave the id out"
    )
    assert read_rows(target) == before


def test_the_bundled_corpus_is_that_of_the_checkout():
    assert (find_corpus() / "articles" / "000_04e8856593f37e67.txt").is_file()

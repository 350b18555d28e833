"""A changed sheet changes what it must, and the report says so."""

from __future__ import annotations

import itertools
import shutil

import pytest

from tests.factories import TEXTS, edit, make_corpus, write_corpus
from tests.store.dumps import read_facts, read_rows
from timeline.database.target import parse_target
from timeline.pipeline.seeding import seed

ACTORS, EVENTS, PLACES = "actors.toml", "events.toml", "places.toml"
PUBLICATIONS, NORTH, SOUTH = "publications.toml", "sheets/north.toml", "sheets/south.toml"

MARCH = '[[statement]]\nevent = "protest"\nquote = "Fishermen marched through Oria"\n\n'
DEFENCE = """\
[[event]]
key = "defence"
title = "The minister defends the blockade"
participants = ["ana-soljic"]
"""
WIKIDATA = make_corpus(
    {
        ACTORS: TEXTS[ACTORS]
        .replace('kind = "state"', 'kind = "state"\nwikidata = "Q2"')
        .replace('kind = "person"', 'kind = "person"\nwikidata = "Q1"')
        .encode()
    }
)

CHANGES = {
    "another quote": (
        edit(NORTH, "“We had no choice,” she said", "We had no choice"),
        "1 citation added, 1 citation removed",
    ),
    "a statement less": (edit(SOUTH, MARCH, ""), "1 citation removed"),
    "an event less": (
        make_corpus(
            {
                EVENTS: TEXTS[EVENTS].replace(DEFENCE, "").encode(),
                NORTH: TEXTS[NORTH].replace('"defence"', '"protest"').encode(),
            }
        ),
        "1 citation added, 1 citation removed, 1 event removed, 1 participation removed",
    ),
    "a statement of another event": (
        edit(SOUTH, 'event = "protest"', 'event = "defence"'),
        "1 citation added, 1 citation removed",
    ),
    "another title": (edit(EVENTS, "The minister defends", "She defends"), "1 event changed"),
    "another type": (edit(EVENTS, '"PROTEST"', '"REJECT"'), "1 event changed"),
    "another role": (
        edit(EVENTS, 'recipients = ["fishermen"]', 'participants = ["fishermen"]'),
        "1 participation added, 1 participation removed",
    ),
    "another name": (
        edit(ACTORS, 'name = "Vorin"', 'name = "Kingdom of Vorin"'),
        "1 actor changed, 1 actor_name added, 1 actor_name removed",
    ),
    "one name less": (edit(ACTORS, '"Republic of Vorin"', ""), "1 actor_name removed"),
    "an affiliation that ended": (
        edit(ACTORS, 'from = "2019"', 'from = "2019", to = "2020"'),
        "1 affiliation changed",
    ),
    "another Wikidata id": (
        edit(ACTORS, 'kind = "state"', 'kind = "state"\nwikidata = "Q1"'),
        "1 actor changed",
    ),
    "a place elsewhere": (edit(PLACES, 'within = "coast"', ""), "1 place changed"),
    "another outlet": (edit(PUBLICATIONS, "Southern Post", "The Post"), "1 publication changed"),
    "another day": (
        edit(NORTH, 'date = "2021-05-03"', 'date = "2021-05-02"'),
        "1 citation changed, 1 event changed",
    ),
    "another day, in a month that is stated": (
        edit(NORTH, 'date = "2021-05-03"\nbasis = "relative"\n', ""),
        "1 citation changed, 1 event changed",
    ),
    "another reason": (edit(NORTH, "The day before", "One day before"), "1 citation changed"),
    "another realis": (
        edit(NORTH, 'realis = "occurred"', 'realis = "planned"'),
        "1 citation changed, 1 event changed",
    ),
    "another number": (edit(NORTH, "high = 12", "high = 13"), "1 figure added, 1 figure removed"),
    "another voice": (edit(NORTH, '"the coast guard"', '"guards"'), "1 attribution changed"),
    "one voice less": (
        edit(NORTH, '  { words = "the coast guard", cue = "citing the coast guard" },\n', ""),
        "1 attribution removed",
    ),
    "a zone less": (
        edit(NORTH, '[[zone]]\nkind = "headline"\nstarts = "Vorin blocks"\nends = "of Oria"\n', ""),
        "1 zone changed, 1 zone removed",
    ),
    "another day of publication": (
        edit(NORTH, 'published = "2021-05-04"', 'published = "2021-05"'),
        "1 source changed",
    ),
    "another name of the article": (
        make_corpus(
            {
                "articles/north.txt": None,
                "articles/east.txt": TEXTS["articles/north.txt"].encode(),
                NORTH: TEXTS[NORTH].replace("north.txt", "east.txt").encode(),
            }
        ),
        "1 source changed",
    ),
}


def describe(changes):
    """Return what changed: "1 citation added, 1 event changed"."""
    touched = [
        (table, verb, count)
        for verb in ("added", "changed", "removed")
        for table, count in getattr(changes, verb).items()
    ]
    return ", ".join(f"{count} {table} {verb}" for table, verb, count in sorted(touched))


@pytest.fixture(scope="module")
def before(sqlite_template, tmp_path_factory):
    """A database file that holds the small corpus, to copy."""
    folder = tmp_path_factory.mktemp("small")
    path = shutil.copyfile(sqlite_template, folder / "timeline.db")
    seed(parse_target(str(path)), write_corpus(folder, make_corpus()))
    return path


@pytest.mark.parametrize(
    ("files", "report"), [pytest.param(*case, id=name) for name, case in CHANGES.items()]
)
def test_a_changed_corpus_changes_what_it_must(files, report, before, sqlite_template, tmp_path):
    """The database then says what one says that was seeded from the changed corpus only."""
    corpus = write_corpus(tmp_path / "corpus", files)
    old, new = (
        parse_target(str(shutil.copyfile(path, tmp_path / f"{name}.db")))
        for name, path in (("old", before), ("new", sqlite_template))
    )

    assert describe(seed(old, corpus).changes) == report

    seed(new, corpus)
    assert read_facts(old) == read_facts(new)


@pytest.fixture
def target(migrated_url):
    return parse_target(migrated_url)


@pytest.fixture
def seed_with(target, tmp_path):
    """Seeds the database from files, and returns the report."""
    folders = (tmp_path / f"corpus {number}" for number in itertools.count())
    return lambda files: seed(target, write_corpus(next(folders), files))


def test_changing_back_restores_every_fact(target, seed_with):
    seed_with(make_corpus())
    before = read_facts(target)

    for files, _ in [*CHANGES.values()][::2]:
        seed_with(files)
    seed_with(make_corpus())

    assert read_facts(target) == before


def test_wikidata_ids_can_be_exchanged(target, seed_with):
    seed_with(WIKIDATA)

    swapped = WIKIDATA[ACTORS].replace(b"Q1", b"Q0").replace(b"Q2", b"Q1").replace(b"Q0", b"Q2")
    seed_with(WIKIDATA | {ACTORS: swapped})

    actors = {row[1]: row[4] for row in read_rows(target)["actor"]}
    assert actors == {"vorin": "Q1", "ana-soljic": "Q2", "fishermen": None}

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.conftest import sqlite_url
from tests.factories import make_corpus
from tests.factories import write_corpus as write_folder
from tests.sheets.corpora import make_corpora, read_seeds
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.errors import NotFoundError
from timeline.pipeline.seeding import seed
from timeline.queries.corpus import read_stored_corpus
from timeline.sheets import read_corpus
from timeline.sheets.writing import write_corpus


@pytest.fixture
def small(migrated_url, tmp_path):
    """A database that holds the small corpus, on each engine."""
    target = parse_target(migrated_url)
    seed(target, write_folder(tmp_path / "corpus", make_corpus()))
    return target


def read_all(target, sources=None):
    with open_reader(target) as reader:
        return read_stored_corpus(reader, sources)


def test_the_bundled_corpus_comes_back_from_the_database(corpus_url):
    """Places come back with those around them first, as a table of them has to be filled."""
    stored, seeds = read_all(parse_target(corpus_url)), read_seeds()

    assert replace(stored, places=()) == replace(seeds, places=())
    assert sorted(stored.places, key=str) == sorted(seeds.places, key=str)
    assert read_corpus(write_corpus(stored)) == stored


def test_from_sheet_to_database_to_sheet_nothing_changes(small):
    stored = read_all(small)

    assert stored == read_corpus(make_corpus())
    assert read_corpus(write_corpus(stored)) == stored


def test_what_is_written_from_a_database_makes_the_same_database(small, tmp_path):
    folder = write_folder(tmp_path / "written", write_corpus(read_all(small)))

    report = seed(small, folder)

    assert not report.changes


def test_one_source_comes_with_what_it_refers_to_and_nothing_else(small):
    corpus = read_all(small, ["south"])

    assert [source.key for source in corpus.sources] == ["south"]
    assert [event.key for event in corpus.events] == ["blockade", "protest"]
    assert [actor.key for actor in corpus.actors] == ["vorin", "fishermen"]
    assert [place.key for place in corpus.places] == ["coast", "oria"]
    assert [each.key for each in corpus.publications] == ["wire", "post"]
    assert read_corpus(write_corpus(corpus)) == corpus


def test_an_unknown_source_is_refused(small):
    with pytest.raises(NotFoundError):
        read_all(small, ["west"])


def test_a_realis_that_the_citations_do_not_give_is_told(small):
    with begin_writing(small) as connection:
        connection.exec_driver_sql("UPDATE event SET realis = 'ongoing' WHERE key = 'blockade'")

    realis = {event.key: event.realis for event in read_all(small).events}

    assert realis == {"blockade": "ongoing", "protest": None, "defence": None}


def test_what_a_machine_coded_keeps_its_coder_until_it_is_written_down(small):
    with begin_writing(small) as connection:
        connection.exec_driver_sql("UPDATE citation SET coder = 'rules 0.2.0'")

    stored = read_all(small)

    assert {each.coder for source in stored.sources for each in source.citations} == {"rules 0.2.0"}
    [north, _] = read_corpus(write_corpus(stored)).sources
    assert north == replace(
        stored.sources[0],
        citations=tuple(replace(each, coder="curated") for each in stored.sources[0].citations),
    )


@given(corpus=make_corpora().filter(lambda corpus: corpus.events))
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
def test_from_database_to_sheets_to_database_nothing_changes(
    sqlite_template, tmp_path_factory, corpus
):
    stored = store_and_read(sqlite_template, tmp_path_factory.mktemp("one"), corpus)

    again = store_and_read(
        sqlite_template, tmp_path_factory.mktemp("other"), read_corpus(write_corpus(stored))
    )

    assert again == stored
    assert stored.sources == corpus.sources


def store_and_read(template, folder, corpus):
    target = parse_target(sqlite_url(shutil.copyfile(template, folder / "timeline.db")))
    seed(target, write_folder(folder / "corpus", write_corpus(corpus)))
    return read_all(target)

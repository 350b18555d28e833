from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import TEXTS, make_corpus
from tests.sheets.corpora import LETTERS, make_corpora, read_seeds
from timeline.records.corpus import Actor, Place
from timeline.sheets import read_corpus
from timeline.sheets.writing import append_entries, write_corpus, write_sheet
from timeline.sheets.writing_toml import write_entry, write_text
from timeline.vocabulary import ActorKind


@given(make_corpora().filter(lambda corpus: corpus.events))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_what_is_written_is_read_back(corpus):
    assert read_corpus(write_corpus(corpus)) == corpus


@pytest.mark.parametrize(
    "read", [read_seeds, lambda: read_corpus(make_corpus())], ids=["seeds", "small"]
)
def test_a_corpus_that_people_wrote_is_written_and_read_back(read):
    corpus = read()

    files = write_corpus(corpus)

    assert read_corpus(files) == corpus
    assert write_corpus(read_corpus(files)) == files


def test_a_sheet_is_written_as_people_write_it():
    [_, south] = read_corpus(make_corpus()).sources

    assert write_sheet(south).decode() == TEXTS["sheets/south.toml"]


@given(st.text(LETTERS))
def test_any_text_is_read_back_from_toml(text):
    assert tomllib.loads(f"text = {write_text(text)}") == {"text": text}
    assert write_text(text).isprintable() or "\n" in text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_is_read_back_from_toml(number):
    assert tomllib.loads(write_entry("[figure]", {"low": number})) == {"figure": {"low": number}}


def test_what_stands_in_a_file_is_not_touched():
    existing = TEXTS["actors.toml"].encode().rstrip() + b"  # no line end"

    file = append_entries(existing, [Actor("odry", "Odry", ActorKind.STATE, ("the “republic”",))])

    assert file.startswith(existing)
    assert file.removeprefix(existing).decode() == (
        '\n\n[[actor]]\nkey = "odry"\nname = "Odry"\nkind = "state"\nnames = ["the “republic”"]\n'
    )
    assert append_entries(existing, []) == existing


def test_entries_come_with_a_line_between_them():
    places = append_entries(b"", [Place("a", "A"), Place("b", "B", within="a")])

    assert places == (
        b'[[place]]\nkey = "a"\nname = "A"\n\n[[place]]\nkey = "b"\nname = "B"\nwithin = "a"\n'
    )


def test_a_draft_says_so_in_its_first_line():
    [north, _] = read_corpus(make_corpus()).sources

    draft = write_sheet(north, remarks=["Drafted by rules 0.2.0.\nRead it, mend it."])

    assert draft.startswith(b"# Drafted by rules 0.2.0. Read it, mend it.\n\n[source]\n")
    assert read_corpus(make_corpus({"sheets/north.toml": draft})) == read_corpus(make_corpus())


def test_a_quote_that_stands_twice_is_counted():
    text = "Vorin said no. Vorin said no.\n"
    sheet = '[source]\nfile = "n.txt"\ntitle = "No"\n\n[[statement]]\nevent = "protest"\nnth = 2\n'
    files = make_corpus(
        {
            "articles/n.txt": text.encode(),
            "sheets/n.toml": f'{sheet}quote = "Vorin said no."\n'.encode(),
        }
    )

    written = write_corpus(read_corpus(files))["sheets/n.toml"].decode()

    assert 'quote = "Vorin said no."\nnth = 2\n' in written


def test_articles_of_one_name_or_not_of_the_text_get_files_of_their_own():
    corpus = read_corpus(make_corpus())
    north, south = corpus.sources
    pages = replace(corpus, sources=(replace(north, file="a.txt"), replace(south, file="a.txt")))
    page = replace(corpus, sources=(replace(north, file="n.html", sha256="0" * 64), south))

    assert {"articles/north.txt", "articles/south.txt"} < set(write_corpus(pages))
    assert {"articles/north.txt", "articles/south.txt"} < set(write_corpus(page))

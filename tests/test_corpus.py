"""The bundled corpus: five articles as they were found, and what they say."""

from __future__ import annotations

from hashlib import sha256

import pytest

from timeline.articles import boilerplate_in
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.pipeline.corpora import find_corpus, read_files
from timeline.queries.details import get_event
from timeline.quotes import cut_passage
from timeline.records.details import Disagreement
from timeline.sheets import read_corpus
from timeline.vocabulary import ZoneKind

ARTICLES = {
    "000_04e8856593f37e67.txt": "5ea0c7d78bbbb03f2d4c113418632b2549062728980bdcf7f3240f9b7e674c31",
    "001_2bb250226b1caa8e.txt": "8c9d5986f8813ab6096c571dbb6db52ecc6120ad94414584ed79c39843d1b312",
    "002_c68cca4877a7d0b5.txt": "21e9842ecc8506153b88b46e4dc92a917b8f442c9707e05ec03d69dbfb18a179",
    "003_97181b249e875285.txt": "cbe4969263b344ba57efc0689314c6d23d9721a3a75aac2f5d93a592eec85a98",
    "004_b09eecae141e573e.txt": "ceb5bf4f280ec7d2d0657a9dacf213cdaa4ea51ed167ba2fe7615f404fe0a191",
}
"""The SHA-256 of each file, as we were given it."""

EVENTS = {
    "nato-air-campaign-1999": ("1999-01/1999-06", 4),
    "serbian-forces-withdraw-1999": ("1999-01/1999-06", 1),
    "resolution-1244": ("1999", 1),
    "kfor-deploys": ("1999-06", 3),
    "kfor-strength-1999": ("1999", 1),
    "kosovo-declares-independence": ("2008", 3),
    "parachute-exercise-camp-bondsteel": ("2014-04", 1),
    "kosovo-security-force-becomes-army": ("2019~", 1),
    "platoon-ceremony-in-pristina": ("2021-03-09", 1),
    "nato-summit-2021": ("2021-22", 1),
    "russia-invades-ukraine": ("2022-02-24", 3),
    "zelensky-recalls-peacekeepers": ("2022-03-07", 5),
    "pristina-protest-against-invasion": ("2022-03-07", 1),
    "rohde-says-nato-stays": ("2022-03-07", 2),
    "serbia-condemns-invasion-at-un": ("2022-02-24/2022-08-03", 1),
    "kfor-reinforces-since-october": ("2022-10/..", 1),
    "barricades-in-northern-kosovo": ("2022-12-05/2022-12-11", 1),
    "serbia-asks-to-return-forces": ("2022-12-15", 4),
    "kfor-announces-expansion": ("2022-12-16", 1),
    "kfor-strength-2022-12": ("2022-12-17", 1),
}
"""Date and number of independent sources of what the issue names."""


@pytest.fixture(scope="module")
def files():
    return read_files(find_corpus())


@pytest.fixture(scope="module")
def corpus(files):
    return read_corpus(files)


@pytest.fixture(scope="module")
def cited(corpus):
    """Every citation with its source."""
    return [(source, citation) for source in corpus.sources for citation in source.citations]


@pytest.fixture
def reader(seeded_url):
    """The seeded database, open for reading, on each engine."""
    with open_reader(parse_target(seeded_url)) as reader:
        yield reader


@pytest.mark.parametrize(("name", "digest"), ARTICLES.items())
def test_an_article_is_as_it_was_given(name, digest, files):
    assert sha256(files[f"articles/{name}"]).hexdigest() == digest


def test_every_article_is_coded(files, corpus):
    articles = {name for name in files if name.startswith("articles/")}

    assert articles == {f"articles/{name}" for name in ARTICLES}
    assert {source.sha256 for source in corpus.sources} == set(ARTICLES.values())


def test_every_stored_citation_slices_from_its_file(reader, files):
    texts = {sha256(data).hexdigest(): data.decode() for data in files.values()}
    citations = reader.rows(
        "SELECT sha256, char_start, char_end, quote, prefix, suffix"
        " FROM citation JOIN source ON source.id = source_id"
    )

    assert len(citations) >= 60
    for digest, start, end, *words in citations:
        there = cut_passage(texts[digest], start, end)
        assert words == [there.quote, there.prefix, there.suffix]


def test_every_cue_slices_from_its_file_and_holds_words(cited):
    cues = [source.text[hop.start : hop.end] for source, each in cited for hop in each.attribution]

    assert cues
    assert all(cue.strip() == cue != "" for cue in cues)


def test_nothing_is_cited_from_boilerplate(cited):
    assert [
        citation.quote
        for source, citation in cited
        if boilerplate_in(source.zones, citation.start, citation.end)
    ] == []


def test_each_article_has_boilerplate_marked(corpus):
    for source in corpus.sources:
        assert ZoneKind.BOILERPLATE in {zone.kind for zone in source.zones}, source.key


@pytest.mark.parametrize(
    "words",
    [
        "LawAndOrder",
        "It seems he wears the same one!",
        "Accessibility links",
        "wticon fm",
        "HomeWorld",
    ],
)
def test_menus_and_comments_are_boilerplate(words, corpus):
    [source] = [source for source in corpus.sources if words in source.text]
    start = source.text.index(words)

    assert boilerplate_in(source.zones, start, start + len(words))


def test_zones_lie_side_by_side_and_leave_no_words_out(corpus):
    for source in corpus.sources:
        at, between = 0, []
        for zone in source.zones:
            between.append(source.text[at : zone.start])
            at = zone.end
        assert "".join([*between, source.text[at:]]).strip() == "", source.key


def test_every_event_is_cited(corpus, cited):
    assert len(corpus.events) >= 35
    assert {citation.event for _, citation in cited} == {event.key for event in corpus.events}


def test_every_event_lies_between_1999_and_2022(reader):
    beyond = reader.rows(
        "SELECT key, date FROM event WHERE latest < '1999-01-01' OR earliest > '2022-12-31'"
    )

    assert beyond == []


def test_the_events_of_the_issue_have_their_dates_and_voices(reader):
    rows = reader.rows("SELECT key, date, independent_sources FROM timeline")
    found = {key: (date, voices) for key, date, voices in rows}

    assert {key: found.get(key) for key in EVENTS} == EVENTS


def test_the_sources_disagree_on_the_day_of_the_request_to_kfor(reader):
    assert get_event(reader, "serbia-asks-to-return-forces").disagreements == (
        Disagreement(
            "date",
            (("2022-12-15", ("rt-2022-12-17",)), ("2022-12-16", ("radio-liberty-2022-12",))),
        ),
    )


def test_a_day_that_an_article_does_not_state_has_a_reason(cited):
    inferred = [each.stated for _, each in cited if each.stated.basis == "inferred"]

    assert inferred
    assert all(stated.reason for stated in inferred)


def test_a_chain_of_who_told_whom_is_kept(reader):
    chains = reader.rows(
        "SELECT DISTINCT attribution FROM cited WHERE source = 'reuters-2022-08-03'"
        " AND attribution LIKE '%; %'"
    )

    assert any(chain.startswith("RBK-Ukraine; ") for (chain,) in chains)

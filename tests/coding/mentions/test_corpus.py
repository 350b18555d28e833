from __future__ import annotations

import pytest

from timeline.coding.language import parse
from timeline.coding.mentions import build_index, find_mentions
from timeline.pipeline.corpora import find_corpus, read_files
from timeline.records.coded import Article, Known, Mention
from timeline.sheets import read_corpus

NAMED = {
    "birn-2022-03-08": {"nato", "volodymyr-zelensky", "andriy-sybiha", "ukrinform", "jorn-rohde"},
    "radio-liberty-2022-12": {"kfor", "milos-vucevic", "aleksandar-vucic", "gabriel-escobar"},
    "reuters-2022-08-03": {"rbk-ukraine", "ukraine-army-command", "kfor", "russia"},
    "rferl-2021-03": {"vjosa-osmani", "us-central-command", "iowa-national-guard", "kosovo"},
    "rt-2022-12-17": {"albin-kurti", "serb-list", "serbian-protesters", "un-security-council"},
}
"""Some of those who take part in the events of each article."""
FOUND = 0.8
"""The share of the curated participants that an article's words name as actors."""


@pytest.fixture(scope="module")
def corpus():
    return read_corpus(read_files(find_corpus()))


@pytest.fixture(scope="module")
def find(language, corpus):
    index = build_index(Known(corpus.actors, corpus.places, corpus.publications))

    def find_in(source, known=index) -> set[Mention]:
        article = Article(source.file, source.sha256, source.text, source.zones, source.title)
        mentions = find_mentions(parse(language, article), known)
        return set(mentions.meant.values())

    return find_in


@pytest.mark.parametrize("key", NAMED)
def test_the_actors_of_an_article_are_found(find, corpus, key):
    (source,) = (source for source in corpus.sources if source.key == key)

    assert {mention.key for mention in find(source)} >= NAMED[key]


def test_most_curated_participants_are_found(find, corpus):
    events = {event.key: event for event in corpus.events}
    wanted, found = 0, 0
    for source in corpus.sources:
        cited = {cited.event for cited in source.citations}
        keys = {actor for event in cited for actor, _ in events[event].participations}
        wanted += len(keys)
        found += len(keys & {mention.key for mention in find(source)})

    assert found >= FOUND * wanted


def test_an_empty_database_gives_the_same_people_and_states(find, corpus):
    source = next(source for source in corpus.sources if source.key == "rt-2022-12-17")
    names = {mention.name for mention in find(source, Known())}

    assert names >= {"Aleksandar Vucic", "Albin Kurti", "Serbia", "Kosovo", "NATO", "KFOR"}
    assert not names & {"Belgrade", "Pristina", "Vucic", "Serbian"}

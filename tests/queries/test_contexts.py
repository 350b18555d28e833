from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.queries.contexts import (
    WINDOW,
    cut_after,
    cut_before,
    read_contexts,
    read_origins,
)
from timeline.queries.details import iter_details
from timeline.queries.sources import get_source
from timeline.records.questions import EventFilter

WORDS = st.lists(st.sampled_from(["one", "two.", "“three.”", "\n", "?"]), min_size=1).map(" ".join)


def test_contexts_stand_around_their_quotes_in_the_article(corpus_url):
    with open_reader(parse_target(corpus_url)) as reader:
        events = list(iter_details(reader, EventFilter()))
        contexts = read_contexts(reader, [event.key for event in events])
        texts = dict(reader.rows("SELECT key, text FROM source"))

    cited = {each for event in events for each in event.citations}
    assert contexts.keys() == {(each.source, each.start, each.end) for each in cited}
    for each in cited:
        context = contexts[each.source, each.start, each.end]
        text = texts[each.source]
        assert text[: each.start].endswith(context.before.removeprefix("… "))
        assert text[each.end :].startswith(context.after.removesuffix(" …"))
        assert len(context.before) + len(context.after) <= 2 * WINDOW + 4


def test_the_beginning_of_an_article_is_not_cut(corpus_url):
    with open_reader(parse_target(corpus_url)) as reader:
        contexts = read_contexts(reader, ["serbia-asks-to-return-forces"])

    first = contexts["radio-liberty-2022-12", 0, 161]
    assert first.before == ""
    assert first.after.startswith(" It is reported by Radio Liberty")


def test_origins_are_the_sources_asked_for(corpus_url):
    with open_reader(parse_target(corpus_url)) as reader:
        [origin, other] = read_origins(reader, {"rt-2022-12-17", "birn-2022-03-08"})
        source = get_source(reader, "birn-2022-03-08")

    assert (origin.key, other.key) == ("birn-2022-03-08", "rt-2022-12-17")
    assert (origin.sha256, origin.title, origin.file, origin.published) == (
        source.sha256,
        source.title,
        source.file,
        source.published,
    )


def test_a_thousand_keys_are_asked_for_in_few_statements(reader):
    assert read_contexts(reader, [f"none-{number}" for number in range(1_001)]) == {}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "the end. A sentence begins and goes on for long",
            "… A sentence begins and goes on for long",
        ),
        ("ord another word after word after word.", "… another word after word after word."),
        ("he says.” Then all of them leave the city", "… Then all of them leave the city"),
        ("withoutanyspace", "…withoutanyspace"),
    ],
)
def test_what_stands_before_begins_with_a_sentence_or_a_word(text, cut):
    assert cut_before(text, more=True) == cut


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (" and goes on for a while. It en", " and goes on for a while. …"),
        (" and goes on for a whi", " and goes on for a …"),
        ("withoutanyspace", "withoutanyspace…"),
    ],
)
def test_what_stands_behind_ends_with_a_sentence_or_a_word(text, cut):
    assert cut_after(text, more=True) == cut


@given(WORDS)
def test_cutting_only_takes_away(text):
    assert text.endswith(cut_before(text, more=True).removeprefix("…").removeprefix(" "))
    assert text.startswith(cut_after(text, more=True).removesuffix("…").removesuffix(" "))
    assert (cut_before(text, more=False), cut_after(text, more=False)) == (text, text)

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LETTERS = st.sampled_from("aA .,()'’-\n0éИ\u200b") | st.characters(codec="utf-8")
SENTENCE = "President Anna Atwood told NATO in Belgrade that the police attacked Serbian students. "


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "((((( )))) \"''' -- - ,,,,",
        "Ku\u200brti said \u202eabc\u202c it.",
        "قال الرئيس إن القوات وصلت. Президент Путин сказал.",
        "the the the of of of",
        "SERBIA SAID NO TO US. WHO SAYS SO?",
        "NATO-led",
        "president",
    ],
    ids=["letter", "punctuation", "unseen", "scripts", "stopwords", "capitals", "hyphen", "title"],
)
def test_hostile_text_is_read(read, text):
    assert isinstance(read(text).acting(), list)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(LETTERS, max_size=80))
def test_any_text_is_read(read, text):
    assert isinstance(read(text).acting(), list)


def test_names_have_no_unseen_characters(read):
    mention = read("Anna At\u200bwood, the president of Peru, resigned.").mentions

    assert all("\u200b" not in found.name for found in mention.meant.values())


@pytest.mark.parametrize("words", ["one of ", "Serbian ", "Serbian and ", "of the police "])
def test_a_chain_without_end_is_read_in_time(read, words):
    began = time.process_time()
    read(words * 1200)

    assert time.process_time() - began < 10


def test_time_grows_with_the_length_of_the_article(read):
    def measure(times) -> float:
        began = time.process_time()
        read(SENTENCE * times)
        return time.process_time() - began

    measure(10)
    assert measure(400) < 12 * max(measure(100), 0.1)

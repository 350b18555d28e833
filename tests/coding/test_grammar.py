from __future__ import annotations

import re

import pytest

from timeline.coding.times import lexicon
from timeline.coding.times.firsts import first_characters
from timeline.coding.times.grammar import RULES
from timeline.coding.times.matching import CORE, GRAMMAR, iter_matches
from timeline.coding.times.resolve import READERS
from timeline.coding.times.tokens import CODES, NAMES, split_words

FLOODS = {
    "letters": "a" * 50_000,
    "digits": "1" * 50_000,
    "newlines": "\n" * 50_000,
    "newlines and spaces": "\n " * 25_000,
    "spaces": " " * 50_000,
    "points": "1." * 25_000,
    "commas": "1," * 25_000,
    "apostrophes": "'" * 50_000,
    "articles": "the " * 12_500,
    "of the": "of the " * 8_000,
    "months": "March " * 8_000,
    "numbers": "twenty-" * 8_000,
    "joined days": "3 and " * 8_000,
    "years": "2012-" * 10_000,
    "weekdays": "Monday " * 8_000,
    "the last": "the last " * 6_000,
}


def test_every_rule_has_a_reader():
    assert {name for name, _ in RULES} == set(READERS)


def test_a_rule_repeats_nothing_without_a_bound():
    """So that reading is linear: a match is never longer than its rule."""
    assert all(not re.search(r"[*+]|\{\d*,\}", pattern) for _, pattern in RULES)


def test_the_core_is_made_of_classes():
    assert set(CORE) <= set(NAMES)


@pytest.mark.parametrize("text", FLOODS.values(), ids=FLOODS)
def test_a_flood_is_read_in_one_pass(text):
    """Steps, not seconds: tokens do not overlap, and each word is tried at most once."""
    tokens = split_words(text)
    spans = [match.span() for match in iter_matches(tokens.codes)]
    positions = [start for start, _ in spans]

    assert sum(map(len, tokens.words)) <= len(text)
    assert positions == sorted(set(positions))
    assert max((end - start for start, end in spans), default=0) <= 25


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("(?:a|b)?[cd]", "abcd"),
        ("(?:a?b?)c", "abc"),
        ("(?<=x)a", "a"),
        ("(?:a(?=x))b", "a"),
        ("a|(?:b|c)d", "abc"),
    ],
)
def test_the_first_characters_of_a_pattern_are_found(pattern, firsts):
    assert first_characters(pattern) == set(firsts)


def test_every_class_that_begins_a_rule_is_known():
    assert set(GRAMMAR) <= set(CODES.values())


def test_tables_of_meanings_cover_their_classes():
    assert set(lexicon.CLASSES["unit"]) == set(lexicon.UNITS) - {"weekend"}
    assert set(lexicon.UNITS.values()) == set(lexicon.ISO_LETTERS) - {"quarter"}
    assert set(lexicon.AMBIGUOUS_MONTHS) <= set(lexicon.MONTHS)

from __future__ import annotations

import pytest

from timeline.coding.events.lexicon import lexicon
from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import EventType

TRIGGERS = read_lexicon("triggers")


def test_every_type_has_verbs_and_nouns():
    assert set(TRIGGERS) == {kind.value for kind in EventType} | {"objects"}
    assert all(TRIGGERS[kind]["verbs"] and TRIGGERS[kind]["nouns"] for kind in EventType)


@pytest.mark.parametrize("kind", EventType)
def test_an_entry_stands_once_in_a_type(kind):
    for words in TRIGGERS[kind].values():
        assert len(set(words)) == len(words)


def test_an_entry_with_nouns_goes_before_one_without():
    entries = lexicon().verbs["withdraw"]
    with_nouns = [bool(entry.nouns) for entry in entries]

    assert with_nouns == sorted(with_nouns, reverse=True)


def test_a_class_stands_for_its_nouns():
    (entry,) = (each for each in lexicon().verbs["fire"] if "rocket" in each.nouns)

    assert entry.type is EventType.ASSAULT
    assert "missile" in entry.nouns

from __future__ import annotations

from types import SimpleNamespace

import pytest

from timeline.coding.titling import naming_by
from timeline.records.coded import Mention
from timeline.vocabulary import ActorKind


def meant(name, kind):
    """Return mentions that take every word for the same actor."""
    return SimpleNamespace(at=lambda _: Mention(name, kind))


SURE = [
    ("it", "Peru", ActorKind.STATE, True),
    ("its", "Peruvian armed forces", ActorKind.MILITARY, True),
    ("his", "Jorge Paz", ActorKind.PERSON, True),
    ("they", "Polish farmers", ActorKind.CIVILIANS, True),
    ("his", "Sporting Lima", ActorKind.NGO, False),
    ("its", "Jorge Paz", ActorKind.PERSON, False),
    ("they", "Radio Lima", ActorKind.MEDIA, False),
    ("they", "Crowd in Lima", ActorKind.CIVILIANS, False),
]


@pytest.mark.parametrize(("word", "name", "kind", "sure"), SURE)
def test_a_pronoun_gets_only_a_name_that_agrees_with_it(language, word, name, kind, sure):
    token = next(each for each in language(f"Chile said {word} army left.") if each.text == word)

    assert naming_by(meant(name, kind))(token) == (name if sure else None)

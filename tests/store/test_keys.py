from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from timeline import models
from timeline.store.keys import Keys, make_key
from timeline.vocabulary import Subject, Verdict


@pytest.fixture
def session(engine):
    with engine.connect() as connection, Session(connection) as session:
        yield session
        connection.rollback()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Riots in Mitrovica", "riots-in-mitrovica"),
        ("Protest der Bürger – 2021!", "protest-der-burger-2021"),
        ("word " * 20, "-".join(["word"] * 12)),
        ("x" * 70, "x" * 60),
        ("Протест", "x6f00f2f9"),
    ],
    ids=["words", "letters", "long", "one long word", "no latin letter"],
)
def test_words_make_a_key(words, key):
    assert make_key(words) == key


@pytest.mark.parametrize("number", [0, 1, 3, 4, 5, 70, 300])
def test_a_key_is_free_whatever_is_taken(session, number):
    taken = ["oria", *(f"oria-{at}" for at in range(2, number + 1))][:number]
    session.add_all(models.Place(key=key, name=key) for key in taken)
    session.flush()
    keys = Keys(session, models.Place)

    given = [keys.take("oria") for _ in range(3)]

    assert len({*taken, *given}) == number + 3
    assert given[0] == ("oria" if number == 0 else f"oria-{number + 1}")


def test_a_key_that_undoing_may_bring_back_is_taken(session):
    judgement = models.Judgement(
        about=Subject.EVENT,
        one="talks",
        other="talks-2",
        verdict=Verdict.SAME,
        reasons="told alike",
        decided_by="you",
        decided_at="2026-11-22T03:00:00+00:00",
    )
    session.add(judgement)
    session.flush()

    assert Keys(session, models.Event).take("talks") == "talks-3"

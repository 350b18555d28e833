"""A copy is one of another article's words, whatever event these are about there."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256

import pytest
from sqlalchemy.orm import Session

from timeline import models
from timeline.names import fold
from timeline.store.conclusions import conclude
from timeline.vocabulary import CURATED, Basis, Precision, Realis

TALKS = "Delegates of Vorin and Oria met in Lund on Monday to talk about the harbour tax."
VOTE = "Voters in Lund threw out a plan to widen the northern road by a large majority."
OWN = "Both sides sat down in the town hall for six hours before they left without a word."


@pytest.fixture
def session(engine):
    with engine.connect() as connection, Session(connection, autoflush=False) as session:
        yield session
        connection.rollback()


def add_source(session, key, day, passages):
    text = " ".join(passages)
    source = models.Source(
        key=key,
        title=key,
        text=text,
        sha256=sha256(key.encode()).hexdigest(),
        text_sha256=sha256(text.encode()).hexdigest(),
        published_earliest=dt.date(2021, 5, day),
        published_latest=dt.date(2021, 5, day),
        published_basis=Basis.EXPLICIT,
    )
    session.add(source)
    return source


def add_event(session, key, cited):
    """Add an event that cites passages of sources, and what it is called."""
    event = models.Event(key=key, title=key, folded=key)
    event.realis, event.precision = Realis.OCCURRED, Precision.NONE
    event.citations = [cite(*each) for each in cited]
    session.add(event)
    session.flush()
    return event


def cite(source, quote):
    start = source.text.index(quote)
    return models.Citation(
        source=source,
        quote=quote,
        prefix="",
        suffix="",
        char_start=start,
        char_end=start + len(quote),
        date_basis=Basis.NONE,
        realis=Realis.OCCURRED,
        coder=CURATED,
        folded=fold(quote),
    )


def find_copies(event):
    return {each.source.key: each.copy_of and each.copy_of.key for each in event.citations}


@pytest.mark.parametrize("days", [(4, 5), (5, 4)], ids=["first agency", "first paper"])
def test_a_copy_is_found_whatever_event_its_original_is_about(session, days):
    agency = add_source(session, "agency", days[0], [TALKS, OWN])
    paper = add_source(session, "paper", days[1], [TALKS])
    talks = add_event(session, "talks", [(agency, OWN), (paper, TALKS)])
    add_event(session, "meeting", [(agency, TALKS)])

    conclude(session, talks, None)

    copied = "agency" if days == (4, 5) else None
    assert find_copies(talks) == {"agency": None, "paper": copied}


def test_two_articles_that_share_nothing_are_two_voices(session):
    agency = add_source(session, "agency", 4, [TALKS, OWN])
    paper = add_source(session, "paper", 5, [VOTE])
    talks = add_event(session, "talks", [(agency, OWN), (paper, VOTE)])
    add_event(session, "meeting", [(agency, TALKS)])

    conclude(session, talks, None)

    assert find_copies(talks) == {"agency": None, "paper": None}

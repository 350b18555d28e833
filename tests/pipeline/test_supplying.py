"""What is given of an article adds to what is known of it, agrees with it, or contradicts it."""

from __future__ import annotations

import pytest

from timeline.dates import parse_edtf
from timeline.pipeline.supplying import Given, Held
from timeline.records.corpus import Publication
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, PublicationKind

BIRN = Publication(
    "birn", "Balkan Insight", PublicationKind.SITE, None, "https://balkaninsight.com/"
)


def hold(date=None, publication=None):
    if date is None:
        return Held(StatedDate(words="Aug 3"), publication)
    span = parse_edtf(date).span
    stated = StatedDate(None, date, span.earliest, span.latest, Basis.INFERRED, "so it is told")
    return Held(stated, publication)


@pytest.mark.parametrize(
    ("held", "given"),
    [
        (hold(), Given("2008-03-18")),
        (hold(publication=BIRN), Given("2008")),
        (hold("2008-03-18"), Given(publication="RTS")),
        (hold("2008-03-18"), Given("2008", "RTS")),
    ],
    ids=["a date", "a date, of a known outlet", "an outlet", "an outlet, and the date again"],
)
def test_what_was_not_known_is_added(held, given):
    assert held.lacks(given)
    assert held.find_contradiction(given) is None


@pytest.mark.parametrize(
    ("held", "given"),
    [
        (hold(), Given()),
        (hold("2008-03-18", BIRN), Given("2008-03-18", "Balkan Insight")),
        (hold("2008-03-18", BIRN), Given("2008-03", "balkan insight")),
        (hold("2008-03-18", BIRN), Given(publication="balkaninsight.com")),
    ],
    ids=["nothing", "the same", "the month", "the site"],
)
def test_what_was_known_is_as_if_it_had_not_been_given(held, given):
    assert not held.lacks(given)
    assert held.find_contradiction(given) is None


@pytest.mark.parametrize(
    ("held", "given", "told"),
    [
        (hold("2008-03-18"), Given("2008-03-17"), "2008-03-18, not 2008-03-17"),
        (hold("2008-03"), Given("2008-03-18"), "2008-03, not 2008-03-18"),
        (hold("[..2008-03-20]"), Given("2008-03-18"), "[..2008-03-20], not 2008-03-18"),
        (hold(publication=BIRN), Given("2008", "RTS"), "by Balkan Insight, not by RTS"),
    ],
    ids=["another day", "a more exact date", "one of some days", "another outlet and a date"],
)
def test_what_is_otherwise_known_is_told_beside_what_is_given(held, given, told):
    reason = held.find_contradiction(given)

    assert reason == f"it is stored as published {told}"

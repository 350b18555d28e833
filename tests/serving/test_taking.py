from __future__ import annotations

import csv
import json

import pytest

from timeline.export.formats import Holds
from timeline.serving import taking
from timeline.serving.taking import OFFERS

# Datasette lets go of databases in memory that it has not closed; Python 3.13 says so.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")


@pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer.ending)
def test_a_file_is_what_the_command_writes(seeded, cli, tmp_path, offer):
    path = tmp_path / f"kfor.{offer.ending}"
    cli("export", str(path), "involving KFOR", "--database", str(seeded.path))

    answer = seeded(f"/timeline.{offer.ending}?q=involving+KFOR")

    assert answer.content == path.read_bytes()
    assert answer.headers["content-type"] == f"{offer.media_type}; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment; filename=")


@pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer.ending)
def test_every_offer_is_a_format_of_its_ending(offer):
    assert f".{offer.ending}" in offer.form.spec.endings
    assert offer.form.can_hold(Holds.EVENTS)


def test_the_page_of_a_question_offers_the_same_events_as_files(seeded):
    page = seeded('/timeline?q=involving+"KFOR"&realis=all').text

    assert 'href="/timeline.csv?q=involving+%22KFOR%22&amp;realis=all"' in page
    rows = csv.DictReader(seeded("/timeline.csv?realis=all").text.splitlines())
    events = json.loads(seeded("/timeline.json?realis=all").text)
    assert [row["key"] for row in rows] == [event["key"] for event in events]


def test_a_question_that_is_not_understood_gives_no_file(seeded):
    answer = seeded("/timeline.csv?q=involvig+KFOR")

    assert (answer.status_code, "did you mean" in answer.text) == (400, True)


def test_more_events_than_a_file_holds_are_refused(seeded, monkeypatch):
    monkeypatch.setattr(taking, "MOST", 60)
    assert seeded("/timeline.csv?realis=all").status_code == 400

    monkeypatch.setattr(taking, "MOST", 61)
    assert seeded("/timeline.csv?realis=all").status_code == 200


def test_a_page_of_too_many_events_says_so(seeded, monkeypatch):
    monkeypatch.setattr("timeline.serving.chronology.LARGEST", 3)
    page = seeded("/timeline").text

    assert ("Ask for fewer" in page, page.count(' id="event-')) == (True, 3)
    assert "Ask for fewer" not in seeded("/timeline?type=CONSULT").text

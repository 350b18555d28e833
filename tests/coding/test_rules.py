from __future__ import annotations

import pytest

from timeline.articles import read_article
from timeline.coding.rules import find_dateline
from timeline.records.coded import Article, Zone
from timeline.vocabulary import Realis, Role, ZoneKind

DATELINES = {
    "the first of two towns": ("LIMA/CUZCO, Aug 3 (Andina) -", "Lima"),
    "an agency at once": ("Rio de Janeiro (Andina) -", "Rio De Janeiro"),
    "when it was published": ("Published: 20 June 2011, Lima", None),
    "a day": ("20 June, 2011", None),
    "a sentence": ("Police in Lima, said", None),
}


@pytest.mark.parametrize(("words", "place"), DATELINES.values(), ids=DATELINES)
def test_the_place_of_a_dateline_is_a_place(words, place):
    zones = (Zone(ZoneKind.DATELINE, 0, len(words)),)

    assert find_dateline(Article("a.txt", "0", words, zones, "A title")) == place


def test_a_dateline_behind_the_day_of_a_page_tells_the_place():
    text = "September 14, 2010\nMANILA, Philippines —"
    zones = (Zone(ZoneKind.DATELINE, 0, 18), Zone(ZoneKind.DATELINE, 19, len(text)))

    assert find_dateline(Article("a.txt", "0", text, zones, "A title")) == "Manila"


def test_the_present_tense_with_a_day_to_come_is_a_plan(coder):
    article = read_article("a.txt", b"Norway holds elections on 20 May.", published="2022-05-16")

    (found,) = coder.code(article)

    assert (found.realis, found.stated.date) == (Realis.PLANNED, "2022-05-20")


def test_one_speaker_is_one_under_every_name(coder):
    text = (
        "Anna Berg, the president of Norway, said on Monday that the king has fled."
        "\n\nBerg accused Denmark of theft."
    )
    article = read_article("a.txt", text.encode(), published="2022-12-16")

    accused = coder.code(article)[-1]

    assert accused.stated.date == "2022-12-12"
    assert "same speaker" in (accused.stated.reason or "")


PARTIES = {
    "a land as a goal": ("Senegal sent doctors to Gambia.", ["Senegal"], ["Gambia"]),
    "a land left": ("Eritrea withdrew its forces from Chad.", ["Eritrea"], ["Chad"]),
    "somebody before the land": ("Peru arrested a nurse in Chad.", ["Peru"], ["Nurse"]),
    "several offices": ("Officials from Mali and Chad met.", ["Mali", "Chad"], []),
}


@pytest.mark.parametrize(("text", "doers", "done_to"), PARTIES.values(), ids=PARTIES)
def test_the_parties_of_an_event_are_named_as_far_as_the_text_tells(coder, text, doers, done_to):
    article = read_article("a.txt", text.encode(), published="2022-05-16")

    (found,) = coder.code(article)

    named = {role: [who.name for who, part in found.participants if part is role] for role in Role}
    assert named[Role.INITIATOR] == doers
    assert named[Role.RECIPIENT] == done_to


def test_those_who_were_left_wounded_did_nothing(coder):
    text = "Police held men over a raid that left a sergeant dead and four other guards wounded."

    candidates = coder.code(read_article("a.txt", text.encode(), published="2022-05-16"))

    wounded = next(found for found in candidates if found.trigger == "wound")
    assert {role for _, role in wounded.participants} == {Role.RECIPIENT}

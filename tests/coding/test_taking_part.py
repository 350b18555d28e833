from __future__ import annotations

from hashlib import sha256

import pytest

from timeline.records.coded import Article, Mention
from timeline.records.corpus import Zone
from timeline.vocabulary import ActorKind, ZoneKind

WHOSE = {
    "mills of a land": ("Finnish mills cut output on Monday.", {"Finnish mills"}),
    "hackers of a land": ("Latvian hackers attacked a village on Monday.", {"Latvian hackers"}),
    "the exchange of a capital": ("Vienna's stock exchange closed on Monday.", {"Stock exchange"}),
    "money of a land": ("Norwegian money saved the mine on Monday.", set()),
    "who speaks for another": ("An aide said he would travel to the north on Monday.", set()),
    "the bonds of a land": ("Peru's ten-year bonds fell on Monday.", set()),
    "the river of a land": ("Poland's longest river flooded two villages.", set()),
    "funds of a union of states": ("Police are investigating the use of EU funds.", {"Police"}),
    "a jail with a name": ("The army freed 12 men from the Bolgatanga jail.", {"Army", "Men"}),
    "a road to a land": ("Farmers blocked the road to Austria.", {"Farmers"}),
    "an ambush in a land": ("Two people died in an Ivory Coast ambush.", {"People"}),
    "an attack in a republic": (
        "Two people were wounded in Central African Republic ambush.",
        {"People"},
    ),
    "mediators of a land": (
        "The hostages were handed to Omani intermediaries.",
        {"Hostages", "Omani intermediaries"},
    ),
}
STILL = {
    "a proposal": ("Iraq rejected an Iranian proposal on Monday.", "Iran"),
    "a drone": ("A Turkish drone hit a village on Monday.", "Turkey"),
    "an ambassador": ("Chile recalled its ambassador from Bolivia.", "Bolivia"),
    "a flag": ("Students burned a Danish flag on Monday.", "Denmark"),
    "money sent": ("Japan sent aid to Nepal on Monday.", "Nepal"),
}
IN_PERSON = {
    "resigns": "Portugal's fisheries minister resigned on Monday.",
    "steps down": "Portugal's fisheries minister stepped down on Monday.",
    "is sacked": "Portugal's fisheries minister was sacked on Monday.",
}


@pytest.fixture
def code(coder):
    def code_text(text: str) -> list[Mention]:
        zones = (Zone(ZoneKind.BODY, 0, len(text)),)
        article = Article("news.txt", sha256(text.encode()).hexdigest(), text, zones, "News")
        return [mention for found in coder.code(article) for mention, _ in found.participants]

    return code_text


@pytest.mark.parametrize(("text", "names"), WHOSE.values(), ids=WHOSE)
def test_what_is_somebodys_does_not_act_for_them(code, text, names):
    assert {mention.name for mention in code(text)} == names


@pytest.mark.parametrize(("text", "name"), STILL.values(), ids=STILL)
def test_a_deed_or_what_is_sent_or_hit_stands_for_whose_it_is(code, text, name):
    assert name in {mention.name for mention in code(text)}


@pytest.mark.parametrize("text", IN_PERSON.values(), ids=IN_PERSON)
def test_who_leaves_an_office_is_the_minister_and_not_the_land(code, text):
    assert [mention.name for mention in code(text)] == ["Fisheries minister"]


def test_a_minister_who_meets_another_still_acts_for_the_land(code):
    (first, *_) = code("Portugal's foreign minister met Angola's president in Luanda.")
    assert first.name == "Portugal"


def test_workers_of_a_firm_are_not_the_firm(code):
    text = "Brandt Motors makes vans. Brandt Motors workers began a strike on Monday."
    assert [mention.name for mention in code(text)] == ["Workers of Brandt Motors"]


def test_a_member_of_a_body_who_is_shot_is_not_the_body(code):
    (victim,) = code("A United Nations observer was shot dead on Monday.")
    assert (victim.name, victim.nameless) == ("Observer", True)


SAID_WITH = {
    "a calling before a name": ("The climber Ida Holm sued a hotel.", "Ida Holm"),
    "a service in small letters": ("China's coast guard rammed a boat.", "Chinese coast guard"),
    "a bank of a state": ("Russia's central bank raised rates.", "Russian central bank"),
}


@pytest.mark.parametrize(("text", "name"), SAID_WITH.values(), ids=SAID_WITH)
def test_what_stands_before_tells_who_it_is(code, text, name):
    assert code(text)[0].name == name


def test_a_prefix_stays_with_what_it_says(code):
    (first, *_) = code("The anti-graft commission sued two bankers on Monday.")
    assert first.name == "Anti-graft commission"


def test_an_offence_with_the_name_of_a_body_is_no_body(code):
    assert code("Two students were charged with unlawful assembly.")[1:] == []


def test_two_people_of_a_land_are_not_the_land(code):
    (people,) = code("Two Sudanese were arrested on Monday.")
    assert (people.name, people.kind) == ("Sudanese", ActorKind.CIVILIANS)


def test_what_nobody_known_told_others_is_not_kept(code):
    assert code("“The road is closed,” he told relatives at the gate.") == []

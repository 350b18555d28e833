"""Names of bodies: how far they go, and what kind of body they tell of."""

from __future__ import annotations

import pytest

from timeline.vocabulary import ActorKind

WHOLE = {
    "over and": (
        "The Shipping and Port Workers' Union called a strike on Monday.",
        "Union",
        "Shipping and Port Workers' Union",
    ),
    "over and, of an office": (
        "The Equality and Human Rights Commission opened an inquiry on Monday.",
        "Commission",
        "Equality and Human Rights Commission",
    ),
    "of many owners": (
        "The Irish Potato Growers' Alliance, which sued in May, welcomed the ruling.",
        "Alliance",
        "Irish Potato Growers' Alliance",
    ),
    "not over a name of its own": (
        "The Bundesbank and Finance Ministry rejected the plan on Monday.",
        "Bundesbank",
        "Bundesbank",
    ),
    "not over whose it is": (
        "The Philippines' Supreme Court rejected the petition on Monday.",
        "Court",
        "Supreme Court",
    ),
}
KINDS = {
    "who has ministers": (
        "The Civic League withdrew its three ministers on Friday.",
        "League",
        ActorKind.PARTY,
    ),
    "who has only members": (
        "The Miners' League withdrew its members from the talks on Friday.",
        "League",
        ActorKind.NGO,
    ),
    "who rules": (
        "The ruling Fatherland Union criticised the court on Tuesday.",
        "Union",
        ActorKind.PARTY,
    ),
    "an army in opposition": (
        "The opposition Free Syrian Army captured the town on Monday.",
        "Army",
        ActorKind.MILITARY,
    ),
    "a state committee": (
        "The State Committee for Border Affairs said that two men had died.",
        "Committee",
        ActorKind.GOVERNMENT,
    ),
    "an office of several states": (
        "The OSCE Presence in Albania welcomed the vote on Monday.",
        "Presence",
        ActorKind.INTERGOVERNMENTAL,
    ),
    "an agency for the weather": (
        "The weather agency Meteora issued a warning on Monday.",
        "Meteora",
        ActorKind.GOVERNMENT,
    ),
    "a mark that no person bears": (
        "The regulator blocked the takeover of Orbel by Dansbury's in May.",
        "Dansbury",
        ActorKind.ORGANISATION,
    ),
    "a treasurer": (
        "Provincial treasurer Lourdes Villamor was convicted on Monday.",
        "Villamor",
        ActorKind.PERSON,
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), WHOLE.values(), ids=WHOLE)
def test_a_name_goes_as_far_as_one_body_does(read, text, word, name):
    assert read(text).name(word) == name


@pytest.mark.parametrize(("text", "word", "kind"), KINDS.values(), ids=KINDS)
def test_a_name_tells_what_kind_of_body_bears_it(read, text, word, kind):
    assert read(text).who(word).kind is kind


def test_the_alliance_tells_nothing_of_a_body_that_is_called_so(read):
    article = read("The Valley Voter Alliance sued on Monday. The alliance said that it had won.")
    assert article.who("Alliance").kind is ActorKind.ORGANISATION


def test_the_union_is_no_association_of_firms(read):
    told = "The Dockers' Union struck. The Bakers Association lost bread. Nobody came. Rain fell. "
    assert read(told + "It was cold. The union met on Monday.").name("union") == "Dockers' Union"


def test_the_companies_are_the_two_that_are_named(read):
    told = "The firms Halden Foods and Krone Works agreed to merge on Monday. "
    article = read(told + "The companies announced the deal, saying it would save money.")
    meant = article.mentions.every(article.tokens("companies")[0])
    assert [each.name for each in meant] == ["Halden Foods", "Krone Works"]
    assert article.name("it") is None


def test_officers_are_police_where_no_soldiers_are_told_of(read):
    article = read("A man was stopped by armed officers. A jury criticised the force.")
    assert article.who("force").kind is ActorKind.POLICE


def test_a_road_is_no_body(read):
    article = read("The car was stopped on the Narberth Road in Leicester on 12 March 2014.")
    assert "Narberth Road in Leicester" not in article.acting()

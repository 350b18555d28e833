from __future__ import annotations

import pytest

SAME = {
    "the only one that ends so": (
        "Harbour Council closed it. Anna Berg left. She wept. She paid. The council bought a hall.",
        "council",
        "Harbour Council",
    ),
    "a firm of unknown kind": (
        "State-owned operator Portnet made an offer. The company refused.",
        "company",
        "Portnet",
    ),
    "a parliament of others": (
        "VIENNA, May 3 - The European Parliament met. The parliament voted.",
        "parliament",
        "European Parliament",
    ),
}
OTHERS = {
    "the authority of a port": (
        "He paid a fine to the Dutch authorities. The harbour authority welcomed it.",
        "authority",
    ),
    "a union of which no name is told": (
        "Talks between the union and the port operator Maipo collapsed. The union wants more.",
        "union",
    ),
    "a firm beside a chamber": (
        "The National Maritime Chamber sued. The company agreed to pay.",
        "company",
    ),
    "a council beside a name that tells nothing": (
        "Woodhouse was closed. The council bought the hall.",
        "council",
    ),
    "attackers beside a name that tells nothing": (
        "Tillabery was hit. The attackers fled.",
        "attackers",
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), SAME.values(), ids=SAME)
def test_a_description_means_who_is_called_so(read, text, word, name):
    article = read(text)

    assert article.name(word, len(article.tokens(word)) - 1) == name


@pytest.mark.parametrize(("text", "word"), OTHERS.values(), ids=OTHERS)
def test_a_description_is_nobody_whose_kind_does_not_fit(read, text, word):
    article = read(text)
    nth = len(article.tokens(word)) - 1
    mention = article.who(word, nth)

    assert mention is None or mention.nameless


def test_a_name_behind_two_who_are_joined_is_that_of_the_nearer(read):
    text = "Talks between the union and the port operator, Terminales del Maipo, collapsed."

    assert read(text).name("union") is None


def test_a_union_of_workers_is_not_the_workers(read):
    assert read("VIENNA, May 3 - The dockworkers' union said no.").name("union") is None


def test_the_ruling_party_is_not_the_opposition(read):
    article = read("The opposition in Peru claims victory. The ruling party rejected it.")

    assert "opposition" not in (article.name("party") or "").lower()


def test_several_courts_are_not_the_one_told_of_before(read):
    article = read("A labour court in Bursa fined him. Courts ordered the firm to pay in 2015.")

    assert article.name("Courts") in {None, "Courts"}


def test_the_state_is_that_of_the_land_and_not_of_guests(read):
    text = "CHISINAU, May 3 - The bank was sold to Russian investors and rescued by the state."

    assert read(text, dateline="Chisinau").name("state") == "Moldova"


def test_a_firm_is_not_the_one_of_another_land_told_of_long_before(read):
    text = "Harbour Holdings sued the Dutch firm. He wept. She wept. They left. The firm agreed."

    assert read(text).name("firm", 1) != "Dutch firm"


def test_a_group_of_a_sort_is_no_firm_that_was_named(read):
    text = "Nordvik Ltd. sold its mills. Rosa Lund, who chaired the inquiry group, resigned."

    assert read(text).name("group") is None


def test_what_a_name_tells_of_a_person_is_that_person(read):
    text = "Paul Weaver, 61, a Democrat, led the city until June."

    assert read(text).name("Democrat") == "Paul Weaver"

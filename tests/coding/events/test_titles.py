from __future__ import annotations

import pytest

from timeline.coding.events import make_title

TITLES = {
    "times and asides are left out": (
        "On Thursday, the president, Maria Lopez, officially asked Chile for two ships.",
        "The president officially asked Chile for two ships",
    ),
    "the clause begins with its subject": (
        "However, in Lima the senate condemned Chile on Friday.",
        "The senate condemned Chile",
    ),
    "commas and conjunctions are kept": (
        "Peru accused Chile, Bolivia and Brazil of piracy in May.",
        "Peru accused Chile, Bolivia and Brazil of piracy",
    ),
    "how long it took is no time": (
        "Peru's president declared three days of mourning in May 2011.",
        "Peru's president declared three days of mourning",
    ),
    "a shared auxiliary": (
        "Peru has recalled its envoy and condemned Chile.",
        "Peru has recalled its envoy",
    ),
    "a participle gets the tense of a headline": (
        "Peru recalled its envoy, accusing Chile of piracy.",
        "Peru recalled its envoy",
    ),
    "a plan keeps its verb": (
        "Peru plans to ask Chile for the return of the ships.",
        "Peru plans to ask Chile for the return of the ships",
    ),
    "an object relative": (
        "Nine men whom the soldiers had beaten on Sunday came home.",
        "Nine men whom the soldiers had beaten",
    ),
    "a noun": (
        "He spoke after the arrest of a former police officer.",
        "Arrest of a former police officer",
    ),
    "a hyphen stays": (
        "The Swedish-led mission arrested two men in May.",
        "The Swedish-led mission arrested two men",
    ),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_a_title_is_short_and_in_the_words_of_the_article(find, text, expected):
    assert make_title(find(text)[0]) == expected


def test_a_long_title_is_cut_between_words(find):
    text = (
        "Peru accused " + "the old and new ministers of the northern provinces and " * 4 + "Chile."
    )
    title = make_title(find(text)[0])

    assert len(title) <= 90
    assert title.endswith(" …")
    assert title.removesuffix(" …") in text


NAMED = {
    "a pronoun": (
        "It recalled its envoy from Chile.",
        {"It": "Peru"},
        "Peru recalled its envoy from Chile",
    ),
    "an owner": (
        "Chile rejected its demand in May 2011.",
        {"its": "Peru"},
        "Chile rejected Peru's demand",
    ),
    "the with a noun": (
        "The mission arrested two men in May.",
        {"mission": "MINUSTAH"},
        "MINUSTAH arrested two men",
    ),
    "a made-up name for a group says no more": (
        "The army arrested two men in May.",
        {"army": "Soldiers in Peru"},
        "The army arrested two men",
    ),
    "a body of which there are many": (
        "The court arrested two men in May.",
        {"court": "Supreme Court"},
        "The court arrested two men",
    ),
    "within an object no noun has a name": (
        "Peru must release the mission, Chile said.",
        {"mission": "MINUSTAH"},
        "Chile said: Peru must release the mission",
    ),
    "the verb agrees with the name": (
        "We have arrested two men.",
        {"We": "MINUSTAH"},
        "MINUSTAH has arrested two men",
    ),
    "who was named keeps its": (
        "Peru withdrew its troops from Chile.",
        {"Peru": "Peru", "its": "Peru"},
        "Peru withdrew its troops from Chile",
    ),
}


@pytest.mark.parametrize(("text", "names", "expected"), NAMED.values(), ids=NAMED)
def test_a_title_names_whom_the_words_stand_for(find, text, names, expected):
    assert make_title(find(text)[0], lambda token: names.get(token.text)) == expected


def test_a_telling_has_who_says_it_in_front(find):
    (event, *_) = [
        event
        for event in find("“We will stay in Gao until June,” Maria Lopez told reporters.")
        if event.words == "tell"
    ]

    assert make_title(event) == "Maria Lopez told reporters: “We will stay in Gao”"


def test_a_title_that_is_too_long_loses_whole_phrases(find):
    text = (
        "Peru asked the mission in Gao for the return of four hundred soldiers to the northern"
        " provinces after a spike in tensions between the rebels and the police."
    )

    assert make_title(find(text)[0]) == (
        "Peru asked the mission in Gao for the return of four hundred soldiers"
    )

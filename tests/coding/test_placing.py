from __future__ import annotations

import pytest

from timeline.articles import read_article

PLACES = {
    "where it was": ("Police in Lima arrested ten people.", "Lima"),
    "where one went": ("The king flew from Paris to Oslo on Friday.", "Oslo"),
    "what was left": ("Mali withdrew its troops from Chad.", "Chad"),
    "not a goal": ("Peru sent troops to Chad.", None),
    "not a lake": ("Rebels attacked a village near Lake Chad.", None),
    "not across a border": ("Refugees fled across the border with Chad.", None),
    "not where what was said was": ("Norway condemned the attack in Mali.", None),
}


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES)
def test_an_event_has_the_place_of_its_own_clause(coder, text, place):
    article = read_article("a.txt", text.encode(), published="2019-05-06")

    (found,) = coder.code(article)

    assert found.place == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Crowds clashed in Lima on Monday, and ten people were injured.", ["Lima", "Lima"]),
        ("Ten people were injured when crowds clashed with police in Lima.", ["Lima", "Lima"]),
        ("Police searched a bank and arrested ten people in Lima.", [None, "Lima"]),
        ("The mayor resigned after soldiers shot ten men in Lima.", [None, "Lima"]),
        ("Police arrested Ian Doyle, 22, of Harehills.", [None]),
        ("A judge ordered the seizure of a villa in Lima.", [None]),
        ("The army expelled ten people from Lima.", ["Lima"]),
        ("Police arrested a man from Lima.", [None]),
    ],
)
def test_a_place_goes_on_to_the_next_clause_and_not_back(coder, text, places):
    article = read_article("a.txt", text.encode(), published="2019-05-06")

    assert [found.place for found in coder.code(article)] == places


def test_a_telling_and_what_is_told_have_each_their_place(coder):
    text = "The minister said in Vienna that troops had killed ten people. They fled."
    article = read_article("a.txt", text.encode(), published="2019-05-06")

    said, killed, *_ = coder.code(article)

    assert (said.place, killed.place) == ("Vienna", None)

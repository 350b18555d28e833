"""Words beside names that are no part of whoever takes part."""

from __future__ import annotations

import pytest

from timeline.vocabulary import ActorKind

NOBODY = {
    "a currency": (
        "Kerala, which owns the mill under the 1971 act, has so far given Rs. 9 crore, and votes.",
        "Rs",
    ),
    "where a road goes": ("A crowd had blocked the road to Gojra.", "Gojra"),
    "where talks were held": ("She took part in the Loccum peace talks in 1994.", "Loccum"),
    "a county": ("The mill in Nenagh, Co Kerrigan, has 90 workers.", "Kerrigan"),
    "a settlement": ("The flood struck Sari Dara, a settlement of 40 houses.", "Dara"),
    "one of two villages": ("They fled the villages of Tup-Kul and Aksy.", "Kul"),
    "a ministers field": ("Water Resources Minister Anil Thapa said so.", "Resources"),
    "who is to be elected": ("Ana Lopez, the president, left. They choose a new president.", 12),
    "those of each other": ("Mali and Niger met in Doha to ban each other's rebels.", "rebels"),
}


@pytest.mark.parametrize(("text", "word"), NOBODY.values(), ids=NOBODY)
def test_what_only_stands_beside_a_name_is_nobody(read, text, word):
    article = read(text)
    if isinstance(word, int):
        assert article.mentions.at(article.paragraphs[0].doc[word]) is None
    else:
        assert article.name(word) in {None, word.capitalize()}
        assert article.who(word) is None or article.who(word).nameless


def test_a_weekday_is_no_part_of_the_police(read):
    text = "Talks had failed. Last Friday police fired shots and baton-charged a crowd of workers."
    assert read(text).name("police") == "Police"


def test_a_front_is_not_whoever_leads_it(read):
    article = read(
        "The president of the local defense front, Luis Mamani Rojas, accused the state of lying. "
        "The defense front was to decide on Friday whether to go on."
    )
    assert article.name("front", 1) != "Luis Mamani Rojas"


def test_a_party_is_called_without_its_side(read):
    article = read('The Opposition Samata Krishak Dal termed it "a show" and said so on Monday.')
    assert article.name("Dal") == "Samata Krishak Dal"
    assert article.who("Dal").kind is ActorKind.PARTY


def test_an_article_is_not_about_a_land_that_only_its_end_names(read):
    text = (
        "Gunmen blew up a bridge near Baga.\n\nA trader counted 12 bodies.\n\n"
        "Residents hid in the hills.\n\nThe senator asked for help.\n\n"
        "Some fled to Chad.\n\nChad let them in. The army said nothing."
    )
    assert read(text).name("army") != "Chadian armed forces"


def test_a_neighbours_navy_is_not_ones_own(read):
    article = read("Honduras accused its neighbour's navy of opening fire.")
    assert article.name("navy") != "Honduran navy"


def test_a_state_government_is_not_that_of_the_land(read):
    article = read(
        "Nigeria was hit by floods. Nigeria asked for aid, while the state government opens a camp."
    )
    assert article.name("government") is None


def test_five_of_a_people_are_not_their_state(read):
    article = read("The detainees, nine Tajiks and five Kyrgyz, will be freed on Monday.")
    assert article.name("Kyrgyz") != "Kyrgyzstan"


def test_an_international_court_has_no_place(read):
    article = read("They met in Paris. In Paris, the international court of justice ruled on it.")
    assert article.name("court") != "Court in Paris"

from __future__ import annotations

import pytest

GROUPS = {
    "not beyond a border": (
        "Men entered Kaiga, 30 km from the border with Niger, and fought with soldiers.",
        "soldiers",
        "Soldiers",
    ),
    "not where a government sits": (
        "Mourners attended the funeral as the government in Baghdad protested.",
        "Mourners",
        "Mourners",
    ),
    "of its own clause first": (
        "Students in Nasiriya closed a bank, and in Basra police beat protesters.",
        "protesters",
        "Protesters in Basra",
    ),
    "not of the town named last": (
        "He flew to Lima. Aid came to camps in Trujillo. The judges have not ruled.",
        "judges",
        "Judges",
    ),
    "not of a clause with another subject": (
        "He claimed that he had been in Trujillo, but the miners laughed.",
        "miners",
        "Miners",
    ),
    "not of where it was said": (
        '"We fear men who burn our homes," she told a newspaper in Trujillo.',
        "men",
        "Men",
    ),
    "nor of where he told of it": (
        "Its captain spoke from his home in Trujillo. Fishermen were saved by a boat.",
        "Fishermen",
        "Fishermen",
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), GROUPS.values(), ids=GROUPS)
def test_a_group_is_of_the_place_of_its_own_clause(read, text, word, name):
    assert read(text).name(word) == name


def test_an_army_near_a_town_is_that_of_the_land_of_the_article(read):
    text = "Rebels seized the town of Kodrang, a claim the army denied."

    assert read(text, dateline="Juba").name("army") == "South Sudanese armed forces"


def test_an_army_is_nobodys_if_the_reporter_is_abroad(read):
    text = "Mali met Mali's rebels. Mali and Mali's allies agreed. Mali paid. The army refused."

    assert read(text, dateline="Bangkok").name("army") in {"Army", "Malian armed forces"}


def test_one_of_a_force_is_not_the_force(read):
    assert read("A police officer in Aktau fled.").name("officer") is None


def test_the_land_of_the_dateline_is_not_that_of_another_lands_news(read):
    text = "Myanmar's army bombed schools. Many demonstrators fled. The army refused."

    assert read(text, dateline="Bangkok").name("demonstrators") == "Demonstrators"


def test_one_who_leads_a_battalion_is_not_the_battalion(read):
    assert read("A battalion commander fled.").name("commander") is None


def test_local_chiefs_are_not_locals(read):
    assert read("She appealed to local chiefs in Jonglei.").name("chiefs") is None


def test_officers_are_of_the_police_where_no_other_force_is_told_of(read):
    text = "West Yorkshire Police searched a house. Officers seized two knives."

    assert read(text).name("Officers") == "West Yorkshire Police"


def test_a_firms_manager_in_a_capital_is_no_national_of_it(read):
    assert read("Portnet dismissed its Lisbon manager.").name("manager") is None


def test_both_sides_of_the_article_are_not_those_of_an_aside(read):
    text = (
        "Miners blocked a road after soldiers shot protesters in Puno. Anna Berg urged both sides."
    )

    assert read(text).name("sides") is None


def test_both_men_are_not_whoever_was_named_last(read):
    text = "Jan Hruby resigned. Emmanuel Macron blamed the army. Both men died of their wounds."

    assert read(text).name("men") not in {"Jan Hruby", "Emmanuel Macron"}


def test_a_group_is_not_where_others_did_something_before(read):
    article = read("Prosecutors charged him after soldiers had beaten students in Basra.")

    assert article.name("Prosecutors") == "Prosecutors"


def test_both_sides_are_no_persons(read):
    text = "Carlos Ruiz criticised Ana Cruz on Monday. France urged both sides to stop."

    assert read(text).name("sides") is None


def test_both_men_are_no_lands(read):
    text = "Peru and Chile closed the border. Peru blamed Chile. The two men were killed."

    assert read(text).name("men") not in {"Peru", "Chile"}


def test_the_pair_are_two_who_were_named_together(read):
    article = read("Maria Lopez and Carlos Ruiz vanished. Gunmen had seized the pair.")

    assert [who.name for who in article.mentions.every(article.tokens("pair")[0])] == [
        "Maria Lopez",
        "Carlos Ruiz",
    ]


def test_the_others_who_were_wounded_are_as_those_who_were_killed(read):
    article = read("Rebels fled, killing nine Peruvian soldiers and wounding 20.")

    assert article.name("20") == "Peruvian armed forces"


def test_who_writes_where_others_hold_talks_writes_of_them(read):
    text = "Rebels of Chad quit peace talks in Kenya.\n\nTraders fled as Kenya and Chad met."

    assert read(text, dateline="Nairobi").name("Traders") == "Traders"


def test_the_government_of_a_person_is_not_that_of_the_land_near_by(read):
    text = "Rebels quit talks in Gabon, accusing the government of President Omar Diallo."

    assert read(text).name("government") == "Government of Omar Diallo"


def test_people_without_an_article_are_not_those_of_a_town_told_of_before(read):
    text = "An office employs 22 people in Dublin. Then people protested."

    assert read(text).name("people", 1) == "People"

from __future__ import annotations

import pytest

from timeline.vocabulary import ActorKind

PERSONS = {
    "an age in commas": (
        "Henrique Salgado, 61, was found guilty. Salgado will appeal.",
        "Salgado",
    ),
    "what follows in apposition": ("They cut the trees, said Hasnah, a farmer.", "Hasnah"),
    "a lower-case title": ("Presiding judge Helena Moura read the verdict.", "Moura"),
    "a trade before it": ("The businessman Aivar Tamm confirmed the loans.", "Tamm"),
    "who behind it": ("Joaquim Pires, who drove the car, was questioned.", "Pires"),
    "a kinswoman": ("His mother, Jean, said that he was fine.", "Jean"),
    "leads somebody": ("The delegation is led by Rustem Umerov.", "Umerov"),
    "an officer of a group": (
        "A commander of the group, Rojhat Amed, told reporters that he knew nothing.",
        "Amed",
    ),
    "a given name that looks like a body": (
        "He received his counterpart, Julia Armand Pereda, in the morning.",
        "Pereda",
    ),
    "a guard": ("They killed a guard, Malam Sule Idris, and fled.", "guard"),
    "a title for an organisation": (
        "Bishop Isidro Barrera of Abancay offered to mediate.",
        "Barrera",
    ),
}
BODIES = {
    "the firm": (
        "The Dutch firm Van Ossel Marine dismissed its manager.",
        "Marine",
        ActorKind.BUSINESS,
    ),
    "the daily": (
        "The daily Pohjala Sonumid reported that the minister would go.",
        "Sonumid",
        ActorKind.MEDIA,
    ),
    "a party over a small word": (
        "The ruling Dawn of Georgia party declared victory.",
        "Dawn",
        ActorKind.PARTY,
    ),
    "a union": ("The miners' union, Cobre Unido, called a strike.", "Unido", ActorKind.NGO),
    "a militia called army": (
        "The White Army, a Nuer militia, attacked the town.",
        "White",
        ActorKind.REBELS,
    ),
    "a development bank": (
        "The African Development Bank approved a loan.",
        "Bank",
        ActorKind.INTERGOVERNMENTAL,
    ),
    "a press agency": (
        "He told Sahel Press Agency that talks had begun.",
        "Sahel",
        ActorKind.MEDIA,
    ),
    "a ministry of energy": (
        "The Ministry of Oil said that it would wait.",
        "Oil",
        ActorKind.GOVERNMENT,
    ),
    "a group by its cause": (
        "The aid group Doctors for Peace evacuated its staff.",
        "Peace",
        ActorKind.NGO,
    ),
    "owned by a state": (
        "It bought the mine from state-owned Activos Norte.",
        "Norte",
        ActorKind.BUSINESS,
    ),
    "a group that makes cars": (
        "Renova, a French group that makes cars, closed a plant.",
        "Renova",
        ActorKind.BUSINESS,
    ),
    "rebels called a front": (
        "The rebel White Banner Front attacked the town.",
        "Front",
        ActorKind.REBELS,
    ),
    "peacekeepers by their helmets": (
        "Seven Blue Helmets were wounded.",
        "Helmets",
        ActorKind.MILITARY,
    ),
    "a group of any kind": (
        "Human Rights Monitor, a group based in New York, says that 64 died.",
        "Monitor",
        ActorKind.ORGANISATION,
    ),
    "a group that helps others": (
        "Fortify Asia, a human rights group based in Bangkok, said that 64 died.",
        "Asia",
        ActorKind.NGO,
    ),
    "a name that tells nothing": (
        "Hansung said on Friday that its yard would open.",
        "Hansung",
        ActorKind.ORGANISATION,
    ),
    "a force of voters": (
        "Popular Force said on Friday that its candidate had won.",
        "Force",
        ActorKind.ORGANISATION,
    ),
}
PLACES = {
    "near it": ("She ordered the seizure of a villa near Viana do Castelo.", "Viana do Castelo"),
    "the village of it": (
        "The boy was found in the village of Batu Lappa. Batu Lappa was hit by a slide in May.",
        "Batu Lappa",
    ),
    "how far it is": (
        "The attackers entered Kaiga Tourba, about 30 km from the border with Niger.",
        "Kaiga Tourba",
    ),
    "an island": ("The talks will be held on Langkawi island.", "Langkawi"),
    "a part of it": ("A hill collapsed in central Java.", "Java"),
    "its region": ("The governor of the Tillabery region resigned.", "Tillabery"),
    "its land": ("They seized the girls from Chibok in Borno State.", "Chibok"),
    "after another": ("The road from La Trinidad is blocked.", "La Trinidad"),
    "joined to one": ("Two men were held in Tiloa and Tahoua on Friday.", "Tahoua"),
}


@pytest.mark.parametrize(("text", "word"), PERSONS.values(), ids=PERSONS)
def test_what_only_persons_have_makes_a_person(read, text, word):
    assert read(text).who(word).kind is ActorKind.PERSON


@pytest.mark.parametrize(("text", "word", "kind"), BODIES.values(), ids=BODIES)
def test_the_noun_beside_a_name_tells_the_kind_of_body(read, text, word, kind):
    assert read(text).who(word).kind is kind


@pytest.mark.parametrize(("text", "name"), PLACES.values(), ids=PLACES)
def test_what_stands_around_a_place_makes_it_no_actor(read, text, name):
    article = read(text)
    hosts = {each for places in article.mentions.places.values() for _, each in places}
    assert (name in hosts, name in article.acting()) == (True, False)


NOUNS = {
    "armed men": ("Armed men attacked the village.", "men", ActorKind.REBELS),
    "a prosecutor general": (
        "The prosecutors general met ministers.",
        "prosecutors",
        ActorKind.JUDICIARY,
    ),
    "an aid agency": ("French aid agencies left the town.", "agencies", ActorKind.NGO),
}


@pytest.mark.parametrize(("text", "word", "kind"), NOUNS.values(), ids=NOUNS)
def test_two_words_tell_more_of_a_group_than_one(read, text, word, kind):
    assert read(text).who(word).kind is kind


def test_a_treaty_takes_no_part(read):
    article = read("Japan joined the Tripartite Pact in 1940. The Tripartite Pact bound them.")
    assert article.acting() == ["Japan"]


def test_a_rank_of_two_words_is_no_part_of_a_name(read):
    article = read("The spokesman, Brigadier General Gaurav Thapa, said two pilots were hurt.")
    assert article.name("Thapa") == "Gaurav Thapa"


def test_the_leader_of_a_party_is_who_is_named_behind_it(read):
    article = read("The leader of the opposition Union of Democratic Forces, Cellou Barry, left.")
    assert article.name("leader") == "Cellou Barry"


def test_a_general_staff_is_no_man_called_staff(read):
    assert read("The General Staff said it had withdrawn.").who("Staff") is None


def test_a_weekday_is_no_dateline(read):
    assert read("Prosecutors opened an inquiry.", dateline="Monday").name("Prosecutors") == (
        "Prosecutors"
    )


def test_one_sentence_tells_what_a_name_is_in_all_others(read):
    article = read("Bol was quiet. Traders in Bol opened their shops. The army entered Bol.")
    assert article.acting() == ["Traders in Bol", "Army"]


def test_a_word_that_only_a_sentence_begins_with_is_no_name(read):
    article = read("Turnout was low. Officials said that turnout had been higher in 2017.")
    assert article.name("Turnout") is None


def test_a_storm_is_nobody(read):
    article = read("Typhoon Isidra brought rain. Isidra killed seven people in Luzon.")
    assert article.name("Isidra", 1) is None


def test_the_office_of_a_place_is_borne_by_who_is_named_behind_it(read):
    article = read("The governor of South Sulawesi, Andi Mappasessu, ordered the mine closed.")
    assert article.name("governor") == "Andi Mappasessu"


def test_several_judges_are_not_the_one_who_is_named(read):
    article = read("Judge Helena Moura read the verdict. The judges acquitted him of forgery.")
    assert article.name("judges") != "Helena Moura"


SAME = {
    "a firm by its first word": (
        "Battery maker Hanbit Energy Materials turned down an offer. Hanbit said it would wait.",
        "Hanbit",
        "Hanbit Energy Materials",
    ),
    "a surname with a small word": (
        "The accountant, Willem de Groot, gave evidence. De Groot was not charged.",
        "Groot",
        "Willem de Groot",
    ),
    "the end of a long name": (
        "Aung San Suu Kyi was arrested. Suu Kyi denied the charges.",
        "Kyi",
        "Aung San Suu Kyi",
    ),
    "a family name that comes first": (
        "Chief Executive Park Sung-ho wrote to shareholders. Park plans to sell.",
        "Park",
        "Park Sung-ho",
    ),
    "a number behind a name": (
        "President Benigno Aquino III was sworn in. Aquino named a negotiator.",
        "Aquino",
        "Benigno Aquino III",
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), SAME.values(), ids=SAME)
def test_a_part_of_a_name_means_who_bears_the_whole(read, text, word, name):
    assert read(text).name(word, 1) == name


@pytest.mark.parametrize("place", ["Cornwall Council", "Cornwall Police"])
def test_a_place_in_the_name_of_a_body_is_not_the_body(read, place):
    article = read(f"{place} denied the claim. Fishermen in Cornwall protested.")
    assert article.name("Cornwall", 1) != place


FIRMS = {
    "what is taken over": ("The takeover of Nordvik was blocked on Monday.", "Nordvik"),
    "what buys a mill": ("Nordvik, which bought the mill in 2009, denied it.", "Nordvik"),
    "what a firm owns": ("Nordvik, which is owned by a Boston fund, denied it.", "Nordvik"),
    "a name that ends so": ("Nordvik Copper said it would close.", "Copper"),
}


@pytest.mark.parametrize(("text", "word"), FIRMS.values(), ids=FIRMS)
def test_who_buys_or_is_bought_is_a_firm(read, text, word):
    assert read(text).who(word).kind is ActorKind.BUSINESS


def test_who_operates_a_machine_is_a_person(read):
    text = "Ilyas Abenov, a drill operator, was led to an ambulance."

    assert read(text).who("Abenov").kind is ActorKind.PERSON


def test_a_front_whose_fighters_are_told_of_is_no_party(read):
    text = "The Popular Front for Renewal (FPR) denied it. Some 800 FPR fighters fled."

    assert read(text).who("Front").kind is ActorKind.REBELS
    assert read(text).name("FPR", 1) == "Popular Front for Renewal"


def test_a_storm_of_several_words_is_nobody(read):
    assert read("Severe Tropical Storm Oskar struck two villages.").name("Oskar") is None


def test_paramilitary_police_are_no_rebels(read):
    assert read("Gunmen shot paramilitary troops.").who("troops").kind is ActorKind.MILITARY

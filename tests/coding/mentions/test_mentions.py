from __future__ import annotations

import time

import pytest

from timeline.coding.mentions import build_index
from timeline.records.coded import Known
from timeline.records.corpus import Actor, Affiliation, Place
from timeline.vocabulary import ActorKind

MACRON = "French President Emmanuel Macron met German Chancellor Angela Merkel in Paris on Monday."
ATWOOD = Actor("anna-atwood", "Anna Atwood", ActorKind.PERSON, ("A. Atwood",))
KNOWN = Known(
    actors=(
        Actor("france", "France", ActorKind.STATE, ("Paris", "French Republic")),
        Actor(
            "emmanuel-macron",
            "Emmanuel Macron",
            ActorKind.PERSON,
            ("Macron",),
            affiliations=(Affiliation("france", "represents"),),
        ),
        Actor("french-police", "French police", ActorKind.POLICE),
        Actor("suspect", "Arrested suspect", ActorKind.PERSON, ("former mayor",)),
        ATWOOD,
    ),
    places=(Place("northern-mali", "Northern Mali"), Place("calais", "Calais")),
)


RED_CROSS = "International Committee of the Red Cross"


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (MACRON, "Macron", "Emmanuel Macron"),
        (MACRON, "Paris", None),
        ("Moscow rejected the accusation.", "Moscow", "Russia"),
        ("The Kremlin said it would wait.", "Kremlin", "Russia"),
        ("Talks between Washington and Tehran broke down.", "Tehran", "Iran"),
        ("Kyiv was hit by missiles.", "Kyiv", None),
        ("Kyiv was told to wait.", "Kyiv", "Ukraine"),
        ("The embassy received a letter from Beijing.", "Beijing", "China"),
        ("He flew from Beijing to London.", "Beijing", None),
        ("Belgrade's streets were empty.", "Belgrade", None),
        ("Belgrade's demand was rejected.", "Belgrade", "Serbia"),
        ("Turkey rejected the plan.", "Turkey", "Turkey"),
        ("Protesters gathered in Turkey.", "Turkey", None),
        ("A Chinese diplomat was expelled from Canada.", "diplomat", "China"),
        ("A Chinese diplomat was expelled from Canada.", "Canada", None),
        ("A NATO official confirmed the report.", "official", "NATO"),
        ("The government in Sarajevo resigned.", "government", "Bosnia and Herzegovina"),
        ("Ukrainian wheat was sold to Egypt.", "wheat", None),
        ("The Russian invasion of Ukraine began.", "Russian", "Russia"),
        ("Israeli forces raided the camp.", "forces", "Israeli armed forces"),
        ("The Israeli army raided the camp.", "army", "Israeli armed forces"),
        ("Kenyan police officers were wounded.", "officers", "Kenyan police"),
        ("Iran's foreign ministry denied it.", "ministry", "Iranian foreign ministry"),
        ("Thousands of Polish farmers protested.", "Thousands", "Polish farmers"),
        ("Police clashed with students in Nairobi.", "Police", "Police in Nairobi"),
        ("Two officials were arrested.", "officials", None),
        ("A man was stabbed in Nairobi.", "man", None),
        ("Houthi rebels fired missiles at Israel.", "rebels", "Houthi rebels"),
        ("Houthi rebels fired missiles at Israel.", "Israel", "Israel"),
        ("The Taliban captured the town.", "Taliban", "Taliban"),
        ("A Peruvian judge ordered an inquiry.", "judge", "Peruvian judiciary"),
        ("A Danish shopkeeper sued the ministry.", "shopkeeper", "Danish civilians"),
        ("Angry Belgian landowners protested.", "landowners", "Belgian landowners"),
        ("Ghanaian rebel leaders said no.", "leaders", "Ghanaian rebels"),
        ("Opposition groups in Togo demand a vote.", "groups", "Opposition in Togo"),
        ("The governor of Kasai province resigned.", "governor", "Governor of Kasai province"),
        ("Syria's Baathist government fell.", "government", "Syria"),
        ("Turkish Armenians held a vigil.", "Armenians", "Armenians in Turkey"),
        ("Egyptian-led forces took the town.", "forces", "Egyptian-led forces"),
        ("Chilean tanks shelled the port.", "tanks", "Chilean armed forces"),
        ("The Red Cross operating in Chad said no.", "operating", RED_CROSS),
        ("A UNICEF officer was arrested.", "officer", "UNICEF"),
        ("“We received a letter,” UNESCO said.", "We", "UNESCO"),
    ],
)
def test_a_phrase_means_whoever_acts(read, text, word, name):
    assert read(text).name(word) == name


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        (f"{MACRON} Macron said no.", "Macron", 1, "Emmanuel Macron"),
        (f"{MACRON} The French president said no.", "president", 0, "Emmanuel Macron"),
        (f"{MACRON} The chancellor said no.", "chancellor", 0, "Angela Merkel"),
        ("NATO said on Tuesday that it would stay.", "it", 0, "NATO"),
        ("NATO met. The alliance said it would stay.", "alliance", 0, "NATO"),
        ("Apple sued Samsung. The company wants money.", "company", 0, "Apple"),
        ("FARC rebels took two men. The rebels denied it.", "rebels", 1, "FARC"),
        (
            "Russia said it will send its troops. The country did not say when.",
            "troops",
            0,
            "Russian armed forces",
        ),
        ("Emmanuel Macron met Boris Johnson. They and he agreed.", "he", 0, "Emmanuel Macron"),
        (f"{MACRON} The minister said no.", "minister", 0, None),
    ],
)
def test_what_is_said_later_points_back(read, text, word, nth, name):
    assert read(text).name(word, nth) == name


def test_an_abbreviation_in_brackets_is_the_same_actor(read):
    article = read(
        "The Syrian Observatory for Human Rights (SOHR) condemned the raid. The SOHR said so."
    )

    assert article.who("SOHR", 1) == article.who("Observatory")
    assert article.who("SOHR").name == "Syrian Observatory for Human Rights"
    assert article.who("SOHR").names == ("SOHR",)


@pytest.mark.parametrize("form", ["Zelensky", "Zelenskyy", "V. Zelensky", "President Zelenskiy"])
def test_one_person_has_one_mention_however_written(read, form):
    article = read(f"President Volodymyr Zelenskiy spoke. On Monday {form} said he would wait.")

    assert article.name("he") == "Volodymyr Zelenskiy"


def test_two_bearers_of_a_surname_leave_it_open(read):
    article = read("Angela Jones met Robert Jones in Ohio. On Friday Jones said nothing.")

    assert article.who("Jones", 2) is None


def test_other_forms_are_listed_as_they_appear(read):
    article = read(f"{MACRON} Macron's aides left. MACRON WAITED. The president spoke.")

    assert article.who("Macron").names == ("Macron",)


def test_a_person_speaks_for_the_state_of_the_title(read):
    article = read(MACRON)

    assert article.mentions.behind(article.who("Macron")).name == "France"
    assert article.mentions.behind(article.who("Merkel")).name == "Germany"


def test_known_actors_are_found_by_any_form(read):
    article = read("Paris called. Macron spoke. French police officers left. Atwood won.", KNOWN)

    found = [article.who(word).key for word in ("Paris", "Macron", "officers", "Atwood")]
    assert found == ["france", "emmanuel-macron", "french-police", "anna-atwood"]
    assert article.mentions.behind(article.who("Macron")).key == "france"


def test_a_force_is_known_as_that_of_its_land(read):
    rangers = Actor("rangers", "Ranger Corps", ActorKind.MILITARY, ("Peru's military",))
    article = read("Peru's lightly armed military withdrew.", Known(actors=(rangers,)))

    assert article.who("military").key == "rangers"


def test_another_bearer_takes_the_surname_in_his_article(read):
    article = read("Brigitte Macron spoke on Monday. Macron said she was tired.", KNOWN)

    assert article.who("Macron", 1) == article.who("Macron", 0)
    assert article.who("Macron", 1).key is None


def test_words_without_a_capital_are_no_name(read):
    article = read("A former mayor was killed in Calais.", KNOWN)

    assert article.who("mayor") is None


def test_places_are_called_as_known(read):
    article = read("Rebels attacked a convoy in the north of Mali on Monday.", KNOWN)

    assert article.place() == "Northern Mali"
    assert article.name("Mali") is None


@pytest.mark.parametrize(
    ("dateline", "groups"),
    [
        ("Lima", ["Police in Peru", "Protesters in Peru"]),
        ("Plovdiv", ["Police", "Protesters"]),
        (None, ["Police", "Protesters"]),
    ],
)
def test_a_group_without_owner_is_of_the_land_of_a_capital(read, dateline, groups):
    text = "Police fired tear gas at protesters on Tuesday."

    assert read(text, dateline=dateline).acting() == groups


@pytest.mark.parametrize(
    ("text", "word", "nameless"),
    [
        ("Riot police used tear gas on Monday.", "police", True),
        ("Police fired tear gas on Tuesday.", "Police", True),
        ("Dozens were beaten on Tuesday.", "Dozens", True),
        ("Police in Plovdiv fired tear gas on Tuesday.", "Police", False),
        ("Kenyan police fired tear gas on Tuesday.", "police", False),
    ],
)
def test_a_group_of_which_only_a_noun_is_told_has_no_name(read, text, word, nameless):
    assert read(text).who(word).nameless is nameless


@pytest.mark.parametrize(
    ("text", "dateline", "word", "name"),
    [
        ("The army fired on the crowd.", "Lima", "army", "Peruvian armed forces"),
        ("The interior ministry denied it.", "Lima", "ministry", "Peruvian interior ministry"),
        ("The government denied it.", "Lima", "government", "Peru"),
        ("Protests in Chile went on. The army shot a man.", "Lima", "army", "Chilean armed forces"),
        ("The government denied it.", None, "government", None),
        ("The government denied it.", "Plovdiv", "government", None),
        (
            "Peru voted. Peruvian police met. Then the army fired.",
            None,
            "army",
            "Peruvian armed forces",
        ),
    ],
)
def test_an_army_without_a_state_is_that_of_the_land_the_article_is_about(
    read, text, dateline, word, name
):
    assert read(text, dateline=dateline).name(word) == name


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Peru and Chile met. The two countries signed a pact.", ["Peru", "Chile"]),
        ("Peru met Chile. Both governments signed a pact.", ["Peru", "Chile"]),
        ("Peru met Chile and Brazil. The two governments left.", ["Chile", "Brazil"]),
        ("Talks between the army and the rebels failed. Both sides left.", ["Army", "Rebels"]),
        ("Peru, Chile and Brazil met. Both governments signed.", []),
        (
            "Peru blamed Chile and the rebels. Officials of the two countries met.",
            ["Peru", "Chile"],
        ),
    ],
)
def test_both_sides_are_the_two_named_before(read, text, two):
    article = read(text)
    paragraph = article.paragraphs[0]
    noun = next(
        t
        for t in reversed(list(paragraph.doc))
        if t.lower_ in {"countries", "governments", "sides"}
    )

    assert [who.name for who in article.mentions.every(noun)] == two


@pytest.mark.parametrize(
    ("text", "word", "dateline", "name"),
    [
        ("Police arrested 12 people.", "Police", "Published: 3 May 2011", "Police"),
        ("Peru said police arrested a spy.", "police", "Quito", "Police"),
        ("Ecuador said police arrested a spy.", "police", "Quito", "Police in Ecuador"),
        ("Soldiers crossed the river.", "Soldiers", "Plovdiv", "Soldiers"),
        ("Police in the Polish town of Radom fired.", "Police", "Warsaw", "Police in Radom"),
        ("Prosecutors charged two men.", "Prosecutors", None, "Prosecutors"),
        ("A group of officers seized the station.", "group", None, "Officers"),
        ("The militia burned the mill.", "militia", None, "Militia"),
        ("He told reporters that it was over.", "reporters", None, None),
        ("The company closed two pits.", "company", None, None),
    ],
)
def test_a_nameless_group_is_placed_only_where_the_article_places_it(
    read, text, word, dateline, name
):
    assert read(text, dateline=dateline).name(word) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru and Chile urged Spain to lift its blockade.", "Spain"),
        ("Peru accused Chile of hiding its losses.", "Chile"),
        ("Reuters quoted the Copper Union as saying its strike went on.", "Copper Union"),
        ("Peru asked Chile to let its ships pass.", "Peru"),
        ("Peru withdrew its troops.", "Peru"),
    ],
)
def test_its_means_whoever_is_to_do_what_it_stands_with(read, text, name):
    assert read(text).name("its") == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("A court in Halle (Saale) freed him.", "court", "Court in Halle"),
        ("A court in Halle (Saale) freed him.", "Saale", None),
        (
            "A foreign ministry spokeswoman in Beijing denied it.",
            "spokeswoman",
            "Chinese foreign ministry",
        ),
        (
            "Peru denied it. Its Foreign Ministry was surprised.",
            "Ministry",
            "Peruvian foreign ministry",
        ),
        ("The Slovenian Interior Ministry denied it.", "Ministry", "Slovenian Interior Ministry"),
        (
            "Iran's foreign ministry denied it. The ministry was angry.",
            "ministry",
            "Iranian foreign ministry",
        ),
        ("Iran's foreign ministry denied it. The defence office met.", "office", None),
        ("A former Kenyan minister resigned.", "minister", None),
    ],
)
def test_fragments_of_names_and_former_officials_are_nobody(read, text, word, name):
    assert read(text).name(word) == name


def test_a_former_official_does_not_speak_for_the_state(read):
    article = read("Former Kenyan President Daniel Arap met Peruvian President Ana Lopez.")

    backers = [article.mentions.behind(article.who(word)) for word in ("Arap", "Lopez")]
    assert [backer and backer.name for backer in backers] == [None, "Peru"]


def test_a_ship_is_no_place(read):
    article = read("Peru sent the destroyer Haldane to the Black Sea.")

    assert article.place() == "Black Sea"


def test_a_headline_introduces_no_names(read):
    headline = "Ukraine to Withdraw Troops From Border After Warning"
    article = read(f"{headline}\n\nUkraine said its troops would leave.", headline=len(headline))

    assert set(article.acting()) == {"Ukraine", "Ukrainian armed forces"}


def test_the_majority_in_the_article_decides_what_a_name_is(read):
    article = read(
        "Troops stood near the village of Leposavic. Shots were heard in Leposavic on Monday.\n\n"
        "Soldiers reached Leposavic."
    )

    assert article.place(1) == "Leposavic"
    assert "Leposavic" not in article.acting()


def test_social_networks_do_not_act_where_somebody_posts(read):
    assert read("Russia posted it on Twitter. It denied the raid.").name("It") == "Russia"
    assert read("Twitter denied it. It closed.").name("It") == "Twitter"


def test_text_without_capitals_still_names_states(read):
    article = read("president lopez met nato officials in kyiv. russia denied it.")

    assert article.name("russia") == "Russia"
    assert article.name("officials") == "NATO"


def test_officials_of_two_states_are_two_states(read):
    article = read("Greek and Turkish officials met in Oslo.")

    (head,) = article.tokens("officials")
    assert [mention.name for mention in article.mentions.every(head)] == ["Greece", "Turkey"]
    assert article.acting() == ["Greece", "Turkey"]


def test_a_group_is_also_called_as_the_article_calls_it(read):
    assert read("Peru's navy shelled the port.").who("navy").names == ("Peru's navy",)
    miners = read("Miners throughout Peru stopped work.").who("Miners")
    assert miners.names == ("Miners throughout Peru",)
    assert read("Its soldiers shelled the port.").who("soldiers") is None


def test_a_government_is_also_called_as_the_article_calls_it(read):
    government = read("Miners rose against President Okello's government.").who("government")

    assert government.names == ("President Okello's government",)


@pytest.mark.parametrize("text", ["Kolaj said he would go.", "Kolaj resigned on Monday."])
def test_what_only_a_person_does_makes_a_surname_a_person(read, text):
    assert read(text).who("Kolaj").kind is ActorKind.PERSON


def test_many_known_names_are_found_as_fast_as_few():
    names = [f"Ministry of Subject {number}" for number in range(20_000)]
    actors = tuple(Actor(name, name, ActorKind.GOVERNMENT) for name in names)
    began = time.process_time()
    index = build_index(Known(actors))

    assert time.process_time() - began < 10
    assert [form.named.key for form in map(index.find, names[-2:]) if form] == names[-2:]


@pytest.mark.parametrize(
    ("text", "word", "nth", "name"),
    [
        ("Anna Lie met Olav Berg. She thanked him.", "him", 0, "Olav Berg"),
        (
            "Olav Berg was jailed. His lawyer, Ana Crudu, said he would appeal.",
            "he",
            0,
            "Olav Berg",
        ),
        ("Anna Lie told Olav Berg that he was free.", "he", 0, None),
        ("A court in Oslo freed Lie. Peru refused to hand them over.", "them", 0, None),
    ],
)
def test_a_pronoun_is_nobody_whom_the_sentence_excludes(read, text, word, nth, name):
    assert read(text).name(word, nth) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Rebel forces shelled the town.", "forces", "Rebels"),
        ("The army fired. The rebels captured two tanks.", "tanks", None),
        ("The council sacked two planning officers.", "officers", "Officers"),
        ("Fans of Brann threw stones.", "Fans", "Fans of Brann"),
        ("Iran's nuclear agency denied it.", "agency", "Iranian nuclear agency"),
        ("Dozens were beaten with batons.", "Dozens", "People"),
        (
            "In Beijing, a foreign ministry spokeswoman left.",
            "spokeswoman",
            "Chinese foreign ministry",
        ),
        ("Their union, Cobre Unido, left.", "Unido", "Cobre Unido"),
        ("The village of Tel Amar lies in Peru. Tel Amar burned.", "Amar", None),
    ],
)
def test_a_phrase_says_who_the_people_are(read, text, word, name):
    assert read(text).name(word) == name


def test_a_surname_is_not_that_of_the_wife(read):
    article = read("Olav Berg left. His wife, Nina Berg, stayed.\n\nBerg returned in May.")

    assert article.name("Berg", 2) == "Olav Berg"


def test_prosecutors_are_not_where_the_accused_went(read):
    article = read("Prosecutors said the director, Ole Lie, paid for a holiday in Spain.")

    assert article.name("Prosecutors") == "Prosecutors"

from __future__ import annotations

import pytest

from timeline.coding.events import make_title

TITLES = {
    "times and asides are left out": (
        "On Thursday, the president, Maria Lopez, officially asked Chile for two ships.",
        "Maria Lopez officially asked Chile for two ships",
    ),
    "the clause begins with its subject": (
        "However, in Lima the senate condemned Chile on Friday.",
        "The senate condemned Chile",
    ),
    "commas and conjunctions are kept": (
        "Peru accused Chile, Bolivia and Brazil of piracy in May.",
        "Peru accused Chile, Bolivia and Brazil of piracy",
    ),
    "what is called for": (
        "Peru's president rejected calls to resign on Monday.",
        "Peru's president rejected calls to resign",
    ),
    "a share in hundreds": (
        (
            "The union of teachers in Lima said its members had been told to expect cuts of up to"
            " 15 per cent in May."
        ),
        (
            "The union of teachers in Lima said its members had been told to expect cuts of up to"
            " 15 per cent"
        ),
    ),
    "what a plan is about": (
        (
            "On Monday President Maria Elena Lopez of Chile approved a plan to split the country"
            " into a union of nine provinces."
        ),
        (
            "Maria Elena Lopez of Chile approved a plan to split the country into a union of nine"
            " provinces"
        ),
    ),
    "what a thing is put on": (
        (
            "Chile asked the highest administrative court of the southern province in Arica to"
            " put the whole plan on hold."
        ),
        (
            "Chile asked the highest administrative court of the southern province to put the whole"
            " plan on hold"
        ),
    ),
    "no clause that begins with when": (
        "Nine sailors died when a ship sent to rescue the crew struck a mine.",
        "Nine sailors died",
    ),
    "nobody who is among those before": (
        "Chile reported that three miners had drowned, among them a boy of 15.",
        "Chile reported that three miners had drowned",
    ),
    "no condition of what comes next": (
        "Ana Paz said Peru would ask for a new vote and, if possible, go to the court.",
        "Peru would ask for a new vote",
    ),
    "what that stands for": (
        "Soldiers cleared a bridge in Arica that miners have blocked for a week.",
        "Miners have blocked a bridge in Arica",
    ),
    "what somebody is found to be": (
        "A court found Carlos Ruiz, 66, guilty of fraud.",
        "A court found Carlos Ruiz guilty of fraud",
    ),
    "whose it is": (
        "Ana Cruz, whose party lost the election, condemned Chile.",
        "Ana Cruz's party lost the election",
    ),
    "how long it took is no time": (
        "Peru's president declared three days of mourning in May 2011.",
        "Peru's president declared three days of mourning",
    ),
    "since when a thing is the most of its kind": (
        "Exports of Peru rose to their highest level since March on Friday.",
        "Exports of Peru rose to their highest level since March",
    ),
    "whose man it is": (
        "Police arrested the former minister Juan Diaz's driver in May.",
        "Police arrested the former minister Juan Diaz's driver",
    ),
    "what is due on a day that is left out": (
        "Peru said it would boycott the elections due next year.",
        "Peru said it would boycott the elections",
    ),
    "what stands between commas before the verb": (
        "Juan Diaz, by then retired, brought both sides to Lima.",
        "Juan Diaz brought both sides to Lima",
    ),
    "whose thing it is": (
        "Diaz, whose party won in May, asked Chile for help.",
        "Diaz's party won",
    ),
    "no phrase before its noun": (
        "Ten men are missing, among them a pilot abducted in May.",
        "Pilot abducted",
    ),
    "so great a thing": (
        "It was the first arrest in Peru of so high an official.",
        "First arrest in Peru of so high an official",
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
        "The soldiers had beaten nine men",
    ),
    "an object of which a clause is told": (
        "Nine men the soldiers had beaten on Sunday came home.",
        "The soldiers had beaten nine men",
    ),
    "how long is no time": (
        "In May the court sentenced Ana Diaz to nine years in prison.",
        "The court sentenced Ana Diaz to nine years in prison",
    ),
    "a question keeps its word": (
        "The ministry has not said how it would vote on Friday.",
        "The ministry has not said how it would vote",
    ),
    "neither keeps its nor": (
        "The ministry would neither confirm nor deny the report.",
        "The ministry would neither confirm nor deny the report",
    ),
    "what limits a denial": (
        "Peru will not arrest anybody before the inquiry is over.",
        "Peru will not arrest anybody before the inquiry is over",
    ),
    "what stands behind a comma": (
        "Peru accused Chile in May of shelling a village, two of its victims children.",
        "Peru accused Chile of shelling a village",
    ),
    "a phrase behind an aside": (
        "The president flew on Monday to Santa Cruz, Bolivia, for talks, and returned to Lima.",
        "The president flew to Santa Cruz for talks",
    ),
    "what is compared": (
        "Peru lost more soldiers than Chile had sent to Lima in May.",
        "Peru lost more soldiers than Chile had sent to Lima",
    ),
    "on what condition": (
        "Peru will send a patrol to Lima on Thursday if Chile agrees.",
        "Peru will send a patrol to Lima if Chile agrees",
    ),
    "a name beside a noun": (
        "Peru sued Chile in May at the court of the trade bloc Mercosur.",
        "Peru sued Chile at the court of the trade bloc Mercosur",
    ),
    "a participle in front": (
        "Having withdrawn his army from Lima in May, General Diaz resigned.",
        "General Diaz had withdrawn his army from Lima",
    ),
    "an object that two verbs share": (
        "Peru had killed or captured over 5,000 rebels by May.",
        "Peru had killed or captured over 5,000 rebels",
    ),
    "what a hyphen joins": (
        "Ana Diaz was elected mayor in 2008 and was re-elected in 2012.",
        "Ana Diaz was elected mayor",
    ),
    "the other side of a semicolon": (
        "Peru condemned Chile over the ships; envoys to return.",
        "Peru condemned Chile over the ships",
    ),
    "a noun": (
        "He spoke after the arrest of a former police officer.",
        "Arrest of a former police officer",
    ),
    "a name beside a bare noun": (
        "The company that runs the mine, Sinar Jaya, rejected the claim.",
        "Sinar Jaya rejected the claim",
    ),
    "a name beside whose it is": (
        "His lawyer, Maria Lopez, rejected the claim.",
        "Maria Lopez rejected the claim",
    ),
    "an office tells more than a name": (
        "The governor of Lima, Maria Lopez, rejected the claim.",
        "The governor of Lima rejected the claim",
    ),
    "a clause behind a day is about what stands before it": (
        "Lima was hit by a slide in February 2009 that killed three people.",
        "Lima was hit by a slide",
    ),
    "a number counts the wounded": (
        "Doctors from Peru have treated 31 wounded at a hospital in Lima.",
        "Doctors from Peru have treated 31 wounded at a hospital in Lima",
    ),
    "what there is so much of is rejected": (
        "Chile offered a bonus of 600 pesos, which workers rejected on Friday.",
        "Chile offered a bonus of 600 pesos",
    ),
    "no comma closes an aside that is left out": (
        "Jorge Paz, 22, of Lima, was arrested on Friday.",
        "Jorge Paz of Lima was arrested",
    ),
    "a clause behind what is told": (
        "Peru said it had arrested two men, hours before officials were to sit down in Lima.",
        "Peru said it had arrested two men",
    ),
    "those are told by the clause behind them": (
        "Peru imposed an embargo on those who blocked the peace talks.",
        "Peru imposed an embargo on those who blocked the peace talks",
    ),
    "nothing is scheduled without its day": (
        "Peru invited Chile's minister to a meeting in Lima scheduled for Sept. 9.",
        "Peru invited Chile's minister to a meeting in Lima",
    ),
    "an aim behind an apposition": (
        "Jorge Paz ordered the army chief, Juan Soto, to post 200 officers to schools.",
        "Jorge Paz ordered the army chief to post 200 officers to schools",
    ),
    "whom the sanctions are on": (
        (
            "Chile's government imposed sanctions on two militia commanders and a northern "
            "shipping company in May."
        ),
        (
            "Chile's government imposed sanctions on two militia commanders and a northern "
            "shipping company"
        ),
    ),
    "where an object goes": (
        (
            "Chile urged the council of ministers in Lima to refer the two neighbouring southern"
            " states to the court."
        ),
        (
            "Chile urged the council of ministers to refer the two neighbouring southern states"
            " to the court"
        ),
    ),
    "an amount for each day": (
        "Peru lost about $4m a day in March.",
        "Peru lost about $4m a day",
    ),
    "soon says nothing without its clause": (
        "Peru will recall its envoy as soon as Chile resumes the attacks.",
        "Peru will recall its envoy",
    ),
    "since when is no part of a warning": (
        "Chile said the village had been warned as recently as May that the dam might fail.",
        "Chile said the village had been warned that the dam might fail",
    ),
    "two deeds with one object": (
        "Chile accused Peru of holding and beating three men.",
        "Chile accused Peru of holding and beating three men",
    ),
    "when only": (
        "Peru jailed two men only after they had fled.",
        "Peru jailed two men only after they had fled",
    ),
    "an office without its day": (
        "Juan Diaz led the office created in May.",
        "Juan Diaz led the office",
    ),
    "a name beside what somebody is": (
        "Juan Diaz, a farmer who resigned in May, fled.",
        "Juan Diaz resigned",
    ),
    "being told": (
        "Workers walked out on Monday after being told of the plan.",
        "Workers walked out after being told of the plan",
    ),
    "who was killed, not how many": (
        "The minister put the number of raiders killed at 30.",
        "Raiders killed",
    ),
    "what is done instead": (
        "Juan Diaz will face Chile rather than resign.",
        "Juan Diaz will face Chile rather than resign",
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

    assert len(title) <= 140
    assert title.endswith(" …")
    assert title.removesuffix(" …") in text


NAMED = {
    "a pronoun": (
        "It recalled its envoy from Chile.",
        {"It": "Peru"},
        "Peru recalled its envoy from Chile",
    ),
    "an owner": (
        "The judge rejected his demand in May 2011.",
        {"his": "Jorge Paz"},
        "The judge rejected Jorge Paz's demand",
    ),
    "its would be read as the subject's": (
        "Chile rejected its demand in May 2011.",
        {"its": "Peru"},
        "Chile rejected the demand",
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
    "a company by its name in capitals": (
        "The company dismissed two men in May.",
        {"company": "Bank of Peru"},
        "Bank of Peru dismissed two men",
    ),
    "a company by its name as an object too": (
        "Peru punished the company in May.",
        {"company": "Bank of Peru"},
        "Peru punished Bank of Peru",
    ),
    "an office by the name that it ends": (
        "Peru asked the authority's lawyers for help in May.",
        {"authority": "Ports Authority"},
        "Peru asked the Ports Authority's lawyers for help",
    ),
    "who is beside the noun by name": (
        "Its founder, Ahmad al-Paz, condemned Chile.",
        {"founder": "Ahmad al-Paz"},
        "Ahmad al-Paz condemned Chile",
    ),
    "one of several by no name": (
        "Peru said one of its sergeants, Juan Diaz, was arrested.",
        {},
        "Peru said one of its sergeants was arrested",
    ),
    "a company by no other name": (
        "The company dismissed two men in May.",
        {"company": "Peruvian company"},
        "The company dismissed two men",
    ),
    "within what is told only another": (
        "Peru said it had arrested her in May.",
        {"Peru": "Peru", "it": "Chile", "her": "Ana Paz"},
        "Peru said it had arrested Ana Paz",
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

    assert make_title(event) == "Maria Lopez told reporters: “We will stay in Gao until June”"


def test_a_long_quotation_is_cut_in_the_words_of_the_speaker(find):
    words = "They burned it and " + "they burned it again and again " * 5 + "until June"
    (event, *_) = [each for each in find(f"“{words},” said Maria Lopez.") if each.words == "say"]
    title = make_title(event)

    assert title.endswith(" …”")
    assert title.removeprefix("Maria Lopez said: “").removesuffix(" …”") in words


def test_the_toll_stays_in_its_title(find):
    text = (
        "The death toll rose to 27 after six more bodies were recovered on Tuesday, the police"
        " chief of Lima said."
    )
    titles = {make_title(event) for event in find(text)}

    assert "The police chief of Lima said: The death toll rose to 27" in titles
    assert not any("27 after" in title for title in titles)


def test_the_second_verb_of_a_clause_has_no_first_in_its_title(find):
    text = "Chile blamed the navy of Peru, which is led by Paz and has shelled Mali since autumn."
    (shelled,) = [event for event in find(text) if event.words == "shell"]

    assert make_title(shelled) == "The navy of Peru has shelled Mali"


def test_who_says_it_stands_before_said(find):
    (event, *_) = [
        event for event in find("“They burned it,” said Maria Lopez.") if event.words == "say"
    ]

    assert make_title(event) == "Maria Lopez said: “They burned it”"


def test_what_somebody_is_accused_of_is_told_as_an_accusation(find):
    text = "Peru accused Chile on Friday of shelling a village and killing five men."

    assert {make_title(event) for event in find(text)} == {
        "Peru accused Chile of shelling a village",
        "Peru accused Chile of shelling a village and killing five men",
    }


def test_a_name_loses_no_part_of_it(find):
    text = (
        "The aid group Doctors for Peace evacuated its eleven foreign employees from the town by"
        " helicopter after a spike in tensions between the rebels and the police."
    )

    assert make_title(find(text)[0]).startswith("The aid group Doctors for Peace evacuated its")


def test_a_title_that_is_too_long_loses_whole_phrases(find):
    text = (
        "Peru asked the mission in Gao for the return of four hundred soldiers to the northern"
        " provinces after a spike in tensions between the rebels and the police."
    )

    assert make_title(find(text)[0]) == (
        "Peru asked the mission in Gao for the return of four hundred soldiers"
        " to the northern provinces"
    )


def test_a_title_says_the_union_for_it(find):
    titles = [make_title(event) for event in find("The union said it would fight the ban.")]

    assert titles[-1] == "The union would fight the ban"

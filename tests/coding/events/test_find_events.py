from __future__ import annotations

import pytest

from timeline.coding.events import make_title
from timeline.vocabulary import ZoneKind

TYPED = {
    "a verb": (
        "Portugal accused Angola of piracy on Sunday.",
        ("ACCUSE", "accuse", "Portugal", "Angola"),
    ),
    "a passive": (
        "Three students were arrested by the police.",
        ("COERCE", "arrest", "police", "students"),
    ),
    "a treaty on somebody": (
        "Mexico and Guatemala signed a treaty on migrants.",
        ("SUPPORT", "sign treaty", "Mexico Guatemala", "Mexico Guatemala"),
    ),
    "at somebody's request": (
        "The council will meet on Thursday at the request of France.",
        ("CONSULT", "meet", "council", ""),
    ),
    "a number for people": (
        "Vienna accused the four of spying on refugees.",
        ("ACCUSE", "accuse", "Vienna", "four"),
    ),
    "an active verb that looks passive": (
        "About 200 residents protested outside the town hall.",
        ("PROTEST", "protest", "residents", ""),
    ),
    "what two do to each other": (
        "Armenia and Azerbaijan agreed to exchange prisoners.",
        ("AGREE", "agree exchange", "Armenia Azerbaijan", "Armenia Azerbaijan"),
    ),
    "an object decides: soldiers": (
        "Denmark withdrew its soldiers from Mali.",
        ("RETREAT", "withdraw soldier", "Denmark", "Mali"),
    ),
    "an object decides: an ambassador": (
        "Turkey withdrew its ambassador from Austria.",
        ("SANCTION", "withdraw ambassador", "Turkey", "Austria"),
    ),
    "a light verb": (
        "Norway launched an investigation into the mayor of Bergen.",
        ("ACCUSE", "launch investigation", "Norway", "mayor"),
    ),
    "a light verb, undergone": (
        "The mission received a request from Belgrade.",
        ("REQUEST", "receive request", "Belgrade", "mission"),
    ),
    "a particle": (
        "The rebels were driven out of Arkona by government troops in May.",
        ("COERCE", "drive out", "troops", "rebels"),
    ),
    "agreeing to": (
        "The French president promised to send tents to Haiti.",
        ("AGREE", "promise send", "president", "Haiti"),
    ),
    "refusing to": (
        "Chile refused to sign the treaty with Peru.",
        ("REJECT", "refuse sign", "Chile", "Peru"),
    ),
    "threatening to": (
        "The union threatened to block the port of Marseille.",
        ("THREATEN", "threaten block", "union", "Marseille"),
    ),
    "asking somebody to": (
        "Spain asked Morocco to reopen the border.",
        ("REQUEST", "ask reopen", "Spain", "Morocco"),
    ),
    "planning to": (
        "Peru plans to ask Chile for the return of the ships.",
        ("REQUEST", "ask for", "Peru", "Chile"),
    ),
    "saying that somebody must": (
        "The general said that Chad must leave the enclave.",
        ("REQUEST", "must leave", "general", "Chad"),
    ),
    "two do it to each other": (
        "Ghana and Togo signed a trade agreement on 3 May 2011.",
        ("SUPPORT", "sign agreement", "Ghana Togo", "Ghana Togo"),
    ),
    "an owner instead of a thing": (
        "Serbia rejected an Australian ultimatum on Monday.",
        ("REJECT", "reject", "Serbia", "Australian"),
    ),
    "people who are sent": (
        "Iceland sent 30 nurses to Nepal on Monday.",
        ("AID", "send nurse", "Iceland", "Nepal"),
    ),
    "a ship that is sent": (
        "Britain sent the frigate Argyle to Norway in April.",
        ("MOBILIZE", "send frigate", "Britain", "Norway"),
    ),
    "a strait that is blocked": (
        "Chile has blocked the strait since May.",
        ("COERCE", "block strait", "Chile", ""),
    ),
    "a verdict": (
        "A court in Accra convicted two officers of fraud.",
        ("COERCE", "convict", "court", "officers"),
    ),
    "a verdict, with guilty": (
        "Kwame Boateng was found guilty of theft.",
        ("COERCE", "find guilty", "", "Boateng"),
    ),
    "a trial to come": (
        "Jorge Paz is to go on trial in the spring of 2020.",
        ("COERCE", "go on trial", "", "Paz"),
    ),
    "a strike that goes on": (
        "The bakers have been on strike since 3 May.",
        ("PROTEST", "be on strike", "bakers", ""),
    ),
    "hurled things": (
        "Youths threw flares at policemen on Sunday.",
        ("PROTEST", "throw flare", "Youths", "policemen"),
    ),
    "a fire": (
        "Rioters set fire to two buses on Sunday.",
        ("PROTEST", "set fire", "Rioters", ""),
    ),
    "a meeting to come": (
        "Ghana and Togo are due to meet in Lima on 12 July.",
        ("CONSULT", "meet in", "Ghana Togo", "Ghana Togo"),
    ),
    "an exercise": (
        "An exercise of Peru took place in March.",
        ("MOBILIZE", "take place", "Peru", ""),
    ),
    "the aim decides": (
        "Farmers gathered near Lyon on Friday to protest against the minister.",
        ("PROTEST", "gather", "Farmers", "minister"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), TYPED.values(), ids=TYPED)
def test_a_clause_tells_type_words_initiators_and_recipients(tell, text, expected):
    (event,) = tell(text)

    assert event[:4] == expected
    assert event.passage == text


def test_what_was_done_to_somebody_before_is_an_event(find):
    (event,) = find("A man is in hospital after being stabbed in Leeds early on Tuesday.")

    assert (event.type, make_title(event)) == ("ASSAULT", "A man was stabbed in Leeds")


def test_what_is_due_on_a_day_is_an_event(tell):
    told = tell("The commission is due to announce results on Thursday.")

    assert [(each.type, each.words) for each in told] == [(None, "announce")]


def test_what_somebody_did_not_support_on_its_day_is_an_event(tell):
    told = tell("It did not sign the 2008 accord under which two groups agreed to disband.")

    assert ("SUPPORT", "sign accord") in [(each.type, each.words) for each in told]


def test_what_breaks_out_on_its_day_needs_nobody(tell):
    told = tell("Fighting broke out again in Zawiya on 28 September.")

    assert [each.words for each in told] == ["fighting break"]


def test_who_told_it_takes_no_part(find):
    (event,) = find("Twelve villagers were abducted, according to the Red Cross.")

    assert [token.text for token in event.recipients] == ["villagers"]
    assert not event.participants


def test_a_passive_is_shared_by_the_second_verb(tell):
    _, event = tell("The three were held in Romania and extradited to Moldova.")

    assert event[:4] == ("COOPERATE", "extradite", "", "three")


def test_who_says_that_they_will_is_the_initiator(tell):
    _, event = tell("Hungary said it will support Slovakia.")

    assert event == ("AGREE", "support", "Hungary", "Slovakia", "it will support Slovakia")


UNTYPED = {
    "a speech": "The president of Peru gave a speech in Lima.",
    "a person does a thing": "Maria Lopez mopped the floor.",
    "a product is released": "The phone was released in 2007.",
    "a widget is no protest": "The company demonstrated a widget in March.",
    "who will be under whom": "The troops from Peru will be under the command of Chile.",
    "with a date": "The company introduced a new camera in March.",
    "a death": "Maria Lopez died on October 5, 2011.",
    "an announcement of a thing": "The ministry confirmed the decision.",
}


@pytest.mark.parametrize("text", UNTYPED.values(), ids=UNTYPED)
def test_what_is_none_of_the_sixteen_types_is_an_event_all_the_same(tell, text):
    assert [event.type for event in tell(text)] == [None]


BACKGROUND = {
    "not to side with somebody": "Peru did not recognise the independence of Tacna.",
    "a war in passing": "The soldiers of Peru are fighters in the war with Chile.",
    "a question": "Is Peru preparing to attack Chile?",
    "a condition": "If Peru attacks, Chile will answer.",
    "a possibility": "Peru may attack Chile.",
    "a state": "Peru is a member of the union.",
    "a lasting attitude": "Peru, which remains opposed to the plan, has a long coast.",
    "a belief": "The president believes that Peru attacked Chile.",
    "a wish": "Peru wants peace.",
    "recognition that lasts": "Tacna is recognised by most nations.",
    "what is only wanted": "The army of Peru wants the withdrawal of the troops.",
    "somebody in general": "When someone starts a war, it concerns everybody.",
    "advice": "Never promise the people of Peru that you will stay.",
    "what is only set for a day": "A conference with Chile was scheduled for December.",
    "to take part": "He spoke of Peru, which never took part in the quarrel.",
    "who says": "The minister said so in a written reply.",
}


@pytest.mark.parametrize("text", BACKGROUND.values(), ids=BACKGROUND)
def test_background_is_no_event(tell, text):
    assert tell(text) == []


SEVERAL = {
    "the clause before and the request": (
        "Following a request from Jordan, Sweden sent doctors to Yemen.",
        [
            ("REQUEST", "a request from Jordan"),
            ("AID", "Following a request from Jordan, Sweden sent doctors to Yemen."),
        ],
    ),
    "who says and what is said": (
        "The senator said that Iran had released two sailors.",
        [
            (None, "The senator said that Iran had released two sailors."),
            ("RETREAT", "Iran had released two sailors"),
        ],
    ),
    "clauses that are joined are parted": (
        "Peru recalled its troops, but Chile pledged to stay.",
        [("RETREAT", "Peru recalled its troops"), ("AGREE", "Chile pledged to stay.")],
    ),
    "two main clauses": (
        "Police arrested two students; they were released on Friday.",
        [
            ("COERCE", "Police arrested two students"),
            ("RETREAT", "Police arrested two students; they were released on Friday."),
        ],
    ),
    "a noun with its date": (
        "The envoy spoke of Brazil's invasion of Uruguay in 1864.",
        [("ASSAULT", "Brazil's invasion of Uruguay in 1864")],
    ),
    "a relative clause with what it is about": (
        "Mr. Silva, who was arrested by the police in May, is a farmer.",
        [("COERCE", "Mr. Silva, who was arrested by the police in May")],
    ),
    "what is only insisted": (
        "Peru praised its army and insisted unrest there reflected old tensions.",
        [("SUPPORT", "Peru praised its army")],
    ),
    "who is accused, and of what": (
        "It was about the arrest of an officer, accused of attacking a patrol.",
        [
            ("COERCE", "the arrest of an officer, accused of attacking a patrol"),
            ("ASSAULT", "an officer, accused of attacking a patrol"),
        ],
    ),
    "what somebody is held for": (
        "A court in Lima charged a farmer with a theft over the killing of a judge.",
        [
            (
                "ACCUSE",
                "A court in Lima charged a farmer with a theft over the killing of a judge.",
            ),
            ("ASSAULT", "the killing of a judge"),
        ],
    ),
    "what people march against": (
        "Students marched in Lima to protest against the Chilean invasion.",
        [
            ("PROTEST", "Students marched in Lima to protest against the Chilean invasion."),
            ("ASSAULT", "the Chilean invasion"),
        ],
    ),
    "of talks that failed the verb tells": (
        "Talks between Peru and Chile collapsed on Monday.",
        [(None, "Talks between Peru and Chile collapsed on Monday.")],
    ),
    "what is asked to end is told by the asking": (
        "Peru urged Chile to lift its blockade of the bay.",
        [("REQUEST", "Peru urged Chile to lift its blockade of the bay.")],
    ),
    "at whose wish": (
        "Peru recalled its envoy at the request of Chile.",
        [("SANCTION", "Peru recalled its envoy at the request of Chile.")],
    ),
    "what a court has still to decide": (
        "A court in Peru will decide on the arrest of Jorge Paz in July.",
        [(None, "A court in Peru will decide on the arrest of Jorge Paz in July.")],
    ),
    "who is described": (
        "A crew led by Jorge Paz attacked Lima.",
        [("ASSAULT", "A crew led by Jorge Paz attacked Lima.")],
    ),
    "an answer without its no": (
        "No. President Ana Ruiz visited Chile in 1998.",
        [("CONSULT", "President Ana Ruiz visited Chile in 1998.")],
    ),
    "an entry of a list without its bullet": (
        "• Peru accused Chile of theft.",
        [("ACCUSE", "Peru accused Chile of theft.")],
    ),
    "a day with its preposition": (
        "Peru has been calm since May 12, when a patrol arrested two men.",
        [("COERCE", "since May 12, when a patrol arrested two men")],
    ),
    "never half of who says it": (
        "Police in Lima arrested two men, the deputy governor, Ana Ruiz, said.",
        [("COERCE", "Police in Lima arrested two men, the deputy governor, Ana Ruiz, said.")],
    ),
    "an outcome is not told twice": (
        "A bomb exploded in Kabul, killing three soldiers.",
        [("ASSAULT", "A bomb exploded in Kabul, killing three soldiers.")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_each_event_has_the_words_that_tell_it(tell, text, expected):
    assert [(event.type, event.passage) for event in tell(text)] == expected


def test_the_present_tense_reports_in_a_headline_only(tell):
    text = "Nokia opens a factory in Hungary"

    assert [event.words for event in tell(text, ZoneKind.HEADLINE)] == ["open"]
    assert tell(text) == []


def test_a_headline_with_to_is_an_event(tell):
    (event,) = tell("Finland to withdraw its troops from Mali", ZoneKind.HEADLINE)

    assert event[:4] == ("RETREAT", "withdraw troop", "Finland", "Mali")


def test_the_trigger_of_a_plan_is_what_is_planned(find):
    (event,) = find("Peru plans to ask Chile for the return of the ships.")

    assert (event.trigger.text, event.clause.text) == ("ask", "plans")


@pytest.mark.parametrize(
    "text",
    [
        "Oslo currently maintains a garrison of 120 soldiers in the valley.",
        "The force now has 4,000 troops.",
        "The force has been operating in the valley since 1999.",
    ],
)
def test_a_state_with_a_number_or_a_beginning_is_marked(find, text):
    assert [event.state for event in find(text)] == [True]


def test_no_two_events_of_a_sentence_are_equally_salient(find):
    found = find("Peru recalled its troops and arrested two students after the attack on Tacna.")

    assert len({event.salience for event in found}) == len(found) > 1


def test_the_main_clause_is_the_most_salient(find):
    found = find("Sweden sent doctors to Yemen after Jordan accused Iraq of theft.")

    assert max(found, key=lambda event: event.salience).trigger.text == "sent"


TELLINGS = {
    "an official": "Peru's minister Maria Lopez said on Monday that the army had left.",
    "behind what is told": "The army has left the city, the Andina agency reported on Monday.",
    "a quotation": "“We received a letter from Chile,” Maria Lopez confirmed.",
    "what will be done": "NATO announced that a mission will continue.",
}


@pytest.mark.parametrize("text", TELLINGS.values(), ids=TELLINGS)
def test_news_told_by_somebody_named_is_an_event_beside_what_is_told(find, text):
    told = [event for event in find(text) if event.reporting and event.type is None]

    assert [(event.first.i, event.last.i + 1) for event in told] == [
        (0, len(told[0].paragraph.doc))
    ]
    assert len(told[0].initiators) == 1


def test_of_each_speaker_a_paragraph_has_one_telling(tell):
    events = tell(
        "Maria Lopez said that Peru will vote. Lopez added that Chile will not. She said so."
    )

    assert [event.words for event in events if event.words in {"say", "add"}] == ["say", "add"][:1]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said that the army had left.",
        "Maria Lopez said that it was wonderful.",
        "Maria Lopez would say that the army had left.",
    ],
    ids=["nobody named", "an opinion", "nothing said yet"],
)
def test_what_nobody_named_tells_and_opinions_are_no_tellings(tell, text):
    assert "say" not in {event.words for event in tell(text)}


def test_to_be_against_a_thing_is_to_reject_it(tell):
    event = tell("Maria Lopez said Peru is categorically against the return of the troops.")[0]

    assert event[:3] == ("REJECT", "say", "Lopez")

from __future__ import annotations

import pytest

from timeline.vocabulary import EventType, ZoneKind

NOTHING = {
    "who wants no name": ("An official, who asked not to be named, left Lima.", "ask name"),
    "a saying of oneself": ("“We have closed a chapter,” Maria Lopez said in Lima.", "close"),
    "which text is meant": (
        "In an interview with La Voz published on Saturday, Maria Lopez accused Chile.",
        "publish",
    ),
    "how old somebody is": ("The boys, aged 9 and 12, met Maria Lopez on Friday.", "age"),
    "who is treated": ("Peru said it had treated 31 wounded in Lima since Monday.", "wound"),
    "what a day is said to be": (
        "Peru charged Maria Lopez with bribery on May 4, which she denies.",
        "deny",
    ),
    "a clause that is denied": (
        "Peru accused Chile of hiring guards to intimidate pickets, which Chile denies.",
        "deny",
    ),
    "who has no name yet": ("The second man was not named by the police on Friday.", "name"),
    "what is waited for": ("Peru will not meet Chile until its troops leave Mali.", "leave"),
    "what somebody wants to do": ("Maria Lopez did not want to harm Peru.", "want harm"),
    "what is feared": ("Peru fuelled fears that Chile had attacked the port in May.", "attack"),
    "what people are made to think": (
        "Chile sent warships to the strait on Friday, raising the prospect of war.",
        "raise prospect",
    ),
    "what happens every week": ("Every week fishermen are being arrested by Peru.", "arrest"),
    "what is yet to be done": ("Chile has yet to condemn the attack on Peru.", "condemn"),
    "what somebody may do": ("Half of the miners of Lima were free to leave in May.", "leave"),
    "what nobody does by habit": ("“Smugglers do not ask Chile for leave,” he said.", "ask for"),
    "what is no threat": (
        "Lopez said mere words would not stop Peru from meeting Chile.",
        "stop meet",
    ),
    "what is only thought": (
        "Police suspect that Lopez led a gang, entered a bank and killed two guards.",
        "kill",
    ),
    "what they bear": ("Men armed with rifles from Chile robbed Maria Lopez in May.", "arm"),
    "what took place": ("Peru bought Bank Lopez, which took place in May 2013.", "take"),
    "what it is called": ("Peru shut a prison camp named after Maria Lopez in May.", "name"),
    "what came later": ("Police did not arrest Maria Lopez until May 2013.", "arrest"),
    "what should not be": ("Lopez said Peru should not attack Chile.", "attack"),
    "what they are there for": ("The brigade guarding Lima lost two men on Friday.", "guard"),
    "what we asked": ("“We asked for more and got less,” Maria Lopez said in Lima.", "ask for"),
    "a release that is asked for": (
        "Leaders of Peru demanded on Friday that Chile secure the release of the fishermen.",
        "release",
    ),
    "what a shell bears": ("Peru said the fragments bore the markings of its shells.", "bear"),
}


@pytest.mark.parametrize(("text", "words"), NOTHING.values(), ids=NOTHING)
def test_what_only_looks_like_a_report_is_no_event(find, text, words):
    assert words not in {event.words for event in find(text)}


TYPED = {
    "weapons strike what they hit": (
        "Peruvian drones struck an oil depot on Friday.",
        EventType.ASSAULT,
    ),
    "somebody is slashed": ("A driver was slashed in Lima on Friday.", EventType.ASSAULT),
    "fire is returned": ("The soldiers returned fire on Friday.", EventType.ASSAULT),
    "workers walk out": ("Miners walked out of the pit on Friday.", EventType.PROTEST),
    "a mother walks out": ("Her mother walked out of the hall on Friday.", None),
    "managers do not protest": ("Managers chained the gates of the mill on Friday.", None),
    "an explosion in a mine": ("It was a blast that killed nine men at a mine in May.", None),
    "an explosion of gas": ("A gas explosion killed nine men in Lima on Friday.", None),
    "a storm does no violence": ("The typhoon killed seven people in Lima on Friday.", None),
    "a train accuses nobody": ("A goods train slammed into a bus in Lima on Friday.", None),
    "nobody is attacked by a landslide": ("Nine people were killed in a landslide in Peru.", None),
    "a person is dismissed": ("Peru dismissed its ambassador on Friday.", EventType.COERCE),
    "a claim is dismissed": (
        "Peru dismissed the claim as propaganda on Friday.",
        EventType.REJECT,
    ),
    "a licence is withdrawn": (
        "Peru withdrew the licence of a company from Chile.",
        EventType.SANCTION,
    ),
    "troops are withdrawn": ("Peru withdrew its troops from Chile.", EventType.RETREAT),
    "a guest is received": (
        "President Maria Lopez received her counterpart on Friday.",
        EventType.CONSULT,
    ),
    "a news conference is no conference": (
        "President Maria Lopez held a news conference on Friday.",
        None,
    ),
    "a verb with a particle is another": ("Maria Lopez put off a visit to Chile in May.", None),
    "who is flown somewhere does not travel": (
        "Maria Lopez was flown to Lima on Friday.",
        None,
    ),
    "a threat": ("Peru warned Chile on Friday.", EventType.THREATEN),
    "a danger one is warned of": ("Peru warned Chile about cracks in the dam on Friday.", None),
    "a suggestion": ("Maria Lopez suggested that Peru go on strike.", EventType.REQUEST),
    "a guess": ("Maria Lopez suggested that it was the work of Chile.", None),
    "who says no more": ("Maria Lopez declined to comment on Friday.", None),
    "what a vote is about": ("Peru will vote on Monday on whether to leave Mali.", None),
    "who is sworn in": ("Maria Lopez was sworn in on Friday.", None),
    "a quake does no violence": ("A quake struck Peru on Friday.", None),
    "a fire does no violence": ("A fire killed two men in Peru on Friday.", None),
    "gunfire does": ("Two men were killed by mortar fire in Peru.", EventType.ASSAULT),
    "nobody forces who turns back in fog": (
        "Two ships of Peru were forced to turn back on Friday because of fog.",
        None,
    ),
    "one's own office": ("Peru closed its office in Chile on Friday.", None),
    "a battle in court": ("Peru and Chile have waged a legal battle since 2019.", None),
    "a search for somebody": ("Police searched for Maria Lopez on Friday.", None),
    "a search of a house": ("Police searched the house on Friday.", EventType.COERCE),
    "a notice that was not given": ("Peru had failed to give notice to Chile.", None),
    "a road is reopened": ("Peru reopened a lane of the road on Friday.", None),
    "soldiers who flee": ("Soldiers fled the town on Friday.", EventType.RETREAT),
    "families who flee": ("Families fled the town on Friday.", None),
    "a blaze is fought in a manner of speaking": ("Peru fought the blaze for two days.", None),
    "an offer is beaten in a manner of speaking": ("Peru beat its own forecast on Friday.", None),
    "who is beaten": ("Guards beat the prisoner on Friday.", EventType.ASSAULT),
    "what a strike is called": ("Peru called the strike illegal on Friday.", None),
    "a claim called false": ("Peru called the claim false on Friday.", EventType.REJECT),
    "goods are ordered": ("Peru ordered two ferries in 2020.", None),
    "people are ordered": ("Peru ordered the troops out in 2020.", EventType.REQUEST),
    "a mere decree": ("Peru ordered that flags be lowered.", None),
    "a court orders": ("A judge ordered Maria Lopez to pay a fine.", EventType.COERCE),
    "a court orders that it be done": (
        "A judge ordered that Maria Lopez be held.",
        EventType.COERCE,
    ),
    "a danger that is foreseen": ("Peru warned that a drought could cost millions.", None),
    "what one warns to do": ("Peru warned that it would attack the port.", EventType.THREATEN),
    "a warning of the weather": ("Peru issued a storm warning on Friday.", None),
    "a visit to somebody's home": (
        "Maria Lopez called on Juan Diaz at his home.",
        EventType.CONSULT,
    ),
    "a call to do something": ("Maria Lopez called on Juan Diaz to resign.", EventType.REQUEST),
    "workers who block": ("Farmers blocked trucks from leaving the port.", EventType.PROTEST),
    "gunmen who take people": ("Gunmen seized the couple in May.", EventType.ASSAULT),
    "police who take people": ("Police seized the weapons in May.", EventType.COERCE),
    "a force that loses men": ("The army lost two soldiers in May.", EventType.ASSAULT),
    "who may stop": ("Peru is free to stop the sale.", None),
    "a strike of workers": ("The strike began on Friday.", EventType.PROTEST),
    "a strike of a state": ("Israeli strikes continued on Friday.", EventType.ASSAULT),
    "who hands in a resignation": (
        "Maria Lopez handed in her resignation on Friday.",
        EventType.RETREAT,
    ),
}


@pytest.mark.parametrize(("text", "expected"), TYPED.values(), ids=TYPED)
def test_the_type_depends_on_who_does_it_to_what(find, text, expected):
    assert {event.type for event in find(text)} <= {expected}


NOTHING = {
    "too early": "Juan Diaz said it was too early to release the men.",
    "what came of it": "The road was shut, a move that led to weeks of anger in Peru.",
    "where somebody is kept": "Juan Diaz was swapped for two Peruvians held in Chile last May.",
    "what a plan waits for": "Peru will vote as soon as Chile signs the treaty.",
    "what somebody waits for": "Peru would wait until Chile left and handed over the land.",
    "what is done every day": "Juan Diaz spoke of gangs that demand monthly payments.",
    "how long it took": "“I waited six years for my money,” Juan Diaz said.",
    "what they did to us": "“They beat us,” Juan Diaz said in Lima.",
    "how many it has": "Peru has 9,000 soldiers.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_only_looks_like_an_event_is_none(find, text):
    first = text.partition(" ")[0]
    told = [event.words.split()[0] for event in find(text)]

    assert set(told) <= {"say", "shut", "swap", "hit", "vote", "wait", "speak"}, (first, told)


def test_a_headline_has_one_verb_before_as(find):
    text = "Guards teargas bus drivers as third strike halts capital"

    assert all(event.words != "halt" for event in find(text, ZoneKind.HEADLINE))

from __future__ import annotations

import pytest

from tests.phrases.examples import anyone, day, initiator, is_name, recipient
from timeline.phrases import parse_phrase
from timeline.phrases.cursor import LONGEST
from timeline.records.questions import EventFilter
from timeline.vocabulary import EventType, Realis


def test_the_question_of_the_readme_is_understood():
    asked = parse_phrase(["involving KFOR and Serbia in December 2022"])

    assert asked == EventFilter(
        actors=(anyone("KFOR"), anyone("Serbia")), since=day("2022-12-01"), until=day("2022-12-31")
    )


def test_all_clauses_can_be_asked_at_once():
    asked = parse_phrase(
        [
            (
                "planned protests by Serbia against KFOR involving NATO or EU, in Kosovo "
                "since 2021 before 2022-06 about drones and tanks and reported by Reuters or RFE/RL"
            )
        ]
    )

    assert asked == EventFilter(
        actors=(initiator("Serbia"), recipient("KFOR"), anyone("NATO", "EU")),
        since=day("2021-01-01"),
        until=day("2022-05-31"),
        types=(EventType.PROTEST,),
        realis=(Realis.PLANNED,),
        places=("Kosovo",),
        publications=("Reuters", "RFE/RL"),
        text=("drones", "tanks"),
    )


@pytest.mark.parametrize("words", [[], [""], ["  "], ["events"], ["events", "events"]], ids=repr)
def test_no_clause_asks_for_everything(words):
    assert parse_phrase(words) == EventFilter()


@pytest.mark.parametrize(
    ("phrase", "actors"),
    [
        ("involving KFOR", (anyone("KFOR"),)),
        ("involving Kosovo Force", (anyone("Kosovo Force"),)),
        ("involving KFOR and Serbia", (anyone("KFOR"), anyone("Serbia"))),
        ("involving KFOR, Serbia", (anyone("KFOR"), anyone("Serbia"))),
        ("involving KFOR,Serbia", (anyone("KFOR"), anyone("Serbia"))),
        ("involving KFOR, NATO and Serbia", (anyone("KFOR"), anyone("NATO"), anyone("Serbia"))),
        ("involving KFOR, NATO, and Serbia", (anyone("KFOR"), anyone("NATO"), anyone("Serbia"))),
        ("involving KFOR or Serbia", (anyone("KFOR", "Serbia"),)),
        ("involving KFOR, NATO or Serbia", (anyone("KFOR", "NATO", "Serbia"),)),
        ("involving KFOR or NATO involving Serbia", (anyone("KFOR", "NATO"), anyone("Serbia"))),
        ("by Serbia", (initiator("Serbia"),)),
        ("by Serbia or Kosovo", (initiator("Serbia", "Kosovo"),)),
        ("by Serbia and Kosovo", (initiator("Serbia"), initiator("Kosovo"))),
        ("against KFOR", (recipient("KFOR"),)),
        ("by Serbia against KFOR", (initiator("Serbia"), recipient("KFOR"))),
    ],
)
def test_actors_are_asked_for_together_or_in_place_of_each_other(phrase, actors):
    assert parse_phrase([phrase]) == EventFilter(actors=actors)


@pytest.mark.parametrize(
    ("phrase", "since", "until"),
    [
        ("in 2022", "2022-01-01", "2022-12-31"),
        ("in December 2022", "2022-12-01", "2022-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in the summer of 2022", "2022-06-01", "2022-08-31"),
        ("in 2022-10/..", "2022-10-01", None),
        ("on 24 Feb 2022", "2022-02-24", "2022-02-24"),
        ("on Feb. 24, 2022", "2022-02-24", "2022-02-24"),
        ("during 2022-12", "2022-12-01", "2022-12-31"),
        ("since 2022", "2022-01-01", None),
        ("from 2022", "2022-01-01", None),
        ("until 2022-12", None, "2022-12-31"),
        ("to 2022-12", None, "2022-12-31"),
        ("from 1999 to 2022-12", "1999-01-01", "2022-12-31"),
        ("from 1999 until 2022-12", "1999-01-01", "2022-12-31"),
        ("since 1999 until December 2022", "1999-01-01", "2022-12-31"),
        ("to 2022-12 from 1999", "1999-01-01", "2022-12-31"),
        ("from 2022-06 to 2022", "2022-06-01", "2022-12-31"),
        ("between 1999 and 2022-12", "1999-01-01", "2022-12-31"),
        ("between Dec. 1, 2022 and Dec. 3, 2022", "2022-12-01", "2022-12-03"),
        ("before 2022", None, "2021-12-31"),
        ("before March 2024", None, "2024-02-29"),
        ("after 2022", "2023-01-01", None),
        ("after 24 Feb 2022", "2022-02-25", None),
        ("after 2021 before 2023", "2022-01-01", "2022-12-31"),
        ("since 2020 in 2022, before 2022-03", "2022-01-01", "2022-02-28"),
        ("since 2020 and until 2022", "2020-01-01", "2022-12-31"),
    ],
)
def test_periods_take_whole_dates_and_the_days_they_share(phrase, since, until):
    assert parse_phrase([phrase]) == EventFilter(since=day(since), until=day(until))


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        ("in Kosovo", ("Kosovo",)),
        ("in North Kosovo", ("North Kosovo",)),
        ("in Kosovo or Serbia", ("Kosovo", "Serbia")),
        ("in Kosovo, Serbia or Albania", ("Kosovo", "Serbia", "Albania")),
    ],
)
def test_places_are_asked_for_in_place_of_each_other(phrase, places):
    assert parse_phrase([phrase]) == EventFilter(places=places)


@pytest.mark.parametrize("phrase", ["in Kosovo in 2022", "in 2022 in Kosovo", "in Kosovo, in 2022"])
def test_a_place_and_a_period_both_follow_in(phrase):
    assert parse_phrase([phrase]) == EventFilter(
        since=day("2022-01-01"), until=day("2022-12-31"), places=("Kosovo",)
    )


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("about drones", ("drones",)),
        ("about air campaign", ("air campaign",)),
        ('about "air campaign" drones', ("air campaign", "drones")),
        ('about "return to Kosovo"', ("return to Kosovo",)),
        ("about drones and tanks", ("drones", "tanks")),
        ("about drones, tanks", ("drones", "tanks")),
        ("about drones about tanks", ("drones", "tanks")),
        ("about 1,000 police", ("1,000 police",)),
        ("about planned protests", ("planned protests",)),
    ],
)
def test_texts_are_all_to_be_found(phrase, text):
    assert parse_phrase([phrase]) == EventFilter(text=text)


@pytest.mark.parametrize(
    ("phrase", "publications"),
    [
        ("reported by Reuters", ("Reuters",)),
        ("reported by Balkan Insight or RFE/RL", ("Balkan Insight", "RFE/RL")),
    ],
)
def test_publications_are_asked_for_in_place_of_each_other(phrase, publications):
    assert parse_phrase([phrase]) == EventFilter(publications=publications)


@pytest.mark.parametrize(
    ("phrase", "types", "realis"),
    [
        ("protests", (EventType.PROTEST,), ()),
        ("PROTEST", (EventType.PROTEST,), ()),
        ("agreements", (EventType.AGREE,), ()),
        ("withdrawal events", (EventType.RETREAT,), ()),
        ("protests or assaults", (EventType.PROTEST, EventType.ASSAULT), ()),
        ("protests and assaults", (EventType.PROTEST, EventType.ASSAULT), ()),
        ("threats, sanctions, or aid", (EventType.THREATEN, EventType.SANCTION, EventType.AID), ()),
        ("planned", (), (Realis.PLANNED,)),
        ("planned or denied events", (), (Realis.PLANNED, Realis.DENIED)),
        ("ongoing protests", (EventType.PROTEST,), (Realis.ONGOING,)),
    ],
)
def test_types_and_realis_are_asked_for_by_their_words(phrase, types, realis):
    assert parse_phrase([phrase]) == EventFilter(types=types, realis=realis)


@pytest.mark.parametrize("kind", EventType)
def test_every_type_is_understood_by_its_own_name_and_with_an_s(kind):
    assert parse_phrase([kind.value]) == EventFilter(types=(kind,))
    assert parse_phrase([f"{kind.lower()}s"]) == EventFilter(types=(kind,))


@pytest.mark.parametrize("kind", Realis)
def test_every_realis_is_understood_by_its_own_name(kind):
    assert parse_phrase([kind.value]) == EventFilter(realis=(kind,))


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param(
            "involving Bosnia and Herzegovina and Serbia",
            EventFilter(actors=(anyone("Bosnia and Herzegovina"), anyone("Serbia"))),
            id="name with a joiner",
        ),
        pytest.param(
            "involving Organization for Security and Co-operation in Europe in Kosovo",
            EventFilter(
                actors=(anyone("Organization for Security and Co-operation in Europe"),),
                places=("Kosovo",),
            ),
            id="name with keywords",
        ),
        pytest.param(
            "involving serb list AGAINST pristina against KFOR",
            EventFilter(actors=(anyone("serb list AGAINST pristina"), recipient("KFOR"))),
            id="any letter case",
        ),
        pytest.param(
            "involving KFOR and After the Storm",
            EventFilter(actors=(anyone("KFOR"), anyone("After the Storm"))),
            id="name that starts with a keyword",
        ),
        pytest.param(
            "involving KFOR protests",
            EventFilter(actors=(anyone("KFOR"),), types=(EventType.PROTEST,)),
            id="type behind a known name",
        ),
        pytest.param(
            "involving KFOR and protests",
            EventFilter(actors=(anyone("KFOR"),), types=(EventType.PROTEST,)),
            id="type joined to a known name",
        ),
        pytest.param(
            "in 2022 planned protests",
            EventFilter(
                since=day("2022-01-01"),
                until=day("2022-12-31"),
                types=(EventType.PROTEST,),
                realis=(Realis.PLANNED,),
            ),
            id="type behind a date",
        ),
        pytest.param(
            "about Bosnia and Herzegovina and drones",
            EventFilter(text=("Bosnia and Herzegovina", "drones")),
            id="name in a text",
        ),
    ],
)
def test_the_longest_known_name_wins(phrase, expected):
    assert parse_phrase([phrase], is_name) == expected


def test_a_month_that_is_a_known_name_is_a_place():
    assert parse_phrase(["in March"], "March".__eq__) == EventFilter(places=("March",))


def test_a_number_that_is_a_known_name_is_a_year_all_the_same():
    asked = parse_phrase(["in 1999"], "1999".__eq__)

    assert asked == EventFilter(since=day("1999-01-01"), until=day("1999-12-31"))


def test_a_place_with_a_number_is_known_by_name_or_in_quotes():
    expected = EventFilter(places=("Gate 3",))

    assert parse_phrase(["in Gate 3"], "Gate 3".__eq__) == expected
    assert parse_phrase(['in "Gate 3"']) == expected


def test_names_are_looked_up_once_each():
    asked: list[str] = []

    parse_phrase(["involving KFOR and KFOR, KFOR"], lambda text: bool(asked.append(text)))

    assert sorted(asked) == sorted(set(asked))


def test_a_phrase_of_any_length_is_read_with_few_look_ups():
    asked: list[str] = []

    parse_phrase([f"involving {'x ' * 10_000}"], lambda text: bool(asked.append(text)))

    assert len(asked) <= LONGEST

from __future__ import annotations

import pytest

from tests.phrases.examples import is_name
from timeline.errors import PhraseError, SpanError
from timeline.phrases import parse_phrase

HOW = "write for example 2022, 2022-12, December 2022 or 24 Feb 2022"

UNKNOWN_WORDS = [
    ("envolving KFOR", "envolving", "'envolving' is not understood: did you mean 'involving'?"),
    ("involving KFOR sicne 2022", "sicne", "'sicne' is not understood: did you mean 'since'?"),
    (
        "since 2022 involvign KFOR",
        "involvign",
        "'involvign' is not understood: did you mean 'involving'?",
    ),
    ("protets in 2022", "protets", "'protets' is not understood: did you mean 'protests'?"),
    ("planed protests", "planed", "'planed' is not understood: did you mean 'planned'?"),
    ("with KFOR", "with", "'with' is not understood: did you mean 'involving'?"),
    ("in 2022 at Pristina", "at", "'at' is not understood: did you mean 'in'?"),
    ("reported Reuters", "reported", "'reported' is not understood: did you mean 'reported by'?"),
    ("KFOR", "KFOR", "'KFOR' is a name: did you mean 'involving KFOR'?"),
    ("KFOR troops in 2022", "KFOR", "'KFOR' is a name: did you mean 'involving KFOR'?"),
    ("KFOR, Serbia", "KFOR", "'KFOR' is a name: did you mean 'involving KFOR'?"),
    (
        '"Kosovo Force"',
        '"Kosovo',
        "'Kosovo Force' is a name: did you mean 'involving Kosovo Force'?",
    ),
    (
        "bosnia and herzegovina in 2022",
        "bosnia",
        "'bosnia and herzegovina' is a name: did you mean 'involving \"bosnia and herzegovina\"'?",
    ),
    ("2022", "2022", "'2022' is a date: did you mean 'in 2022'?"),
    ("protests 24 Feb 2022", "24", "'24 Feb 2022' is a date: did you mean 'in 24 Feb 2022'?"),
    ("involving KFOR 2022", "2022", "'2022' is a date: did you mean 'in 2022'?"),
    ("in Kosovo 2022", "2022", "'2022' is a date: did you mean 'in 2022'?"),
    (
        "drones",
        "drones",
        (
            "'drones' is not understood: write 'involving drones' for an actor, "
            "or 'about drones' to search for the word"
        ),
    ),
    (
        'involving KFOR "and so on"',
        '"and',
        (
            "'and so on' is not understood: write 'involving \"and so on\"' for an actor, "
            "or 'about \"and so on\"' to search for the word"
        ),
    ),
    ('"involving KFOR" in 2022', '"inv', "quotes hold one name: write involving KFOR without them"),
    (
        "or protests",
        "or",
        "'or' joins names, types or realis, and all clauses must hold: ask once for each",
    ),
    (
        "in 2022 or protests",
        "or",
        "'or' joins names, types or realis, and all clauses must hold: ask once for each",
    ),
    ("and KFOR", "and", "this 'and' joins nothing: leave it out, or write what it joins"),
    ("in 2022,", ",", "this comma joins nothing: leave it out, or write what it joins"),
    ("in 2022 and", "and", "this 'and' joins nothing: leave it out, or write what it joins"),
]

NAMES_AND_TEXTS = [
    (
        "involving",
        "involving",
        "nothing stands after 'involving': write for example 'involving KFOR'",
    ),
    ("by", "by", "nothing stands after 'by': write for example 'by Serbia'"),
    (
        "against in 2022",
        "against",
        "nothing stands after 'against': write for example 'against KFOR'",
    ),
    (
        "involving and KFOR",
        "involving",
        "nothing stands after 'involving': write for example 'involving KFOR'",
    ),
    (
        "involving , KFOR",
        "involving",
        "nothing stands after 'involving': write for example 'involving KFOR'",
    ),
    ("involving KFOR and", "and", "nothing stands after 'and': write for example 'involving KFOR'"),
    ("involving KFOR,", ",", "nothing stands after ',': write for example 'involving KFOR'"),
    ("in", "in", "nothing stands after 'in': write for example 'in Kosovo'"),
    ("about", "about", "nothing stands after 'about': write for example 'about drones'"),
    ("about drones and", "and", "nothing stands after 'and': write for example 'about drones'"),
    ("reported by", "by", "nothing stands after 'by': write for example 'reported by Reuters'"),
    ("about drones or tanks", "or", "all words behind 'about' must be found: ask once for each"),
    (
        "involving KFOR or NATO and Serbia",
        "and",
        (
            "'and' with 'or' may mean two things: "
            "write for example 'involving KFOR or NATO involving Serbia'"
        ),
    ),
    (
        'by KFOR, "Trade and Aid" or Serbia and Kosovo or NATO',
        "and Kosovo",
        (
            "'and' with 'or' may mean two things: "
            "write for example 'by KFOR, \"Trade and Aid\" or Serbia by Kosovo or NATO'"
        ),
    ),
    (
        "against KFOR and NATO or Serbia",
        "or",
        (
            "'and' with 'or' may mean two things: "
            "write for example 'against KFOR against NATO or Serbia'"
        ),
    ),
    (
        "in Kosovo and Serbia",
        "and",
        "an event has one place, so 'or' is meant: write 'in Kosovo or Serbia'",
    ),
    (
        "in Pristina, Kosovo",
        ",",
        "an event has one place, so 'or' is meant: write 'in Pristina or Kosovo'",
    ),
    (
        "reported by Reuters, RFE/RL and RT",
        "and",
        "publications are joined by 'or': write 'reported by Reuters, RFE/RL or RT'",
    ),
    (
        "in Kosovo in Serbia",
        "in Serbia",
        "'in' stands here for the second time: join the names with 'or'",
    ),
    (
        "reported by RT reported by Reuters",
        "reported by Reuters",
        "'reported' stands here for the second time: join the names with 'or'",
    ),
    ('involving "KFOR', '"', "these quotes are not closed: close them"),
    ('involving ""', '"', "there is nothing in these quotes"),
]

PERIODS = [
    ("since", "since", "a date is missing after 'since': write for example 'since 2022'"),
    ("from 1999 to", "to", "a date is missing after 'to': write for example 'to 2022'"),
    ("on involving KFOR", "on", "a date is missing after 'on': write for example 'on 2022'"),
    (
        "between",
        "between",
        "a date is missing after 'between': write for example 'between 2021 and 2022'",
    ),
    (
        "between 1999 and",
        "and",
        "a date is missing after 'and': write for example 'between 2021 and 2022'",
    ),
    ("on 24 Feb", "24", f"'24 Feb' is not a date: which year? {HOW}"),
    ("in March", "March", f"'March' is not a date: which year? {HOW}"),
    (
        "between November and December 2022",
        "November",
        f"'November' is not a date: which year? {HOW}",
    ),
    ("since yesterday", "yesterday", f"'yesterday' is not a date: it depends on today; {HOW}"),
    ("in last week", "last", f"'last week' is not a date: it depends on today; {HOW}"),
    ("in 30 February 2022", "30", "'30 February 2022' is not a date: there is no such day"),
    ("on 2022-02-30", "2022-02-30", "'2022-02-30' is not a date: there is no day 30 in 2022-02"),
    ("in mid 2022", "mid", f"'mid 2022' is not a date: {HOW}"),
    (
        "about return to Kosovo",
        "Kosovo",
        (
            "'Kosovo' is not a date: write for example 'to 2022', "
            "or put a name that holds the word 'to' in double quotes"
        ),
    ),
    (
        "between 1999 and KFOR",
        "KFOR",
        (
            "'KFOR' is not a date: write for example 'between 2021 and 2022', "
            "or put a name that holds the word 'and' in double quotes"
        ),
    ),
    (
        "between Serbia and Kosovo",
        "Serbia",
        "'Serbia' is not a date: for events between actors write 'involving Serbia and Kosovo'",
    ),
    (
        "between Bosnia and Herzegovina and Serbia in 2022",
        "Bosnia",
        (
            "'Bosnia' is not a date: for events between actors "
            "write 'involving \"Bosnia and Herzegovina\" and Serbia'"
        ),
    ),
    (
        "between Serbia",
        "Serbia",
        "'Serbia' is not a date: for events between actors write 'involving Serbia'",
    ),
    (
        "between 1999 in 2022",
        "between",
        "a second date is missing: write for example 'between 1999 and 2023'",
    ),
    ("in 2021 or 2022", "or", "one period at a time: write for example 'from 2021 to 2022'"),
    ("in 2021 and 2022", "and", "one period at a time: write for example 'from 2021 to 2022'"),
    (
        "in Kosovo or 2022",
        "2022",
        "'2022' is a date, not a place: write 'in Kosovo in 2022'",
    ),
    ("in 2022 before 2021", "before", "this period has no day in common with the one before it"),
    ("after 2021 in 2020", "in", "this period has no day in common with the one before it"),
    ("before 0001", "0001", "no day is before 0001-01-01"),
    ("after 9999", "9999", "no day is after 9999-12-31"),
    ("since ../2022", "../2022", "'../2022' has no first day: write one date"),
    ("until 2022/..", "2022/..", "'2022/..' has no last day: write one date"),
]


@pytest.mark.parametrize(
    ("phrase", "blamed", "reason"),
    [pytest.param(*case, id=case[0]) for case in (*UNKNOWN_WORDS, *NAMES_AND_TEXTS, *PERIODS)],
)
def test_an_error_points_at_the_word_and_says_what_to_write(phrase, blamed, reason):
    with pytest.raises(PhraseError) as caught:
        parse_phrase([phrase], is_name)

    error = caught.value
    assert (error.reason, phrase[error.position :]) == (reason, phrase[phrase.index(blamed) :])


def test_the_message_has_a_caret_below_the_word():
    with pytest.raises(PhraseError) as caught:
        parse_phrase(["involving", "Kosovo Force", "sicne", "2022"], is_name)

    assert str(caught.value).splitlines() == [
        "'sicne' is not understood: did you mean 'since'?",
        '  involving "Kosovo Force" sicne 2022',
        "                           ^",
    ]


@pytest.mark.parametrize(
    "phrase", ["from 2022 to 2020", "since 2022 until 2020", "between 2022 and 2020"]
)
def test_a_reversed_period_says_which_two_to_swap(phrase):
    with pytest.raises(SpanError) as caught:
        parse_phrase([phrase])

    assert str(caught.value) == ("the period ends (2020) before it starts (2022): swap the two")

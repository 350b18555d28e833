from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.resolving.told import read_told
from timeline.dates import Span
from timeline.resolving import (
    find_block,
    find_firsts,
    fingerprint,
    is_copy,
    make_wheres,
    make_words,
)
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.stems import stem

AGENCY = (
    "Two soldiers of the peacekeeping force were slightly wounded on Tuesday when protesters threw "
    "stones at a convoy near the village of Rudar, the mission said in a statement."
)


@pytest.mark.parametrize(
    "forms",
    [
        ("protest", "protests", "protested", "protesting"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("deploy", "deploys", "deployed", "deploying"),
        ("carry", "carries", "carried"),
        ("stop", "stops", "stopped", "stopping"),
        ("seize", "seizes", "seized", "seizing"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


def test_words_that_tell_one_thing_are_one_word():
    assert make_words("They rallied.") == make_words("a demonstration") == make_words("PROTESTERS")


def test_function_words_dates_numbers_and_names_are_no_words():
    said = "On Monday 13 May 2019 some 63 of them saw Aleksandar Vučić’s minister in Niš."

    assert make_words(said, names=["Aleksandar Vučić", "Niš"]) == {"saw", "minister"}


def test_the_places_of_a_passage_are_the_names_after_words_of_place():
    said = "In Geneva the minister of Oria said on Monday that troops had left Varsk for Old Lund."

    assert make_wheres(said) == {"oria"}
    assert make_wheres("troops withdrew from Varsk to Lund", "Lund") == {"varsk"}


def test_no_word_of_the_lexicon_stands_in_two_groups():
    heads = read_lexicon().heads

    assert all(heads[stem(head)] == head for head in heads.values())


def test_the_text_of_an_agency_is_known_again_with_other_punctuation_and_a_changed_end():
    copy = AGENCY.upper().replace(",", "").replace("IN A STATEMENT.", "LATE ON TUESDAY.")

    assert is_copy(fingerprint(AGENCY), fingerprint(copy))


def test_a_sentence_lifted_out_of_a_longer_text_is_a_copy():
    assert is_copy(fingerprint(AGENCY), fingerprint(f"BERANE (Reuters) – {AGENCY} Nobody died."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (AGENCY, "Protesters threw stones at a convoy of the peacekeepers; two men were wounded."),
        ("The president resigned on Monday.", "The president resigned on Monday."),
        ("", ""),
    ],
    ids=["in other words", "too short to tell", "empty"],
)
def test_what_two_may_write_alike_is_no_copy(one, other):
    assert not is_copy(fingerprint(one), fingerprint(other))


def test_copies_of_one_text_lead_to_the_first_of_them():
    half = " ".join(AGENCY.split()[:15])
    other = "Nobody was hurt when the convoy met a group of protesters on the road to Rudar."

    prints = [fingerprint(text) for text in (AGENCY, other, f"{AGENCY} Update.", half)]

    assert find_firsts(prints) == [0, 1, 0, 0]


@given(st.text(), st.text())
def test_whether_one_is_a_copy_does_not_depend_on_which_comes_first(one, other):
    prints = fingerprint(one), fingerprint(other)

    assert is_copy(*prints) == is_copy(*reversed(prints))


def test_a_fingerprint_is_the_same_on_every_machine():
    assert min(fingerprint("one two three four five six")) == 4322731170382286266


def test_a_block_reaches_some_days_around_the_news_of_a_vague_report():
    block = find_block(read_told()["riot-head"])

    assert block.days == block.news == Span(dt.date(2019, 5, 11), dt.date(2019, 5, 17))


def test_a_block_reaches_a_day_around_a_date_and_some_days_for_those_without():
    block = find_block(read_told()["riot-wire"])

    assert block.days == Span(dt.date(2019, 5, 12), dt.date(2019, 5, 14))
    assert block.news == Span(dt.date(2019, 5, 10), dt.date(2019, 5, 16))

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.names import find_near, fold

KNOWN = ["KFOR", "Kosovo Force", "Kosovo", "Serbia", "Aleksandar Vučić", "Volodymyr Zelensky"]


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("KFOR", "kfor"),
        ("Aleksandar Vučić's", "aleksandar vucic s"),
        ("  Kosovo \n Force ", "kosovo force"),
        ("Đinđić", "dindic"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Ærø", "aero"),
        ("RFE/RL", "rfe rl"),
        ("Co-operation", "co operation"),
        ("U.S.", "u s"),
        ("snake_case", "snake case"),
        ("Зеленський", "зеленськии"),
        ("Ελλάδα", "ελλαδα"),
        ("1244", "1244"),
        ("ﬁne", "fine"),
        ("…", ""),
        ("", ""),
    ],
)
def test_names_are_folded_to_plain_words(name, folded):
    assert fold(name) == folded


@given(st.text())
def test_folding_twice_is_folding_once(name):
    assert fold(fold(name)) == fold(name)


@given(st.text("abcčćžđ ÄÖ"))
def test_names_are_found_in_any_letter_case(name):
    assert fold(name.upper()) == fold(name.lower()) == fold(name)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("kfor", ["KFOR"], id="case"),
        pytest.param("Vucic Aleksandr", [], id="other order"),
        pytest.param("Alexandar Vucic", ["Aleksandar Vučić"], id="diacritics and a letter"),
        pytest.param("Zelenskiy", [], id="half a name is not near"),
        pytest.param("Kosovo Forces", ["Kosovo Force", "Kosovo"], id="nearest first"),
        pytest.param("Reuters", [], id="nothing near"),
    ],
)
def test_near_names_are_suggested(name, near):
    assert find_near(name, KNOWN) == near


def test_no_more_names_are_suggested_than_asked_for():
    assert find_near("kosovo", ["Kosovo 2", "Kosovo", "Kosovo 1"], limit=2) == [
        "Kosovo",
        "Kosovo 1",
    ]


def test_a_name_known_twice_is_suggested_once():
    assert find_near("KFOR", ["KFOR", "KFOR"]) == ["KFOR"]


@given(st.text("abc", min_size=1), st.lists(st.text("abc")))
def test_a_known_name_is_the_nearest_to_itself(name, others):
    assert find_near(name, [*others, name])[0] == name


def test_a_name_that_was_only_begun_is_near():
    known = ["serbia-asks-to-return-forces", "kfor-deploys", "nato-summit-2021"]

    assert find_near("serbia-ask", known) == ["serbia-asks-to-return-forces"]

from __future__ import annotations

from itertools import combinations

import pytest

from benchmarks.resolving import count_joins, is_same, iter_gold, score_pairs
from tests.resolving.told import read_pairs, read_told
from tests.sheets.corpora import read_seeds
from timeline.resolving import SameOrNot, compare

PAIRS = [pytest.param(*pair, id=f"{pair[0]}-{pair[1]}") for pair in read_pairs()]
CAREFUL = {
    ("riot-post", "riot-later"),  # two triggers, two types, and the port
    ("demo-lund", "demo-noone"),  # are young people the students?
    ("strike-2", "strike-3"),  # sources disagree about days
    ("demo-lund", "demo-lund-next"),
    ("strike-1", "strike-else"),  # one place might lie in the other
    ("arrest-lede", "arrest-other"),
    ("invasion", "ongoing-war"),
}
"""Pairs of which a reader knows more than what is compared; they may be unsure, never opposed."""


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_a_pair_is_judged_as_a_reader_would(one, other, expected):
    told = read_told()

    verdict = compare(told[one], told[other])

    if (one, other) in CAREFUL:
        assert {verdict.verdict, expected} != {"same", "different"}, verdict.reasons
    else:
        assert verdict.verdict == expected, verdict.reasons


def test_the_order_of_two_reports_does_not_matter():
    reports = read_told().values()

    assert [compare(one, other) for one, other in combinations(reports, 2)] == [
        compare(other, one) for one, other in combinations(reports, 2)
    ]


@pytest.mark.parametrize("name", read_told())
def test_a_report_is_never_told_from_itself(name):
    report = read_told()[name]

    assert compare(report, report).verdict is not SameOrNot.DIFFERENT


def test_a_verdict_says_why_in_plain_words():
    told = read_told()

    assert compare(told["riot-wire"], told["riot-herald"]).reasons == (
        "dates overlap (13 May 2019)",
        "both PROTEST",
        "share dockers and varsk-police",
        "both in varsk",
        "told by other words (riot; clash)",
        "share the words injure, police and port",
    )
    assert compare(told["march-2017"], told["march-2018"]).reasons == (
        "dates exclude each other by 365 days",
    )


def test_no_two_events_of_the_bundled_corpus_are_taken_for_one():
    precision, recall = score_pairs(list(iter_gold(read_seeds())), is_same)

    assert precision == 100
    assert recall >= 48


def test_few_statements_of_the_bundled_corpus_miss_their_event_and_none_joins_another():
    corpus = read_seeds()

    outcomes = count_joins(corpus, list(iter_gold(corpus)))

    assert outcomes["joined wrongly"] == 0
    assert outcomes["joined rightly"] >= 51
    assert outcomes["missed"] <= 3

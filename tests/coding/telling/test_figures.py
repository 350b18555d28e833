from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.coding.telling import find_figures


def figures(paragraph):
    return find_figures(
        paragraph, next(paragraph.doc.sents).root, paragraph.doc[0], paragraph.doc[-1]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norway has 40 peacekeepers there.",
            ("peacekeepers", 40, 40, "persons", "40 peacekeepers"),
            id="40 peacekeepers",
        ),
        pytest.param(
            "It is a 3,800-strong mission.",
            ("strength of mission", 3800, 3800, "persons", "3,800-strong"),
            id="3,800-strong",
        ),
        pytest.param(
            "The 3,400-troop force left.",
            ("troops", 3400, 3400, "persons", "3,400-troop"),
            id="3,400-troop",
        ),
        pytest.param(
            "It sent up to 1,000 soldiers.",
            ("soldiers", None, 1000, "persons", "up to 1,000 soldiers"),
            id="up to 1,000 soldiers",
        ),
        pytest.param(
            "It sent up to a thousand men.",
            ("men", None, 1000, "persons", "up to a thousand men"),
            id="up to a thousand men",
        ),
        pytest.param(
            "More than 100 people were injured.",
            ("injured", 100, None, "persons", "More than 100 people"),
            id="More than 100 people",
        ),
        pytest.param(
            "It carried 90 passengers and crew.",
            ("passengers and crew", 90, 90, "persons", "90 passengers and crew"),
            id="passengers and crew",
        ),
        pytest.param(
            "Norway signed a 300 million-euro loan.",
            ("money", 300000000, 300000000, "EUR", "300 million-euro"),
            id="million-euro",
        ),
        pytest.param(
            "Norway declared a 30-day state of emergency.",
            ("length of state of emergency", 30, 30, "days", "30-day"),
            id="state of emergency",
        ),
        pytest.param(
            "The office put the number of detainees at 41.",
            ("detainees", 41, 41, "persons", "number of detainees at 41"),
            id="number of detainees",
        ),
        pytest.param(
            "The death toll in the fire at the hotel rose to 19.",
            ("killed", 19, 19, "persons", "rose to 19"),
            id="a toll that rose",
        ),
        pytest.param(
            "Norwegian soldier held, three wounded in ambush",
            ("injured", 3, 3, "persons", "three wounded"),
            id="three wounded",
        ),
        pytest.param(
            "At least eight were killed.",
            ("killed", 8, None, "persons", "At least eight"),
            id="At least eight",
        ),
        pytest.param(
            "Soldiers shot dead three protesters.",
            ("killed", 3, 3, "persons", "three protesters"),
            id="three shot dead",
        ),
        pytest.param(
            "Seven Blue Helmets were wounded.",
            ("injured", 7, 7, "persons", "Seven Blue Helmets"),
            id="whoever is wounded is a person",
        ),
        pytest.param(
            "Police arrested two dozen protesters.",
            ("arrested", 24, 24, "persons", "two dozen protesters"),
            id="two dozen protesters",
        ),
        pytest.param(
            "It has around 3,800 troops.",
            ("troops", 3800, 3800, "persons", "around 3,800 troops"),
            id="around 3,800 troops",
        ),
        pytest.param(
            "It lost between 20 and 30 tanks.",
            ("tanks", 20, 30, None, "between 20 and 30 tanks"),
            id="between 20 and 30 tanks",
        ),
        pytest.param(
            "It bought twenty-five planes.",
            ("planes", 25, 25, None, "twenty-five planes"),
            id="twenty-five planes",
        ),
        pytest.param(
            "The 78-day campaign ended.",
            ("length of campaign", 78, 78, "days", "78-day"),
            id="78-day",
        ),
        pytest.param(
            "It followed 78 days of airstrikes.",
            ("length of airstrikes", 78, 78, "days", "78 days"),
            id="78 days",
        ),
        pytest.param(
            "The union has pledged €20m.",
            ("money", 20_000_000, 20_000_000, "EUR", "€20m."),
            id="€20m at the end",
        ),
        pytest.param(
            "It cost $5 million.", ("money", 5000000, 5000000, "USD", "$5 million"), id="$5 million"
        ),
        pytest.param(
            "It owns 12 percent of the shares.",
            ("share of shares", 12, 12, "percent", "12 percent"),
            id="12 percent",
        ),
        pytest.param(
            "The navy held its crew of 17.",
            ("crew", 17, 17, "persons", "crew of 17"),
            id="crew of 17",
        ),
        pytest.param(
            "The blast wounded between 20 and 30.",
            ("injured", 20, 30, "persons", "between 20 and 30"),
            id="wounded between 20 and 30",
        ),
        pytest.param(
            "Norway gave Malawi 40 million kroner.",
            ("kroner", 40_000_000, 40_000_000, None, "40 million kroner"),
            id="money of no code",
        ),
        pytest.param(
            "Norway has spent more than $3 billion.",
            ("money", 3_000_000_000, None, "USD", "more than $3 billion"),
            id="more than $3 billion",
        ),
        pytest.param(
            "Norway has spent $6.4 bln.",
            ("money", 6_400_000_000, 6_400_000_000, "USD", "$6.4 bln"),
            id="billion in short",
        ),
        pytest.param(
            "It destroyed rice worth 2 million pesos.",
            ("money", 2_000_000, 2_000_000, "pesos", "2 million pesos"),
            id="money of several states",
        ),
        pytest.param(
            "Each family got 100,000 pounds.",
            ("money", 100_000, 100_000, "pounds", "100,000 pounds"),
            id="pounds, which need not be British",
        ),
        pytest.param(
            "The army put the death toll at 31.",
            ("killed", 31, 31, "persons", "toll at 31"),
            id="the toll at 31",
        ),
        pytest.param(
            "He put the number of soldiers killed at 47.",
            ("killed", 47, 47, "persons", "killed at 47"),
            id="the number of soldiers killed",
        ),
        pytest.param(
            "It condemned this three times.",
            ("times", 3, 3, "times", "three times"),
            id="three times",
        ),
    ],
)
def test_a_number_counts_something(read, text, expected):
    (figure,) = figures(read(text))

    assert (figure.what, figure.low, figure.high, figure.unit, figure.words) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It happened in June 1999.",
        "Resolution 1244 was adopted.",
        "Apollo 11 landed on the moon.",
        "Dozens of soldiers left.",
        "The port lost $4m a day.",
        "Nearly four in 10 homes were lost.",
        "One out of the nine ships left.",
        "The 15-year-old left two years ago.",
        "The second ship left on 3 May.",
    ],
)
def test_dates_names_and_ages_are_no_figures(read, text):
    assert figures(read(text)) == ()


def test_what_some_of_them_are_is_a_figure_of_its_own(read):
    found = figures(read("At least 12 villagers, three of them children, were abducted."))

    assert [(figure.what, figure.low) for figure in found] == [("abducted", 12), ("children", 3)]


def test_a_number_counts_nothing_of_the_next_sentence(read):
    found = figures(read("Parliament approved it by 112 votes to 9. Leaders were arrested."))

    assert [figure.what for figure in found] == ["votes"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("killed", ["seven people"]), ("destroyed", ["two bridges"])],
)
def test_a_number_belongs_to_one_of_two_events_of_a_sentence(read, word, expected):
    paragraph = read("The flood killed seven people and destroyed two bridges.")
    doc = paragraph.doc
    trigger = next(token for token in doc if token.text == word)

    found = find_figures(paragraph, trigger, doc[0], doc[-1])
    assert [figure.words for figure in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The office, which had asked for nine years, declined.", id="a relative clause"
        ),
        pytest.param("It congratulated the two presidents.", id="who is meant"),
        pytest.param("Six men were killed; the army denied it.", id="the other half"),
    ],
)
def test_a_number_beside_an_event_is_no_figure_of_it(read, text):
    assert figures(read(text)) == ()


def test_joined_events_share_the_number_of_their_subject(read):
    paragraph = read("Seven people were arrested and charged.")
    doc = paragraph.doc
    charged = next(token for token in doc if token.text == "charged")

    assert [each.words for each in find_figures(paragraph, charged, doc[0], doc[-1])] == [
        "Seven people"
    ]


def test_reports_that_disagree_count_the_same(read):
    few, many = read("Eight people were injured."), read("The raid left 63 soldiers injured.")

    assert [each.what for each in (*figures(few), *figures(many))] == ["injured", "injured"]


NUMBERS = st.lists(
    st.sampled_from(
        [
            "8",
            "63",
            "1,000",
            "2.5",
            "two",
            "dozen",
            "hundred",
            "a",
            "million",
            "people",
            "soldiers",
            "injured",
            "were",
            "up",
            "to",
            "at",
            "least",
            "between",
            "and",
            "-",
            "$",
            "%",
            "days",
            "-",
            "strong",
            "times",
            "the",
            "of",
            "€3bn",
            "20k",
            ",",
            "killed",
            "no",
            "more",
            "than",
        ]
    ),
    min_size=1,
    max_size=20,
)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=NUMBERS)
def test_whatever_the_words_a_figure_stands_in_its_passage(read, words):
    paragraph = read(" ".join(words))
    for figure in figures(paragraph):
        assert figure.words in paragraph.doc.text
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def test_words_are_those_of_the_article_where_its_lines_break(read):
    paragraph = read("The army sent 40\nsoldiers abroad, the\nDefence\nMinistry said.")

    (figure,) = find_figures(
        paragraph, next(paragraph.doc.sents).root, paragraph.doc[0], paragraph.doc[-1]
    )
    assert figure.words == "40\nsoldiers"


OTHERS = {
    "before it": "Norway shut the port after storms sank 12 ships.",
    "what others were made to do": "Rebels shut the port, prompting Norway to send 12 ships.",
    "what is said of it": "Norway shut the port, saying that 12 ships had been robbed.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_a_number_of_another_clause_is_no_figure_of_an_event(read, text):
    assert figures(read(text)) == ()


def test_an_outcome_is_a_figure_of_its_event(read):
    [figure] = figures(read("Rebels stormed the port of Norway, killing 12 people."))

    assert (figure.what, figure.low) == ("killed", 12)

"""What stands inside an article and at its end: rows, pitches, teasers, its author, dates."""

from __future__ import annotations

import pytest

from timeline.articles.cleaning import zone_text

PROSE = "The council said on Monday that it would not pay for the bridge, which is closed."
ARTICLE = ["Council will not pay for bridge", "By Ana Teles", *(f"{PROSE} {n}." for n in range(6))]


def body(*lines: str) -> list[str]:
    """Return the body of an article and the lines after it, without the article's own lines."""
    text = "\n".join([*ARTICLE, *lines])
    words = "\n".join(
        text[zone.start : zone.end] for zone in zone_text(text) if zone.kind.value == "body"
    )
    return [line for line in words.splitlines() if line not in ARTICLE]


END = f"{PROSE} And that is all. {PROSE}"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["What you need", "1 kg cherries", "3 cloves", "A strip of peel"], id="items"),
        pytest.param(["Where: Rua Garrett 38", "Metro: Chiado", "Cost: Free"], id="labels"),
        pytest.param(["Men", "1", "Kiprono", "2:07:14", "2", "Bekele", "2:07:31"], id="cells"),
        pytest.param(["How the bridge was lost"], id="heading"),
    ],
)
def test_rows_between_sentences_are_the_articles(lines):
    assert body(*lines, END) == [*lines, END]


def test_an_advertisement_does_not_part_a_heading_from_its_text():
    assert body("Advertisement", "How the bridge was lost", END) == ["How the bridge was lost", END]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([f"Mayor of Osten resigns in row number {n}" for n in "ab"], id="headlines"),
        pytest.param([f"Entry {letter}" for letter in "abcdefghijklmnopqrstuvw"], id="menu"),
    ],
)
def test_headlines_of_others_and_menus_are_no_rows(lines):
    end = [f"{END} {number}." for number in range(4)]

    assert body(*lines, *end) == end


PITCH = "With a gift you can read the newsletter without ads for a month."


def test_a_pitch_is_furniture_at_the_edge_of_an_article():
    assert body("Our promise", PITCH, "Osten today") == []


def test_a_paragraph_between_paragraphs_may_be_about_newsletters():
    assert body(PITCH, END) == [PITCH, END]


def test_what_somebody_is_quoted_with_is_no_pitch():
    lines = ["A word on privacy", "“You accept our cookies on every page of the site,” she said."]

    assert body(*lines) == lines


TEASERS = [
    "Porto in two days",
    "A river, a bridge and far too many custard tarts: our guide to a weekend by the sea.",
    "Five trips by train",
    "From beaches to palaces, these towns are all less than an hour from the main station.",
]


@pytest.mark.parametrize("heading", ["You might also like", "Read also", "Most read"])
def test_sentences_under_headlines_of_others_are_teasers(heading):
    assert body(heading, *TEASERS) == []


def test_a_sentence_that_was_cut_off_under_a_headline_is_a_teaser():
    assert body("Homes thrown out", "The council has rejected plans that the road would be …") == []


def test_an_article_goes_on_below_a_link_to_another():
    assert body("Read also", "Mayor resigns", PROSE[:-1] + "!", END)[-2:] == [PROSE[:-1] + "!", END]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            ["About the author", "She writes on what she sees from a train."], id="heading"
        ),
        pytest.param(["Ana Teles", "Ana writes on what she sees from trains and boats."], id="own"),
        pytest.param(
            ["Ana Teles is a reporter for the Gazette in Osten and has a dog."], id="trade"
        ),
    ],
)
def test_the_life_of_its_author_is_no_part_of_an_article(lines):
    assert body(*lines) == []


def test_an_interview_does_not_end_where_its_speakers_are_named():
    lines = ["Ana Teles", "Is it true that the bridge will be closed for all of the summer?"]
    lines += ["Jon Abara", "It is true, and I am sorry that I have to be the one who says so."]

    assert body(*lines * 4, END)[-1] == END


def test_headings_with_days_are_a_chronology_and_no_comments():
    lines = ["Talks begin", "12 March 2019", END, "Governor resigns", "2 May 2019", f"{END} Yes."]

    assert body(*lines) == [line for line in lines if not line[0].isdigit()]


def test_a_section_on_a_person_is_no_life_of_the_author():
    lines = ["Mia Olsen", f"Mia Olsen was the first to speak. {END}", "Jon Abara", f"{END} Yes."]

    assert body(*lines) == lines


def test_an_article_goes_on_below_a_sentence_on_a_reporter():
    lines = [f"Mia Olsen is a reporter for the Gazette in Osten. {PROSE}", END]

    assert body(*lines) == lines

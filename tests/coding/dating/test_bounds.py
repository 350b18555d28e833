from __future__ import annotations

import pytest

from timeline.coding.dating import Dater, find_realis
from timeline.dates import parse_edtf
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param("Norway recalled its ships.", "recalled", "[..2022-12-16]", id="done"),
        pytest.param("Norway will recall its ships.", "recall", "[2022-12-16..]", id="to come"),
        pytest.param("Norway is recalling its ships.", "recalling", "2022-12-16", id="going on"),
        pytest.param("Norway did not recall its ships.", "recall", "[..2022-12-16]", id="denied"),
        pytest.param("Norway may recall its ships.", "recall", None, id="only possible"),
    ],
)
def test_publication_only_bounds_what_no_words_date(date, text, word, value):
    stated = date(text, word)

    assert (stated.date, stated.words) == (value, None)


def test_without_publication_an_event_keeps_its_words_and_gets_no_date(date):
    stated = date("Norway signed the treaty on Monday.", "signed", published=None)

    assert stated == StatedDate(words="on Monday")


def test_without_publication_a_full_date_is_a_date(date):
    assert date("It fell on 3 May 1999.", "fell", published=None).date == "1999-05-03"


@pytest.mark.parametrize(
    "published", ["2022-12", "2022-12-16/2022-12-31", "[2022-12-16,2022-12-17]"]
)
def test_a_vague_publication_gives_inferred_dates(language, read, published):
    article, paragraphs = read("Norway left the union. It will return.")
    span = parse_edtf(published).span
    stated = StatedDate(published, published, span.earliest, span.latest, Basis.INFERRED, "why")
    vague = Article("a", "0", article.text, article.zones, "", stated)
    dater, doc = Dater(vague, paragraphs), paragraphs[0].doc
    dates = [
        dater.date(paragraphs[0], word, doc[0], doc[-1], find_realis(word))
        for word in doc
        if word.pos_ == "VERB"
    ]

    assert {each.basis for each in dates} == {Basis.INFERRED}
    assert all(each.reason for each in dates)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Norway left after the talks in March.", "left", "2022-03/2022-12-16", id="after"
        ),
        pytest.param(
            "Norway has helped Mali since the invasion in May.", "helped", "2022-05/..", id="since"
        ),
        pytest.param(
            "He dissolved parliament in May and has ruled by decree ever since.",
            "ruled",
            "2022-05/..",
            id="ever since",
        ),
        pytest.param(
            "Police have arrested 40 people since Monday.",
            "arrested",
            "2022-12-12/2022-12-16",
            id="done since",
        ),
        pytest.param(
            "Mali was invaded in the invasion of May 2021. Oslo has twice condemned the invasion.",
            "condemned",
            "2021-05/2022-12-16",
            id="spoken of",
        ),
        pytest.param("Norway left after the talks.", "left", "[..2022-12-16]", id="no date"),
    ],
)
def test_what_came_after_another_event_was_not_before_it(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "He gave the party money before the election of 2023.",
            "gave",
            "[..2022-12-16]",
            id="one to come",
        ),
    ],
)
def test_what_came_before_another_event_was_not_after_it(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "“I never met her,” Lie said on Monday.",
            "met",
            "[..2022-12-12]",
            id="not done before it is denied",
        ),
        pytest.param(
            "Lie said on Monday that he will not go.",
            "go",
            "[2022-12-12..]",
            id="refused for later",
        ),
    ],
)
def test_what_is_denied_is_bounded_as_it_would_be(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "They will leave before the end of 2023.", "leave", "2022-12-16/2023", id="the end"
        ),
        pytest.param(
            "The board refused before the firm publishes its results on Oct. 27.",
            "publishes",
            "2023-10-27",
            id="a year to come",
        ),
        pytest.param("They discussed next month's summit.", "summit", "2023-01", id="a noun"),
    ],
)
def test_what_is_to_come_lies_ahead(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param("Fees did not rise until 2025.", "rise", "[..2022-12-16]", id="denied"),
        pytest.param(
            "The council approved a budget for 2025.", "approved", "[..2022-12-16]", id="for"
        ),
        pytest.param("Workers are on strike until Sunday.", "are", "2022-12-16", id="going on"),
        pytest.param(
            "The dam was inspected in 2016, Norway said on Monday. In May of that year it broke.",
            "broke",
            "2016-05",
            id="of a year that is told",
        ),
        pytest.param(
            "A dam that was inspected in 2016 broke on Monday. In December of that year it leaked.",
            "leaked",
            "2016-12",
            id="not of the year of the article",
        ),
        pytest.param(
            "He took a pay cut in 2021 and gave up his bonus the year after.",
            "gave",
            "2022",
            id="the year after that",
        ),
    ],
)
def test_what_is_done_or_goes_on_is_not_after_the_article(date, text, word, value):
    assert date(text, word).date == value


def test_what_and_joins_is_not_before_it(read):
    article, (paragraph,) = read("He was elected mayor in 1989 and was re-elected four times.")
    doc = paragraph.doc
    again = [token for token in doc if token.text == "elected"][1]

    stated = Dater(article, [paragraph]).date(paragraph, again, doc[0], doc[-1], Realis.OCCURRED)
    assert stated.date == "[..2022-12-16]"


def test_what_was_planned_in_the_past_may_be_over(date):
    text = "The mine opened in 2009. The district then planned to build a road."

    assert date(text, "build").date is None
    assert date("The district plans to build a road.", "build").date == "[2022-12-16..]"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "A fall of rock closed the pit in 2017. It is to reopen in the spring.",
            "reopen",
            "2023-21",
            id="the coming spring",
        ),
        pytest.param(
            "The rules, first set in March 2020, will end on December 31.",
            "end",
            "2022-12-31",
            id="the coming day",
        ),
        pytest.param(
            "They were moved over the weekend and will be allowed to return.",
            "allowed",
            "[2022-12-16..]",
            id="not with what is done",
        ),
        pytest.param(
            "The king will visit Lund later this month.",
            "visit",
            "2022-12-16/2022-12-31",
            id="later this month",
        ),
    ],
)
def test_what_will_be_is_not_dated_before_the_article(date, text, word, value):
    assert date(text, word).date == value

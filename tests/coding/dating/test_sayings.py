from __future__ import annotations

import pytest

from timeline.coding.dating import Dater
from timeline.dates import parse_edtf
from timeline.records.coded import Article
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis, ZoneKind


def test_the_same_speaker_goes_on_speaking_on_the_same_day(date):
    stated = date("“We stay,” Lie said on Tuesday. He added that two ships sank.", "added")

    assert (stated.date, stated.basis) == ("2022-12-13", Basis.INFERRED)
    assert "same speaker" in (stated.reason or "")


def test_another_speaker_does_not(date):
    text = "“We stay,” Lie said on Tuesday. Norway’s king said that two ships sank."

    assert date(text, "sank").date == "[..2022-12-16]"


def test_who_made_the_move_that_was_announced_goes_on_speaking(date):
    text = "Oslo has sent ships. The move was announced on Monday{}. Oslo said that it was ready."

    assert date(text.format(""), "said").date == "2022-12-12"
    assert date(text.format(" by Lie"), "said").date == "2022-12-12/2022-12-16"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param("The king confirmed it.", "confirmed", "2022-12-15/2022-12-16", id="said"),
        pytest.param("The king says no.", "says", "2022-12-15/2022-12-16", id="says"),
        pytest.param("The king said he rejects it.", "rejects", "2022-12-16", id="said to do"),
        pytest.param("It is over, asking all to rest.", "asking", "[..2022-12-16]", id="no saying"),
        pytest.param("The king had confirmed it.", "confirmed", "[..2022-12-16]", id="had said"),
        pytest.param("Later the king confirmed it.", "confirmed", "[..2022-12-16]", id="later"),
        pytest.param(
            "The men who criticised the king left.", "criticised", "[..2022-12-16]", id="an aside"
        ),
        pytest.param(
            "The war began in 1999. The king condemned it.",
            "condemned",
            "[..2022-12-16]",
            id="among events of long ago",
        ),
        pytest.param(
            "Rebels took Oslo on Sunday. The king condemned it.",
            "condemned",
            "2022-12-11/2022-12-16",
            id="of news of some days ago",
        ),
    ],
)
def test_what_is_said_to_the_press_is_news_of_the_day(date, text, word, value):
    stated = date(text, word)

    assert (stated.date, stated.words) == (value, None)
    assert stated.reason


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Lie accepted the offer and said that he was glad.",
            "accepted",
            "2022-12-15/2022-12-16",
            id="before it",
        ),
        pytest.param(
            "Lie praised the king and congratulated him.",
            "congratulated",
            "2022-12-15/2022-12-16",
            id="behind it",
        ),
        pytest.param(
            "Lie accepted the offer and left.", "accepted", "[..2022-12-16]", id="nothing said"
        ),
    ],
)
def test_what_is_done_with_saying_it_is_as_fresh(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Lie, who met both sides on Tuesday, invited them to talks.",
            "invited",
            "2022-12-13/2022-12-16",
            id="what the speaker did",
        ),
        pytest.param(
            "Lie, who was born in 1950, denied it.",
            "denied",
            "2022-12-15/2022-12-16",
            id="a life is no setting",
        ),
        pytest.param(
            "The army arrested Lie. His party said at the time that it was wrong.",
            "said",
            "[..2022-12-16]",
            id="at the time",
        ),
        pytest.param(
            "The army fled in 2020, but Oslo said that it knew.",
            "said",
            "[..2022-12-16]",
            id="not of another",
        ),
        pytest.param(
            "The war ruined Oslo. The two kings also agreed to meet.",
            "agreed",
            "[..2022-12-16]",
            id="besides what is no news",
        ),
        pytest.param(
            "Lie praised the king. He also asked him to stay.",
            "asked",
            "2022-12-15/2022-12-16",
            id="besides another saying",
        ),
    ],
)
def test_a_saying_is_not_presumed_to_be_before_or_long_after_its_setting(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2022-12-10/2022-12-20", "2022-12"),
        ("2022-12", "2022-12"),
        ("2022-11/2022-12", "2022"),
        ("2022-12-16", "[..2022-12-16]"),
    ],
)
def test_the_first_news_is_of_the_month_or_year_of_a_vague_publication(read, published, value):
    article, paragraphs = read("Norway has sent ships to Mali.\n\nDenmark sent none.")
    span = parse_edtf(published).span
    stated = StatedDate(published, published, span.earliest, span.latest, Basis.INFERRED, "why")
    vague = Article("a", "0", article.text, article.zones, "", stated)
    doc = paragraphs[0].doc

    told = Dater(vague, paragraphs).date(paragraphs[0], doc[2], doc[0], doc[-1], Realis.OCCURRED)

    assert told.date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "In an interview published on Monday, Lie rejected the plan.",
            "rejected",
            "[..2022-12-12]",
            id="before the interview came out",
        ),
        pytest.param(
            "“We asked them to go on Monday,” Lie said.",
            "asked",
            "[..2022-12-16]",
            id="what a speaker recounts",
        ),
        pytest.param(
            "In an interview with the paper published on Monday, Lie rejected the plan.",
            "rejected",
            "[..2022-12-12]",
            id="behind the paper",
        ),
        pytest.param(
            "Parliament called for them in a resolution adopted on 18 July.",
            "called",
            "2022-07-18",
            id="adopted",
        ),
    ],
)
def test_what_is_said_in_a_report_has_its_day_or_was_before_it(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    "text",
    [
        "The mayor rejected the claims. He spoke in Oslo on Monday.",
        "The mayor visited the camp on 2 April. He rejected the claims.",
    ],
    ids=["behind it", "before it"],
)
def test_a_saying_beside_a_dated_sentence_is_not_presumed_to_be_of_today(date, text):
    assert date(text, "rejected").date == "[..2022-12-16]"


def test_a_headline_is_not_presumed_to_be_of_today(read):
    article, (paragraph,) = read("Norway condemns attack", kind=ZoneKind.HEADLINE)
    doc = paragraph.doc

    stated = Dater(article, [paragraph]).date(paragraph, doc[1], doc[0], doc[-1], Realis.OCCURRED)
    assert stated.date == "[..2022-12-16]"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Lie, who in July accused Oslo of theft, praised the army.",
            "praised",
            "2022-12-15/2022-12-16",
            id="what a clause says of the speaker",
        ),
        pytest.param(
            "The group criticised the army for thefts in a study published in March.",
            "criticised",
            "2022-03",
            id="in what it published",
        ),
        pytest.param(
            "Support for Labour fell in a poll published on Tuesday.",
            "fell",
            "[..2022-12-13]",
            id="what a poll found",
        ),
    ],
)
def test_what_is_said_has_the_day_of_its_own_saying(date, text, word, value):
    assert date(text, word).date == value


def test_an_interview_is_not_of_the_old_day_on_which_its_speaker_spoke_elsewhere(date):
    text = "Lie said in May that it was late.\n\nBerg left. “It is late,” Lie warned"

    assert date(f"{text} in an interview.", "warned").date == "2022-12-15/2022-12-16"
    assert date(f"{text}.", "warned").date == "2022-05"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "The king, who was crowned on December 1, urged both sides to talk.",
            "urged",
            "2022-12-15/2022-12-16",
            id="no visit",
        ),
        pytest.param(
            "Drivers locked out of a depot in Lund voted on Tuesday to strike. "
            "Their leader said the result was clear.",
            "said",
            "2022-12-13/2022-12-16",
            id="main verb taken for a clause",
        ),
        pytest.param(
            "Both failed to agree at a meeting that ended on Thursday. The host said he was sorry.",
            "said",
            "2022-12-15/2022-12-16",
            id="no other day is told",
        ),
        pytest.param(
            "The tribunal criticised the army.\n\nThe verdict was read out on Thursday.",
            "criticised",
            "2022-12-15/2022-12-16",
            id="the eve is told soon",
        ),
        pytest.param(
            "The tribunal criticised the army.\n\nThe verdict was read out on Friday.",
            "criticised",
            "2022-12-16",
            id="today is told soon",
        ),
        pytest.param(
            "A mayor was shot on Thursday. A man will be charged today. The union condemned it.",
            "condemned",
            "2022-12-15/2022-12-16",
            id="today is to come",
        ),
        pytest.param(
            "Floods hit Lund last night. Schools were closed today. The union condemned the mayor.",
            "condemned",
            "2022-12-15/2022-12-16",
            id="a morning paper",
        ),
        pytest.param(
            "Schools were closed today. The union condemned the mayor.",
            "condemned",
            "2022-12-16",
            id="an evening paper",
        ),
    ],
)
def test_what_is_said_of_news_is_not_said_before_it(date, text, word, value):
    assert date(text, word).date == value


def test_what_was_written_long_ago_is_no_news_of_the_day(date):
    text = "A letter written in 2014 by Berg warned the ministry of floods. The ministry denied it."

    assert date(text, "warned").date == "[..2022-12-16]"
    assert date(text, "denied").date == "2022-12-15/2022-12-16"

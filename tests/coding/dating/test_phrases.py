from __future__ import annotations

import pytest

from timeline.coding.dating import Dater, find_realis
from timeline.coding.language import parse
from timeline.records.coded import Article
from timeline.records.corpus import Zone
from timeline.vocabulary import Realis, ZoneKind


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param(
            "Norway signed the treaty on Monday.",
            "signed",
            ("2022-12-12", "on Monday", "relative"),
            id="a date beside its verb",
        ),
        pytest.param(
            "The port was closed in June 1999.",
            "closed",
            ("1999-06", "in June 1999", "explicit"),
            id="words that suffice",
        ),
        pytest.param(
            "The ministry said on Tuesday that Norway left the union in March 2019.",
            "left",
            ("2019-03", "in March 2019", "explicit"),
            id="not the date of the report",
        ),
        pytest.param(
            "The agency reported on Tuesday that the king has dismissed his cabinet.",
            "dismissed",
            ("[..2022-12-13]", "on Tuesday", "relative"),
            id="done by the time of the report",
        ),
        pytest.param(
            "The minister said on Tuesday that Norway will leave the union.",
            "leave",
            ("[2022-12-13..]", "on Tuesday", "relative"),
            id="still to come when it was told",
        ),
        pytest.param(
            "The fleet sailed in 1999 after the bombing forced rebels to flee.",
            "forced",
            ("[..1999]", "in 1999", "inferred"),
            id="before the dated one",
        ),
        pytest.param(
            "The deal was announced on Friday, a day after Norway officially asked for it.",
            "asked",
            ("2022-12-15", "a day after", "relative"),
            id="a day before the dated one",
        ),
        pytest.param(
            "Since October we have been reinforcing the border.",
            "reinforcing",
            ("2022-10/..", "Since October", "relative"),
            id="from a date on",
        ),
        pytest.param(
            "The mission has been there since 1999, when its planes completed their campaign.",
            "completed",
            ("1999", "since 1999", "explicit"),
            id="the beginning of what goes on",
        ),
        pytest.param(
            "He served in Oslo from 1991 to 1995.",
            "served",
            ("1991/1995", "from 1991 to 1995", "explicit"),
            id="a range",
        ),
        pytest.param(
            "The king reigned until 1957.",
            "reigned",
            ("[..1957]", "until 1957", "explicit"),
            id="until a date",
        ),
        pytest.param(
            "Norway currently has 40 ships in the gulf.",
            "has",
            ("2022-12-16", "currently", "relative"),
            id="now",
        ),
        pytest.param(
            "The army ordered a retreat following the invasion on Feb 24.",
            "invasion",
            ("2022-02-24", "on Feb 24", "inferred"),
            id="no year is written",
        ),
        pytest.param(
            "On Monday the two sides met in Oslo and signed a truce.",
            "signed",
            ("2022-12-12", "On Monday", "relative"),
            id="two verbs, one date",
        ),
        pytest.param(
            "Tensions flared up last week, when protesters blocked the road.",
            "blocked",
            ("2022-12-05/2022-12-11", "last week", "relative"),
            id="at the time of another",
        ),
        pytest.param(
            "The king was crowned more than two years ago.",
            "crowned",
            ("[..2020]", "more than two years ago", "relative"),
            id="longer ago",
        ),
        pytest.param(
            "The king was crowned less than two weeks ago.",
            "crowned",
            ("2022-11-28/2022-12-16", "less than two weeks ago", "relative"),
            id="not so long ago",
        ),
        pytest.param(
            "In March President Lie issued a decree.",
            "issued",
            ("2022-03", "In March", "relative"),
            id="a month before a title",
        ),
    ],
)
def test_an_event_is_dated_as_its_sentence_dates_it(date, text, word, expected):
    stated = date(text, word)

    assert (stated.date, stated.words, stated.basis) == expected


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Sixteen people were killed on May 16 and 17.",
            "killed",
            "2022-05-16/2022-05-17",
            id="two days",
        ),
        pytest.param(
            "They treated ten between Sunday evening and Tuesday morning.",
            "treated",
            "2022-12-11/2022-12-13",
            id="between parts of days",
        ),
        pytest.param(
            "He borrowed money in 2016 and 2017.", "borrowed", "2016/2017", id="two years"
        ),
        pytest.param(
            "They closed the road in May and June.", "closed", "2022-05/2022-06", id="two months"
        ),
        pytest.param(
            "They asked twice, in 2019 and in 2021.", "asked", "[2019,2021]", id="in two years"
        ),
        pytest.param(
            "They won the title in 1998 and 2006.", "won", "[1998,2006]", id="two years apart"
        ),
    ],
)
def test_two_dates_are_a_stretch_or_a_choice(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "The attackers came after 5 p.m. on Sunday.",
            "came",
            "2022-12-11",
            id="after a clock time",
        ),
        pytest.param("Before dawn on Sunday rebels came.", "came", "2022-12-11", id="before dawn"),
        pytest.param("Rebels came before Sunday.", "came", "[..2022-12-10]", id="before a day"),
    ],
)
def test_a_time_of_day_is_no_bound_of_its_day(date, text, word, value):
    assert date(text, word).date == value


def test_a_date_that_names_a_thing_dates_no_event(date):
    assert date("Norway bought the 2008 model.", "bought").date == "[..2022-12-16]"


def test_a_caption_does_not_date_the_body(language):
    caption, body = "Paratroopers in April 2014.", "They signed a treaty last summer."
    text = f"{caption}\n{body}"
    zones = (
        Zone(ZoneKind.CAPTION, 0, len(caption)),
        Zone(ZoneKind.BODY, len(caption) + 1, len(text)),
    )
    article = Article("a.txt", "0", text, zones, "")
    (paragraph,) = parse(language, article)
    signed, words = paragraph.doc[1], paragraph.doc

    stated = Dater(article, [paragraph]).date(
        paragraph, signed, words[0], words[-1], Realis.OCCURRED
    )

    assert (stated.words, stated.date) == ("last summer", None)


def test_a_change_is_not_dated_where_it_began(date):
    text = "The garrison was cut from 5,000 soldiers in 1999 to 700"

    assert date(f"{text}.", "cut").date == "1999/2022-12-16"
    assert date(f"{text} in 2010.", "cut").date == "1999/2010"


def test_dates_in_boilerplate_date_nothing(language, read):
    text = "Norway left. Posted on Monday."
    article, paragraphs = read(text)
    zones = (Zone(ZoneKind.BODY, 0, 12), Zone(ZoneKind.BOILERPLATE, 13, len(text)))
    posted = Article("a", "0", text, zones, "", article.published)
    doc = paragraphs[0].doc
    word = next(token for token in doc if token.text == "Posted")
    dater = Dater(posted, paragraphs)

    assert dater.date(paragraphs[0], word, doc[0], doc[-1], find_realis(word)).words is None

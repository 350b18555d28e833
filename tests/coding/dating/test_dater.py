from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.coding.dating import Dater, find_realis
from timeline.coding.language import parse
from timeline.dates import parse_edtf
from timeline.records.coded import Article
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis, ZoneKind


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


def test_the_same_speaker_goes_on_speaking_on_the_same_day(date):
    stated = date("“We stay,” Lie said on Tuesday. He added that two ships sank.", "added")

    assert (stated.date, stated.basis) == ("2022-12-13", Basis.INFERRED)
    assert "same speaker" in (stated.reason or "")


def test_another_speaker_does_not(date):
    text = "“We stay,” Lie said on Tuesday. Norway’s king said that two ships sank."

    assert date(text, "sank").date == "[..2022-12-16]"


def test_what_happened_at_an_occasion_has_its_date(date):
    text = "A ceremony was held on March 9 in Oslo. A platoon was seen during the ceremony."
    stated = date(text, "seen")

    assert (stated.date, stated.basis) == ("2022-03-09", Basis.INFERRED)


def test_the_next_sentence_does_not_inherit_a_date(date):
    text = "On Monday the ministers met in Oslo. The army took two towns."

    assert date(text, "took").date == "[..2022-12-16]"


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


def test_a_purpose_is_reached_when_that_which_serves_it_is_done(date):
    text = "Miners blocked the road last week to protest against the arrest of a colleague."

    assert date(text, "protest").date == "2022-12-05/2022-12-11"
    assert date(text, "arrest").date == "[..2022-12-11]"


def test_dates_in_boilerplate_date_nothing(language, read):
    text = "Norway left. Posted on Monday."
    article, paragraphs = read(text)
    zones = (Zone(ZoneKind.BODY, 0, 12), Zone(ZoneKind.BOILERPLATE, 13, len(text)))
    posted = Article("a", "0", text, zones, "", article.published)
    doc = paragraphs[0].doc
    word = next(token for token in doc if token.text == "Posted")
    dater = Dater(posted, paragraphs)

    assert dater.date(paragraphs[0], word, doc[0], doc[-1], find_realis(word)).words is None


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


CLAUSES = st.lists(
    st.sampled_from(
        [
            "Norway",
            "said",
            "left",
            "will",
            "ministers",
            "on",
            "Monday",
            "in",
            "1999",
            "after",
            "before",
            "since",
            "the",
            "war",
            "a",
            "day",
            "two",
            "weeks",
            "ago",
            "until",
            "March",
            "7",
            ",",
            ".",
            "that",
            "“",
            "”",
            "by",
            "last",
            "summer",
            "from",
            "to",
            "2001",
            "and",
            "if",
            "not",
        ]
    ),
    min_size=1,
    max_size=25,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=CLAUSES)
def test_whatever_the_words_a_date_is_sound(read, words):
    article, paragraphs = read(" ".join(words))
    dater = Dater(article, paragraphs)
    for paragraph in paragraphs:
        for token in paragraph.doc:
            doc = paragraph.doc
            stated = dater.date(paragraph, token, doc[0], doc[-1], find_realis(token))

            assert stated.words is None or stated.words in article.text
            assert stated.basis is not Basis.INFERRED or stated.reason
            if stated.date:
                span = parse_edtf(stated.date).span
                assert (span.earliest, span.latest) == (stated.earliest, stated.latest)
                years = re.findall(r"\d{4}(?=$|[-/.~\]])", stated.date)
                exact = all(year in (stated.words or "") for year in years)
                assert stated.basis is not Basis.NONE
                assert stated.basis is not Basis.EXPLICIT or exact
            assert stated.latest is None or stated.latest >= (stated.earliest or dt.date.min)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param("He has been led by Jan Hus since 2011.", "led", "2011/..", id="first name"),
        pytest.param("They failed to agree on it in 2019.", "failed", "2019", id="infinitive"),
        pytest.param(
            "They rejected a plan to mend it in 2019.", "rejected", "2019", id="object's infinitive"
        ),
        pytest.param(
            "They blocked a plan to mend it in 2030.", "blocked", "[..2022-12-16]", id="to come"
        ),
        pytest.param(
            "Six were hurt and one was killed on Sunday.", "hurt", "2022-12-11", id="both suffered"
        ),
        pytest.param(
            "It began on 5 May 2009. He was jailed in February 2018 and freed two months later.",
            "freed",
            "2018-04",
            id="counted from its own sentence",
        ),
        pytest.param(
            "He said they would leave by the end of the month.",
            "leave",
            "2022-12-16/2022-12-31",
            id="planned until",
        ),
        pytest.param("He said it would close until the summer.", "close", None, id="season"),
        pytest.param(
            "A summit that was scheduled for January failed.",
            "scheduled",
            "[..2022-12-16]",
            id="nearest",
        ),
        pytest.param(
            "A summit that was scheduled for November failed.", "scheduled", "2022-11", id="before"
        ),
    ],
)
def test_a_date_at_the_end_of_a_clause_belongs_to_what_it_dates(date, text, word, value):
    stated = date(text, word)
    assert stated.date == value if value else stated.earliest == dt.date(2022, 12, 16)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param("The king confirmed it.", "confirmed", "2022-12-16", id="said"),
        pytest.param("The king says no.", "says", "2022-12-16", id="says"),
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
            "Norway left after the talks in March.", "left", "2022-03/2022-12-16", id="after"
        ),
        pytest.param(
            "Norway has helped Mali since the invasion in May.", "helped", "2022-05/..", id="since"
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
            "He said on Monday it will close in 2030.", "said", "2022-12-12", id="the telling"
        ),
        pytest.param("He said on Monday it will close in 2030.", "close", "2030", id="the told"),
        pytest.param("He said that on Monday it closed.", "closed", "2022-12-12", id="behind that"),
        pytest.param("He is to go on trial in spring 2023.", "go", "2023-21", id="on trial"),
        pytest.param("They will vote on the deal in March.", "vote", "2023-03", id="what about"),
        pytest.param(
            "Two were killed when rebels attacked Oslo on Monday.",
            "killed",
            "2022-12-12",
            id="what happened when",
        ),
        pytest.param(
            "They will leave before the end of 2023.", "leave", "2022-12-16/2023", id="the end"
        ),
        pytest.param(
            "The army left. The move was announced on Monday.",
            "left",
            "[..2022-12-12]",
            id="the move was announced",
        ),
        pytest.param(
            "Rebels attacked Oslo. The attack came on Monday.",
            "attacked",
            "2022-12-12",
            id="the attack came",
        ),
        pytest.param(
            "Rebels attacked Oslo. The king came on Monday.",
            "attacked",
            "[..2022-12-16]",
            id="somebody came",
        ),
        pytest.param(
            "Shares fell by 4 percent, their biggest drop since February.",
            "fell",
            "[..2022-12-16]",
            id="the last such drop",
        ),
        pytest.param(
            "They met for the first time since 2008.", "met", "[..2022-12-16]", id="the last time"
        ),
        pytest.param(
            "They have met weekly since 2008.",
            "met",
            "2008/2022-12-16",
            id="since without a record",
        ),
        pytest.param(
            "The visit has been put off until March.", "put", "[..2022-12-16]", id="put off until"
        ),
        pytest.param(
            "Lie invited the king to Oslo in May.", "invited", "2022-12-16", id="invited to"
        ),
        pytest.param(
            "Lie invited the king on Monday.", "invited", "2022-12-12", id="invited on a day"
        ),
        pytest.param(
            "“I never met her,” Lie said on Monday.",
            "met",
            "[..2022-12-12]",
            id="not done before it is denied",
        ),
        pytest.param(
            "Lie said on Monday that he will not go.",
            "go",
            "2022-12-12/2022-12-16",
            id="refused for later",
        ),
        pytest.param(
            "In an interview published on Monday, Lie rejected the plan.",
            "rejected",
            "[..2022-12-12]",
            id="before the interview came out",
        ),
        pytest.param(
            "An official quoted by the paper on Monday said that it fell.",
            "said",
            "[..2022-12-12]",
            id="before it was quoted",
        ),
        pytest.param(
            "Rebels attacked a base on Monday. Ten soldiers were wounded.",
            "wounded",
            "2022-12-12/2022-12-16",
            id="what came of it",
        ),
        pytest.param(
            "Drivers blocked a bridge on Monday. Police cleared it and arrested six men.",
            "arrested",
            "2022-12-12/2022-12-16",
            id="what police did then",
        ),
        pytest.param(
            "Lie spoke on Monday. He was wounded in the war.",
            "wounded",
            "[..2022-12-16]",
            id="what is told of a person",
        ),
        pytest.param(
            "At least 44 million euros lent by the bank in 2010 ended up abroad.",
            "ended",
            "[..2022-12-16]",
            id="the date of a participle before the verb",
        ),
        pytest.param(
            "The talks have been put off until at least the middle of March.",
            "put",
            "[..2022-12-16]",
            id="put off until at least",
        ),
        pytest.param(
            "Parliament has summoned Lie for Monday.",
            "summoned",
            "[..2022-12-16]",
            id="summoned for",
        ),
        pytest.param(
            "The king declared a day of mourning on Monday.",
            "declared",
            "2022-12-16",
            id="a day of mourning",
        ),
        pytest.param(
            "He was released on bail until January 21.",
            "released",
            "[..2022-12-16]",
            id="what lasts beyond publication",
        ),
        pytest.param(
            "The firm announced a fee from January 15.",
            "announced",
            "[..2022-12-16]",
            id="what begins beyond publication",
        ),
        pytest.param(
            "Sixteen people were killed on May 16 and 17.",
            "killed",
            "2022-05-16/2022-05-17",
            id="two days",
        ),
        pytest.param(
            "It plans a march on Monday and says it has a permit.",
            "says",
            "2022-12-16",
            id="not when the plan is for",
        ),
        pytest.param(
            "“We asked them to go on Monday,” Lie said.",
            "asked",
            "[..2022-12-16]",
            id="what a speaker recounts",
        ),
        pytest.param(
            "Rebels attacked a base on Monday. Ten soldiers had been wounded there.",
            "wounded",
            "[..2022-12-16]",
            id="what was before it",
        ),
        pytest.param(
            "The board refused before the firm publishes its results on Oct. 27.",
            "publishes",
            "2023-10-27",
            id="a year to come",
        ),
        pytest.param(
            "It was slated for a release on December 20.", "release", "2022-12-20", id="slated for"
        ),
        pytest.param(
            "Norway launched the service on May 3, 2019. It has grown since its launch.",
            "launch",
            "2019-05-03",
            id="the same launch",
        ),
        pytest.param(
            "They treated ten between Sunday evening and Tuesday morning.",
            "treated",
            "2022-12-11/2022-12-13",
            id="between parts of days",
        ),
    ],
)
def test_a_date_belongs_to_the_event_that_people_mean(date, text, word, value):
    assert date(text, word).date == value


def test_what_and_joins_is_not_before_it(read):
    article, (paragraph,) = read("He was elected mayor in 1989 and was re-elected four times.")
    doc = paragraph.doc
    again = [token for token in doc if token.text == "elected"][1]

    stated = Dater(article, [paragraph]).date(paragraph, again, doc[0], doc[-1], Realis.OCCURRED)
    assert stated.date == "[..2022-12-16]"


def test_what_is_to_come_is_not_what_was(read):
    article, (paragraph,) = read("The summit was held on May 3, 2019. The summit will be repeated.")
    doc = paragraph.doc
    again = [token for token in doc if token.text == "summit"][1]

    stated = Dater(article, [paragraph]).date(
        paragraph, again, again.sent[0], again.sent[-1], find_realis(again)
    )
    assert stated.date != "2019-05-03"


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
    ],
)
def test_what_is_done_or_goes_on_is_not_after_the_article(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "A judge in Arica ordered the mine closed on Tuesday.",
            "ordered",
            "2022-12-13",
            id="order",
        ),
        pytest.param(
            "The minister ordered the road blocked on Monday.", "ordered", "2022-12-12", id="noun"
        ),
        pytest.param(
            "The judge ordered the mine closed by Sunday.", "ordered", "2022-12-16", id="goal"
        ),
        pytest.param(
            "The police kept a letter written in May 2019.",
            "kept",
            "[..2022-12-16]",
            id="which one",
        ),
    ],
)
def test_what_is_arranged_has_the_day_of_its_arranging(date, text, word, value):
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


def test_what_was_planned_in_the_past_may_be_over(date):
    text = "The mine opened in 2009. The district then planned to build a road."

    assert date(text, "build").date is None
    assert date("The district plans to build a road.", "build").date == "[2022-12-16..]"

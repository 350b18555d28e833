from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.coding.times import find_times
from timeline.dates import parse_edtf
from timeline.errors import DateError
from timeline.vocabulary import Basis

WEDNESDAY = date(2012, 3, 7)


def values(text, published=WEDNESDAY):
    return [(found.text, found.value, str(found.basis)) for found in find_times(text, published)]


def one(text, published=WEDNESDAY):
    (found,) = find_times(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began on March 24, 1999.", "March 24, 1999", "1999-03-24"),
        ("It began on March 24 , 1999 .", "March 24 , 1999", "1999-03-24"),
        ("the 24th of March 1999", "the 24th of March 1999", "1999-03-24"),
        ("on Wednesday, 24 March 1999,", "Wednesday, 24 March 1999", "1999-03-24"),
        ("on Sept. 11, 2001", "Sept. 11, 2001", "2001-09-11"),
        ("17 Dec, 2022 11:41", "17 Dec, 2022 11:41", "2022-12-17"),
        ("Mon March 5, 2012", "Mon March 5, 2012", "2012-03-05"),
        ("2008-03-17", "2008-03-17", "2008-03-17"),
        ("on 17.3.2008", "17.3.2008", "2008-03-17"),
        ("on 25/12/2011", "25/12/2011", "2011-12-25"),
        ("in June 1999", "June 1999", "1999-06"),
        ("in early June 1999", "early June 1999", "1999-06"),
        ("by the end of June, 1999", "the end of June, 1999", "1999-06"),
        ("in late 1999", "late 1999", "1999"),
        ("in mid-1999", "mid-1999", "1999"),
        ("around 2015", "2015", "2015~"),
        ("in the 1990s", "the 1990s", "199X"),
        ("since the mid-1980s", "the mid-1980s", "198X"),
        ("the 1800s", "the 1800s", "18XX"),
        ("the 19th century", "the 19th century", "18XX"),
        ("the twenty-first century", "the twenty-first century", "20XX"),
        ("the third quarter of 2012", "the third quarter of 2012", "2012-35"),
        ("the last quarter of 2011", "the last quarter of 2011", "2011-36"),
        ("Q3 2011", "Q3 2011", "2011-35"),
        ("the first half of 2010", "the first half of 2010", "2010-01/2010-06"),
        ("in the summer of 1914", "the summer of 1914", "1914-22"),
        ("in the winter of 1941-42", "the winter of 1941-42", "1941-24"),
        ("New Year's Eve 1999", "New Year's Eve 1999", "1999-12-31"),
        ("since 9/11", "9/11", "2001-09-11"),
        ("in AD 79", "AD 79", "0079"),
        ("2011's first quarter", "2011's first quarter", "2011-33"),
        ("First-quarter 2013 revenue", "First-quarter 2013", "2013-33"),
        ("in 2012 Q3", "2012 Q3", "2012-35"),
        ("H1 2012", "H1 2012", "2012-01/2012-06"),
        ("at year-end 2012", "year-end 2012", "2012"),
        ("by end-March 2012", "end-March 2012", "2012-03"),
        ("20-Mar-2013", "20-Mar-2013", "2013-03-20"),
        ("10:21 GMT, 20 March 2013", "10:21 GMT, 20 March 2013", "2013-03-20"),
        ("on Good Friday 2013", "Good Friday 2013", "2013-03-29"),
        ("on Thanksgiving Day 2012", "Thanksgiving Day 2012", "2012-11-22"),
        ("St. Patrick's Day 2013", "St. Patrick's Day 2013", "2013-03-17"),
        ("the last Monday of May 2013", "the last Monday of May 2013", "2013-05-27"),
    ],
)
def test_words_that_suffice_need_no_publication(text, words, value):
    for published in (WEDNESDAY, None):
        found = one(text, published)
        assert (found.text, found.value, found.basis) == (words, value, Basis.EXPLICIT)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He resigned today.", "today", "2012-03-07"),
        ("Yesterday's attack", "Yesterday", "2012-03-06"),
        ("The day after tomorrow", "The day after tomorrow", "2012-03-09"),
        ("this morning", "this morning", "2012-03-07"),
        ("last night", "last night", "2012-03-06"),
        ("Monday's attack", "Monday", "2012-03-05"),
        ("He resigned on Wednesday.", "Wednesday", "2012-03-07"),
        ("He resigned Thursday night.", "Thursday night", "2012-03-01"),
        ("He will resign on Friday.", "Friday", "2012-03-09"),
        ("The trial begins Monday.", "Monday", "2012-03-12"),
        ("On Monday, he will resign.", "Monday", "2012-03-12"),
        ("last Friday", "last Friday", "2012-03-02"),
        ("next Tuesday", "next Tuesday", "2012-03-13"),
        ("next Thursday", "next Thursday", "2012-03-15"),
        ("this Friday", "this Friday", "2012-03-09"),
        ("at 10 a.m. on Monday", "10 a.m. on Monday", "2012-03-05"),
        ("over the weekend", "the weekend", "2012-03-03/2012-03-04"),
        ("last week", "last week", "2012-02-27/2012-03-04"),
        ("Friday next week", "Friday next week", "2012-03-16"),
        ("last week on Friday", "last week on Friday", "2012-03-02"),
        ("early next week", "early next week", "2012-03-12/2012-03-18"),
        ("next month", "next month", "2012-04"),
        ("late last month", "late last month", "2012-02"),
        ("earlier this year", "earlier this year", "2012"),
        ("by the end of the year", "the end of the year", "2012"),
        ("last summer", "last summer", "2011-22"),
        ("next spring", "next spring", "2013-21"),
        ("last October", "last October", "2011-10"),
        ("last quarter", "last quarter", "2011-36"),
        ("two years ago", "two years ago", "2010"),
        ("10 days ago", "10 days ago", "2012-02-26"),
        ("three weeks ago", "three weeks ago", "2012-02-13/2012-02-19"),
        ("a decade ago", "a decade ago", "200X"),
        ("two weeks from now", "two weeks from now", "2012-03-19/2012-03-25"),
        ("He was arrested in November.", "November", "2011-11"),
        ("It will be published in April.", "April", "2012-04"),
        ("On June 15 the vote will take place.", "June 15", "2012-06-15"),
        ("The vote was held on June 15.", "June 15", "2011-06-15"),
        ("since October", "October", "2011-10"),
        ("WASHINGTON, March 3 (Reuters) -", "March 3", "2012-03-03"),
        ("Figures for February will rise.", "February", "2012-02"),
        ("before Christmas", "Christmas", "2011-12-25"),
        ("at 4 p.m. EST Thursday", "4 p.m. EST Thursday", "2012-03-01"),
        ("around 7:45 a.m. (1145 GMT) on Monday", "7:45 a.m. (1145 GMT) on Monday", "2012-03-05"),
        ("at 5.30 a.m. tomorrow", "5.30 a.m. tomorrow", "2012-03-08"),
        ("at noon Friday", "noon Friday", "2012-03-02"),
        ("by noon", "noon", "2012-03-07"),
        ("at 10 a.m. tomorrow", "10 a.m. tomorrow", "2012-03-08"),
        ("half a century ago", "half a century ago", "1962"),
        ("two and a half years ago", "two and a half years ago", "2009-09"),
        ("by year-end", "year-end", "2012"),
        ("the current quarter", "the current quarter", "2012-33"),
        ("next year's first quarter", "next year's first quarter", "2013-33"),
        ("the last quarter of last year", "the last quarter of last year", "2011-36"),
        ("the same period last year", "the same period last year", "2011"),
        ("It won on Friday.", "Friday", "2012-03-02"),
        ("It won't play on Friday.", "Friday", "2012-03-09"),
        ("The vote is on Friday.", "Friday", "2012-03-09"),
        ("It has until June 1.", "June 1", "2012-06-01"),
        ("He was held until March 22.", "March 22", "2012-03-22"),
        ("They announced a fee from 15 March.", "15 March", "2012-03-15"),
        ("It set the shop on fire on Friday.", "Friday", "2012-03-02"),
        ("It is set to open on Friday.", "Friday", "2012-03-09"),
        ("After two visits on Friday he left.", "Friday", "2012-03-02"),
        ("by the end of next week", "the end of next week", "2012-03-12/2012-03-18"),
        ("It was put off until March 12.", "March 12", "2012-03-12"),
        ("He confessed in July last year.", "July last year", "2011-07"),
        ("on 5 May last year", "5 May last year", "2011-05-05"),
        ("in March next year", "March next year", "2013-03"),
        ("The search is to end on August 22.", "August 22", "2012-08-22"),
        ("The flight, planned for November, was late.", "November", "2011-11"),
        ("The flight is planned for November.", "November", "2012-11"),
        ("Through the weekend it will rain.", "the weekend", "2012-03-10/2012-03-11"),
        ("at 1600 local time on Monday", "1600 local time on Monday", "2012-03-05"),
        ("on Easter Monday", "Easter Monday", "2012-04-09"),
        ("the first Monday of April", "the first Monday of April", "2012-04-02"),
    ],
)
def test_relative_words_count_from_the_publication_or_from_nothing(text, words, value):
    found = one(text)

    assert (found.text, found.value, found.basis) == (words, value, Basis.RELATIVE)
    unknown = one(text, None)
    assert (unknown.text, unknown.value, unknown.basis) == (words, None, Basis.NONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On 24 March 1999 NATO attacked. The next day Russia protested.",
            [("24 March 1999", "1999-03-24"), ("The next day", "1999-03-25")],
            id="the next day",
        ),
        pytest.param(
            "The war ended in June 1999. In December the UN took over.",
            [("June 1999", "1999-06"), ("December", "1999-12")],
            id="a month later in the year told",
        ),
        pytest.param(
            "It fell on 27 November 1941. In January they struck back.",
            [("27 November 1941", "1941-11-27"), ("January", "1942-01")],
            id="a month of the year after",
        ),
        pytest.param(
            "He resigned in 2010. He was charged in February 2009 and tried that November.",
            [("2010", "2010"), ("February 2009", "2009-02"), ("November", "2009-11")],
            id="that month in the year told",
        ),
        pytest.param(
            "It began in 1914. The following year Italy joined. Four years later it was over.",
            [("1914", "1914"), ("The following year", "1915"), ("Four years later", "1919")],
            id="years counted on",
        ),
        pytest.param(
            "On 7 May 1945 they signed. Two days later it was over. That night they danced.",
            [
                ("7 May 1945", "1945-05-07"),
                ("Two days later", "1945-05-09"),
                ("That night", "1945-05-09"),
            ],
            id="days counted on",
        ),
        pytest.param(
            "Born on 3 November 1930, he joined in 1960. Two years later he left.",
            [
                ("3 November 1930", "1930-11-03"),
                ("1960", "1960"),
                ("Two years later", "1962"),
            ],
            id="years counted on from the last year told",
        ),
        pytest.param(
            "In March 1921 it was signed. The 1914 borders stayed. In May they voted.",
            [("March 1921", "1921-03"), ("1914", "1914"), ("May", "1921-05")],
            id="a year that names something does not move the story",
        ),
    ],
)
@pytest.mark.parametrize("published", [WEDNESDAY, None])
def test_a_history_carries_its_own_year(text, expected, published):
    found = find_times(text, published)

    assert [(item.text, item.value) for item in found] == expected
    assert {item.basis for item in found[1:]} <= {Basis.INFERRED, Basis.EXPLICIT}


def test_background_does_not_make_news_a_history():
    text = (
        "March 7, 2012\n\nThe founder, born February 24, 1955, died on Tuesday. He left in 1985 "
        "and returned in 1997. In January he fell ill."
    )

    assert values(text)[-1] == ("January", "2012-01", "relative")


def test_news_with_much_background_counts_from_its_own_day():
    text = (
        "44 million euros lent in the summer of 2010 are gone, says an audit of last November. "
        "The firm was sold on 3 March 2011 and again on 5 June 2011. The bank was closed on "
        "January 26, and its chairman was questioned on Thursday."
    )

    assert [value for _, value, _ in values(text)] == [
        *("2010-22", "2011-11", "2011-03-03", "2011-06-05", "2012-01-26", "2012-03-01")
    ]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("It was less a year earlier.", "2010-35"),
        ("It was less in the year-ago quarter.", "2010-35"),
        ("It was less in the same period last year.", "2010-35"),
        ("It was less in the same quarter of 2009.", "2009-35"),
        ("Costs fell in the quarter.", "2011-35"),
    ],
)
def test_figures_are_compared_with_the_same_quarter_of_another_year(words, value):
    assert values(f"Profit rose in the third quarter of 2011. {words}")[-1][1] == value


def test_a_time_of_day_is_of_the_day_of_its_sentence():
    text = "On Monday the market opened at 9:30 a.m. as usual."

    assert [value for _, value, _ in values(text)] == ["2012-03-05", "2012-03-05"]


def test_the_last_week_of_a_month_is_not_last_week():
    assert values("in the last week of February") == [("February", "2012-02", "relative")]


def test_a_weekday_tells_the_year():
    assert values("on Tuesday, March 8") == [("Tuesday, March 8", "2011-03-08", "relative")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1914 to 1918", [("1914", "1914", "from"), ("1918", "1918", "to")]),
        ("in 1914–18", [("1914", "1914", "in"), ("18", "1918", "-")]),
        (
            "between May and July 2012",
            [("May", "2012-05", "between"), ("July 2012", "2012-07", "and")],
        ),
        (
            "between November and January 2012",
            [("November", "2011-11", "between"), ("January 2012", "2012-01", "and")],
        ),
        ("3–5 March 2011", [("3", "2011-03-03", None), ("5 March 2011", "2011-03-05", "-")]),
        ("March 3-5, 2011", [("March 3", "2011-03-03", None), ("5, 2011", "2011-03-05", "-")]),
        (
            "It ran from Monday to Friday.",
            [("Monday", "2012-02-27", "from"), ("Friday", "2012-03-02", "to")],
        ),
        (
            "They will meet Thursday through Saturday.",
            [("Thursday", "2012-03-08", None), ("Saturday", "2012-03-10", "through")],
        ),
        ("In May and June", [("May", "2012-05", "in"), ("June", "2012-06", "and")]),
        ("since June 1999", [("June 1999", "1999-06", "since")]),
    ],
)
def test_a_range_is_two_dates_and_what_joins_them(text, expected):
    found = find_times(text, WEDNESDAY)

    assert [(item.text, item.value, item.signal) for item in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He may march on; Theresa May said so.",
        "The Sunday Times reported it.",
        "a second attempt, 2,000 troops and 2012 troops",
        "more than 2000 people and some 1900 others",
        "the Boeing 747-400, Windows 2000 and Resolution 1999",
        "it cost $2011 and ended 3-2",
        "an 11-year-old boy, 25 years old",
        "the fall of Saigon",
        "Black Monday and Super Tuesday",
        "a ship off Easter Island",
        "sales of 1900 yen and 2000 rupees",
        "two years later than planned",
        "30 February 2012 or 2012-13-45",
    ],
)
def test_what_is_no_date_gets_no_value(text):
    assert [found.value for found in find_times(text, WEDNESDAY) if found.value] == []


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("for three days", "DURATION", "P3D"),
        ("the 78-day campaign", "DURATION", "P78D"),
        ("within 48 hours", "DURATION", "PT48H"),
        ("for several months", "DURATION", "PXM"),
        ("the past two weeks", "DURATION", "P2W"),
        ("a decades-long dispute", "DURATION", "PXY"),
        ("every day", "SET", "P1D"),
        ("He is currently ill.", "DATE", "PRESENT_REF"),
        ("He recently fell ill.", "DATE", "PAST_REF"),
        ("in 490 BC", "DATE", "BC0490"),
        ("in fiscal 2012", "DATE", "FY2012"),
        ("the third quarter of fiscal 2012", "DATE", "FY2012-Q3"),
        ("over the last year", "DURATION", "P1Y"),
        ("two-and-a-half hours", "DURATION", "PT2.5H"),
        ("an hour ago", "DATE", "PAST_REF"),
        ("in recent years", "DATE", "PAST_REF"),
        ("in the coming weeks", "DATE", "FUTURE_REF"),
        ("in the near future", "DATE", "FUTURE_REF"),
        ("every two years", "SET", "P2Y"),
        ("every Monday", "SET", "XXXX-WXX-1"),
        ("twice a week", "SET", "P1W"),
    ],
)
def test_time_without_a_calendar_date_is_found_and_has_no_value(text, kind, timex):
    found = one(text)

    assert (found.kind, found.timex, found.value, found.basis) == (kind, timex, None, Basis.NONE)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("last week", "2012-W09"),
        ("last weekend", "2012-W09-WE"),
        ("last summer", "2011-SU"),
        ("the 1990s", "199"),
        ("the third quarter", "2011-Q3"),
        ("Friday morning", "2012-03-02TMO"),
        ("at 5:30 pm Tuesday", "2012-03-06T17:30"),
    ],
)
def test_a_find_is_also_an_annotation_of_timeml(text, timex):
    found = one(text)

    assert dict(found) == {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "value": timex,
        "type": found.kind,
    }


def test_figures_that_can_be_two_days_are_a_guess_only_beside_a_publication():
    assert values("on 5/3/2012") == [("5/3/2012", "2012-03-05", "inferred")]
    assert values("on 5/3/2012", None) == [("5/3/2012", None, "none")]


@pytest.mark.parametrize(
    "published",
    [WEDNESDAY, "2012-03-07", "2012-03-07T11:41", parse_edtf("2012-03-07")],
    ids=["date", "text", "time", "EDTF"],
)
def test_the_publication_may_be_a_day_of_any_type(published):
    assert values("yesterday", published) == [("yesterday", "2012-03-06", "relative")]


@pytest.mark.parametrize("published", ["2012-03", "2012-03-07/2012-03-31"])
def test_of_a_stretch_only_what_all_its_days_agree_on_is_known(published):
    text = "yesterday, in November and last year, on 24 March 1999"

    assert values(text, published) == [
        ("yesterday", None, "none"),
        ("November", "2011-11", "relative"),
        ("last year", "2011", "relative"),
        ("24 March 1999", "1999-03-24", "explicit"),
    ]


def test_of_an_open_stretch_nothing_is_known():
    assert values("yesterday", "2012-03-07/..") == [("yesterday", None, "none")]


def test_a_publication_that_is_no_date_is_refused():
    with pytest.raises(DateError):
        find_times("yesterday", "last Tuesday")


VOCABULARY = (
    "the a last next this two few 5 11 18 2012 1999 3rd May March Monday Sunday week years ago "
    "later before after of in on to from and , . - – ' 's 10:30 p.m. early late mid end season "
    "summer fall quarter half century BC AD Christmas New Year Eve today morning every now fiscal "
    "1990s '90s 9/11 5/3/12 2012-02-30 30 99999999999 around troops said will be \n \n\n"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=60)
PUBLISHED = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(TEXTS, PUBLISHED)
@example("the last 999,999,999 years ago", date(1, 1, 1))
@example("next century", date(9999, 12, 31))
@example("² ٣ March ٢٠١٢", date(2012, 1, 1))
def test_every_find_slices_and_is_edtf_or_nothing(text, published):
    last = 0
    for found in find_times(text, published):
        assert last <= found.start < found.end
        assert text[found.start : found.end] == found.text
        assert (found.value is None) == (found.basis is Basis.NONE)
        assert found.value is None or parse_edtf(found.value).text == found.value
        last = found.end


@given(TEXTS, TEXTS, PUBLISHED)
def test_a_paragraph_more_does_not_change_what_was_found(text, more, published):
    """But for what it counts from, where only the paragraph shows that the whole is news."""
    before = [(found.start, found.text) for found in find_times(text, published)]
    after = [(found.start, found.text) for found in find_times(f"{text}\n\n{more}", published)]

    assert after[: len(before)] == before


@given(TEXTS)
def test_without_a_publication_nothing_counts_from_one(text):
    assert all(found.basis is not Basis.RELATIVE for found in find_times(text, None))


@given(st.dates(date(1500, 1, 1), date(2150, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_one_of_the_last_seven_days(published, weekday):
    name = (date(2024, 1, 1) + timedelta(weekday)).strftime("%A")
    found = one(f"He resigned on {name}.", published)

    assert found.value is not None
    day = date.fromisoformat(found.value)
    assert day.weekday() == weekday
    assert timedelta(0) <= published - day < timedelta(7)


@pytest.mark.parametrize(
    "words",
    ["last summer", "last week", "on Tuesday", "today", "yesterday", "two years ago", "last March"],
)
def test_without_a_publication_no_date_of_the_story_is_today(words):
    text = f"The camp was built in April 2014. A fire broke out {words}."

    assert [found.value for found in find_times(text, None)] == ["2014-04", None]


@pytest.mark.parametrize(
    "before",
    ["Norway joined in 2008.", "It burned in June 1999. The mayor spoke on Tuesday."],
    ids=["a year alone", "a report of its own day"],
)
def test_without_a_publication_news_does_not_lend_its_background_years(before):
    assert values(f"{before} In March they left.", None)[-1] == ("March", None, "none")


def test_the_same_day_is_the_one_that_is_told_before():
    text = "He spoke on Wednesday. Sales fell on Monday. At 6 p.m. the same day he left."

    assert values(text)[-1] == ("the same day", "2012-03-05", "inferred")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He spoke on Monday. Last week rebels came. They left the same day.", "the same day"),
        ("He died on 3 May 1999. In June she left. The next day she fell.", "The next day"),
    ],
)
def test_a_day_counted_from_a_week_or_a_month_is_not_known(text, words):
    assert values(text)[-1] == (words, None, "none")

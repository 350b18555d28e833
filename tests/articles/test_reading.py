from __future__ import annotations

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import read_article, read_text
from timeline.errors import ArticleError, DateError
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis

PROSE = "The council said on Monday that it would not pay for the bridge, which is closed. "
TEXT = PROSE * 3


def read(text, **given: str):
    return read_article("article.txt", text.encode(), **given)


def dated(line, **given: str):
    """Return when an article came out that has this line between headline and text."""
    return read(f"Council will not pay for bridge\n{line}\n{TEXT}", **given).published


def day(words, value, reason=None, basis=Basis.EXPLICIT):
    found = date.fromisoformat(value)
    return StatedDate(words, value, found, found, basis, reason)


@pytest.mark.parametrize(
    ("line", "words", "value"),
    [
        ("17 Dec, 2022 11:41", "17 Dec, 2022", "2022-12-17"),
        ("Published: 3 March 2021", "3 March 2021", "2021-03-03"),
        ("Aug 3, 2022 4:12 PM EDT", "Aug 3, 2022", "2022-08-03"),
        ("2022-08-03T16:12:00Z", "2022-08-03", "2022-08-03"),
        ("Wed 3 Mar 2021 18.05 GMT", "3 Mar 2021", "2021-03-03"),
        ("22.05.2018 | 13:45", "22.05.2018", "2018-05-22"),
        ("03.04.2018", "03.04.2018", "2018-04-03"),
        ("15/02/2016 | 13:45 | Source: Agency A", "15/02/2016", "2016-02-15"),
        ("Posted on June 14, 2015 by marta", "June 14, 2015", "2015-06-14"),
        ("By Ann Bell, May 22, 2018 9:40:11 am", "May 22, 2018", "2018-05-22"),
        ("Updated: 9 Nov 2022 | Published: 8 Nov 2022", "8 Nov 2022", "2022-11-08"),
    ],
)
def test_the_day_of_publication_is_found_in_its_words(line, words, value):
    assert dated(line) == day(words, value)


def test_a_day_that_may_be_two_is_both():
    found = dated("03/04/2021")

    assert (found.words, found.date) == ("03/04/2021", "[2021-03-04,2021-04-03]")
    assert (found.earliest, found.latest) == (date(2021, 3, 4), date(2021, 4, 3))


def test_the_day_of_a_change_is_only_the_latest_possible_one():
    found = dated("Updated: 3 August 2022")

    assert (found.date, found.latest, found.basis) == (
        "[..2022-08-03]",
        date(2022, 8, 3),
        Basis.INFERRED,
    )


@pytest.mark.parametrize("line", ["4 days ago", "Published yesterday", "11:41", "By Ann Bell"])
def test_what_depends_on_the_day_of_the_copy_is_no_date(line):
    assert dated(line) == StatedDate()


@pytest.mark.parametrize(
    "line", ["Updated 4:11 AM EST, August 3, 2022", "Modified on Wed 3/8/2022"]
)
def test_the_hour_does_not_hide_that_a_page_was_changed(line):
    assert dated(line).basis is Basis.INFERRED


def test_the_days_of_a_chronology_are_not_when_it_came_out():
    events = [f"{number} March 2019\n{PROSE}In all {number}." for number in range(1, 5)]

    assert read("\n".join(["How the bridge was lost", TEXT, *events])).published == StatedDate()


def test_the_day_of_a_picture_is_not_when_an_article_came_out():
    picture = (
        "Police face demonstrators on a bridge in the town of Osten, January 30, 2021. © 2021 X"
    )

    assert dated(picture) == StatedDate()


def test_a_dateline_without_a_year_stays_words():
    found = read(f"OSTEN, Aug 3 (Nordwire) - {TEXT}").published

    assert found == StatedDate(words="Aug 3", reason="the dateline has no year: give --published")


@pytest.mark.parametrize("given", ["2022", "2022-08"])
def test_a_year_that_is_given_completes_the_dateline(given):
    found = read(f"OSTEN, Aug 3 (Nordwire) - {TEXT}", published=given).published

    reason = "the dateline has no year: that of --published"
    assert found == day("Aug 3", "2022-08-03", reason, Basis.INFERRED)


def test_a_day_that_is_given_counts_before_what_the_article_says():
    found = dated("3 March 2021", published="2021-03-04")

    reason = "given by --published; the article says 3 March 2021"
    assert found == day(None, "2021-03-04", reason, Basis.INFERRED)


def test_a_given_year_leaves_the_day_that_the_article_says_as_it_is():
    found = dated("3 March 2021", published="2021")

    assert found == day("3 March 2021", "2021-03-03")


def test_a_given_day_that_is_none_is_refused():
    with pytest.raises(DateError):
        read(TEXT, published="last week")


@pytest.mark.parametrize(
    ("text", "publication"),
    [
        (f"OSTEN, Aug 3 (Nordwire) - {TEXT}", "Nordwire"),
        (f"{TEXT}\nSource link: example.org", "example.org"),
        (f"{TEXT}\n© 2021 Harrow Gazette. All rights reserved.", "Harrow Gazette"),
        (f"{TEXT}\n© 2021 Copyright - All rights reserved.", None),
        (f"{TEXT}\nRead RT Privacy policy to find out more.", "RT"),
        (f"(Osten) – {TEXT}", None),
        (TEXT, None),
    ],
)
def test_the_outlet_is_told_by_dateline_source_and_rights(text, publication):
    assert read(text).publication == publication


def test_an_outlet_that_is_given_counts_before_what_the_article_says():
    text = f"OSTEN, Aug 3 (Nordwire) - {TEXT}"

    assert read(text, publication="Karland Today").publication == "Karland Today"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ana Kerro and Jon Brandt", ("Ana Kerro", "Jon Brandt")),
        ("by Ines Kolb 14 October 2020", ("Ines Kolb",)),
        ("By Clara Venn | Photographs by Ito Sand", ("Clara Venn",)),
        ("Reporting by Ana Kerro in Vellmark; Editing by Lise Holm", ("Ana Kerro",)),
        ("With reporting by AP", ()),
    ],
)
def test_authors_are_the_names_in_the_byline(line, authors):
    assert read(f"Council will not pay for bridge\n{line}\n{TEXT}").authors == authors


def test_the_title_is_the_headline_else_the_first_sentence():
    assert (
        read(f"Council will not pay for bridge\n{TEXT}").title == "Council will not pay for bridge"
    )
    assert read(TEXT).title == PROSE.strip()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXT, "en"),
        ("Vlada je juče saopštila da neće platiti most koji je zatvoren od aprila. " * 4, "und"),
        ("Bridge opens.", None),
    ],
)
def test_english_is_told_from_other_languages(text, language):
    assert read(text).language == language


def test_an_article_is_known_by_the_hash_of_its_bytes():
    data = TEXT.encode()

    assert read_article("a.txt", data).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b" \n", "it is empty"),
        ("a.txt", "\u2003\n".encode(), "it has no words"),
        ("a.html", b"<html><script>x</script></html>", "it has no words"),
        ("a.html", b"<p>\0</p>", "it is binary, not text (a zero at byte 3)"),
        ("a.html", b"<p>\xff</p>", "it is not UTF-8 (byte 3 is 0xff); save it as UTF-8"),
        (
            "a.html",
            b'<meta charset="klingon"><p>x</p>',
            "its charset 'klingon' is not known; save it as UTF-8",
        ),
    ],
)
def test_what_has_no_words_is_refused(name, data, reason):
    with pytest.raises(ArticleError, match="article a") as caught:
        read_article(name, data)

    assert caught.value.reason == reason


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.html"]))
def test_bytes_of_any_kind_are_read_or_refused(data, name):
    try:
        article = read_article(name, data)
    except ArticleError:
        return
    assert article.text == read_text(name, data)
    assert article == read_article(name, data)


@pytest.mark.parametrize("blank", [" \n", "\n", "\t"])
def test_a_file_of_nothing_but_space_is_refused_at_once(blank):
    with pytest.raises(ArticleError):
        read(blank * 200_000)

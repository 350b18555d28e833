from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.articles import read_article, render_html
from timeline.articles.pagemeta import read_page_meta
from timeline.records.corpus import Zone
from timeline.vocabulary import Basis, ZoneKind

PAGE = Path(__file__).parents[1] / "golden" / "articles" / "page.html"
DATA = '<script type="application/ld+json">'


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>one <b>two</b>\n three</p>", "one two three\n"),
        ("a<br>b<p>c<p>d", "a\nb\n\nc\n\nd\n"),
        ("<ul><li>a<li>b</ul>", "a\nb\n"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc\n"),
        ("a&nbsp;&amp;&#233;&lt;b&gt;", "a &é<b>\n"),
        ("<script>if (a<b) '</p>'</script>a<style>p{}</style>", "a\n"),
        ("<svg><title>x</title><path/></svg><noscript>n</noscript>a", "a\n"),
        ("<head><title>x</title></head>a", "a\n"),
        ("a<!-- <p>b</p> -->c", "ac\n"),
        ('<a title="x > y">a</a>', "a\n"),
        ("<pre>a\n  b</pre>", "a\nb\n"),
        ("a < b and <3", "a < b and <3\n"),
        ("<p", ""),
        ("<!doctype html><p>a</p></div></p>", "a\n"),
    ],
)
def test_a_page_is_the_words_that_it_shows(page, text):
    assert render_html(page) == text


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<a ",
        '<a b="',
        "<!--",
        "</",
        "<svg>",
        "</svg",
        "<svg></svg",
        "<p>a",
        "&",
        "<a '>\"",
    ],
)
def test_a_broken_page_does_not_take_forever(piece):
    assert render_html(f"<p>word</p>{piece * 100_000}").startswith("word")


@given(st.text("<>/!-=\"' apdivsvg&;\n", max_size=200))
def test_whatever_is_no_page_is_rendered_all_the_same(page):
    text = render_html(page)

    assert text == render_html(page)
    assert all(line == line.strip() for line in text.splitlines())


@settings(max_examples=30)
@given(st.text("<>/!-=\"' apdivsvg&;\n", max_size=100))
def test_zones_of_a_page_slice_what_it_shows(page):
    article = read_article("page.html", f"<html><p>Some words.</p>{page}".encode())

    assert "Some words." in article.text
    gaps = [
        article.text[a.end : b.start]
        for a, b in zip(article.zones, article.zones[1:], strict=False)
    ]
    assert not "".join(gaps).strip()


def test_a_page_is_told_from_its_article(golden):
    pytest.importorskip("trafilatura")
    article = read_article("page.html", PAGE.read_bytes())

    zones = [f"[{z.kind.value}]\n{article.text[z.start : z.end]}\n" for z in article.zones]

    golden("articles/page.zones", "\n".join(zones))


def test_without_trafilatura_a_page_is_cleaned_by_its_words(monkeypatch):
    monkeypatch.setattr("timeline.articles.extracting.find_spec", lambda _: None)

    article = read_article("page.html", PAGE.read_bytes())

    body = " ".join(article.text[z.start : z.end] for z in article.zones if z.kind is ZoneKind.BODY)
    assert body.startswith("The bridge over the Lemm")
    assert "Bob" not in body


def test_a_page_says_of_itself_when_and_by_whom():
    article = read_article("page.html", PAGE.read_bytes())

    assert article.title == "Bridge reopens after nine years"
    assert article.published.date == "2021-03-03"
    assert article.published.words == "3 March 2021"
    assert article.published.basis is Basis.EXPLICIT
    assert article.published.reason == "the page's metadata (article:published_time)"
    assert (article.publication, article.authors, article.language) == (
        "Harrow Gazette",
        ("Tom Ellery",),
        "en",
    )


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (
            '<meta property="article:published_time" content="2021-03-03T23:05:00-08:00">',
            "2021-03-03",
        ),
        ('<meta itemprop="datePublished" content="March 3, 2021">', "2021-03-03"),
        ('<time itemprop="datePublished" datetime="2021-03-03">', "2021-03-03"),
        (f'{DATA}{{"@type":"Report","datePublished":"2021-03-03"}}</script>', "2021-03-03"),
        ('<meta property="article:modified_time" content="2021-03-03">', None),
        ('<meta name="copyright" content="2021-03-03">', None),
        ('<link rel="canonical" href="https://example.org/2021/03/03/bridge">', None),
        (f"{DATA}[[[</script>", None),
        (f"{DATA}{'[' * 100_000}</script>", None),
    ],
)
def test_only_a_day_that_is_told_as_that_of_publication_is_taken(page, day):
    assert read_page_meta(page).date == day


def test_the_encoding_of_a_page_is_the_one_it_tells():
    page = '<meta charset="iso-8859-2"><p>Vučić said so.</p>'

    assert read_article("a.html", page.encode("iso-8859-2")).text == "Vučić said so.\n"


def test_a_page_is_known_by_its_begin_too():
    article = read_article("saved", b"<!DOCTYPE html><p>One word.</p>")

    assert article.text == "One word.\n"
    assert article.zones == (Zone(ZoneKind.BODY, 0, 9),)


def test_a_page_of_a_hundred_thousand_levels_is_read():
    page = f"<html><body>{'<div>' * 100_000}<p>Some words stand here.</p>"

    assert read_article("a.html", page.encode()).text == "Some words stand here.\n"

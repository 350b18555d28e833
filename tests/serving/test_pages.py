from __future__ import annotations

import asyncio
import html
import re
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import quote

import pytest

from tests.export.hostile import EVENTS
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.queries.sources import get_source, get_text
from timeline.serving import pages
from timeline.serving.marking import SHOWN, cut

# Datasette lets go of databases in memory that it has not closed; Python 3.13 says so.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")

TAG = re.compile(r"<[^>]*>")


def text_of(page: str) -> str:
    """Return what a page shows of the article."""
    [article] = re.findall(r'<article class="text"[^>]*>(.*)</article>', page, re.DOTALL)
    return html.unescape(TAG.sub("", article))


def sources(path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT key, text FROM source").fetchall()


def test_the_first_page_says_what_there_is(seeded):
    page = " ".join(seeded("/").text.split())

    assert "61 events, 44 actors and 105 citations of 5 articles" in page
    assert '<a href="/timeline?q=involving+kfor">KFOR</a>' in page


def test_every_link_of_the_first_page_leads_somewhere(seeded):
    links = re.findall(r'href="(/[^"]*)"', seeded("/").text)

    assert len(links) > 30
    assert [link for link in links if seeded(html.unescape(link)).status_code != 200] == []


@pytest.mark.parametrize("path", ["/nothing", "/timeline.pdf", "/data/nothing", "/data/place/99"])
def test_an_address_of_nothing_leads_back_to_what_there_is(seeded, path):
    answer = seeded(path)

    assert (answer.status_code, "No such page" in answer.text) == (404, True)
    assert {"/", "/timeline", "/data"} <= set(re.findall(r'href="(/[^"]*)"', answer.text))


def test_an_empty_database_has_a_first_page(sqlite_template, tmp_path, open_served):
    path = tmp_path / "empty.db"
    path.write_bytes(sqlite_template.read_bytes())

    served = open_served(path)

    assert "0 events, 0 actors" in served("/").text
    assert [served(path).status_code for path in ("/data", "/data/timeline", "/timeline")] == [
        200
    ] * 3


def test_an_article_is_shown_whole_and_as_it_was_read(seeded):
    for key, text in sources(seeded.path):
        assert text_of(seeded(f"/source/{key}").text) == text.translate(SHOWN)


def test_every_citation_of_an_article_is_marked_where_it_stands(seeded):
    with open_reader(parse_target(str(seeded.path))) as reader:
        for key, text in sources(seeded.path):
            source = get_source(reader, key)
            pieces = cut(get_text(reader, key), source)
            for number, stated in enumerate(source.statements, 1):
                marked = "".join(piece.text for piece in pieces if stated in piece.statements)
                [begins] = [piece for piece in pieces if (number, stated) in piece.begins]

                assert marked == stated.quote.translate(SHOWN)
                assert begins.start == stated.start
            assert "".join(piece.text for piece in pieces) == text.translate(SHOWN)


def test_a_quote_of_a_table_leads_to_a_mark(seeded):
    articles = {key: seeded(f"/source/{key}").text for key, _ in sources(seeded.path)}

    for row in seeded.rows("/data/cited"):
        assert articles[row["source"]].count(f'id="c{row["char_start"]}"') == 1


def test_a_question_is_answered_with_its_chronology(seeded):
    page = seeded("/timeline?q=involving+KFOR+in+1999").text

    assert ("KFOR deploys to Kosovo" in page, "Vucevic" in page) == (True, False)


@pytest.mark.parametrize(
    ("asked", "some", "none"),
    [
        ("type=protest", "protest", "KFOR deploys to Kosovo"),
        ("realis=planned", "planned", "KFOR deploys to Kosovo"),
        ("source=reuters-2022-08-03", "kfor-strength-2022-08", "serbia-asks-to-return-forces"),
        ("actor=KFOR&to=2000", "kfor-deploys", "zelensky-recalls-peacekeepers"),
        ("actor=KFOR&actor=Russia&any=1", "russia-invades-ukraine", "nothing of this"),
    ],
    ids=lambda each: each if "=" in each else None,
)
def test_options_narrow_a_question(seeded, asked, some, none):
    page = seeded(f"/timeline?{asked}")

    assert (page.status_code, some in page.text, none in page.text) == (200, True, False)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "q=involvig+KFOR",
            "'involvig' is not understood: did you mean 'involving'?\n  involvig KFOR\n  ^",
        ),
        ("q=since+2022+until+1999", "before it starts"),
        ("type=WAR", "'WAR' is not"),
        ("from=soon", "'soon' is not a date"),
        ("realis=maybe", "'maybe' is not"),
        ("min-sources=many", "'many' is no number of sources"),
        (f"min-sources={'9' * 5000}", "is no number of sources"),
        ("role=boss", "'boss' is not"),
    ],
)
def test_a_question_that_is_not_understood_is_said_to_be(seeded, asked, said):
    page = seeded(f"/timeline?{asked}")

    assert page.status_code == 400
    assert said in html.unescape(page.text)


def test_the_question_stays_in_the_form(seeded):
    assert 'value="involvig &#34;KFOR&#34;"' in seeded('/timeline?q=involvig "KFOR"').text


@pytest.mark.parametrize(
    "path", ["/timeline/kfor-deploying", "/source/reuters-2022", "/timeline?q=involving+KFORR"]
)
def test_what_is_unknown_has_near_suggestions(seeded, path):
    page = seeded(path)

    assert (page.status_code, "did you mean" in page.text) == (404, True)


def test_every_event_has_a_page(seeded):
    for row in seeded.rows("/data/event")[:10]:
        page = seeded(f"/timeline/{row['key']}")
        assert (page.status_code, html.escape(row["title"]) in page.text) == (200, True)


SHOWING = ["/", "/timeline", "/source/wire-1", "/data/timeline", "/data/cited"]


@pytest.mark.parametrize("path", [*SHOWING, *(f"/timeline/{event.key}" for event in EVENTS)])
def test_hostile_text_stays_text(hostile, path):
    page = hostile(path).text

    assert "<script>alert" not in page
    assert not re.search(r'href="?\s*javascript:', page)
    assert [char for char in page if char in "\x1b\x07\x9b\u202e\u2066"] == [] or path.startswith(
        "/data"
    )


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\x1b\x00x"]
)
def test_hostile_addresses_stay_text(seeded, text):
    told = quote(text, safe="")
    paths = (
        f"/timeline?q={told}",
        f"/timeline?type={told}",
        f"/source/{told}",
        f"/timeline/{told}",
    )
    for path in paths:
        page = seeded(path)

        assert page.status_code in {400, 404}
        assert ("<script>alert" in page.text, "<img" in page.text) == (False, False)


def test_a_page_that_takes_long_keeps_nobody_waiting(seeded, monkeypatch):
    answered = threading.Event()
    monkeypatch.setattr(pages, "render_question", lambda *_: str(answered.wait(timeout=20)))

    async def ask_twice() -> tuple[int, str]:
        slow = asyncio.create_task(seeded.site.client.get("/timeline"))
        await asyncio.sleep(0)
        quick = await seeded.site.client.get("/data/place.json")
        answered.set()
        return quick.status_code, (await slow).text

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(asyncio.run, ask_twice()).result() == (200, "True")


def test_a_database_that_has_gone_is_said_to_be(sqlite_seeded, tmp_path, open_served):
    path = tmp_path / "gone.db"
    path.write_bytes(sqlite_seeded.read_bytes())
    served = open_served(path)
    path.unlink()

    page = served("/")

    assert (page.status_code, "it does not exist" in page.text) == (503, True)

"""What we write for TimelineJS 3, loaded into TimelineJS 3 itself; nothing comes from a network."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.export.hostile import TEXTS, store_hostile
from timeline.dates import describe_date
from timeline.wording import printable

VENDOR = Path(__file__).parent / "vendor" / "timelinejs"
HOST = "http://timeline.test/"
PAGE = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="timeline.css"><script src="timeline.js"></script>
<div id="embed" style="width: 900px; height: 600px"></div>"""
LOAD = """file => new Promise(done => {
    const made = new TL.Timeline("embed", file, {
        language: {lang: "en", date: {}, messages: {}}, soundcite: false, font: null});
    made.on("loaded", () => done(made.config.messages.errors));
    setTimeout(() => done(["it does not load"]), 15000);
})"""
SHOWN = """() => [...document.querySelectorAll(".tl-slide")].map(slide => ({
    headline: slide.querySelector(".tl-headline").textContent,
    date: (slide.querySelector(".tl-headline-date") || {textContent: ""}).textContent,
    quotes: [...slide.querySelectorAll("blockquote")].map(quote => quote.textContent)}))"""


@pytest.fixture
def shown(tab, watched):
    """Loads a file into TimelineJS and returns its slides; whatever else it asks for fails."""

    def run(file: Path) -> list[dict[str, object]]:
        tab.route("**/*", lambda route: answer(route, file))
        tab.goto(HOST)
        assert tab.evaluate(LOAD, HOST + file.name) == []
        slides = tab.evaluate(SHOWN)
        assert [each for each in watched.complaints if each.startswith("error")] == []
        return slides

    return run


def answer(route, file: Path) -> None:
    """Answer with the page, with a file of TimelineJS, or with ours."""
    name = route.request.url.removeprefix(HOST)
    if not name:
        route.fulfill(body=PAGE, content_type="text/html")
    elif name == file.name:
        route.fulfill(path=file)
    elif (VENDOR / name).is_file():
        route.fulfill(path=VENDOR / name)
    else:
        route.abort()


@pytest.fixture(params=["timelinejs", "timelinejs-csv"])
def export(cli, tmp_path, request):
    """Writes a file in one of the formats, and returns its path."""

    def run(database: Path, *arguments: str) -> Path:
        path = tmp_path / ("kfor.csv" if "csv" in request.param else "kfor.json")
        done = cli("export", str(path), "-f", request.param, *arguments, "-d", str(database))
        assert done.exit_code == 0
        return path

    return run


def test_timelinejs_shows_every_event_with_its_date_and_quotes(export, shown, cli, sqlite_seeded):
    every = ("--realis", "all")
    asked = cli("events", *every, "-f", "json", "-d", str(sqlite_seeded))

    slides = {slide["headline"]: slide for slide in shown(export(sqlite_seeded, *every))}

    told = [event for event in json.loads(asked.stdout) if event["date"]]
    assert len(slides) == len(told) == 61
    for event in told:
        happened = event["realis"] in ("occurred", "ongoing")
        slide = slides[event["title"] + ("" if happened else f" ({event['realis']})")]
        assert slide["quotes"] == [citation["quote"] for citation in event["citations"]]
        assert slide["date"] == describe_date(event["date"])


def test_timelinejs_shows_hostile_texts_as_text(export, shown, sqlite_template, tmp_path):
    database = tmp_path / "hostile.db"
    shutil.copyfile(sqlite_template, database)
    store_hostile(f"sqlite:///{database}")

    slides = shown(export(database))

    assert [slide["headline"] for slide in slides] == [printable(text) for text in TEXTS]

"""What an HTML page says of itself in its metadata: title, day, authors, outlet, language."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from timeline.articles.dating import list_dates
from timeline.articles.scanning import read_attributes, scan_html

DAYS = (
    *("article:published_time", "datepublished", "og:article:published_time"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "publishdate"),
    *("pubdate", "publish-date", "publication_date", "article_date_original", "dc.date"),
    *("dcterms.date", "date"),
)
"""Where pages tell when they were published, surest first. The day of a change is none of them."""
TITLES = ("og:title", "twitter:title", "headline", "dc.title")
SITES = ("og:site_name", "publisher", "application-name", "dc.publisher")
AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
URLS = ("canonical", "og:url")
LARGEST_DATA = 1_000_000
"""Characters of one block of JSON-LD that are read."""
DEEPEST = 20
"""Levels of JSON-LD that are looked into."""
ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)")
ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageMeta:
    """What a page says of itself; None where it says nothing.

    Attributes:
        window: The title of the browser's window: the headline, and more.
        date: When it was published, EDTF; `date_source` names the field that tells.
    """

    title: str | None = None
    window: str | None = None
    date: str | None = None
    date_source: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = field(default=())


def read_page_meta(page: str) -> PageMeta:
    """Return what a page says of itself, in `<meta>`, JSON-LD, `<time>`, `<title>` and `<link>`."""
    found = _Fields()
    for name, value in _iter_fields(page):
        found.add(name, value)
    date, source = found.day()
    language = found.first(("language",))
    return PageMeta(
        title=found.first(TITLES),
        window=found.first(("title",)),
        date=date,
        date_source=source,
        site=found.first(SITES),
        url=found.first(URLS),
        language=language[:2].lower() if language else None,
        authors=tuple(author for author in found.all(AUTHORS) if "://" not in author),
    )


class _Fields:
    """The values of each field, in the order of the page."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}

    def add(self, name: str, value: str) -> None:
        text = " ".join(html.unescape(value).split())
        if text and text not in self._values.setdefault(name, []):
            self._values[name].append(text)

    def first(self, names: tuple[str, ...]) -> str | None:
        return next((self._values[name][0] for name in names if self._values.get(name)), None)

    def all(self, names: tuple[str, ...]) -> list[str]:
        return next((self._values[name] for name in names if self._values.get(name)), [])

    def day(self) -> tuple[str | None, str | None]:
        for name in (*DAYS, "time"):
            for value in self._values.get(name, ()):
                if day := _day_of(value):
                    return day, name
        return None, None


def _day_of(value: str) -> str | None:
    """Return the day that a field tells; the day of an instant is that of its own time zone."""
    if match := ISO_DAY.match(value):
        value = match[1]
    return next((found.date for found in list_dates(value[:100]) if found.date), None)


def _iter_fields(page: str) -> Iterator[tuple[str, str]]:
    for piece in scan_html(page):
        if piece.closes:
            continue
        if piece.name == "title":
            yield "title", piece.text
        elif piece.name == "script" and "ld+json" in piece.attributes:
            yield from _iter_data(piece.text)
        elif piece.name in {"meta", "time", "html", "link"}:
            yield from _iter_tag(piece.name, read_attributes(piece.attributes))


def _iter_tag(tag: str, given: dict[str, str]) -> Iterator[tuple[str, str]]:
    if tag == "meta":
        for key in ("property", "name", "itemprop"):
            if key in given:
                yield given[key].lower(), given.get("content", "")
    elif tag == "html":
        yield "language", given.get("lang", "")
    elif tag == "link" and given.get("rel", "").lower() == "canonical":
        yield "canonical", given.get("href", "")
    elif tag == "time" and ("pubdate" in given or given.get("itemprop") == "datePublished"):
        yield "time", given.get("datetime", "")


def _iter_data(text: str) -> Iterator[tuple[str, str]]:
    """Yield the fields of the articles that a block of JSON-LD describes."""
    if len(text) > LARGEST_DATA:
        return
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for thing in _iter_things(data, 0):
        if not ARTICLE.search(str(thing.get("@type", ""))):
            continue
        for name in ("datePublished", "headline", "inLanguage"):
            if isinstance(value := thing.get(name), str):
                yield {"inLanguage": "language"}.get(name, name.lower()), value
        yield from (("author", name) for name in _iter_names(thing.get("author")))
        yield from (("publisher", name) for name in _iter_names(thing.get("publisher")))


def _iter_things(data: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    if isinstance(data, list) and depth < DEEPEST:
        for item in data:
            yield from _iter_things(item, depth + 1)


def _iter_names(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            yield name

"""From the bytes of an article to its words, its zones and what it says of itself."""

from __future__ import annotations

import hashlib
import re

from timeline.articles.cleaning import zone_page, zone_text
from timeline.articles.decoding import decode_article, decode_page
from timeline.articles.pagemeta import PageMeta, read_page_meta
from timeline.articles.published import find_published
from timeline.articles.rendering import render_html
from timeline.articles.telling import find_authors, find_publication, find_title, guess_language
from timeline.errors import ArticleError
from timeline.records.coded import Article
from timeline.records.corpus import Zone

SUFFIXES = (".html", ".htm", ".xhtml")
HTML = re.compile(
    rb"\s*+(?:\xef\xbb\xbf\s*+)?(?:<\?xml[^>]*>\s*+)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)


def read_article(
    name: str, data: bytes, *, published: str | None = None, publication: str | None = None
) -> Article:
    """Return an article, a plain text or an HTML page, with its zones and what it says of itself.

    Args:
        name: Of the file, without its folder.
        published: When, EDTF, and by whom, given by the user: both count before what it says.

    Raises:
        ArticleError: It cannot be read, or has no words.
        DateError: `published` is no EDTF date.
    """
    text, zones, meta = _read(name, data)
    if not zones:
        raise ArticleError(name, "it has no words")
    meta = meta or PageMeta()
    return Article(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        zones=zones,
        title=meta.title or find_title(text, zones, meta.window),
        published=find_published(text, zones, meta, published),
        publication=publication or meta.site or find_publication(text, zones),
        authors=meta.authors or find_authors(text, zones),
        url=meta.url,
        language=meta.language or guess_language(text, zones),
    )


def read_text(name: str, data: bytes) -> str:
    """Return the text of an article alone: what its citations are slices of.

    Raises:
        ArticleError: It cannot be read.
    """
    return (
        render_html(decode_page(name, data)) if is_html(name, data) else decode_article(name, data)
    )


def is_html(name: str, data: bytes) -> bool:
    """Return whether a file is an HTML page, by its name or its begin."""
    return name.lower().endswith(SUFFIXES) or HTML.match(data) is not None


def _read(name: str, data: bytes) -> tuple[str, tuple[Zone, ...], PageMeta | None]:
    if not is_html(name, data):
        text = decode_article(name, data)
        return text, zone_text(text), None
    page = decode_page(name, data)
    meta = read_page_meta(page)
    text = render_html(page)
    return text, zone_page(page, text, meta.title or meta.window), meta

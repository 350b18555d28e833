"""From the bytes of an article to its text, its zones and what it says of itself. Pure."""

from timeline.articles.decoding import LARGEST, decode_article
from timeline.articles.reading import is_html, read_article, read_text
from timeline.articles.rendering import render_html
from timeline.articles.zones import boilerplate_in, fill_zones

__all__ = [
    "LARGEST",
    "boilerplate_in",
    "decode_article",
    "fill_zones",
    "is_html",
    "read_article",
    "read_text",
    "render_html",
]

"""From the bytes of an article to its text and zones. Pure."""

from timeline.articles.decoding import LARGEST, decode_article
from timeline.articles.zones import boilerplate_in, fill_zones

__all__ = ["LARGEST", "boilerplate_in", "decode_article", "fill_zones"]

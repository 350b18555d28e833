"""Which actors an article names, where, and which places: whom each phrase of it means."""

from timeline.coding.mentions.found import Mentions, find_mentions
from timeline.coding.mentions.index import NameIndex, build_index

__all__ = ["Mentions", "NameIndex", "build_index", "find_mentions"]

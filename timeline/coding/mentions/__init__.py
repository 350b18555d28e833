"""Which actors an article names, where, and which places: whom each phrase of it means."""

from timeline.coding.mentions.building import build_index
from timeline.coding.mentions.found import Mentions, find_mentions
from timeline.coding.mentions.index import NameIndex

__all__ = ["Mentions", "NameIndex", "build_index", "find_mentions"]

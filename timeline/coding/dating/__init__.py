"""When an event happened, and whether it did, as one passage tells it."""

from timeline.coding.dating.dater import Dater
from timeline.coding.dating.realis import find_realis

__all__ = ["Dater", "find_realis"]

"""Who told whom, and which numbers: what a passage says besides the event and its date."""

from timeline.coding.telling.chain import Naming, find_chain
from timeline.coding.telling.figures import find_figures

__all__ = ["Naming", "find_chain", "find_figures"]

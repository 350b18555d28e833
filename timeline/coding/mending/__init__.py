"""The parse, where the sentence itself shows that it cannot be right: words hung where they belong.

Everything that reads a parsed text comes after it.
"""

from timeline.coding.mending.steps import mend

__all__ = ["mend"]

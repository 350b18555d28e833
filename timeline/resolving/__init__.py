"""Whether two reports are of one event: judgements with their reasons. Pure."""

from timeline.resolving.blocks import Block, find_block
from timeline.resolving.comparing import SameOrNot, Verdict, compare
from timeline.resolving.copies import find_firsts, fingerprint, is_copy
from timeline.resolving.joining import Resolution, resolve
from timeline.resolving.reports import Report, make_wheres, make_words

__all__ = [
    "Block",
    "Report",
    "Resolution",
    "SameOrNot",
    "Verdict",
    "compare",
    "find_block",
    "find_firsts",
    "fingerprint",
    "is_copy",
    "make_wheres",
    "make_words",
    "resolve",
]

"""Headlines Written With Capitals, brought back to those of a sentence, for the parser.

"Ukraine to Withdraw Troops" is read as three names. The body of the article tells which words are
names: those that it never writes small. Every character keeps its place.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from timeline.coding.lexicons import read_lexicon
from timeline.vocabulary import EventType

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SHARE = 0.7
"""Of the longer words of a headline that have a capital, from which on it counts as capitalised."""
LONG = 4
"""Letters from which on a word has a capital in such headlines."""
SMALL = frozenset(
    {
        *("a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "over"),
        *("and", "or", "but", "as", "after", "before", "amid", "against", "into", "out", "up"),
        *("its", "his", "her", "their", "is", "are", "was", "were", "be", "not", "no", "will"),
    }
)
"""Words that are never names."""


def lower_headline(headline: str, body: str) -> str:
    """Return a headline with capitals where a sentence has them, as long as it was.

    Args:
        body: The text of the article, in which names have capitals and other words mostly not.
    """
    words = WORD.findall(headline)
    longer = [word for word in words if len(word) >= LONG]
    capitals = sum(word[:1].isupper() for word in longer)
    if len(longer) < 2 or capitals < SHARE * len(longer):  # noqa: PLR2004 – one word tells nothing
        return headline
    known = {*re.findall(r"[^\W\d_]+", body), *WORD.findall(body), *SMALL, *_verbs()}
    lowered = headline
    for before, word in pairwise(WORD.finditer(headline)):
        small = word[0].lower()
        is_name = headline[before.start() : word.end()] in body
        if small in known and word[0] == small.capitalize() and not is_name:
            lowered = f"{lowered[: word.start()]}{small}{lowered[word.end() :]}"
    return lowered


@cache
def _verbs() -> frozenset[str]:
    """Return the verbs of the triggers in the forms that headlines use."""
    triggers = read_lexicon("triggers")
    written = (entry for kind in EventType for entry in triggers[kind.value]["verbs"])
    bases = {entry.rpartition("<")[2].split()[0].rstrip(":") for entry in written}
    return frozenset(
        form for verb in bases for form in (verb, f"{verb}s", f"{verb}es", f"{verb}ed")
    )

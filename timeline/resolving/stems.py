"""The stem of an English word by a small rule: enough to see that two reports use one word."""

from __future__ import annotations

import re

PLURAL_OF_Y = re.compile(r"(?<=[a-z]{2})(?:ies|ied)$")
ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s)$")
DOUBLED = re.compile(r"([bdgmnprt])\1$")
FINAL = re.compile(r"(?<=[a-z]{3})[ey]+$")


def stem(word: str) -> str:
    """Return a folded word without its inflection: "protested" and "protests" are "protest".

    The result need not be a word: "agrees", "agreed" and "agreeing" are "agr".
    """
    if word.endswith("ss"):
        return word
    whole = PLURAL_OF_Y.sub("y", word)
    bare = ENDING.sub("", whole)
    if whole.endswith(("ing", "ed")):
        bare = DOUBLED.sub(r"\1", bare)
    return FINAL.sub("", bare)

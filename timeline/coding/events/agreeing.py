"""The form that a verb has behind the subject that a title gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.subjects import subjects
from timeline.coding.events.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token

FIRST = frozenset({"i", "we", "they"})
SINGULAR = {
    "am": "is",
    "are": "is",
    "'m": "is",
    "’m": "is",
    "'re": "is",
    "’re": "is",
    "have": "has",
    "'ve": "has",
    "’ve": "has",
    "do": "does",
    "were": "was",
    "'ll": "will",
    "’ll": "will",
    "'d": "had",
    "’d": "had",
}
"""Forms of the verb after "we" or "I", as they are after one name."""
SEVERAL = frozenset({"some", "many", "most", "both", "several", "few", "all", "others", "they"})


def agreeing(token: Token, text: str, head: Token, renamed: set[Token]) -> str:
    """Return a verb as it stands after the subject that the title gives it."""
    if token == head and token.tag_ == "VBG" and not children(token, "aux"):
        return _present(token) if subjects(head) else text
    is_heads = token.head == head and not children(head, "aux")
    if token.lower_ == "being" and token.dep_ == "auxpass" and is_heads:
        return ("were" if _is_many(subjects(head)) else "was") if subjects(head) else text
    if token.lower_ == "having" and token.dep_ == "aux" and token.head == head:
        return "had" if subjects(token.head) else text
    verb = token.head if token.dep_ in {"aux", "auxpass"} else token
    doers = children(verb, "nsubj", "nsubjpass")
    if not any(noun in renamed and noun.lower_ in FIRST for noun in doers):
        return text
    if token == verb:
        helped = children(verb, "aux", "auxpass")
        return text if token.tag_ != "VBP" or helped else SINGULAR.get(text, _third(token))
    first = children(verb, "aux", "auxpass")[0]
    return SINGULAR.get(token.lower_, text) if token == first else text


def _present(verb: Token) -> str:
    """Return the present for a participle: "Belgrade accuses" for "Belgrade asked, accusing"."""
    return verb.lemma_ if _is_many(subjects(verb)) else _third(verb)


def _is_many(doers: list[Token]) -> bool:
    return len(doers) > 1 or doers[0].tag_ in {"NNS", "NNPS"} or doers[0].lower_ in SEVERAL


def _third(verb: Token) -> str:
    lemma = verb.lemma_
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"

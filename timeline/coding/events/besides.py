"""What stands beside a clause and not in it: joined to it, in front of it, between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.moments import goes_with_time
from timeline.coding.events.syntax import QUESTIONS, SUBJECTS, VERBS, children, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

LINKING = frozenset(
    {
        *("however", "also", "meanwhile", "then", "when", "later", "earlier", "still", "already"),
        *("therefore", "instead", "thus", "where", "moreover", "further", "so", "yet", "too"),
    }
)
FRONTED = frozenset({"prep", "advmod", "npadvmod", "advcl", "cc", "intj", "punct"})
"""What is left out where it stands before the subject."""


def is_beside(verb: Token, child: Token, trigger: Token) -> bool:
    """Return whether it stands beside the clause: joined to it, told by it, or in front of it."""
    if child.dep_ == "conj":
        return child.pos_ in VERBS and not (is_infinitive(child) or _shares_object(verb, child))
    if child.dep_ == "ccomp":
        return child.i < verb.i
    if child.tag_ in QUESTIONS and verb.dep_ in {"ccomp", "xcomp", "pcomp"} and verb != trigger:
        return False
    is_linking = child.lower_ in LINKING and not _is_yet_to(child)
    if child.dep_ == "advmod" and (is_linking or goes_with_time(child)):
        return True
    if child.lower_ == "only":
        return False
    first = min((noun.left_edge.i for noun in children(verb, *SUBJECTS)), default=0)
    is_before = child.i < first or _is_inserted(verb, child)
    return child.dep_ in FRONTED and is_before


def _shares_object(verb: Token, second: Token) -> bool:
    """Return whether two verbs have one object behind the second: "of holding and beating them"."""
    is_next = second.tag_ == verb.tag_ and second.i == verb.i + 2
    return is_next and bool(children(second, "dobj")) and not children(verb, "dobj")


def _is_yet_to(adverb: Token) -> bool:
    """Return whether "yet" says that nothing was done: "is yet to be held", "has yet to reply"."""
    after = adverb.nbor(1) if adverb.i + 1 < len(adverb.doc) else adverb
    return adverb.lower_ == "yet" and after.tag_ == "TO"


def _is_inserted(verb: Token, child: Token) -> bool:
    """Return whether a phrase stands between two commas: "he, by then ill, left"."""
    first, last = child.left_edge.i, child.right_edge.i
    doc = child.doc
    return first > 0 and last + 1 < verb.i and doc[first - 1].text == doc[last + 1].text == ","

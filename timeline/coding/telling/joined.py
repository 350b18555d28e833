"""Which words of a sentence belong to another event: joined by "and", or in a relative clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.telling.clauses import is_apart
from timeline.coding.telling.tellers import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_of_joined(word: Token, trigger: Token) -> bool:
    """Return whether a word stands in a relative clause, or in that of a verb joined to an event's.

    The subject of the first verb is also that of the others.
    """
    own = _clause_of(trigger)
    above = _joined_above(own)
    for branch in (word, *word.ancestors):
        if branch in {own, trigger}:
            return False
        if branch in above:
            return not _is_subject(word, branch)
        if _is_other(branch) and not branch.is_ancestor(trigger):
            return True
    return False


def _is_other(branch: Token) -> bool:
    """Return whether a clause tells an event of its own."""
    joined = branch.dep_ == "conj" and branch.pos_ in {"VERB", "AUX"}
    return joined or branch.dep_ == "relcl" or is_apart(branch) or _is_left_to_others(branch)


def _is_left_to_others(branch: Token) -> bool:
    """Return whether it tells what others did: "after two died", "prompting Peru to send 900 men".

    An outcome is that of the event: "…, killing nine".
    """
    if branch.dep_ != "advcl":
        return False
    below = {child.dep_ for child in branch.children}
    return not below.isdisjoint({"xcomp", "ccomp"} if branch.tag_ == "VBG" else SUBJECTS)


def _clause_of(word: Token) -> Token:
    """Return the verb of the clause that a word stands in; its noun where there is none."""
    return next((each for each in (word, *word.ancestors) if each.pos_ in {"VERB", "AUX"}), word)


def _joined_above(verb: Token) -> list[Token]:
    """Return the verbs that a verb is joined to, the nearest first."""
    found = []
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
        found.append(verb)
    return found


def _is_subject(word: Token, verb: Token) -> bool:
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS)
    return any(subject == word or subject.is_ancestor(word) for subject in subjects)

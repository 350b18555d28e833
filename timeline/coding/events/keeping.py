"""Which words of a clause a title has: subject, verb and what completes it, in whole phrases.

Left out are times, asides, what stands behind a comma, and other clauses. What limits a negation or
a condition stays: "do not accuse anyone before the inquiry is over" is no "do not accuse anyone".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.dropping import is_dropped
from timeline.coding.events.gaps import find_gap, is_relative
from timeline.coding.events.joints import find_number, hyphenated, within_semicolons
from timeline.coding.events.phrases import kernel
from timeline.coding.events.subjects import RELATIVE, own_subjects, subjects
from timeline.coding.events.syntax import SUBJECTS, VERBS, children, is_negated
from timeline.coding.events.voice import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token


def keep(head: Token, trigger: Token) -> frozenset[Token]:
    """Return the words of a clause or phrase that a title may have; those of the trigger always."""
    kept = set(iter_kept(head, trigger))
    if head.pos_ not in VERBS:
        return frozenset(within_semicolons(kept, head))
    gap = find_gap(head)
    if gap is not None:
        kept -= {token for token in gap[0].subtree if token in kept} - set(head.subtree)
        kept = {token for token in kept if not is_relative(token)}
        kept.update(iter_kept(gap[0], gap[0]))
    kept |= set(_shared(head, trigger)) | set(_continued(head))
    doers = [_counted(_named(noun)) for noun in subjects(head)]
    for noun in doers:
        kept.update(iter_kept(noun, noun))
        kept.update(joint for joint in children(noun, "cc", "punct") if len(doers) > 1)
    if head.dep_ == "acl":
        kept -= {token for prep in children(head, "prep") for token in _number_after(prep)}
    if doers and head.dep_ in {"relcl", "acl", "conj"}:
        kept -= {token for token in children(head, *SUBJECTS) if token.lower_ in RELATIVE}
        kept -= {token for token in kept if token.is_punct and token.i == head.left_edge.i - 1}
    marks = children(head, "mark")
    kept -= {*marks, *(mark.nbor(-1) for mark in marks if mark.i > 0 and _is_only(mark.nbor(-1)))}
    return frozenset(hyphenated(within_semicolons(kept, head)))


def _named(noun: Token) -> Token:
    """Return the name beside which it stands: "Diaz" of "Diaz, a farmer who left in May"."""
    is_beside = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and bool(children(noun, "relcl"))
    return noun.head if is_beside else noun


def _counted(noun: Token) -> Token:
    """Return who is counted: "soldiers" of "the number of soldiers killed"."""
    return kernel(noun) if noun.lemma_ == "number" else noun


def _is_only(word: Token) -> bool:
    """Return whether it is the "only" of "only after they left"."""
    return word.lower_ == "only"


def _number_after(preposition: Token) -> Iterator[Token]:
    """Yield "at 47" of "put the number of those killed at 47", which completes the verb above."""
    if preposition.lower_ == "at" and all(token.pos_ == "NUM" for token in preposition.rights):
        yield from preposition.subtree


def iter_kept(word: Token, trigger: Token) -> Iterator[Token]:
    """Yield the words of a phrase that a title needs; the way down to the trigger always."""
    yield word
    number = find_number(word)
    if number is not None:
        yield number
    for child in word.children:
        if child == trigger or trigger in child.subtree or not is_dropped(word, child, trigger):
            yield from iter_kept(child, trigger)


def _shared(verb: Token, trigger: Token) -> Iterator[Token]:
    """Yield what a verb shares with the one before it: "was arrested and (was) freed"."""
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ not in VERBS:
        return
    joints = [token.lower_ for token in children(first, "cc") if first.i < token.i < verb.i]
    if "nor" in joints or ("or" in joints and is_negated(first)):
        yield from (token for token in iter_kept(first, verb) if token.i < verb.i)
        yield from _shared(first, trigger)
    elif _lacks_aux(verb):
        helping = children(first, "aux", "auxpass")
        yield from helping or _shared(first, trigger)


def _continued(verb: Token) -> Iterator[Token]:
    """Yield the verb that follows at once and may share an object: "had killed and captured"."""
    for second in children(verb, "conj"):
        joint = verb.nbor(1)
        if joint.dep_ == "cc" and not own_subjects(second) and second.pos_ in VERBS:
            yield joint
            yield from iter_kept(second, second)


def _lacks_aux(verb: Token) -> bool:
    is_helped = bool(own_subjects(verb) or children(verb, "aux", "auxpass"))
    return not is_helped and (verb.tag_ in {"VB", "VBN"} or is_passive(verb))

"""Marks, "and", hyphens and prepositions of a title, which stay only with what they join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.syntax import SUBJECTS, children

if TYPE_CHECKING:
    from spacy.tokens import Token


def without_orphans(kept: frozenset[Token]) -> frozenset[Token]:
    """Return the words without marks, "and" and prepositions beside which nothing is left."""
    words = {token for token in kept if not _is_joint(token)}
    joints = (token for token in kept if _is_joint(token))
    whole = words | {token for token in joints if _is_joining(token, words)}
    bare = {token for token in whole if token.dep_ == "prep" and _is_bare(token, whole)}
    return without_orphans(frozenset(whole - bare)) if bare else frozenset(whole)


def _is_joint(token: Token) -> bool:
    return token.dep_ in {"punct", "cc"} or token.is_space


def _is_joining(joint: Token, words: set[Token]) -> bool:
    """Return whether what a mark or an "and" joins is kept."""
    doc = joint.doc
    after = next((t for t in doc[joint.i + 1 :] if not _is_joint(t)), None)
    near = {joint.doc[at] for at in (joint.i - 1, joint.i + 1) if 0 <= at < len(doc)}
    if joint.dep_ == "cc" and not near <= words:
        second = [token for token in children(joint.head, "conj") if token.i > joint.i]
        return joint.head in words and any(token in words for token in second[:1])
    before = next((t for t in reversed(doc[: joint.i]) if not _is_joint(t)), None)
    if joint.text == "," and after is not None and _closes_nothing(joint, after, words):
        return False
    in_list = after is not None and any(
        token.dep_ == "conj" and token.left_edge == after and {token, token.head} <= words
        for token in (after, *after.ancestors)
    )
    return after in words and (before in words or (in_list and joint.text == ","))


def _closes_nothing(comma: Token, after: Token, words: set[Token]) -> bool:
    """Return whether a comma stands before a verb, and the aside that it ends was left out.

    "Doyle, 22, of Leeds, is charged" becomes "Doyle of Leeds is charged".
    """
    verb = after.head if after.dep_ in {"aux", "auxpass"} else after
    doers = children(verb, "nsubj", "nsubjpass")
    if not doers or doers[0].left_edge.i > comma.i or after.i != comma.i + 1:
        return False
    opening = [t for t in comma.doc[doers[0].left_edge.i : comma.i] if t.text == ","]
    return not any(t.i > 0 and {t.nbor(-1), t.nbor(1)} <= words for t in opening)


def _is_bare(preposition: Token, kept: set[Token]) -> bool:
    """Return whether what a preposition governs was left out."""
    governed = [child for child in preposition.children if child.dep_ in {"pobj", "pcomp", "prep"}]
    return bool(governed) and not kept & set(governed)


def find_number(preposition: Token) -> Token | None:
    """Return the number that completes a preposition and was hung on the next clause.

    "The toll rose to 27 after six more bodies were found" is read as "27 after six".
    """
    after = preposition.nbor(1) if preposition.i + 1 < len(preposition.doc) else preposition
    is_alone = preposition.dep_ == "prep" and not list(preposition.children)
    return after if is_alone and after.dep_ == "quantmod" and after.pos_ == "NUM" else None


def is_counted(verb: Token) -> bool:
    """Return whether a participle is the noun that a number counts: "treated 31 wounded"."""
    if verb.tag_ != "VBN" or verb.i == 0 or children(verb, "aux", "auxpass", *SUBJECTS):
        return False
    number = verb.nbor(-1)
    return verb.dep_ in {"advcl", "acl"} and number.pos_ == "NUM" and number.dep_ == "dobj"


def within_semicolons(kept: set[Token], head: Token) -> set[Token]:
    """Return the words on the side of a semicolon on which the head stands."""
    doc = head.doc
    breaks = [token.i for token in head.sent if token.text == ";"]
    first = max((at for at in breaks if at < head.i), default=-1)
    last = min((at for at in breaks if at > head.i), default=len(doc))
    below = set(head.subtree)
    return {token for token in kept if token not in below or first < token.i < last}


def hyphenated(kept: set[Token]) -> set[Token]:
    """Return the words with what a hyphen joins to them: "re-elected", and its "was"."""
    found = set(kept)
    for token in kept:
        at = token
        while at.i > 1 and at.nbor(-1).text == "-" and not at.nbor(-1).whitespace_:
            before = at.nbor(-2)
            if before.whitespace_:
                break
            found |= {at.nbor(-1), before, *children(before, "aux", "auxpass")}
            at = before
    return found

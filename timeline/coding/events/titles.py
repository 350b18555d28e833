"""A short line that says what happened, in the words of the article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from timeline.coding.events.found import FoundEvent
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.naming import Naming, name_nobody, write
from timeline.coding.events.shedding import iter_shed
from timeline.coding.events.syntax import (
    RELATIVE,
    SUBJECTS,
    base,
    children,
    is_infinitive,
    own_subjects,
    subjects,
)
from timeline.coding.events.tellings import find_content
from timeline.coding.times.lexicon import MONTHS

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 90
"""Characters of a title."""
VERBS = frozenset({"VERB", "AUX"})
ASIDES = frozenset({"relcl", "advcl", "parataxis", "meta", "intj", "dep"})
LINKING = frozenset(
    {
        *("however", "also", "meanwhile", "then", "when", "later", "earlier", "still", "already"),
        *("therefore", "instead", "thus", "where", "moreover", "further", "so", "yet", "too"),
    }
)
FRONTED = frozenset({"prep", "advmod", "npadvmod", "advcl", "cc", "intj", "punct"})
"""What is left out where it stands before the subject."""
TIMES = frozenset({"DATE", "TIME"})
QUOTES = frozenset({"“", '"', "``", "‘", "'"})
HYPHENS = frozenset({"-", "–"})
EDGES = " ,;:-–—()"


def make_title(found: FoundEvent, naming: Naming = name_nobody) -> str:
    """Return a title of at most about 90 characters, without times and asides.

    Args:
        naming: Gives the name of whom a word stands for, None for nobody: "it" and "the mission"
            are written so.
    """
    head = _head(found.clause)
    content = find_content(head) if base(head) in lexicon().kinds["telling"] else None
    named = partial(_name, found, naming)
    if content is not None:
        named = partial(_name_outside, content, named)
        if content.i < head.i:
            return _told_before(head, content, named)
    return _fit(found, head, named)


def _told_before(head: Token, content: Token, named: Naming) -> str:
    """Return a title for "…, the mission said", with who says it in front."""
    outside = set(_iter_kept(head, head)) | {
        token for noun in subjects(head) for token in _iter_kept(noun, head)
    }
    around = {token for token in outside if token.i > content.i and token not in content.subtree}
    if head in content.subtree:
        around = {token for token in outside if token.i <= head.i}
    speaker = write(_without_orphans(frozenset(around)), head, named)
    told = _without_orphans(_whole(content, content) - outside)
    words = write(told, content, name_nobody)
    is_quoted = content.left_edge.i > 0 and content.left_edge.nbor(-1).text in QUOTES
    text = f"{speaker}: “{words}”" if is_quoted else f"{speaker}: {words}"
    return text if len(text) <= LONGEST else _cut(text)


def _fit(found: FoundEvent, head: Token, named: Naming) -> str:
    """Return the words of a clause that fit, without parts that a title can do without."""
    kept = _without_orphans(_whole(head, found.trigger))
    text = write(kept, head, named)
    while len(text) > LONGEST:
        parts = sorted(iter_shed(kept, found), key=_place, reverse=True)
        if not parts:
            return _cut(text)
        nearly = len(text) <= 2 * LONGEST  # else the next one cannot be enough
        shorter = [_without_orphans(kept - part) for part in (parts if nearly else parts[:1])]
        titles = [write(each, head, named) for each in shorter]
        best = next((at for at, title in enumerate(titles) if len(title) <= LONGEST), 0)
        kept, text = shorter[best], titles[best]
    return text


def _cut(text: str) -> str:
    return f"{text[: text.rfind(' ', 0, LONGEST - 1)].rstrip(EDGES)} …"


def _name_outside(content: Token, naming: Naming, token: Token) -> str | None:
    """Return whom a word stands for; nobody in what is told, where "it" is the one who tells."""
    return None if token in content.subtree else naming(token)


def _name(found: FoundEvent, naming: Naming, token: Token) -> str | None:
    """Return whom a word stands for; the speaker, where "we" is said to do it."""
    speaks = token.dep_ == "nsubj" and token.head == found.clause and token.pos_ == "PRON"
    if speaks and len(found.initiators) == 1:
        return naming(found.initiators[0])
    return naming(token)


def _place(part: frozenset[Token]) -> tuple[int, int]:
    """Return where a part begins and how long it is, which no two parts share."""
    return min(token.i for token in part), len(part)


def _head(clause: Token) -> Token:
    """Return the verb with which a reader has to begin: "forced", "accused of"."""
    above = clause.head
    if is_infinitive(clause) and base(above) in lexicon().kinds["causing"]:
        return above
    is_charge = clause.dep_ == "pcomp" and base(above.head) in lexicon().kinds["charging"]
    return above.head if is_charge else clause


def _whole(head: Token, trigger: Token) -> frozenset[Token]:
    """Return the words of the clause or phrase that a title may have."""
    kept = set(_iter_kept(head, trigger))
    if head.pos_ not in VERBS:
        return frozenset(kept)
    if head.dep_ == "relcl" and (before := _whom(head)):
        return frozenset(kept | {token for token in before if token.i < head.left_edge.i})
    doers = subjects(head)
    if not own_subjects(head) and head.dep_ == "conj":
        kept.update(children(head.head, "aux", "auxpass") if _lacks_aux(head) else ())
    for noun in doers:
        kept.update(_iter_kept(noun, trigger))
        kept.update(joint for joint in children(noun, "cc", "punct") if len(doers) > 1)
    if doers and head.dep_ in {"relcl", "acl", "conj"}:
        kept -= {token for token in children(head, *SUBJECTS) if token.lower_ in RELATIVE}
        kept -= {token for token in kept if token.is_punct and token.i == head.left_edge.i - 1}
    return frozenset(kept - set(children(head, "mark")))


def _whom(verb: Token) -> list[Token]:
    """Return the phrase that an object like "whom" is about; empty if the subject is about it."""
    about = any(child.tag_ in {"WDT", "WP"} for child in children(verb, "dobj", "pobj", "dative"))
    return list(verb.head.subtree) if about else []


def _lacks_aux(verb: Token) -> bool:
    return verb.tag_ in {"VB", "VBN"} and not children(verb, "aux", "auxpass")


def _iter_kept(word: Token, trigger: Token) -> Iterator[Token]:
    """Yield the words of a phrase that a title needs; the way down to the trigger always."""
    yield word
    for child in word.children:
        if child == trigger or trigger in child.subtree or not _is_dropped(word, child):
            yield from _iter_kept(child, trigger)


def _is_dropped(word: Token, child: Token) -> bool:
    """Return whether a title does without what stands below a word."""
    if word.ent_type_ not in TIMES and _is_time(child):
        return True
    if child.dep_ in {"appos", "acl"}:
        is_name = child.dep_ == "acl" or child.ent_type_ != ""
        return not is_name or child.doc[child.left_edge.i - 1].is_punct
    if child.dep_ in ASIDES:
        return not (child.dep_ == "advcl" and is_infinitive(child) and child.i > word.i)
    return child.lower_ == "according" or (word.pos_ in VERBS and _is_beside(word, child))


def _is_beside(verb: Token, child: Token) -> bool:
    """Return whether it stands beside the clause: joined to it, told by it, or in front of it."""
    if child.dep_ == "conj":
        return child.pos_ in VERBS and not is_infinitive(child)
    if child.dep_ == "ccomp":
        return child.i < verb.i
    if child.dep_ == "advmod" and child.lower_ in LINKING:
        return True
    first = min((noun.left_edge.i for noun in children(verb, *SUBJECTS)), default=0)
    return child.dep_ in FRONTED and child.i < first


def _is_time(word: Token) -> bool:
    """Return whether it is a date, or a preposition with one; "78-day" is none."""
    if word.dep_ == "prep":
        governed = children(word, "pobj")
        return word.lower_ != "to" and bool(governed) and all(map(_is_time, governed))
    if word.ent_type_ not in TIMES or word.dep_ in {"dobj", "nsubj", "nsubjpass"}:
        return False
    inside = next((span for span in word.doc.ents if span.start <= word.i < span.end), ())
    is_length = any(token.text in HYPHENS for token in inside)
    return not is_length or any(token.text.rstrip(".") in MONTHS for token in inside)


def _without_orphans(kept: frozenset[Token]) -> frozenset[Token]:
    """Return the words without marks, "and" and prepositions beside which nothing is left."""
    words = {token for token in kept if not _is_joint(token)}
    joints = (token for token in kept if _is_joint(token))
    whole = words | {token for token in joints if _has_neighbours(token, words)}
    bare = {token for token in whole if token.dep_ == "prep" and _is_bare(token, whole)}
    return _without_orphans(frozenset(whole - bare)) if bare else frozenset(whole)


def _is_joint(token: Token) -> bool:
    return token.dep_ in {"punct", "cc"} or token.is_space


def _has_neighbours(joint: Token, words: set[Token]) -> bool:
    """Return whether the words on both sides of a mark or an "and" are kept."""
    doc = joint.doc
    before = next((t for t in reversed(doc[: joint.i]) if not _is_joint(t)), None)
    after = next((t for t in doc[joint.i + 1 :] if not _is_joint(t)), None)
    return before in words and after in words


def _is_bare(preposition: Token, kept: set[Token]) -> bool:
    """Return whether what a preposition governs was left out."""
    governed = [child for child in preposition.children if child.dep_ in {"pobj", "pcomp", "prep"}]
    return bool(governed) and not kept & set(governed)

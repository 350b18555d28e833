"""A short line that says what happened, in the words of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from timeline.coding.events.denials import denied_at, lowered
from timeline.coding.events.found import FoundEvent
from timeline.coding.events.gaps import find_gap
from timeline.coding.events.joints import without_orphans
from timeline.coding.events.keeping import iter_kept, keep
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.moments import is_length
from timeline.coding.events.naming import Naming, name_nobody, write
from timeline.coding.events.quoting import cut_quotation, quotation_at
from timeline.coding.events.shedding import iter_shed, iter_vague
from timeline.coding.events.speakers import name_outside, name_said
from timeline.coding.events.subjects import subjects
from timeline.coding.events.syntax import base, children, is_infinitive
from timeline.coding.events.tellings import find_content

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 100
"""Characters of a title."""
UTMOST = 140
"""Characters from which on a title is cut, if there is nothing that it can do without."""
LEAST = 55
"""Characters that what is told has at least, however long the name of who tells it."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
LEADING = frozenset({"ADP", "DET", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "VERB"})
"""What a title that is cut does not end with."""
EDGES = " ,;:-–—()"

Words = frozenset["Token"]


def make_title(found: FoundEvent, naming: Naming = name_nobody) -> str:
    """Return a title of about 100 characters, at most some 140, without times and asides.

    Args:
        naming: Gives the name of whom a word stands for, None for nobody: "it" and "the mission"
            are written so.
    """
    head = _head(found.clause)
    content = find_content(head) if base(head) in lexicon().kinds["telling"] else None
    named = partial(name_said, found, naming)
    if content is not None:
        named = partial(name_outside, content, named)
        if content.i < head.i:
            return _told_before(head, content, named)
    if _is_torn(head):
        return _cut_passage(found)
    shed = partial(
        iter_shed, trigger=found.trigger, clause=found.clause, words=frozenset(found.words.split())
    )
    if denied := denied_at(head):
        return _denied(head, *denied, named)
    return _fit(keep(head, found.trigger), head, named, shed)


def _denied(head: Token, this: Token, content: Token, named: Naming) -> str:
    """Return a title for "The army denied this", with what it denied."""
    words = without_orphans(keep(head, head) - {this})
    text = write(_in_order(words, head), head, named)
    told = keep(content, content)
    shed = partial(iter_shed, trigger=content, clause=content, words=frozenset[str]())
    title = _fit(told, content, named, shed, max(LONGEST - len(text) - 6, LEAST))
    return f"{text} that {lowered(title, min(told, key=lambda token: token.i))}"


def _is_torn(head: Token) -> bool:
    """Return whether a verb has no subject, two, or another verb between itself and its subject.

    No such clause is whole; the parser has misread it.
    """
    doers = children(head, "nsubj", "nsubjpass")
    if not doers or doers[0].i > head.i:
        return head.tag_ in {"VBD", "VBZ"} and not subjects(head)
    if len(doers) > 1 and doers[1].i < head.i:
        return True
    below = {token for noun in doers for token in noun.subtree}
    between = [token for token in head.doc[doers[0].i + 1 : head.i] if token not in below]
    return not any(token.is_punct for token in between) and any(
        token.tag_ in FINITE and token.pos_ == "VERB" for token in between
    )


def _cut_passage(found: FoundEvent) -> str:
    """Return the words of the passage as they stand."""
    text = " ".join(found.paragraph.doc[found.first.i : found.last.i + 1].text.split())
    text = text.rstrip(EDGES + ".")
    text = text if len(text) <= UTMOST else f"{text[: text.rfind(' ', 0, UTMOST - 1)]} …"
    return text[:1].upper() + text[1:]


def _told_before(head: Token, content: Token, named: Naming) -> str:
    """Return a title for "…, the mission said", with who says it in front."""
    outside = set(iter_kept(head, head))
    doers = {token for noun in subjects(head) for token in iter_kept(noun, head)}
    around = {token for token in outside if token.i > content.i and token not in content.subtree}
    if head in content.subtree:
        around = {token for token in outside if token.i <= head.i}
    speaker = write(_in_order(without_orphans(frozenset(around | doers)), head), head, named)
    longest = max(LONGEST - len(speaker) - 2, LEAST)
    if quoted := quotation_at(content):
        return f"{speaker}: “{cut_quotation(quoted, longest)}”"
    told = keep(content, content) - outside - doers
    shed = partial(iter_shed, trigger=content, clause=content, words=frozenset[str]())
    return f"{speaker}: {_fit(told, content, name_nobody, shed, longest)}"


def _fit(
    kept: Words,
    head: Token,
    named: Naming,
    shed: Callable[[Words], Iterable[Words]],
    longest: int = LONGEST,
) -> str:
    """Return the words of a clause that fit, without parts that a title can do without."""
    kept = without_orphans(kept)
    text = write(_in_order(kept, head), head, named)
    while len(text) > longest:
        parts = sorted(shed(kept), key=_place, reverse=True)
        if not parts and len(text) <= longest + UTMOST - LONGEST:
            return text
        parts = parts or sorted(iter_vague(kept), key=_place, reverse=True)
        if not parts:
            return _cut(kept, head, named, longest + UTMOST - LONGEST)
        nearly = len(text) <= 2 * longest  # else the next one cannot be enough
        shorter = [without_orphans(kept - part) for part in (parts if nearly else parts[:1])]
        titles = [write(_in_order(each, head), head, named) for each in shorter]
        best = next((at for at, title in enumerate(titles) if len(title) <= longest), 0)
        kept, text = shorter[best], titles[best]
    return text


def _cut(kept: Words, head: Token, named: Naming, longest: int) -> str:
    """Return the longest beginning that fits and ends with a whole phrase, and a mark for more."""
    words = _in_order(kept, head)
    texts = [write(words[:end], head, named) for end in range(1, len(words))]
    fitting = [at for at, text in enumerate(texts) if len(text) <= longest - 2]
    whole = (at for at in reversed(fitting) if _may_end(words[at], kept))
    end = next(whole, fitting[-1] if fitting else 0)
    return f"{texts[end].rstrip(EDGES)} …"


def _may_end(word: Token, kept: Words) -> bool:
    """Return whether nothing is torn where a title ends with a word."""
    is_open = any(token in kept for token in word.rights if token.dep_ == "case")
    return word.pos_ not in LEADING and word.head.i < word.i and not is_open


def _in_order(kept: Words, head: Token) -> list[Token]:
    """Return the words as a main clause has them: who does it in front, an object behind."""
    moved: dict[Token, int] = {}
    gap = find_gap(head)
    if gap is not None:
        after = max(token.i for token in (gap[1], *children(gap[1], "prt")))
        moved = {token: after for token in gap[0].subtree if token.i < head.left_edge.i}
    if base(head) in lexicon().kinds["telling"] or head.dep_ == "advcl":
        behind = [noun for noun in subjects(head) if noun.i > head.i]
        moved |= {token: -1 for noun in behind for token in noun.subtree}
    return sorted(kept, key=lambda token: (moved.get(token, token.i), token in moved, token.i))


def _place(part: Words) -> tuple[bool, int, int]:
    """Return whether it only tells how long, where it begins and how many words it has."""
    return any(map(is_length, part)), min(token.i for token in part), len(part)


def _head(clause: Token) -> Token:
    """Return the verb with which a reader has to begin: "forced", "accused of"."""
    above = clause.head
    if is_infinitive(clause) and base(above) in lexicon().kinds["causing"]:
        return above
    before = clause.doc[max(clause.i - 2, 0) : clause.i].text.lower()
    if clause.dep_ in {"advcl", "conj"} and before == "rather than":
        return above  # "will fight rather than resign"
    first = clause
    while first.dep_ == "conj":
        first = first.head
    is_charge = first.dep_ == "pcomp" and base(first.head.head) in lexicon().kinds["charging"]
    return first.head.head if is_charge else clause

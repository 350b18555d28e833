"""A short line that says what happened, in the words of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.found import FoundEvent
from timeline.coding.events.syntax import base, children, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 90
"""Characters of a title."""
ASIDES = frozenset({"relcl", "advcl", "acl", "parataxis", "meta", "appos", "intj", "dep", "mark"})
LINKING = frozenset(
    {
        "however",
        "also",
        "meanwhile",
        "then",
        "when",
        "later",
        "earlier",
        "still",
        "already",
        "therefore",
        "instead",
        "thus",
        "where",
    }
)
TIMES = frozenset({"DATE", "TIME"})
EDGES = " ,;:-–—“”\"'‘’()"


def make_title(found: FoundEvent) -> str:
    """Return a title of at most about 90 characters, without times and asides."""
    words = {token.i: token for token in _kept(found.clause, found.trigger)}
    if found.clause.pos_ in {"VERB", "AUX"}:
        words |= {token.i: token for noun in subjects(found.clause) for token in _kept(noun, noun)}
    return _shorten(_join([words[place] for place in sorted(words)]))


def _kept(word: Token, trigger: Token) -> list[Token]:
    """Return the words of a phrase that a title needs; the way down to the trigger always."""
    kept = [word]
    for child in word.children:
        if child == trigger or trigger in child.subtree or not _is_dropped(word, child):
            kept += _kept(child, trigger)
    return kept


def _is_dropped(word: Token, child: Token) -> bool:
    if child.dep_ == "punct":
        return _is_dropped_mark(word, child)
    if child.dep_ in ASIDES:
        return not (child.dep_ == "acl" and child.tag_ == "VB")
    if child.dep_ in {"conj", "cc"}:
        return word.pos_ in {"VERB", "AUX"}
    is_link = child.dep_ == "advmod" and child.lower_ in LINKING
    return is_link or _is_time(child) or (child.dep_ == "prep" and base(child) == "according")


def _is_dropped_mark(word: Token, mark: Token) -> bool:
    """Return whether a mark goes with what is left out; a hyphen never does."""
    if mark.text in {"-", "–"}:
        return False
    aside = bool(children(word, "appos", "relcl", "acl")) or mark.text in {"(", ")"}
    return aside or word.pos_ in {"VERB", "AUX"}


def _is_time(word: Token) -> bool:
    """Return whether it is a date, or a preposition with one."""
    if word.dep_ == "prep":
        return any(map(_is_time, children(word, "pobj")))
    return word.ent_type_ in TIMES and word.dep_ not in {"dobj", "nsubj", "nsubjpass"}


def _join(tokens: list[Token]) -> str:
    """Return the words with a space wherever words between them were left out."""
    pairs = zip(tokens, [*tokens[1:], None], strict=True)
    text = "".join(
        token.text + (token.whitespace_ if after is not None and after.i == token.i + 1 else " ")
        for token, after in pairs
    )
    text = text.strip(EDGES)
    return text[:1].upper() + text[1:]


def _shorten(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: text.rfind(" ", 0, LONGEST - 1)].rstrip(EDGES) + " …"

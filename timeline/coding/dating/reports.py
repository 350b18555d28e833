"""The reports in which somebody says something: "in an interview published on Saturday"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.dating.links import How
from timeline.coding.dating.memory import speaks
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

IN = frozenset({"in", "at", "during"})


def iter_reports(word: Token) -> Iterator[tuple[Token, Token | None]]:
    """Yield the nouns for what a verb was said in, each with the clause that tells its day."""
    links = read_lexicon("dating_links")
    nouns = {*links["reports"], *links["rulings"]}
    for preposition in _iter_prepositions(word):
        for noun in preposition.children:
            if noun.lemma_.lower() in nouns:
                yield noun, _clause_of(noun)


def is_of_own_report(word: Token) -> bool:
    """Return whether somebody speaks in a report that is not told of before: "in an interview"."""
    return any(
        child.lower_ in {"a", "an"} for noun, _ in iter_reports(word) for child in noun.children
    )


def _iter_prepositions(word: Token) -> Iterator[Token]:
    """Yield the "in" of a verb, also one that the parser hangs on its complement.

    Of "criticised them for abuses in a report" it is on "abuses".
    """
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in IN:
            yield child
        elif child.i > word.i and child.dep_ in {"dobj", "prep", "pobj"}:
            yield from _iter_prepositions(child)


def how_of_report(word: Token, noun: Token, clause: Token) -> How:
    """Return how what is said in a report lies to the day of it.

    What is said "in a resolution adopted on Monday" is said by adopting it, and what a group says
    in a study by publishing that, and a court by its rulings; an interview "published on Monday"
    was given by then.
    """
    links = read_lexicon("dating_links")
    is_public = speaks(word) and noun.lemma_.lower() in links["public"]
    is_ruling = noun.lemma_.lower() in links["rulings"]
    is_public |= is_ruling and clause.lemma_.lower() not in links["seen"]
    return How.SAME if is_public or clause.lemma_.lower() in links["light"] else How.BY


def _clause_of(noun: Token) -> Token | None:
    """Return the participle behind a noun: "published", "quoted"; also behind one that ends it.

    Of "an interview with the paper published on Monday" it is the parser's guess which came out.
    """
    clauses = (each for each in noun.rights if each.dep_ == "acl" and each.tag_ == "VBN")
    ends = (end for each in noun.rights if each.dep_ == "prep" for end in each.children)
    return next(clauses, None) or next(filter(None, map(_clause_of, ends)), None)

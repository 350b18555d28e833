"""What a title can do without when it is too long: phrases, adverbs, somebody's office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.moments import AMOUNTS
from timeline.coding.events.phrases import GROUPS
from timeline.coding.events.syntax import VERBS, base, children, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = frozenset({"if", "unless"})
SHED = frozenset({"prep", "acl", "advcl", "advmod", "npadvmod", "amod"})
"""What is left out of a title that is too long."""
AROUND = frozenset({"after", "before", "following", "amid", "during", "despite", "since"})
"""Prepositions whose phrase is left out whole."""
TURNING = frozenset(
    {"only", "never", "nearly", "almost", "hardly", "barely", "no", "longer", "back"}
)
"""Adverbs without which a clause says something else."""
COMPLETING = frozenset({"on", "with", "against"})
"""Prepositions that tell whom bare plurals are about: "imposed sanctions on", "held talks with"."""
SHARES = frozenset({"part", "role", "involvement", "share", "stake", "participation"})
"""Nouns that say nothing without that in which one has a part."""
WITHIN = frozenset({"prt", "advmod", "neg"})
"""What may stand between a verb and the phrase that completes it: "ended up with"."""


def iter_shed(
    kept: frozenset[Token], trigger: Token, clause: Token, words: frozenset[str]
) -> Iterator[frozenset[Token]]:
    """Yield the parts that a title can do without, none of them with the trigger.

    Args:
        clause: The verb or noun at the head of the clause.
        words: The base forms that report the event: of "ask for", "for" stays.
    """
    for token in kept:
        if token.dep_ not in SHED or token.head not in kept or _is_hyphenated(token):
            continue
        if _is_bound(token, trigger, clause, words):
            continue
        part = frozenset(token.subtree) & kept
        if trigger not in part and not _leaves_astray(token, part, kept):
            yield part
    for token in kept:
        offices = frozenset(_iter_office(token)) & kept
        if offices and not _is_hyphenated(min(offices, key=lambda each: each.i)):
            yield offices


def _is_hyphenated(token: Token) -> bool:
    """Return whether a hyphen joins it to a word beside it: "long-standing"."""
    first, last = token.left_edge, token.right_edge
    before = first.nbor(-1) if first.i > 0 else first
    after = last.nbor(1) if last.i + 1 < len(token.doc) else last
    behind = before.text == "-" and not before.whitespace_
    return behind or (after.text == "-" and not last.whitespace_)


def _leaves_astray(token: Token, part: frozenset[Token], kept: frozenset[Token]) -> bool:
    """Return whether the phrase that follows would be read with another word than its own.

    Without "in support", "efforts in support to all towns" would be "efforts to all towns".
    """
    last = max(each.i for each in part)
    after = min((each for each in kept if each.i > last), key=lambda each: each.i, default=None)
    return token.dep_ == "prep" and after is not None and after.dep_ in {"prep", "dative"}


def iter_vague(kept: frozenset[Token]) -> Iterator[frozenset[Token]]:
    """Yield what else may go if the title is still too long: "recordings of telephone calls"."""
    for token in kept:
        if token.dep_ == "prep" and token.lower_ == "of" and token.head in kept:
            noun = token.head
            is_bare = not children(noun, "det", "nummod", "conj")
            if noun.tag_ == "NNS" and base(noun) not in GROUPS and is_bare:
                yield frozenset(token.subtree) & kept


def _iter_office(name: Token) -> Iterator[Token]:
    """Yield the words before a name that tell what somebody is: "Serbian Defense Minister"."""
    entity = next((span for span in name.doc.ents if span.start <= name.i < span.end), None)
    if (
        entity is not None
        and entity.label_ in {"PERSON", "ORG"}
        and entity.start > name.left_edge.i
    ):
        before = (child for child in name.lefts if child.dep_ in {"compound", "amod", "nmod"})
        offices = [child for child in before if child.i < entity.start]
        if any(child.pos_ in {"NOUN", "PROPN"} for child in offices):
            yield from name.doc[name.left_edge.i : entity.start]


def _is_bound(token: Token, trigger: Token, clause: Token, words: frozenset[str]) -> bool:
    """Return whether what stands before is nothing without it: "of …", "asked … for", "to help"."""
    head, word = token.head, token.lower_
    if any(_is_around(above) and clause.is_ancestor(above) for above in token.ancestors):
        return True
    is_of_participle = head.dep_ == "acl" and head.tag_ == "VBN"  # "created to buy masks"
    is_state = head.lemma_ in {"be", "remain"} and not children(head, "acomp", "attr")
    if is_of_participle or is_state:
        return True
    if token.dep_ in {"amod", "acl"}:
        return token.i < head.i or _is_content(token) or _is_second_deed(token)
    if (
        word in {"of", "per"}
        or head.lower_ == "back"
        or (head == trigger and word in words)
        or _is_condition(token)
    ):
        return True
    if token.dep_ == "advmod":
        return head.pos_ not in VERBS or word in TURNING or _is_first(token)
    return token.dep_ == "prep" and (_is_part(token) or _is_first(token) or _is_goal(token))


def _is_content(clause: Token) -> bool:
    """Return whether it says what an object is about: "approved a plan to turn the country"."""
    return clause.dep_ == "acl" and is_infinitive(clause) and clause.head.dep_ == "dobj"


def _is_second_deed(participle: Token) -> bool:
    """Return whether it tells what was done too: "were opened and food allocated to them"."""
    noun = participle.head
    return noun.dep_ == "conj" and noun.head.pos_ in VERBS


def _is_condition(token: Token) -> bool:
    """Return whether it says on what condition: "if the talks go well"."""
    return any(mark.lower_ in CONDITIONS for mark in children(token, "mark"))


def _is_part(preposition: Token) -> bool:
    """Return whether what a phrase hangs on is only whole with it: a name, a span, an amount."""
    head = preposition.head
    if preposition.lower_ == "to" and any(prep.lower_ == "from" for prep in children(head, "prep")):
        return True
    is_role = head.dep_ == "pobj" and head.head.lower_ == "as"  # "as an answer to the court"
    is_role = is_role or (preposition.lower_ == "in" and base(head) in SHARES)
    is_role = is_role or head.pos_ in {"NUM", "PRON", "DET"}  # "one in five", "those on strike"
    return is_role or _is_name(head) or _tells_number(preposition)


def _is_goal(preposition: Token) -> bool:
    """Return whether it tells where an object goes: "refer Peru to the court", "put it on hold"."""
    objects = children(preposition.head, "dobj")
    is_goal = preposition.lower_ in {"to", "into"}
    above = preposition.head.head if preposition.head.dep_ == "dobj" else preposition.head
    return base(above) == "put" or (is_goal and any(noun.i < preposition.i for noun in objects))


def _is_name(noun: Token) -> bool:
    """Return whether a noun is written as a name: "Doctors" of "Doctors for Peace"."""
    is_capital = noun.text[:1].isupper() and not noun.is_sent_start
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and is_capital)


def _tells_number(preposition: Token) -> bool:
    """Return whether a figure completes a verb: "raised the price to 104,000 won"."""
    governed = children(preposition, "pobj")
    return preposition.head.pos_ in VERBS and any(noun.ent_type_ in AMOUNTS for noun in governed)


def _is_around(word: Token) -> bool:
    return word.dep_ == "prep" and word.lower_ in AROUND


def _is_first(token: Token) -> bool:
    """Return whether a verb, or a noun that goes with one as in "take part", needs what follows."""
    if token.left_edge.i == 0:
        return False
    before = token.left_edge.nbor(-1)
    while before.dep_ in WITHIN and before.head == token.head and before.i > before.head.i:
        before = before.nbor(-1)
    is_many = before.tag_ == "NNS" and before.dep_ == "dobj" and token.lower_ in COMPLETING
    is_one = before.tag_ == "NN" and before.dep_ in {"dobj", "pobj"}
    return before.pos_ in VERBS or ((is_one or is_many) and before.left_edge == before)

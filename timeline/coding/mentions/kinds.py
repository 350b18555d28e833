"""What a name means by the nouns that stand with it: a person, or an organisation of some kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.firms import is_traded
from timeline.coding.mentions.phrases import is_definite, is_plural
from timeline.coding.mentions.words import (
    base,
    body_kinds,
    find_group_kind,
    find_head_kind,
    is_title,
    is_verb,
    word_set,
)
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from timeline.coding.mentions.spans import NameSpan


TOOLS = frozenset({"camera", "crane", "drill", "forklift", "machine", "radio", "switchboard"})
"""Who operates one is a person."""
OF = frozenset({"of", "for"})
SERVING = frozenset({"agency", "institute", "service"})
PARTISAN = frozenset({"governing", "opposition", "ruling"})
MODIFYING = frozenset({"compound", "nmod", "amod"})
OF_MEMBERS = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.REBELS})
"""What a body is of whose fighters a text tells."""
OF_PEOPLE = OF_MEMBERS | {ActorKind.CIVILIANS, ActorKind.JUDICIARY, ActorKind.LEGISLATURE}
"""Those of whom one is a person: "farmer", "judge", no "producer"."""


def find_kind(span: NameSpan) -> ActorKind | None:
    """Return the kind that an article tells: "the KFOR mission"."""
    name = span.line
    if find_head_kind(span.words) is not ActorKind.MILITARY and _is_party(name):
        return ActorKind.PARTY
    kinds = map(_kind_of_noun, (*iter_labels(name), *_iter_modified(name)))
    found = next(filter(None, kinds), None)
    return ActorKind.BUSINESS if found is None and _is_firm(name) else found


def _is_party(name: Span) -> bool:
    """Return whether a body rules or opposes, or has ministers: "Popular Force lawmakers"."""
    root = name.root
    if name.start and name.doc[name.start - 1].text in PARTISAN:
        return True
    of = root.dep_ == "pobj" and root.head.lower_ in {"from", "of"}
    members = [root.head.head] if of else [root.head] if root.dep_ in {"compound", "poss"} else []
    if root.dep_ == "nsubj":  # "the League withdrew its four ministers"
        objects = (child for child in root.head.rights if child.dep_ == "dobj")
        members = [noun for noun in objects if any(word.lower_ == "its" for word in noun.lefts)]
    mandates = word_set("names_kinds", "property", "parties")
    return any(is_plural(noun) and base(noun) in mandates for noun in members)


def _is_firm(name: Span) -> bool:
    """Return whether a body owns or makes things, or is bought.

    "The group that makes it", "Hanbit, which bought the mill", "the takeover of Hanbit".
    """
    is_owned = name.start > 1 and name.doc[name.start - 1].lower_ == "owned"  # "state-owned"
    if is_owned or is_traded(name.root):
        return True
    bodies = [noun for noun in iter_labels(name) if is_body(noun)]
    clauses = (child for noun in bodies for child in noun.rights if child.dep_ in {"relcl", "acl"})
    return any(is_verb(clause, "trading") for clause in clauses)


def is_relative(span: NameSpan) -> bool:
    """Return whether a person is told of as somebody's wife or son: "his wife, Nusa Skerjanec"."""
    root, first = span.root, span.tokens[0]
    before = [root.head] if root.dep_ == "appos" else []
    before += [first.nbor(-1)] if first.i else []
    relatives = word_set("names_titles", "relatives")
    return any(base(noun) in relatives for noun in before)


def iter_labels(name: Span) -> Iterator[Token]:
    """Yield the nouns that say what bears a name: in apposition, beside it, or what it "is"."""
    root = name.root
    if root.dep_ == "appos":
        yield find_described(name)
    if root.dep_ == "conj" and root.head.dep_ == "appos" and is_plural(root.head.head):
        yield root.head.head  # "the operators Celtic Strand and Nordhavn"
    yield from (child for child in root.rights if child.dep_ == "appos")
    before = name.doc[name.start - 1] if name.start else None
    if before is not None and is_label(before, name):
        yield before
    behind = name.doc[name.end] if name.end < len(name.doc) else None
    names_body = len(name) > 1 and root.ent_type_ != "NORP"  # no "West African bloc"
    if behind is not None and names_body and behind.pos_ == "NOUN" and is_body(behind):
        yield behind
    if root.dep_ == "nsubj" and root.head.lemma_ == "be":
        yield from (child for child in root.head.rights if child.dep_ == "attr")


def is_label(noun: Token, name: Span) -> bool:
    """Return whether a noun right before a name tells what bears it: "the firm Van Ossel"."""
    root = name.root
    if noun.head in name or root.head == noun:
        return True
    return is_body(noun)


def find_described(name: Span) -> Token:
    """Return what a name in apposition describes.

    Of "the governor of Sindh, X" and "a commander of the group, X" it is the person; of "a member
    of a group, X" the body.
    """
    noun: Token = name.root.head
    above = noun.head
    of_person = noun.dep_ == "pobj" and above.lower_ in OF and is_one_person(above.head)
    is_whole = noun.pos_ == "PROPN" or is_definite(noun)
    return above.head if of_person and is_whole else noun


def _iter_modified(name: Span) -> Iterator[Token]:
    """Yield the nouns that a name, or the noun that it stands with, modifies."""
    root = name.root
    if root.dep_ in MODIFYING and root.head.i > root.i:
        yield root.head
    yield from (child for child in root.lefts if child not in name and child.dep_ in MODIFYING)
    if root.dep_ == "pobj" and root.head.lower_ == "of" and is_plural(root.head.head):
        members = root.head.head  # "fighters of the Front"
        yield from [members] if find_group_kind(members) in OF_MEMBERS else []


def is_one_person(noun: Token) -> bool:
    """Return whether a noun tells of one person: "farmer", "minister", "sister", no "court"."""
    if noun.pos_ not in {"NOUN", "PROPN"} or is_plural(noun) or is_body(noun):
        return False
    if base(noun) in word_set("names_groups", "words", "organised"):
        return False
    either = ("machines", "dealing")
    if any(base(noun) in word_set("names_groups", "words", name) for name in either):
        return False
    is_relation = base(noun) in word_set("names_titles", "relatives")
    acts_alone = is_title(noun) and base(noun) not in word_set("names_titles", "bodies")
    return is_relation or acts_alone or (noun.pos_ == "NOUN" and find_group_kind(noun) in OF_PEOPLE)


def is_body(noun: Token) -> bool:
    """Return whether a noun tells of one organisation: "firm", "newspaper", "alliance"."""
    vague = word_set("names_kinds", "vague", "bodies")
    plain = noun.is_lower or bool(noun.is_sent_start)
    if base(noun) == "operator" and any(child.lower_ in TOOLS for child in noun.lefts):
        return False
    return plain and (base(noun) in body_kinds() or base(noun) in vague)


def _kind_by_purpose(noun: Token) -> ActorKind | None:
    """Return what a body of any kind is by what it is for: "news agency", "human rights group"."""
    if any(find_group_kind(child) is ActorKind.REBELS for child in noun.lefts):
        return ActorKind.REBELS  # "another rebel movement"
    words = {child.lower_ for child in noun.lefts}
    if base(noun) == "agency" and "news" in words:
        return ActorKind.MEDIA
    if base(noun) == "agency" and words & word_set("names_kinds", "vague", "trades"):
        return ActorKind.BUSINESS
    if base(noun) in SERVING and words & word_set("names_kinds", "vague", "stately"):
        return ActorKind.GOVERNMENT
    return ActorKind.NGO if words & word_set("names_kinds", "vague", "causes") else None


def _kind_of_noun(noun: Token) -> ActorKind | None:
    """Return what kind of body a noun tells of; None if it tells none, or may be of several."""
    if noun.pos_ not in {"NOUN", "ADJ"} and not noun.is_lower:
        return None
    if base(noun) in word_set("names_kinds", "vague", "bodies"):
        return _kind_by_purpose(noun)
    if base(noun) in body_kinds() and is_body(noun):
        return body_kinds()[base(noun)]
    kinds = read_lexicon("names_anaphors").get(base(noun), ())
    if kinds:
        return ActorKind(kinds[0]) if len(kinds) == 1 and kinds != ["state"] else None
    kind = find_group_kind(noun)
    organised = base(noun) in word_set("names_groups", "words", "organised")
    told = organised or kind is ActorKind.REBELS or (is_plural(noun) and kind in OF_MEMBERS)
    return kind if told and kind is not ActorKind.CIVILIANS else None

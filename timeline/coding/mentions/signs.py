"""What a sentence tells of the bearer of a name: that it is a person, a body or a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.mentions.kinds import is_body, is_one_person, iter_labels
from timeline.coding.mentions.labels import LIKELY, NOTHING, ORGANISATION, PERSON, PLACE, SURE, WEAK
from timeline.coding.mentions.located import iter_signs_of_place
from timeline.coding.mentions.words import POSSESSIVES, base, is_title, is_verb, word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Sign = tuple[str, int]
"""A label, and how much tells for it; less than nothing if it tells against."""

AGES = range(10, 110)
ENDS = frozenset({",", ".", ";", ")"})
OWNED = frozenset({"owned", "controlled", "listed"})
OWNED_ROLES = frozenset({"dobj", "nsubj", "nsubjpass"})
PRONOUNS = frozenset({"he", "she"})
IMPERSONAL = frozenset({"appear", "be", "become", "look", "remain", "seem", "take"})
"""Verbs whose "it" is often nobody: "it was too early"."""


def iter_signs(doc: Doc, first: int, last: int) -> Iterator[Sign]:
    """Yield what the words around a name tell, where it stands from `first` to `last`."""
    name = doc[first : last + 1]
    yield from _iter_signs_before(name)
    yield from _iter_signs_behind(name)
    yield from _iter_signs_of_role(name)
    yield from iter_signs_of_place(name)
    for noun in iter_labels(name):
        if is_one_person(noun):
            yield PERSON, SURE
        elif is_body(noun):
            yield ORGANISATION, SURE
        elif base(noun) in word_set("names_groups", "words", "dealing"):
            yield ORGANISATION, LIKELY  # "a fruit exporter"
        elif noun.dep_ == "appos" and base(noun) in word_set("names_kinds", "lands", "nouns"):
            yield PLACE, SURE  # "Dolna, a settlement of 90 houses"


def _iter_signs_before(name: Span) -> Iterator[Sign]:
    """Yield what titles, articles and the like before a name tell."""
    if not name.start:
        return
    before = name.doc[name.start - 1]
    if before.text[0].isupper() and is_title(before, of_persons=True) and not _is_party(before):
        yield PERSON, SURE
    if base(before) in word_set("names_kinds", "things", "nouns"):
        yield NOTHING, SURE
    if before.lower_ == "the" and not _is_modifier(name.root):
        yield PERSON, -LIKELY  # "the Alentejo"
    if before.lower_ in OWNED and name.doc[before.i - 1].text == "-":
        yield ORGANISATION, SURE  # "state-owned Activos Mineros"


def _is_party(title: Token) -> bool:
    """Return whether a word before a name says on which side it stands: "the Opposition Dal"."""
    return base(title) == "opposition"


def _iter_signs_behind(name: Span) -> Iterator[Sign]:
    """Yield what an age, a relative clause or a possession behind a name tells."""
    doc = name.doc
    behind = [token.lower_ for token in doc[name.end : name.end + 4]] + [""] * 4
    if behind[0] == "," and _is_age(behind[1]) and behind[2] in ENDS:
        yield PERSON, SURE  # "Henrique Salgado, 61, was found guilty"
    if "who" in (behind[0], behind[1] if behind[0] == "," else ""):
        yield PERSON, SURE
    if behind[:2] == [",", "which"]:
        yield PERSON, -WEAK
    if behind[0] in POSSESSIVES:
        yield from _iter_signs_of_owner(name.root)


def _is_age(word: str) -> bool:
    return word.isascii() and word.isdigit() and int(word) in AGES


def _iter_signs_of_owner(owner: Token) -> Iterator[Sign]:
    """Yield what one's possession tells: persons have sisters, bodies shareholders."""
    if owner.dep_ != "poss":
        return
    if base(owner.head) in word_set("names_titles", "relatives"):
        yield PERSON, SURE
    if base(owner.head) in word_set("names_kinds", "property", "bodies"):
        yield ORGANISATION, LIKELY


def _iter_signs_of_role(name: Span) -> Iterator[Sign]:
    """Yield what one does or suffers tells: "Kurti said he would go"."""
    root = name.root
    if root.dep_ == "nsubj":
        said = (word for child in root.head.rights if child.dep_ == "ccomp" for word in child.lefts)
        pronouns = {word.lower_ for word in said if word.dep_ == "nsubj"}
        speaks = is_verb(root.head, "deciding") and not name.text.isupper()
        if (speaks and pronouns & PRONOUNS) or is_verb(root.head, "personal"):
            yield PERSON, SURE
        elif "it" in pronouns:
            yield from _iter_signs_of_it(root.head)
        yield from _iter_signs_of_possession(root.head)
        if root.head.lemma_ == "report":
            yield from ((PERSON, -WEAK), (ORGANISATION, WEAK))
        if is_verb(root.head, "deciding"):
            yield PLACE, -WEAK
    if root.dep_ == "pobj" and root.head.lower_ == "by" and is_verb(root.head.head, "leading"):
        yield PERSON, LIKELY  # "a delegation led by Rustem Umerov"
    if root.dep_ == "nsubjpass" and is_verb(root.head, "undergone"):
        yield PERSON, WEAK
    owned = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else None
    if owned is not None and base(owned) in word_set("names_kinds", "property", "bodies"):
        yield ORGANISATION, LIKELY  # "shares of Hanbit"


def _iter_signs_of_possession(verb: Token) -> Iterator[Sign]:
    """Yield what "its" tells of the subject: "Naftogaz sued its auditor"."""
    clauses = [verb, *(child for child in verb.rights if child.dep_ == "ccomp")]
    nouns = (child for clause in clauses for child in clause.children if child.dep_ in OWNED_ROLES)
    owners = {word.lower_ for noun in nouns for word in noun.lefts if word.tag_ == "PRP$"}
    if "its" in owners:
        yield from ((PERSON, -LIKELY), (ORGANISATION, WEAK))


def _iter_signs_of_it(verb: Token) -> Iterator[Sign]:
    """Yield what "it" tells of who says: it did something, or only "it was too early"."""
    told = next(child for child in verb.rights if child.dep_ == "ccomp")
    yield PERSON, -LIKELY if told.lemma_ in IMPERSONAL else -SURE - 1
    yield ORGANISATION, WEAK


def _is_modifier(root: Token) -> bool:
    return root.dep_ in {"compound", "nmod", "amod", "poss"} and root.head.i > root.i

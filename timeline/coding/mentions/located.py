"""What a sentence tells of a name that is that of a place: "near Bol", "the Diffa region"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.mentions.labels import LIKELY, PERSON, PLACE, SURE, WEAK
from timeline.coding.mentions.words import base, is_place_name, is_verb, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

FAR = 6
"""Words behind a name within which its distance from another place stands."""
BETWEEN = frozenset({"road", "border", "highway", "railway", "route", "line"})
TALKS = frozenset({"accord", "talk"})
"""What is called after where it is held, and after no person: "the Burnham peace talks"."""
LOCAL = frozenset({"mayor", "governor", "prefect"})
HOME = frozenset({"based", "born"})


def iter_signs_of_place(name: Span) -> Iterator[tuple[str, int]]:
    """Yield what tells for or against a place, with its weight."""
    if is_named_place(name[0]):  # "the village of Tel Amar"
        yield PLACE, SURE
    elif is_located(name):
        before = _preposition(name)
        is_inside = before is None or before.lower_ in _surrounding() - {"at"}
        yield PLACE, LIKELY if is_inside else WEAK  # "an analyst at Mirae Securities"
    if _has_distance(name):
        yield PLACE, SURE
    if _lies_in(name):
        yield PLACE, LIKELY
    behind = _noun_behind(name)
    if behind is not None:
        yield from _iter_signs_of_noun(behind)
    after = name.doc[name.end : name.end + 2]
    if len(after) > 1 and after[0].text == "-" and after[1].lower_ in HOME:
        yield PLACE, LIKELY


def _iter_signs_of_noun(noun: Token) -> Iterator[tuple[str, int]]:
    """Yield what the noun behind a name tells: "the Diffa region", "Tublay Mayor"."""
    if noun.text in word_set("names_kinds", "lands", "nouns"):
        yield PLACE, SURE
        yield PERSON, -WEAK
    elif base(noun) in word_set("names_kinds", "lands", "sites") | LOCAL:
        yield PLACE, LIKELY
    elif base(noun) in TALKS:
        yield PERSON, -SURE


def is_located(name: Span) -> bool:
    """Return whether a place usually stands here: "in Leposavic", "the mayor of Leposavic"."""
    root = name.root
    if root.dep_ == "dobj" and is_verb(root.head, "taking"):
        return True
    if _noun_behind(name) is not None:
        return False
    before = _preposition(name)
    if before is None or before.i == 0:
        return _is_joined_to_located(root)
    return _leads_to_place(before)


def _leads_to_place(preposition: Token) -> bool:
    """Return whether what follows a preposition is usually a place."""
    word, governor = preposition.lower_, preposition.nbor(-1)
    if word == "of":
        return base(governor) in word_set("names_kinds", "lands", "inhabited")
    if word in {"to", "from"}:
        above = preposition.head
        moves = above.pos_ == "VERB" and is_verb(above, "motion")
        return moves or is_verb(above, "motion_nouns") or base(governor) in BETWEEN
    if word == "between":
        return base(governor) in BETWEEN
    if word == "at" and base(governor) in word_set("names_kinds", "employed", "nouns"):
        return False
    return word in word_set("names_verbs", "locative")


def is_named_place(token: Token) -> bool:
    """Return whether a name follows the noun for the place that it names: "the village of"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return len(before) > 1 and before[1].lower_ == "of" and is_place_name((base(before[0]),))


def _preposition(name: Span) -> Token | None:
    """Return the preposition before a name: "in" of "in the central Java"; None if none is."""
    directions = word_set("names_groups", "words", "directions")
    at = name.start - 1
    while at > 0 and name.doc[at].lower_ in directions | {"the"}:
        at -= 1
    return name.doc[at] if at >= 0 and name.doc[at].pos_ == "ADP" else None


def _is_joined_to_located(root: Token) -> bool:
    """Return whether a name is joined to that of a place: "in Tillabery and Tahoua"."""
    head = root
    while head.dep_ == "conj" and head.head.pos_ == "PROPN":
        head = head.head
    if head == root or head.dep_ != "pobj":
        return False
    if head.head.lower_ == "between":
        return base(head.head.head) in BETWEEN
    return head.head.lower_ in _surrounding()


def _noun_behind(name: Span) -> Token | None:
    """Return the noun that a name modifies, right behind it; None if there is none."""
    root = name.root
    follows = root.dep_ in {"compound", "nmod", "amod"} and root.head.i >= name.end
    return root.head if follows and root.head.i - name.end <= 1 else None


def _has_distance(name: Span) -> bool:
    """Return whether it is told how far a place is: "Tourba, about 30 km from the border"."""
    after = name.doc[name.end : name.end + FAR]
    if not len(after) or after[0].text != ",":
        return False
    units = word_set("names_kinds", "lands", "units")
    return any(token.lemma_.lower() in units and token.nbor(-1).like_num for token in after[1:])


def _lies_in(name: Span) -> bool:
    """Return whether it is told in which land a place is: "from Chibok in Borno State"."""
    after = [*name.doc[name.end : name.end + 3]]
    after = after[1:] if after and after[0].text == "," else after
    leads = len(after) > 1 and after[0].text == "in" and after[1].ent_type_ in {"GPE", "LOC"}
    return leads and name.root.dep_ in {"pobj", "appos", "npadvmod"}


def _surrounding() -> frozenset[str]:
    return word_set("names_verbs", "surrounding")

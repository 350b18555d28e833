"""Groups of which a phrase does not say whose they are: "the army", "police", "rebels"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.descriptions import (
    find_force,
    find_only_police,
    is_of_police,
    is_one_of_many,
)
from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.group_nouns import is_member, is_organised, is_side
from timeline.coding.mentions.groups import Owner
from timeline.coding.mentions.phrases import is_bare, is_definite, is_indefinite, is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.standing import SUBJECTS
from timeline.coding.mentions.titles import first, get_parts
from timeline.coding.mentions.words import base, find_group_kind, is_verb, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

DOING = frozenset({"nsubj", "conj"})
CLOSED = frozenset({ActorKind.BUSINESS, ActorKind.NGO, ActorKind.MEDIA, ActorKind.GOVERNMENT})
"""Kinds of which one is never told from another by its place alone."""


def resolve_group(scene: Scene, head: Token, noun: Token, kind: ActorKind) -> Referent | None:
    """Return a group of which the phrase does not say whose it is."""
    if base(noun) in word_set("names_groups", "words", "uncounted") and is_bare(noun):
        return None  # "unlawful assembly"
    is_other = kind in CLOSED and scene.memory.is_unnamed(noun)  # "the union at Durban"
    latest = scene.groups.find_latest(noun) if _may_be_again(noun) and not is_other else None
    if latest and (is_other_office(noun, latest) or is_one_of_many(scene.memory, noun, latest)):
        latest = None
    if latest and scene.is_of_town(latest) and not is_definite(noun):
        latest = None  # "people here" are not "people in Dublin"
    if latest or (head == noun and _is_mass(noun, kind)) or _is_thing(noun) or is_side(noun):
        return latest
    state = find_keeper(scene, noun)
    if state is None and any(child.dep_ == "poss" for child in (*head.lefts, *noun.lefts)):
        return None  # "its soldiers": somebody's, not known whose
    if state is None and is_national(noun):
        return _resolve_national(scene, head, noun)
    if state is not None:
        return scene.groups.get(noun, Owner(state.name, state, state.adjective), head=head)
    force = find_force(scene.memory, kind) if is_definite(noun) else None
    force = find_only_police(scene.memory, noun) or force
    return force or _resolve_nameless(scene, head, noun, kind)


def _resolve_national(scene: Scene, head: Token, noun: Token) -> Referent | None:
    """Return the army or the parliament of the land near or at home, or the one told of.

    It is somebody's: if not known whose, it is that of no place.
    """
    state = scene.find_land(noun)
    if state is not None:
        return scene.groups.get(noun, Owner(state.name, state, state.adjective), head=head)
    if not is_definite(noun):
        return _resolve_placed(scene, head, noun)
    return scene.groups.find_whole_force(noun) or scene.groups.get_plain(noun, head)


def _may_be_again(noun: Token) -> bool:
    """Return whether a phrase may mean a group told of before: not "courts", "all parties"."""
    if is_organised(noun) and noun.lower_ != base(noun):
        return False
    return is_definite(noun) or (is_organised(noun) and not is_indefinite(noun))


def _resolve_nameless(scene: Scene, head: Token, noun: Token, kind: ActorKind) -> Referent | None:
    """Return a group by its place, else by its noun alone."""
    if kind in CLOSED:
        return None if is_organisation(noun) else _resolve_placed(scene, head, noun)
    placed = None if is_member(noun) else _resolve_placed(scene, head, noun)
    if placed:
        return placed
    told = ActorKind.POLICE if is_of_police(scene.memory, noun) else None
    return scene.groups.get_plain(noun, head, told)


def is_national(noun: Token) -> bool:
    """Return whether each state has one of a kind: "the army", "the football association"."""
    if base(noun) in word_set("names_groups", "words", "national"):
        return True
    parts = word_set("names_groups", "words", "special_parts")
    special = base(noun) in word_set("names_groups", "words", "special")
    return special and is_definite(noun) and any(child.lower_ in parts for child in noun.lefts)


def _resolve_placed(scene: Scene, head: Token, noun: Token) -> Referent | None:
    """Return the group of the place of the sentence; None if there is none.

    An international court is of no place.
    """
    is_everywhere = any(child.lower_ == "international" for child in noun.lefts)
    place = None if is_everywhere and is_organised(noun) else scene.find_place(noun)
    return scene.groups.get(noun, Owner(place, is_place=True), head=head) if place else None


def is_other_office(noun: Token, referent: Referent) -> bool:
    """Return whether "the defence ministry" cannot be the foreign ministry named before."""
    of_government = referent.kind is find_group_kind(noun) is ActorKind.GOVERNMENT
    return of_government and not get_parts(noun).issubset(fold_words(referent.name))


def find_keeper(scene: Scene, noun: Token) -> Referent | None:
    """Return the state that sends, has or withdraws a force: "Kosovo has sent a platoon"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "a contingent of 40 men"
        noun = noun.head.head
    if noun.dep_ not in {"dobj", "nsubj"} or not is_verb(noun.head, "keeping"):
        return None
    subjects = (child for child in noun.head.lefts if child.dep_ in SUBJECTS)
    referent = first(scene.whom(child) for child in subjects)
    keeper = referent.speaks_for or referent if referent else None
    return keeper if keeper and keeper.kind is ActorKind.STATE else None


def is_organisation(noun: Token) -> bool:
    """Return whether a noun can stand for an organisation: "mission", "alliance"."""
    kinds = read_lexicon("names_anaphors").get(base(noun), ())
    return bool(kinds) and ActorKind.STATE not in kinds


def _is_thing(noun: Token) -> bool:
    """Return whether a machine is what somebody uses, or takes: "captured two tanks"."""
    return base(noun) in word_set("names_groups", "words", "machines") and noun.dep_ not in DOING


def _is_mass(noun: Token, kind: ActorKind) -> bool:
    """Return whether a noun is what people use rather than a body of them: "by force"."""
    return kind is ActorKind.MILITARY and not is_plural(noun) and not list(noun.lefts)

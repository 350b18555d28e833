"""Whom a phrase without a name as its head means: "the Serbian president", "two soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.beside import find_beside
from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.groups import Owner, is_member, is_organised
from timeline.coding.mentions.memory import SUBJECTS
from timeline.coding.mentions.owners import find_owners
from timeline.coding.mentions.phrases import (
    find_written,
    is_definite,
    is_indefinite,
    is_plural,
    iter_qualifiers,
)
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.titles import RANKING, first, get_parts, is_former, is_office
from timeline.coding.mentions.words import base, find_group_kind, is_title, is_verb, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSED = frozenset({ActorKind.BUSINESS, ActorKind.NGO, ActorKind.MEDIA, ActorKind.GOVERNMENT})
"""Kinds of which one is never told from another by its place alone."""


def resolve_noun(scene: Scene, noun: Token) -> list[Referent]:
    """Return whom a noun means with what stands around it, none if that is not clear."""
    beside = find_beside(scene, noun)
    if beside is not None:
        return [beside]
    owners = find_owners(scene, noun)
    found = [_resolve(scene, noun, owner) for owner in owners or (None,)]
    return list(dict.fromkeys(filter(None, found)))


def _resolve(scene: Scene, noun: Token, owner: Owner | None) -> Referent | None:
    of = owner.referent if owner else None
    if is_title(noun) and (bearer := scene.titles.find(noun, of)):
        return bearer
    sort = _find_sort(scene, noun)
    if is_title(noun) and sort == noun:
        return _resolve_title(scene, noun, owner)
    if owner is not None and not (owner.is_place and _find_keeper(scene, sort)):
        return _resolve_owned(scene, noun, sort, owner)
    described = scene.memory.find_described(sort) if is_definite(noun) else None
    if described is not None and not _is_other_office(noun, described):
        return described
    kind = find_group_kind(sort)
    return _resolve_group(scene, noun, sort, kind) if kind else None


def _resolve_title(scene: Scene, noun: Token, owner: Owner | None) -> Referent | None:
    """Return for whom somebody with a title and without a name acts."""
    of = owner.referent if owner else None
    if owner is not None and of is None:
        return _resolve_local(scene, noun, owner)
    if owner is None or of is None:
        return _resolve_unowned(scene, noun)
    if of.kind is ActorKind.PERSON:
        return (of.speaks_for or of) if base(noun) == "government" else None
    if is_former(noun):
        return None
    if not is_office(noun) and of.kind is ActorKind.STATE:
        return scene.groups.get(noun, owner)
    scene.memory.describe(base(noun), of)
    return of


def _resolve_unowned(scene: Scene, noun: Token) -> Referent | None:
    """Return whom "the minister" means, or the group of several: "prosecutors"."""
    described = scene.memory.find_described(noun) if is_definite(noun) else None
    kind = find_group_kind(noun) if is_plural(noun) else None
    return described or (_resolve_group(scene, noun, noun, kind) if kind else None)


def _resolve_local(scene: Scene, noun: Token, owner: Owner) -> Referent | None:
    """Return those who hold offices among a people or in a place: "the governor of Sindh"."""
    if not owner.is_place:
        return scene.groups.get_officials(noun, owner)
    if base(noun) in word_set("names_titles", "local"):
        return scene.groups.get_local(noun, owner)
    return scene.memory.find_described(noun) if is_definite(noun) else None


def _resolve_owned(scene: Scene, noun: Token, sort: Token, owner: Owner) -> Referent | None:
    """Return the group, or the organisation whose people they are."""
    referent = owner.referent
    if referent is None or referent.kind is ActorKind.STATE:
        group = scene.groups.get(sort, owner, head=noun)
        written = find_written(noun) if group is not None and group.key is None else None
        if group is not None and written:
            group.forms[written] = None
        return group
    called = scene.memory.find_called(noun) if owner.is_possessor else None
    if called is not None:  # "its mission", which has a name of its own
        return called
    known = find_group_kind(sort) or is_member(sort) or _is_organisation(sort)
    if not known or referent.kind is ActorKind.PERSON:
        return None
    scene.memory.describe(base(sort), referent)
    return referent


def _resolve_group(scene: Scene, head: Token, noun: Token, kind: ActorKind) -> Referent | None:
    """Return a group of which the phrase does not say whose it is."""
    again = is_definite(noun) or (is_organised(noun) and not is_indefinite(noun))
    latest = scene.groups.find_latest(noun) if again else None
    latest = None if latest and _is_other_office(noun, latest) else latest
    if latest or _is_mass(noun, kind):
        return latest
    keeper = _find_keeper(scene, noun)
    if keeper is not None:
        return scene.groups.get(noun, Owner(keeper.name, keeper, keeper.adjective), head=head)
    force = scene.memory.find_force(kind) if is_definite(noun) else None
    if force is not None:
        return force
    if kind in CLOSED:
        return None if _is_organisation(noun) else _resolve_placed(scene, head, noun)
    placed = None if is_member(noun) else _resolve_placed(scene, head, noun)
    is_owned = any(child.dep_ == "poss" for child in (*head.lefts, *noun.lefts))
    if placed or is_owned or scene.is_headline:  # "its soldiers": somebody's, not known whose
        return placed
    return scene.groups.get_plain(noun, head)


def _resolve_placed(scene: Scene, head: Token, noun: Token) -> Referent | None:
    """Return the group of the place of the sentence; None if there is none."""
    place = scene.find_place(noun)
    return scene.groups.get(noun, Owner(place, is_place=True), head=head) if place else None


def _is_other_office(noun: Token, referent: Referent) -> bool:
    """Return whether "the defence ministry" cannot be the foreign ministry named before."""
    of_government = referent.kind is find_group_kind(noun) is ActorKind.GOVERNMENT
    return of_government and not get_parts(noun).issubset(fold_words(referent.name))


def _find_keeper(scene: Scene, noun: Token) -> Referent | None:
    """Return the state that sends, has or withdraws a force: "Kosovo has sent a platoon"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":  # "a contingent of 40 men"
        noun = noun.head.head
    if noun.dep_ not in {"dobj", "nsubj"} or not is_verb(noun.head, "keeping"):
        return None
    subjects = (child for child in noun.head.lefts if child.dep_ in SUBJECTS)
    referent = first(scene.whom(child) for child in subjects)
    keeper = referent.speaks_for or referent if referent else None
    return keeper if keeper and keeper.kind is ActorKind.STATE else None


def _is_organisation(noun: Token) -> bool:
    """Return whether a noun can stand for an organisation: "mission", "alliance"."""
    kinds = read_lexicon("names_anaphors").get(base(noun), ())
    return bool(kinds) and ActorKind.STATE not in kinds


def _find_sort(scene: Scene, noun: Token) -> Token:
    """Return the noun that says what people they are: "police" of "police officers"."""
    if not is_member(noun) or any(base(child) in RANKING for child in noun.lefts):
        return noun
    before = (token for token in iter_qualifiers(noun) if token.i < noun.i)
    plain = (token for token in before if token.i not in scene.spans)
    return next((token for token in plain if find_group_kind(token)), noun)


def _is_mass(noun: Token, kind: ActorKind) -> bool:
    """Return whether a noun is what people use rather than a body of them: "by force"."""
    return kind is ActorKind.MILITARY and not is_plural(noun) and not list(noun.lefts)

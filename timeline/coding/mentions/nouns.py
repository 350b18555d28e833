"""Whom a phrase without a name as its head means: "the Serbian president", "two soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.beside import find_beside
from timeline.coding.mentions.descriptions import find_described, find_named
from timeline.coding.mentions.group_nouns import is_member, is_organised
from timeline.coding.mentions.groups import Owner
from timeline.coding.mentions.owners import find_owners
from timeline.coding.mentions.pairs import find_pair
from timeline.coding.mentions.phrases import (
    find_written,
    is_definite,
    is_indefinite,
    is_plural,
    iter_qualifiers,
)
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.titles import (
    RANKING,
    is_former,
    is_governing,
    is_in_person,
    is_local_body,
    is_of_part,
    is_office,
    suffers_alone,
)
from timeline.coding.mentions.unowned import (
    find_keeper,
    is_national,
    is_organisation,
    is_other_office,
    resolve_group,
)
from timeline.coding.mentions.words import base, find_group_kind, is_title, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

FORCES = frozenset({ActorKind.MILITARY, ActorKind.POLICE})
LEGISLATURES = frozenset({"parliament", "legislature"})
"""Bodies that others than states have too, by names of their own."""


def resolve_noun(scene: Scene, noun: Token) -> list[Referent]:
    """Return whom a noun means with what stands around it, none if that is not clear."""
    beside = find_beside(scene, noun)
    if beside is not None:
        return [beside]
    if pair := find_pair(scene, noun):
        return pair
    owners = find_owners(scene, noun)
    found = [_resolve(scene, noun, owner) for owner in owners or (None,)]
    return list(dict.fromkeys(filter(None, found)))


def _resolve(scene: Scene, noun: Token, owner: Owner | None) -> Referent | None:
    of = owner.referent if owner else None
    is_body = base(noun) in word_set("names_titles", "bodies")  # "the authority" has a head
    borne = is_title(noun) and not (is_body or is_indefinite(noun))  # "choose a new president"
    if borne and (bearer := scene.titles.find(noun, of)):
        return bearer
    if owner is None and is_of_part(noun):
        return None
    sort = _find_sort(scene, noun)
    if is_title(noun) and sort == noun:
        return _resolve_title(scene, noun, owner)
    if owner is not None and not (owner.is_place and find_keeper(scene, sort)):
        return _resolve_owned(scene, noun, sort, owner)
    described = _find_described(scene, noun, sort)
    if described is not None and not is_other_office(noun, described):
        return described
    kind = find_group_kind(sort)
    return resolve_group(scene, noun, sort, kind) if kind else None


def _find_described(scene: Scene, noun: Token, sort: Token) -> Referent | None:
    """Return whom "the mission" means; "the army" is rather that of the land."""
    if not is_definite(noun):
        return None
    if base(sort) == "state":  # "rescued by the state": that of the land
        return scene.find_land(sort)
    if not is_national(sort):
        return find_described(scene.memory, sort)
    named = find_named(scene.memory, sort) if base(sort) in LEGISLATURES else None
    return scene.memory.find_called(sort) or named


def _resolve_title(scene: Scene, noun: Token, owner: Owner | None) -> Referent | None:
    """Return for whom somebody with a title and without a name acts."""
    of = owner.referent if owner else None
    if owner is not None and of is None:
        return _resolve_local(scene, noun, owner)
    if owner is None or of is None:
        return _resolve_unowned(scene, noun)
    if of.kind is ActorKind.PERSON:
        return _resolve_government(scene, noun, owner)
    if is_former(noun) or is_in_person(noun):
        return None
    if of.kind is ActorKind.STATE and (not is_office(noun) or is_local_body(noun)):
        return _note_written(scene.groups.get(noun, owner), noun)
    scene.memory.describe(noun, of)
    return of


def _resolve_government(scene: Scene, noun: Token, owner: Owner) -> Referent | None:
    """Return the state that somebody governs, else his government, who is not himself.

    It is that which the article is about, none near by: "at talks in Gabon, the government of X".
    """
    if base(noun) not in {"government", "administration", "cabinet"} or owner.referent is None:
        return None
    is_told = scene.titles.has_bearer(owner.referent)  # no ruler of another land
    home = scene.find_home_land(noun.sent) if is_told else None
    land = owner.referent.speaks_for or home
    if land is not None:
        return land
    government = scene.groups.get_local(noun, owner)
    scene.memory.describe(noun, government)
    return _note_written(government, noun)


def _resolve_unowned(scene: Scene, noun: Token) -> Referent | None:
    """Return whom "the minister" means, or the group of several: "prosecutors"."""
    office = next((child for child in noun.lefts if _is_office(child)), None)
    if office is not None:  # "a foreign ministry spokeswoman"
        return _resolve(scene, office, None)
    if is_governing(noun):
        known = is_definite(noun) or is_plural(noun) or noun.dep_ == "compound"
        return (scene.memory.find_called(noun) or scene.find_land(noun)) if known else None
    described = find_described(scene.memory, noun) if is_definite(noun) else None
    kind = find_group_kind(noun) if is_plural(noun) or is_organised(noun) else None
    return described or (resolve_group(scene, noun, noun, kind) if kind else None)


def _is_office(word: Token) -> bool:
    """Return whether a word before a title says of which office of the state somebody is."""
    national = word_set("names_groups", "words", "national") | word_set("names_titles", "governing")
    return word.dep_ == "compound" and base(word) in national


def _resolve_local(scene: Scene, noun: Token, owner: Owner) -> Referent | None:
    """Return those who hold offices among a people or in a place: "the governor of Sindh"."""
    if not owner.is_place:
        return scene.groups.get_officials(noun, owner)
    if base(noun) in word_set("names_titles", "local"):
        return scene.groups.get_local(noun, owner)
    return find_described(scene.memory, noun) if is_definite(noun) else None


def _resolve_owned(scene: Scene, noun: Token, sort: Token, owner: Owner) -> Referent | None:
    """Return the group, or the organisation whose people they are."""
    referent = owner.referent
    if referent is None or referent.kind is ActorKind.STATE:
        return _note_written(scene.groups.get(sort, owner, head=noun), noun)
    if suffers_alone(noun) and not is_organised(noun):  # "a United Nations observer was shot"
        return None
    called = scene.memory.find_called(noun) if owner.is_possessor else None
    if called is not None:  # "its mission", which has a name of its own
        return called
    if base(noun) in word_set("names_groups", "words", "apart"):
        return scene.groups.get_apart(noun, owner)
    known = find_group_kind(sort) or is_member(sort) or is_organisation(sort)
    # "the dockers' union" is a body of its own
    is_theirs = find_group_kind(sort) is ActorKind.NGO and referent.kind is ActorKind.CIVILIANS
    if not known or is_theirs or referent.kind is ActorKind.PERSON:
        return None
    scene.memory.describe(sort, referent)
    return referent


def _note_written(group: Referent | None, noun: Token) -> Referent | None:
    """Return a group with the words of its phrase as one more name: "Poland's parliament"."""
    written = find_written(noun) if group is not None and group.key is None else None
    if group is not None and written:
        group.forms[written] = None
    return group


def _is_sort(token: Token) -> bool:
    """Return whether a word is a noun for people: "student leaders", but no "local chiefs".

    The paramilitary police of a land are no rebels.
    """
    if base(token) == "paramilitary" and find_group_kind(token.head) in FORCES:
        return False
    is_adjective = token.dep_ == "amod" and base(token) in word_set(
        "names_groups", "words", "faceless"
    )
    return find_group_kind(token) is not None and not is_adjective


def _find_sort(scene: Scene, noun: Token) -> Token:
    """Return the noun that says what people they are: "police" of "police officers"."""
    before = [token for token in iter_qualifiers(noun) if token.i < noun.i]
    plain = [token for token in before if token.i not in scene.spans and _is_sort(token)]
    ranked = any(base(child) in RANKING for child in noun.lefts)
    if not is_member(noun) or ranked:  # "rebel forces" are the rebels
        plain = [token for token in plain if find_group_kind(token) is ActorKind.REBELS]
    return plain[0] if plain else noun

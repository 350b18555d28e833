"""Whom a pronoun means, by the sentence it stands in, else by what was said last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_infinitive
from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.agreement import NEUTRAL, find_gender, find_kinds, may_mean
from timeline.coding.mentions.antecedents import find_meant
from timeline.coding.mentions.phrases import is_plural, iter_above
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.scene import Scene
from timeline.coding.mentions.standing import (
    OBJECTS,
    SUBJECTS,
    is_objective,
    may_mean_stranger,
)
from timeline.coding.mentions.words import base, is_title, is_verb
from timeline.coding.telling.quotations import find_speaking
from timeline.coding.telling.tellers import subject_of
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

GRANTING = frozenset({"let", "allow", "permit", "accept", "receive", "admit"})
"""Who is asked to do this does it for those who ask: "asked Iran to let its crew go"."""


LAWYERS = frozenset({"attorney", "barrister", "counsel", "lawyer", "solicitor"})
SPEAKING = frozenset({"i", "me", "my", "we", "us", "our"})


def find_antecedent(scene: Scene, pronoun: Token) -> Referent | None:
    """Return whom a pronoun means; None if that is not clear."""
    if pronoun.lower_ in SPEAKING:
        return _find_speaker(scene, pronoun)
    joined = _find_joined(pronoun)
    referent = scene.whom(joined) if joined else None
    if referent is not None and referent.kind in find_kinds(pronoun):
        return referent
    is_strangers = joined and not referent and may_mean_stranger(pronoun, joined)
    if is_strangers or _is_open(scene, pronoun):
        return None
    if client := _find_client(scene, pronoun):
        return client
    owns = pronoun.dep_ == "poss" and not _is_victims(pronoun)
    above = owns or (pronoun.dep_ in SUBJECTS and not is_objective(pronoun))
    binding = _find_binding(scene, pronoun) if above else None
    found = scene.whom(binding) if binding else None
    if binding is not None and found is None:
        return None
    found = found or find_meant(scene.memory, pronoun, _find_rival(scene, pronoun))
    if found is not None and found.kind is ActorKind.PERSON:
        found.pronoun = found.pronoun or find_gender(pronoun)
    return found


def _find_joined(owner: Token) -> Token | None:
    """Return what stands before "and": Belgrade in "Belgrade and its allies"; None if nothing."""
    is_second = owner.dep_ == "poss" and owner.head.dep_ == "conj"
    return owner.head.head if is_second else None


def _is_open(scene: Scene, pronoun: Token) -> bool:
    """Return whether a pronoun may mean who tells as well as who is told: "told Peel that he"."""
    clause = next((word for word in iter_above(pronoun) if word.pos_ in {"VERB", "AUX"}), pronoun)
    if clause.dep_ != "ccomp" or pronoun.dep_ not in SUBJECTS:
        return False
    near = [child for child in clause.head.children if child.dep_ in SUBJECTS | OBJECTS]
    meant = {referent for child in near if (referent := scene.whom(child))}
    persons = [one for one in meant if one.kind is ActorKind.PERSON and may_mean(pronoun, one)]
    return len(persons) > 1 or _is_agents_intent(pronoun, clause)


def _is_agents_intent(pronoun: Token, clause: Token) -> bool:
    """Return whether a lawyer may do it for a client: "his lawyer said he would ask the judge"."""
    speaker = subject_of(clause.head)
    is_lawyer = speaker is not None and base(speaker) in LAWYERS
    return is_lawyer and is_verb(clause, "at_law") and find_gender(pronoun) is not None


def _find_client(scene: Scene, pronoun: Token) -> Referent | None:
    """Return for whom somebody speaks: "his lawyer said he" is about him."""
    clause = next((word for word in iter_above(pronoun) if word.pos_ in {"VERB", "AUX"}), pronoun)
    speaker = subject_of(clause.head) if clause.dep_ == "ccomp" else None
    if speaker is None or find_gender(pronoun) is None:
        return None
    owners = (child for child in speaker.lefts if child.dep_ == "poss")
    same = (owner for owner in owners if find_gender(owner) == find_gender(pronoun))
    return next((scene.whom(owner) for owner in same), None)


def _find_rival(scene: Scene, pronoun: Token) -> Referent | None:
    """Return who does something to a pronoun, and so is somebody else: "she ordered him".

    So too in "she made him ambassador", of which the parser takes "him" for a subject, and in
    "gunmen ambushed their convoy".
    """
    if _is_victims(pronoun):
        subject = subject_of(pronoun.head.head)
        return scene.whom(subject) if subject is not None else None
    if not is_objective(pronoun):
        return None
    verb = pronoun.head if pronoun.dep_ in OBJECTS else pronoun.head.head
    subject = subject_of(verb)
    return scene.whom(subject) if subject is not None else None


def _is_victims(owner: Token) -> bool:
    """Return whether what several own is attacked, hardly by themselves: "bombed their village"."""
    thing = owner.head
    is_hit = owner.dep_ == "poss" and thing.dep_ == "dobj" and is_verb(thing.head, "hostile")
    return is_hit and find_gender(owner) is None


def _find_speaker(scene: Scene, pronoun: Token) -> Referent | None:
    """Return who speaks the quotation of a pronoun; by "we" a person means those spoken for.

    None if nobody is spoken for: a miner who says "we asked" did not do so alone, a mayor may have.
    """
    verb = find_speaking(pronoun)
    speaker = subject_of(verb) if verb is not None else None
    if speaker is None:
        return None
    span = scene.spans.get(speaker.i)
    referent = scene.whom(speaker) or (scene.referents.of(span) if span else None)
    if referent is None or pronoun.lower_ in {"i", "me", "my"}:
        return referent
    if backer := scene.referents.find_backer(referent):
        return backer
    is_office = pronoun.dep_ not in OBJECTS and scene.titles.has_bearer(referent)
    is_alone = referent.kind is ActorKind.PERSON and pronoun.lower_ != "our" and not is_office
    return None if is_alone else referent


def _find_binding(scene: Scene, pronoun: Token) -> Token | None:
    """Return the subject that binds a pronoun: "NATO said that it", "Ukraine pulls out its".

    It may be somebody of whom nothing is known. Who speaks a quotation is in it "I": of them it
    does not say "he" or "they".
    """
    one = pronoun.lower_ in NEUTRAL
    verbs = [token for token in iter_above(pronoun) if token.pos_ in {"VERB", "AUX"}]
    speaking = find_speaking(pronoun)
    below = pronoun
    for verb in verbs if pronoun.dep_ == "poss" else verbs[1:]:
        for child in (*_find_addressees(verb, below), *verb.lefts):
            referent = scene.whom(child)
            fits = referent is not None and may_mean(pronoun, referent)
            several = is_plural(child) and child.i not in scene.spans
            binds = child.dep_ in SUBJECTS | OBJECTS and verb != speaking
            if binds and fits and not (one and several):
                return child
            if one and referent is None and verb != speaking and _may_bind(pronoun, child):
                return child
        below = verb
    return None


def _may_bind(pronoun: Token, noun: Token) -> bool:
    """Return whether "it" may mean what a subject says: "the coalition said its candidate"."""
    if noun.dep_ not in SUBJECTS or noun.pos_ != "NOUN" or noun.is_ancestor(pronoun):
        return False
    is_land = "state" in read_lexicon("names_anaphors").get(base(noun), ())
    return not (is_land or is_plural(noun) or is_title(noun, of_persons=True))


def _find_addressees(verb: Token, below: Token) -> list[Token]:
    """Return who is to do what stands below a verb: Russia in "urged Russia to lift its"."""
    if not (below.dep_ in {"xcomp", "ccomp", "advcl"} and is_infinitive(below)):
        prepositions = [
            child for child in verb.rights if child.lower_ in {"of", "from", "for", "as"}
        ]
        if not any(child.is_ancestor(below) for child in prepositions):
            return []
    if not is_verb(verb, "addressed") or below.lemma_ in GRANTING:
        return []
    return [child for child in verb.rights if child.dep_ in OBJECTS and child.i < below.i]

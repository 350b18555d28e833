"""Who the subject of a verb is, also where it stands with another verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import direct_objects
from timeline.coding.events.relatives import antecedent, meant_by
from timeline.coding.events.syntax import NAMING, SUBJECTS, base, children, conjuncts
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 6
"""Verbs over verbs that are followed."""
SPEECH = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN})
RELATIVE = frozenset({"who", "which", "that", "whom"})
TIMES = frozenset({"DATE", "TIME"})


def own_subjects(verb: Token) -> list[Token]:
    """Return the subjects that stand below the verb itself, a pronoun as whom it is for."""
    found: list[Token] = []
    helping = children(verb, "aux", "auxpass")  # the parser hangs some subjects on "has"
    for child in (child for at in (*helping, verb) for child in children(at, *SUBJECTS)):
        if (
            base(child) == "time"
        ):  # "has three times condemned": what the parser takes for a subject
            continue
        if child.lower_ in RELATIVE and child.tag_ in {"WDT", "WP"}:
            found += conjuncts(meant_by(child, antecedent(verb)))
        elif child.dep_ in {"nsubj", "nsubjpass"}:
            found += conjuncts(child)
    return found


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Return who the subject of a verb is, also where it stands with another verb.

    Of a passive it is whom it was done to. Empty if it is not told.
    """
    own = own_subjects(verb)
    if own or depth > DEEPEST or verb.head == verb:
        return own
    label = verb.dep_
    if label == "acl":
        return _subjects_of_participle(verb)
    if label == "relcl":
        return conjuncts(antecedent(verb))
    if verb.head.pos_ in {"VERB", "AUX"}:
        return _subjects_above(verb, depth)
    return _through(verb.head, depth) if label in {"pcomp", "advcl", "xcomp"} else []


def _subjects_of_participle(verb: Token) -> list[Token]:
    """Return the noun that a participle describes; of an infinitive ("plan to ban") its owner."""
    noun = verb.head
    if any(child.tag_ == "TO" for child in children(verb, "aux")):
        return [part for child in children(noun, "poss") for part in conjuncts(child)]
    return conjuncts(noun) if noun.pos_ in NAMING else []


def _subjects_above(verb: Token, depth: int) -> list[Token]:
    """Return who does what stands below another verb: its object or its subject."""
    if verb.dep_ == "ccomp" and (astray := _subjects_astray(verb)):
        return astray
    if verb.dep_ in {"xcomp", "ccomp"} and (objects := direct_objects(verb.head)):
        return objects
    if verb.dep_ in {"conj", "xcomp", "ccomp", "advcl"}:
        above = verb.head.head if is_told_beside(verb) else verb.head
        return subjects(above, depth + 1)
    return []


def is_told_beside(verb: Token) -> bool:
    """Return whether who tells does this too: "denied that its forces had fired and blamed rebels".

    The parser joins the second verb to the clause that is told. Like goes with like: an act of
    speech with the telling.
    """
    told = verb.head
    if verb.dep_ != "conj" or told.dep_ != "ccomp" or verb.tag_ != told.head.tag_:
        return False
    if verb.i < told.head.i:  # "We protested and asked for help," she told us.
        return False
    if own_subjects(verb):
        return False
    return _is_speech(verb) and _is_speech(told.head) and not _is_speech(told)


def _is_speech(verb: Token) -> bool:
    """Return whether a verb is an act of speech: "said", "denied", "blamed"."""
    if base(verb) in lexicon().kinds["reporting"]:
        return True
    beside = {child.lower_ for child in children(verb, "prep", "prt", "advmod")}
    return any(
        entry.type in SPEECH and not entry.nouns and beside.issuperset(entry.words[1:])
        for entry in lexicon().verbs.get(base(verb), ())
    )


def _subjects_astray(verb: Token) -> list[Token]:
    """Return what the parser hung on a word before: "said men loyal to Hamad had burned"."""
    before = [child for child in children(verb.head, "ccomp") if child.i < verb.i]
    return [
        part for word in before for child in children(word, "nsubj") for part in conjuncts(child)
    ]


def _through(head: Token, depth: int) -> list[Token]:
    """Return the subject of the verb above a preposition or an adjective."""
    if head.dep_ == "prep" and head.head.pos_ in {"VERB", "AUX"}:
        if head.lemma_ in {"of", "for"} and (objects := direct_objects(head.head)):
            return objects
        return subjects(head.head, depth + 1)
    return subjects(head.head, depth + 1) if head.dep_ in {"acomp", "attr", "oprd"} else []


def is_subjunctive(verb: Token) -> bool:
    """Return whether a verb after one subject lacks its "s": "insisted that Britain take part"."""
    singular = any(noun.tag_ in {"NN", "NNP"} for noun in children(verb, "nsubj"))
    bare = verb.tag_ in {"VB", "VBP"} and verb.lower_ == base(verb)
    return bare and singular and not children(verb, "aux", "conj") and len(own_subjects(verb)) == 1

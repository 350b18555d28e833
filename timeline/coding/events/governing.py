"""What a verb makes of the verb below it: "agreed to send", "refused to leave", "began to fire"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.events.actors import stands_for_somebody
from timeline.coding.events.lexicon import COOPERATIVE, HOSTILE, lexicon
from timeline.coding.events.mood import intended
from timeline.coding.events.phrases import direct_objects, kernel, particles, prepositions
from timeline.coding.events.reading import Reading
from timeline.coding.events.subjects import is_subjunctive, own_subjects, subjects
from timeline.coding.events.syntax import base, children, is_infinitive, modals
from timeline.coding.events.voice import is_passive, is_willing
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

ALL = frozenset({"all", "each", "every", "no"})
COPULAS = frozenset({"be", "remain", "become", "seem", "stand"})
ORDER = frozenset({"first", "second", "third", "fourth", "last", "latest", "only"})
TELLING = frozenset({"tell", "warn", "suggest", "insist", "call"})
"""Verbs that ask only if an infinitive or "should" is below them."""
SWEARING = frozenset({"vow", "swear", "pledge", "promise", "undertake"})
"""Verbs that threaten if what is below them is hostile."""
SIMPLE = {
    "refusing": EventType.REJECT,
    "threatening": EventType.THREATEN,
    "allowing": EventType.CONCEDE,
}


def govern(plain: Reading, below: Token, inner: Reading) -> Reading | None:
    """Return the event that a verb makes of the one below it; None if it makes nothing of it."""
    if any(mark.lower_ == "whether" for mark in children(below, "mark")):
        return None
    for name in _iter_names(plain.verb):
        kinds = {kind for kind, names in lexicon().kinds.items() if name in names}
        led = _lead(kinds, name, plain, below, inner)
        if led is not None:
            return led
        if made := _make(kinds, name, below, inner):
            return replace(
                plain,
                type=made,
                words=(*name.split(), *inner.words[:1]),
                content=below,
                through=(below, *inner.through),
            )
        if "transparent" in kinds and not plain.type and _leads_to(plain.verb, below):
            meant = replace(inner, verb=plain.verb, through=(below, *inner.through))
            return intended(meant) if "intending" in kinds else meant
    return None


def _iter_names(verb: Token) -> list[str]:
    """Return the names under which a governing verb may stand in the lists, the longer first."""
    lemma = base(verb)
    with_words = (*particles(verb), *(word for word, _ in prepositions(verb)))
    names = [f"{lemma} {word}" for word in with_words]
    if is_willing(verb):
        names.append(verb.lower_)
    if lemma in COPULAS:
        names += [base(child) for child in children(verb, "acomp", "attr")]
    return [*names, lemma]


def _lead(
    kinds: set[str], name: str, plain: Reading, below: Token, inner: Reading
) -> Reading | None:
    """Return the event of a verb that orders, makes or fails; it keeps what is below as its act."""
    verb = plain.verb
    if not _is_to(below):
        return None
    through = (below, *inner.through)
    words = (*name.split(), *inner.words[:1])
    own = replace(inner, verb=verb, trigger=verb, words=words, through=through)
    if "ordering" in kinds and _are_forces(direct_objects(verb) + own_subjects(below)):
        return own
    if "refusing" in kinds and base(below) in lexicon().kinds["commenting"]:
        return replace(own, type=None)
    if "failing" in kinds:
        return replace(own, type=_failed(inner.type))
    if "causing" in kinds and inner.type:
        return replace(plain, type=None)
    return plain if "expected" in kinds and not is_passive(verb) else None


def _make(kinds: set[str], name: str, below: Token, inner: Reading) -> EventType | None:
    """Return the type that a governing verb gives, by the lists in which it stands."""
    is_to = _is_to(below)
    if is_to or below.dep_ == "ccomp":
        if name in lexicon().kinds["commanding"]:
            return _commanded(below)
        if "requesting" in kinds and _asks(name, below):
            return EventType.REQUEST
        if "committing" in kinds:
            return _committed(name, inner)
    if "forbidding" in kinds:
        return EventType.COERCE if below.dep_ == "pcomp" else None
    return next((kind for group, kind in SIMPLE.items() if is_to and group in kinds), None)


def _commanded(below: Token) -> EventType | None:
    """Return the type of an order: of a court's to coerce, of a mere decree what is decreed.

    "Ordered that he be held" coerces; "ordered that flags be lowered" asks nobody.
    """
    courts = lexicon().classes["COURTS"]
    if any(base(child) in courts for noun in subjects(below.head) for child in noun.subtree):
        return EventType.COERCE
    told = any(map(stands_for_somebody, own_subjects(below))) and not is_passive(below)
    return EventType.REQUEST if below.dep_ != "ccomp" or told else None


def _is_to(below: Token) -> bool:
    return is_infinitive(below) or below.dep_ in {"pcomp", "xcomp"}


def _are_forces(nouns: list[Token]) -> bool:
    """Return whether those who are ordered are forces, who act for whoever orders them."""
    forces = lexicon().classes["FORCES"]
    return any(base(kernel(noun)) in forces for noun in nouns)


def _asks(name: str, below: Token) -> bool:
    """Return whether the verb asks for something, as opposed to telling it or wishing to do it."""
    if name == "want":
        return bool(own_subjects(below))
    if name not in TELLING or is_infinitive(below) or is_subjunctive(below):
        return True
    return bool({"should", "must"} & modals(below))


def _failed(kind: EventType | None) -> EventType | None:
    """Return the type of not doing a thing; who fails to speak has done nothing to anybody."""
    if kind in COOPERATIVE:
        return EventType.REJECT
    return kind if kind in HOSTILE else None


def _committed(name: str, inner: Reading) -> EventType:
    hostile = inner.type in HOSTILE - {EventType.MOBILIZE}
    return EventType.THREATEN if name in SWEARING and hostile else EventType.AGREE


def _leads_to(verb: Token, below: Token) -> bool:
    """Return whether a verb only says how it stands with the one below: "begins to", "has to"."""
    if base(verb) == "have" and direct_objects(verb):
        return False
    told = below.dep_ in {"xcomp", "ccomp", "pcomp", "attr"} or _is_first_to(verb, below)
    return told and below.head in {verb, *verb.children}


def _is_first_to(verb: Token, below: Token) -> bool:
    """Return whether somebody is said to do it before or after all others: "is the first to"."""
    order = (word for word in below.head.lefts if base(word) in ORDER)
    return below.head.dep_ == "attr" and base(verb) in COPULAS and any(order)

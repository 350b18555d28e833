"""Whether the words around a verb leave it the sense in which a word list has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import stands_for_somebody
from timeline.coding.events.complements import complement
from timeline.coding.events.lexicon import Entry, lexicon
from timeline.coding.events.phrases import agents, direct_objects, kernel, prepositions
from timeline.coding.events.relatives import antecedent, meant_by
from timeline.coding.events.subjects import is_subjunctive, own_subjects, subjects
from timeline.coding.events.syntax import base, children, modals
from timeline.coding.events.voice import is_passive
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

HARMING = frozenset({EventType.ASSAULT, EventType.COERCE})
RESULTS = ("advcl", "acomp", "oprd")
TIMES = frozenset({"DATE", "TIME"})
CLOSING = frozenset({"close", "shut", "suspend", "dissolve"})
"""Verbs that coerce nobody if what is closed is one's own."""
PRICES = frozenset({"MONEY", "PERCENT"})
REACH = 4
"""Words behind a verb in which the price stands at which shares close."""
REASONS = frozenset({"because", "due", "owing"})
"""What stands behind a passive that nobody did: "was forced to turn back because of fog"."""
JUDGING = frozenset({"call", "describe", "brand"})
"""Verbs behind which what stands beside the object is said of it: "called the strike absurd"."""


def is_meant(verb: Token, entry: Entry, *, is_bare: bool) -> bool:
    """Return whether the verb does what an entry says to what stands around it.

    Args:
        is_bare: The entry names neither objects nor doers.
    """
    closes = entry.type is EventType.COERCE and entry.words[0] in CLOSING
    if closes and (_is_own(verb) or _is_price(verb)):
        return False
    if entry.nouns and judges(verb):
        return entry.type is EventType.REJECT
    if " ".join(entry.words) in lexicon().kinds["idle"] and entry.nouns and not _is_idle(verb):
        return False
    if is_bare and entry.type in HARMING and _is_figurative(verb):
        return False
    return not (_is_natural(verb) and (entry.type in HARMING or not is_passive(verb)))


def is_complete(verb: Token, name: str) -> bool:
    """Return whether a verb has the object, or the person for subject, without which it is another.

    "demonstrated a widget" is no protest, "try again" no trial, "the results suggest" no request.
    """
    kinds = lexicon().kinds
    tests = {"cautioning": _is_threat, "mooting": _is_wish, "commanding": _is_command}
    if not all(holds(verb) for kind, holds in tests.items() if name in kinds[kind]):
        return False
    if name in kinds["intransitive"]:
        beside = children(verb, "dobj", "npadvmod", "nmod")
        undone = [child for child in children(verb, *RESULTS) if child.tag_ == "JJ"]
        active = not is_passive(verb) and not undone  # "two boys pulled out alive"
        return active and all(noun.ent_type_ in TIMES for noun in beside)
    if name in kinds["transitive"]:
        return is_passive(verb) or bool(direct_objects(verb))
    doers = [] if is_passive(verb) else subjects(verb)
    if name not in kinds["personal"] or not doers:
        return True
    return any(stands_for_somebody(noun) or _is_fight(noun) for noun in map(kernel, doers))


def _is_fight(noun: Token) -> bool:
    """Return whether a noun is for what people do to others: "the fighting drove them out"."""
    return lexicon().nouns.get(base(noun)) in HARMING


def head_of(noun: Token) -> str:
    """Return the base form of a noun, with the one before it if that makes it another thing."""
    pairs = (f"{base(before)} {base(noun)}" for before in children(noun, "compound", "amod"))
    return next((pair for pair in pairs if pair in lexicon().kinds["apart"]), base(noun))


def judges(verb: Token) -> bool:
    """Return whether a verb only tells what somebody makes of a thing: "called it absurd"."""
    return base(verb) in JUDGING and bool(children(verb, "oprd", "acomp"))


def _is_own(verb: Token) -> bool:
    """Return whether somebody does it to what is theirs: "closed its office there"."""
    return any(child.tag_ == "PRP$" for noun in direct_objects(verb) for child in noun.children)


def _is_price(verb: Token) -> bool:
    """Return whether shares are told of: "closed down 3 per cent", "closed at 40 euros"."""
    behind = verb.doc[verb.i + 1 : verb.right_edge.i + 1]
    return any(word.ent_type_ in PRICES for word in behind[:REACH])


def _is_idle(verb: Token) -> bool:
    """Return whether nothing is asked for: "called on the mayor at his home", not "to resign"."""
    return complement(verb) is None and all(word != "for" for word, _ in prepositions(verb))


def _is_figurative(verb: Token) -> bool:
    """Return whether nobody is harmed: "fought the flames", "fighting for survival"."""
    aims = [noun for word, noun in prepositions(verb) if word in {"for", "against"}]
    nouns = direct_objects(verb) or ([] if is_passive(verb) else aims)
    heads = [head_of(kernel(noun)) for noun in nouns]
    return bool(heads) and all(head in lexicon().kinds["figurative"] for head in heads)


def _is_natural(verb: Token) -> bool:
    """Return whether nobody did it: "the storm killed nine", "nine were killed in a landslide"."""
    causes = [] if is_passive(verb) else subjects(verb)
    if is_passive(verb):
        reasons = [child for at in (verb, *children(verb, "xcomp")) for child in at.children]
        if any(child.lower_ in REASONS for child in reasons) and not agents(verb):
            return True
        causes = [noun for word, noun in prepositions(verb) if word in {"in", "by"}]
    elif base(verb) in lexicon().kinds["dying"]:
        causes += [noun for word, noun in prepositions(verb) if word == "in"]
    return any(
        head_of(kernel(noun)) in lexicon().kinds["natural"] or _is_in_works(noun, verb)
        for noun in causes
    )


def _is_in_works(noun: Token, verb: Token) -> bool:
    """Return whether it blew up by accident, for all that is told: "an explosion at a mine"."""
    kinds = lexicon().kinds
    what = meant_by(noun, antecedent(verb)) if noun.tag_ == "WDT" else noun
    around = [*prepositions(what), *prepositions(verb)]
    where = {base(place) for word, place in around if word in {"at", "in"}}
    where |= {base(child) for child in children(what, "compound")}
    return base(what) in kinds["bursting"] and not where.isdisjoint(kinds["works"] | kinds["fuels"])


def _is_threat(verb: Token) -> bool:
    """Return whether a warning is of what somebody will do: "warned that troops would march"."""
    if {"of", "about"} & {word for word, _ in prepositions(verb)}:
        return False
    clauses = children(verb, "ccomp")
    return all(modals(clause) and _has_doer(clause) for clause in clauses)


def _has_doer(clause: Token) -> bool:
    return any(stands_for_somebody(kernel(noun)) for noun in own_subjects(clause))


def _is_command(verb: Token) -> bool:
    """Return whether somebody is told to do something: no goods, and no mere decree, are ordered.

    "Ordered two ships" and "ordered that flags be lowered".
    """
    if is_passive(verb) or children(verb, "ccomp"):
        return is_passive(verb)
    nouns = direct_objects(verb)
    if not nouns or complement(verb) is not None:
        return True
    return any(noun.pos_ == "PRON" or stands_for_somebody(kernel(noun)) for noun in nouns)


def _is_wish(verb: Token) -> bool:
    return all(map(_is_to_be, children(verb, "ccomp")))


def _is_to_be(clause: Token) -> bool:
    """Return whether a clause says what shall be, not what is: "that Britain should go"."""
    helping = {child.lower_ for child in children(clause, "aux", "auxpass")}
    return is_subjunctive(clause) or bool({"should", "must", "be"} & helping)

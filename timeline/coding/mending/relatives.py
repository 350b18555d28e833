"""Relative clauses that the parser hangs on another noun than they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending.astray import TIMES, hang
from timeline.coding.mending.rejoining import finite, own_subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEDS = frozenset(
    {
        *("accident", "airstrike", "ambush", "assault", "attack", "blast", "bombing", "clash"),
        *("collapse", "collision", "crash", "derailment", "earthquake", "explosion", "fire"),
        *("flood", "landslide", "quake", "raid", "shelling", "shooting", "storm", "strike"),
    }
)
"""Nouns of what kills and hurts people."""
HARMED = frozenset({"dead", "homeless", "injured", "wounded"})
DOERS = frozenset({"nsubj", "nsubjpass"})
PLACING = frozenset({"at", "in", "near", "outside"})
SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
PLURAL_FORMS = frozenset({"are", "were", "have", "do"})
SINGULAR = frozenset({"NN", "NNP"})
PLURAL = frozenset({"NNS", "NNPS"})


def mend_relative(verb: Token) -> None:
    """Let a clause behind "which" follow a noun of its number: "a wave of protests that has grown".

    It goes up to the nearest noun that agrees, and stays where there is none.
    """
    noun, first = verb.head, finite(verb)
    which = [doer for doer in own_subjects(verb) if doer.tag_ in {"WDT", "WP"}]
    if verb.dep_ != "relcl" or not which or first is None or _agrees(noun, first):
        return
    above = (each for each in noun.ancestors if each.tag_ in SINGULAR | PLURAL and each.i < noun.i)
    found = next((each for each in above if _agrees(each, first)), None)
    if found is not None:
        hang(verb, found, "relcl")


def mend_relative_behind_day(verb: Token) -> None:
    """Let "which" be no day: "called a rally on Monday, which the party backs"."""
    day = verb.head
    if verb.dep_ != "relcl" or day.ent_type_ not in TIMES or not own_subjects(verb):
        return
    begin = verb.left_edge
    if begin.lower_ != "which" or begin.dep_ != "dobj":
        return
    nouns = (each for each in reversed(verb.doc[verb.sent.start : day.i]) if each.pos_ == "NOUN")
    things = (each for each in nouns if each.dep_ in {"dobj", "oprd", "nsubjpass"})
    noun = next((each for each in things if each.ent_type_ not in TIMES), None)
    if noun is not None:
        hang(verb, noun, "relcl")


def _agrees(noun: Token, verb: Token) -> bool:
    """Return whether a noun and the form of a verb have one number, or the verb tells none."""
    is_many = noun.tag_ in PLURAL or any(child.dep_ == "conj" for child in noun.children)
    if verb.lower_ in SINGULAR_FORMS or verb.tag_ == "VBZ":
        return not (noun.tag_ in PLURAL and noun.ent_type_ == "")
    if verb.lower_ in PLURAL_FORMS:
        return is_many or noun.tag_ not in SINGULAR or noun.ent_type_ != ""
    return True


def mend_whose(owner: Token) -> None:
    """Let "whose" follow the thing and not where it is: "a mine in Lima whose dam burst".

    Two nouns behind it are one name for a thing: "whose tailings pond gave way".
    """
    noun = owner.head
    second = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if owner.tag_ != "WP$" or owner.dep_ != "poss":
        return
    if noun.dep_ in DOERS and second.dep_ in DOERS and second.head == noun.head:
        hang(noun, second, "compound")
        hang(owner, second, "poss")
    clause = next((above for above in owner.ancestors if above.dep_ == "relcl"), None)
    if clause is None or clause.head.dep_ != "pobj" or clause.head.head.lower_ not in PLACING:
        return
    thing = clause.head.head.head
    if thing.pos_ == "NOUN":
        hang(clause, thing, "relcl")


def mend_harm(verb: Token) -> None:
    """Let a deed do harm, not its place: "an attack on a post near the camp that killed nine"."""
    noun = verb.head
    doers = [doer for doer in own_subjects(verb) if doer.tag_ == "WDT"]
    if verb.dep_ != "relcl" or not doers or not _does_harm(verb) or noun.lemma_ in DEEDS:
        return
    at = noun
    while at.dep_ == "pobj" and at.head.dep_ == "prep" and at.lemma_ not in DEEDS:
        at = at.head.head
    if at.lemma_ in DEEDS:
        hang(verb, at, "relcl")


def _does_harm(verb: Token) -> bool:
    """Return whether people are killed or hurt: "killed nine", "left a guard dead"."""
    harmed = verb.lemma_ in read_lexicon("telling_figures")["casualties"]
    left = verb.lemma_ == "leave" and any(each.lower_ in HARMED for each in verb.subtree)
    return harmed or left


def mend_clause_of_noun(verb: Token) -> None:
    """Hang a clause with "that" on the noun before it: "punish them for a bill that would do it".

    A name has no such clause: of "a bill before Parliament that" it is the bill.
    """
    begin = verb.left_edge
    if verb.dep_ != "ccomp" or begin.tag_ != "WDT" or begin.lower_ != "that":
        return
    if begin not in own_subjects(verb) or not verb.head.i < begin.i:
        return
    nouns = (each for each in reversed(verb.doc[verb.head.i : begin.i]) if each.pos_ == "NOUN")
    noun = next((each for each in nouns if each.dep_ in {"dobj", "pobj"}), None)
    if noun is not None:
        hang(verb, noun, "relcl")

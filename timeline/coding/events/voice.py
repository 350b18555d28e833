"""Whether a verb is told from the side of who does it or of whom it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.syntax import base, children, is_infinitive
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

MEASURES = frozenset({"CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})
TIMES = frozenset({"DATE", "TIME"})
COMPLEMENTS = ("dobj", "ccomp", "xcomp", "prt")
STOPS = frozenset({".", "!", "?", ":", '"', "”"})
"""With these ends a sentence; a headline ends without."""
WILLING = frozenset({"committed", "determined", "prepared"})
HARMING = frozenset({"injure", "wound"})
"""Verbs that no one is the subject of without an object."""


def is_passive(verb: Token) -> bool:
    """Return whether a verb is told from the side of whom it is done to."""
    if is_willing(verb):
        return False
    told = children(verb, "nsubjpass", "auxpass", "csubjpass")
    if told or _is_shortened(verb) or _is_left(verb):
        return True
    if _is_misread(verb) or _is_whole(verb):
        return False
    if verb.tag_ != "VBN" or children(verb, "aux") or _has_object(verb):
        return (
            verb.dep_ == "conj"
            and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and _needs_object(verb)))
            and not (children(verb, "nsubj", "aux") or _has_object(verb))
            and is_passive(verb.head)
        )
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "relcl", "advcl", "ROOT", "amod", "dep"}


def _has_object(verb: Token) -> bool:
    """Return whether a verb has an object; a time is none: "charged the following month"."""
    return any(noun.ent_type_ not in TIMES for noun in children(verb, "dobj"))


def _needs_object(verb: Token) -> bool:
    """Return whether nobody does this without doing it to somebody: "freed", "sacked"."""
    kinds = lexicon().kinds
    harms = read_lexicon("names_verbs")["undergone"]
    return base(verb) in {*harms, *kinds["transitive"], *kinds["object"]}


def _is_shortened(verb: Token) -> bool:
    """Return whether a headline leaves out "was": "four soldiers killed".

    The parser may take the verb for one that says which soldiers are meant.
    """
    is_said_of = bool(children(verb, "nsubj")) or (verb.dep_ == "acl" and verb.head.dep_ == "ROOT")
    is_past = verb.tag_ in {"VBD", "VBN"} and is_said_of
    if not is_past or verb.sent[-1].text in STOPS or children(verb, "aux", *COMPLEMENTS):
        return False
    return _needs_object(verb)


def _is_left(verb: Token) -> bool:
    """Return whether people were harmed whom the parser takes for doers: "left two men wounded"."""
    if base(verb) not in HARMING or verb.tag_ == "VBG":
        return False
    return bool(children(verb, "nsubj")) and not children(verb, "aux", *COMPLEMENTS)


def is_willing(verb: Token) -> bool:
    """Return whether a participle only tells what somebody is ready for: "is prepared to talk"."""
    if verb.tag_ != "VBN" or verb.lower_ not in WILLING:
        return False
    leads = (child.lower_ == "to" for child in children(verb, "prep"))
    return any(map(is_infinitive, children(verb, "xcomp", "advcl"))) or any(leads)


def _is_misread(verb: Token) -> bool:
    """Return whether the parser took the main verb of a sentence for a participle."""
    whole = verb.head.dep_ == "ROOT" and verb.sent[-1].text == "."
    return whole and verb.dep_ == "acl" and verb.tag_ == "VBN" and not children(verb, "agent")


def _is_whole(verb: Token) -> bool:
    """Return whether it is the verb of a whole sentence, which needs no helper to be active."""
    if verb.dep_ != "ROOT" or verb.sent[-1].text != "." or _tells_doer(verb):
        return False
    return bool(children(verb, "nsubj"))


def _tells_doer(verb: Token) -> bool:
    """Return whether "by" tells who does it, and not by how much: "cut the tax by 10 percent"."""
    by = (noun for agent in children(verb, "agent") for noun in children(agent, "pobj"))
    return any(noun.ent_type_ not in MEASURES for noun in by)

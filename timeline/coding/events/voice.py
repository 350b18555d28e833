"""Whether a verb is told from the side of who does it or of whom it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.syntax import base, children, is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

WILLING = frozenset({"committed", "determined", "prepared"})


def is_passive(verb: Token) -> bool:
    """Return whether a verb is told from the side of whom it is done to."""
    if is_willing(verb):
        return False
    if children(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if _is_misread(verb) or _is_whole(verb):
        return False
    if verb.tag_ != "VBN" or children(verb, "aux", "dobj"):
        undone = base(verb) in lexicon().kinds["transitive"]  # "was held and extradited"
        return (
            verb.dep_ == "conj"
            and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and undone))
            and not children(verb, "nsubj", "aux", "dobj")
            and is_passive(verb.head)
        )
    if verb.dep_ == "conj":
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "relcl", "advcl", "ROOT", "amod", "dep"}


def is_willing(verb: Token) -> bool:
    """Return whether a participle only tells what somebody is ready for: "is prepared to talk"."""
    if verb.tag_ != "VBN" or verb.lower_ not in WILLING or children(verb, "agent"):
        return False
    leads = (child.lower_ == "to" for child in children(verb, "prep"))
    return any(map(is_infinitive, children(verb, "xcomp", "advcl"))) or any(leads)


def _is_misread(verb: Token) -> bool:
    """Return whether it is the main verb of a clause that the parser took for a participle.

    In "Prosecutors said the director, Hartwell, paid" nobody says a director.
    """
    noun = verb.head
    said = noun.dep_ == "dobj" and base(noun.head) == "say"
    whole = noun.dep_ == "ROOT" and verb.sent[-1].text == "."
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN" and not children(verb, "agent")
    return participle and (whole or said)


def _is_whole(verb: Token) -> bool:
    """Return whether it is the verb of a whole sentence, which needs no helper to be active."""
    if verb.dep_ != "ROOT" or verb.sent[-1].text != "." or children(verb, "agent"):
        return False
    return bool(children(verb, "nsubj"))

"""What the noun is that a relative clause is about, also where the parser takes another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.syntax import NAMING, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"dobj", "pobj"})
TIMES = frozenset({"DATE", "TIME"})
BODIES = frozenset({"ORG", "GPE", "NORP"})


def meant_by(relative: Token, noun: Token) -> Token:
    """Return what "which" is about where the parser takes a person for it, else the noun.

    It is who the person is of, "Mimbire of the Centre, which", or of what the person is told: "a
    mission headed by Solvang, which". And "who" is a person: "the leader of the Alliance, who".
    """
    if relative.lower_ in {"who", "whom"} and noun.ent_type_ in BODIES:
        of = noun.head if noun.dep_ == "pobj" else noun
        named = of.head.head if of.head.dep_ == "appos" else of.head
        persons = [word for word in (named, of.head) if word.ent_type_ == "PERSON"]
        return persons[0] if of.lower_ in {"of", "from", "for"} and persons else noun
    if relative.lower_ != "which" or noun.ent_type_ != "PERSON":
        return noun
    inside = (token for token in noun.subtree if token.i < relative.i and token.dep_ == "pobj")
    above = (token for token in noun.ancestors if token.pos_ in NAMING)
    both = (token for token in (*inside, *above) if token.ent_type_ != "PERSON")
    return next(both, noun)


def antecedent(verb: Token) -> Token:
    """Return the noun that the relative clause of this verb is about."""
    at = verb
    while at.dep_ in {"conj", "xcomp", "ccomp"} and at.head != at:
        at = at.head
    if at.dep_ not in {"relcl", "acl", "ccomp", "advcl"}:
        return at
    return _outer(_before_time(at.head, at))


def _before_time(noun: Token, clause: Token) -> Token:
    """Return what a clause behind a day is about: "was hit by a slide in May that killed three".

    The parser hangs it on the day; it is about the noun before that. The day, if there is none:
    behind a comma, "fell on May 4, which delayed us" tells of all that happened.
    """
    if noun.ent_type_ not in TIMES:
        return noun
    above = noun
    while above.head != above and (above.ent_type_ in TIMES or above.pos_ == "ADP"):
        above = above.head
    if above.pos_ not in {"VERB", "AUX"}:
        return above
    if above.dep_ == "acl":  # "an accord reached in 1991, which barred both"
        return above.head
    is_comment = clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","
    labels = NOMINAL if is_comment else NOMINAL | SUBJECTS
    before = [token for token in above.subtree if token.i < noun.i and token.dep_ in labels]
    return next((token for token in reversed(before) if token.ent_type_ not in TIMES), noun)


def _outer(noun: Token) -> Token:
    """Return what is between two, where the parser takes the second of them: "a war between"."""
    first = noun.head if noun.dep_ == "conj" else noun
    between = first.head
    return between.head if first.dep_ == "pobj" and between.lower_ == "between" else noun

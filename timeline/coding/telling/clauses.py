"""Which verbs of reporting an event stands under."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.coding.events.subjects import is_told_beside
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.tellers import find_closing, is_trailing, subject_of
from timeline.coding.telling.verbs import (
    is_charging,
    is_quoting,
    is_saying,
    is_supposing,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = frozenset({"ccomp", "parataxis", "xcomp", "pcomp", "dobj", "obj"})
"""How what is told hangs on the verb that tells it."""
TIMING = frozenset({"after", "before", "since", "until", "while"})
DEEP = 30
"""Words between one and the root of its sentence; the parse of a list, or of no text, has more."""


def is_deep(token: Token) -> bool:
    """Return whether a word hangs deeper than sentences go; what it hangs on then means nothing."""
    return next(islice(token.ancestors, DEEP, None), None) is not None


def is_apart(verb: Token) -> bool:
    """Return whether a verb stands in the half of a sentence before a semicolon: "A left; B came".

    The parser takes it for something that the second half says.
    """
    return verb.dep_ == "ccomp" and any(word.text == ";" for word in verb.doc[verb.i : verb.head.i])


def iter_tellings(trigger: Token) -> Iterator[Token]:
    """Yield the verbs that tell an event, the nearest first.

    The event is told by a verb that it is the complement of, by "as X said" beside it, and by a
    clause at the end of its sentence that the parser took for something else.
    """
    branch, seen = trigger, set[int]()
    while not _is_disputed_claim(branch, trigger):
        for verb in _tellings_at(branch, trigger):
            if verb.i not in seen:
                seen.add(verb.i)
                yield verb
        if is_told_beside(branch):
            return
        if branch.head == branch:
            yield from (verb for verb in _strays(trigger) if verb.i not in seen)
            return
        branch = branch.head


def _is_disputed_claim(branch: Token, trigger: Token) -> bool:
    """Return whether an event is what others did with a telling: "…, a claim the army denied"."""
    claims = read_lexicon("dating_realis")["claims"]
    is_clause = trigger.dep_ == "relcl" or (trigger.dep_ == "acl" and trigger.tag_ == "VBD")
    if branch.lemma_.lower() not in claims or not is_clause or trigger.head != branch:
        return False
    return branch.left_edge.i > branch.sent.start and branch.left_edge.nbor(-1).text == ","


def _tellings_at(branch: Token, trigger: Token) -> Iterator[Token]:
    """Yield the verbs that tell a clause or a noun phrase, of which the trigger is a part."""
    yield from (child for child in branch.children if _is_aside(child, trigger))
    verb = branch.head
    if verb in {branch, trigger} or _is_other_half(verb, trigger):
        return
    told = branch.dep_ in TOLD and is_saying(verb)
    told |= branch.dep_ == "ccomp" and is_supposing(verb)
    told &= not _is_circumstance(branch, verb)
    charged = branch.dep_ == "dobj" and branch != trigger and is_charging(verb)
    charged |= branch.dep_ == "prep" and (is_charging(verb) or is_quoting(verb))
    if told or (charged and not _is_related(trigger, branch)):
        yield verb


def _is_circumstance(branch: Token, verb: Token) -> bool:
    """Return whether a clause tells when something was said: "said after ministers met"."""
    marks = {child.lower_ for child in branch.children if child.dep_ == "mark"}
    return verb.i < branch.i and not marks.isdisjoint(TIMING)


def _is_related(trigger: Token, branch: Token) -> bool:
    """Return whether a relative clause stands between: "blamed it on a group that signed"."""
    between = islice(trigger.ancestors, DEEP)
    above = (word for word in (trigger, *between) if branch.is_ancestor(word))
    return any(word.dep_ == "relcl" for word in above)


def _is_aside(verb: Token, trigger: Token) -> bool:
    """Return whether a clause beside what is told tells it: "as X said", "the portal reported"."""
    if not is_saying(verb) or verb == trigger or verb.is_ancestor(trigger):
        return False
    if _is_other_half(verb, trigger) or any(child.dep_ == "ccomp" for child in verb.children):
        return False
    if verb.dep_ == "advcl":
        return any(
            child.lower_ == "as" and child.dep_ in {"mark", "advmod"} for child in verb.children
        )
    return verb.dep_ == "parataxis"


def _is_other_half(verb: Token, trigger: Token) -> bool:
    """Return whether a verb tells only what is behind a semicolon: "A blames B; C says …"."""
    teller = subject_of(verb) if trigger.i < verb.i else None
    opening = teller.left_edge if teller is not None else verb
    return trigger.i < opening.i and opening.i > verb.sent.start and opening.nbor(-1).text == ";"


def _strays(trigger: Token) -> Iterator[Token]:
    """Yield the verbs of clauses at the end of a sentence that tell all that stands before."""
    for word in filter(is_saying, trigger.sent):
        teller = word.head if is_trailing(word) else find_closing(word)
        if teller is not None and trigger.i < teller.left_edge.i:
            yield word

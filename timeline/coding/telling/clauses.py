"""Which verbs of reporting an event stands under, and who their subject is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = frozenset({"ccomp", "parataxis", "xcomp", "pcomp", "dobj", "obj"})
"""How what is told hangs on the verb that tells it."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BREAKS = frozenset({",", "”", '"', "–", "—"})
RELATIVE = frozenset({"WP", "WDT"})


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


def is_saying(token: Token) -> bool:
    """Return whether a word is a verb that reports what stands beside it."""
    return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in _verbs("says")


def is_charging(token: Token) -> bool:
    """Return whether a word is a verb such as "accuse"."""
    return token.pos_ == "VERB" and token.lemma_.lower() in _verbs("charges")


def is_quoting(token: Token) -> bool:
    """Return whether a word is a verb such as "quote" or "cite"."""
    return token.pos_ in {"VERB", "ADP"} and token.lemma_.lower() in _verbs("quotes")


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(read_lexicon("telling_verbs")[kind])


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
        if _is_of_disputer(branch):
            return
        if branch.head == branch:
            yield from (verb for verb in _strays(trigger) if verb.i not in seen)
            return
        branch = branch.head


def _is_disputed_claim(branch: Token, trigger: Token) -> bool:
    """Return whether an event is what others did with a telling: "…, a claim the army denied"."""
    claims = read_lexicon("dating_realis")["claims"]
    if branch.lemma_.lower() not in claims or trigger.dep_ != "relcl" or trigger.head != branch:
        return False
    return branch.left_edge.i > branch.sent.start and branch.left_edge.nbor(-1).text == ","


def _is_of_disputer(verb: Token) -> bool:
    """Return whether a verb is joined to a denial: "denied that it had fired and blamed rebels"."""
    told = verb.head
    if verb.dep_ != "conj" or told.dep_ != "ccomp" or verb.tag_ != "VBD":
        return False
    has_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    return told.head.lemma_.lower() in _verbs("disputes") and not has_subject


def _tellings_at(branch: Token, trigger: Token) -> Iterator[Token]:
    """Yield the verbs that tell a clause or a noun phrase, of which the trigger is a part."""
    yield from (child for child in branch.children if _is_aside(child, trigger))
    verb = branch.head
    if verb in {branch, trigger} or _is_other_half(verb, trigger):
        return
    told = branch.dep_ in TOLD and (is_saying(verb) or is_quoting(verb))
    charged = branch.dep_ == "dobj" and branch != trigger and is_charging(verb)
    charged |= branch.dep_ == "prep" and (is_charging(verb) or is_quoting(verb))
    if told or (charged and not _is_related(trigger, branch)):
        yield verb


def _is_related(trigger: Token, branch: Token) -> bool:
    """Return whether a relative clause stands between: "blamed it on a group that signed"."""
    between = islice(trigger.ancestors, DEEP)
    above = (word for word in (trigger, *between) if branch.is_ancestor(word))
    return any(word.dep_ == "relcl" for word in above)


def _is_aside(verb: Token, trigger: Token) -> bool:
    """Return whether a clause beside what is told tells it: "as X said", "the portal reported"."""
    if not is_saying(verb) or verb == trigger or verb.is_ancestor(trigger):
        return False
    if verb.dep_ == "ccomp" and _ends_in_colon(verb):
        return True
    if verb.lemma_.lower() in _verbs("disputes") or _is_other_half(verb, trigger):
        return False
    if any(child.dep_ == "ccomp" for child in verb.children):
        return False
    if verb.dep_ == "advcl":
        return any(
            child.lower_ == "as" and child.dep_ in {"mark", "advmod"} for child in verb.children
        )
    return verb.dep_ == "parataxis" or is_trailing(verb)


def _is_other_half(verb: Token, trigger: Token) -> bool:
    """Return whether a verb tells only what is behind a semicolon: "A blames B; C says …"."""
    teller = subject_of(verb) if trigger.i < verb.i else None
    opening = teller.left_edge if teller is not None else verb
    return trigger.i < opening.i and opening.i > verb.sent.start and opening.nbor(-1).text == ";"


def _ends_in_colon(verb: Token) -> bool:
    """Return whether a clause tells what is behind its colon: "He said it was bad: two sank"."""
    after = verb.right_edge.i + 1
    return after < verb.sent.end and verb.doc[after].text == ":"


def _strays(trigger: Token) -> Iterator[Token]:
    """Yield the verbs of clauses at the end of a sentence that tell all that stands before."""
    for word in filter(is_saying, trigger.sent):
        teller = word.head if is_trailing(word) else _find_closing(word)
        if teller is None or _is_other_half(word, trigger):
            continue
        if trigger.i < teller.left_edge.i:
            yield word


def _find_closing(verb: Token) -> Token | None:
    """Return who tells all that stands before, where the parser joined it: "…, the judge said"."""
    if verb.dep_ != "conj" or any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    own = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    if not own:
        return _find_apposed(verb)
    opening = own[-1].left_edge
    return own[-1] if opening.i > verb.sent.start and opening.nbor(-1).text in BREAKS else None


def _find_apposed(verb: Token) -> Token | None:
    """Return the teller whom the parser hung on the last noun: "…, the governor, told us"."""
    if verb.dep_ != "conj" or not is_saying(verb) or verb.nbor(-1).text not in BREAKS:
        return None
    before = (word for word in verb.doc[verb.sent.start : verb.i] if word.dep_ == "appos")
    return next((word for word in before if word.right_edge.i == verb.i - 2), None)


def is_trailing(verb: Token) -> bool:
    """Return whether ", the portal reported" was read as "the portal that was reported"."""
    noun = verb.head
    opening = noun.left_edge
    if verb.dep_ not in {"acl", "relcl"} or verb.tag_ not in {"VBN", "VBD"}:
        return False
    if opening.i <= verb.sent.start or opening.nbor(-1).text not in BREAKS:
        return False
    between = verb.doc[noun.i + 1 : verb.i]
    return all(word.dep_ in SUBJECTS and word.tag_ not in RELATIVE for word in between)


def subject_of(verb: Token) -> Token | None:
    """Return who does what a verb says; of "by X" X, of "who said" whom it refers to; else None."""
    for child in (*reversed(list(verb.lefts)), *verb.rights):  # the nearest before it first
        if child.dep_ in SUBJECTS and not _is_passive(verb):
            return _referent(child, verb)
        if child.dep_ == "agent":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    if is_trailing(verb):
        return verb.head
    return None if _is_passive(verb) else _shared_subject(verb)


def _shared_subject(verb: Token) -> Token | None:
    """Return whom a verb without a subject of its own has from the words around it."""
    if apposed := _find_apposed(verb):
        return apposed
    if verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head)
    return verb.head if verb.dep_ == "acl" and verb.tag_ == "VBG" else None


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _referent(subject: Token, verb: Token) -> Token:
    relative = subject.tag_ in RELATIVE and verb.dep_ == "relcl"
    return verb.head if relative else subject

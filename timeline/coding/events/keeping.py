"""Which words of a clause a title has: subject, verb and what completes it, in whole phrases.

Left out are times, asides, what stands behind a comma, and other clauses. What limits a negation or
a condition stays: "do not accuse anyone before the inquiry is over" is no "do not accuse anyone".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.joints import hyphenated, within_semicolons
from timeline.coding.events.moments import goes_with_time, is_astray, is_time
from timeline.coding.events.phrases import kernel
from timeline.coding.events.subjects import RELATIVE, own_subjects, subjects
from timeline.coding.events.syntax import SUBJECTS, children, is_infinitive, is_negated
from timeline.coding.events.voice import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = frozenset({"VERB", "AUX"})
QUESTIONS = frozenset({"WRB", "WP", "WDT", "WP$"})
"""Tags of "how", "who", "which"."""
ASIDES = frozenset({"relcl", "advcl", "parataxis", "meta", "intj", "dep"})
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "tmod", "pcomp", "appos", "agent"})
"""What a time may be to the word above it so that a title does without it."""
NEEDED = frozenset({"prep", "agent", "dobj", "dative", "xcomp", "acomp", "attr", "oprd", "advmod"})
"""What may stand behind the second of two commas and still complete the verb."""
JOINED = frozenset({"punct", "cc", "conj", "ccomp", "prt", "case", "nsubj", "nsubjpass"})
"""What a comma does not part from the word above it."""
BREAKS = frozenset({",", "–", "—", "(", ":", "-"})
LIMITING = frozenset({"if", "unless", "until", "before", "without", "except"})
CONDITIONS = frozenset({"if", "unless"})
LINKING = frozenset(
    {
        *("however", "also", "meanwhile", "then", "when", "later", "earlier", "still", "already"),
        *("therefore", "instead", "thus", "where", "moreover", "further", "so", "yet", "too"),
    }
)
FRONTED = frozenset({"prep", "advmod", "npadvmod", "advcl", "cc", "intj", "punct"})
"""What is left out where it stands before the subject."""
TIMES = frozenset({"DATE", "TIME"})
MOMENTS = frozenset({"time", "way", "reason", "moment", "point", "place"})
"""Nouns whose clause has no gap for them: "the way they did it"."""


def keep(head: Token, trigger: Token) -> frozenset[Token]:
    """Return the words of a clause or phrase that a title may have; those of the trigger always."""
    kept = set(iter_kept(head, trigger))
    if head.pos_ not in VERBS:
        return frozenset(within_semicolons(kept, head))
    gap = find_gap(head)
    if gap is not None:
        kept -= {token for token in gap[0].subtree if token in kept} - set(head.subtree)
        kept = {token for token in kept if token.tag_ not in {"WDT", "WP"} or token.head != gap[1]}
        kept.update(iter_kept(gap[0], gap[0]))
    kept |= set(_shared(head, trigger)) | set(_continued(head))
    doers = [_counted(noun) for noun in subjects(head)]
    if head.dep_ == "acl":
        kept -= {token for prep in children(head, "prep") for token in _number_after(prep)}
    for noun in doers:
        kept.update(iter_kept(noun, trigger))
        kept.update(joint for joint in children(noun, "cc", "punct") if len(doers) > 1)
    if doers and head.dep_ in {"relcl", "acl", "conj"}:
        kept -= {token for token in children(head, *SUBJECTS) if token.lower_ in RELATIVE}
        kept -= {token for token in kept if token.is_punct and token.i == head.left_edge.i - 1}
    kept -= set(children(head, "mark"))
    return frozenset(hyphenated(within_semicolons(kept, head)))


def _counted(noun: Token) -> Token:
    """Return who is counted: "soldiers" of "the number of soldiers killed"."""
    return kernel(noun) if noun.lemma_ == "number" else noun


def _number_after(preposition: Token) -> Iterator[Token]:
    """Yield "at 47" of "put the number of those killed at 47", which completes the verb above."""
    if preposition.lower_ == "at" and all(token.pos_ == "NUM" for token in preposition.rights):
        yield from preposition.subtree


def find_gap(verb: Token) -> tuple[Token, Token] | None:
    """Return the noun that a relative clause has for its object, and the verb it is the object of.

    "The audit, which the firm completed" and "a claim the army denied"; None if there is none.
    """
    if verb.dep_ != "relcl" or verb.head.ent_type_ in TIMES or verb.head.lemma_ in MOMENTS:
        return None
    doers = [noun for noun in children(verb, "nsubj", "nsubjpass") if noun.i < verb.i]
    if not doers or doers[0].lower_ in RELATIVE:
        return None
    words = [token for token in verb.subtree if token.i < doers[0].i and token.tag_ in QUESTIONS]
    if words:
        above = words[0].head
        return (verb.head, above) if words[0].dep_ == "dobj" else None
    if verb.left_edge.i == 0 or verb.left_edge.nbor(-1).is_punct:
        return None
    has_object = children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp")
    stranded = [prep for prep in children(verb, "prep") if not list(prep.children)]
    return None if has_object or stranded or is_passive(verb) else (verb.head, verb)


def iter_kept(word: Token, trigger: Token) -> Iterator[Token]:
    """Yield the words of a phrase that a title needs; the way down to the trigger always."""
    yield word
    for child in word.children:
        if child == trigger or trigger in child.subtree or not _is_dropped(word, child, trigger):
            yield from iter_kept(child, trigger)


def _shared(verb: Token, trigger: Token) -> Iterator[Token]:
    """Yield what a verb shares with the one before it: "was arrested and (was) freed"."""
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ not in VERBS:
        return
    joints = [token.lower_ for token in children(first, "cc") if first.i < token.i < verb.i]
    if "nor" in joints or ("or" in joints and is_negated(first)):
        yield from (token for token in iter_kept(first, verb) if token.i < verb.i)
        yield from _shared(first, trigger)
    elif _lacks_aux(verb):
        helping = children(first, "aux", "auxpass")
        yield from helping or _shared(first, trigger)


def _continued(verb: Token) -> Iterator[Token]:
    """Yield the verb that follows at once and may share an object: "had killed and captured"."""
    for second in children(verb, "conj"):
        joint = verb.nbor(1)
        if joint.dep_ == "cc" and not own_subjects(second) and second.pos_ in VERBS:
            yield joint
            yield from iter_kept(second, second)


def _lacks_aux(verb: Token) -> bool:
    is_helped = bool(own_subjects(verb) or children(verb, "aux", "auxpass"))
    return not is_helped and (verb.tag_ in {"VB", "VBN"} or is_passive(verb))


def _is_dropped(word: Token, child: Token, trigger: Token) -> bool:
    """Return whether a title does without what stands below a word."""
    limits = _is_limit(word, child)
    if child.dep_ in ADJUNCTS and is_time(word, child):
        return not limits or child.dep_ != "prep"
    if child.dep_ in {"compound", "nummod", "nmod", "amod"} and is_astray(word, child):
        return True
    if child.dep_ == "appos":
        is_name = child.ent_type_ != "" or child.pos_ == "PROPN"
        return not is_name or child.doc[child.left_edge.i - 1].is_punct or child.is_punct
    if child.dep_ in ASIDES:
        is_aim = child.dep_ == "advcl" and is_infinitive(child) and child.i > word.i
        return (not is_aim or _is_supplement(word, child)) and not limits
    if _is_supplement(word, child):
        return not limits
    return child.lower_ == "according" or (word.pos_ in VERBS and _is_beside(word, child, trigger))


def _is_limit(verb: Token, child: Token) -> bool:
    """Return whether a phrase or clause limits what is denied or compared, or is its condition."""
    if child.left_edge.lower_ == "than":
        return True
    if verb.pos_ not in VERBS or child.i < verb.i:
        return False
    marks = {child.lower_} if child.dep_ == "prep" else set()
    marks |= {mark.lower_ for mark in children(child, "mark", "advmod")}
    negated = is_negated(verb) or any(
        part.lower_ == "no" for noun in subjects(verb) for part in children(noun, "det")
    )
    return bool(marks & (LIMITING if negated else CONDITIONS))


def _is_supplement(word: Token, child: Token) -> bool:
    """Return whether a mark parts a phrase from the word above it: ", some of them armed".

    Behind an aside between two commas a phrase goes on: "flew to Santa Cruz, Bolivia, on business".
    """
    edge = child.left_edge
    if child.i < word.i or child.dep_ in JOINED or edge.i == 0:
        return False
    before = edge.nbor(-1)
    if before.text not in BREAKS or (before.text == "-" and not before.whitespace_):
        return False
    return child.dep_ not in NEEDED or not _closes(before, word)


def _closes(mark: Token, word: Token) -> bool:
    """Return whether an aside ends before a mark that has another mark in front of it."""
    at = mark.nbor(-1) if mark.i > 0 else mark
    while at.i > word.i and at != word:
        if at.left_edge.i > word.i + 1 and at.left_edge.nbor(-1).text == mark.text:
            return True
        if at.head == at:
            return False
        at = at.head
    return False


def _is_beside(verb: Token, child: Token, trigger: Token) -> bool:
    """Return whether it stands beside the clause: joined to it, told by it, or in front of it."""
    if child.dep_ == "conj":
        return child.pos_ in VERBS and not is_infinitive(child)
    if child.dep_ == "ccomp":
        return child.i < verb.i
    if child.tag_ in QUESTIONS and verb.dep_ in {"ccomp", "xcomp", "pcomp"} and verb != trigger:
        return False
    if child.dep_ == "advmod" and (child.lower_ in LINKING or goes_with_time(child)):
        return True
    first = min((noun.left_edge.i for noun in children(verb, *SUBJECTS)), default=0)
    return child.dep_ in FRONTED and child.i < first

"""What a title does without: times, asides, what stands behind a comma, and other clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.besides import is_beside
from timeline.coding.events.joints import is_counted
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.moments import is_astray, is_time
from timeline.coding.events.subjects import subjects
from timeline.coding.events.syntax import (
    NAMING,
    VERBS,
    base,
    children,
    is_infinitive,
    is_negated,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

ASIDES = frozenset({"relcl", "advcl", "parataxis", "meta", "intj", "dep"})
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "tmod", "pcomp", "appos", "agent"})
"""What a time may be to the word above it so that a title does without it."""
NEEDED = frozenset({"prep", "agent", "dobj", "dative", "xcomp", "acomp", "attr", "oprd", "advmod"})
"""What may stand behind the second of two commas and still complete the verb."""
JOINED = frozenset({"punct", "cc", "conj", "ccomp", "prt", "case", "nsubj", "nsubjpass"})
"""What a comma does not part from the word above it."""
BEFORE = frozenset({"compound", "nummod", "nmod", "amod", "quantmod"})
"""What the parser hangs on a noun or a number that stands behind it."""
BREAKS = frozenset({",", "–", "—", "(", ":", "-"})
MOST = frozenset({"JJS", "RBS"})
LIMITING = frozenset({"if", "unless", "until", "before", "without", "except"})
CONDITIONS = frozenset({"if", "unless"})
ARISING = frozenset(
    {
        *("publish", "release", "issue", "create", "found", "establish", "launch", "order"),
        *("promulgate", "adopt", "sign", "introduce", "hand"),
    }
)
"""Verbs that only tell when a thing came about: "a report published in May"."""
POINTING = frozenset({"those", "anyone", "anybody", "everyone", "everybody"})
"""Pronouns that only the clause behind them fills: "those who believe"."""
LATER = frozenset({"after", "before", "as", "when", "since"})
"""Words that begin a clause, which the parser may take for a part of a number."""


def is_dropped(word: Token, child: Token, trigger: Token) -> bool:
    """Return whether a title does without what stands below a word."""
    limits = _is_limit(word, child)
    if child.dep_ in ADJUNCTS and is_time(word, child):
        return not limits or child.dep_ != "prep"
    is_misread = is_astray(word, child) or _is_before_clause(word, child)
    is_outside = child.dep_ == "prep" and word.pos_ in NAMING and child.i < word.i  # "among them"
    is_outside = is_outside or (child.dep_ in BEFORE and is_misread)
    if is_outside or _is_unplanned(child, trigger) or _is_soon(child):
        return not limits
    if child.dep_ == "appos":
        is_name = child.ent_type_ != "" or child.pos_ == "PROPN"
        is_owned = bool(children(child, "poss"))  # "the former minister Mohan Basnet's secretary"
        is_apart = child.doc[child.left_edge.i - 1].is_punct or child.left_edge.is_punct
        return is_apart or not (is_name or is_owned)
    if _is_aside(word, child):
        is_aim = child.dep_ == "advcl" and is_infinitive(child) and child.i > word.i
        is_aim = is_aim and all(mark.tag_ != "WRB" for mark in children(child, "advmod"))
        return (not is_aim or _is_supplement(word, child)) and not limits
    if _is_supplement(word, child):
        return not limits
    return child.lower_ == "according" or (word.pos_ in VERBS and is_beside(word, child, trigger))


def _is_aside(word: Token, child: Token) -> bool:
    """Return whether it is another clause; also "said before they met", read as what is said."""
    if child.dep_ == "ccomp":
        return any(mark.lower_ in LATER for mark in children(child, "mark"))
    if child.dep_ == "relcl" and (word.lower_ in POINTING or is_infinitive(child)):
        return False  # "calls to resign"
    return child.dep_ in ASIDES and not is_counted(child)


def _is_soon(adverb: Token) -> bool:
    """Return whether it only leads to another clause: "as soon as they met"."""
    return adverb.lower_ == "soon" and any(part.lower_ == "as" for part in adverb.lefts)


def _is_unplanned(child: Token, trigger: Token) -> bool:
    """Return whether nothing is left of "a meeting scheduled for Sept. 9" but "scheduled"."""
    is_due = child.dep_ == "amod" and child.lower_ == "due"  # "the elections due next year"
    is_bare = base(child) in ARISING | lexicon().kinds["planning"]
    if not is_due and (child.dep_ != "acl" or not is_bare):
        return False
    rest = [each for each in child.children if not each.is_punct]
    return bool(rest) and all(is_dropped(child, each, trigger) for each in rest)


def _is_before_clause(number: Token, child: Token) -> bool:
    """Return whether "27 after" of "rose to 27 after six more were found" was hung on "six"."""
    between = number.doc[child.i : number.i] if child.dep_ == "quantmod" else ()
    return any(token.lower_ in LATER for token in between)


def _is_limit(verb: Token, child: Token) -> bool:
    """Return whether a phrase or clause limits what is denied or compared, or is its condition.

    "Only after the vote" limits it too.
    """
    if child.left_edge.lower_ in {"than", "only"} or _is_of_a_record(verb, child):
        return True
    if verb.pos_ not in VERBS or child.i < verb.i or _goes_with_next(verb, child):
        return False
    marks = {child.lower_} if child.dep_ == "prep" else set()
    marks |= {mark.lower_ for mark in children(child, "mark", "advmod")}
    negated = is_negated(verb) or any(
        part.lower_ == "no" for noun in subjects(verb) for part in children(noun, "det")
    )
    return bool(marks & (LIMITING if negated else CONDITIONS))


def _goes_with_next(verb: Token, child: Token) -> bool:
    """Return whether "and" stands before it: "file a motion and, if necessary, go to court"."""
    joints = [joint for joint in children(verb, "cc") if verb.i < joint.i < child.i]
    after = [second for second in children(verb, "conj") if second.i > child.i]
    return bool(joints) and any(not is_infinitive(second) for second in after)


def _is_of_a_record(word: Token, child: Token) -> bool:
    """Return whether a time limits what is the most of its kind: "its highest level since May"."""
    if child.lower_ not in {"since", "in"} or child.i < word.i:
        return False
    before = word.doc[word.i : child.i] if child.lower_ == "since" else ()
    return any(token.tag_ in MOST and token.lower_ != "least" for token in (*word.lefts, *before))


def _is_supplement(word: Token, child: Token) -> bool:
    """Return whether a mark parts a phrase from the word above it: ", some of them armed".

    Behind an aside between two commas a phrase goes on: "flew to Santa Cruz, Bolivia, on business".
    """
    edge = _edge(word, child)
    if child.i < word.i or child.dep_ in JOINED or edge.i <= word.i:
        return False
    before = edge.nbor(-1)
    if before.text not in BREAKS or (before.text == "-" and not before.whitespace_):
        return False
    completes = child.dep_ in NEEDED or (child.dep_ == "advcl" and is_infinitive(child))
    return not completes or not _closes(before, word)


def _edge(word: Token, child: Token) -> Token:
    """Return where a phrase begins, "among them" of "two died, among them a boy" with it."""
    edge = child.left_edge
    among = (prep for prep in children(word, "prep") if prep.lower_ == "among")
    return next((prep for prep in among if prep.right_edge.i == edge.i - 1), edge)


def _closes(mark: Token, word: Token) -> bool:
    """Return whether an aside ends before a mark that has another mark in front of it."""
    at = mark.nbor(-1) if mark.i > 0 else mark
    while at.i > word.i and at.head != at:
        if at.left_edge.i > word.i + 1 and at.left_edge.nbor(-1).text == mark.text:
            return True
        at = at.head
    return False

"""Events that name nobody and are news all the same: "the trial opened in March", "a quake hit".

They are kept only where little can be wrong: a clause with its own day, about a thing with a name
of its own, that reads well alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.coding.events import FoundEvent, find_subjects
from timeline.coding.events.phrases import kernel
from timeline.coding.lexicons import read_lexicon
from timeline.records.told import StatedDate
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = frozenset({Realis.OCCURRED, Realis.PLANNED})
FINITE = frozenset({"VERB", "AUX"})
STATES = frozenset({"be", "stand", "lie", "have"})
"""Verbs that tell how things are, not what happens."""
STAYING = frozenset({"remain", "remains", "remained", "stay", "stays", "stayed"})
"""Those that do so whatever stands below them: "remained blocked"."""
PERFECT = frozenset({"has", "have", "'s", "'ve", "’s", "’ve"})
BESIDE = frozenset({"dobj", "prep", "agent", "attr", "oprd", "dative"})
"""What stands beside a verb and is part of what happens."""
PRONOUNS = frozenset(
    {
        *("he", "she", "it", "they", "we", "i", "him", "her", "them", "us", "me"),
        *("his", "its", "their", "our", "my"),
    }
)
WORD = re.compile(r"\w+")
TELLING = frozenset({"about", "against", "between", "over"})
POINTING = frozenset({"this", "that", "these", "those", "such", "any", "no"})
LASTING = "since"
"""The word before the beginning of a time, which is the day of nothing."""
LONGEST = 366
"""Days that a date may span; what goes on for longer is no one event."""


def tells_enough(
    found: FoundEvent, title: str, stated: StatedDate, realis: Realis, published: StatedDate
) -> bool:
    """Return whether an event in which nobody takes part is worth keeping.

    Args:
        title: Its title, in which pronouns stand for themselves only where nobody is known.
        stated: Its date; words of another clause are not its own.
        published: When the article appeared, as far as known.
    """
    if realis not in TOLD or _only_tells(found) or not _has_own_day(found, stated):
        return False
    is_belied = _belies_its_tense(found.clause, stated, realis, published)
    return not is_belied and _is_clear(found, title)


def _only_tells(found: FoundEvent) -> bool:
    """Return whether it tells how things are, or what unnamed people say."""
    lemma = found.trigger.lemma_.lower()
    verbs = [found.clause, *(child for child in found.clause.children if child.dep_ == "auxpass")]
    stays = any(verb.lower_ in STAYING for verb in verbs)
    return stays or lemma in STATES or lemma in read_lexicon("events_verbs")["telling"]


def _has_own_day(found: FoundEvent, stated: StatedDate) -> bool:
    """Return whether the clause itself tells the day, or the year at least."""
    if stated.words is None or stated.earliest is None or stated.latest is None:
        return False
    first = found.clause.left_edge if found.clause.dep_ == "conj" else found.first
    clause = found.paragraph.doc[first.i : found.last.i + 1].text
    is_short = (stated.latest - stated.earliest).days <= LONGEST
    return is_short and stated.words in clause and f"{LASTING} {stated.words}" not in clause


def _belies_its_tense(
    clause: Token, stated: StatedDate, realis: Realis, published: StatedDate
) -> bool:
    """Return whether a verb tells of another time than its date, which is that of something else.

    So are a plan of last year, "a hearing has been set" with the day of the hearing, and "has
    suffered four coups" with that of the last of them.
    """
    if published.earliest is None or published.latest is None:
        return False
    if realis is Realis.OCCURRED and stated.earliest and stated.earliest > published.latest:
        return True
    is_perfect = any(child.lower_ in PERFECT for child in clause.children if child.dep_ == "aux")
    is_over = stated.latest is not None and stated.latest < published.earliest
    return is_over and (is_perfect or realis is Realis.PLANNED)


def _is_clear(found: FoundEvent, title: str) -> bool:
    """Return whether something happens to a thing, and no pronoun leaves open to which."""
    clause, subjects = found.clause, find_subjects(found.clause)
    if clause.pos_ not in FINITE or clause.dep_ == "acl" or not subjects:
        return False
    around = (each for each in {*clause.children, *found.trigger.children} if each.dep_ in BESIDE)
    words = set(WORD.findall(title.lower())) - {_own(subjects[0], title)}
    is_open = words & PRONOUNS or any(map(_has_pronoun, around))
    return all(map(_is_thing, subjects)) and not is_open


def _own(subject: Token, title: str) -> str:
    """Return the pronoun that means the subject where the title begins with another word."""
    word = "their" if subject.tag_ in {"NNS", "NNPS"} else "its"
    return "" if title.lower().startswith(word) else word


def _has_pronoun(word: Token) -> bool:
    """Return whether a phrase has "it" or "him"; whom that is, is less sure than whose it is."""
    return any(
        each.tag_ == "PRP"
        and not any(above.pos_ in FINITE for above in each.ancestors if word.is_ancestor(above))
        for each in word.subtree
    )


def _is_thing(noun: Token) -> bool:
    """Return whether a noun tells what is meant; a name that nobody answers to may be misread."""
    counted = kernel(noun) if noun.pos_ == "NUM" else noun
    points = any(child.lower_ in POINTING for child in counted.lefts if child.dep_ == "det")
    is_vague = counted.lemma_.lower() in read_lexicon("events_verbs")["vague"]
    is_told = any(child.lower_ in TELLING for child in counted.rights)  # "a dispute over pay"
    return counted.pos_ == "NOUN" and not points and (is_told or not is_vague)

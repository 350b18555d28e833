"""What looks like the report of an event and is none: misread words, questions, mere sayings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import ACTING, stands_for_somebody
from timeline.coding.events.habits import tells_no_event
from timeline.coding.events.joints import is_counted
from timeline.coding.events.lexicon import SPOKEN, lexicon
from timeline.coding.events.phrases import direct_objects
from timeline.coding.events.reading import Reading
from timeline.coding.events.subjects import subjects
from timeline.coding.events.syntax import base, children, is_negated
from timeline.coding.events.tense import has_date, has_day
from timeline.coding.events.voice import is_passive
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKERS = frozenset({"i", "we"})
QUOTES = frozenset({"“", "”", '"', "``", "''"})
OPENING = frozenset({"“", "``"})
DENYING = frozenset({"deny", "dispute", "refute"})
JOINTS = frozenset({",", ";", ":", "-", "–", "—", "&"})


def only_seems(reading: Reading) -> bool:
    """Return whether a verb looks like a report and is none."""
    verb = reading.verb
    if is_negated(verb) and is_passive(verb) and base(verb) in lexicon().kinds["anonymous"]:
        return True  # "the victim has not been named"
    if _is_misread(verb) or is_counted(verb) or _is_of_a_clause(verb) or _is_torn(verb):
        return True
    return tells_no_event(verb) or _is_comment(reading) or _is_kept(verb) or _is_only_said(reading)


def _is_misread(verb: Token) -> bool:
    """Return whether a verb hangs on one that is not its own."""
    between = verb.doc[verb.head.i : verb.i]
    own = (token for token in between if token.head == verb.head or token.i == verb.left_edge.i - 1)
    is_joined = any(token.dep_ == "cc" or token.text in JOINTS for token in own)
    return verb.dep_ == "conj" and not is_joined


def _is_torn(verb: Token) -> bool:
    """Return whether a subject stands before "until": "he, chief until a vote sacked him"."""
    doers = [noun for noun in children(verb, "nsubj", "nsubjpass") if noun.i < verb.i]
    return len(doers) > 1 and any(mark.i > doers[0].i for mark in children(verb, "mark"))


def _is_comment(reading: Reading) -> bool:
    """Return whether a clause only says what came of another: "a step that led to protests"."""
    verb = reading.verb
    return verb.dep_ == "relcl" and not reading.type and base(verb.head) in lexicon().kinds["vague"]


def _is_kept(verb: Token) -> bool:
    """Return whether a participle tells where somebody is: "was swapped for two men held in Iran".

    A day behind it may be that of the clause around it.
    """
    if verb.dep_ != "acl" or base(verb) != "hold" or not stands_for_somebody(verb.head):
        return False
    return not {"hostage", "captive"} & {token.lower_ for token in verb.children}


def _is_of_a_clause(verb: Token) -> bool:
    """Return whether a whole clause is denied: "accused it of spying on us, which it denies"."""
    if verb.dep_ != "relcl" or base(verb) not in DENYING:
        return False
    is_claim = base(verb.head) in read_lexicon("dating_realis")["claims"]
    return not is_claim and any(each.lower_ == "which" for each in children(verb, "dobj"))


def _is_only_said(reading: Reading) -> bool:
    """Return whether somebody only says so: "We have closed a chapter", "asked not to be named"."""
    content = reading.content
    if content is not None and base(content) in lexicon().kinds["anonymous"]:
        return is_negated(content) and is_passive(content)
    verb = reading.verb
    is_first = any(noun.lower_ in SPEAKERS for noun in subjects(verb))
    names_others = any(token.ent_type_ in ACTING for token in verb.subtree)
    if reading.type is not None and not has_date(verb) and _names_nobody(verb):
        return _is_in_quotes(verb)  # "They are killing us"
    is_word = reading.type is None or (reading.type in SPOKEN and _is_ours(verb))
    is_act = has_day(verb) or (names_others if is_word else not is_negated(verb))
    return is_first and not is_act and _is_in_quotes(verb)


def _is_ours(verb: Token) -> bool:
    """Return whether more than one did it, of whom the speaker is one: "We asked for a lot"."""
    return any(noun.lower_ == "we" for noun in subjects(verb))


def _names_nobody(verb: Token) -> bool:
    """Return whether only pronouns tell who does it to whom: they did it to us."""
    nouns = [*subjects(verb), *direct_objects(verb)]
    speaks = any(noun.lower_ in SPEAKERS for noun in nouns)
    return len(nouns) > 1 and not speaks and all(noun.pos_ == "PRON" for noun in nouns)


def _is_in_quotes(verb: Token) -> bool:
    """Return whether a quotation begins before a verb and does not end before it."""
    marks = [token.text for token in verb.doc[: verb.i] if token.text in QUOTES]
    return bool(marks) and (marks[-1] in OPENING or len(marks) % 2 == 1)

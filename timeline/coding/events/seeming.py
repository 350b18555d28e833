"""What looks like the report of an event and is none: misread words, questions, mere sayings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.actors import ACTING, stands_for_somebody
from timeline.coding.events.habits import tells_no_event
from timeline.coding.events.joints import is_counted
from timeline.coding.events.lexicon import SPOKEN, lexicon
from timeline.coding.events.phrases import direct_objects
from timeline.coding.events.reading import Reading
from timeline.coding.events.relatives import antecedent
from timeline.coding.events.subjects import TIMES, own_subjects, subjects
from timeline.coding.events.syntax import SUBJECTS, base, children, is_negated
from timeline.coding.events.tense import has_date, has_day
from timeline.coding.events.voice import is_passive
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

QUESTIONS = frozenset({"WRB", "WP", "WP$"})
SPEAKERS = frozenset({"i", "we"})
QUOTES = frozenset({"“", "”", '"', "``", "''"})
OPENING = frozenset({"“", "``"})
TEXTS = frozenset({"article", "story", "report", "interview", "translation"})
DENYING = frozenset({"deny", "dispute", "refute"})
JOINTS = frozenset({",", ";", ":", "-", "–", "—", "&"})


def only_seems(reading: Reading) -> bool:
    """Return whether a verb looks like a report and is none."""
    verb = reading.verb
    if is_negated(verb) and is_passive(verb) and base(verb) in lexicon().kinds["anonymous"]:
        return True  # "the victim has not been named"
    if _is_misread(verb) or _is_of_a_time(verb) or is_counted(verb) or _is_of_a_clause(verb):
        return True
    if _is_scene(verb) or _is_torn(verb):
        return True
    if tells_no_event(verb) or _is_comment(reading) or _is_of_another(verb) or _is_kept(verb):
        return True
    return _is_asked(verb) or _is_of_the_text(verb) or _is_only_said(reading)


def _is_misread(verb: Token) -> bool:
    """Return whether it is no verb ("110,000 won"), or hangs on one that is not its own."""
    before = verb.nbor(-1) if verb.i > 0 else verb
    if base(verb) == "win" and before.like_num:
        return True
    if verb.tag_ in {"VB", "VBP"} and before.tag_ in {"DT", "JJ"} and not own_subjects(verb):
        return True  # "after deadly clash"
    between = verb.doc[verb.head.i : verb.i]
    own = (token for token in between if token.head == verb.head or token.i == verb.left_edge.i - 1)
    is_joined = any(token.dep_ == "cc" or token.text in JOINTS for token in own)
    return verb.dep_ == "conj" and verb.i > verb.head.i and not is_joined


def _is_scene(verb: Token) -> bool:
    """Return whether it only tells where something else happened: "was on its way when it blew"."""
    helping = {child.lower_ for child in children(verb, "aux")}
    if verb.tag_ != "VBG" or not helping & {"was", "were"}:
        return False
    clauses = [child for child in children(verb, "advcl") if child.i > verb.i]
    return any(word.lower_ == "when" for each in clauses for word in children(each, "advmod"))


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


def _is_of_another(verb: Token) -> bool:
    """Return whether a clause is hung on a noun above its own: "the rear of another that stood"."""
    before = verb.left_edge.nbor(-1) if verb.left_edge.i > 0 else verb
    is_inner = before != verb.head and verb.head.is_ancestor(before)
    return verb.dep_ == "relcl" and is_inner and before.lower_ in {"another", "one", "those"}


def _is_of_a_time(verb: Token) -> bool:
    """Return whether the parser took a day for what is told of: "on May 4, which he denies"."""
    if verb.dep_ != "relcl" or verb.head.ent_type_ not in TIMES:
        return False
    pronouns = [child for child in verb.children if child.tag_ in {"WDT", "WP"}]
    if any(child.dep_ not in SUBJECTS for child in pronouns):
        return True
    return bool(pronouns) and antecedent(verb).ent_type_ in TIMES


def _is_of_a_clause(verb: Token) -> bool:
    """Return whether a whole clause is denied: "accused it of spying on us, which it denies"."""
    if verb.dep_ != "relcl" or base(verb) not in DENYING:
        return False
    is_claim = base(verb.head) in read_lexicon("dating_realis")["claims"]
    return not is_claim and any(each.lower_ == "which" for each in children(verb, "dobj"))


def _is_of_the_text(verb: Token) -> bool:
    """Return whether it is said of the article itself: "This article was supported by a grant"."""
    return any(
        base(noun) in TEXTS and any(child.lower_ == "this" for child in noun.children)
        for noun in subjects(verb)
    )


def _is_asked(verb: Token) -> bool:
    """Return whether a question is told: "has not said how it would vote"."""
    if verb.dep_ not in {"ccomp", "pcomp"}:
        return False
    first = min((noun.i for noun in subjects(verb)), default=verb.i)
    return any(token.tag_ in QUESTIONS and token.i < first for token in verb.children)


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

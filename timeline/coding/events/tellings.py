"""Acts of telling that are news themselves: "Vucevic said on Friday that the army had asked NATO".

What is told is an event of its own beside it. One telling for each speaker and paragraph: those who
go on speaking say more of the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.actors import ACTING, find_actor
from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.phrases import agents, direct_objects, prepositions
from timeline.coding.events.subjects import own_subjects, subjects
from timeline.coding.events.syntax import base, children, modals
from timeline.coding.events.tense import FUTURE, is_real
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PLACED = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
"""What a clause of telling may be to the words above it."""
SPEAKING = frozenset({"he", "she", "it", "they", "we", "i"})
NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "DATE"})
NEWS = ACTING | NUMBERS | {"FAC", "PRODUCT", "LOC", "EVENT", "WORK_OF_ART", "LAW"}
ATTITUDES = {
    "against": EventType.REJECT,
    "opposed": EventType.REJECT,
    "grateful": EventType.SUPPORT,
    "thankful": EventType.SUPPORT,
}
"""What somebody is said to be towards a thing."""


def iter_tellings(sentence: Span) -> Iterator[tuple[Token, Token]]:
    """Yield the verbs with which somebody named tells news, each with the speaker."""
    for verb in sentence:
        if not _is_telling(verb):
            continue
        speaker = _find_speaker(verb)
        content = find_content(verb)
        if speaker is not None and content is not None and _is_news(content):
            yield verb, speaker


def _is_telling(verb: Token) -> bool:
    if verb.pos_ != "VERB" or base(verb) not in lexicon().kinds["telling"]:
        return False
    if _is_trailing(verb):
        return True
    is_told = verb.dep_ in PLACED and not children(verb, "auxpass", "nsubjpass")
    return is_told and is_real(verb)


def _is_trailing(verb: Token) -> bool:
    """Return whether it is ", the agency reported" behind what is told, misread as a participle."""
    noun = verb.head
    if verb.dep_ != "acl" or noun.i != verb.i - 1 or agents(verb):
        return False
    return noun.left_edge.i > verb.sent.root.i and noun.left_edge.nbor(-1).text == ","


def find_content(verb: Token) -> Token | None:
    """Return the verb at the head of what is told; None if no clause tells it."""
    if verb.dep_ == "parataxis":
        return verb.head
    if _is_trailing(verb):
        return verb.sent.root
    contents = [child for child in children(verb, "ccomp") if child.pos_ in {"VERB", "AUX"}]
    apart = (child for child in contents if not _is_another_sentence(verb, child))
    return next(apart, None)


def _is_another_sentence(verb: Token, content: Token) -> bool:
    """Return whether a semicolon parts the telling from the clause before it."""
    between = verb.doc[content.i : verb.i]
    return content.i < verb.i and any(mark.text == ";" for mark in between)


def type_of_content(content: Token) -> EventType | None:
    """Return the type of saying so: to reject if somebody "is categorically against" a thing."""
    if base(content) != "be":
        return None
    words = [child.lower_ for child in children(content, "prep", "acomp")]
    words += [word for word, _ in prepositions(content)]
    return next((ATTITUDES[word] for word in words if word in ATTITUDES), None)


def _find_speaker(verb: Token) -> Token | None:
    """Return who tells, if that is somebody with a name or somebody the text has named."""
    for noun in _speakers(verb):
        actor = find_actor(noun)
        if actor is None:
            continue
        phrase = [noun, *noun.lefts]
        is_named = any(word.ent_type_ in ACTING for word in noun.subtree)
        is_known = actor.pos_ == "PRON" or any(word.lower_ == "the" for word in phrase)
        if is_named or (is_known and noun.tag_ != "NNS"):
            return actor
    return None


def _speakers(verb: Token) -> list[Token]:
    """Return the subject; of "quoted the army as saying" who is quoted."""
    return direct_objects(verb) if base(verb) == "quote" else subjects(verb)


def _is_news(content: Token) -> bool:
    """Return whether what is told is more than what somebody thinks of a thing."""
    if base(content) not in lexicon().kinds["stative"] or FUTURE & modals(content):
        return bool(own_subjects(content))
    return any(word.ent_type_ in NEWS for word in content.subtree)

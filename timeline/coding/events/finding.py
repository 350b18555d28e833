"""From the parse of a paragraph to the events that it reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.coding.events.admission import admit_verb
from timeline.coding.events.found import FoundEvent
from timeline.coding.events.lexicon import SPOKEN, lexicon
from timeline.coding.events.matching import noun_type, objects_of
from timeline.coding.events.nouns import admit_noun
from timeline.coding.events.passages import clause_of, phrase_of
from timeline.coding.events.phrases import kernel
from timeline.coding.events.reading import Reading
from timeline.coding.events.readings import read_plan, read_verb
from timeline.coding.events.roles import find_roles, roles_of_noun
from timeline.coding.events.speaking import find_tellings
from timeline.coding.events.states import is_state
from timeline.coding.events.subjects import subjects
from timeline.coding.events.syntax import base, children, is_infinitive
from timeline.coding.language import Paragraph
from timeline.vocabulary import EventType, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

WEIGHTS = {"ROOT": 1.0, "ccomp": 0.95, "conj": 0.8, "advcl": 0.5, "relcl": 0.4, "acl": 0.35}
OF_A_NOUN = 0.25
LONGEST = 250
"""Words of a sentence that is read; longer ones are lists, tables or rubbish."""
CLOSING = " ”\"'’)"


def find_events(paragraph: Paragraph) -> list[FoundEvent]:
    """Return the events that a paragraph reports, in the order of their triggers."""
    found: list[FoundEvent] = []
    heard: set[str] = set()
    for sentence in filter(_is_read, paragraph.doc.sents):
        events = list(_find_in(paragraph, sentence))
        events += find_tellings(paragraph, sentence, {event.clause for event in events}, heard)
        found += _ranked(events)
    return found


def _is_read(sentence: Span) -> bool:
    """Return whether a sentence may report something: a question does not."""
    return len(sentence) <= LONGEST and not sentence.text.rstrip(CLOSING).endswith("?")


def _find_in(paragraph: Paragraph, sentence: Span) -> Iterator[FoundEvent]:
    headline = paragraph.kind is ZoneKind.HEADLINE
    taken: set[Token] = set()
    types: dict[Token, EventType | None] = {}
    for verb in sorted(filter(_is_verb, sentence), key=_depth):
        reading = read_verb(verb)
        if verb in taken or _repeats(reading, types):
            continue
        if admit_verb(reading, headline=headline):
            types[verb] = reading.type
            taken |= {reading.act, reading.trigger, *reading.through, *_said_by(reading)}
            taken |= set(_what_happened(reading))
            yield _of_verb(paragraph, reading)
    for noun in sentence:
        if noun.pos_ == "NOUN" and noun not in taken:
            yield from _of_noun(paragraph, noun, taken)


def _repeats(reading: Reading, types: dict[Token, EventType | None]) -> bool:
    """Return whether it tells the outcome of the main clause: "exploded, killing three"."""
    verb = reading.verb
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and types.get(verb.head) is reading.type


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _said_by(reading: Reading) -> list[Token]:
    """Return the event nouns that verb and object tell together: "expanded its deployment"."""
    nouns = [kernel(noun) for noun in objects_of(reading.trigger)]
    return [noun for noun in nouns if noun_type(noun) is reading.type]


def _what_happened(reading: Reading) -> list[Token]:
    """Return the event nouns of which a verb only says how they went: "talks collapsed"."""
    is_main = reading.type is None and reading.verb.dep_ not in {"relcl", "acl"}
    nouns = subjects(reading.verb) if is_main else []
    return [noun for noun in map(kernel, nouns) if noun_type(noun) is not None]


def _of_verb(paragraph: Paragraph, reading: Reading) -> FoundEvent:
    roles = find_roles(reading)
    first, last = clause_of(_outermost(reading.verb))
    return FoundEvent(
        paragraph=paragraph,
        trigger=reading.trigger,
        clause=reading.verb,
        words=" ".join(reading.words),
        type=reading.type,
        initiators=roles.initiators,
        recipients=roles.recipients,
        participants=roles.participants,
        first=first,
        last=last,
        reporting=reading.type in SPOKEN,
        salience=_weight(reading.verb, reading.type),
        state=is_state(reading),
    )


def _outermost(verb: Token) -> Token:
    """Return the verb whose clause a reader needs: "forced" for what it forced somebody to do."""
    causing = lexicon().kinds["causing"]
    return verb.head if is_infinitive(verb) and base(verb.head) in causing else verb


def _of_noun(paragraph: Paragraph, noun: Token, taken: set[Token]) -> Iterator[FoundEvent]:
    """Yield the event that a noun tells by itself."""
    kind, trigger = noun_type(noun), noun
    words = base(noun)
    if kind is None and words not in lexicon().kinds["occasions"]:
        plan = read_plan(noun)
        if plan is None or plan.type is None or plan.trigger in taken or not children(noun, "poss"):
            return
        kind, trigger, words = plan.type, plan.trigger, " ".join((words, *plan.words))
    if not admit_noun(noun, kind):
        return
    roles = roles_of_noun(noun, kind)
    first, last = phrase_of(noun)
    yield FoundEvent(
        paragraph=paragraph,
        trigger=trigger,
        clause=noun,
        words=words,
        type=kind,
        initiators=roles.initiators,
        recipients=roles.recipients,
        participants=(),
        first=first,
        last=last,
        salience=OF_A_NOUN * 0.9 ** _depth(noun),
    )


def _weight(verb: Token, kind: EventType | None) -> float:
    weight = 1.0
    at = verb
    while True:
        weight *= WEIGHTS.get(at.dep_, 0.9)
        if at.head == at:
            break
        at = at.head
    return weight * (1.0 if kind else 0.6)


def _ranked(events: list[FoundEvent]) -> list[FoundEvent]:
    """Return the events of a sentence in the order of the text, no two equally salient."""
    inside = sorted(events, key=lambda event: event.trigger.i)
    return [
        replace(event, salience=round(event.salience * (1 - place / 1000), 6))
        for place, event in enumerate(inside)
    ]

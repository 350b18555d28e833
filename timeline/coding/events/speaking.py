"""The events that acts of telling are, of each speaker of a paragraph the first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.actors import expand, stands_for_somebody
from timeline.coding.events.found import FoundEvent
from timeline.coding.events.passages import Stretch, clause_of
from timeline.coding.events.syntax import base, children
from timeline.coding.events.tellings import find_content, iter_tellings, type_of_content
from timeline.coding.language import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PRESS = frozenset(
    {
        *("agency", "blogger", "broadcaster", "correspondent", "interviewer", "journalist"),
        *("magazine", "media", "newspaper", "paper", "press", "radio", "reporter", "station"),
        *("television", "tv", "website"),
    }
)
"""Those to whom news is told for others to hear."""
SALIENCE = 0.2
"""How central a telling is to its sentence; what is told counts for more."""


def find_tellings(
    paragraph: Paragraph, sentence: Span, taken: set[Token], heard: set[str]
) -> Iterator[FoundEvent]:
    """Yield the tellings of a sentence, of each speaker the first that is heard."""
    for verb, speaker in iter_tellings(sentence):
        name = speaker.lower_
        if verb in taken or name in heard or (heard and speaker.pos_ == "PRON"):
            continue
        heard.add(name)
        yield _of_telling(paragraph, verb, speaker)


def _of_telling(paragraph: Paragraph, verb: Token, speaker: Token) -> FoundEvent:
    content = find_content(verb)
    first, last = _find_passage(verb)
    return FoundEvent(
        paragraph=paragraph,
        trigger=verb,
        clause=verb,
        words=base(verb),
        type=type_of_content(content) if content is not None else None,
        initiators=(speaker,),
        recipients=_find_hearers(verb),
        participants=(),
        first=first,
        last=last,
        reporting=True,
        salience=SALIENCE,
    )


def _find_passage(verb: Token) -> Stretch:
    """Return the ends of what is told and who tells it: all of it around "…, he said, …"."""
    is_inside = verb.dep_ in {"parataxis", "acl"}
    stretches = [clause_of(verb), clause_of(verb.sent.root)] if is_inside else [clause_of(verb)]
    return min(first for first, _ in stretches), max(last for _, last in stretches)


def _find_hearers(verb: Token) -> tuple[Token, ...]:
    """Return who is told, if it is no name and nobody who passes it on: "told supporters"."""
    told = children(verb, "dobj", "dative") if base(verb) == "tell" else []
    nouns = [noun for noun in told if noun.pos_ == "NOUN" and base(noun) not in PRESS]
    return expand([noun for noun in nouns if stands_for_somebody(noun)])

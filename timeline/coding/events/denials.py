"""What is denied where a clause only says "denied this": what the sentence before tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.syntax import base, children, is_negated
from timeline.coding.events.tellings import find_content

if TYPE_CHECKING:
    from spacy.tokens import Token

DENYING = frozenset({"deny", "dispute", "reject"})
POINTING = frozenset({"it", "that", "this"})
SMALL = frozenset({"ADJ", "ADP", "ADV", "DET", "NOUN", "NUM", "PRON"})


def denied_at(verb: Token) -> tuple[Token, Token] | None:
    """Return the "this" that a verb denies, and the verb of what it stands for; None for others.

    "A source said nine men were missing. The army denied this": that nine men were missing.
    """
    objects = children(verb, "dobj")
    if base(verb) not in DENYING or len(objects) != 1 or objects[0].lower_ not in POINTING:
        return None
    if verb.sent.start == 0 or is_negated(verb) or verb.sent.root != verb:
        return None
    telling = verb.doc[verb.sent.start - 1].sent.root
    content = find_content(telling) if base(telling) in lexicon().kinds["telling"] else None
    return None if content is None or is_negated(telling) else (objects[0], content)


def lowered(title: str, first: Token) -> str:
    """Return a title as it stands behind "that": a name keeps its capital."""
    is_small = first.pos_ in SMALL and title.lower().startswith(first.lower_)
    return title[:1].lower() + title[1:] if is_small else title

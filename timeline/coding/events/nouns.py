"""Whether a noun reports an event of its own: "the arrest of a former police officer"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.coding.events.lexicon import lexicon
from timeline.coding.events.roles import roles_of_noun
from timeline.coding.events.syntax import base, children, is_infinitive, modals
from timeline.coding.events.tense import FUTURE, has_date, is_real
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

AROUND = frozenset({"after", "following", "before", "since", "during", "amid", "despite", "until"})
"""Prepositions that take it that the event happened."""
PAST = frozenset({"after", "following", "since"})
PASSING = frozenset({"over", "against", "in"})
"""Prepositions that do so too, but in passing: "help in the war with Russia"."""
ANSWERED = frozenset({"over", "against"})
"""Those of them with which somebody answers it: "marched against the American invasion"."""
UPON = frozenset({"at", "upon", "on", "under"})
"""Prepositions that say only at whose wish: "at the request of France"."""
WISHED = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.REJECT, EventType.AGREE})
"""Types of what is said about a thing that has not happened: "demanded the withdrawal"."""


def admit_noun(noun: Token, kind: EventType | None) -> bool:
    """Return whether an event noun reports an event of its own."""
    doers, done_to, _ = roles_of_noun(noun, kind)
    if noun.dep_ == "compound" or not (doers or done_to) or not _is_real_noun(noun):
        return False
    if has_date(noun) or _is_below(noun, AROUND):
        return True
    both = len({*doers, *done_to}) > 1
    if _is_below(noun, PASSING):
        is_answered = _is_below(noun, ANSWERED) and _is_definite(noun)
        return both or bool(children(noun, "poss")) or is_answered
    kinds = lexicon().kinds
    if kind in WISHED and noun.head.lower_ in UPON:
        return False
    if kind is None or base(noun) in kinds["mutual"]:
        return kind is None or both
    is_object = noun.dep_ == "dobj" and base(noun) in kinds["by_of"]
    return (bool(done_to) or is_object) and _is_definite(noun)


def _is_below(noun: Token, prepositions: frozenset[str]) -> bool:
    return noun.dep_ in {"pobj", "dobj"} and noun.head.lower_ in prepositions


def _is_definite(noun: Token) -> bool:
    """Return whether one event is meant: "the arrest", "Russia's invasion"."""
    before = any(child.lower_ == "the" or child.dep_ == "poss" for child in noun.children)
    return before and noun.tag_ != "NNS"


def _is_real_noun(noun: Token) -> bool:
    """Return whether nothing above the noun makes it a wish, a plan, or a possibility."""
    verb = next((at for at in noun.ancestors if at.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return True
    after = noun.head.lower_ in PAST
    if base(verb) in lexicon().kinds["wishing"] or FUTURE & modals(verb):
        return after
    if noun.dep_ == "dobj" and is_infinitive(noun.head):
        return has_date(noun) or base(noun.head.head) in lexicon().kinds["causing"]
    if any(map(_wishes, (verb, *_iter_above(verb)))):
        return after
    return is_real(verb)


def _wishes(verb: Token) -> bool:
    """Return whether a verb is about what has not happened: "demanded", "threatened"."""
    plain = [entry for entry in lexicon().verbs.get(base(verb), ()) if entry.words == (base(verb),)]
    return any(entry.type in WISHED and not entry.nouns for entry in plain)


def _iter_above(verb: Token) -> Iterator[Token]:
    """Yield the verbs to which a verb is complement: "demanded that they secure his release"."""
    while verb.dep_ in {"ccomp", "xcomp"} and verb.head.pos_ == "VERB":
        verb = verb.head
        yield verb

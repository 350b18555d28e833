"""Days that something is set or called for: "set a vote for Sunday", "called a march on Sunday"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.outlook import plans
from timeline.coding.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NOUNS = frozenset({"NOUN", "PROPN"})
REACH = 3
"""Words above a date among which the "for" of what is set for it stands."""
LENGTHS = frozenset({"the", "a", "all", "much", "most"})
"""How a time begins that says how long: "for the week"."""
SET = frozenset({"dobj", "oprd", "nsubjpass", "attr"})
CALLED = frozenset({"dobj", "oprd", "for"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def is_set_for(words: Span) -> bool:
    """Return whether something is set or called for a day, which is not that of the setting.

    So it is with a time that says what a thing is for: "published its results for the year".
    """
    if _is_called_on(words):
        return True
    above = [*islice(words.root.ancestors, REACH)]
    is_for = bool(above) and above[0].lower_ == "for"
    is_of_thing = len(above) > 1 and above[1].pos_ in NOUNS
    return is_for and (is_of_thing or words[0].lower_ not in LENGTHS)


def _is_called_on(words: Span) -> bool:
    """Return whether a day stands behind a gathering that is called: "announced a march on Sunday".

    It may be the day of the call; as that is not told, it dates no call.
    """
    links = read_lexicon("dating_links")
    verb = next(filter(is_verbal, words.root.ancestors), None)
    if verb is None or verb.lemma_.lower() not in links["calling"]:
        return False
    nouns = (noun for noun in _iter_called(verb) if noun.i < words.start)
    return any(noun.lemma_.lower() in links["called"] for noun in nouns)


def _iter_called(verb: Token) -> Iterator[Token]:
    """Yield the nouns for what a verb calls, or calls for; not "the march", which is known."""
    for child in verb.rights:
        if child.dep_ in CALLED or child.lower_ in CALLED:
            nouns = child.children if child.lower_ in CALLED else (child,)
            yield from (
                noun for noun in nouns if not any(word.lower_ in DEFINITE for word in noun.lefts)
            )


def what_is_set(words: Span) -> list[Token]:
    """Return what is set for a day, the verb only if it plans: the protest, and not the call."""
    owners: list[Token] = []
    for word in words.root.ancestors:
        if is_verbal(word):
            owners += [child for child in word.children if child.dep_ in SET]
            owners += [word.head] if word.dep_ == "acl" else []
            return [*owners, word] if plans(word) or word.lemma_ == "be" else owners
        if word.pos_ in NOUNS:
            owners.append(word)
    return owners

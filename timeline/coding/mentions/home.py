"""Where an article is at home, and where a phrase of it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Named, Use
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.phrases import iter_above
from timeline.coding.mentions.spans import NameSpan
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = frozenset({"VERB", "AUX"})
ASIDE = frozenset({"ccomp", "relcl", "acl"})
"""Clauses whose place is not that of the clause above."""
LANDS = frozenset({Use.NAME, Use.CAPITAL, Use.ADJECTIVE})
TWICE = 2


def find_home(
    index: NameIndex, dateline: str | None, spans: Sequence[Sequence[NameSpan]]
) -> Named | None:
    """Return the state that an article is about: that of the capital where it was written.

    Without such a dateline it is the state that the article names more than once, and at least
    twice as often as any other; else None.
    """
    form = index.find(dateline or "")
    if form is not None and form.named.kind is ActorKind.STATE:
        return form.named
    lands = Counter(
        span.named
        for paragraph in spans
        for span in paragraph
        if span.named.kind is ActorKind.STATE and span.use in LANDS
    )
    (land, often), (_, less) = [*lands.most_common(2), (None, 0), (None, 0)][:2]
    return land if often >= TWICE and often >= TWICE * less else None


def is_capital(index: NameIndex, dateline: str | None) -> bool:
    """Return whether an article is written in a capital, and so about its whole land."""
    form = index.find(dateline or "")
    return form is not None and form.use is Use.CAPITAL


def iter_around(noun: Token) -> Iterator[Token]:
    """Yield the words of the clause of a noun, without those of other phrases and clauses in it."""
    clause = next((above for above in iter_above(noun) if above.pos_ in VERBS), None)
    for token in noun.sent:
        if not any(_leads_away(above, noun, clause) for above in (token, *iter_above(token))):
            yield token


def _leads_away(above: Token, noun: Token, clause: Token | None) -> bool:
    """Return whether what stands below a word is elsewhere than the noun."""
    if above == noun or above.is_ancestor(noun):
        return False
    inside = clause is not None and clause.is_ancestor(above)
    return (inside and above.dep_ in ASIDE) or above.lower_ == "according"

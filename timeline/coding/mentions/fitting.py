"""What may be a name, fitted to the names that are known in it and to the titles before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Match, Use
from timeline.coding.mentions.labels import ORGANISATION, PERSON, PLACE
from timeline.coding.mentions.proposals import Proposal, is_told_or_tells, iter_overlooked
from timeline.coding.mentions.recognised import iter_entities
from timeline.coding.mentions.runs import (
    iter_abbreviated,
    iter_described,
    iter_joined_names,
    iter_linked,
    iter_organisations,
    iter_runs,
    iter_titled,
    iter_unsure,
)
from timeline.coding.mentions.words import is_title, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


FIELDED = frozenset({"minister", "secretary"})
"""Those whose title follows what they are in charge of."""
LONGEST_CURRENCY = 3
"""Letters of a short form such as "Rs"."""


def iter_proposals(doc: Doc, matches: Sequence[Match]) -> Iterator[Proposal]:
    """Yield what may be a name, without what is known already."""
    taken = {number: match for match in matches for number in range(match.first, match.last + 1)}
    covered = {token.i for token in doc if _is_currency(token)}
    runs = list(iter_runs(doc))
    every = [*iter_abbreviated(doc), *iter_linked(doc), *iter_described(doc, runs)]
    every += [*iter_entities(doc), *iter_organisations(runs), *iter_titled(runs)]
    every += iter_joined_names(doc, runs)
    names = (_without_side(doc, proposal) for proposal in every if not _is_field(doc, proposal))
    fits = (_fit(doc, _relabel(doc, proposal), taken) for proposal in names)
    longest_first = sorted(filter(None, fits), key=lambda proposal: proposal.first - proposal.last)
    for fitted in longest_first:
        if covered.isdisjoint(range(fitted.first, fitted.last + 1)):
            covered.update(range(fitted.first, fitted.last + 1))
            yield fitted
    for overlooked in iter_overlooked(doc, covered.union(taken)):
        covered.update(range(overlooked.first, overlooked.last + 1))
        yield overlooked
    yield from iter_unsure(runs, covered.union(taken))


def _fit(doc: Doc, proposal: Proposal, taken: dict[int, Match]) -> Proposal | None:
    """Return a proposal without known names in it that are not part of it; None if none is left."""
    first, last, label = proposal.first, proposal.last, proposal.label
    inside = [taken[number] for number in range(first, last + 1) if number in taken]
    if not inside:
        return proposal
    size = last - first + 1
    known = {(match.first, match.last): match for match in inside}
    if any(a < first or b > last for a, b in known) or len(inside) == size:
        return None
    if label == PERSON:
        return _fit_person(doc, proposal, list(known.values()))
    if label == PLACE:
        if _is_part_of_land(doc[first]) or _is_namesake(doc, proposal, list(known.values())):
            return proposal
        return Proposal(first, last, ORGANISATION) if is_told_or_tells(doc[last]) else None
    return proposal if label == ORGANISATION and _holds(doc, proposal, taken) else None


def _without_side(doc: Doc, proposal: Proposal) -> Proposal:
    """Return a name without what tells on which side it stands: "the Opposition Janata Dal"."""
    is_led = doc[proposal.first].lower_ == "opposition"
    return Proposal(proposal.first + is_led, proposal.last, proposal.label)


def _is_currency(word: Token) -> bool:
    """Return whether a short word before a number is a currency: "Rs. 9 crore", not "EU 27"."""
    behind = [token for token in word.doc[word.i + 1 : word.i + 3] if token.text != "."]
    is_short = word.pos_ == "PROPN" and len(word) <= LONGEST_CURRENCY and not word.is_upper
    return is_short and word.ent_type_ != "DATE" and bool(behind) and behind[0].like_num


def _is_field(doc: Doc, proposal: Proposal) -> bool:
    """Return whether words say for what a minister is one: "Water Resources Minister Yadav"."""
    behind = doc[proposal.last + 1 : proposal.last + 3]
    if len(behind) < 2 or behind[0].lower_ not in FIELDED:  # noqa: PLR2004 - the title and the name
        return False
    words = doc[proposal.first : proposal.last + 1]
    return behind[1].text != "-" and not words.text.isupper()


def _holds(doc: Doc, proposal: Proposal, taken: dict[int, Match]) -> bool:
    """Return whether one known word is a part of an organisation's name: "Bank of England"."""
    numbers = range(proposal.first, proposal.last + 1)
    known = {taken[number].first: taken[number] for number in numbers if number in taken}
    if len(known) != 1 or any(match.first != match.last for match in known.values()):
        return False
    if known.get(proposal.last) and known[proposal.last].form.use is Use.ADJECTIVE:
        return False  # "Radical French" before "farmers"
    rest = (doc[number] for number in numbers if number not in taken)
    return all(token.text[0].isupper() for token in rest if token.is_alpha and not token.is_stop)


def _fit_person(doc: Doc, proposal: Proposal, known: Iterable[Match]) -> Proposal | None:
    first, last = proposal.first, proposal.last
    for match in known:
        person = match.form.named.kind is ActorKind.PERSON
        if person and len(match.form.words) > 1:
            return None
        if person or match.first != first:
            continue
        if (first and doc[first - 1].lower_ == "of") or last - match.last > 1:
            first = match.last + 1
    return Proposal(first, last, PERSON) if first <= last else None


def _is_namesake(doc: Doc, proposal: Proposal, known: Sequence[Match]) -> bool:
    """Return whether a place is called after another: "La Trinidad", "British Columbia"."""
    words = doc[proposal.first : proposal.last + 1]
    behind = all(match.first > proposal.first or match.form.use is Use.ADJECTIVE for match in known)
    return behind and all(word.pos_ == "PROPN" for word in words)


def _is_part_of_land(token: Token) -> bool:
    return token.lower_ in word_set("names_groups", "words", "directions")


def _relabel(doc: Doc, proposal: Proposal) -> Proposal:
    """Return a person for what the recogniser took for something else after "President"."""
    if proposal.label == PERSON or not _has_title(doc, proposal):
        return proposal
    return Proposal(proposal.first, proposal.last, PERSON)


def _has_title(doc: Doc, proposal: Proposal) -> bool:
    """Return whether an office or a rank stands before, with a capital letter."""
    before = doc[proposal.first - 1] if proposal.first else None
    return before is not None and before.text[0].isupper() and is_title(before, of_persons=True)

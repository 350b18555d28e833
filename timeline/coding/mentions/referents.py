"""Who the names of an article mean: one referent for a person or organisation, however written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from timeline.coding.mentions.abbreviating import initials, is_bracketed
from timeline.coding.mentions.bearers import Bearers
from timeline.coding.mentions.forms import Named
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.kinds import find_kind, is_relative
from timeline.coding.mentions.shared import OFFICES, is_of_states
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.spelling import are_compatible, plain_spelling
from timeline.coding.mentions.words import find_head_kind, is_short_for
from timeline.names import fold
from timeline.records.coded import Mention
from timeline.vocabulary import ActorKind

FIRST = frozenset({"banca", "banco", "banque", "compania", "grupo", "groupe", "minera"})
"""What firms in other languages begin with, and what is left out in their short names."""
UNTOLD = frozenset({None, ActorKind.ORGANISATION})
"""What the words of a name tell of which "the company" may tell more."""
YIELDING = UNTOLD | {ActorKind.MILITARY, ActorKind.NGO, ActorKind.PARTY}
"""Kinds by a name that give way to a noun with it: "the White Army, a militia", "rebel Front"."""


@dataclass(eq=False, slots=True)
class Referent:
    """Somebody in an article, while it is being read.

    Attributes:
        fixed: Whether it keeps its name, because that is known or was made for a group.
        is_vague: Whether the kind is a guess so far.
        adjective: That of a state: "Serbian".
        forms: The proper names used, in order of first appearance.
        speaks_for: Whom the titles of a person in this article name: a state, an organisation.
        pronoun: "he" or "she", once the article has told which.
        nameless: Whether nothing is told of a group but the noun: "police".
    """

    name: str
    kind: ActorKind
    key: str | None = None
    fixed: bool = False
    is_vague: bool = False
    adjective: str | None = None
    forms: dict[str, None] = field(default_factory=dict)
    speaks_for: Referent | None = None
    pronoun: str | None = None
    nameless: bool = False

    def add(self, form: str) -> None:
        """Note one more form."""
        if any(len(word) > len("the") and word.islower() for word in form.split()):
            return  # a description, though it may be known as a name
        if all(fold(other) != fold(form) for other in self.forms):
            self.forms[form] = None

    def learn_kind(self, kind: ActorKind | None) -> None:
        """Note what the article says it is, if it does."""
        if kind is not None:
            self.kind, self.is_vague = kind, False

    def make_mention(self) -> Mention:
        """Return what is known of it now that the article is read."""
        name = self.name
        if not self.fixed and self.forms:
            name = max(self.forms, key=lambda form: (len(form.split()), len(form)))
        others = tuple(form for form in self.forms if fold(form) != fold(name))
        return Mention(name, self.kind, self.key, others, self.nameless)


class Referents:
    """The referents of one article, by their names."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._named: dict[Named, Referent] = {}
        self._bearers = Bearers()
        self._organisations: dict[tuple[str, ...], Referent] = {}
        self._of_span: dict[NameSpan, Referent | None] = {}

    def gather(self, spans: Sequence[Sequence[NameSpan]]) -> None:
        """Give each name of an article its referent: full names first, then what is short."""
        every = [span for paragraph in spans for span in paragraph]
        people = [span for span in every if span.is_person]
        for span in sorted(people, key=lambda span: -len(span.words)):
            if len(span.words) > 1:
                part = None if span.is_known else self._bearers.find_by_end(span.words)
                self._of_span[span] = referent = part or self._get_full(span)
                if is_relative(span):
                    self._bearers.relatives.add(referent)
        for span in people:
            if len(span.words) == 1:
                self._of_span[span] = self._find_short(span)
        bodies = [span for span in every if not span.is_person]
        self._gather_organisations(bodies)
        self._join_short()
        self._join_initials(bodies)

    def of(self, span: NameSpan) -> Referent | None:
        """Return whom a name means; None if two fit."""
        if span in self._of_span:
            return self._of_span[span]
        return self.get(span.named) if span.named.kind else None

    def get(self, named: Named) -> Referent:
        """Return the referent of somebody who is known."""
        if named not in self._named:
            self._named[named] = Referent(
                named.name, named.get_kind(), named.key, fixed=True, adjective=named.adjective
            )
        return self._named[named]

    def find_backer(self, referent: Referent) -> Referent | None:
        """Return for whom a person speaks, by the titles in the article, else as is known."""
        if referent.speaks_for or referent.kind is not ActorKind.PERSON:
            return referent.speaks_for
        named = self._index.find(referent.name)
        key = named.named.speaks_for if named else None
        return self.get(self._index.by_key[key]) if key in self._index.by_key else None

    def _get_full(self, span: NameSpan) -> Referent:
        referent = self._bearers.find(span.words)
        if referent is None:
            referent = self._recognise(span, span.words[:-1])
            self._bearers.add(span.words, referent)
        return referent

    def _recognise(self, span: NameSpan, given: tuple[str, ...]) -> Referent:
        """Return the known person whom a full name spells; a new one if there is none or two."""
        if span.is_known:
            return self.get(span.named)
        known = self._index.people.get(plain_spelling(span.words[-1]), [])
        same = {named for names, named in known if are_compatible(names, given)}
        return self.get(same.pop()) if len(same) == 1 else self._make(span)

    def _find_short(self, span: NameSpan) -> Referent | None:
        (word,) = span.words
        if self._bearers.has_surname(word):
            return self._bearers.find_by_surname(word)
        return self._bearers.find_by_first(word) or self._get_full(span)

    def _make(self, span: NameSpan) -> Referent:
        return Referent(span.text, span.named.get_kind())

    def _gather_organisations(self, spans: Iterable[NameSpan]) -> None:
        previous: NameSpan | None = None
        for span in spans:
            if span.named.kind is None:
                continue
            if not span.is_known:
                self._of_span[span] = self._get_organisation(span)
            if previous is not None and is_bracketed(previous, span):
                self._join(self.of(previous), self.of(span))
            previous = span

    def _get_organisation(self, span: NameSpan) -> Referent | None:
        words = span.words
        if len(words) == 1 and self._bearers.bears(words[0]):
            return self._find_short(span)  # the recogniser takes a surname for an organisation
        if words not in self._organisations:
            self._organisations[words] = self._make_organisation(span)
        referent = self._organisations[words]
        if referent.is_vague or find_head_kind(words) in YIELDING:
            referent.learn_kind(find_kind(span))
        return referent

    def _make_organisation(self, span: NameSpan) -> Referent:
        """Return a new body; an office of several states is theirs: "the OSCE Centre"."""
        made = self._make(span)
        made.is_vague = find_head_kind(span.words) in UNTOLD
        if made.kind in OFFICES and is_of_states(self._index, span):
            made.learn_kind(ActorKind.INTERGOVERNMENTAL)
        return made

    def _join_short(self) -> None:
        """Make one of the bodies that one longer name tells apart from no other: "Hanbit"."""
        for words in sorted(self._organisations, key=len):
            longer = [other for other in self._organisations if is_short_for(words, other)]
            longer.sort(key=len)
            if longer and all(is_short_for(one, other) for one, other in pairwise(longer)):
                self._join(self._organisations[longer[-1]], self._organisations[words])

    def _join_initials(self, spans: Iterable[NameSpan]) -> None:
        """Make one of the bodies that only one name abbreviates: "the BSF"."""
        full: dict[str, dict[tuple[str, ...], None]] = {}
        for span in spans:
            if span.words in self._organisations and len(span.words) > 1:
                last = span.words[-1]
                is_last = "-" in span.text or span.words[0] in FIRST
                for short in (initials(span.text), last if is_last else ""):
                    full.setdefault(short, {})[span.words] = None
        for words in [*self._organisations]:
            named = [*full.get("".join(words), ())] if len(words) == 1 else []
            if len(named) == 1:
                self._join(self._organisations[named[0]], self._organisations[words])

    def _join(self, one: Referent | None, other: Referent | None) -> None:
        """Make two referents one: that which is known, else the first."""
        if one is None or other is None or one is other:
            return
        kept, given_up = (other, one) if other.fixed and not one.fixed else (one, other)
        for span, referent in self._of_span.items():
            if referent is given_up:
                self._of_span[span] = kept
        for words, referent in self._organisations.items():
            if referent is given_up:
                self._organisations[words] = kept
        fights = kept.kind in YIELDING and given_up.kind is ActorKind.REBELS
        if fights or (kept.is_vague and not given_up.is_vague):
            kept.learn_kind(given_up.kind)

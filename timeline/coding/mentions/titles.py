"""Who bears which title in an article: "the president" after "President Vucic of Serbia"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.mentions.kinds import find_described
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.referents import Referent
from timeline.coding.mentions.spans import NameSpan
from timeline.coding.mentions.words import (
    base,
    is_title,
    is_title_part,
    is_verb,
    word_set,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

RANKING = frozenset({"former", "ex", "acting", "current", "then", "late", "interim", "outgoing"})
"""What says when somebody bears a title, and not which."""


PARTIAL = frozenset({"county", "municipal", "provincial", "regional", "state"})
"""Before "government": of a part of the land."""
FORMER = frozenset({"former", "ex", "ex-", "one-time", "onetime", "erstwhile"})

FIELDED = frozenset({"minister", "ministry", "secretary"})
"""Titles of which a state has many, each for one field."""
LONGEST = 4
"""Words before a title that belong to it, at most."""
FARTHEST = 10
"""Words before a name that its titles take, at most."""
SUFFERING = frozenset({"nsubjpass", "dobj"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title that somebody bears or, if it is former, bore.

    `of` is whose office it is, None if not told.
    """

    word: str
    parts: frozenset[str]
    of: Referent | None
    bearer: Referent
    former: bool


class Titles:
    """The titles of an article."""

    def __init__(self) -> None:
        self._titles: dict[str, dict[Title, None]] = {}

    def add(self, noun: Token, of: Referent | None, bearer: Referent) -> None:
        """Note that somebody bears a title."""
        title = Title(base(noun), get_parts(noun), of, bearer, is_former(noun))
        self._titles.setdefault(title.word, {})[title] = None

    def has_bearer(self, referent: Referent) -> bool:
        """Return whether somebody bears a title."""
        return any(title.bearer is referent for each in self._titles.values() for title in each)

    def find(self, noun: Token, of: Referent | None) -> Referent | None:
        """Return who bears a title; None if nobody does, or two, or if several are meant."""
        if is_plural(noun):
            return None
        parts = get_parts(noun)
        bearers = {
            title.bearer
            for title in self._titles.get(base(noun), ())
            if (of is None or title.of is of)
            and (not parts or parts == title.parts)
            and title.former == is_former(noun)
        }
        return bearers.pop() if len(bearers) == 1 else None


def get_parts(noun: Token) -> frozenset[str]:
    """Return what belongs to a title: "prime" of "prime minister"."""
    words = word_set("names_titles", "parts") - RANKING
    parts = set()
    for at in range(noun.i - 1, max(noun.i - LONGEST, 0) - 1, -1):
        before = noun.doc[at]
        if base(before) not in words and not _is_field(before, noun):
            break
        parts.add(base(before))
    return frozenset(parts)


def _is_field(word: Token, title: Token) -> bool:
    """Return whether a noun before a title says of what: "fisheries minister"."""
    is_noun = word.pos_ == "NOUN" or (word.pos_ == "PROPN" and bool(word.is_sent_start))
    is_field = is_noun and word.dep_ == "compound" and word.head == title and not is_title(word)
    return is_field and base(title) in FIELDED


def iter_titles(span: NameSpan, spans: dict[int, NameSpan]) -> Iterator[Token]:
    """Yield the titles of a person: those before the name and those in apposition to it."""
    for token in _iter_before(span.tokens[0], spans):
        if is_title(token) and token.i not in spans and not _is_whose(token):
            yield token
    root = span.root
    beside = [child for child in root.children if child.dep_ == "appos"]
    if root.dep_ == "appos":
        beside.append(find_described(span.line))
    yield from (token for token in beside if is_title(token) and token.i not in spans)


def _is_whose(noun: Token) -> bool:
    """Return whether a body says whose somebody is: "Leader of the Opposition V. P. Thomas"."""
    before = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]
    is_body = base(noun) in word_set("names_titles", "bodies")
    return is_body and any(word.lower_ == "of" for word in before)


def iter_states(noun: Token, spans: dict[int, NameSpan]) -> Iterator[NameSpan]:
    """Yield the names right before a title: "Serbian" of "Serbian Defense Minister"."""
    for token in _iter_before(noun, spans):
        if token.i in spans:
            yield spans[token.i]


def _iter_before(token: Token, spans: dict[int, NameSpan]) -> Iterator[Token]:
    """Yield the titles, the parts of titles and the states before a token, the nearest first."""
    for at in range(token.i - 1, max(token.i - FARTHEST, 0) - 1, -1):
        before = token.doc[at]
        of_title = is_title(before) or is_title_part(before)
        named = spans.get(at)
        if (named and named.is_person) or not (of_title or named):
            return
        yield before


def is_former(noun: Token) -> bool:
    """Return whether whoever bears a title no longer does: "former Kenyan army chief"."""
    before = noun.doc[max(noun.sent.start, noun.i - LONGEST) : noun.i]
    for word in reversed(list(before)):
        if word.lower_ in FORMER:
            return True
        if word.pos_ not in {"NOUN", "PROPN", "ADJ", "PUNCT"} or word.text == ",":
            return False
    return False


def is_office(noun: Token) -> bool:
    """Return whether whoever bears the title acts for a state or an organisation."""
    return any(base(noun) in word_set("names_titles", name) for name in ("offices", "agents"))


def is_in_person(noun: Token) -> bool:
    """Return whether one who holds an office acts or suffers as a person: resigns, is arrested."""
    if base(noun) in word_set("names_titles", "governing") or not is_office(noun):
        return False
    leaves = noun.dep_ == "nsubj" and is_verb(noun.head, "leaving_office")
    is_sacked = noun.dep_ in SUFFERING and is_verb(noun.head, "of_office")
    return leaves or is_sacked or suffers_alone(noun)


def suffers_alone(noun: Token) -> bool:
    """Return whether something is done to one person as a person: "a UN observer was shot"."""
    suffers = noun.dep_ in SUFFERING and is_verb(noun.head, "undergone")
    behind = [child for child in noun.rights if child.dep_ == "acl" and child.tag_ == "VBN"]
    suffers = suffers or any(is_verb(child, "undergone") for child in behind)
    return suffers and not is_plural(noun)


def is_governing(noun: Token) -> bool:
    """Return whether a noun stands for the government of the land."""
    return base(noun) in word_set("names_titles", "governing") and not is_local_body(noun)


def is_of_part(noun: Token) -> bool:
    """Return whether a part of a land is governed, and not the land: "the state government"."""
    parts = (child for child in noun.lefts if child.dep_ in {"amod", "compound"})
    governs = base(noun) in {"administration", "cabinet", "government"}
    return governs and any(child.lower_ in PARTIAL for child in parts)


def is_local_body(noun: Token) -> bool:
    """Return whether one authority is meant, as of a port, and not the authorities of a land."""
    return base(noun) == "authority" and not is_plural(noun)


def first(found: Iterable[Referent | None]) -> Referent | None:
    """Return the first that is somebody."""
    return next((referent for referent in found if referent is not None), None)

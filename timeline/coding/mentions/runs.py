"""What may be a name by its capital letters, and by what stands before it or behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.coding.mentions.kinds import MODIFYING, is_body, is_label, is_one_person
from timeline.coding.mentions.labels import ORGANISATION, PERSON, UNSURE
from timeline.coding.mentions.phrases import is_plural
from timeline.coding.mentions.proposals import (
    LONGEST_NAME,
    LONGEST_PERSON,
    Proposal,
    is_description,
)
from timeline.coding.mentions.words import POSSESSIVES, find_head_kind, is_title

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ARTICLES = frozenset({"the", "a", "an"})
Run = list["Token"]
"""Capitalised words that stand together."""

LINKS = frozenset({"of", "for", "and", "the", "in", "on", "against", "to", "de", "del", "y", "et"})
"""Small words within the names of organisations."""
OF = frozenset({"of", "for", "de", "del", "do", "da"})
"""Those of them that join no two names."""
SHORT = range(2, 9)
"""Letters of an abbreviation."""
REACH = 20
"""Words before an abbreviation among which those are that it abbreviates."""


def iter_runs(doc: Doc) -> Iterator[Run]:
    """Yield the stretches of capitalised words that stand together in a sentence."""
    run: Run = []
    for token in doc:
        letters = token.text.replace(".", "")
        acronym = token.text.isupper() and len(token) > 1
        starts = token.is_sent_start and token.is_stop and not acronym
        named = token.text[0].isupper() and letters.isalpha() and not starts
        if named or (run and _is_of_members(token)):
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _is_of_members(mark: Token) -> bool:
    """Return whether a mark stands inside the name of a body of many: "the Dockers' Union"."""
    before = mark.nbor(-1)
    many = before.tag_ in {"NNS", "NNPS"} or _ends_several(before, mark)
    following = mark.nbor().text if mark.i + 1 < len(mark.doc) else ""
    return mark.text in POSSESSIVES and many and following[:1].isupper()


def _ends_several(last: Token, mark: Token) -> bool:
    """Return whether words for many own what follows: "Freight Operators'", but no "Lukas'"."""
    before = last.nbor(-1) if last.i else last
    leads = before.text[:1].isupper() and before.lower_ not in ARTICLES
    of_bodies = last.ent_type_ in {"", "ORG"} and not mark.text.endswith("s")
    return leads and of_bodies and last.lower_.endswith("s")


def iter_organisations(runs: Iterable[Run]) -> Iterator[Proposal]:
    """Yield capitalised words that end in what an organisation is called: "Interior Ministry"."""
    for capitals in runs:
        run = capitals[capitals[0].lower_ in ARTICLES :]
        ends = [n for n, token in enumerate(run) if find_head_kind((token.lower_,))]
        if ends and ends[-1] and len(run) <= LONGEST_NAME and not is_description(run):
            yield Proposal(run[0].i, run[ends[-1]].i, ORGANISATION)


def iter_joined_names(doc: Doc, runs: Sequence[Run]) -> Iterator[Proposal]:
    """Yield names of one body over "and": "the Shipping and Port Workers' Union".

    What "and" joins is part of the name if the parser hangs it on the last word of that, and if
    the recogniser takes it for no name by itself: "the Bundesbank and Finance Ministry" are two.
    """
    for begun, run in pairwise(runs):
        start, link = begun[begun[0].lower_ in ARTICLES :], doc[run[0].i - 1]
        ends = [token for token in run if find_head_kind((token.lower_,))]
        if not (start and ends) or link.lower_ != "and" or link.i - 1 != start[-1].i:
            continue
        first, last = start[0], ends[-1]
        before = doc[first.i - 1] if first.i else first
        is_led = before.lower_ in ARTICLES or before.text in POSSESSIVES
        by_itself = start[-1].ent_type_ and not link.ent_type_
        is_part = start[-1].dep_ in MODIFYING and start[-1].head in run
        if is_led and is_part and not by_itself:
            yield Proposal(first.i, last.i, ORGANISATION)


def iter_titled(runs: Iterable[Run]) -> Iterator[Proposal]:
    """Yield what follows a title: "President Volodymyr Zelensky"."""
    for run in runs:
        titles = [n for n, token in enumerate(run) if is_title(token)]
        name = run[titles[-1] + 1 :] if titles else []
        told = len(name) > 1 or (name and is_title(run[titles[-1]], of_persons=True))
        last = tuple(token.lower_ for token in run[-2:])  # "General Staff"
        if told and len(name) <= LONGEST_PERSON and not find_head_kind(last):
            yield Proposal(name[0].i, name[-1].i, PERSON)


def iter_described(doc: Doc, runs: Iterable[Run]) -> Iterator[Proposal]:
    """Yield what follows a noun for what it is: "the firm Van Ossel", "survivor Mia Chang"."""
    for run in runs:
        name = list(takewhile(_is_of_name, run))
        noun = doc[run[0].i - 1] if name and run[0].i else None
        if noun is None or not noun.is_lower or is_plural(noun) or any(map(is_title, name)):
            continue
        if not is_label(noun, doc[name[0].i : name[-1].i + 1]):
            continue
        if is_body(noun):
            yield Proposal(name[0].i, _end_of_cause(name[-1]).i, ORGANISATION)
        elif is_one_person(noun) and len(name) <= LONGEST_PERSON:
            yield Proposal(name[0].i, name[-1].i, PERSON)


def _end_of_cause(last: Token) -> Token:
    """Return the last word of a name that tells its cause: "the group Doctors for Peace"."""
    doc, behind = last.doc, last.i + 2
    leads = behind < len(doc) and doc[last.i + 1].lower_ in {"for", "against", "without"}
    while leads and behind + 1 < len(doc) and doc[behind + 1].text[0].isupper():
        behind += 1
    return doc[behind] if leads and doc[behind].text[0].isupper() else last


def _is_of_name(token: Token) -> bool:
    return token.pos_ in {"PROPN", "NOUN"} and token.ent_type_ not in {"DATE", "TIME"}


def iter_linked(doc: Doc) -> Iterator[Proposal]:
    """Yield names over small words before a noun for a body: "the Dawn of Georgia party"."""
    for token in doc:
        if token.i and is_body(token) and _is_of_name(token.nbor(-1)):
            words = _walk_back(token, OF)
            if any(word.text in OF for word in words):
                yield Proposal(words[0].i, words[-1].i, ORGANISATION)


def iter_abbreviated(doc: Doc) -> Iterator[Proposal]:
    """Yield names that brackets abbreviate: "International Society for Fair Voting (ISFV)"."""
    for token in doc[1:-1]:
        is_short = token.text.isupper() and token.is_alpha and len(token) in SHORT
        if not is_short or token.nbor(-1).text != "(" or token.nbor().text != ")":
            continue
        words = _walk_back(token.nbor(-1), LINKS)
        while words and _initials(words) != token.lower_:
            words.pop(0)
        if words and words[0].text[0].isupper():
            yield Proposal(words[0].i, words[-1].i, ORGANISATION)
            yield Proposal(token.i, token.i, ORGANISATION)


def _walk_back(end: Token, links: AbstractSet[str]) -> list[Token]:
    """Return the capitalised words before a token and the small words between them."""
    at = end.i
    first = max(end.sent.start, end.i - REACH)
    while at > first and _may_be_within(end.doc[at - 1], links):
        at -= 1
    while at < end.i and not end.doc[at].text[0].isupper():
        at += 1
    return list(end.doc[at : end.i])


def _may_be_within(word: Token, links: AbstractSet[str]) -> bool:
    return word.text[0].isupper() or word.text in links or word.text in POSSESSIVES


def _initials(words: Sequence[Token]) -> str:
    return "".join(word.lower_[0] for word in words if word.text[0].isupper())


def iter_unsure(runs: Iterable[Run], covered: set[int]) -> Iterator[Proposal]:
    """Yield several capitalised words together of which nothing else tells what they name."""
    for run in runs:
        name = [token for token in run if _is_of_name(token) and token.i not in covered]
        together = len(name) == len(run) and 1 < len(name) <= LONGEST_PERSON
        if together and not any(map(is_title, name)) and not is_description(name):
            yield Proposal(name[0].i, name[-1].i, UNSURE)

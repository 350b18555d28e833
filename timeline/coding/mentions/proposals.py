"""What may be a name of somebody unknown: entities, capitals, what follows a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.mentions.words import (
    POSSESSIVES,
    find_head_kind,
    is_title,
    is_title_part,
    is_verb,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

PERSON, ORGANISATION, PLACE, PEOPLE = "person", "organisation", "place", "people"
LABELS = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "PRODUCT": ORGANISATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": PEOPLE,
}
LONGEST_PERSON, LONGEST_NAME = 5, 10
"""Words of a name at most; the recogniser sometimes takes a sentence for one."""
LONGEST_OVERLOOKED = 3
OFFICES = frozenset({"ministry", "department"})
COLLECTIVES = frozenset({"children", "men", "people", "women"})
FACING = frozenset({"by", "with", "against"})
ACRONYM = range(3, 8)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be a name, from token `first` to token `last` inclusive."""

    first: int
    last: int
    label: str


def iter_entities(doc: Doc) -> Iterator[Proposal]:
    """Yield the entities of the recogniser that may name actors or places."""
    for entity in doc.ents:
        label = LABELS.get(entity.label_)
        if label and (proposal := _trim(entity, label)):
            yield proposal


def _trim(entity: Span, label: str) -> Proposal | None:
    """Return an entity without articles, titles, possessives and quotation marks around it."""
    tokens = list(entity)
    if label == PERSON:
        titles = [number for number, token in enumerate(tokens[:-1]) if is_title(token)]
        tokens = tokens[titles[-1] + 1 :] if titles else tokens
    while tokens and (_is_edge(tokens[0]) or _only_begins(tokens[0])):
        tokens.pop(0)
    while tokens and _is_edge(tokens[-1]):
        tokens.pop()
    if label == PERSON and tokens:
        tokens += _rest_of_name(tokens[-1])
    longest = LONGEST_PERSON if label == PERSON else LONGEST_NAME
    if not tokens or _count_words(tokens) > longest or not _is_name(tokens, label):
        return None
    return Proposal(tokens[0].i, tokens[-1].i, label)


def _rest_of_name(last: Token) -> list[Token]:
    """Return the words of a person's name that the recogniser left out: "Kyi" of "Suu Kyi"."""
    head = last.head
    rest = list(last.doc[last.i + 1 : head.i + 1]) if last.dep_ == "compound" else []
    is_name = all(token.pos_ == "PROPN" and token.text[0].isupper() for token in rest)
    named = is_name and head.dep_ != "compound" and not find_head_kind((head.lower_,))
    return rest if named and not any(map(is_title, rest)) else []


def _count_words(tokens: Sequence[Token]) -> int:
    """Return how many words are written, "al-Thani" as one."""
    return 1 + sum(bool(token.whitespace_) for token in tokens[:-1])


def _is_edge(token: Token) -> bool:
    return token.is_punct or token.text in POSSESSIVES or token.lower_ in {"the", "a", "an"}


def _only_begins(token: Token) -> bool:
    """Return whether a word has its capital letter because a sentence begins."""
    return bool(token.is_sent_start) and token.pos_ in {
        "ADV",
        "ADP",
        "PRON",
        "CCONJ",
        "SCONJ",
        "VERB",
    }


def _is_name(tokens: Sequence[Token], label: str) -> bool:
    """Return whether tokens can be a name at all."""
    if is_description(tokens):
        return False
    if label == PERSON and any(token.like_num or "@" in token.text for token in tokens):
        return False
    return tokens[0].text[0].isupper() or any(token.text.isupper() for token in tokens)


def is_description(tokens: Sequence[Token]) -> bool:
    """Return whether words only say what office somebody is or holds: "Foreign Ministry"."""
    plain = all(is_title(token) or is_title_part(token) for token in tokens[:-1])
    last = tokens[-1]
    return plain and (is_title(last) or is_title_part(last) or last.lower_ in OFFICES)


def _iter_runs(doc: Doc) -> Iterator[list[Token]]:
    """Yield the stretches of capitalised words that stand together in a sentence."""
    run: list[Token] = []
    for token in doc:
        letters = token.text.replace(".", "")
        starts = token.is_sent_start and token.is_stop and not token.text.isupper()
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
    many = before.tag_ in {"NNS", "NNPS"} or before.lower_ in COLLECTIVES
    following = mark.nbor().text if mark.i + 1 < len(mark.doc) else ""
    return mark.text in POSSESSIVES and many and following[:1].isupper()


def iter_organisations(doc: Doc) -> Iterator[Proposal]:
    """Yield capitalised words that end in what an organisation is called: "Interior Ministry"."""
    for run in _iter_runs(doc):
        ends = [n for n, token in enumerate(run) if find_head_kind((token.lower_,))]
        if ends and ends[-1] and len(run) <= LONGEST_NAME and not is_description(run):
            yield Proposal(run[0].i, run[ends[-1]].i, ORGANISATION)


def iter_titled(doc: Doc) -> Iterator[Proposal]:
    """Yield what follows a title: "President Volodymyr Zelensky"."""
    for run in _iter_runs(doc):
        titles = [n for n, token in enumerate(run) if is_title(token)]
        name = run[titles[-1] + 1 :] if titles else []
        told = len(name) > 1 or (name and is_title(run[titles[-1]], of_persons=True))
        if told and len(name) <= LONGEST_PERSON and not find_head_kind((name[-1].lower_,)):
            yield Proposal(name[0].i, name[-1].i, PERSON)


def iter_overlooked(doc: Doc, covered: set[int]) -> Iterator[Proposal]:
    """Yield names that the recogniser overlooked, of those who do or are told something."""
    for token in doc:
        if token.i in covered or not (is_told_or_tells(token) or _is_faced(token)):
            continue
        first = _begin_person(token)
        if token.text.isupper() and token.is_alpha and len(token) in ACRONYM:
            yield Proposal(token.i, token.i, ORGANISATION)
        elif first is not None and covered.isdisjoint(range(first, token.i)):
            yield Proposal(first, token.i, PERSON)


def _is_faced(token: Token) -> bool:
    """Return whether something is done by, with or against a body: "talks with the ELN"."""
    before = token.nbor(-1) if token.i else token
    return token.dep_ == "pobj" and token.head.lower_ in FACING and before.lower_ == "the"


def _begin_person(last: Token) -> int | None:
    """Return where the name of one to three words begins that ends here; None if none does."""
    first = last.i
    while first and last.i - first < LONGEST_OVERLOOKED - 1 and _leads_name(last.doc[first - 1]):
        first -= 1
    words = last.doc[first : last.i + 1]
    plain = all(word.pos_ == "PROPN" and word.text.istitle() for word in words)
    described = any(child.i < first for child in last.lefts) or is_title(last)
    if last.dep_ != "nsubj" or not plain or described or find_head_kind((last.lower_,)):
        return None
    return first


def _leads_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.dep_ == "compound" and token.text.istitle()


def is_told_or_tells(token: Token) -> bool:
    """Return whether somebody decides or says something here, or is told it."""
    if token.dep_ == "nsubj":
        return is_verb(token.head, "deciding")
    return token.dep_ in {"dobj", "dative"} and is_verb(token.head, "addressed")

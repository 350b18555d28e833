"""The names that the entity recogniser proposes, cut to the words of the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import fold_words
from timeline.coding.mentions.kinds import is_body
from timeline.coding.mentions.labels import LABELS, ORGANISATION, PERSON, PLACE, UNSURE
from timeline.coding.mentions.proposals import (
    LONGEST_NAME,
    LONGEST_PERSON,
    Proposal,
    is_description,
)
from timeline.coding.mentions.words import (
    POSSESSIVES,
    find_head_kind,
    is_place_name,
    is_title,
    is_title_part,
    word_set,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

BREAKING = frozenset({"(", ")", ":", ";"})
PARTING = frozenset({",", "-", "–", "—", "/"})
APOSTROPHES = frozenset({"'s", "’s"})
ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""Where in a sentence a name owns nothing."""
BEGINNING = frozenset({"ADV", "ADP", "PRON", "CCONJ", "SCONJ", "VERB"})


def iter_entities(doc: Doc) -> Iterator[Proposal]:
    """Yield the entities of the recogniser that may name actors or places."""
    for entity in doc.ents:
        label = LABELS.get(entity.label_)
        pieces = _split(entity) if label else []
        for piece in pieces:
            is_whole = len(pieces) == 1 or label == PLACE
            if label and (proposal := _trim(piece, label if is_whole else UNSURE)):
                yield proposal


def _split(entity: Span) -> list[list[Token]]:
    """Return the words of an entity, apart where a comma or a dash shows that it is two.

    What stands behind a bracket or a colon is left out: "Democratic Union (UD".
    """
    whole = list(takewhile(lambda token: token.text not in BREAKING, entity))
    if find_head_kind(fold_words(entity.text)):  # "Ministry of Trade, Industry and Labour"
        return [whole] if whole else []
    pieces: list[list[Token]] = [[]]
    for token in whole:
        if (token.text in PARTING and token.whitespace_) or _leads_from_place(token, pieces[-1]):
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [*filter(None, pieces)]


def _leads_from_place(token: Token, before: list[Token]) -> bool:
    """Return whether a word only says where a place is: "Narborough Road in Leicester"."""
    return token.lower_ == "in" and bool(before) and is_place_name((before[-1].lower_,))


def _trim(tokens: list[Token], label: str) -> Proposal | None:
    """Return an entity without articles, titles, possessives and quotation marks around it."""
    while tokens and (_is_edge(tokens[0]) or _only_begins(tokens[0])):
        tokens = tokens[1:]
    while tokens and _is_edge(tokens[-1]):
        tokens = tokens[:-1]
    if label == ORGANISATION and (named := _find_titled_person(tokens)):
        label, tokens = PERSON, named
    if label == PERSON and tokens:
        tokens = _complete(tokens)
    tokens = _extend(tokens) if tokens else tokens
    if label == PERSON and tokens and tokens[-1].text in APOSTROPHES:
        label = ORGANISATION  # "by Sainsbury's"
    longest = LONGEST_PERSON if label == PERSON else LONGEST_NAME
    if not tokens or _count_words(tokens) > longest or not _is_name(tokens, label):
        return None
    return Proposal(tokens[0].i, tokens[-1].i, label)


def _complete(tokens: list[Token]) -> list[Token]:
    """Return the name of a person without titles, with the names that were left out."""
    tokens = tokens + _rest_of_name(tokens[-1])
    titles = [number for number, token in enumerate(tokens[:-1]) if is_title(token)]
    tokens = tokens[titles[-1] + 1 :] if titles else tokens
    while _is_edge(tokens[0]):
        tokens = tokens[1:]
    return [*_begin_of_name(tokens[0]), *tokens]


def _find_titled_person(tokens: list[Token]) -> list[Token]:
    """Return who is named behind a title in what was taken for an organisation, else none.

    "Bishop Barrera" is one, "Ortega" of "Labour MP Ortega" another.
    """
    titles = [
        number for number, token in enumerate(tokens[:-1]) if is_title(token, of_persons=True)
    ]
    if not titles:
        return []
    begins = titles[-1] if titles[0] == 0 else titles[-1] + 1
    person = list(takewhile(lambda token: token.lower_ != "of", tokens[begins:]))
    is_named = all(token.pos_ == "PROPN" and token.text[0].isupper() for token in person)
    words = fold_words(" ".join(token.text for token in tokens[titles[-1] + 1 :]))
    return person if is_named and not find_head_kind(words) else []


def _begin_of_name(first: Token) -> list[Token]:
    """Return the given name that was taken for something else: "Julia" before "Armand Pereda"."""
    before = first.nbor(-1) if first.i else None
    if before is None or before.dep_ != "compound":
        return []
    plain = before.pos_ == "PROPN" and before.text.istitle() and before.ent_type_ in {"ORG", ""}
    described = is_title(before) or is_title_part(before) or bool(before.is_sent_start)
    return [before] if plain and not described else []


def _rest_of_name(last: Token) -> list[Token]:
    """Return the words of a person's name that the recogniser left out: "Kyi" of "Suu Kyi"."""
    head = last.head
    rest = list(last.doc[last.i + 1 : head.i + 1]) if last.dep_ == "compound" else []
    is_name = all(token.pos_ == "PROPN" for token in rest) and head.dep_ != "compound"
    return rest if is_name and not find_head_kind((head.lower_,)) else []


def _extend(tokens: list[Token]) -> list[Token]:
    """Return a name with what the recogniser cut off at a small word: "Viana do Castelo"."""
    particles = word_set("names_heads", "within", "particles")
    doc, first, last = tokens[0].doc, tokens[0].i, tokens[-1].i
    behind = last + 1
    while behind < len(doc) and doc[behind].text in particles:
        behind += 1
    if last + 1 < behind < len(doc) and _goes_on(doc[behind]):
        last = behind
    if behind_mark := _find_end_behind_mark(doc[last]):
        last = behind_mark.i
    before = first - 1
    while before >= 0 and doc[before].text in particles:
        before -= 1
    if before < first - 1:
        first = before if before >= 0 and _goes_on(doc[before]) else before + 1
    return list(doc[first : last + 1])


def _find_end_behind_mark(last: Token) -> Token | None:
    """Return the last word of a name that goes on with a mark: "Moody's warned", "CPN-UML"."""
    behind = list(last.doc[last.i + 1 : last.i + 3])
    if behind and behind[0].text in APOSTROPHES and last.dep_ in ALONE:
        return behind[0]
    joined = len(behind) > 1 and behind[0].text == "-" and not behind[0].whitespace_
    return behind[1] if joined and last.text.isupper() and behind[1].text.isupper() else None


def _goes_on(token: Token) -> bool:
    """Return whether a word beside a small word belongs to the same name."""
    return token.pos_ == "PROPN"


def _count_words(tokens: Sequence[Token]) -> int:
    """Return how many words are written, "al-Thani" as one."""
    return 1 + sum(bool(token.whitespace_) for token in tokens[:-1])


def _is_edge(token: Token) -> bool:
    return token.is_punct or token.text in POSSESSIVES or token.lower_ in {"the", "a", "an"}


def _only_begins(token: Token) -> bool:
    """Return whether a word has its capital letter because a sentence begins."""
    return bool(token.is_sent_start) and (token.pos_ in BEGINNING or is_body(token))


def _is_name(tokens: Sequence[Token], label: str) -> bool:
    """Return whether tokens can be a name at all."""
    if is_description(tokens):
        return False
    if label == PERSON and any(token.like_num or "@" in token.text for token in tokens):
        return False
    return tokens[0].text[0].isupper() or any(token.text.isupper() for token in tokens)

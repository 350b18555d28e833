"""Names that only the entity recogniser proposes, repaired by what the whole article shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.fitting import has_title, iter_proposals
from timeline.coding.mentions.forms import Form, Match, Named, Use, fold_words, make_form
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.kinds import find_label
from timeline.coding.mentions.lines import LONG_WORD, is_shouted, is_titled
from timeline.coding.mentions.proposals import (
    LONGEST_PERSON,
    ORGANISATION,
    PEOPLE,
    PERSON,
    PLACE,
    Proposal,
)
from timeline.coding.mentions.spelling import plain_spelling
from timeline.coding.mentions.words import base, find_head_kind, is_place_name, is_verb, word_set
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SURE = 3
"""The weight of a title before a name, against one vote of the recogniser."""


def collect_names(paragraphs: Sequence[Paragraph], known: Sequence[Sequence[Match]]) -> NameIndex:
    """Return the names of an article that are not known, each with the kind that most tells for.

    A line in the style of a headline proposes none: there every word looks like a name.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    texts: dict[tuple[str, ...], str] = {}
    located: defaultdict[tuple[str, ...], list[bool]] = defaultdict(list)
    for doc, matches in _choose_lines(paragraphs, known):
        for proposal in iter_proposals(doc, matches):
            text = doc[proposal.first : proposal.last + 1].text
            words = fold_words(text)
            texts.setdefault(words, text)
            _vote(votes[words], doc, proposal)
            located[words].append(_is_located(doc[proposal.first]))
            if _is_named_place(doc[proposal.first]):  # "the village of Tel Amar"
                votes[words][PLACE] += SURE
    people = {words for words, counted in votes.items() if counted.most_common(1)[0][0] == PERSON}
    surnames = {words[-1] for words in people}
    index = NameIndex(
        form
        for words, counted in votes.items()
        if (form := _decide(words, texts[words], counted, surnames, all(located[words])))
    )
    for form in _iter_respelled(paragraphs, people):
        index.add(form)
    return index


def _vote(votes: Counter[str], doc: Doc, proposal: Proposal) -> None:
    """Count a proposal, and what its sentence tells of a person."""
    titled = proposal.label == PERSON and has_title(doc, proposal)
    votes[proposal.label] += SURE if titled else 1
    root = doc[proposal.first : proposal.last + 1].root
    beside = [root.head] if root.dep_ == "appos" else []
    beside += [child for child in root.rights if child.dep_ == "appos"]
    kind = next(filter(None, map(find_label, beside)), None)
    if kind is not None:  # "their union, Cobre Unido"
        votes[PERSON if kind is ActorKind.PERSON else ORGANISATION] += SURE
    if proposal.first == proposal.last and _acts_as_person(doc[proposal.first]):
        votes[PERSON] += SURE


def _acts_as_person(name: Token) -> bool:
    """Return whether only a person does what a name does: "Kurti said he would go"."""
    if name.dep_ not in {"nsubj", "nsubjpass"} or name.text.isupper():
        return False
    clause = (word for child in name.head.rights if child.dep_ == "ccomp" for word in child.lefts)
    speaks = any(word.lower_ in {"he", "she"} and word.dep_ == "nsubj" for word in clause)
    return speaks or is_verb(name.head, "personal")


def _choose_lines(
    paragraphs: Sequence[Paragraph], known: Sequence[Sequence[Match]]
) -> list[tuple[Doc, Sequence[Match]]]:
    """Return the paragraphs that may propose names; all of them if all look like headlines."""
    every = [(paragraph.doc, matches) for paragraph, matches in zip(paragraphs, known, strict=True)]
    return [
        (doc, found) for doc, found in every if not (is_shouted(doc) or is_titled(doc))
    ] or every


def _iter_respelled(
    paragraphs: Sequence[Paragraph], people: AbstractSet[tuple[str, ...]]
) -> Iterator[Form]:
    """Yield surnames of full names in another spelling: "Zelenskyy" beside "Zelenskiy"."""
    surnames = {plain_spelling(words[-1]) for words in people if len(words) > 1}
    for paragraph in paragraphs:
        for token in paragraph.doc:
            if token.pos_ == "PROPN" and token.text[0].isupper() and len(token) > LONG_WORD:
                words = fold_words(token.text)
                if len(words) == 1 and plain_spelling(words[0]) in surnames:
                    named = Named(token.text, ActorKind.PERSON)
                    yield from filter(None, (make_form(token.text, Use.NAME, named),))


def _decide(
    words: tuple[str, ...],
    text: str,
    votes: Counter[str],
    surnames: AbstractSet[str],
    always_located: bool,  # noqa: FBT001 - what its places in the article say, as the rest does
) -> Form | None:
    if len(words) == 1 and words[0] in read_lexicon("names_anaphors"):
        return None  # "the Alliance" points back to a name
    kind = find_head_kind(words)
    label = _choose_label(words, votes, is_organised=bool(kind and len(words) > 1))
    is_vague = kind is None and not text.isupper()
    is_bay = is_place_name(words) and votes[PERSON] < SURE
    if always_located and label == PLACE:
        label = PLACE  # the town of a club: "Vidin" beside "Dunav Vidin"
    elif always_located and is_bay:
        label = PLACE  # "the mayor of Kestrel Bay"
    elif words[-1] in surnames and len(words) <= LONGEST_PERSON and kind is None:
        label = PERSON
    elif always_located and (label == PERSON or is_vague) and len(words) == 1:
        label = PLACE
    uses = {
        PERSON: (Use.NAME, ActorKind.PERSON),
        ORGANISATION: (Use.NAME, kind or ActorKind.NGO),
        PLACE: (Use.PLACE, None),
        PEOPLE: (Use.PEOPLE, ActorKind.CIVILIANS),
    }
    use, sort = uses[label]
    return make_form(text, use, Named(text, sort))


def _choose_label(words: tuple[str, ...], votes: Counter[str], *, is_organised: bool) -> str:
    label = votes.most_common(1)[0][0]
    if is_place_name(words) and label != PERSON:
        return PLACE
    return ORGANISATION if is_organised and votes[PERSON] < SURE else label


def _is_located(token: Token) -> bool:
    """Return whether a place usually stands here: "in Leposavic", "the village of Leposavic"."""
    if token.dep_ == "dobj" and is_verb(token.head, "taking"):
        return True
    before = token.nbor(-1) if token.i else None
    if before is None:
        return False
    if before.lower_ == "of" and before.i:
        governed = base(before.nbor(-1)) in word_set("names_titles", "local")
        return governed or _is_named_place(token)
    return before.lower_ in word_set("names_verbs", "locative")


def _is_named_place(token: Token) -> bool:
    """Return whether a name follows the noun for the place that it names: "the village of"."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return len(before) > 1 and before[1].lower_ == "of" and is_place_name((before[0].lower_,))

"""Names that are not known, each with what the whole article tells that it is the name of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.mentions.ballots import Ballot
from timeline.coding.mentions.deciding import decide
from timeline.coding.mentions.fitting import iter_proposals
from timeline.coding.mentions.forms import Form, Match, Named, Use, fold_words, make_form
from timeline.coding.mentions.index import NameIndex
from timeline.coding.mentions.labels import ORGANISATION, PEOPLE, PERSON, PLACE
from timeline.coding.mentions.lines import LONG_WORD, is_shouted, is_titled
from timeline.coding.mentions.spelling import plain_spelling, without_suffix
from timeline.coding.mentions.words import event_nouns, find_head_kind, is_short_for, is_title
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

HEADS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "conj", "appos"})
"""Where in a sentence a name stands by itself, and does not belong to another."""

Line = tuple["Doc", Sequence[Match]]


def collect_names(
    paragraphs: Sequence[Paragraph], known: Sequence[Sequence[Match]], dateline: str | None = None
) -> NameIndex:
    """Return the names of an article that are not known, each as what most tells for.

    A line in the style of a headline proposes none: there every word looks like a name.
    """
    lines = _choose_lines(paragraphs, known)
    ballots = _propose(lines)
    _propose_short(ballots, lines)
    _hear(ballots, lines)
    home = fold_words(dateline or "")
    labels = decide(ballots, home, _find_common_words(paragraphs))
    index = NameIndex(_iter_forms(ballots, labels))
    people = {words for words, label in labels.items() if label == PERSON}
    for form in _iter_respelled(paragraphs, people):
        index.add(form)
    return index


def _choose_lines(paragraphs: Sequence[Paragraph], known: Sequence[Sequence[Match]]) -> list[Line]:
    """Return the paragraphs that may propose names; all of them if all look like headlines."""
    every = [(paragraph.doc, matches) for paragraph, matches in zip(paragraphs, known, strict=True)]
    return [
        (doc, found) for doc, found in every if not (is_shouted(doc) or is_titled(doc))
    ] or every


def _propose(lines: Iterable[Line]) -> dict[tuple[str, ...], Ballot]:
    """Return what may be a name, with what the recogniser takes it for."""
    ballots: dict[tuple[str, ...], Ballot] = {}
    for doc, matches in lines:
        for proposal in iter_proposals(doc, matches):
            text = doc[proposal.first : proposal.last + 1].text
            ballot = ballots.setdefault(fold_words(text), Ballot(text))
            ballot.labels[proposal.label] += 1
    return ballots


def _propose_short(ballots: dict[tuple[str, ...], Ballot], lines: Iterable[Line]) -> None:
    """Propose what is short for a longer name, where the recogniser overlooked it throughout."""
    short = {part for words, ballot in ballots.items() for part in _shorten(words, ballot)}
    for doc, matches in lines:
        taken = {number for each in matches for number in range(each.first, each.last + 1)}
        for token in doc:
            words = fold_words(token.text)
            stands = token.dep_ in HEADS and token.text[0].isupper() and token.i not in taken
            if stands and len(words) == 1 and words[0] in short and not is_title(token):
                ballots.setdefault(words, Ballot(token.text))


def _shorten(words: tuple[str, ...], ballot: Ballot) -> Iterator[str]:
    """Yield the words by which somebody with a longer name may be called as well."""
    if len(words) > 1 and ballot.labels[PERSON]:
        yield without_suffix(words)[-1]
    if len(words) > 1 and ballot.labels[ORGANISATION] and is_short_for(words[:1], words):
        yield words[0]


def _hear(ballots: Mapping[tuple[str, ...], Ballot], lines: Iterable[Line]) -> None:
    """Let each sentence tell of the names in it, those too that the recogniser overlooked there."""
    forms = (
        make_form(ballot.text, Use.PLACE, Named(ballot.text, None)) for ballot in ballots.values()
    )
    index = NameIndex(filter(None, forms))
    for doc, matches in lines:
        taken = {number for each in matches for number in range(each.first, each.last + 1)}
        for match in index.match(doc):
            inside = set(range(match.first, match.last + 1))
            if not inside <= taken:
                ballots[match.form.words].hear(doc, match.first, match.last)


def _find_common_words(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Return the words that an article also writes in small letters, and those for events."""
    written = (token.text for paragraph in paragraphs for token in paragraph.doc if token.is_lower)
    return event_nouns().union(written)


def _iter_forms(
    ballots: Mapping[tuple[str, ...], Ballot], labels: Mapping[tuple[str, ...], str]
) -> Iterator[Form]:
    uses = {PERSON: Use.NAME, ORGANISATION: Use.NAME, PLACE: Use.PLACE, PEOPLE: Use.PEOPLE}
    for words, label in labels.items():
        kinds = {
            PERSON: ActorKind.PERSON,
            ORGANISATION: find_head_kind(words) or ActorKind.ORGANISATION,
            PEOPLE: ActorKind.CIVILIANS,
        }
        text = ballots[words].text
        form = make_form(text, uses[label], Named(text, kinds.get(label)))
        if form is not None:
            yield form


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

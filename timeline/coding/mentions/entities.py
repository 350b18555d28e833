"""Names that only the entity recogniser proposes, repaired by what the whole article shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.mentions.index import (
    Form,
    Match,
    Named,
    NameIndex,
    Use,
    fold_words,
    is_shouted,
    make_form,
)
from timeline.coding.mentions.spelling import plain_spelling
from timeline.coding.mentions.words import (
    POSSESSIVES,
    find_head_kind,
    is_place_name,
    is_title,
    is_title_part,
    is_verb,
    word_set,
)
from timeline.vocabulary import ActorKind

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
TITLED = 0.7
"""The share of capitalised words from which a line is in the style of a headline."""
LONG_WORD = 4
LONGEST_LINE = 30
"""Words of a headline at most."""
LONGEST_PERSON, LONGEST_NAME = 5, 10
"""Words of a name at most; the recogniser sometimes takes a sentence for one."""
ACRONYM = range(3, 8)
SURE = 3
"""The weight of a title before a name, against one vote of the recogniser."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be a name, from token `first` to token `last` inclusive."""

    first: int
    last: int
    label: str


def collect_names(paragraphs: Sequence[Paragraph], known: Sequence[Sequence[Match]]) -> NameIndex:
    """Return the names of an article that are not known, each with the kind that most tells for.

    A line in the style of a headline proposes none: there every word looks like a name.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    texts: dict[tuple[str, ...], str] = {}
    located: Counter[tuple[str, ...]] = Counter()
    for doc, matches in _choose_lines(paragraphs, known):
        for proposal in _iter_proposals(doc, matches):
            text = doc[proposal.first : proposal.last + 1].text
            words = fold_words(text)
            texts.setdefault(words, text)
            votes[words][proposal.label] += (
                SURE if proposal.label == PERSON and _has_title(doc, proposal) else 1
            )
            located[words] += _is_located(doc[proposal.first])
    people = {words for words, counted in votes.items() if counted.most_common(1)[0][0] == PERSON}
    surnames = {words[-1] for words in people}
    index = NameIndex(
        form
        for words, counted in votes.items()
        if (form := _decide(words, texts[words], counted, located[words], surnames))
    )
    for form in _iter_respelled(paragraphs, people):
        index.add(form)
    return index


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


def is_titled(doc: Doc) -> bool:
    """Return whether a line is in the style of a headline, with Most Words Capitalised."""
    words = [token for token in doc if token.is_alpha and len(token) >= LONG_WORD]
    if len(words) < LONG_WORD or len(doc) > LONGEST_LINE or doc[-1].text == ".":
        return False
    return sum(token.text[0].isupper() for token in words) >= TITLED * len(words)


def _decide(
    words: tuple[str, ...], text: str, votes: Counter[str], located: int, surnames: AbstractSet[str]
) -> Form | None:
    if len(words) == 1 and words[0] in read_lexicon("names_anaphors"):
        return None  # "the Alliance" points back to a name
    kind = find_head_kind(words)
    label = _choose_label(words, votes, is_organised=bool(kind and len(words) > 1))
    is_vague = kind is None and not text.isupper()
    if words[-1] in surnames and len(words) <= LONGEST_PERSON and kind is None:
        label = PERSON
    elif located == votes.total() and (label == PERSON or is_vague) and len(words) == 1:
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


def _iter_proposals(doc: Doc, matches: Sequence[Match]) -> Iterator[Proposal]:
    """Yield what may be a name, without what is known already."""
    taken = {number: match for match in matches for number in range(match.first, match.last + 1)}
    covered: set[int] = set()
    every = (*_iter_entities(doc), *_iter_organisations(doc), *_iter_titled(doc))
    fit = (_fit(doc, _relabel(doc, proposal), taken) for proposal in every)
    longest_first = sorted(filter(None, fit), key=lambda proposal: proposal.first - proposal.last)
    for fitted in longest_first:
        if covered.isdisjoint(range(fitted.first, fitted.last + 1)):
            covered.update(range(fitted.first, fitted.last + 1))
            yield fitted
    yield from _iter_acronyms(doc, covered.union(taken))


def _iter_entities(doc: Doc) -> Iterator[Proposal]:
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
    longest = LONGEST_PERSON if label == PERSON else LONGEST_NAME
    if not tokens or len(tokens) > longest or not _is_name(tokens, label):
        return None
    return Proposal(tokens[0].i, tokens[-1].i, label)


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
    if all(is_title(token) or is_title_part(token) for token in tokens):
        return False
    if label == PERSON and any(token.like_num or "@" in token.text for token in tokens):
        return False
    return tokens[0].text[0].isupper() or any(token.text.isupper() for token in tokens)


def _iter_runs(doc: Doc) -> Iterator[list[Token]]:
    """Yield the stretches of capitalised words that stand together in a sentence."""
    run: list[Token] = []
    for token in doc:
        letters = token.text.replace(".", "")
        starts = token.is_sent_start and token.is_stop and not token.text.isupper()
        if token.text[0].isupper() and letters.isalpha() and not starts:
            run.append(token)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _iter_organisations(doc: Doc) -> Iterator[Proposal]:
    """Yield capitalised words that end in what an organisation is called: "Interior Ministry"."""
    for run in _iter_runs(doc):
        ends = [n for n, token in enumerate(run) if find_head_kind((token.lower_,))]
        if ends and ends[-1] and len(run) <= LONGEST_NAME:
            yield Proposal(run[0].i, run[ends[-1]].i, ORGANISATION)


def _iter_titled(doc: Doc) -> Iterator[Proposal]:
    """Yield what follows a title: "President Volodymyr Zelensky"."""
    for run in _iter_runs(doc):
        titles = [n for n, token in enumerate(run) if is_title(token)]
        name = run[titles[-1] + 1 :] if titles else []
        if 1 < len(name) <= LONGEST_PERSON and not find_head_kind((name[-1].lower_,)):
            yield Proposal(name[0].i, name[-1].i, PERSON)


def _iter_acronyms(doc: Doc, covered: set[int]) -> Iterator[Proposal]:
    """Yield capitals that do or are told something, and that the recogniser overlooked."""
    for token in doc:
        if token.i in covered or not (token.text.isupper() and token.is_alpha):
            continue
        if len(token) in ACRONYM and _is_told_or_tells(token):
            yield Proposal(token.i, token.i, ORGANISATION)


def _is_told_or_tells(token: Token) -> bool:
    if token.dep_ == "nsubj":
        return is_verb(token.head, "deciding")
    return token.dep_ in {"dobj", "dative"} and is_verb(token.head, "addressed")


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
        if _is_part_of_land(doc[first]):
            return proposal
        acts = _is_told_or_tells(doc[last]) and doc[first].text[0].isupper()
        return Proposal(first, last, ORGANISATION) if acts else None
    single = all(match.first == match.last for match in known.values())
    rest = (doc[number] for number in range(first, last + 1) if number not in taken)
    named = all(token.text[0].isupper() for token in rest if token.is_alpha and not token.is_stop)
    return proposal if label == ORGANISATION and single and named and len(known) == 1 else None


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


def _is_part_of_land(token: Token) -> bool:
    return token.lower_ in word_set("names_groups", "words", "directions")


def _relabel(doc: Doc, proposal: Proposal) -> Proposal:
    """Return a person for what the recogniser took for something else after "President"."""
    if proposal.label == PERSON or not _has_title(doc, proposal):
        return proposal
    if find_head_kind(fold_words(doc[proposal.first : proposal.last + 1].text)):
        return proposal
    return Proposal(proposal.first, proposal.last, PERSON)


def _has_title(doc: Doc, proposal: Proposal) -> bool:
    """Return whether an office or a rank stands before, with a capital letter."""
    before = doc[proposal.first - 1] if proposal.first else None
    return before is not None and before.text[0].isupper() and is_title(before, of_persons=True)


def _is_located(token: Token) -> bool:
    """Return whether a place usually stands here: "in Leposavic", "the village of Leposavic"."""
    if token.dep_ == "dobj" and is_verb(token.head, "taking"):
        return True
    before = token.nbor(-1) if token.i else None
    if before is None:
        return False
    if before.lower_ == "of" and before.i:
        return is_place_name((before.nbor(-1).lower_,))
    return before.lower_ in word_set("names_verbs", "locative")

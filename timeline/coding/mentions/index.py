"""The names that are known before an article is read, and where they stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import SHORT, Form, Match, Named, fold_words
from timeline.coding.mentions.lines import is_shouted
from timeline.coding.mentions.spelling import plain_spelling
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class NameIndex:
    """Forms by their words; of those that match at a place, the longest is found.

    Attributes:
        by_key: The known actors.
        people: Given names and person, by the surname as all transliterations would spell it.
    """

    def __init__(self, forms: Iterable[Form] = ()) -> None:
        self._forms: dict[tuple[str, ...], Form] = {}
        self._lengths: dict[str, list[int]] = {}
        self.by_key: dict[str | None, Named] = {}
        self.people: dict[str, list[tuple[tuple[str, ...], Named]]] = {}
        for form in forms:
            self.add(form)

    def add(self, form: Form) -> None:
        """Add a form, unless its words are known already."""
        if form.words in self._forms:
            return
        self._forms[form.words] = form
        if form.named.key and form.named.kind:
            self.by_key[form.named.key] = form.named
        *given, surname = form.words
        if given and form.named.kind is ActorKind.PERSON:
            alike = self.people.setdefault(plain_spelling(surname), [])
            alike.append((tuple(given), form.named))
        lengths = self._lengths.setdefault(form.words[0], [])
        if len(form.words) not in lengths:
            lengths.append(len(form.words))
            lengths.sort(reverse=True)

    def find(self, text: str) -> Form | None:
        """Return the form with exactly these words, whatever their case."""
        return self._forms.get(fold_words(text))

    def iter_people(self) -> Iterator[Form]:
        """Yield the full names of persons."""
        for form in self._forms.values():
            if form.named.kind is ActorKind.PERSON and len(form.words) > 1:
                yield form

    def match(self, doc: Doc) -> Iterator[Match]:
        """Yield the forms in a paragraph, not overlapping, in order."""
        words = [(word, token.i) for token in doc for word in fold_words(token.text)]
        plain = not any(map(str.isupper, doc.text))
        shouted = is_shouted(doc)
        at = 0
        while at < len(words):
            match = self._match_at(doc, words, at, plain=plain, shouted=shouted)
            if match:
                yield match
            at += len(match.form.words) if match else 1

    def _match_at(
        self, doc: Doc, words: list[tuple[str, int]], at: int, *, plain: bool, shouted: bool
    ) -> Match | None:
        first = words[at][1]
        if at and words[at - 1][1] == first:
            return None
        for length in self._lengths.get(words[at][0], ()):
            form = self._forms.get(tuple(word for word, _ in words[at : at + length]))
            if form is None:
                continue
            stop = at + len(form.words)
            last = words[stop - 1][1]
            if stop < len(words) and words[stop][1] == last:
                continue
            tokens = [doc[number] for _, number in words[at:stop]]
            if _is_written(form, tokens, plain=plain, shouted=shouted):
                return Match(first, last, form)
        return None


def _is_written(form: Form, tokens: list[Token], *, plain: bool, shouted: bool) -> bool:
    """Return whether tokens have the capital letters of a name."""
    if form.acronym:
        return tokens[0].text.isupper() and not (shouted and tokens[0].is_stop)
    if plain:
        return len(form.words) > 1 or len(form.words[0]) > SHORT
    return all(
        any(map(str.isupper, token.text))
        for token, capital in zip(tokens, form.capitals, strict=True)
        if capital
    )

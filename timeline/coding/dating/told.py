"""The verbs by which the body of an article tells its story, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_misread, is_verbal
from timeline.coding.dating.memory import speaks
from timeline.coding.dating.owners import names_event
from timeline.coding.language import Paragraph
from timeline.coding.lexicons import read_lexicon
from timeline.coding.telling.clauses import is_deep
from timeline.coding.telling.quotations import find_speaking
from timeline.vocabulary import ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Told:
    """A verb by which an article tells what was done, with the number of its sentence."""

    paragraph: Paragraph
    verb: Token
    number: int

    @property
    def place(self) -> int:
        """Where it stands in the article."""
        return self.paragraph.start + self.verb.idx


def iter_told(paragraphs: Sequence[Paragraph]) -> Iterator[Told]:
    """Yield the verbs by which the body of an article tells its story, in their order.

    What somebody says is not told by the article, but for "Rebels struck, the army said".
    """
    body = [each for each in paragraphs if each.kind is ZoneKind.BODY]
    sentences = ((each, sentence.root) for each in body for sentence in each.doc.sents)
    for number, (paragraph, root) in enumerate(sentences):
        for verb in _iter_main(root):
            if not is_deep(verb) and not _is_quoted(verb):
                yield Told(paragraph, verb, number)


def _iter_main(root: Token) -> Iterator[Token]:
    """Yield the main verbs of a sentence, without those that only tell who says it."""
    if not is_verbal(root):
        return
    if speaks(root):
        before = (child for child in root.lefts if child.dep_ == "ccomp")
        yield from chain.from_iterable(map(_iter_main, before))
    else:
        yield root
    joined = (child for child in root.rights if child.dep_ == "conj" or is_misread(child))
    yield from chain.from_iterable(map(_iter_main, joined))


def _is_quoted(verb: Token) -> bool:
    return find_speaking(verb) not in {None, verb}


def tells_another(verb: Token) -> bool:
    """Return whether a verb is told to be of another event: "elsewhere", "in a separate attack"."""
    return any(map(_is_apart, _iter_near(verb)))


def _iter_near(verb: Token) -> Iterator[Token]:
    """Yield the words that hang on a verb, and on what does: those of "in a separate attack"."""
    for child in verb.children:
        yield child
        yield from child.children
        yield from chain.from_iterable(below.children for below in child.children)


def _is_apart(word: Token) -> bool:
    """Return whether a word says that another event is told: "elsewhere", "another attack"."""
    is_apart = word.lower_ in read_lexicon("dating_links")["apart"]
    return is_apart and (word.dep_ == "advmod" or names_event(word.head))

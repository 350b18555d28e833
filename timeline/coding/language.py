"""The parser: an English spaCy pipeline, and the paragraphs of an article as it reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from typing import TYPE_CHECKING, Any

from timeline.coding.headlines import lower_headline
from timeline.coding.lexicons import read_lexicon
from timeline.coding.mending import mend
from timeline.errors import CoderError
from timeline.vocabulary import ZoneKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

    from timeline.records.coded import Article

READ = frozenset({ZoneKind.HEADLINE, ZoneKind.BODY})
"""The zones that report something; a caption tells what a picture shows, often an old one."""
BREAK = re.compile(r"\s*\n\s*\n\s*|(?<=[.!?:;”\"’'\])…])[ \t]*\n\s*")
"""Between two paragraphs: an empty line, or the end of a line where a sentence ends."""
SIGNS = re.compile(r"[^\w\s]{20,}")
"""A line of signs; the tokenizer's time grows with the square of its length."""
UNIT = re.compile(r"(?:bn|cm|ft|k|kg|km|m|mm|mph|tn)\.")
"""A unit behind a number with the full stop of its sentence, which the tokenizer leaves on it."""
LONGEST = 20_000
"""Characters parsed at once; the parser's memory grows with them."""
INSTALL = "it needs an English pipeline of spaCy: pip install '.[coder]'"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article, parsed.

    Attributes:
        doc: Its tokens, with parts of speech, dependencies and entities.
        start: Where it begins in the text of the article.
        kind: The zone it stands in.
        index: Its number among the paragraphs of the article, from 0.
        text: Its words as the article writes them; in `doc` each break is a space, and a headline
            with capitals has those of a sentence.
    """

    doc: Doc
    start: int
    kind: ZoneKind
    index: int
    text: str

    def place(self, first: Token, last: Token) -> tuple[int, int]:
        """Return where the words from `first` to `last`, inclusive, stand in the article."""
        return self.start + first.idx, self.start + last.idx + len(last)


def load_language() -> Language:
    """Return the English pipeline that is installed, the official ones before others.

    Raises:
        CoderError: There is none, or no spaCy.
    """
    try:
        import spacy
    except ImportError as error:
        raise CoderError("rules", INSTALL) from error
    names = sorted(_iter_pipelines(), key=lambda name: (not name.startswith("en_core_web"), name))
    if not names:
        raise CoderError("rules", INSTALL)
    language = spacy.load(names[0])
    _mend_lemmas(language)
    _add_titles(language)
    language.component("timeline_mending", func=mend)
    language.add_pipe("timeline_mending", last=True)
    return language


def _add_titles(language: Language) -> None:
    """Let no sentence end behind a shortened title, and one behind "£650m."."""
    titles = frozenset(read_lexicon("language")["titles"])

    def hold(doc: Doc) -> Doc:
        for token in doc[:-1]:
            if token.text in titles:
                token.nbor().is_sent_start = False
            elif token.i > 0 and UNIT.fullmatch(token.text) and token.nbor(-1).like_num:
                token.nbor().is_sent_start = token.nbor().text[:1].isupper() or None
        return doc

    tokenizer: Any = language.tokenizer  # Cython, without types.
    for title in titles:
        tokenizer.add_special_case(title, [{"ORTH": title}])
    language.component("timeline_titles", func=hold)
    language.add_pipe("timeline_titles", first=True)


def _mend_lemmas(language: Language) -> None:
    """Let the lemmatizer forget the verbs for whose forms it takes those of another."""
    lemmatizer = language.get_pipe("lemmatizer") if language.has_pipe("lemmatizer") else None
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return
    index = lookups.get_table("lemma_index")
    index["verb"] = set(index["verb"]) - set(read_lexicon("language")["shadows"])


def parse(language: Language, article: Article) -> list[Paragraph]:
    """Return the paragraphs of an article that may report something, in their order."""
    stretches = list(_iter_stretches(article))
    texts = (_readable(article, *stretch) for stretch in stretches)
    return [
        Paragraph(doc, start, kind, index, article.text[start:end])
        for index, (doc, (start, end, kind)) in enumerate(
            zip(language.pipe(texts), stretches, strict=True)
        )
    ]


def _readable(article: Article, start: int, end: int, kind: ZoneKind) -> str:
    """Return a stretch as the parser reads it best, each character in its place."""
    text = re.sub(r"\s", " ", article.text[start:end])
    text = SIGNS.sub(lambda run: " " * len(run[0]), text)
    return lower_headline(text, _body(article)) if kind is ZoneKind.HEADLINE else text


def _body(article: Article) -> str:
    """Return the words of the body, in which no headline tells what is written with capitals."""
    body = (zone for zone in article.zones if zone.kind is ZoneKind.BODY)
    return "\n".join(article.text[zone.start : zone.end] for zone in body)


def _iter_pipelines() -> Iterator[str]:
    """Yield the names of the installed packages that carry an English pipeline."""
    for found in distributions():
        for entry in found.entry_points:
            if entry.group == "spacy_models" and entry.name.startswith("en_"):
                yield entry.name


def _iter_stretches(article: Article) -> Iterator[tuple[int, int, ZoneKind]]:
    for zone in article.zones:
        if zone.kind in READ:
            yield from (
                (start, end, zone.kind) for start, end in _split(article.text, zone.start, zone.end)
            )


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a zone; one that is too long is cut between words."""
    at = start
    breaks: Sequence[re.Match[str]] = list(BREAK.finditer(text, start, end))
    for stop, following in [*(match.span() for match in breaks), (end, end)]:
        yield from _cut(text, at, stop)
        at = following


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        stop = space + 1 if space > start else start + LONGEST
        yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end

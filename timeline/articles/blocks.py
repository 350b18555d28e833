"""A text in blocks: lines, broken ones joined again, one long line cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from timeline.articles.joining import FEW_LINES, FUNCTION, join_lines
from timeline.articles.wordlists import fold_line

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+(?=['\"“‘«(\[]?[A-Z])")
CLOSED = re.compile(r"(?:[.!?…。！？]|[.!?,…][\"”’'»)\]]+)\s*$")
PEEK = 3000
"""Characters of a block that are looked at: enough to know what it is."""
CJK_LETTERS_PER_WORD = 12
LONG_LINE = 300
MOST = 50_000
"""Lines that are judged one by one; what follows in a longer text is one block."""


@dataclass(frozen=True)
class Block:
    """A stretch of text that is judged as a whole.

    Attributes:
        start, end: In the text, without the space around it.
        apart: Whether an empty line, or the begin of the text, stands before it.
    """

    text: str
    start: int
    end: int
    apart: bool

    @cached_property
    def line(self) -> str:
        """Its words, of a very long one the first."""
        return self.text[self.start : min(self.end, self.start + PEEK)]

    @cached_property
    def folded(self) -> str:
        """The line as word lists write it."""
        return fold_line(self.line)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that are looked at."""
        return tuple(WORD.findall(self.line))

    @cached_property
    def size(self) -> int:
        """How many words it has, about; scripts without spaces are counted by letters."""
        length = self.end - self.start
        seen = max(len(self.words), len(self.line) // CJK_LETTERS_PER_WORD)
        return seen if length <= PEEK else seen * length // PEEK

    @cached_property
    def share(self) -> float:
        """The share of function words, 0 to 1."""
        known = sum(word.lower() in FUNCTION for word in self.words)
        return known / len(self.words) if self.words else 0.0

    @cached_property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(CLOSED.search(self.text[max(self.start, self.end - 8) : self.end]))


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of a text, in order; between them is nothing but space."""
    lines = [(start, end) for start, end in _iter_lines(text)]
    joined = join_lines(text, lines) if lines else []
    if len(joined) <= FEW_LINES:
        joined = [part for span in joined for part in _iter_sentences(text, *span)]
    return list(_iter_blocks(text, joined))


def _iter_blocks(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Block]:
    before = None
    for start, end in spans:
        gap = "\n\n" if before is None else text[before:start].replace("\r\n", "\n")
        yield Block(text, start, end, apart=sum(map(gap.count, "\n\r")) > 1)
        before = end


def _iter_lines(text: str) -> Iterator[tuple[int, int]]:
    for count, match in enumerate(LINE.finditer(text)):
        end = match.end() if count < MOST else len(text)
        stripped = text[match.start() : end].strip()
        if stripped:
            start = text.index(stripped[0], match.start())
            yield start, start + len(stripped)
        if count == MOST:
            return


def _iter_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a long line where sentences end: a page that lost its line breaks."""
    if end - start >= LONG_LINE:
        for match in islice(SENTENCE_END.finditer(text, start, end), MOST):
            yield start, match.start() + len(match[0].rstrip())
            start = match.end()
    yield start, end

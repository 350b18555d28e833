"""A text in blocks: lines, hard-wrapped lines joined again, one long line cut into sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from timeline.articles.wordlists import fold_line, get_words

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*\s+(?=['\"“‘«(\[]?[A-Z])")
CLOSED = re.compile(r"(?:[.!?…。！？]|[.!?,…][\"”’'»)\]]+)\s*$")
PEEK = 3000
"""Characters of a block that are looked at: enough to know what it is."""
WRAPPED_AT = (40, 100)
WRAPPED_SHARE = 0.25
CJK_LETTERS_PER_WORD = 12
FEW_LINES = 4
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


FUNCTION = frozenset(get_words("function"))


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of a text, in order; between them is nothing but space."""
    lines = [(start, end) for start, end in _iter_lines(text)]
    width = _wrap_width(text, lines)
    joined = list(_join_lines(text, lines, width)) if width else lines
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


def _wrap_width(text: str, lines: Sequence[tuple[int, int]]) -> int | None:
    """Return the column at which a text was wrapped by hand or by a mailer; None if it was not."""
    lengths = Counter(end - start for start, end in lines)
    long = sorted(length for length in lengths.elements() if length >= WRAPPED_AT[0])
    if len(long) < FEW_LINES or long[-1] > WRAPPED_AT[1]:
        return None
    width = long[-1]
    pairs = pairwise(lines)
    running = sum(
        text[after[0]].islower() and _is_full(text, line, after, width) for line, after in pairs
    )
    return width if running >= WRAPPED_SHARE * len(long) else None


def _is_full(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Return whether the first word of the next line had no room left on this one."""
    first = text[after[0] : min(after[1], after[0] + width)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(first) > width - WRAP_SLACK


WRAP_SLACK = 3


def _join_lines(
    text: str, lines: Sequence[tuple[int, int]], width: int
) -> Iterator[tuple[int, int]]:
    start, last = lines[0][0], lines[0]
    for line in lines[1:]:
        gap = text[last[1] : line[0]].replace("\r\n", "\n")
        if sum(map(gap.count, "\n\r")) > 1 or not _is_full(text, last, line, width):
            yield start, last[1]
            start = line[0]
        last = line
    yield start, last[1]


def _iter_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a long line where sentences end: a page that lost its line breaks."""
    if end - start >= LONG_LINE:
        for match in islice(SENTENCE_END.finditer(text, start, end), MOST):
            yield start, match.start() + len(match[0].rstrip())
            start = match.end()
    yield start, end

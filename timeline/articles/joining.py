"""Lines that belong together: wrapped by hand or by a mailer, or parted at every link of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.articles.wordlists import get_words

Span = tuple[int, int]
"""Where a line, or lines that were joined, begin and end in the text."""

WRAPPED_AT = (40, 100)
WRAPPED_SHARE = 0.25
WRAP_SLACK = 3
FEW_LINES = 4
RESUMED = re.compile(r"(?:[,;:.)\]](?![.\w])|['’]s )")
"""How a line goes on after a link; a page of whole lines has hardly any that begin so."""
ENDED = re.compile(r"[.!?…:][\"”’')\]]*$")
QUOTES = "\"“‘'"
FEW_RESUMED = 3
OPEN_WORDS = 4
"""Words of a sentence that may go on with a link that has a capital."""
PEEK = 200
"""Characters before the end of a line that are looked at."""
FUNCTION = frozenset(get_words("function"))


def join_lines(text: str, lines: Sequence[Span]) -> list[Span]:
    """Return the lines of a text, those that a page or a mailer broke joined again."""
    if width := _wrap_width(text, lines):
        return list(_join(text, lines, _Wrapped(text, lines, width)))
    parted = _Parted(text, lines)
    return list(_join(text, lines, parted)) if parted.is_likely() else list(lines)


def _join(text: str, lines: Sequence[Span], form: _Wrapped | _Parted) -> Iterator[Span]:
    start = lines[0][0]
    for index, (last, line) in enumerate(pairwise(lines), 1):
        if _is_apart(text, last, line) or not form.goes_on(index, start):
            yield start, last[1]
            start = line[0]
    yield start, lines[-1][1]


def _is_apart(text: str, last: Span, line: Span) -> bool:
    """Return whether an empty line parts two lines."""
    gap = text[last[1] : line[0]].replace("\r\n", "\n")
    return sum(map(gap.count, "\n\r")) > 1


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """Return the column at which a text was wrapped by hand or by a mailer; None if it was not."""
    lengths = Counter(end - start for start, end in lines)
    long = sorted(length for length in lengths.elements() if length >= WRAPPED_AT[0])
    if len(long) < FEW_LINES or long[-1] > WRAPPED_AT[1]:
        return None
    form = _Wrapped(text, lines, long[-1])
    running = sum(text[lines[i][0]].islower() and form.goes_on(i) for i in range(1, len(lines)))
    return long[-1] if running >= WRAPPED_SHARE * len(long) else None


class _Wrapped:
    """A text that was wrapped at a column."""

    def __init__(self, text: str, lines: Sequence[Span], width: int) -> None:
        self.text, self.lines, self.width = text, lines, width

    def goes_on(self, index: int, _: int = 0) -> bool:
        """Return whether the first word of a line had no room left on the line before it."""
        last, (start, end) = self.lines[index - 1], self.lines[index]
        first = self.text[start : min(end, start + self.width)].split(maxsplit=1)[0]
        return last[1] - last[0] + 1 + len(first) > self.width - WRAP_SLACK


class _Parted:
    """A text of a page in which every link, and what follows it, has a line of its own."""

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self.text, self.lines = text, lines

    def is_likely(self) -> bool:
        """Return whether lines begin as no line does but one that goes on after a link."""
        found = 0
        for last, line in pairwise(self.lines):
            found += bool(RESUMED.match(self.text, *line)) and not _is_apart(self.text, last, line)
            if found == FEW_RESUMED:
                return True
        return False

    def goes_on(self, index: int, begin: int) -> bool:
        """Return whether a line goes on with the sentence that began at `begin`."""
        last = self._end_of(index - 1, begin)
        if self._resumes(index):
            return True
        words = last.split()
        if not words or ENDED.search(last):
            return False
        if words[-1].lower() in FUNCTION or last.endswith((",", "(")):
            return True
        said = len(words) >= OPEN_WORDS and not FUNCTION.isdisjoint(map(str.lower, words))
        return said and index + 1 < len(self.lines) and self._resumes(index + 1)

    def _resumes(self, index: int) -> bool:
        """Return whether a line cannot begin a sentence."""
        start, end = self.lines[index]
        if RESUMED.match(self.text, start, end):
            return True
        before = self.lines[index - 1]
        lower = self.text[start : start + 2].lstrip(QUOTES)[:1].islower()
        return lower and not ENDED.search(self._end_of(index - 1, before[0]))

    def _end_of(self, index: int, begin: int) -> str:
        """Return the words before the end of a line, those of lines that it goes on with too."""
        end = self.lines[index][1]
        return self.text[max(begin, end - PEEK) : end]

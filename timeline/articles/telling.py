"""What a plain text says of itself: title, outlet, authors, language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.articles.blocks import SENTENCE_END, WORD
from timeline.articles.dating import DATE
from timeline.articles.joining import FUNCTION
from timeline.articles.sorting import TRADES
from timeline.articles.wordlists import read_list
from timeline.records.corpus import Zone
from timeline.vocabulary import ZoneKind
from timeline.wording import shorten

AGENCY = re.compile(r"(?<=\S)\s*[(/]([^()/]{2,40})[)/][\s–—_-]*$")
SOURCE = re.compile(r"source(?: link)?:? +(\S[^\n]{1,60})", re.IGNORECASE)
RIGHTS = re.compile(
    r"(?:(?:©|\(c\)|\bcopyright\b)[ ©]*(?:(?:19|20)\d\d(?: ?[-–] ?\d{4})?,? ?)?)+", re.IGNORECASE
)
HOLDER_END = re.compile(r",? ?(?:19|20)\d\d|\. |\ball rights\b|\||\.$", re.IGNORECASE)
BY = re.compile(
    r"^\(?(?:(?:additional )?reporting|written|reported|posted|words|story|text|interview|authors?)"
    r"?(?: by|:)?\s+|^by\s+",
    re.IGNORECASE,
)
NAMES_END = re.compile(r"[;|(–—•·]| - |\b(?:in|for|at|on|is)\b|[Ee]dit(?:ed|ing) by|[Ww]riting by")
NAMES = re.compile(r",\s*|\s+and\s+|\s*&\s*")
WITH = re.compile(r"^\(?(?:with|based on|edit|compiled|source|from our)", re.IGNORECASE)
TITLE = 120
"""Characters of a title that is made from the first sentence."""
LANGUAGE_WORDS, ENGLISH, FOREIGN = 25, 0.22, 0.12
"""Words it takes to guess a language, and the shares of English function words."""
PEEK = 20_000


def find_title(text: str, zones: Sequence[Zone], window: str | None) -> str:
    """Return the headline, else the title of the browser's window, else the first words."""
    headlines = [text[z.start : z.end][:PEEK] for z in zones if z.kind is ZoneKind.HEADLINE]
    if headlines:
        plain = (line for line in headlines if not line.endswith("."))
        return shorten(next(plain, headlines[0]), TITLE)
    if window:
        return window
    bodies = [zone for zone in zones if zone.kind is ZoneKind.BODY] or zones
    first = text[bodies[0].start : bodies[0].end][:PEEK]
    end = SENTENCE_END.search(first)
    return shorten(first[: end.end()] if end else first, TITLE)


def find_publication(text: str, zones: Sequence[Zone]) -> str | None:
    """Return the outlet as the article names it; None if it does not.

    The dateline counts before a line about the source, both before known outlets that the page
    speaks of around the article, and all before the holder of the rights.
    """
    around = [
        part
        for zone in zones
        if zone.kind is ZoneKind.BOILERPLATE
        for part in _ends(text[zone.start : zone.end])
    ]
    return (
        next(_iter_agencies(text, zones), None)
        or next((found for part in around if (found := _source(part))), None)
        or _known_outlet(around)
        or next((found for part in around if (found := _holder(part))), None)
    )


def find_authors(text: str, zones: Sequence[Zone]) -> tuple[str, ...]:
    """Return the names in the bylines, those of editors and helpers left out."""
    names: dict[str, None] = {}
    for zone in zones:
        line = text[zone.start : zone.end]
        if zone.kind is ZoneKind.BYLINE and not WITH.match(line):
            names.update(dict.fromkeys(_iter_names(line)))
    return tuple(names)


def guess_language(text: str, zones: Sequence[Zone]) -> str | None:
    """Return "en", "und" for another language, or None if there are too few words to tell."""
    words = [
        word
        for zone in zones
        if zone.kind is ZoneKind.BODY
        for word in WORD.findall(text[zone.start : min(zone.end, zone.start + PEEK)])
    ]
    if len(words) < LANGUAGE_WORDS:
        return None
    share = sum(word.lower() in FUNCTION for word in words) / len(words)
    return "en" if share >= ENGLISH else "und" if share <= FOREIGN else None


def _iter_agencies(text: str, zones: Sequence[Zone]) -> Iterator[str]:
    for zone in zones:
        if zone.kind is ZoneKind.DATELINE:
            yield from AGENCY.findall(text[zone.start : zone.end])


def _ends(part: str) -> tuple[str, ...]:
    """Return the begin and the end of a long stretch, where outlets name themselves."""
    return (part,) if len(part) <= 2 * PEEK else (part[:PEEK], part[-PEEK:])


def _source(part: str) -> str | None:
    for line in part.splitlines():
        if found := SOURCE.fullmatch(line.strip()):
            return found[1].strip(" .")
    return None


def _holder(part: str) -> str | None:
    for line in part.splitlines():
        if (mark := RIGHTS.search(line)) and len(line) <= PEEK:
            rest = line[mark.end() :]
            end = HOLDER_END.search(rest)
            if name := rest[: end.start() if end else None].strip(' .,-–—“”"'):
                return name if len(name.split()) <= LONGEST_NAME else None
    return None


LONGEST_NAME = 8
"""Words of the name of an outlet."""


def _known_outlet(around: Sequence[str]) -> str | None:
    counts: Counter[str] = Counter()
    outlets, pattern = _outlets()
    for part in around:
        counts.update(outlets[found] for found in pattern.findall(part))
    return counts.most_common(1)[0][0] if counts else None


@cache
def _outlets() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the form of each outlet with its name, and a pattern that finds the forms."""
    table = read_list("outlets")["outlets"]
    if not isinstance(table, dict):
        raise TypeError(table)
    forms = {form: name for name, others in table.items() for form in (name, *others)}
    longest = sorted(forms, key=len, reverse=True)
    return forms, re.compile(rf"(?<![\w/.])(?:{'|'.join(map(re.escape, longest))})(?![\w/])")


def _iter_names(line: str) -> Iterator[str]:
    bare = DATE.sub("|", BY.sub("", line, count=1))
    for name in NAMES.split(NAMES_END.split(bare)[0]):
        words = name.split()
        named = 1 < len(words) <= MOST_NAMES and words[0][0].isupper() and words[-1][0].isupper()
        if named and not TRADES.issuperset(map(str.lower, words)):
            yield " ".join(words)


MOST_NAMES = 5
"""Words of the name of a person."""

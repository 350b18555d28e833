"""What a block looks like by itself: prose, a short line, a date, furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto

from timeline.articles.blocks import SENTENCE_END, Block
from timeline.articles.dating import is_age_line, is_date_line, list_dates
from timeline.articles.wordlists import get_phrases, get_words


class Sort(Enum):
    """What a block looks like."""

    PROSE = auto()
    BRIEF = auto()
    """A few words that end as a sentence does: an answer, a quote, the line before a list."""
    SHORT = auto()
    """A line that is no sentence: a heading, a name, an item of a list or of a menu."""
    BYLINE = auto()
    CLOSING = auto()
    """A byline that ends an article."""
    CAPTION = auto()
    DATE = auto()
    AGE = auto()
    LINE = auto()
    """Furniture: menus, buttons, share bars, requests to subscribe, rights."""
    ADVERT = auto()
    """Where an advertisement stood: often inside an article."""
    OTHERS = auto()
    TEASER = auto()
    """A sentence about another article; what stands around it tells."""
    POINTER = auto()
    COMMENTS = auto()
    COMMENT = auto()


PROSE_WORDS, PROSE_SHARE = 8, 0.18
SOUP_SHARE = 0.6
"""The share of different words in a line of icon names, at the most."""
BARS = re.compile(r"\s[|/›»>•·]\s")
UNCLOSED_WORDS, UNCLOSED_SHARE = 20, 0.3
ENDED_WORDS = 12
"""Words of a line that ends without a full stop and yet has one in it."""
FOREIGN_WORDS, FOREIGN_LOWER = 12, 0.6
"""Prose of other languages: sentences by their ends and their letters."""
LABEL_WORDS, CLOSING_WORDS, CREDIT_WORDS, PROMPT_WORDS = 10, 45, 70, 120
BYLINE_WORDS, DATE_WORDS = 24, 24
RIGHTS = re.compile(
    r"\s*(?:©|\(c\) ?(?:19|20)\d\d|copyright\b)|.*\ball rights reserved\b", re.IGNORECASE
)
CREDIT = re.compile(r"\b[A-Z]{3,}/ ?[A-Z][a-z]+ [A-Z]")
"""An agency and a photographer."""
JOINERS = frozenset({"and", "in", "for", "at", "of", "the", "with", "&", "de", "von", "van", "bin"})
NAME_WORDS = 5
BYLINES = tuple(get_words("byline"))
CAPTIONS = tuple(get_words("caption"))
CREDITS = tuple(get_words("credit"))
TRADES = frozenset(get_words("trade"))


def sort_block(block: Block) -> Sort:
    """Return what a block looks like, whatever stands around it."""
    if not any(word[0].isalpha() for word in block.words) and not has_date(block):
        return Sort.LINE
    return _special(block) or _label(block) or _prose(block)


def is_name(block: Block) -> bool:
    """Return whether a line may be the name of a person: a few words, no sentence."""
    return (0 < block.size <= NAME_WORDS and not block.closed and block.share == 0) and not any(
        mark in block.line for mark in ":|/›»"
    )


def is_person(block: Block) -> bool:
    """Return whether a line reads as the full name of a person: "Ana van der Berg in Osten"."""
    words = block.words
    cut = next((at for at, word in enumerate(words) if word in {"in", "for", "at"}), len(words))
    capitals = all(word[0].isupper() or word in JOINERS for word in words)
    plain = not block.closed and not any(mark in block.line for mark in ":|/›»,")
    plain = plain and any(len(word) > 1 for word in words)
    return plain and capitals and 1 < cut <= NAME_WORDS and len(words) <= cut + NAME_WORDS


def is_trade(block: Block) -> bool:
    """Return whether a line says what an author is: "Political editor"."""
    words = {word.lower() for word in block.words}
    return 1 <= block.size <= NAME_WORDS + 1 and not TRADES.isdisjoint(words) and not block.closed


def _special(block: Block) -> Sort | None:
    """Return what the words of a line give away: a date, a byline, the credit of a picture."""
    line, lowered = block.line, block.line.lower()
    tests: tuple[tuple[Sort, int, Callable[[], bool]], ...] = (
        (Sort.CLOSING, CLOSING_WORDS, lambda: get_phrases("closing").fit(block.folded)),
        (Sort.AGE, DATE_WORDS, lambda: is_age_line(line)),
        (Sort.DATE, DATE_WORDS, lambda: is_date_line(line)),
        (Sort.BYLINE, BYLINE_WORDS, lambda: _is_byline(block, lowered)),
        (Sort.LINE, PROMPT_WORDS, lambda: bool(RIGHTS.match(line))),
        (Sort.CAPTION, CREDIT_WORDS, lambda: _is_caption(line, lowered)),
    )
    return next((sort for sort, most, fits in tests if block.size <= most and fits()), None)


def _label(block: Block) -> Sort | None:
    """Return the class of furniture that a line is."""
    if block.size <= LABEL_WORDS:
        for name, sort in LABELS:
            sentence = block.closed and block.size > SAID_WORDS and sort in MENU
            if not sentence and get_phrases(name).fit(block.folded):
                return sort
    if block.size <= PROMPT_WORDS:
        prompts = get_phrases("prompt")
        if prompts.fit(block.folded) or prompts.are_inside(block.line.lower()):
            return Sort.LINE
    return None


MENU = frozenset({Sort.LINE, Sort.ADVERT, Sort.OTHERS, Sort.POINTER})
SAID_WORDS = 3
"""Words of a button that may end with a full stop; "Search teams found nobody." is a sentence."""
LABELS = (
    ("comment", Sort.COMMENT),
    ("comments", Sort.COMMENTS),
    ("pointer", Sort.POINTER),
    ("others", Sort.OTHERS),
    ("advert", Sort.ADVERT),
    ("line", Sort.LINE),
)


def _is_menu(block: Block) -> bool:
    """Return whether a line has parts between bars, or says the same few words over and over."""
    if block.closed:
        return False
    different = len({word.lower() for word in block.words})
    soup = block.size >= PROSE_WORDS and different <= SOUP_SHARE * len(block.words)
    return soup or len(BARS.findall(block.line)) > 1


def _prose(block: Block) -> Sort:
    if block.closed:
        if block.size >= PROSE_WORDS and block.share >= PROSE_SHARE:
            return Sort.PROSE
        if block.size >= FOREIGN_WORDS and _lower_share(block) >= FOREIGN_LOWER:
            return Sort.PROSE
        return Sort.BRIEF
    if _is_unclosed(block):
        return Sort.PROSE
    if block.line.endswith(":") and block.share > 0:
        return Sort.BRIEF
    return Sort.LINE if _is_menu(block) else Sort.SHORT


def _is_unclosed(block: Block) -> bool:
    """Return whether a line is prose although it does not end as a sentence does."""
    ended = SENTENCE_END.search(block.line) is not None
    least = ENDED_WORDS if ended else UNCLOSED_WORDS
    return block.size >= least and block.share >= UNCLOSED_SHARE


def _lower_share(block: Block) -> float:
    """Return the share of words that do not begin with a capital; of scripts without, all."""
    return sum(not word[0].isupper() for word in block.words) / max(len(block.words), 1)


def _is_byline(block: Block, lowered: str) -> bool:
    for start in BYLINES:
        if lowered.startswith(start) and not (block.closed and block.share > PROSE_SHARE):
            names = block.line[len(start) :].split()
            return bool(names) and _are_names(names)
    return False


def _are_names(words: list[str]) -> bool:
    """Return whether words read as a list of names, up to a date or a bar."""
    capitals = [word[0].isupper() for word in words if word[0].isalpha() and word not in JOINERS]
    return bool(capitals) and capitals[0] and sum(capitals) >= len(capitals) * 0.5


def _is_caption(line: str, lowered: str) -> bool:
    starts = lowered.startswith(CAPTIONS)
    return starts or bool(CREDIT.search(line)) or any(credit in lowered for credit in CREDITS)


def has_date(block: Block) -> bool:
    """Return whether a date stands in the block."""
    return bool(list_dates(block.line[:400]))

"""Where the rules of the grammar match the words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.coding.times.firsts import first_characters
from timeline.coding.times.grammar import PARTS, RULES
from timeline.coding.times.tokens import CODES


def spell(pattern: str) -> str:
    """Return a pattern over class codes for one over class names."""
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda match: f"(?:{PARTS[match[1]]})", pattern)
    pattern = re.sub(r"\((?!\?)", "(?:", pattern)
    return re.sub(r"[a-z_]+", lambda match: CODES[match[0]], pattern).replace(" ", "")


CORE = (
    *("iso", "slash", "famous", "month", "mon", "bc", "ad", "quarter", "quarter_number"),
    *("half_number", "season", "year", "elided", "decades", "decade", "unit", "units", "weekend"),
    *("hour", "deictic", "daypart", "nth"),
    *("weekday", "wday", "holiday", "clock", "ampm", "zone", "set", "ref", "current", "future"),
)
"""Every time expression has a word of one of these classes, or stands beside one that has."""

HAS_CORE = re.compile("[" + "".join(CODES[name] for name in CORE) + "]")
STRETCH = re.compile(f"[^{CODES['other']}{CODES['break']}]+")
"""Words that the grammar knows, one after the other; no time expression begins elsewhere."""


def _compile() -> dict[str, re.Pattern[str]]:
    """Return for each class the rules that can begin with it, as one expression in their order."""
    starting: dict[str, list[str]] = {}
    for number, (name, written) in enumerate(RULES):
        pattern = spell(written)
        for code in first_characters(pattern):
            starting.setdefault(code, []).append(f"(?P<{name}_{number}>{pattern})")
    return {code: re.compile("|".join(patterns)) for code, patterns in starting.items()}


GRAMMAR = _compile()


def iter_matches(codes: str) -> Iterator[re.Match[str]]:
    """Yield what a rule matches at each word of a stretch with a core, overlaps included."""
    for stretch in STRETCH.finditer(codes):
        first, last = stretch.span()
        if HAS_CORE.search(codes, first, last):
            for position in range(first, last):
                rules = GRAMMAR.get(codes[position])
                match = rules.match(codes, position) if rules else None
                if match:
                    yield match


def rule_of(match: re.Match[str]) -> str:
    """Return the name of the rule that a match of `GRAMMAR` followed."""
    return (match.lastgroup or "").rpartition("_")[0]

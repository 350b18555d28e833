"""The words of time in English, as `lexicons/times.toml` lists them, by the names used here.

`CLASSES` maps the name of a class to its words; `timeline.coding.times.grammar` is written in
these names. The other tables give a word's meaning; the file says what each is.
"""

from __future__ import annotations

from timeline.coding.lexicons import read_lexicon


def word_set(words: str) -> frozenset[str]:
    """Return words that stand in one text, parted by spaces."""
    return frozenset(words.split())


_TABLES = read_lexicon("times")

MONTHS: dict[str, int] = _TABLES["months"]
WEEKDAYS: dict[str, int] = _TABLES["weekdays"]
SEASONS: dict[str, int] = _TABLES["seasons"]
UNITS: dict[str, str] = _TABLES["units"]
PLURAL_UNITS: dict[str, str] = _TABLES["plural_units"]
SHORT_UNITS: dict[str, str] = _TABLES["short_units"]
ISO_LETTERS: dict[str, tuple[str, int]] = {
    unit: (letter, count) for unit, (letter, count) in _TABLES["iso_letters"].items()
}
DAY_PARTS: dict[str, str] = _TABLES["day_parts"]
CARDINALS: dict[str, int] = _TABLES["cardinals"]
ORDINALS: dict[str, int] = _TABLES["ordinals"]
DECADES: dict[str, int] = _TABLES["decades"]
REFERENCES: dict[str, str] = _TABLES["references"]
SETS: dict[str, str] = _TABLES["sets"]
DEICTICS: dict[str, int] = _TABLES["deictics"]
FAMOUS_DAYS: dict[str, str] = _TABLES["famous_days"]
HOLIDAYS: dict[tuple[str, ...], str] = {
    tuple(name.split()): day for name, day in _TABLES["holidays"].items()
}
AMBIGUOUS_MONTHS = frozenset(_TABLES["ambiguous_months"])
FUTURE_WORDS = frozenset(_TABLES["future_words"])
AMBIGUOUS_VERBS = frozenset(_TABLES["ambiguous_verbs"])
POSTPONING = frozenset(_TABLES["postponing"])
PAST_WORDS = frozenset(_TABLES["past_words"])
NUMBERED_NOUNS = frozenset(_TABLES["numbered_nouns"])
QUANTITY_NOUNS = frozenset(_TABLES["quantity_nouns"])
SEPTEMBER_11 = frozenset(_TABLES["september_11"])
WEEKDAY_TITLES = frozenset(_TABLES["weekday_titles"])
NAMED_WEEKDAYS = frozenset(_TABLES["named_weekdays"])
SEASONAL = frozenset(_TABLES["seasonal"])

SHORT = len("Sept")
"""Letters of the longest month that is a short form; May, June and July are none."""


def month_number(word: str) -> int:
    """Return the number of the month that a word names, however it is capitalised."""
    return MONTHS[word.capitalize()]


def _is_full_month(word: str) -> bool:
    return len(word) > SHORT or word in {"May", "June", "July"}


def _classes() -> dict[str, tuple[str, ...]]:
    """Return the words of each class; a word that stands in two belongs to the first."""
    return {
        "month": tuple(filter(_is_full_month, MONTHS)),
        "mon": tuple(word for word in MONTHS if not _is_full_month(word)),
        "weekday": tuple(word for word in WEEKDAYS if word.endswith("day")),
        "wday": tuple(word for word in WEEKDAYS if not word.endswith("day")),
        "season": tuple(SEASONS),
        "weekend": ("weekend",),
        "unit": tuple(unit for unit in UNITS if unit != "weekend"),
        "units": tuple(PLURAL_UNITS),
        "hour": tuple(SHORT_UNITS),
        "daypart": tuple(DAY_PARTS),
        "cardinal": tuple(CARDINALS),
        "ordinal": tuple(ORDINALS),
        "decade": tuple(DECADES),
        **{name: tuple(words) for name, words in _TABLES["classes"].items()},
        "ref": tuple(REFERENCES),
        "set": tuple(SETS),
        "deictic": tuple(DEICTICS),
        "famous": tuple(FAMOUS_DAYS),
        "holiday": tuple(dict.fromkeys(name[0] for name in HOLIDAYS)),
    }


CLASSES = _classes()

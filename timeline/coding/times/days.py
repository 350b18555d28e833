"""Days and months: written in figures, or with a name of a month."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from timeline.coding.times import lexicon
from timeline.coding.times.choosing import missing_year, turned, turned_year, turning_point
from timeline.coding.times.clocks import with_clock
from timeline.coding.times.lexicon import month_number, word_set
from timeline.coding.times.numbers import ordinal_of
from timeline.coding.times.periods import Period, month_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.years import full_year
from timeline.vocabulary import Basis


def read_iso(reading: Reading) -> Meaning | None:
    """Read "2012-03-05", with a time of day or without."""
    day = date.fromisoformat(reading.first("iso") or "")
    return with_clock(reading, Meaning(Period("day", day), Basis.EXPLICIT))


def read_slash(reading: Reading) -> Meaning | None:
    """Read a date in figures; where both orders give a day, the one nearer to the publication."""
    word = reading.first("slash") or ""
    parts = [int(part) for part in word.replace(".", "/").split("/")]
    if parts[0] > LONGEST_MONTH:
        return Meaning(Period("day", date(*parts)), Basis.EXPLICIT)
    first, second, year = parts
    if "." in word:
        return Meaning(Period("day", date(year, second, first)), Basis.EXPLICIT)
    year += 0 if year > 99 else 2000 if year < SHORT_YEARS else 1900  # noqa: PLR2004 - two digits
    days = _days_of(year, first, second)
    if len(days) == 1:
        return Meaning(days[0], Basis.EXPLICIT)
    today = reading.context.today()
    if today is None or not days:
        return Meaning() if days else None
    return Meaning(min(days, key=lambda day: abs(day.first - today.first)), Basis.INFERRED)


LONGEST_MONTH = 31
SHORT_YEARS = 50
"""Of two digits, years below are of this century, as spreadsheets read them."""


def _days_of(year: int, first: int, second: int) -> list[Period]:
    """Return the days that two numbers can mean, as month and day or as day and month."""
    found = []
    for month, day in sorted({(first, second), (second, first)}):
        with suppress(ValueError):
            found.append(Period("day", date(year, month, day)))
    return found


def read_famous(reading: Reading) -> Meaning | None:
    """Read the name of a day everybody knows, such as "9/11"."""
    day = lexicon.FAMOUS_DAYS.get(reading.first("famous") or "")
    return Meaning(Period("day", date.fromisoformat(day)), Basis.EXPLICIT) if day else None


def read_date(reading: Reading) -> Meaning | None:
    """Read a day with its month: "March 5, 2012", "the 5th of March", "3" in "3–5 March"."""
    month, day = _month_number(reading), _day_number(reading)
    if month is None or day is None:
        return None
    turned_to = turned_year(reading)
    explicit = reading.first("year")
    before = reading.context.previous
    if before and not explicit and reading.before() in JOINTS and not reading.has("month", "mon"):
        found = Meaning(Period("day", before.first.replace(month=month, day=day)), Basis.INFERRED)
    elif turned_to:
        found = Meaning(Period("day", date(turned_to, month, day)), Basis.RELATIVE)
    elif explicit:
        found = Meaning(Period("day", date(int(explicit), month, day)), Basis.EXPLICIT)
    elif (month, day) == (9, 11) and reading.word_after() in lexicon.SEPTEMBER_11:
        found = Meaning(Period("day", date(2001, month, day)), Basis.INFERRED)
    else:
        found = missing_year(reading, lambda year: Period("day", date(year, month, day)))
    return with_clock(reading, found)


def _month_number(reading: Reading) -> int | None:
    """Return the month of a date, which in "3–5 March" and "March 3–5" stands beside it."""
    word = reading.first("month", "mon")
    if word is None:
        ahead, behind = (2, 3, 4), (3, 4)
        near = [reading.word_after(i) for i in ahead if reading.after(i) in MONTH_CLASSES]
        far = [reading.word_before(i) for i in behind if reading.before(i) in MONTH_CLASSES]
        word = next(iter(far if reading.before() in JOINTS and far else near), None)
    return month_number(word) if word else None


MONTH_CLASSES = ("month", "mon")


JOINTS = ("dash", "to", "and", "slashmark")


def _day_number(reading: Reading) -> int | None:
    words = reading.all("day", "nth")
    if (
        reading.has("clock", "ampm")
        and len(words) > 1
        and reading.tokens.name(reading.start) == "day"
    ):
        words = words[1:]
    return ordinal_of(words[0]) if words else None


def read_bc(reading: Reading) -> Meaning | None:
    """Read a year before our era, which EDTF as the project has it cannot hold."""
    words = reading.all("num", "day", "short", "year")
    return Meaning(timex=f"BC{int(words[-1]):04}") if words else None


def read_month(reading: Reading) -> Meaning | None:
    """Read a month: "March 2012", "early March", "last March"."""
    word = reading.first("month", "mon") or ""
    number = month_number(word)
    told = reading.first("year", "elided")
    if told:
        return Meaning(month_of(full_year(reading, told), number), Basis.EXPLICIT)
    if reading.has("unit") and not reading.has("that", "same"):
        turned_to = turned_year(reading)
        return Meaning(month_of(turned_to, number), Basis.RELATIVE) if turned_to else Meaning()
    if reading.has("last", "next", "this", "previous", "following", "past"):
        return turned(reading, _months_around(reading, number))
    if not _stands_as_month(reading, word):
        return None
    return missing_year(reading, lambda year: month_of(year, number))


def _months_around(reading: Reading, number: int) -> list[Period]:
    anchor, _ = turning_point(reading)
    return [month_of(anchor.year + step, number) for step in (-1, 0, 1)] if anchor else []


MONTH_SIGNS = word_set(
    "in since until by of from to between during early mid part that this and dash comma on "
    "before after at open past previous following last next than the a"
)


ABBREVIATED = 3
"""Letters of "Jan", which before a capitalised word is a first name."""


def _stands_as_month(reading: Reading, word: str) -> bool:
    """Return whether a bare month name is one, where it may be a verb, a name or a title."""
    if word.capitalize() not in lexicon.AMBIGUOUS_MONTHS or reading.has("early", "mid", "part"):
        return True
    is_short = len(word) == ABBREVIATED and word.capitalize() != "May"
    if is_short and reading.after() == "other" and reading.word_after().istitle():
        return False
    if reading.after() in JOINTS and reading.after(2) in MONTH_CLASSES:
        return True
    if reading.before() in {"and", "comma", "dash", "to"}:
        return any(reading.before(distance) in {"month", "mon"} for distance in (2, 3))
    if reading.before() in {"the", "a"}:
        return word[0] != "A" and reading.after() == "other" and reading.word_after().islower()
    return reading.before() in MONTH_SIGNS


def read_day_of_month(reading: Reading) -> Meaning | None:
    """Return "the 5th" of the month told before; an ordinal of something else is none."""
    names = {"comma", "dot", "break", "stop", "and", "but", "when", "in", "at"}
    anchor = reading.context.last
    if reading.after() not in names or reading.before() not in {
        "on",
        "of",
        "by",
        "until",
        "to",
        "from",
    }:
        return None
    if anchor is None or anchor.unit not in {"day", "month"}:
        return None
    if reading.context.published is None and not reading.context.is_history:
        return Meaning()
    day = ordinal_of(reading.first("nth") or "") or 0
    return Meaning(Period("day", anchor.first.replace(day=day)), Basis.INFERRED)

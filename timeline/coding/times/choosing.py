"""Which year a date without one means: told behind it, asked for by its tense, or nearest."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from timeline.coding.times.lexicon import WEEKDAYS, month_number
from timeline.coding.times.periods import Period, period_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.tense import PLANNED
from timeline.vocabulary import Basis

InYear = Callable[[int], Period]
"""What tells the day or the month of a year; it raises ValueError where the year has none."""


def missing_year(reading: Reading, in_year: InYear) -> Meaning:
    """Return a day or a month of which the year is not told beside it."""
    return (
        _told_behind(reading, in_year)
        or _of_year_told(reading, in_year)
        or _next_of_list(reading, in_year)
        or _from_context(reading, in_year)
    )


def _told_behind(reading: Reading, in_year: InYear) -> Meaning | None:
    ahead = _year_ahead(reading)
    if ahead is None:
        return None
    year, month = ahead
    found = in_year(year)
    return Meaning(found if found.first.month <= month else in_year(year - 1), Basis.EXPLICIT)


def _of_year_told(reading: Reading, in_year: InYear) -> Meaning | None:
    """Return the month of the year told before: "charged in May 2012 and tried that November"."""
    previous = reading.context.previous
    points = reading.word_before().lower() == "that" and reading.follows("month", "mon", "year")
    if previous is None or not points:
        return None
    return Meaning(in_year(previous.year), Basis.INFERRED)


def _next_of_list(reading: Reading, in_year: InYear) -> Meaning | None:
    """Return the next date of a list or the end of a range: "May and June", "3 May to 5 June"."""
    previous = reading.context.previous
    linked = reading.before() in LINKS and reading.before(2) in PARTS_OF_DATES
    if previous is None or not previous.is_finer_than_year or not linked:
        return None
    coming = candidates_of(in_year, range(previous.year, previous.year + 5))
    later = [period for period in coming if period.first >= previous.first]
    return Meaning(later[0], Basis.INFERRED) if later else None


def _from_context(reading: Reading, in_year: InYear) -> Meaning:
    anchor, basis = reading.context.running()
    if anchor is None:
        return Meaning()
    by_year = basis is Basis.INFERRED and anchor.unit == "year"
    told = candidates_of(in_year, range(anchor.year, anchor.year + 1))
    if reading.has("that", "same") or (by_year and told):
        return Meaning(in_year(anchor.year), Basis.INFERRED)
    candidates = candidates_of(in_year, range(anchor.year - 1, anchor.year + 2))
    candidates = _on_weekday(reading, candidates) or candidates
    return Meaning(choose(reading, candidates, anchor, basis), basis) if candidates else Meaning()


def candidates_of(in_year: InYear, years: range) -> list[Period]:
    """Return a day or a month of each of these years that has it."""
    found = []
    for year in years:
        with suppress(ValueError):
            found.append(in_year(year))
    return found


def _on_weekday(reading: Reading, candidates: list[Period]) -> list[Period]:
    """Return the days that fall on the weekday told with them; none if none is told."""
    word = reading.first("weekday", "wday")
    number = WEEKDAYS[word.capitalize()] if word else None
    return [day for day in candidates if day.unit == "day" and day.first.weekday() == number]


LINKS = ("comma", "and", "to", "dash", "until")
PARTS_OF_DATES = ("month", "mon", "day", "nth")


YEAR_AHEAD = ("dash", "to", "and", "comma", "until", "slashmark")
REACH = 6
"""Words in which a shared year must come."""
DECEMBER = 12


def _year_ahead(reading: Reading) -> tuple[int, int] | None:
    """Return the year told behind a date that shares it, and the month it belongs to.

    "3 May to 4 June 2012", "May and June 2012", "March 3-5, 2012".
    """
    if reading.after() not in YEAR_AHEAD:
        return None
    month, day = 0, False
    for distance in range(2, REACH + 1):
        name, word = reading.after(distance), reading.word_after(distance)
        if name in {"month", "mon"}:
            month = month_number(word)
        elif name in {"day", "nth"}:
            day = True
        elif name == "year":
            return (int(word), month or DECEMBER) if month or day else None
        elif name not in {"the", "comma", "early", "mid", "dash", "dot", "of"}:
            return None
    return None


def choose(reading: Reading, candidates: list[Period], anchor: Period, basis: Basis) -> Period:
    """Return the candidate that the tense asks for, else the nearest."""
    if basis is Basis.INFERRED:
        return min(candidates, key=lambda period: _distance_in_history(period, anchor))
    same = [period for period in candidates if _covers(period, anchor)]
    if same:
        return same[0]
    if reading.tense() == PLANNED or _is_set(reading, candidates):
        return min(candidates, key=lambda period: abs((period.first - anchor.first).days))
    if reading.looks_ahead():
        return _after(candidates, anchor)
    return _before(reading, candidates, anchor)


def _is_set(reading: Reading, candidates: list[Period]) -> bool:
    """Return whether something is set for a day: "set the hearing for June 20"."""
    is_day = candidates[0].unit == "day" and reading.word_before() == "for"
    return is_day and not reading.looks_ahead()


def _covers(period: Period, anchor: Period) -> bool:
    return period_of(period.unit, anchor.first) == period


def _after(candidates: list[Period], anchor: Period) -> Period:
    later = [period for period in candidates if period.first > anchor.first]
    return later[0] if later else candidates[-1]


MONTHS_AHEAD = 62
"""Days: without any tense, a date this little ahead is more likely the coming one."""


DAYS_AHEAD = 31
"""Days: a day a little ahead would, if it were that of the last year, be told with its year."""


def _before(reading: Reading, candidates: list[Period], anchor: Period) -> Period:
    earlier = [period for period in candidates if period.first <= anchor.first]
    ahead = _after(candidates, anchor)
    limits = reading.before() in {"before", "until", "least"} or reading.word_before() == "from"
    reach = MONTHS_AHEAD if limits or not reading.tense() else DAYS_AHEAD
    is_near = 0 < (ahead.first - anchor.first).days < reach
    if is_near and (ahead.unit == "day" or reach == MONTHS_AHEAD):
        return ahead
    return earlier[-1] if earlier else candidates[0]


BACKWARD = 30
"""Days that a step back counts more than a step forward."""


def _distance_in_history(period: Period, anchor: Period) -> int:
    """Return how far a date is from the one before it; a story goes forward more often."""
    days = (period.first - anchor.first).days
    return days if days >= 0 else BACKWARD - days


def turning_point(reading: Reading) -> tuple[Period | None, Basis]:
    """Return the date that "last March" or "the following summer" is next to, and the basis."""
    context = reading.context
    if reading.has("previous", "following") or _points_back(reading):
        return context.turning_point()
    if context.published is not None and context.is_history:
        return context.running()
    return context.today(), Basis.RELATIVE


def turned_year(reading: Reading) -> int | None:
    """Return the year of "July last year"; None if it is not told so or not known."""
    today = reading.context.today("year")
    if today is None or (reading.first("unit") or "").lower() != "year":
        return None
    steps = {"last": -1, "this": 0, "next": 1}
    step = next((steps[name] for name, _ in reading.named if name in steps), None)
    return None if step is None else today.year + step


def _points_back(reading: Reading) -> bool:
    """Return whether "that summer" can only be one that was told before."""
    return reading.context.published is None and reading.has("that", "same")


def turned(reading: Reading, candidates: list[Period]) -> Meaning:
    """Return the one of three consecutive periods that last, this or next asks for."""
    anchor, basis = turning_point(reading)
    if anchor is None or not candidates:
        return Meaning()
    here = period_of(candidates[0].unit, anchor.first).first
    if reading.has("last", "previous", "past"):
        return Meaning([p for p in candidates if p.first < here][-1], basis)
    if reading.has("next", "following"):
        return Meaning(next(p for p in candidates if p.first > here), basis)
    return Meaning(candidates[1], basis)


def season_in_history(reading: Reading, seasons: list[Period], anchor: Period) -> Period:
    """Return the season a story has come to: of its year, or the nearest to its day."""
    if anchor.unit == "year" or reading.has("that", "same"):
        return seasons[1]
    return min(seasons, key=lambda period: _distance_in_history(period, anchor))

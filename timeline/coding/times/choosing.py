"""Which year a date without one means: told behind it, asked for by its tense, or nearest."""

from __future__ import annotations

from datetime import date

from timeline.coding.times.lexicon import WEEKDAYS, month_number
from timeline.coding.times.periods import Period, month_of, period_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.tense import PLANNED
from timeline.vocabulary import Basis


def missing_year(reading: Reading, month: int, day: int | None) -> Meaning:
    """Return a day or a month of which the year is not told beside it."""
    return (
        _told_behind(reading, month, day)
        or _next_of_list(reading, month, day)
        or _from_context(reading, month, day)
    )


def _told_behind(reading: Reading, month: int, day: int | None) -> Meaning | None:
    ahead = _year_ahead(reading)
    if ahead is None:
        return None
    year = ahead[0] - (1 if month > ahead[1] else 0)
    return Meaning(_day_or_month(year, month, day), Basis.EXPLICIT)


def _next_of_list(reading: Reading, month: int, day: int | None) -> Meaning | None:
    """Return the next date of a list or the end of a range: "May and June", "3 May to 5 June"."""
    previous = reading.context.previous
    linked = reading.before() in LINKS and reading.before(2) in PARTS_OF_DATES
    if previous is None or not previous.is_finer_than_year or not linked:
        return None
    coming = _candidates(range(previous.year, previous.year + 5), month, day)
    later = [period for period in coming if period.first >= previous.first]
    return Meaning(later[0], Basis.INFERRED) if later else None


def _from_context(reading: Reading, month: int, day: int | None) -> Meaning:
    anchor, basis = reading.context.running()
    if anchor is None:
        return Meaning()
    by_year = basis is Basis.INFERRED and anchor.unit == "year"
    if reading.has("that", "same") or (by_year and exists(anchor.year, month, day)):
        return Meaning(_day_or_month(anchor.year, month, day), Basis.INFERRED)
    candidates = _candidates(range(anchor.year - 1, anchor.year + 2), month, day)
    candidates = _on_weekday(reading, candidates) or candidates
    return Meaning(choose(reading, candidates, anchor, basis), basis) if candidates else Meaning()


def _candidates(years: range, month: int, day: int | None) -> list[Period]:
    return [_day_or_month(year, month, day) for year in years if exists(year, month, day)]


def _on_weekday(reading: Reading, candidates: list[Period]) -> list[Period]:
    """Return the days that fall on the weekday told with them; none if none is told."""
    word = reading.first("weekday", "wday")
    number = WEEKDAYS[word.capitalize()] if word else None
    return [day for day in candidates if day.unit == "day" and day.first.weekday() == number]


LINKS = ("comma", "and", "to", "dash", "until")
PARTS_OF_DATES = ("month", "mon", "day", "nth")


def exists(year: int, month: int, day: int | None) -> bool:
    """Return whether the calendar has this day, or month if `day` is None."""
    try:
        _day_or_month(year, month, day)
    except ValueError:
        return False
    return True


def _day_or_month(year: int, month: int, day: int | None) -> Period:
    return month_of(year, month) if day is None else Period("day", date(year, month, day))


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
    if reading.tense() == PLANNED:
        return min(candidates, key=lambda period: abs((period.first - anchor.first).days))
    if reading.looks_ahead():
        return _after(candidates, anchor)
    return _before(candidates, anchor, has_tense=bool(reading.tense()))


def _covers(period: Period, anchor: Period) -> bool:
    return period_of(period.unit, anchor.first) == period


def _after(candidates: list[Period], anchor: Period) -> Period:
    later = [period for period in candidates if period.first > anchor.first]
    return later[0] if later else candidates[-1]


MONTHS_AHEAD = 62
"""Days: without any tense, a date this little ahead is more likely the coming one."""


def _before(candidates: list[Period], anchor: Period, *, has_tense: bool) -> Period:
    earlier = [period for period in candidates if period.first <= anchor.first]
    ahead = _after(candidates, anchor)
    if not has_tense and 0 < (ahead.first - anchor.first).days < MONTHS_AHEAD:
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

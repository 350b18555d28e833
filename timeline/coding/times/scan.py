"""Find the time expressions of a text, in one pass from its beginning to its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from timeline.coding.times.context import Context, days_of
from timeline.coding.times.genre import reports_own_days
from timeline.coding.times.matching import iter_matches, rule_of
from timeline.coding.times.reading import Meaning, Reading
from timeline.coding.times.resolve import resolve
from timeline.coding.times.story import moves_story
from timeline.coding.times.tokens import Tokens, split_words
from timeline.dates import Edtf
from timeline.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time expression of a text.

    `dict(found)` is its annotation in TIMEX3, as the collections and scorers of the field have it.

    Attributes:
        start, end: Where it stands, in code points; `text` is what stands there.
        value: The EDTF value; None where the words name no calendar date or it is not known.
        basis: How the value was got.
        kind: The TIMEX3 type: DATE, TIME, DURATION or SET.
        timex: The TIMEX3 value: also of durations ("P3D") and references ("PRESENT_REF"); empty
            where the words have none.
        signal: The word before that says how something lies to the date, in lower case, such as
            "since" or "until"; "-" for the dash of a range; None if there is none.
    """

    start: int
    end: int
    text: str
    value: str | None
    basis: Basis
    kind: str
    timex: str
    signal: str | None = None

    def keys(self) -> tuple[str, ...]:
        """Return the keys of the TIMEX3 annotation."""
        return ("start", "end", "text", "value", "type")

    def __getitem__(self, key: str) -> object:
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "value": self.timex,
            "type": self.kind,
        }[key]


CLOCKS = frozenset({"clock", "noon"})
"""Rules whose expressions name no day: "at 6 p.m. the same day" is of the day before that."""
DEICTIC = frozenset({"deictic", "unit", "ago", "weekday", "daypart"})
"""Rules whose expressions, counted from the publication, show that a text reports its own day."""


SIGNALS = frozenset({"since", "until", "by", "before", "after", "from", "between", "during"})
LINKS = frozenset({"to", "and", "dash"})
DATED = frozenset(
    {"year", "month", "mon", "day", "nth", "weekday", "short", "decades", "season", "daypart"}
)


def find_times(text: str, published: date | Edtf | str | None) -> list[FoundTime]:
    """Return the time expressions of a text, in their order, without overlap.

    Args:
        published: When the article was published, which relative words count from. Of a month or
            another stretch, only what is the same from its first day and from its last is known;
            None, or an open stretch, leaves relative words without a value.

    Raises:
        DateError: `published` is a text and no EDTF.
    """
    tokens, days = split_words(text), days_of(published)
    is_news = reports_own_days(tokens.codes)
    if days is None:
        return list(iter_times(tokens, Context(None, is_news)))
    found = list(iter_times(tokens, Context(days[0], is_news)))
    if days[0] == days[1]:
        return found
    from_last = {
        (item.start, item.end, item.value) for item in iter_times(tokens, Context(days[1], is_news))
    }
    return [
        item if (item.start, item.end, item.value) in from_last else _undated(item)
        for item in found
    ]


def _undated(item: FoundTime) -> FoundTime:
    return replace(item, value=None, basis=Basis.NONE, timex="")


def iter_times(tokens: Tokens, context: Context) -> Iterator[FoundTime]:
    """Find the expressions one after the other, each in the context of those before."""
    done = 0
    for match in iter_matches(tokens.codes):
        if match.start() < done:
            continue
        reading = Reading.of(tokens, match.start(), match.end(), context)
        meaning = resolve(rule_of(match), reading)
        if meaning is None:
            continue
        done = match.end()
        deictic = rule_of(match) in DEICTIC
        if meaning.period is not None and rule_of(match) not in CLOCKS:
            moves = moves_story(reading, meaning.period)
            context.note(meaning.period, meaning.basis, moves=moves, deictic=deictic)
        elif deictic:
            context.note_unknown()
        yield _found(reading, meaning)


def _signal(reading: Reading) -> str | None:
    """Return the word before a date; one that links only where it links two dates."""
    name = reading.before()
    links = name in LINKS and reading.before(2) in DATED
    if not links and name not in SIGNALS and name not in {"in", "on", "at"}:
        return None
    return "-" if name == "dash" else reading.word_before().lower()


def _found(reading: Reading, meaning: Meaning) -> FoundTime:
    tokens = reading.tokens
    start, end = tokens.starts[reading.start], tokens.end(reading.end - 1)
    value = meaning.period.edtf() if meaning.period else None
    is_date = meaning.kind == "DATE"
    if value and "/" not in value and is_date and reading.before() == "approx":
        value += "~"
    timex = meaning.timex or (meaning.period.timex() if meaning.period else "")
    basis = meaning.basis if value else Basis.NONE
    return FoundTime(
        start, end, tokens.text[start:end], value, basis, meaning.kind, timex, _signal(reading)
    )

"""Articles written for the tests, each with what a careful person reads in it.

`tests/golden/coding/` holds pairs: an article (`NAME.txt`, `NAME.html`), of invented people and
events, and `NAME.toml`:

    given = "2017"            what --published is given; may be left out
    published = "2017-03-14"  EDTF, what is then known of the day
    near = ["Luanda"]         where a nameless group may be put: "police in Luanda" is the police
    never = ["words"]         which no citation may touch: comments, menus, opinions
    unhappened = ["words"]    which no citation may tell as having happened

    [[statement]]             what a citation must say
    quote = "words"           its passage contains these
    type = "COERCE"           a PLOVER type, or "none"; not compared if left out
    date = "2017-03-12"       EDTF, or "none"
    realis = "occurred"       what is compared if this is left out
    initiators = ["Angola"]   each of them must be there; "police | officers" is one by either name
    recipients = ["Portugal"]
    maybe = ["Lisbon"]        who may be there besides, in any role; others may not
    place = "Luanda"          not compared if left out, nor are the two below
    attribution = ["Valadim"]             a part of the words or the name of each step, in order
    figures = [{ low = 4, high = 4 }]     an open end is left out; others may be there

    [[missed]]                the same, with why: what the coder does not manage yet
    reason = "one line"

A list for type, date or realis names those that a careful person would take.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.names import fold
from timeline.vocabulary import Realis, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.records.coded import Candidate, Mention

FOLDER = Path(__file__).parents[1] / "golden" / "coding"


@dataclass(frozen=True, slots=True)
class Expected:
    """What one citation of an article must say; `missed` is why the coder does not, else None."""

    quote: str
    fields: dict[str, Any]
    near: tuple[str, ...]
    missed: str | None

    def iter_faults(self, candidate: Candidate) -> Iterator[str]:
        """Yield what a candidate says otherwise."""
        told = {
            "type": candidate.type or "none",
            "date": candidate.stated.date or "none",
            "realis": candidate.realis,
            "place": candidate.place,
        }
        for name, value in told.items():
            expected = self.fields.get(name)
            if expected is not None and value not in _listed(expected):
                yield f"{name} {value}, not {expected}"
        yield from self._iter_actor_faults(candidate)
        yield from self._iter_attribution_faults(candidate)
        ranges = [(figure.low, figure.high) for figure in candidate.figures]
        for figure in self.fields.get("figures", ()):
            if (figure.get("low"), figure.get("high")) not in ranges:
                yield f"figures {ranges}, not {figure}"

    def _iter_actor_faults(self, candidate: Candidate) -> Iterator[str]:
        expected = [
            (role, alternatives)
            for role in (Role.INITIATOR, Role.RECIPIENT)
            for alternatives in self.fields.get(f"{role}s", ())
        ]
        for role, alternatives in expected:
            if not any(
                part is role and self._is_called(mention, alternatives)
                for mention, part in candidate.participants
            ):
                yield f"no {role} {alternatives}"
        welcome = [alternatives for _, alternatives in expected] + self.fields.get("maybe", [])
        for mention, role in candidate.participants:
            if not any(self._is_called(mention, alternatives) for alternatives in welcome):
                yield f"{role} {mention.name}"

    def _is_called(self, mention: Mention, alternatives: str) -> bool:
        names = {fold(name) for name in (mention.name, *mention.names)}
        called = [fold(name) for name in alternatives.split("|")]
        placed = [f"{name} in {fold(place)}" for name in called for place in self.near]
        return not names.isdisjoint([*called, *placed])

    def _iter_attribution_faults(self, candidate: Candidate) -> Iterator[str]:
        expected = self.fields.get("attribution")
        if expected is None:
            return
        steps = [
            fold(f"{hop.words} {hop.mention.name if hop.mention else ''}")
            for hop in candidate.attribution
        ]
        wanted = [fold(words) for words in expected]
        if len(steps) != len(wanted) or any(
            want not in step for want, step in zip(wanted, steps, strict=True)
        ):
            yield f"told by {steps}, not {wanted}"


@dataclass(frozen=True, slots=True)
class Pair:
    """An article and what is expected of it."""

    path: Path
    published: str | None = None
    given: str | None = None
    never: tuple[str, ...] = ()
    unhappened: tuple[str, ...] = ()
    expected: tuple[Expected, ...] = field(default=())

    @property
    def name(self) -> str:
        """The name of both files."""
        return self.path.stem


def read_pairs() -> list[Pair]:
    """Return all pairs, in the order of their names."""
    sheets = sorted(FOLDER.glob("*.toml"))
    return [_pair(sheet, tomllib.loads(sheet.read_text(encoding="utf-8"))) for sheet in sheets]


def _pair(sheet: Path, told: dict[str, Any]) -> Pair:
    [path] = (path for path in FOLDER.glob(f"{sheet.stem}.*") if path != sheet)
    near = tuple(told.pop("near", ()))
    statements = [*told.pop("statement", ()), *told.pop("missed", ())]
    return Pair(
        path,
        told.pop("published"),
        told.pop("given", None),
        tuple(told.pop("never", ())),
        tuple(told.pop("unhappened", ())),
        tuple(
            Expected(
                fields["quote"], {"realis": Realis.OCCURRED} | fields, near, fields.get("reason")
            )
            for fields in statements
        ),
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]

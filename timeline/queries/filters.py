"""From a filter to the conditions of an SQL statement over the view `timeline`.

Every value is bound; what is written into the SQL is of this module only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from timeline.database.reader import Reader
from timeline.database.search import match_words
from timeline.errors import PhraseError, SpanError
from timeline.names import fold
from timeline.queries.lookup import get_ids
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import HAPPENED, CodedBy, When

STARTS = "coalesce(timeline.earliest, timeline.latest, '9999-12-31')"
ORDER = f"{STARTS}, coalesce(timeline.latest, '9999-12-31'), timeline.key"
"""Earliest first, then the shorter; an event without a first day stands at its last day, one
without any at the end. These are the expressions of the index ix_event_chronology."""

MEMBERS = """
    WITH RECURSIVE member(id) AS (
        SELECT id FROM actor WHERE id IN ({ids})
        UNION SELECT affiliation.member_id FROM affiliation
        JOIN member ON affiliation.group_id = member.id
    ) SELECT id FROM member"""

INSIDE = """
    WITH RECURSIVE inside(id) AS (
        SELECT id FROM place WHERE id IN ({ids})
        UNION SELECT place.id FROM place JOIN inside ON place.within_id = inside.id
    ) SELECT id FROM inside"""


@dataclass(slots=True)
class Conditions:
    """The conditions of a WHERE clause and the values bound in them.

    Attributes:
        clauses: On columns that the view `timeline` and the table `event` have in common.
        ids: On `timeline.id`, hence for the table only.
        supports: On columns that only the view has.
        values: What is bound.
    """

    clauses: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    supports: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def bind(self, value: object) -> str:
        """Return the placeholder of a value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def bind_all(self, values: Iterable[object]) -> str:
        """Return the placeholders of several values, for IN (…)."""
        return ", ".join(self.bind(value) for value in values)

    @property
    def where(self) -> str:
        """The WHERE clause of a query of the view `timeline`, or nothing."""
        picked = [f"timeline.key IN (SELECT timeline.key {self.picked})"] if self.ids else []
        return _where([*(picked or self.clauses), *self.supports])

    @property
    def picked(self) -> str:
        """The FROM and WHERE of a query of the table `event`, which leaves out `supports`."""
        return f"FROM event AS timeline{_where([*self.clauses, *self.ids])}"


def _where(clauses: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(clauses)}" if clauses else ""


def build_conditions(reader: Reader, wanted: EventFilter) -> Conditions:
    """Return the conditions that events of the view `timeline` must meet.

    Raises:
        NotFoundError, AmbiguousNameError: A name in the filter is unknown, or not one thing's.
        SpanError: The period ends before it starts.
    """
    conditions = Conditions()
    for describe in (_period, _kinds):
        conditions.clauses += describe(reader, wanted, conditions)
    for pick in (_actors, _places, _sources, _publications, _text, _coder):
        conditions.ids += pick(reader, wanted, conditions)
    if wanted.min_sources > 1:
        conditions.supports.append(
            f"timeline.independent_sources >= {conditions.bind(wanted.min_sources)}"
        )
    return conditions


def _actors(reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    for term in wanted.actors:
        yield _participates(term, _actor_ids(reader, term, wanted), bound)


def _actor_ids(reader: Reader, term: ActorTerm, wanted: EventFilter) -> Sequence[int]:
    ids = get_ids(reader, "actor", term.names)
    return _spread(reader, MEMBERS, ids) if wanted.with_affiliates else ids


def _participates(term: ActorTerm, ids: Sequence[int], bound: Conditions) -> str:
    condition = f"participation.actor_id IN ({bound.bind_all(ids)})"
    if term.roles:
        condition += f" AND participation.role IN ({bound.bind_all(term.roles)})"
    return f"timeline.id IN (SELECT event_id FROM participation WHERE {condition})"


def _spread(reader: Reader, recursion: str, ids: Sequence[int]) -> list[int]:
    bound = Conditions()
    sql = recursion.format(ids=bound.bind_all(ids))
    return [identity for (identity,) in reader.rows(sql, bound.values)]


def _period(_reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    since, until = wanted.since, wanted.until
    if since is None and until is None:
        return
    if since and until and until < since:
        raise SpanError(since, until)
    if wanted.when is When.CERTAIN:
        first, last = "timeline.earliest", "timeline.latest"
        # Follows from the others; it is what ix_event_chronology begins with.
        if since:
            yield f"{STARTS} >= {bound.bind(since.isoformat())}"
        if until:
            yield f"{STARTS} <= {bound.bind(until.isoformat())}"
    else:
        first = "coalesce(timeline.latest, '9999-12-31')"
        last = "coalesce(timeline.earliest, '0001-01-01')"
        yield "coalesce(timeline.earliest, timeline.latest) IS NOT NULL"
    if since:
        yield f"{first} >= {bound.bind(since.isoformat())}"
    if until:
        yield f"{last} <= {bound.bind(until.isoformat())}"


def _kinds(_reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    if wanted.types:
        yield f"timeline.type IN ({bound.bind_all(wanted.types)})"
    yield f"timeline.realis IN ({bound.bind_all(wanted.realis or HAPPENED)})"


def _places(reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    if wanted.places:
        ids = _spread(reader, INSIDE, get_ids(reader, "place", wanted.places))
        yield f"timeline.place_id IN ({bound.bind_all(ids)})"


def _sources(reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    if wanted.sources:
        ids = bound.bind_all(get_ids(reader, "source", wanted.sources))
        yield f"timeline.id IN (SELECT event_id FROM citation WHERE source_id IN ({ids}))"


def _publications(reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    """Yield the condition that a publication reports an event, itself or through another."""
    if wanted.publications:
        ids = bound.bind_all(get_ids(reader, "publication", wanted.publications))
        yield (
            "timeline.id IN (SELECT event_id FROM citation"
            f" WHERE source_id IN (SELECT id FROM source WHERE publication_id IN ({ids}))"
            f" OR id IN (SELECT citation_id FROM attribution WHERE publication_id IN ({ids})))"
        )


def _text(reader: Reader, wanted: EventFilter, bound: Conditions) -> Iterator[str]:
    for text in wanted.text:
        words = fold(text).split()
        if not words:
            raise PhraseError(text, 0, "there is no word to look for")
        match = match_words(reader.dialect, words)
        placeholder = bound.bind(match.query)
        found = " UNION ".join(
            statement.format(query=placeholder) for statement in match.statements
        )
        yield f"timeline.id IN ({found})"


def _coder(_reader: Reader, wanted: EventFilter, _bound: Conditions) -> Iterator[str]:
    if wanted.coder:
        seen = "(citation.coder = 'curated' OR citation.review IS NOT NULL)"
        condition = seen if wanted.coder is CodedBy.CURATED else f"NOT {seen}"
        yield (
            f"EXISTS (SELECT 1 FROM citation WHERE citation.event_id = timeline.id AND {condition})"
        )

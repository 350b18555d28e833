"""What waits for review, in which order, and what is shown of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.database.reader import Reader, Row
from timeline.queries.details import read_details
from timeline.queries.filters import Conditions, build_conditions
from timeline.queries.lookup import get_id, get_ids
from timeline.records.details import Participant
from timeline.records.questions import EventFilter
from timeline.records.reviews import (
    PairInReview,
    ReadAs,
    StatementInReview,
    Waiting,
    WaitingPair,
    WaitingStatement,
)
from timeline.vocabulary import ActorKind, Realis, Role

AROUND = 300
"""Characters of the article shown before and after a passage."""

STATEMENTS = """
    SELECT citation.id, source.key, citation.char_start, citation.char_end, citation.date,
        event.type, citation.realis, event.title, event.key
    FROM citation JOIN source ON source.id = citation.source_id
    JOIN event ON event.id = citation.event_id
    WHERE citation.coder <> 'curated' AND citation.review IS NULL{conditions}
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key, citation.char_start,
        citation.char_end, citation.id"""

PAIRS = """
    SELECT judgement.one, judgement.other, event.date, event.type, event.realis, event.title,
        judgement.score, judgement.reasons
    FROM judgement JOIN event ON event.key = judgement.one
    JOIN event AS second ON second.key = judgement.other
    WHERE judgement.about = 'event' AND judgement.verdict = 'unsure'
    AND judgement.undone_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM judgement AS decided
        WHERE decided.about = 'event' AND decided.decided_by = 'curated'
        AND decided.verdict <> 'unsure' AND decided.undone_at IS NULL
        AND ((decided.one = judgement.one AND decided.other = judgement.other)
            OR (decided.one = judgement.other AND decided.other = judgement.one))
    ){conditions}
    ORDER BY coalesce(judgement.score, 0) DESC, judgement.one, judgement.other, judgement.id"""

PASSAGE = """
    SELECT event.key, source.key, citation.char_start, citation.char_end,
        substr(source.text, {first} + 1, citation.char_start - {first}),
        substr(source.text, citation.char_end + 1, :around)
    FROM citation JOIN source ON source.id = citation.source_id
    JOIN event ON event.id = citation.event_id WHERE citation.id = :citation""".format(
    first="CASE WHEN citation.char_start > :around THEN citation.char_start - :around ELSE 0 END"
)

READING = """
    SELECT reading.id, reading.title, reading.type, place.name
    FROM reading LEFT JOIN place ON place.id = reading.place_id WHERE citation_id = :citation"""

PARTS = """
    SELECT actor.key, actor.name, actor.kind, role
    FROM reading_part JOIN actor ON actor.id = actor_id WHERE reading_id = :reading
    ORDER BY CASE role WHEN 'initiator' THEN 1 WHEN 'recipient' THEN 2 ELSE 3 END,
        reading_part.id"""

JOINED = """
    SELECT reasons FROM judgement
    WHERE about = 'event' AND verdict = 'same' AND one = :event AND other = :reference
    AND decided_by <> 'curated' AND undone_at IS NULL ORDER BY id DESC LIMIT 1"""

NEAR = """
    SELECT other.key, other.title, other.date
    FROM event JOIN event AS other ON other.id <> event.id
    AND coalesce(other.latest, '9999-12-31') >= coalesce(event.earliest, '0001-01-01')
    AND coalesce(other.earliest, '0001-01-01') <= coalesce(event.latest, '9999-12-31')
    JOIN participation AS part ON part.event_id = other.id
    JOIN participation AS shared ON shared.event_id = event.id AND shared.actor_id = part.actor_id
    WHERE event.key = :event
    GROUP BY other.id, other.key, other.title, other.date, other.type, event.type
    ORDER BY count(DISTINCT part.actor_id) DESC,
        CASE WHEN other.type = event.type THEN 0 ELSE 1 END, other.key
    LIMIT :limit"""


def list_waiting(reader: Reader, wanted: EventFilter, event: str | None = None) -> list[Waiting]:
    """Return what waits for review, so that each article is read once, from top to bottom.

    A pair comes as soon as both its events have been looked at.

    Args:
        reader: The database.
        wanted: Statements of these events, and pairs with one of them; without a realis, whatever
            they are told as. Of its sources only the statements that they make.
        event: The key of the only event that is asked about; None for all.

    Raises:
        NotFoundError, AmbiguousNameError, SpanError: See `build_conditions`.
    """
    bound = _conditions(reader, wanted, event)
    matching = _matching(bound) if wanted != EventFilter() or event else None
    of_event, of_pair = "", ""
    if matching:
        of_event = f" AND event.id IN ({matching})"
        of_pair = f" AND (event.id IN ({matching}) OR second.id IN ({matching}))"
    pairs = _distinct(reader.rows(PAIRS.format(conditions=of_pair), bound.values))
    if wanted.sources:
        ids = bound.bind_all(get_ids(reader, "source", wanted.sources))
        of_event += f" AND citation.source_id IN ({ids})"
    rows = reader.rows(STATEMENTS.format(conditions=of_event), bound.values)
    return list(arrange([WaitingStatement(*row) for row in rows], pairs))


def arrange(
    statements: Sequence[WaitingStatement], pairs: Iterable[WaitingPair]
) -> Iterator[Waiting]:
    """Yield statements in their order, and each pair behind the last of its events' statements."""
    last = {statement.event: at for at, statement in enumerate(statements)}
    due: dict[int, list[WaitingPair]] = defaultdict(list)
    for pair in pairs:
        due[max(last.get(pair.one, -1), last.get(pair.other, -1))].append(pair)
    yield from due[-1]
    for at, statement in enumerate(statements):
        yield statement
        yield from due[at]


def find_statement(reader: Reader, citation: int) -> StatementInReview | None:
    """Return a statement with its context and its event; None if it is gone by now."""
    found = reader.rows(PASSAGE, {"citation": citation, "around": AROUND})
    if not found:
        return None
    [(key, source, start, end, before, after)] = found
    [event] = read_details(reader, [key])
    place = (source, start, end)
    joined = reader.rows(JOINED, {"event": key, "reference": f"{source}:{start}"})
    return StatementInReview(
        citation=citation,
        before=before,
        after=after,
        cited=next(
            each for each in event.citations if (each.source, each.start, each.end) == place
        ),
        reading=_find_reading(reader, citation),
        event=event,
        joined_because=joined[0][0] if joined else None,
    )


def find_pair(reader: Reader, waiting: WaitingPair) -> PairInReview | None:
    """Return two events that may be one; None if that has been decided by now."""
    keys = {waiting.one, waiting.other}
    if not any({each.one, each.other} == keys for each in _list_pairs(reader, waiting.one)):
        return None
    one, other = read_details(reader, [waiting.one, waiting.other])
    return PairInReview(one, other, waiting.score, waiting.reasons)


def list_near(reader: Reader, event: str, limit: int) -> list[tuple[str, str, str | None]]:
    """Return key, title and date of the events that may be the same as one, the likeliest first.

    These are the ones a program was unsure about, then those that share actors and may share a day.
    """
    pairs = _list_pairs(reader, event)
    keys = [pair.other if pair.one == event else pair.one for pair in pairs]
    unsure = [(each.key, each.title, each.date) for each in read_details(reader, keys)]
    near = reader.rows(NEAR, {"event": event, "limit": limit})
    return list(dict.fromkeys([*unsure, *((key, title, date) for key, title, date in near)]))[
        :limit
    ]


def _conditions(reader: Reader, wanted: EventFilter, event: str | None) -> Conditions:
    bound = build_conditions(reader, replace(wanted, realis=wanted.realis or tuple(Realis)))
    if event:
        bound.ids.append(f"timeline.id = {bound.bind(get_id(reader, 'event', event))}")
    return bound


def _matching(bound: Conditions) -> str:
    """Return the query of the ids of the events that meet conditions."""
    if bound.supports:
        return f"SELECT id FROM event WHERE key IN (SELECT timeline.key FROM timeline{bound.where})"
    return f"SELECT timeline.id {bound.picked}"


def _list_pairs(reader: Reader, event: str) -> list[WaitingPair]:
    conditions = " AND :event IN (judgement.one, judgement.other)"
    return _distinct(reader.rows(PAIRS.format(conditions=conditions), {"event": event}))


def _distinct(rows: Iterable[Row]) -> list[WaitingPair]:
    """Return each pair once, with the reasons that weigh most."""
    found: dict[frozenset[str], WaitingPair] = {}
    for row in rows:
        pair = WaitingPair(*row)
        found.setdefault(frozenset((pair.one, pair.other)), pair)
    return list(found.values())


def _find_reading(reader: Reader, citation: int) -> ReadAs | None:
    found = reader.rows(READING, {"citation": citation})
    if not found:
        return None
    [(number, title, kind, place)] = found
    parts = reader.rows(PARTS, {"reading": number})
    actors = (Participant(key, name, ActorKind(of), Role(role)) for key, name, of, role in parts)
    return ReadAs(title, kind, place, tuple(actors))

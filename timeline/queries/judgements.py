"""Judgements: what was decided about which events and actors, and what stands."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.database.reader import Reader, Row
from timeline.errors import NotFoundError
from timeline.queries.lookup import find_near_names, get_id
from timeline.vocabulary import Verdict

JUDGEMENT_COLUMNS = (
    "id", "about", "one", "verdict", "other", "score", "reasons", "decided_by", "decided_at",
    "run", "undone_at",
)  # fmt: skip

JUDGEMENTS = """
    SELECT id, about, one, verdict, other, score, reasons, decided_by, decided_at, run_id,
        undone_at
    FROM judgement {where} ORDER BY id DESC"""
OF_EVENT = "about = 'event' AND :event IN (one, other)"


def list_judgements(
    reader: Reader, verdict: Verdict | None = None, event: str | None = None
) -> Iterator[Row]:
    """Return the rows of `JUDGEMENT_COLUMNS`, the newest first.

    Args:
        reader: The database.
        verdict: Only those; None for all.
        event: Only those about the event of this key, which a merge may have taken away.

    Raises:
        NotFoundError: There is no such event, nor a judgement about one; near ones are suggested.
    """
    conditions, values = [], {}
    if verdict:
        conditions.append("verdict = :verdict")
        values["verdict"] = verdict.value
    if event:
        conditions.append(OF_EVENT)
        values["event"] = event
        if not reader.rows(f"SELECT id FROM judgement WHERE {OF_EVENT} LIMIT 1", values):
            get_id(reader, "event", event)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    return reader.stream(JUDGEMENTS.format(where=where), values)


def get_pair(reader: Reader, one: str, other: str) -> tuple[str, str]:
    """Return the keys of two events, or of two actors, that somebody named.

    Raises:
        NotFoundError, AmbiguousNameError: See `get_id`; what the first is, the second must be.
    """
    kind = "event" if reader.rows("SELECT 1 FROM event WHERE key = :key", {"key": one}) else "actor"
    first, second = _get_first(reader, kind, one), get_id(reader, kind, other)
    wanted = {"first": first, "second": second}
    keys: dict[int, str] = dict(
        reader.rows(f"SELECT id, key FROM {kind} WHERE id IN (:first, :second)", wanted)
    )
    return keys[first], keys[second]


def _get_first(reader: Reader, kind: str, name: str) -> int:
    """Return the id; the message about an unknown name suggests events first, then actors."""
    try:
        return get_id(reader, kind, name)
    except NotFoundError as unknown:
        near = find_near_names(reader, "event", name) or unknown.near
        raise NotFoundError("event or actor", name, near, unknown.others) from None

"""The disagreements of events that are given by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from timeline.database.reader import Reader
from timeline.queries.details import BATCH, read_details
from timeline.queries.filters import Conditions
from timeline.records.details import Disagreement

SEVERAL = """SELECT key FROM event WHERE key IN ({})
    AND (SELECT count(*) FROM citation WHERE citation.event_id = event.id) > 1 ORDER BY key"""

CITED = """SELECT key FROM event WHERE id IN (SELECT event_id FROM citation WHERE run_id = {})
    AND (SELECT count(*) FROM citation WHERE citation.event_id = event.id) > 1"""


def list_cited(reader: Reader, run: int) -> list[str]:
    """Return the keys of the events with several citations of which one is of a run."""
    bound = Conditions()
    return [key for (key,) in reader.rows(CITED.format(bound.bind(run)), bound.values)]


def iter_disagreements(
    reader: Reader, keys: Iterable[str]
) -> Iterator[tuple[str, tuple[Disagreement, ...]]]:
    """Yield the events whose sources disagree, with what they disagree on.

    Keys that no event has any more are passed over.
    """
    waiting = iter(sorted(keys))
    while batch := list(islice(waiting, BATCH)):
        bound = Conditions()
        rows = reader.rows(SEVERAL.format(bound.bind_all(batch)), bound.values)
        for event in read_details(reader, [key for (key,) in rows]):
            if event.disagreements:
                yield event.key, event.disagreements

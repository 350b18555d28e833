"""Keys and names across the files of a corpus: claimed once, and known where referred to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from timeline.names import find_near, fold
from timeline.sheets.toml import Sheet
from timeline.wording import join_words

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A key: lower-case letters and digits, in words joined by hyphens."""


class References:
    """The keys that the files of one corpus define, by what they are keys of."""

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, None]] = {}

    def define(self, sheet: Sheet[Any], table: str, keys: Sequence[str]) -> None:
        """Take note of the keys of a table.

        Raises:
            CorpusError: A key is no slug, or two entries claim it.
        """
        known = self.keys.setdefault(table, {})
        for index, key in enumerate(keys):
            if not SLUG.fullmatch(key):
                reason = f"{key!r} is not a key: use lower-case letters, digits and hyphens"
                raise sheet.fault(reason, table, index, "key")
            if key in known:
                raise sheet.fault(f"two entries claim the key {key!r}", table, index, "key")
            known[key] = None

    def check(
        self, kind: str, keys: Iterable[str | None], sheet: Sheet[Any], where: tuple[str, int, str]
    ) -> None:
        """Refuse a reference to a key that nothing defines; None refers to nothing.

        Args:
            kind: What the keys should be keys of.
            keys: The references.
            sheet: The file they stand in.
            where: Its table, the index of the entry and the key of the entry.

        Raises:
            CorpusError: A key is unknown; the message suggests the near ones.
        """
        known = self.keys.get(kind, {})
        for key in keys:
            if key is not None and key not in known:
                near = find_near(key, known)
                hint = f"did you mean {join_words(near)}?" if near else f"add it to {kind}s.toml"
                raise sheet.fault(f"no {kind} has the key {key!r}: {hint}", *where)


def check_names(sheet: Sheet[Any], actors: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Refuse a name that two actors claim, whatever its case and diacritics.

    Raises:
        CorpusError: Names the two actors.
    """
    owners: dict[str, str] = {}
    for index, (key, names) in enumerate(actors):
        for name in names:
            owner = owners.setdefault(fold(name), key)
            if owner != key:
                reason = f"the actors {owner!r} and {key!r} are both called {name!r}"
                raise sheet.fault(reason, "actor", index, "names")


def check_wikidata(sheet: Sheet[Any], actors: Sequence[tuple[str, str | None]]) -> None:
    """Refuse a Wikidata id that two actors claim.

    Raises:
        CorpusError: Names the two actors.
    """
    owners: dict[str, str] = {}
    for index, (key, wikidata) in enumerate(actors):
        if wikidata and owners.setdefault(wikidata, key) != key:
            reason = f"the actors {owners[wikidata]!r} and {key!r} are both {wikidata!r}"
            raise sheet.fault(reason, "actor", index, "wikidata")


def check_cited(sheet: Sheet[Any], events: Iterable[str], cited: set[str]) -> None:
    """Refuse an event that no statement cites: no citation, no event.

    Raises:
        CorpusError: Names the event.
    """
    for index, key in enumerate(events):
        if key not in cited:
            reason = f"no statement of any sheet cites the event {key!r}: cite it or remove it"
            raise sheet.fault(reason, "event", index, "key")

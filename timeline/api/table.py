"""Rows with the names of their columns: what lists and SQL answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, overload

from timeline.api.frames import Kind, make_frame
from timeline.api.rows import read_day
from timeline.api.showing import rows_to_html, rows_to_text
from timeline.database.reader import Row


@dataclass(frozen=True, repr=False)
class Table(Sequence[Mapping[str, Any]]):
    """Rows that were read; each item is one row as a dict, by the names of the columns.

    Attributes:
        columns: The names of the columns.
        rows: The values of each row, in the order of the columns.
        days: Which of the columns hold ISO days, for frames.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    days: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, place: slice) -> Table: ...
    def __getitem__(self, place: int | slice) -> dict[str, Any] | Table:
        if isinstance(place, slice):
            return Table(self.columns, self.rows[place], self.days)
        return dict(zip(self.columns, self.rows[place], strict=True))

    def to_frame(self, library: str | None = None) -> Any:  # noqa: ANN401 - of either library
        """Return the rows as a pandas or polars frame; see `Chronology.to_frame`."""
        kinds = {name: Kind.DAY if name in self.days else Kind.ANY for name in self.columns}
        days = [place for place, name in enumerate(self.columns) if name in self.days]
        rows = [list(row) for row in self.rows]
        for row in rows:
            for place in days:
                row[place] = read_day(row[place])
        return make_frame(kinds, rows, library)

    def __repr__(self) -> str:
        return rows_to_text(self.columns, self.rows, len(self))

    def _repr_html_(self) -> str:
        return rows_to_html(self.columns, self.rows, len(self))

"""What the views, the tables and their columns hold, in the words of schema.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Described:
    """A view or a table.

    Attributes:
        name: What SQL calls it.
        about: What it holds, in a sentence or two.
        columns: What each column of its own holds; others are described for all.
        label: The column that stands for a row where another table refers to it, or None.
        sort: The column it is sorted by, with "-" before it for the largest first; "" for none.
        facets: The columns whose values are counted.
        costly: More of them, which a view has to look up for each row.
        hidden: Whether it serves the program and not its readers.
    """

    name: str
    about: str
    columns: Mapping[str, str]
    label: str | None = None
    sort: str = ""
    facets: Sequence[str] = ()
    costly: Sequence[str] = ()
    hidden: bool = False

    def as_metadata(self, columns: Mapping[str, str], *, large: bool) -> dict[str, Any]:
        """Return it as Datasette is told of it, with these columns, of a large database or not."""
        order = {"sort_desc" if self.sort.startswith("-") else "sort": self.sort.lstrip("-")}
        return {
            "description": self.about,
            "columns": dict(columns),
            "facets": [*self.facets, *(() if large else self.costly)],
            "hidden": self.hidden,
            **({"label_column": self.label} if self.label else {}),
            **(order if self.sort else {}),
        }


@dataclass(frozen=True, slots=True)
class Schema:
    """The views and the tables, in the order in which they are listed.

    Attributes:
        columns: What columns hold that several have, by name.
    """

    views: tuple[Described, ...]
    tables: tuple[Described, ...]
    columns: Mapping[str, str]

    def describe_columns(self, described: Described, names: Sequence[str]) -> dict[str, str]:
        """Return what the columns of these names hold; one that nobody described is left out."""
        known = {**self.columns, **described.columns}
        return {name: known[name] for name in names if name in known}

    def as_metadata(self, columns: Mapping[str, Sequence[str]], *, large: bool) -> dict[str, Any]:
        """Return everything as Datasette is told of it.

        Args:
            columns: The columns that each view and each table has.
            large: Whether there is too much to count what a view looks up for each row.
        """
        return {
            each.name: each.as_metadata(
                self.describe_columns(each, columns.get(each.name, ())), large=large
            )
            for each in (*self.views, *self.tables)
        }


@cache
def read_schema() -> Schema:
    """Return what schema.toml says."""
    told = _read("schema.toml")
    return Schema(
        tuple(_read_all(told["views"])), tuple(_read_all(told["tables"])), told["columns"]
    )


def read_questions() -> dict[str, dict[str, Any]]:
    """Return the ready-made questions of queries.toml as Datasette is told of them, by name."""
    return {
        name: {
            "title": told["title"],
            "description": told["about"],
            "sql": told["sql"].strip(),
            "hide_sql": True,
        }
        for name, told in _read("queries.toml").items()
    }


def _read_all(told: Mapping[str, dict[str, Any]]) -> Iterator[Described]:
    for name, each in told.items():
        yield Described(**{"columns": {}, **each, "name": name})


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))

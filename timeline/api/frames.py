"""Columns of values to the frames of pandas and polars, whichever there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from importlib import import_module
from importlib.util import find_spec
from typing import Any

LIBRARIES = ("pandas", "polars")
"""The first that is installed is taken."""

Columns = Mapping[str, "Kind"]
Rows = Sequence[Sequence[Any]]


class Kind(Enum):
    """What a column holds; None stands for a missing text, day or number, never for a list."""

    TEXT = auto()
    NUMBER = auto()
    DAY = auto()
    TEXTS = auto()
    ANY = auto()


def make_frame(columns: Columns, rows: Rows, library: str | None = None) -> Any:  # noqa: ANN401 - of either library
    """Return a frame of these rows, each column typed by its kind, with rows or without.

    Args:
        columns: Their names and kinds.
        rows: Values in their order.
        library: "pandas" or "polars"; None for the first that is installed.

    Raises:
        ImportError: The library is not installed, or neither is.
        ValueError: `library` is none of the two.
    """
    chosen = _choose(library)
    return MAKERS[chosen](import_module(chosen), columns, rows)


def _choose(library: str | None) -> str:
    if library not in (None, *LIBRARIES):
        raise ValueError(f"library {library!r} is none of {' or '.join(LIBRARIES)}")
    for name in [library] if library else LIBRARIES:
        if find_spec(name):
            return name
    wanted = library or " or ".join(LIBRARIES)
    raise ImportError(f"a frame needs {wanted}: pip install {library or LIBRARIES[0]}")


def _make_pandas(pandas: Any, columns: Columns, rows: Rows) -> Any:  # noqa: ANN401 - the module
    dtypes = {Kind.TEXT: "string", Kind.NUMBER: "Int64", Kind.DAY: "datetime64[s]"}
    series = {}
    for place, (name, kind) in enumerate(columns.items()):
        series[name] = pandas.Series([row[place] for row in rows], dtype=dtypes.get(kind, "object"))
        if kind is Kind.ANY:  # Whole numbers stay whole where some are missing.
            series[name] = series[name].convert_dtypes()
    return pandas.DataFrame(series, columns=[*columns])


def _make_polars(polars: Any, columns: Columns, rows: Rows) -> Any:  # noqa: ANN401 - the module
    types = {
        Kind.TEXT: polars.String(),
        Kind.NUMBER: polars.Int64(),
        Kind.DAY: polars.Date(),
        Kind.TEXTS: polars.List(polars.String),
    }
    return polars.DataFrame(
        [
            polars.Series(name, [row[place] for row in rows], dtype=types.get(kind), strict=False)
            for place, (name, kind) in enumerate(columns.items())
        ]
    )


MAKERS: Mapping[str, Callable[[Any, Columns, Rows], Any]] = {
    "pandas": _make_pandas,
    "polars": _make_polars,
}

"""Coders: programs that read an article and say what it reports.

A coder is chosen by name. A package offers one as an entry point of the group `timeline.coders`: a
callable that is given what the database knows by name and returns the coder.

    [project.entry-points."timeline.coders"]
    mine = "my_package:make_coder"
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from timeline.errors import CoderError
from timeline.records.coded import Article, Candidate, Known

GROUP = "timeline.coders"
DEFAULT = "rules"


class Coder(Protocol):
    """Article in, candidates out; the same article gives the same candidates.

    Attributes:
        name: The name and version that its citations carry, such as "rules 0.2.0".
    """

    name: str

    def code(self, article: Article) -> Sequence[Candidate]:
        """Return what the article reports, in any order.

        A candidate whose quote does not stand in the article, or touches boilerplate, is refused
        and counted by whoever asked; so is one that names nobody and does not stand alone.
        """
        ...


MakeCoder = Callable[[Known], Coder]


def list_coders() -> list[str]:
    """Return the names of the coders that are installed, in order."""
    return sorted({entry.name for entry in _entries(tuple(sys.path))})


def check_coder(name: str) -> None:
    """Check that there is a coder of this name; whether it can run is seen when it is made.

    Raises:
        CoderError: There is none.
    """
    _find_entry(name)


def get_coder(name: str, known: Known) -> Coder:
    """Return a coder, ready to code.

    Raises:
        CoderError: There is none of this name, or it lacks something to run.
    """
    make: MakeCoder = _find_entry(name).load()
    return make(known)


def _find_entry(name: str) -> EntryPoint:
    for entry in _entries(tuple(sys.path)):
        if entry.name == name:
            return entry
    raise CoderError(name, f"there is no such coder; there is {', '.join(list_coders())}")


@lru_cache(maxsize=1)
def _entries(_path: tuple[str, ...]) -> Sequence[EntryPoint]:
    """Look once on each path: every package that is installed there is opened for it."""
    return tuple(entry_points(group=GROUP))

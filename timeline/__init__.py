"""A chronology you can check: events, actors, sources and citations from news articles.

From Python, `timeline.connect` opens a database; `timeline.api` has what it answers with:

    >>> import timeline
    >>> db = timeline.connect("timeline.db")
    >>> db.events("involving KFOR")[0].title
    'KFOR has 50,000 troops in Kosovo'
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.api import Chronology, Database, Table, connect

__version__ = "0.2.0"
__all__ = ["Chronology", "Database", "Table", "connect"]


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


if not TYPE_CHECKING:  # A misspelt name stays an error for those who check types.

    def __getattr__(name: str) -> object:
        """Import what is offered when it is first used, so that commands start fast."""
        if name not in __all__:
            raise AttributeError(f"module 'timeline' has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module("timeline.api"), name)

"""Everything that can go wrong in a way we foresee, in one tree.

    TimelineError
    ├── DateError                    a date that is none
    ├── SpanError                    a period that ends before it starts
    ├── PhraseError                  a question with a word we do not understand
    ├── ArticleError                 an article file that cannot be read
    ├── QuoteError                   words that do not stand in an article as claimed
    ├── CorpusError                  a fault in a file of the corpus, with its line
    ├── NotFoundError                no event, actor, … is known by this name
    ├── AmbiguousNameError           several are
    ├── OutputError                  a file that cannot be written
    ├── QueryError                   SQL that is refused, wrong or too slow
    ├── CoderError                   a program that codes articles and cannot be used
    ├── JudgementError               a merge, a split or an undoing that cannot be done
    ├── ServingError                 a browser on the database that cannot be opened
    ├── SettingError                 a variable of the environment that makes no sense
    └── DatabaseError                the database cannot be used
        ├── MissingDatabaseError
        ├── EmptyDatabaseError
        ├── NotADatabaseError
        ├── ForeignDatabaseError
        ├── OlderDatabaseError
        ├── NewerDatabaseError
        ├── UnknownRevisionError
        ├── SeveralHeadsError
        ├── LockedDatabaseError
        ├── ReadOnlyDatabaseError
        ├── FullDiskError
        ├── UnreachableDatabaseError
        └── MigrationError

A message is one line that says what, which and what to do; the ids are attributes.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.wording import join_words, shorten


class TimelineError(Exception):
    """Base of all errors that are reported as one line, without a traceback."""


class DateError(TimelineError):
    """A text is not a date, or the day it names does not exist."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(f"{text!r} is not a date: {reason}")
        self.text = text
        self.reason = reason


class SpanError(TimelineError):
    """A period ends before it starts."""

    def __init__(self, start: object, end: object) -> None:
        super().__init__(f"the period ends ({end}) before it starts ({start}): swap the two")
        self.start = start
        self.end = end


class PhraseError(TimelineError):
    """A question has a word that is not understood."""

    def __init__(self, phrase: str, position: int, reason: str) -> None:
        pointed = f"\n  {phrase}\n  {' ' * position}^" if phrase.strip() else ""
        super().__init__(f"{reason}{pointed}")
        self.phrase = phrase
        self.position = position
        self.reason = reason


class ArticleError(TimelineError):
    """An article file is missing, empty, too large or not UTF-8 text."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"article {name}: {reason}")
        self.name = name
        self.reason = reason


class QuoteError(TimelineError):
    """Words do not stand in an article, or not just once."""

    def __init__(self, quote: str, reason: str) -> None:
        super().__init__(f"{shorten(quote)!r} {reason}")
        self.quote = quote
        self.reason = reason


class CorpusError(TimelineError):
    """A file of the corpus is wrong; nothing of the corpus was loaded."""

    def __init__(self, file: str, line: int | None, reason: str) -> None:
        where = file if line is None else f"{file}, line {line}"
        super().__init__(f"{where}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


LISTED_BY = {
    "citation": "show EVENT",
    "event or actor": "events' or 'timeline actors",
    "place": 'sql "SELECT key, name FROM place"',
    "publication": "sources",
}
"""The commands that list what has none of its own name: there is `timeline actors`."""


class NotFoundError(TimelineError):
    """Nothing of this kind is known by this name or key; `others` are the kinds of which it is."""

    def __init__(
        self, kind: str, name: str, near: Sequence[str] = (), others: Sequence[str] = ()
    ) -> None:
        listing = LISTED_BY.get(kind, f"{kind}s")
        hint = f"did you mean {join_words(near)}?" if near else f"see 'timeline {listing}'"
        known = [f"{'an' if other[0] in 'ae' else 'a'} {other}" for other in others]
        verb = "is" if len(known) == 1 else "are"
        besides = f", but {join_words(known, 'and')} {verb}" if known else ""
        super().__init__(f"no {kind} is called {name!r}{besides}: {hint}")
        self.kind = kind
        self.name = name
        self.near = tuple(near)
        self.others = tuple(others)


class AmbiguousNameError(TimelineError):
    """Several things are known by this name."""

    def __init__(self, kind: str, name: str, keys: Sequence[str]) -> None:
        super().__init__(f"{name!r} may be {join_words(keys)}: give the key of the {kind} you mean")
        self.kind = kind
        self.name = name
        self.keys = tuple(keys)


class OutputError(TimelineError):
    """A file cannot be written; what stood there before still stands."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"cannot write {path}: {reason}")
        self.path = path
        self.reason = reason


class QueryError(TimelineError):
    """An SQL query is wrong, would write, or takes too long."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"query refused: {reason}")
        self.reason = reason


class CoderError(TimelineError):
    """A coder is not installed, or lacks what it needs."""

    def __init__(self, coder: str, reason: str) -> None:
        super().__init__(f"coder {coder}: {reason}")
        self.coder = coder
        self.reason = reason


class JudgementError(TimelineError):
    """A decision cannot be carried out or undone; nothing was changed."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(f"{what}: {reason}")
        self.what = what
        self.reason = reason


class ServingError(TimelineError):
    """The database cannot be served to a browser."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"cannot serve: {reason}")
        self.reason = reason


class SettingError(TimelineError):
    """A variable of the environment has a value that it cannot have."""

    def __init__(self, variable: str, value: str, reason: str) -> None:
        super().__init__(f"{variable} is {value!r}: {reason}")
        self.variable = variable
        self.value = value
        self.reason = reason


class DatabaseError(TimelineError):
    """Base of the errors that keep a database from being used; `database` is shown as typed."""

    reason = "cannot be used"

    def __init__(self, database: str, reason: str | None = None) -> None:
        super().__init__(f"database {database}: {reason or self.reason}")
        self.database = database


class MissingDatabaseError(DatabaseError):
    """There is no such database."""

    reason = (
        "it does not exist; run 'timeline seed' to build it from the bundled corpus, "
        "or 'timeline db upgrade' for an empty one"
    )


class EmptyDatabaseError(DatabaseError):
    """The database holds no tables."""

    reason = "it is empty; run 'timeline seed' to fill it, or 'timeline db upgrade' for the tables"


class NotADatabaseError(DatabaseError):
    """The file is not an SQLite database, or is damaged."""

    reason = "it is not an SQLite database, or it is damaged; give another with --database"


class ForeignDatabaseError(DatabaseError):
    """The database belongs to another program."""

    reason = "it belongs to another program (no timeline tables); give another with --database"


class OlderDatabaseError(DatabaseError):
    """The database needs an upgrade first."""

    def __init__(self, database: str, revision: str, head: str) -> None:
        super().__init__(
            database,
            f"it is at revision {revision}, this program needs {head}; run 'timeline db upgrade' "
            "(it makes a backup first)",
        )
        self.revision = revision


class NewerDatabaseError(DatabaseError):
    """A newer release has touched the database."""

    def __init__(self, database: str, revision: str, release: str | None, program: str) -> None:
        known = f"timeline {release}" if release else "a newer release of timeline"
        super().__init__(
            database,
            f"it is at revision {revision}, made by {known}; this is timeline {program}: "
            f"install {known}, or go back with its 'timeline db downgrade'",
        )
        self.revision = revision
        self.release = release


class UnknownRevisionError(DatabaseError):
    """The revision is none that any release of timeline made."""

    def __init__(self, database: str, revision: str) -> None:
        super().__init__(
            database,
            f"its revision {revision!r} is none of timeline's; restore a backup "
            "with 'timeline db restore', or give another with --database",
        )
        self.revision = revision


class SeveralHeadsError(DatabaseError):
    """The database records several revisions at once."""

    def __init__(self, database: str, revisions: Sequence[str]) -> None:
        super().__init__(
            database,
            f"it records several revisions at once ({', '.join(revisions)}), so a migration was "
            "interfered with; restore a backup with 'timeline db restore'",
        )
        self.revisions = tuple(revisions)


class LockedDatabaseError(DatabaseError):
    """Another process holds the database."""

    reason = "another process is using it; wait until it is done and try again"


class ReadOnlyDatabaseError(DatabaseError):
    """The database may be read but not written."""

    reason = "it is read-only; make the file and its folder writable, or work on a copy"


class FullDiskError(DatabaseError):
    """There is no room to write; the database is as it was."""

    reason = "the disk is full or cannot be written; nothing was changed, make room and try again"


class UnreachableDatabaseError(DatabaseError):
    """The server does not answer, or refuses us."""

    reason = "it cannot be reached"


class MigrationError(DatabaseError):
    """A migration was refused or undone; the database is as it was."""

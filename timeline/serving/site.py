"""The site: a Datasette that serves one file, with our plugin, templates and settings."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from datasette.app import Datasette  # type: ignore[import-untyped]
from datasette.plugins import pm  # type: ignore[import-untyped]

from timeline.database.reader import open_reader
from timeline.serving import plugin
from timeline.serving.describing import read_questions, read_schema
from timeline.serving.reading import ReadOnlyDatabase

if TYPE_CHECKING:
    from timeline.database.reader import Reader
    from timeline.database.target import Target

DATA = "data"
"""What the database is called in addresses, whatever its file is called."""
SETTINGS = {
    "allow_download": False,  # It is a file of this computer; a copy would miss what is added.
    "default_cache_ttl": 0,  # What is added is seen at once.
    "default_page_size": 50,
    "facet_time_limit_ms": 500,
    "sql_time_limit_ms": 5_000,
    "suggest_facets": False,  # Those that help are shown; guessing costs a query for each column.
    "truncate_cells_html": 500,
}
LARGE = 30_000
"""Events of a large database: to count what a view looks up for each takes half a second."""
COLUMNS = """
    SELECT entry.name, field.name
    FROM sqlite_master AS entry, pragma_table_info(entry.name) AS field
    WHERE entry.type IN ('table', 'view') ORDER BY entry.name, field.cid"""


class Site(Datasette):  # type: ignore[misc]
    """A Datasette on one database of ours.

    Attributes:
        target: The database.
        hosts: The names under which a browser may ask for it; None for any.
    """

    def __init__(
        self, target: Target, metadata: dict[str, Any], hosts: frozenset[str] | None
    ) -> None:
        self.target = target
        self.hosts = hosts
        super().__init__(
            metadata=metadata,
            settings=SETTINGS,
            static_mounts=[("assets", str(files(__package__) / "assets"))],
            template_dir=str(files(__package__) / "templates"),
        )
        self.remove_database("_memory")
        self.add_database(ReadOnlyDatabase(self, str(target.path)), name=DATA)

    def close(self) -> None:
        """Close the connections, and end the threads they belong to."""
        self.executor.shutdown()
        for database in self.databases.values():
            database.close()


def make_site(target: Target, hosts: frozenset[str] | None = None) -> Site:
    """Return the site of a database.

    Args:
        target: An SQLite file.
        hosts: The names under which a browser may ask for it; None for any.

    Raises:
        DatabaseError: It is missing, empty, foreign, older, newer or locked.
    """
    _prepare_datasette()
    with open_reader(target) as reader:
        metadata = _make_metadata(target, reader)
    return Site(target, metadata, hosts)


def _prepare_datasette() -> None:
    """Add our plugin, in this process only, and let what is not found be nothing to print."""
    # Imported before the rest, it would be registered half made.
    from datasette import handle_exception  # type: ignore[import-untyped]

    if not pm.is_registered(plugin):
        pm.register(plugin, name="timeline")
    # With rich, it prints all variables of Datasette for every page that is not found.
    handle_exception.rich = None


def _make_metadata(target: Target, reader: Reader) -> dict[str, Any]:
    """Return what Datasette is told of a database."""
    [[events]] = reader.rows("SELECT count(*) FROM event")
    tables = read_schema().as_metadata(_read_columns(reader), large=events > LARGE)
    database = {"source": target.shown, "tables": tables, "queries": read_questions()}
    return {"title": "timeline", "databases": {DATA: database}}


def _read_columns(reader: Reader) -> dict[str, list[str]]:
    columns: dict[str, list[str]] = defaultdict(list)
    for table, column in reader.rows(COLUMNS):
        columns[table].append(column)
    return columns

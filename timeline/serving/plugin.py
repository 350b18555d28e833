"""What we add to Datasette, through its hooks; registered in this process only.

A function here is called by the name of its hook, with those of the hook's arguments it names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from datasette import hookimpl  # type: ignore[import-untyped]
from datasette.filters import FilterArguments  # type: ignore[import-untyped]

from timeline.serving import pages
from timeline.serving.describing import read_schema
from timeline.serving.linking import find_link
from timeline.serving.reading import ReadOnlyDatabase, prepare
from timeline.serving.screening import screen
from timeline.serving.searching import SEARCHED, search
from timeline.serving.taking import OFFERS
from timeline.wording import printable

if TYPE_CHECKING:
    from timeline.serving.site import Site

Function = TypeVar("Function", bound=Callable[..., Any])
hook = cast("Callable[[Function], Function]", hookimpl)
last_hook = cast("Callable[[Function], Function]", hookimpl(trylast=True))


@hook
def prepare_connection(conn: Any, database: str, datasette: Site) -> None:  # noqa: ANN401 - sqlite3's
    """Let connections to the file only read; Datasette's own notes in memory are its own."""
    if isinstance(datasette.databases.get(database), ReadOnlyDatabase):
        prepare(conn)


@hook
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add our pages."""
    return [
        (r"/$", pages.show_home),
        (r"/timeline$", pages.show_timeline),
        (rf"/timeline\.(?P<ending>{'|'.join(offer.ending for offer in OFFERS)})$", pages.send_file),
        (r"/timeline/(?P<key>[^/]+)$", pages.show_event),
        (r"/source/(?P<key>[^/]+)$", pages.show_source),
    ]


@hook
def asgi_wrapper(datasette: Site) -> Callable[[Any], Any]:
    """Refuse what no browser of ours asks for, and say what a page may do."""
    return lambda app: screen(app, datasette.hosts)


@hook
def render_cell(row: Any, value: object, column: str, table: str | None) -> str | None:  # noqa: ANN401
    """Make a key a link to what it is the key of; anything else is left to Datasette."""
    return find_link(table, column, value, row)


@last_hook
def filters_from_request(request: Any, table: str) -> FilterArguments | None:  # noqa: ANN401
    """Search words as `--text` does; after Datasette, which finds nothing to search in a view."""
    if table not in SEARCHED:
        return None
    wanted = printable(request.args.get("_search"))
    found = search(table, wanted)
    return FilterArguments(
        [found.condition] if wanted else [],
        found.values if wanted else {},
        [f"search matches “{wanted}”"] if wanted else [],
        {"supports_search": True, "search": wanted},
    )


@hook
def extra_css_urls() -> list[str]:
    """Add our style to Datasette's pages."""
    return ["/assets/data.css"]


@hook
def extra_template_vars() -> dict[str, object]:
    """Let templates describe the tables."""
    return {"schema": read_schema()}

"""Our own pages: where to begin, the chronology of a question, an event, and an article."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from datasette.utils.asgi import Response  # type: ignore[import-untyped]

from timeline.database.reader import Reader, open_reader
from timeline.dates import describe_date
from timeline.errors import DatabaseError, NotFoundError, TimelineError
from timeline.queries.sources import get_source, get_text
from timeline.serving import linking
from timeline.serving.chronology import render_event, render_question
from timeline.serving.describing import read_questions, read_schema
from timeline.serving.framing import make_bar
from timeline.serving.marking import cut
from timeline.serving.starting import read_start
from timeline.serving.taking import find_offer, make_file
from timeline.wording import printable_lines

if TYPE_CHECKING:
    from timeline.serving.site import Site

Found = TypeVar("Found")
Show = Callable[[Any, "Site"], Awaitable[Response]]
POLICY = (
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What our own pages may do: they run no script at all."""


def reported(show: Show) -> Show:
    """Let a page say errors of ours as the command line does."""

    @wraps(show)
    async def show_or_say(request: Any, datasette: Site) -> Response:  # noqa: ANN401 - Datasette's
        try:
            return await show(request, datasette)
        except TimelineError as error:
            return await _say(request, datasette, error)

    return show_or_say


@reported
async def show_home(request: Any, datasette: Site) -> Response:  # noqa: ANN401 - Datasette's
    """Say what this is, and where to begin."""
    start = await _read(datasette, read_start)
    content = {"start": start, "schema": read_schema(), "questions": read_questions()}
    return await _render(datasette, request, "home.html", content)


@reported
async def show_source(request: Any, datasette: Site) -> Response:  # noqa: ANN401 - Datasette's
    """Show the stored text of an article, its citations marked where they stand."""
    key = _key(request)

    def read(reader: Reader) -> dict[str, object]:
        source = get_source(reader, key)
        return {"source": source, "pieces": cut(get_text(reader, key), source)}

    return await _render(datasette, request, "article.html", await _read(datasette, read))


@reported
async def show_timeline(request: Any, datasette: Site) -> Response:  # noqa: ANN401 - Datasette's
    """Show the chronology of a question."""
    asked = request.args.getlist
    query = request.query_string
    page = await _read(datasette, lambda reader: render_question(reader, asked, query))
    return Response.html(page)


@reported
async def send_file(request: Any, datasette: Site) -> Response:  # noqa: ANN401 - Datasette's
    """Send the events of a question as a file."""
    asked, offer = request.args.getlist, find_offer(request.url_vars["ending"])
    text = await _read(datasette, lambda reader: make_file(reader, asked, offer))
    headers = {"content-disposition": f'attachment; filename="timeline.{offer.ending}"'}
    media_type = f"{offer.media_type}; charset=utf-8"
    return Response(text, headers=headers, content_type=media_type)


@reported
async def show_event(request: Any, datasette: Site) -> Response:  # noqa: ANN401 - Datasette's
    """Show one event with everything that is known of it."""
    key = _key(request)
    return Response.html(await _read(datasette, lambda reader: render_event(reader, key)))


async def _read(site: Site, read: Callable[[Reader], Found]) -> Found:
    """Read in a thread, so that nobody else waits."""

    def open_and_read() -> Found:
        with open_reader(site.target) as reader:
            return read(reader)

    return await asyncio.to_thread(open_and_read)


async def _render(
    site: Site,
    request: Any,  # noqa: ANN401 - Datasette's
    template: str,
    content: dict[str, object],
    status: int = 200,
) -> Response:
    shared = {
        "database": site.target.shown,
        "describe_date": describe_date,
        "link": linking,
        "bar": make_bar(request.args.get("q") or ""),
    }
    page = await site.render_template(template, content | shared, request=request)
    return Response.html(page, status=status, headers={"content-security-policy": POLICY})


async def _say(request: Any, site: Site, error: TimelineError) -> Response:  # noqa: ANN401
    """Say why something cannot be shown, and what can."""
    status = 404 if isinstance(error, NotFoundError) else 400
    status = 503 if isinstance(error, DatabaseError) else status
    return await _render(
        site, request, "problem.html", {"problem": printable_lines(str(error))}, status
    )


def _key(request: Any) -> str:  # noqa: ANN401 - Datasette's
    return unquote(request.url_vars["key"])

"""A page as HTML: templates that escape all they are given, with style and scripts inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from timeline import __version__
from timeline.conclusions import describe_figure
from timeline.dates import describe_date
from timeline.export.html.frame import ALONE
from timeline.export.html.page import Page
from timeline.export.html.policy import make_policy
from timeline.export.telling import NO_PUBLISHER, is_web
from timeline.vocabulary import Role
from timeline.wording import CONTROLS, count

FOLDER = Path(__file__).parent
STYLE = "page.css"
SCRIPTS = ("calendar.js", "axis.js", "paint.js", "chart.js", "choices.js", "page.js")
SHOWN = {chr(code): chr(shown) for code, shown in CONTROLS.items() if chr(code) not in "\t\n\r"}
"""Controls that a page would obey or may not hold; line ends stay, as articles have them."""

CONTROL = re.compile(f"[{re.escape(''.join(SHOWN))}]")


def iter_html(page: Page) -> Iterator[str]:
    """Yield a page, piece by piece."""
    style = (FOLDER / STYLE).read_text(encoding="utf-8")
    script = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in SCRIPTS)
    policy = make_policy(style, script, served=page.frame != ALONE)
    template = load_environment().get_template("page.html.jinja")
    return template.generate(
        page=page,
        policy=Markup(policy),  # noqa: S704 - ours
        style=Markup(style),  # noqa: S704 - the same
        script=Markup(script),  # noqa: S704 - the same
    )


@cache
def load_environment() -> Environment:
    """Return the templates, with the functions that they may call."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        finalize=show_controls,
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals |= {
        "no_publisher": NO_PUBLISHER,
        "roles": tuple(Role),
        "version": __version__,
    }
    environment.filters |= {
        "count": count,
        "described": lru_cache(maxsize=10_000)(describe_date),
        "figure": describe_figure,
        "link": find_link,
    }
    return environment


def show_controls(value: object) -> object:
    """Return a text with nothing in it that turns or breaks the page; nothing for None."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return CONTROL.sub(lambda found: SHOWN[found.group()], value)
    return "" if value is None else value


def find_link(url: str | None) -> str | None:
    """Return an address that may be followed; None for what is none of the web."""
    return url if url and is_web(url) else None

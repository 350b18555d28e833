"""The bar above our pages: where they are, and the question to ask."""

from __future__ import annotations

from markupsafe import Markup

from timeline.export.html.frame import Frame
from timeline.serving.taking import OFFERS
from timeline.wording import printable

STYLE = "/assets/bar.css"
BAR = Markup(
    """\
<nav class="bar" aria-label="This site">
<a href="/">timeline</a> <a href="/timeline">Chronology</a> <a href="/data">Data</a>
<form action="/timeline" aria-label="Ask">
<label for="q">Events</label>
<input id="q" name="q" type="search" value="{}" placeholder="since 2022" autocomplete="off">
<button>Show</button>
</form>
</nav>
{}
"""
)
FILES = Markup('<nav class="bar-files" aria-label="Files">As a file: {}</nav>\n')
FILE = Markup('<a href="/timeline.{}{}" title="{}">{}</a>')
NOTE = Markup('<aside class="bar-note" aria-label="Note">{}</aside>')


def make_bar(phrase: str, note: str = "") -> Markup:
    """Return the bar as HTML, with a phrase in its form, and a note below it if there is one."""
    return BAR.format(printable(phrase), NOTE.format(note) if note else "")


def make_frame(phrase: str = "", note: str = "", query: str | None = None) -> Frame:
    """Return what stands around a page of events.

    Args:
        phrase: What stands in the form.
        note: What is to be said of the page.
        query: How an address asks for the same events; None offers no files of them.
    """
    files = make_offers(query) if query is not None else Markup()
    return Frame(above=make_bar(phrase, note) + files, style=STYLE, articles="/source/")


def make_offers(query: str) -> Markup:
    """Return links to files of the events that an address asks for."""
    links = (
        FILE.format(offer.ending, f"?{query}" if query else "", offer.about, offer.label)
        for offer in OFFERS
    )
    return FILES.format(Markup(" · ").join(links))

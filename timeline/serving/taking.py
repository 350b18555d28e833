"""The events of a question as a file to take along, as `timeline export` writes it."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from itertools import islice

from timeline.database.reader import Reader
from timeline.errors import ServingError
from timeline.export.formats import Format, write
from timeline.queries.selection import Selection
from timeline.serving.asking import Given, read_filter

MOST = 50_000
"""Events in one file: it is made in memory."""
TOO_MANY = f"a file of more than {MOST:,} events is for 'timeline export FILE'; ask for fewer here"


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that is offered.

    Attributes:
        ending: What its address and its name end with.
        label: What it is called in a list.
        form: Its format.
        media_type: What a browser is told that it is.
    """

    ending: str
    label: str
    form: Format
    media_type: str

    @property
    def about(self) -> str:
        """What it is, and why some events are not in it, if any are not."""
        spec = self.form.spec
        return f"{spec.about}; no events with {spec.left_out}" if spec.left_out else spec.about


OFFERS = (
    Offer("csv", "CSV", Format.CSV, "text/csv"),
    Offer("json", "JSON", Format.JSON, "application/json"),
    Offer("html", "page", Format.HTML, "text/html"),
    Offer("md", "Markdown", Format.CHRONOLOGY, "text/markdown"),
    Offer("ics", "calendar", Format.ICS, "text/calendar"),
    Offer("geojson", "map", Format.GEOJSON, "application/geo+json"),
    Offer("bib", "BibTeX", Format.BIBTEX, "application/x-bibtex"),
)


def find_offer(ending: str) -> Offer:
    """Return what is offered under an ending, of which there is one."""
    [offer] = [offer for offer in OFFERS if offer.ending == ending]
    return offer


def make_file(reader: Reader, given: Given, offer: Offer) -> str:
    """Return the text of a file of what an address asks for.

    Raises:
        ServingError: There are too many events for it.
        PhraseError, DateError, SpanError, NotFoundError: It is not understood.
    """
    selection = Selection(reader, read_filter(reader, given))
    if next(islice(selection.keys(), MOST, None), None):
        raise ServingError(TOO_MANY)
    out = StringIO(newline="")
    write(offer.form, selection, out)
    return out.getvalue()

"""The tags and texts of an HTML page, in order.

The standard library's parser is not used: what it makes of broken markup changes from one release
of Python to the next, and a citation must be found at the same place for ever; and it needs time
that grows with the square of the length of some broken pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TAG = re.compile(r"<(?:(?P<end>/)?(?P<name>[a-zA-Z][^\s/>]*)|(?P<comment>!--)|[!?/])")
ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
RAW = frozenset({"script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"})
"""Elements in which a browser looks for nothing but their end."""
UNSHOWN = frozenset(
    {"noscript", "template", "svg", "math", "object", "canvas", "select", "datalist"}
)
"""Elements that are passed over with all that is in them, as far as they are closed."""
LONGEST_NAME = 40
LONGEST_TAG = 1_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A tag or a text.

    Attributes:
        name: Of the tag, in lower case; empty for a text.
        closes: Whether it is an end tag.
        text: The text as it stands in the page, with entities; of an element such as script, title
            or svg all that is in it; of other start tags the attributes.
    """

    name: str
    text: str
    closes: bool = False
    attributes: str = ""


def scan_html(page: str) -> Iterator[Piece]:
    """Yield the tags and texts of a page, broken or not, in time that grows with its length."""
    return _Scanner(page).scan()


def read_attributes(raw: str) -> dict[str, str]:
    """Return the attributes of a tag, names in lower case; values keep their entities."""
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(raw):
        found.setdefault(name.lower(), double or single or bare)
    return found


class _Scanner:
    """Reads one page; remembers what does not come any more, so as not to look for it again."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.gone: set[str] = set()

    def scan(self) -> Iterator[Piece]:
        at = 0
        while match := TAG.search(self.page, at):
            if match.start() > at:
                yield Piece("", self.page[at : match.start()])
            at = match.end()
            if match["comment"]:
                at = self._after("-->", at)
            elif not match["name"]:
                at = self._after(">", at)
            else:
                end = self._tag_end(at)
                name, attributes = match["name"][:LONGEST_NAME].lower(), self.page[at:end]
                at, inside = self._element_end(name, end + 1, closes=bool(match["end"]))
                yield Piece(name, inside, bool(match["end"]), attributes)
        if at < len(self.page):
            yield Piece("", self.page[at:])

    def _tag_end(self, at: int) -> int:
        """Return where the ">" of a tag stands, past quoted values."""
        start = at
        while (end := self._find(">", at)) >= 0:
            quote = QUOTED.search(self.page, at, end)
            if quote is None or end - start > LONGEST_TAG:
                return end
            closing = self._find(quote[1], quote.end())
            if closing < 0:
                return end
            at = closing + 1
        return len(self.page)

    def _element_end(self, name: str, at: int, *, closes: bool) -> tuple[int, str]:
        """Return where reading goes on, and what was passed over."""
        if closes or (name not in RAW and name not in UNSHOWN) or name in self.gone:
            return at, ""
        match = CLOSERS[name].search(self.page, at)
        if match is None:
            self.gone.add(name)
            return (len(self.page) if name in RAW else at), ""
        return self._after(">", match.end()), self.page[at : match.start()]

    def _after(self, what: str, at: int) -> int:
        found = self._find(what, at)
        return found + len(what) if found >= 0 else len(self.page)

    def _find(self, what: str, at: int) -> int:
        if what in self.gone:
            return -1
        found = self.page.find(what, at)
        if found < 0:
            self.gone.add(what)
        return found


QUOTED = re.compile(r"=\s*([\"'])")
CLOSERS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW | UNSHOWN}

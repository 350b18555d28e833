"""The words that an HTML page shows, as text. The same page gives the same text for ever."""

from __future__ import annotations

import html

from timeline.articles.scanning import RAW, UNSHOWN, scan_html

PARAGRAPHS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dl",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
LINES = frozenset(
    [
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dt",
        "label",
        "legend",
        "li",
        "menu",
        "option",
        "summary",
        "tbody",
        "tfoot",
        "thead",
        "tr",
    ]
)
CELLS = frozenset({"td", "th"})


def render_html(page: str) -> str:
    """Return what a page shows: blocks as lines, entities decoded, space collapsed.

    A paragraph is parted from the next by an empty line, a cell of a table by a tab.
    """
    writer = _Writer()
    for piece in scan_html(page):
        if not piece.name:
            writer.write(html.unescape(piece.text))
        elif piece.name in PARAGRAPHS:
            writer.break_line(empty=True)
        elif piece.name in LINES:
            writer.break_line()
        elif piece.name in CELLS and not piece.closes:
            writer.write(CELL)
        elif piece.name in RAW or piece.name in UNSHOWN:
            writer.write(" ")
        if piece.name == "pre":
            writer.keeps_lines = not piece.closes
    writer.break_line()
    return writer.text()


CELL = "\0"
"""Parts cells while a line is collected; a page that has it itself is refused as binary."""


class _Writer:
    """Collects lines; more than one empty line in a row is one."""

    def __init__(self) -> None:
        self.keeps_lines = False
        self._line: list[str] = []
        self._lines: list[str] = []
        self._empty = False

    def write(self, text: str) -> None:
        if not self.keeps_lines:
            self._line.append(text)
            return
        first, *others = text.split("\n")
        self._line.append(first)
        for other in others:
            self.break_line()
            self._line.append(other)

    def break_line(self, *, empty: bool = False) -> None:
        cells = (" ".join(cell.split()) for cell in "".join(self._line).split(CELL))
        if line := "\t".join(filter(None, cells)):
            if self._empty and self._lines:
                self._lines.append("")
            self._lines.append(line)
            self._empty = False
        self._line.clear()
        self._empty |= empty

    def text(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)

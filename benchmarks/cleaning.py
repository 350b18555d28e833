"""Score the cleaning of pages on a folder, beside peers in the same run.

    python -m benchmarks.cleaning FOLDER [--pages]

The folder holds pages, `NAME.html` or `NAME.txt` (a text pasted from a page), each with its main
text in `NAME.gold.txt`. Of an HTML page the text-only methods are given what the page shows.
Figures are means over pages, in per cent: F1, precision and recall of words, compared as bags of
lower-case words. Peers: lines of at least N characters, for the N that is best on the folder, and
trafilatura, if it is installed.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from timeline.articles import is_html, read_article, read_text
from timeline.vocabulary import ZoneKind

WORD = re.compile(r"\w+")
LENGTHS = range(20, 201, 20)
"""The lengths of a line among which the peer is given the best."""
GOLD = ".gold.txt"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, what it shows, and its main text as a person sees it."""

    name: str
    data: bytes
    text: str
    gold: str

    @property
    def is_html(self) -> bool:
        """Whether it is HTML, by its name or its begin."""
        return is_html(self.name, self.data)


@dataclass(frozen=True, slots=True)
class Score:
    """F1, precision and recall, 0 to 1."""

    f1: float
    precision: float
    recall: float


Method = Callable[[Page], str]


def list_pages(folder: Path) -> list[Page]:
    """Return the pages of a folder that have a main text, by name."""
    return list(_iter_pages(folder))


def _iter_pages(folder: Path) -> Iterator[Page]:
    for path in sorted(folder.iterdir()):
        gold = path.with_name(path.stem + GOLD)
        if path.suffix in {".html", ".txt"} and not path.name.endswith(GOLD) and gold.exists():
            data = path.read_bytes()
            yield Page(path.name, data, read_text(path.name, data), gold.read_text("utf-8"))


def score(found: str, gold: str) -> Score:
    """Compare two texts as bags of words."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, gold))
    shared = (ours & theirs).total()
    if not shared:
        return Score(0.0, 0.0, 0.0)
    precision, recall = shared / ours.total(), shared / theirs.total()
    return Score(2 * precision * recall / (precision + recall), precision, recall)


# --------------------------------------------------------------------------------------- methods


def ours_from_text(page: Page) -> str:
    """Return the body by timeline's own rules, from nothing but the words of the page."""
    return _body("page.txt", page.text.encode())


def ours(page: Page) -> str:
    """Return the body as `timeline ingest` sees it."""
    return _body(page.name, page.data)


def _body(name: str, data: bytes) -> str:
    article = read_article(name, data)
    bodies = (zone for zone in article.zones if zone.kind is ZoneKind.BODY)
    return "\n".join(article.text[zone.start : zone.end] for zone in bodies)


def lines_from(length: int) -> Method:
    """Return the method that keeps the lines of at least `length` characters."""

    def keep(page: Page) -> str:
        return "\n".join(line for line in page.text.splitlines() if len(line) >= length)

    return keep


def _trafilatura() -> Method | None:
    """Return trafilatura as a method, None if it is not installed."""
    try:
        extract = import_module("trafilatura").extract
    except ImportError:
        return None
    return lambda page: extract(page.data) or ""


# ------------------------------------------------------------------------------------------ table


def measure(pages: list[Page], method: Method) -> tuple[list[Score], float]:
    """Return the score of each page, and the seconds it took."""
    begun = time.process_time()
    found = [method(page) for page in pages]
    seconds = time.process_time() - begun
    return [score(text, page.gold) for text, page in zip(found, pages, strict=True)], seconds


def mean(scores: list[Score]) -> Score:
    """Return the mean of each figure."""
    return Score(
        sum(each.f1 for each in scores) / len(scores),
        sum(each.precision for each in scores) / len(scores),
        sum(each.recall for each in scores) / len(scores),
    )


def best_length(pages: list[Page]) -> int:
    """Return the length of lines with which that peer does best."""
    return max(LENGTHS, key=lambda length: mean(measure(pages, lines_from(length))[0]).f1)


def print_table(pages: list[Page]) -> None:
    """Print one line for each method."""
    length = best_length(pages)
    methods: dict[str, Method | None] = {
        "timeline, text only": ours_from_text,
        f"lines of {length} characters": lines_from(length),
    }
    webpages = [page for page in pages if page.is_html]
    if webpages:
        methods |= {"timeline, HTML": ours, "trafilatura, HTML": _trafilatura()}
    print(f"{len(pages)} pages, {len(webpages)} of them HTML")
    print(f"{'':24}{'F1':>8}{'precision':>11}{'recall':>8}{'ms/page':>9}")
    for name, method in methods.items():
        if method is None:
            print(f"{name:24}{'not installed':>17}")
            continue
        chosen = webpages if "HTML" in name else pages
        scores, seconds = measure(chosen, method)
        total = mean(scores)
        figures = f"{100 * total.f1:8.1f}{100 * total.precision:11.1f}{100 * total.recall:8.1f}"
        print(f"{name:24}{figures}{1000 * seconds / len(chosen):9.1f}")


def print_pages(pages: list[Page]) -> None:
    """Print how each page came out from its text, worst first."""
    scores, _ = measure(pages, ours_from_text)
    for each, page in sorted(zip(scores, pages, strict=True), key=lambda pair: pair[0].f1):
        print(
            f"{100 * each.f1:6.1f}{100 * each.precision:7.1f}{100 * each.recall:7.1f}  {page.name}"
        )


def main() -> int:
    """Print the table; 2 if the folder holds no page with its main text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help=f"of NAME.html or NAME.txt with NAME{GOLD}")
    parser.add_argument("--pages", action="store_true", help="print our score of each page")
    options = parser.parse_args()
    pages = list_pages(options.folder)
    if not pages:
        print(f"no pages with a {GOLD} in {options.folder}", file=sys.stderr)
        return 2
    print_table(pages)
    if options.pages:
        print_pages(pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Measure the page in a browser, beside a plain table of the same rows.

    python -m benchmarks.page [--events 5000] [--rounds 5] [--folder build/benchmarks]

The table has every citation with its event, in HTML without style, and the few lines of script
that people write to filter a table: a row is hidden if its text lacks a word. Both are opened and
filtered in turn, in the same Chromium. `paint` is the time until something is seen, `loaded` until
all is there, `filter` from a choice until its answer is seen, by the clock and in the processor
time of the page; filters alternate between one actor and all. The answer is the list, the count and
the axis, all in one frame; the page then writes its address, which is part of the processor time.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.programs import ensure_database
from benchmarks.report import print_heading, print_machine, print_rows
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.dates import describe_date
from timeline.export import html
from timeline.queries.selection import Selection
from timeline.records.details import EventDetail
from timeline.records.questions import EventFilter
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EVERYTHING = EventFilter(realis=tuple(Realis))
FILTERS = 8
TABLE = """\
<!doctype html><meta charset="utf-8"><title>Table</title>
<input id="ask"><table><tbody id="rows">
{}
</tbody></table>
<script>
ask.addEventListener("input", () => {{
  for (const row of rows.rows) row.hidden = !row.textContent.includes(ask.value);
}});
</script>
"""
PAINTED = """() => new Promise(done => new PerformanceObserver(seen =>
    done(seen.getEntries()[0].startTime)
).observe({type: "paint", buffered: true}))"""
LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
ASKED = """([field, value]) => new Promise(done => {
    const input = document.querySelector(field);
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => done(performance.now() - start);
        after.port2.postMessage(0);
    });
})"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its file, and what is typed or chosen where to see one actor."""

    file: Path
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Times:
    """What one opening took, in milliseconds."""

    paint: float
    loaded: float
    filter: float
    processor: float


def write_pages(database: Path, folder: Path) -> dict[str, Shown]:
    """Write the same events as a table and as the page."""
    page, table = folder / "page.html", folder / "table.html"
    with open_reader(parse_target(str(database))) as reader:
        selection = Selection(reader, EVERYTHING)
        with page.open("w", encoding="utf-8", newline="") as out:
            html.write(selection, out)
        events = list(selection.details())
    table.write_text(TABLE.format("\n".join(_rows(events))), encoding="utf-8")
    actor = next(actor for event in events for actor in event.actors)
    return {
        "table": Shown(table, "#ask", actor.name),
        "timeline": Shown(page, "[name=actor]", actor.key),
    }


def _rows(events: list[EventDetail]) -> Iterator[str]:
    for event in events:
        actors = ", ".join(actor.name for actor in event.actors)
        for cited in event.citations:
            cells = (
                describe_date(event.date), event.title, event.type, actors, cited.publication,
                cited.title, cited.published, cited.quote, cited.stated.words,
                " ← ".join(cited.attribution), cited.source, cited.start, cited.end,
            )  # fmt: skip
            yield "<tr>" + "".join(f"<td>{escape(str(cell or ''))}</td>" for cell in cells)


def measure(browser: Browser, shown: Shown) -> Times:
    """Open a page and filter it some times."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(shown.file.resolve().as_uri())
    paint, loaded = page.evaluate(PAINTED), page.evaluate(LOADED)
    page.wait_for_timeout(1_000)  # until the words are gathered and what is out of view is settled
    before = _processor(session)
    filters = [
        page.evaluate(ASKED, [shown.field, shown.value if number % 2 == 0 else ""])
        for number in range(FILTERS)
    ]
    used = _processor(session) - before
    page.close()
    return Times(paint, loaded, median(filters), used / FILTERS)


def _processor(session: Any) -> float:  # noqa: ANN401 - Playwright is imported late
    """Return the milliseconds of processor time that the page's own thread has used."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    seconds = next(each["value"] for each in metrics if each["name"] == "TaskDuration")
    return float(seconds) * 1_000


def run(browser: Browser, pages: dict[str, Shown], rounds: int) -> None:
    """Measure in turn and print medians; a ratio is the median of those of the rounds."""
    taken = [
        {name: measure(browser, shown) for name, shown in pages.items()} for _ in range(rounds)
    ]
    print_heading("milliseconds, and ratios to the table")
    rows = []
    for name, shown in pages.items():
        cells = [name, f"{shown.file.stat().st_size / 2**20:.1f}"]
        for what in Times.__slots__:
            values = [getattr(times[name], what) for times in taken]
            ratios = [getattr(each[name], what) / getattr(each["table"], what) for each in taken]
            cells += [f"{median(values):,.0f}", f"{median(ratios):.2f}"]
        rows.append(cells)
    headings = (
        "",
        "MiB",
        "paint",
        "ratio",
        "loaded",
        "ratio",
        "filter",
        "ratio",
        "processor",
        "ratio",
    )
    print_rows(headings, rows)


def main() -> None:
    """Run from the command line."""
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import find_chromium

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--events", type=int, default=5_000, help="on the page: %(default)s")
    parser.add_argument("--rounds", type=int, default=5, help="openings that count: %(default)s")
    parser.add_argument("--folder", type=Path, default=Path("build/benchmarks"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    print_machine()
    pages = write_pages(ensure_database(options.folder, options.events), options.folder)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(playwright))
        run(browser, pages, options.rounds)
        browser.close()


if __name__ == "__main__":
    main()

"""The pictures in the README: `make gallery` takes them anew, in the Chromium of this machine."""

from __future__ import annotations

import html
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import find_chromium
from tests.docs.readme import run
from timeline.database.target import parse_target
from timeline.pipeline.seeding import seed

FOLDER = Path(__file__).parents[2] / "docs" / "gallery"
ASKED = "involving KFOR"
OPENED = "kfor-reduced"
PLOT = "timeline plot in December 2022"
SCREEN = """
    <meta charset="utf-8">
    <style>
        body {{ margin: 0; background: #1d1f21; color: #e8e6e3 }}
        pre {{ margin: 0; padding: 20px 24px; width: max-content;
               font: 15px/1.35 "DejaVu Sans Mono", monospace }}
    </style>
    <pre>{}</pre>"""


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        executable = find_chromium(playwright)
        if executable is None:
            sys.exit("no Chromium on this machine; on Debian: apt-get install chromium")
        folder = Path(name)
        seed(parse_target(str(folder / "timeline.db")))
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        _picture_page(browser, folder)
        _picture_plot(browser, folder)
        browser.close()


def _picture_page(browser: Browser, folder: Path) -> None:
    """Take the top of the page, with one event opened."""
    run(f"timeline export page.html {ASKED}", folder)
    page = browser.new_page(viewport={"width": 1100, "height": 1000})
    page.goto((folder / "page.html").as_uri())
    page.locator(f"#event-{OPENED} summary").click()
    page.mouse.move(0, 0)
    page.screenshot(path=FOLDER / "page.png")


def _picture_plot(browser: Browser, folder: Path) -> None:
    """Take what a terminal shows."""
    printed = f"$ {PLOT}\n{run(PLOT, folder)}"
    page = browser.new_page(viewport={"width": 1000, "height": 200})
    page.set_content(SCREEN.format(html.escape(printed)))
    page.locator("pre").screenshot(path=FOLDER / "plot.png")


if __name__ == "__main__":
    main()

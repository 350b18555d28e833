"""Score time expressions on a folder of TimeML documents, beside peers in the same run.

    python -m benchmarks.dates FOLDER [--errors N]

Columns, all F1 in per cent: `strict` and `relaxed` compare where an expression stands, exactly or
with any overlap; `value` asks besides for the TIMEX3 value, as TempEval-3 did; `calendar` looks
only at expressions that denote a day, week, month, quarter, season, year, decade or century, and
asks for the same days, wherever they stand. `MB/s` is text read on one core. Peers: a floor of a
few regular expressions, always; recognizers-text and dateparser, if they are installed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.dates.documents import Document, read_document
from benchmarks.dates.finders import find_with_dateparser, find_with_recognizers, floor, ours
from benchmarks.dates.scoring import score


def main() -> int:
    """Print the table; 2 if the folder holds no document."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.dates", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="a folder of TimeML files, *.tml")
    parser.add_argument("--errors", type=int, default=0, help="how many of our errors to print")
    options = parser.parse_args()
    documents = [read_document(path) for path in sorted(options.folder.glob("*.tml"))]
    if not documents:
        print(f"no *.tml in {options.folder}", file=sys.stderr)
        return 2
    _print_table(documents, options.errors)
    return 0


def _print_table(documents: list[Document], errors: int) -> None:
    size = sum(len(document.text.encode()) for document in documents)
    gold = sum(len(document.gold) for document in documents)
    print(f"{len(documents)} documents, {gold} expressions, {size / 1e6:.2f} MB")
    print(f"{'':24}{'strict':>8}{'relaxed':>9}{'value':>8}{'calendar':>10}{'MB/s':>9}")
    wrong: list[str] = []
    finders = {"timeline": ours, "regular expressions": floor}
    peers = {"recognizers-text": find_with_recognizers(), "dateparser": find_with_dateparser()}
    for name, finder in {**finders, **peers}.items():
        if finder is None:
            print(f"{name:24}{'not installed':>17}")
            continue
        tally = score(documents, finder, wrong if name == "timeline" else [])
        strict, relaxed, value, calendar = tally.figures()
        speed = size / 1e6 / max(tally.seconds, 1e-9)
        print(f"{name:24}{strict:8.1f}{relaxed:9.1f}{value:8.1f}{calendar:10.1f}{speed:9.2f}")
    print(*wrong[:errors], sep="\n", end="\n" if errors else "")


if __name__ == "__main__":
    sys.exit(main())

"""Score the coder on the timelines of SemEval-2015 Task 4: who did what on which day.

    python -m benchmarks.timelines FOLDER [--half first|second] [--errors N]

FOLDER holds the articles (`Corpus-*/*.xml`) and, for some entities, what people found about each
(`TimeLines_*/*.txt`): lines of a date and the sentences that tell the event. All in per cent:
`dates` is F1 over the dates that each entity has something on; `right` is how many of the dated
lines that were found carry just the date that people gave; `found` is how many of the sentences
people cited have an event. An event belongs to an entity that a participant or its title names.

What a coder takes for denied or only possible is left out: the timelines of the set hold what
happened or will. An event of which only a bound is told, "[..2008-01-15]" or "[2008-01-15..]",
counts as one of that day here, and one without words for its date, "2008-01-13/2008-01-15", as of
the last day: people who made the set dated news so. In the database it stays as vague as it is
told.
Peers, in the same run: every sentence that names the entity, dated at publication, or by the first
date in it that a few regular expressions find.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.timelines.documents import Document, Line, read_documents, read_lines
from benchmarks.timelines.scoring import score
from benchmarks.timelines.systems import by_coder, by_first_date, by_publication
from timeline.coding.coders import get_coder
from timeline.records.coded import Known


def main() -> int:
    """Print the table; 2 if the folder holds no document."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.timelines", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="the set, with its articles and timelines")
    parser.add_argument("--half", choices=("first", "second"), help="every other article only")
    parser.add_argument("--errors", type=int, default=0, help="how many of our errors to print")
    options = parser.parse_args()
    documents = read_documents(options.folder)
    if options.half:
        documents = documents[options.half == "second" :: 2]
    if not documents:
        print(f"no *.xml in {options.folder}", file=sys.stderr)
        return 2
    _print_table(documents, read_lines(options.folder), options.errors)
    return 0


def _print_table(documents: list[Document], lines: list[Line], errors: int) -> None:
    coder = get_coder("rules", Known())
    systems = {
        coder.name: by_coder(coder),
        "all at publication": by_publication,
        "all by their first date": by_first_date,
    }
    print(f"{len(documents)} documents")
    print(f"{'':24}{'dates':>8}{'right':>8}{'found':>8}")
    for name, system in systems.items():
        tally = score(documents, lines, system)
        print(f"{name:24}" + "".join(f"{figure:8.1f}" for figure in tally.figures()))
        if name == coder.name:
            print(*tally.wrong[:errors], sep="\n", end="\n" if errors else "")


if __name__ == "__main__":
    sys.exit(main())

"""Score event types and actors on the PLOVER gold standard records, beside keywords.

    python -m benchmarks.events FOLDER [--coder NAME] [--errors N]

FOLDER holds `PLOVER_GSR_CAMEO.txt` of openeventdata/PLOVER: sentences, most of them with one event,
its type, initiators and recipients. The records bear the names of the ontology of 2016; what it
called DEMAND, DISAPPROVE, INVESTIGATE and FIGHT is now REQUEST, ACCUSE, ACCUSE and ASSAULT (the
table CAMEO2PLOVER of the same repository), and is compared so.

`finder` is the event finder alone, with the words of its noun phrases as actors; of the events that
it sees in a sentence the most salient one that has a type is compared. `coder` is the whole coder,
whose actors are names, and nouns of those without one; a land in which it is done is one only where
nobody else is told to whom it was done. All its events count, as they would be stored; an actor is
compared under each of the names that it is stored with, so that the "Moscow" of a record is met by
Russia if the coder keeps "Moscow" among them. `main` is the coder too, but of a sentence only its
widest passage counts, as the records hold one event of most sentences. The rules were written with
every other record in view: `seen`; `unseen` are the others.

The records copy a word of the text and say by a code which state is meant ("Hungarian", HUN). So
the adjectives and the other names of a state count as its name, for all finders alike.

- type: the type of the record is found; micro is F1 over records, macro the mean over types.
- initiator, recipient: F1 over actors; one matches if one's words contain the other's.
- pair: both match, either way round if the event is mutual. triple: the type as well.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.events.finders import Finder, find_keywords, make_coder, make_finder
from benchmarks.events.records import FILE, Record, read_records
from benchmarks.events.scoring import score
from timeline.coding.coders import DEFAULT

COLUMNS = ("type micro", "macro", "initiator", "recipient", "pair", "triple")


def main() -> int:
    """Print the table; 2 if the folder does not hold the records."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.events", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help=f"a folder with {FILE}")
    parser.add_argument("--coder", default=DEFAULT, help="the complete coder to score")
    parser.add_argument(
        "--errors",
        type=int,
        default=0,
        help="how many errors of the finder in the seen half to print",
    )
    options = parser.parse_args()
    if not (options.folder / FILE).is_file():
        print(f"no {FILE} in {options.folder}", file=sys.stderr)
        return 2
    finders = {
        "finder": make_finder(),
        "coder": make_coder(options.coder),
        "main": make_coder(options.coder, main=True),
        "keywords": find_keywords,
    }
    _print_table(read_records(options.folder), finders, options.errors)
    return 0


def _print_table(records: list[Record], finders: dict[str, Finder], errors: int) -> None:
    halves = {"all": records, "seen": records[::2], "unseen": records[1::2]}
    print("finder, main: the main typed event of a sentence; coder: all typed ones; F1, per cent")
    print(f"{'':20}{'records':>9}" + "".join(f"{name:>12}" for name in COLUMNS))
    wrong: list[str] = []
    for name, finder in finders.items():
        for half, chosen in halves.items():
            said = wrong if (name, half) == ("finder", "seen") else []
            figures = score(chosen, finder, said).figures()
            row = "".join(f"{figure:12.1f}" for figure in figures)
            print(f"{name + ', ' + half:20}{len(chosen):9}{row}")
    print(*wrong[:errors], sep="\n", end="\n" if errors else "")


if __name__ == "__main__":
    sys.exit(main())

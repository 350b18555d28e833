"""Measure coding a folder of articles against the parser alone, in the same run.

    python -m benchmarks.ingesting [--articles N] [--years N] [--jobs N] [--rounds N]

The articles are made up: reports of clashes, talks, arrests and aid between invented people, in
towns and on days taken by a fixed sequence, so that every run has the same ones and many tell of
one event. The peer reads the same words with the same spaCy pipeline and stores nothing: a ratio of
1.5 says that zones, actors, dates, resolving and the database take half as long as the parser.
A statement is compared with what was told of the same days: the more articles tell of a year, the
longer storing takes. So a larger folder should span more years, as an archive does.
"""

from __future__ import annotations

import argparse
import random
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Command, compare
from benchmarks.programs import find_programs
from benchmarks.report import print_machine, print_results

PARSER = """
import pathlib, sys
from timeline.coding.language import load_language
texts = [path.read_text() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
paragraphs = [part for text in texts for part in text.split("\\n\\n")]
for _ in load_language().pipe(paragraphs):
    pass
"""
STATES = ("Vorin", "Astland", "Melkar", "Dorvania", "Sundmark", "Kelvia", "Tarnow", "Ostria")
TOWNS = ("Brenn", "Halden", "Marlow", "Okna", "Pirin", "Quell", "Rasna", "Tolm", "Ursk", "Velden")
NAMES = ("Ana Soljic", "Piotr Walden", "Mirko Tanev", "Elsa Brandt", "Jon Farrow", "Lena Okafor")
LAST = 2021
MONTHS = ("January", "March", "May", "July", "September", "November")
TEMPLATES = (
    "Protesters clashed with police in {town} on {day} {month} {year}. {n} people were injured.",
    "{state} sent {n} tonnes of food aid to {other} on {day} {month} {year}.",
    "Police in {town} arrested {n} protesters on {day} {month} {year}, the interior ministry said.",
    "The president of {state}, {name}, met ministers of {other} on {day} {month} {year}.",
    "{state} accused {other} of shelling the town of {town} on {day} {month} {year}.",
    "{name} said that {state} would withdraw its troops from {town} next week.",
    "Rebels killed {n} soldiers near {town} on {day} {month} {year}, according to {state}.",
    "Talks between {state} and {other} have been suspended since {month} {year}.",
    "Residents of {town} had waited for days, and the streets were empty in the morning.",
    "It was not clear who had given the order, and nobody claimed responsibility.",
)


def iter_articles(number: int, years: int = 3) -> Iterator[str]:
    """Yield articles of about 250 words on the years up to 2021; many tell of the same events."""
    chance = random.Random(20261122)  # noqa: S311 - a fixed sequence, not a secret
    for _ in range(number):
        year, month = chance.choice(range(LAST - years + 1, LAST + 1)), chance.choice(MONTHS)
        told = [_sentence(chance, year, month) for _ in range(14)]
        paragraphs = [" ".join(told[at : at + 2]) for at in range(0, len(told), 2)]
        title = f"{chance.choice(STATES)} and {chance.choice(STATES)} in new dispute over border"
        byline = f"{chance.randint(1, 28)} {month} {year}"
        yield "\n\n".join((title, byline, *paragraphs)) + "\n"


def _sentence(chance: random.Random, year: int, month: str) -> str:
    state, other = chance.sample(STATES, 2)
    return chance.choice(TEMPLATES).format(
        town=chance.choice(TOWNS),
        state=state,
        other=other,
        name=chance.choice(NAMES),
        day=chance.randint(1, 28),
        month=month,
        year=year,
        n=chance.randint(2, 90),
    )


def write_articles(folder: Path, number: int, years: int = 3) -> Path:
    """Write the articles, if they are not there."""
    here = folder / f"articles-{number}-of-{years}-years"
    if not here.is_dir():
        here.mkdir(parents=True)
        for index, article in enumerate(iter_articles(number, years)):
            (here / f"{index:06}.txt").write_text(article, encoding="utf-8")
    return here


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.ingesting",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--articles", type=int, default=200, help="how many: %(default)s")
    parser.add_argument("--years", type=int, default=3, help="on how many years: %(default)s")
    parser.add_argument("--jobs", type=int, default=2, help="processes: %(default)s")
    parser.add_argument("--rounds", type=int, default=3, help="runs that count: %(default)s")
    options = parser.parse_args()
    folder = Path("build/benchmarks").resolve()
    articles = write_articles(folder, options.articles, options.years)
    print_machine()
    print(f"{options.articles} articles in {articles}")
    commands = {
        "parser alone": Command((sys.executable, "-c", PARSER, str(articles))),
        "timeline ingest": _ingest(articles, folder, 1),
        f"timeline ingest --jobs {options.jobs}": _ingest(articles, folder, options.jobs),
    }
    results = compare(commands, "parser alone", options.rounds, warm_up=False)
    print_results("Coding articles", results, commands, "parser alone")


def _ingest(articles: Path, folder: Path, jobs: int) -> Command:
    """Return the command that codes the articles into a new database."""
    timeline, database = shlex.quote(find_programs().timeline), folder / f"ingested-{jobs}.db"
    where = f"--database {shlex.quote(str(database))}"
    steps = (
        f"rm -f {shlex.quote(str(database))}",
        f"{timeline} db upgrade {where}",
        f"{timeline} ingest {shlex.quote(str(articles))} --jobs {jobs} {where}",
    )
    return Command(("sh", "-c", " && ".join(steps)))


if __name__ == "__main__":
    main()

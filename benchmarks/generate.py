"""A database of any size that looks like a real one, the same for the same seed.

An archive is made of dossiers: some hundred events around one day, told by a few dozen articles,
with a cast of actors and places of its own besides the few actors that are in everything. The
dossiers are in no order of time, as an archive loaded by file name would be. Every citation is a
slice of its article, and `timeline verify` finds no fault.

The schema comes from the migrations. The rows are written straight through the driver, with the
indexes and triggers made anew behind them. As after `timeline seed`, the tables are not analysed.

    python -m benchmarks.generate FOLDER EVENTS      (prints the path; made once, then kept)
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import random
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from benchmarks import words
from timeline import migrations
from timeline.database.target import parse_target
from timeline.dates import parse_edtf
from timeline.names import fold
from timeline.quotes import cut_passage

VERSION = 1
"""To be raised when the same seed gives another database: cached ones are then made anew."""
ACTORS, PUBLICATIONS, PLACES = 5_000, 200, 1_000
PER_DOSSIER, PER_SOURCE = 400, 12
EARLIEST, LATEST = date(1990, 1, 1), date(2025, 12, 31)
DAYS = (LATEST - EARLIEST).days

PRECISIONS = {
    "day": 60, "week": 3, "month": 12, "season": 2, "year": 8, "decade": 1, "span": 6,
    "since": 3, "before": 2, "none": 3,
}  # fmt: skip
"""How many of a hundred events are dated how."""
REALIS = {"occurred": 85, "ongoing": 7, "planned": 4, "hypothetical": 2, "denied": 2}
PARTICIPATIONS = {1: 10, 2: 30, 3: 30, 4: 15, 5: 10, 6: 5}
CITATIONS = {1: 66, 2: 22, 3: 9, 4: 3}

COLUMNS = {
    "publication": "id, key, name, kind, country, homepage",
    "place": "id, key, name, country, latitude, longitude, within_id",
    "actor": "id, key, name, kind",
    "actor_name": "actor_id, name, folded",
    "affiliation": "member_id, group_id, kind",
    "event": (
        "id, key, title, summary, type, realis, date, earliest, latest, precision, place_id, folded"
    ),
    "participation": "event_id, actor_id, role",
    "source": (
        "id, key, publication_id, title, url, language, published, published_earliest,"
        " published_latest, published_basis, sha256, text, text_sha256"
    ),
    "zone": "source_id, kind, char_start, char_end",
    "citation": (
        "id, event_id, source_id, quote, prefix, suffix, char_start, char_end, date_words, date,"
        " earliest, latest, date_basis, realis, coder, folded"
    ),
    "attribution": (
        "citation_id, position, actor_id, publication_id, words, verb, char_start, char_end"
    ),
    "figure": "citation_id, what, low, high, unit, words",
}
"""The columns that are filled, table by table; parents come first."""

Row = tuple[object, ...]
Rows = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Named:
    """An actor, publication or place, as sentences need it."""

    id: int
    key: str
    name: str


@dataclass(slots=True)
class Stated:
    """A sentence that will stand in an article, and what it says."""

    event: int
    sentence: str
    date: str | None
    words: str | None
    realis: str
    hops: list[tuple[Named, str, int, int]] = field(default_factory=list)
    figure: tuple[str, int, str | None, str] | None = None


@functools.cache
def days_of(edtf: str | None) -> tuple[str | None, str | None, str]:
    """Return earliest day, latest day and precision of a date."""
    if edtf is None:
        return None, None, "none"
    value = parse_edtf(edtf)
    first, last = value.span.earliest, value.span.latest
    return (
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        value.precision.value,
    )


class Archive:
    """Makes the rows of an archive, dossier by dossier."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - the same rows for the same seed
        self.events, self.sources, self.citations = (itertools.count(1) for _ in range(3))
        self.rows: Rows = {table: [] for table in COLUMNS}
        self.places = [self._place(number) for number in range(1, PLACES + 1)]
        self.publications = [self._publication(number) for number in range(1, PUBLICATIONS + 1)]
        self.actors = [self._actor(number) for number in range(1, ACTORS + 1)]

    def take(self) -> Rows:
        """Return the rows made since the last call."""
        rows, self.rows = self.rows, {table: [] for table in COLUMNS}
        return rows

    def write_dossier(self, events: int) -> None:
        """Make so many events and the articles that tell them."""
        around = EARLIEST + timedelta(days=self.random.randrange(DAYS))
        cast = [self._common(self.actors) for _ in range(30)]
        places = [self._common(self.places) for _ in range(10)]
        told: list[Stated] = []
        for _ in range(events):
            told += self._event(around, cast, places)
        articles = max(4, len(told) // PER_SOURCE)
        # Citations of one event follow each other, so they come into different articles.
        for number in range(articles):
            if statements := told[number::articles]:
                self._source(around, statements)

    def _pick(self, weights: dict[str, int]) -> str:
        return self.random.choices(list(weights), list(weights.values()))[0]

    def _count(self, weights: dict[int, int]) -> int:
        return self.random.choices(list(weights), list(weights.values()))[0]

    def _common(self, things: Sequence[Named]) -> Named:
        """Return one of them; the n-th is taken about as often as one in n (Zipf's law)."""
        return things[int(len(things) ** self.random.random()) - 1]

    def _word(self) -> str:
        stem = "".join(self.random.choices(words.SYLLABLES, k=self.random.randint(1, 3)))
        return (stem + self.random.choice(words.ENDINGS)).capitalize()

    def _place(self, number: int) -> Named:
        place = _named(number, self._word())
        within = self.random.randrange(1, 40) if number > 40 else None  # noqa: PLR2004 - the first are countries
        latitude, longitude = self.random.uniform(-60, 70), self.random.uniform(-180, 180)
        self.rows["place"].append((*_of(place), "XK", latitude, longitude, within))
        return place

    def _publication(self, number: int) -> Named:
        kind = self.random.choice(("agency", "newspaper", "broadcaster", "site"))
        publication = _named(number, f"{self._word()} {self.random.choice(('News', 'Times'))}")
        homepage = f"https://{publication.key}.example/"
        self.rows["publication"].append((*_of(publication), kind, "XK", homepage))
        return publication

    def _actor(self, number: int) -> Named:
        person = self.random.random() < 0.4  # noqa: PLR2004 - a share
        kind = "person" if person else self.random.choice(list(words.BODIES))
        name = (
            f"{self._word()} {self._word()}" if person else words.BODIES[kind].format(self._word())
        )
        actor = _named(number, name)
        short = name.split()[-1] if person else "".join(word[0] for word in name.split())
        self.rows["actor"].append((*_of(actor), kind))
        for known in dict.fromkeys((name, f"{short} {number}", f"the {name} of {self._word()}")):
            self.rows["actor_name"].append((number, known, fold(known)))
        if number > 100 and person:  # noqa: PLR2004 - the first hundred belong to nobody
            self.rows["affiliation"].append((number, self.random.randint(1, 100), "part_of"))
        return actor

    def _event(
        self, around: date, cast: Sequence[Named], places: Sequence[Named]
    ) -> Iterator[Stated]:
        number = next(self.events)
        involved = self._involved(cast)
        place = self.random.choice(places) if self.random.random() < 0.8 else None  # noqa: PLR2004
        kind, deed = self.random.choice(list(words.DEEDS.items()))
        deed = f"{deed} {involved[1].name if len(involved) > 1 else 'its own side'}"
        title = f"{involved[0].name} {deed} over {self.random.choice(words.MATTERS)}"
        stated = self._date(around)
        realis = self._pick(REALIS)
        summary = self.random.choice(words.FILLERS) if self.random.random() < 0.3 else None  # noqa: PLR2004
        earliest, latest, precision = days_of(stated)
        self.rows["event"].append(
            (
                number,
                f"{involved[0].key}-{kind.lower()}-{number}",
                title,
                summary,
                kind if self.random.random() < 0.9 else None,  # noqa: PLR2004
                realis,
                stated,
                earliest,
                latest,
                precision,
                place and place.id,
                fold(f"{title} {summary or ''}"),
            )
        )
        roles = ("initiator", "recipient", *["participant"] * len(involved))
        self.rows["participation"] += [
            (number, actor.id, role) for actor, role in zip(involved, roles, strict=False)
        ]
        where = f" in {place.name}" if place else ""
        for order in range(self._count(CITATIONS)):
            said = stated if order == 0 else self._restated(stated)
            told = realis if order == 0 or self.random.random() < 0.97 else "denied"  # noqa: PLR2004
            yield self._statement(number, f"{title}{where}", said, told)

    def _involved(self, cast: Sequence[Named]) -> list[Named]:
        wanted = self._count(PARTICIPATIONS)
        involved: dict[Named, None] = {}
        while len(involved) < wanted:
            in_cast = self.random.random() < 0.6  # noqa: PLR2004 - a share
            involved[self.random.choice(cast) if in_cast else self._common(self.actors)] = None
        return list(involved)

    def _date(self, around: date) -> str | None:
        day = around + timedelta(days=self.random.randint(-200, 200))
        later = day + timedelta(days=self.random.randint(2, 90))
        monday = day - timedelta(days=day.weekday())
        return {
            "day": day.isoformat(),
            "week": f"{monday}/{monday + timedelta(days=6)}",
            "month": day.isoformat()[:7],
            "season": f"{day.year}-{self.random.randint(21, 24)}",
            "year": str(day.year),
            "decade": f"{day.year // 10}X",
            "span": f"{day}/{later}",
            "since": f"{day}/..",
            "before": f"[..{day}]",
            "none": None,
        }[self._pick(PRECISIONS)]

    def _restated(self, stated: str | None) -> str | None:
        """Return the date that another source has: mostly the same, or vaguer, rarely another."""
        chance = self.random.random()
        if stated is None or chance < 0.7:  # noqa: PLR2004 - shares
            return stated
        first, last, _ = days_of(stated)
        if chance < 0.85 or not first or not last:  # noqa: PLR2004
            return None
        if chance < 0.97:  # noqa: PLR2004
            return first[:4] if first[:4] == last[:4] else stated
        return (date.fromisoformat(last) + timedelta(days=1)).isoformat()

    def _statement(self, event: int, told: str, stated: str | None, realis: str) -> Stated:
        when = f" {_words_of(stated)}" if stated else ""
        statement = Stated(event, f"{told}{when}", stated, when.strip() or None, realis)
        if self.random.random() < 0.2:  # noqa: PLR2004 - a share
            self._add_figure(statement)
        if self.random.random() < 0.3:  # noqa: PLR2004 - a share
            self._add_hops(statement)
        statement.sentence += "."
        return statement

    def _add_figure(self, statement: Stated) -> None:
        what, unit = self.random.choice(list(words.COUNTED.items()))
        number = self.random.randint(1, 100) * 10
        counted = f"{number:,} {what}"
        statement.sentence += f", with {counted}"
        statement.figure = (what, number, unit, counted)

    def _add_hops(self, statement: Stated) -> None:
        outlet = self._common(self.publications)
        cues = [(outlet, "publication", f", {outlet.name} reported")]
        if self.random.random() < 0.5:  # noqa: PLR2004 - a share
            origin = self._common(self.actors)
            cues.append((origin, "actor", f", citing {origin.name}"))
        for voice, kind, cue in cues:
            start = len(statement.sentence) + 2
            statement.sentence += cue
            statement.hops.append((voice, kind, start, len(statement.sentence)))

    def _source(self, around: date, statements: Sequence[Stated]) -> None:
        number = next(self.sources)
        publication = self._common(self.publications)
        published = around + timedelta(days=self.random.randint(200, 400))
        headline = f"{statements[0].sentence.partition(',')[0]}"
        text = f"{headline}\n\n{published:%d %B %Y}\n\n"
        body = len(text)
        starts = []
        for statement in statements:
            text += f"{self.random.choice(words.FILLERS)} "
            starts.append(len(text))
            text += f"{statement.sentence}\n\n"
        end = len(text)
        text += words.NOTICE
        key = f"{publication.key}-{published}-{number}"
        day = published.isoformat()
        url = f"https://{publication.key}.example/{published:%Y/%m}/{number}"
        digest = hashlib.sha256(text.encode()).hexdigest()
        self.rows["source"].append(
            (
                number,
                key,
                publication.id,
                headline,
                url,
                "en",
                day,
                day,
                day,
                "explicit",
                digest,
                text,
                digest,
            )
        )
        self.rows["zone"] += [
            (number, "headline", 0, len(headline)),
            (number, "body", body, end),
            (number, "boilerplate", end, len(text)),
        ]
        for statement, start in zip(statements, starts, strict=True):
            self._citation(number, text, start, statement)

    def _citation(self, source: int, text: str, start: int, stated: Stated) -> None:
        number = next(self.citations)
        cut = cut_passage(text, start, start + len(stated.sentence))
        earliest, latest, _ = days_of(stated.date)
        basis = "explicit" if stated.date else "none"
        self.rows["citation"].append(
            (
                number,
                stated.event,
                source,
                cut.quote,
                cut.prefix,
                cut.suffix,
                cut.start,
                cut.end,
                stated.words,
                stated.date,
                earliest,
                latest,
                basis,
                stated.realis,
                "generated",
                fold(cut.quote),
            )
        )
        for position, (voice, kind, begin, end) in enumerate(stated.hops, start=1):
            ids = (voice.id, None) if kind == "actor" else (None, voice.id)
            cue = (voice.name, "said", start + begin, start + end)
            self.rows["attribution"].append((number, position, *ids, *cue))
        if stated.figure:
            what, value, unit, counted = stated.figure
            self.rows["figure"].append((number, what, value, value, unit, counted))


def _named(number: int, name: str) -> Named:
    return Named(number, f"{fold(name).replace(' ', '-')}-{number}", name)


def _of(thing: Named) -> tuple[int, str, str]:
    return thing.id, thing.key, thing.name


def _words_of(edtf: str) -> str:
    """Return a date as an article might word it; what is compared is the EDTF beside it."""
    return f"on {edtf}" if len(edtf) == len("2022-12-15") else f"in {edtf}"


def find_database(folder: Path, events: int, seed: int = 1) -> Path:
    """Return where in `folder` the database of so many events is, or will be."""
    migrated = hashlib.sha256(f"{VERSION}".encode())
    for revision in sorted(Path("alembic/versions").glob("*.py")):
        migrated.update(revision.read_bytes())
    return folder / f"events-{events}-seed-{seed}-{migrated.hexdigest()[:8]}.db"


def generate(path: Path, events: int, seed: int = 1) -> None:
    """Write the database; it appears under its name when it is complete."""
    partial = path.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    migrations.upgrade(parse_target(str(partial)))
    with closing(sqlite3.connect(partial, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -500000")
        connection.execute("BEGIN")
        anew = _drop_indexes(connection)
        for rows in _iter_rows(events, seed):
            _insert(connection, rows)
        for statement in anew:
            connection.execute(statement)
        for table in ("event_text", "citation_text"):
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")  # noqa: S608
        connection.execute("COMMIT")
    partial.rename(path)


def _iter_rows(events: int, seed: int) -> Iterator[Rows]:
    archive = Archive(seed)
    for first in range(0, events, PER_DOSSIER):
        archive.write_dossier(min(PER_DOSSIER, events - first))
        yield archive.take()


def _insert(connection: sqlite3.Connection, rows: Rows) -> None:
    for table, columns in COLUMNS.items():
        values = ", ".join("?" * (columns.count(",") + 1))
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({values})", rows[table])  # noqa: S608


def _drop_indexes(connection: sqlite3.Connection) -> list[str]:
    """Drop the indexes and triggers, and return the statements that make them again."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master"
        " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
    ).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    return [sql for _, _, sql in found]


def main(folder: Path, events: int) -> None:
    """Make a database if it is not there yet, and print its path."""
    path = find_database(folder, events)
    if not path.exists():
        print(f"making a database of {events:,} events, once, in {folder} …", file=sys.stderr)
        folder.mkdir(parents=True, exist_ok=True)
        generate(path, events)
    print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

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
import datetime as dt
import re
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from benchmarks.dates import days_of, floor
from timeline.coding.coders import Coder, get_coder
from timeline.dates import Span, parse_edtf
from timeline.records.coded import Article, Known
from timeline.records.corpus import Zone
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, Realis, ZoneKind

SPACED = re.compile(
    r" (?=[.,;:!?%)\]]|'s\b|n't\b|'\s|''|-\w)|(?<=[(\[$]) |(?<=``) |(?<=\w-) (?=\w)"
)
"""The spaces that the set puts between words and marks."""
DATE_LINE = re.compile(r"[A-Z]\w+ \d")
BOUND = re.compile(r"\[\.\.(?P<until>.+)\]|\[(?P<onward>.+)\.\.\]|(?P<since>.+)/\.\.")
UNREAL = frozenset({Realis.DENIED, Realis.HYPOTHETICAL})
UNKNOWN_PART = re.compile(r"(-XX)+$")


@dataclass(frozen=True, slots=True)
class Document:
    """An article of the set; the first of its sentences is the headline."""

    key: str
    published: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An event of an entity's timeline: its days, None if undated, and the sentences it is in."""

    entity: str
    days: Span | None
    mentions: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A dated sentence, as a system found it; `names` holds the names that it is about."""

    place: tuple[str, int]
    days: Span | None
    names: str


System = Callable[[Document], Iterable[Found]]


def read_documents(folder: Path) -> list[Document]:
    """Return the articles, in the order of their files."""
    return [_read_document(path) for path in sorted(folder.glob("**/*.xml"))]


def _read_document(path: Path) -> Document:
    root = ET.parse(path).getroot()  # noqa: S314 - a collection that its user has chosen
    words: dict[int, list[str]] = defaultdict(list)
    for token in root.iter("token"):
        words[int(token.get("sentence", 0))].append(token.text or "")
    creation = (
        time.get("value", "")
        for time in root.iter("TIMEX3")
        if time.get("functionInDocument") == "CREATION_TIME"
    )
    sentences = (SPACED.sub("", " ".join(words[number])) for number in range(max(words) + 1))
    return Document(root.get("doc_id", ""), next(creation, ""), tuple(sentences))


def read_lines(folder: Path) -> list[Line]:
    """Return the timelines that people made."""
    return [line for path in sorted(folder.glob("**/*.txt")) for line in _iter_lines(path)]


def _iter_lines(path: Path) -> Iterator[Line]:
    entity, *rows = path.read_text("utf-8", errors="replace").splitlines()
    for row in rows:
        _, *columns = (column.strip() for column in row.split("\t"))
        found = (re.match(r"(\d+)-(\d+)-", mention) for mention in columns[1:])
        mentions = tuple((match[1], int(match[2])) for match in found if match)
        if mentions:
            yield Line(entity.strip(), days_of(UNKNOWN_PART.sub("", columns[0])), mentions)


def by_publication(document: Document) -> Iterator[Found]:
    """Date every sentence at publication."""
    for place, sentence in _iter_sentences(document):
        yield Found(place, days_of(document.published), sentence)


def by_first_date(document: Document) -> Iterator[Found]:
    """Date every sentence by the first date in it, else at publication."""
    for place, sentence in _iter_sentences(document):
        mark = next(floor(sentence, document.published), None)
        yield Found(place, mark.days if mark else days_of(document.published), sentence)


def _iter_sentences(document: Document) -> Iterator[tuple[tuple[str, int], str]]:
    for number, sentence in enumerate(document.sentences):
        if number != 1 or not DATE_LINE.match(sentence):
            yield (document.key, number), sentence


def by_coder(coder: Coder) -> System:
    """Return the system that dates what a coder finds."""

    def find(document: Document) -> Iterator[Found]:
        article = make_article(document)
        for candidate in coder.code(article):
            if candidate.realis in UNREAL:
                continue
            number = article.text.count("\n", 0, candidate.start)
            names = [mention.name for mention, _ in candidate.participants]
            names.append(candidate.title)
            days = told_days(candidate.stated)
            yield Found((document.key, number), days, "; ".join(names))

    return find


def make_article(document: Document) -> Article:
    """Return a document as an article: its headline, its dateline and its body."""
    text = "\n".join(document.sentences)
    ends = [len(sentence) for sentence in document.sentences[:2]]
    first, second = ends[0], sum(ends) + 1
    zones = (
        Zone(ZoneKind.HEADLINE, 0, first),
        Zone(ZoneKind.DATELINE, first + 1, second),
        Zone(ZoneKind.BODY, second + 1, len(text)),
    )
    day = dt.date.fromisoformat(document.published)
    published = StatedDate(None, document.published, day, day, Basis.EXPLICIT)
    digest = sha256(text.encode()).hexdigest()
    return Article(
        document.key, digest, text, zones, document.sentences[0], published, language="en"
    )


def told_days(stated: StatedDate) -> Span | None:
    """Return the days an event counts for here: those of its bound; None if it is undated.

    For an event without words for its date, only of some days up to another, that is the last one.
    """
    if stated.date is None:
        return None
    if stated.words is None and stated.earliest and stated.latest:
        bounded = parse_edtf(stated.date.rpartition("/")[2]).span
    else:
        bound = BOUND.fullmatch(stated.date)
        bounded = parse_edtf(bound[bound.lastgroup or 0] if bound else stated.date).span
    return bounded if bounded.is_closed else None


@dataclass(slots=True)
class Tally:
    """Counts of one system on one set."""

    same: int = 0
    told: int = 0
    gold: int = 0
    right: int = 0
    dated: int = 0
    found: int = 0
    mentions: int = 0
    wrong: list[str] = field(default_factory=list)

    def figures(self) -> tuple[float, float, float]:
        """Return entity-date F1, date accuracy and sentence recall, in per cent."""
        return (
            200 * self.same / max(self.told + self.gold, 1),
            100 * self.right / max(self.dated, 1),
            100 * self.found / max(self.mentions, 1),
        )


def score(documents: Iterable[Document], lines: Iterable[Line], system: System) -> Tally:
    """Return how well a system finds the timelines of these documents."""
    documents = list(documents)
    kept = {document.key for document in documents}
    found = [item for document in documents for item in system(document)]
    by_entity: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        mentions = tuple(place for place in line.mentions if place[0] in kept)
        if mentions:
            by_entity[line.entity].append(Line(line.entity, line.days, mentions))
    tally = Tally()
    for entity, timeline in by_entity.items():
        named = naming(entity)
        _count(tally, timeline, [item for item in found if named.search(item.names)])
    return tally


def naming(entity: str) -> re.Pattern[str]:
    """Return what finds an entity: its name, its last word of two, its last two words of more.

    News write "Jobs" for "Steve Jobs", and "Apple Corps" for "Beatles Apple Corps".
    """
    words = entity.split()
    shorter = " ".join(words[-1 if len(words) == len(("Steve", "Jobs")) else -2 :])
    names = dict.fromkeys((entity, shorter))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", re.IGNORECASE)


def _count(tally: Tally, timeline: list[Line], found: list[Found]) -> None:
    told = {item.days for item in found} - {None}
    gold = {line.days for line in timeline} - {None}
    tally.same += len(told & gold)
    tally.told += len(told)
    tally.gold += len(gold)
    places: dict[tuple[str, int], set[Span | None]] = defaultdict(set)
    for item in found:
        places[item.place].add(item.days)
    for line in timeline:
        hits = [place for place in line.mentions if place in places]
        tally.mentions += len(line.mentions)
        tally.found += len(hits)
        if hits and line.days:
            days = {day for place in hits for day in places[place]}
            tally.dated += 1
            tally.right += line.days in days
            if line.days not in days:
                tally.wrong.append(f"{line.entity} {hits}: {line.days}, told {days}")


def main() -> int:
    """Print the table; 2 if the folder holds no document."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
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

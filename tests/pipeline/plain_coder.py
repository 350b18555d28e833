"""A coder of another package, which codes lines such as "Vorin attacks Oria on 2021-05-03".

Or "today", which is the day of the article, if that is known.

It stands beside the tests and is offered as packages offer theirs, through an entry point, so that
the ways of the pipeline are tested with real processes and without a parser.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from timeline.dates import parse_edtf
from timeline.records.coded import Article, Candidate, Known, Mention
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import ActorKind, Basis, EventType, Role, ZoneKind

LINE = re.compile(
    r"(?P<who>[A-Z]\w+) (?P<verb>attacks|asks|meets) (?P<whom>[A-Z]\w+)"
    r"(?: with (?P<ships>\d+) ships)?(?: on (?P<date>[\d-]+)| (?P<today>today))?"
)
TYPES = {
    "attacks": EventType.ASSAULT,
    "asks": EventType.REQUEST,
    "meets": EventType.CONSULT,
}
NAMELESS = {"Police": ActorKind.POLICE, "Rebels": ActorKind.REBELS}
ENTRY_POINTS = "[timeline.coders]\nplain = plain_coder:make_coder\nbroken = plain_coder:make_none\n"


def offer(folder: Path) -> None:
    """Write what tells Python that a package in this folder offers the coder."""
    info = folder / "plain_coder-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: plain-coder\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(ENTRY_POINTS)
    (folder / "plain_coder.py").write_bytes(Path(__file__).read_bytes())


class PlainCoder:
    """Codes by a pattern."""

    name = "plain 1.0"

    def code(self, article: Article) -> list[Candidate]:
        """Return a candidate for each line; words in lines that begin with "LIE" are changed."""
        if "SLOWLY" in article.text:
            time.sleep(60)
        if "DIE" in article.text:
            os._exit(1)
        if "STUMBLE" in article.text:
            raise IndexError("no such word")
        return [
            _candidate(article, match)
            for zone in article.zones
            if zone.kind is not ZoneKind.BOILERPLATE
            for match in LINE.finditer(article.text, zone.start, zone.end)
        ]


def make_coder(_known: Known) -> PlainCoder:
    """Return the coder."""
    return PlainCoder()


def make_none(_known: Known) -> PlainCoder:
    """Fail as a coder does that lacks something."""
    from timeline.errors import CoderError

    raise CoderError("broken", "it needs a crystal ball")


def _mention(word: str) -> Mention:
    kind = NAMELESS.get(word, ActorKind.STATE)
    return Mention(word, kind, nameless=word in NAMELESS)


def _candidate(article: Article, match: re.Match[str]) -> Candidate:
    lie = article.text[: match.start()].endswith("LIE ")
    return Candidate(
        start=match.start(),
        end=match.end(),
        quote="Nobody said this" if lie else match[0],
        title=f"{match['who']} {match['verb']} {match['whom']}",
        trigger=match["verb"].removesuffix("s"),
        participants=tuple(
            (_mention(match[part]), role)
            for part, role in (("who", Role.INITIATOR), ("whom", Role.RECIPIENT))
            if match[part] != "Nobody"
        ),
        stated=_date(article, match["date"] or match["today"]),
        type=TYPES[match["verb"]],
        figures=(Figure("ships", *(float(match["ships"]),) * 2, None, f"{match['ships']} ships"),)
        if match["ships"]
        else (),
    )


def _date(article: Article, words: str | None) -> StatedDate:
    date = article.published.date if words == "today" else words
    if date is None:
        return StatedDate(words)
    span = parse_edtf(date).span
    basis = Basis.RELATIVE if words == "today" else Basis.EXPLICIT
    return StatedDate(words, date, span.earliest, span.latest, basis)

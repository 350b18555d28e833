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
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.coding.coders import DEFAULT, get_coder
from timeline.coding.events import FoundEvent, find_events
from timeline.coding.language import Paragraph, load_language
from timeline.coding.lexicons import read_lexicon
from timeline.records.coded import Article, Candidate, Known
from timeline.records.corpus import Zone
from timeline.vocabulary import Role, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "PLOVER_GSR_CAMEO.txt"
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
COLUMNS = ("type micro", "macro", "initiator", "recipient", "pair", "triple")


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor as words, and the other names that the coder knows it by."""

    words: str
    names: tuple[str, ...] = ()

    def meets(self, other: Actor) -> bool:
        """Return whether some words of one contain some of the other."""
        mine, theirs = (
            [_bare(_with_states(words)) for words in (each.words, *each.names)]
            for each in (self, other)
        )
        return any(a and b and (a in b or b in a) for a in mine for b in theirs)


@dataclass(frozen=True, slots=True)
class Told:
    """An event: its type, who did it and who it was done to."""

    type: str | None
    initiators: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    mutual: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence and the event that people found in it."""

    key: str
    text: str
    gold: Told


Finder = Callable[[str], list[Told]]


@cache
def _states() -> dict[str, str]:
    """Return the name of each state by its adjectives, its people and its other names."""
    kinds = ("adjectives", "people", "names")
    states = read_lexicon("names_states").items()
    return {word: name for name, state in states for kind in kinds for word in state.get(kind, ())}


@cache
def _with_states(words: str) -> str:
    """Return words in which each word for a state is its name."""
    longest = sorted(_states(), key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"
    return re.sub(pattern, lambda found: _states()[found[0]], words)


def _bare(words: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", re.sub(r"^(the|a|an) ", "", words.lower().strip())).strip()


# --------------------------------------------------------------------------------------- records


def read_records(folder: Path) -> list[Record]:
    """Return the records of the folder, without those that document the file."""
    content = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return [_record(entry) for entry in content if entry["event"] != "DOCUMENT"]


def _record(entry: dict[str, Any]) -> Record:
    gold = Told(
        RENAMED.get(entry["event"], entry["event"]),
        _actors(entry.get("source")),
        _actors(entry.get("target")),
        mutual="SRC/TAR" in json.dumps(entry.get("textInfo", "")),
    )
    return Record(entry["id"], entry["text"], gold)


def _actors(listed: object) -> tuple[Actor, ...]:
    if not isinstance(listed, list):
        return ()
    return tuple(dict.fromkeys(Actor(entry["actorText"]) for entry in listed))


# --------------------------------------------------------------------------------------- finders


def make_finder() -> Finder:
    """Return the event finder of timeline, with the words of noun phrases as actors."""
    language = load_language()

    def find(text: str) -> list[Told]:
        paragraph = Paragraph(language(text), 0, ZoneKind.BODY, 0, text)
        found = [event for event in find_events(paragraph) if event.type]
        best = max(found, key=lambda event: event.salience, default=None)
        return [_told(best)] if best else []

    return find


def make_coder(name: str, *, main: bool = False) -> Finder:
    """Return a complete coder, given articles of one sentence: all their events or the main one."""
    coder = get_coder(name, Known())

    def find(text: str) -> list[Told]:
        digest = sha256(text.encode()).hexdigest()
        zone = Zone(ZoneKind.BODY, 0, len(text))
        article = Article("sentence.txt", digest, text, (zone,), text[:40])
        found = [each for each in coder.code(article) if each.type and each.participants]
        widest = sorted(found, key=lambda each: each.start - each.end)
        return [_coded(candidate) for candidate in (widest[:1] if main else found)]

    return find


def _coded(candidate: Candidate) -> Told:
    initiators, recipients = (
        tuple(Actor(who.name, who.names) for who, role in candidate.participants if role is wanted)
        for wanted in (Role.INITIATOR, Role.RECIPIENT)
    )
    return Told(candidate.type, initiators, recipients)


def _told(event: FoundEvent) -> Told:
    return Told(
        event.type,
        tuple(Actor(_phrase(token)) for token in event.initiators),
        tuple(Actor(_phrase(token)) for token in event.recipients),
    )


def _phrase(head: Token) -> str:
    """Return the words around a head, without clauses and what is joined to it."""
    cut = {
        token
        for child in head.children
        if child.dep_ in {"relcl", "acl", "conj", "cc", "appos", "punct", "advcl"}
        for token in child.subtree
    }
    return "".join(token.text_with_ws for token in head.subtree if token not in cut)


KEYWORDS = {
    "PROTEST": r"protest|demonstrat|riot|strike|rall(y|ied)|march",
    "THREATEN": r"threat|warn|ultimatum",
    "SANCTION": r"sanction|embargo|expel|cut (off )?ties|suspend",
    "ASSAULT": r"kill|bomb|attack|assassinat|shot|fire|clash|abduct|kidnap|raid|fought|fight",
    "COERCE": r"arrest|detain|seiz|jail|curfew|ban|crack|imprison|deport",
    "AID": r"\baid\b|donat|humanitarian|relief|loan",
    "CONSULT": r"meet|met|visit|talks|discuss|telephone",
    "REJECT": r"reject|refus|den(y|ied)|veto|rul(e|ed) out",
    "REQUEST": r"demand|call(ed)? (on|for)|urg|appeal|ask",
    "ACCUSE": r"accus|condemn|critici|blam|denounc|investigat",
    "AGREE": r"agree|promis|will (hold|send|provide)|ready|plan|pledg",
    "SUPPORT": r"prais|support|back|endors|recogni|ally",
    "COOPERATE": r"sign|cooperat|joint|treaty|share",
    "MOBILIZE": r"mobili|deploy|troops|alert|massed",
    "RETREAT": r"withdr|pull(ed)? out|surrender",
    "CONCEDE": r"releas|eas|lift|concede|free",
}


def find_keywords(text: str) -> list[Told]:
    """Find the first type one of whose keywords begins a word: what any finder must beat."""
    for kind, pattern in KEYWORDS.items():
        if re.search(rf"\b(?:{pattern})", text, re.IGNORECASE):
            return [Told(kind)]
    return [Told("AGREE")]


# --------------------------------------------------------------------------------------- scoring


@dataclass(slots=True)
class Tally:
    """Counts over records: right, found and in the records, by what is counted."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    types: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, name: str, found: tuple[int, int], gold: tuple[int, int]) -> None:
        """Count how many of those found are right, and how many of the records are met."""
        self.right[name] += found[0]
        self.found[name] += found[1]
        self.met[name] += gold[0]
        self.gold[name] += gold[1]

    def figures(self) -> tuple[float, ...]:
        """Return the columns of the table, in per cent."""
        macro = [
            _f1(c["right"], c["found"], c["right"], c["gold"])
            for c in self.types.values()
            if c["gold"]
        ]
        counted = [
            self._score(name) for name in ("type", "initiators", "recipients", "pair", "triple")
        ]
        return (counted[0], sum(macro) / len(macro) if macro else 0.0, *counted[1:])

    def _score(self, name: str) -> float:
        return _f1(self.right[name], self.found[name], self.met[name], self.gold[name])


def _f1(right: int, found: int, met: int, gold: int) -> float:
    precision, recall = right / found if found else 0.0, met / gold if gold else 0.0
    return 200 * precision * recall / (precision + recall) if right and met else 0.0


def score(records: Sequence[Record], finder: Finder, errors: list[str]) -> Tally:
    """Return the counts of one finder; what it gets wrong is added to `errors`."""
    tally = Tally()
    for record in records:
        told = finder(record.text)
        _count_types(tally, record.gold, told)
        for role in ("initiators", "recipients"):
            _count_actors(tally, record.gold, told, role)
        pairs = [event for event in told if _is_pair(record.gold, event)]
        triples = [event for event in pairs if event.type == record.gold.type]
        for name, met in (("pair", pairs), ("triple", triples)):
            tally.add(name, (bool(met), len(told)), (bool(met), 1))
        if not triples:
            said = "; ".join(map(_line, told)) or "nothing"
            errors.append(f"{record.key}: {_line(record.gold)}; found {said}\n    {record.text}")
    return tally


def _count_types(tally: Tally, gold: Told, told: list[Told]) -> None:
    found = {event.type for event in told if event.type}
    right = gold.type in found
    tally.add("type", (right, len(found)), (right, 1))
    for kind in found | {gold.type}:
        counts = tally.types[str(kind)]
        counts["right"] += right and kind == gold.type
        counts["found"] += kind in found
        counts["gold"] += kind == gold.type


def _count_actors(tally: Tally, gold: Told, told: list[Told], role: str) -> None:
    wanted: tuple[Actor, ...] = getattr(gold, role)
    found = (
        []
        if gold.mutual and not wanted
        else list(dict.fromkeys(a for event in told for a in getattr(event, role)))
    )
    right = sum(any(map(actor.meets, wanted)) for actor in found)
    met = sum(any(map(actor.meets, found)) for actor in wanted)
    tally.add(role, (right, len(found)), (met, len(wanted)))


def _is_pair(gold: Told, told: Told) -> bool:
    """Return whether both actors match; of a mutual event told as one list, two of the list."""
    if gold.mutual and not (gold.initiators and gold.recipients):
        wanted = gold.initiators or gold.recipients
        return sum(_any(told.initiators + told.recipients, [actor]) for actor in wanted) >= min(
            2, len(wanted)
        )
    straight = _any(told.initiators, gold.initiators) and (
        not gold.recipients or _any(told.recipients, gold.recipients)
    )
    return straight or (
        gold.mutual
        and _any(told.recipients, gold.initiators)
        and _any(told.initiators, gold.recipients)
    )


def _any(found: Sequence[Actor], wanted: Sequence[Actor]) -> bool:
    return any(actor.meets(other) for actor in found for other in wanted)


def _line(told: Told) -> str:
    names = [
        " + ".join(actor.words for actor in actors) for actors in (told.initiators, told.recipients)
    ]
    return f"{told.type} {names[0] or '–'} > {names[1] or '–'}"


def main() -> int:
    """Print the table; 2 if the folder does not hold the records."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
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

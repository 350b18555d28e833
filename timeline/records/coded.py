"""What is read and coded from one article, before any of it is stored.

A coder is given an `Article` and returns `Candidate`s. Offsets count code points in the text of the
article, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.records.corpus import Actor, Place, Publication, Zone
from timeline.records.told import Figure, StatedDate
from timeline.vocabulary import ActorKind, EventType, Realis, Role


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read: its words, its zones, and what it says of itself.

    Attributes:
        file: The name of the file, without its folder.
        sha256: Of the bytes of the file.
        text: Those bytes decoded; of an HTML page, the words that it shows.
        zones: In the order of the text, not overlapping; between them is nothing but space.
        title: The headline, else the first words.
        published: When, with basis and reason; without a date if the article does not say.
        publication: The name of the outlet as written, such as "Reuters"; None if not told.
        language: ISO 639-1; None if not known.
    """

    file: str
    sha256: str
    text: str
    zones: tuple[Zone, ...]
    title: str
    published: StatedDate = field(default_factory=StatedDate)
    publication: str | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the database knows by name when a run begins."""

    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    publications: tuple[Publication, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor as one article names it, not yet resolved to one that is stored.

    Attributes:
        name: The fullest form in the article, without titles: "Aleksandar Vucic".
        kind: What it is.
        key: Of the known actor that is meant; None for one that is not known yet.
        names: The other forms in which the article names it.
        nameless: It is a group of which the article tells neither name nor land nor place:
            "police". What two articles call so need not be one.
    """

    name: str
    kind: ActorKind
    key: str | None = None
    names: tuple[str, ...] = ()
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class ToldBy:
    """One step of who-told-whom, from the article's side to the origin.

    Attributes:
        words: Who, as written: "the RBK-Ukraine news portal".
        verb: The reporting word: "reported", "according to".
        start, end: Where the cue stands.
        mention: The actor or outlet that the words name; None for "officials".
    """

    words: str
    verb: str | None
    start: int
    end: int
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event as one passage reports it, not yet stored.

    Attributes:
        start, end: The passage; `quote` is `text[start:end]`, and is compared with it.
        title: One short line that says what happened, in the words of the article.
        trigger: The base forms of the words that report the event, in lower case: "arrest".
        participants: Who takes part; an event without anybody is stored only if it stands alone.
        place: The name of the place, as written or as known; None if not told.
        attribution: Who told whom, from the article's side to the origin.
        stands_alone: It names nobody, and its title and its day tell enough: "the trial opened".
    """

    start: int
    end: int
    quote: str
    title: str
    trigger: str
    participants: tuple[tuple[Mention, Role], ...]
    stated: StatedDate = field(default_factory=StatedDate)
    type: EventType | None = None
    realis: Realis = Realis.OCCURRED
    place: str | None = None
    attribution: tuple[ToldBy, ...] = ()
    figures: tuple[Figure, ...] = ()
    stands_alone: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """A candidate that may not be stored, and why.

    Attributes:
        reason: In a few words: "it names nobody".
        quote: Its passage; of one that does not stand in the article no more than its beginning.
        start, end: Where that stands in the article; None if it does not.
    """

    reason: str
    quote: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """An article with what a coder found in it.

    Attributes:
        coder: The name and version of the coder.
        candidates: Those that may be stored, in the order of the article.
        refused: The others, in the same order.
    """

    article: Article
    coder: str
    candidates: tuple[Candidate, ...]
    refused: tuple[Refusal, ...] = ()

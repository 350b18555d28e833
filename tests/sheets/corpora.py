"""Corpora that writing must bring back: the bundled one, and any that files can state."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from timeline.articles import boilerplate_in, fill_zones
from timeline.dates import parse_edtf
from timeline.pipeline.corpora import read_files
from timeline.quotes import cut_passage, find_nearest
from timeline.records.corpus import (
    Actor,
    Affiliation,
    Citation,
    Corpus,
    Event,
    Hop,
    Place,
    Publication,
    Source,
    Zone,
)
from timeline.records.told import Figure, StatedDate
from timeline.sheets import read_corpus
from timeline.vocabulary import (
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    PublicationKind,
    Realis,
    Role,
    ZoneKind,
)

SEEDS = Path(__file__).parents[2] / "seeds"
Draw = Callable[[st.SearchStrategy[Any]], Any]
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WORDS = st.text(LETTERS, min_size=1, max_size=12).filter(lambda text: re.search(r"\S", text))
ARTICLES = st.one_of(
    st.text("ab \n", min_size=3, max_size=60),
    st.lists(st.sampled_from(["He", "said", "so.", "\n", "Read", "more", "é"]), min_size=3).map(
        " ".join
    ),
    st.text(LETTERS, min_size=3, max_size=60),
).filter(lambda text: re.search(r"\S", text) and text.encode().strip())
MAYBE = st.none() | WORDS
NUMBERS = st.floats(-1e15, 1e15, allow_nan=False)
DATES = st.sampled_from(["2019~", "1999", "[..2022-12-16]", "2022-10/..", "2021-22", "2022-12-15"])
KEYS = ["a", "a-b", "c1"]


def read_seeds() -> Corpus:
    """Return the bundled corpus."""
    return read_corpus(read_files(SEEDS))


@st.composite
def make_corpora(draw: Draw) -> Corpus:
    """A corpus that `read_corpus` could have read."""
    actors = tuple(_actor(draw, at) for at in range(draw(st.integers(1, 3))))
    publications = tuple(
        Publication(key, draw(WORDS), draw(st.sampled_from(PublicationKind)), *draw(_two()))
        for key in KEYS[: draw(st.integers(0, 2))]
    )
    sources = draw(_sources(actors, publications))
    cited = sorted({each.event for source in sources for each in source.citations})
    places = tuple(_place(draw, at) for at in range(draw(st.integers(0, 3))))
    events = tuple(_event(draw, key, actors, places) for key in cited)
    return Corpus(publications, actors, places, events, tuple(sources))


def _two() -> st.SearchStrategy[tuple[str | None, str | None]]:
    return st.tuples(MAYBE, MAYBE)


def _actor(draw: Draw, at: int) -> Actor:
    names = [
        f"{name} {at}{nth}"
        for nth, name in enumerate(draw(st.lists(WORDS, min_size=1, max_size=3)))
    ]
    groups = [
        Affiliation(group, draw(st.sampled_from(AffiliationKind)), *draw(_days()))
        for group in KEYS[:at]
    ]
    wikidata = f"Q{at}" if draw(st.booleans()) else None
    kind = draw(st.sampled_from(ActorKind))
    return Actor(KEYS[at], names[0], kind, tuple(names[1:]), wikidata, tuple(groups))


@st.composite
def _days(draw: Draw) -> tuple[Any, Any]:
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return draw(st.sampled_from([(first, last), (None, last), (first, None), (None, None)]))


def _place(draw: Draw, at: int) -> Place:
    latitude, longitude = (
        draw(st.none() | st.floats(-90, 90)),
        draw(st.none() | st.floats(-180, 180)),
    )
    within = draw(st.sampled_from([None, *KEYS[:at]]))
    return Place(KEYS[at], draw(WORDS), draw(MAYBE), latitude, longitude, within)


def _event(draw: Draw, key: str, actors: tuple[Actor, ...], places: tuple[Place, ...]) -> Event:
    pairs = [(actor.key, role) for role in Role for actor in actors]
    wanted = draw(st.sets(st.sampled_from(pairs), min_size=1))
    date = draw(st.none() | DATES)
    return Event(
        key=key,
        title=draw(WORDS),
        participations=tuple(pair for pair in pairs if pair in wanted),
        summary=draw(MAYBE),
        type=draw(st.none() | st.sampled_from(EventType)),
        realis=draw(st.none() | st.sampled_from(Realis)),
        place=draw(st.sampled_from([None, *(place.key for place in places)])),
        date=date,
        reason=draw(WORDS if date else MAYBE),
    )


@st.composite
def _sources(
    draw: Draw, actors: tuple[Actor, ...], publications: tuple[Publication, ...]
) -> list[Source]:
    texts = draw(st.lists(ARTICLES, min_size=1, max_size=3, unique=True))
    sources = [
        _source(draw, key, text, actors, publications)
        for key, text in zip(KEYS, texts, strict=False)
    ]
    return sorted(sources, key=lambda source: f"{source.key}.toml")


def _source(
    draw: Draw,
    key: str,
    text: str,
    actors: tuple[Actor, ...],
    publications: tuple[Publication, ...],
) -> Source:
    zones = fill_zones(text, _marked(draw, text))
    citations = [
        _citation(draw, text, zones, actors, publications) for _ in range(draw(st.integers(0, 3)))
    ]
    told = {(each.event, each.start): each for each in citations if each is not None}
    return Source(
        key=key,
        title=draw(WORDS),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=_stated(draw, text, zones),
        file=f"{key}.{draw(st.sampled_from(['txt', 'é', '“”']))}",
        publication=draw(st.sampled_from([None, *(each.key for each in publications)])),
        authors=tuple(draw(st.lists(WORDS, max_size=3))),
        url=draw(MAYBE),
        language=draw(MAYBE),
        zones=zones,
        citations=tuple(told.values()),
    )


def _marked(draw: Draw, text: str) -> list[Zone]:
    """Zones that some words find, each behind the one before."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    zones, at = [], 0
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        findable = text[start:].strip() and text.find(text[start:], at) == start
        if findable and re.search(r"\S", text[start:end]):
            zones.append(Zone(draw(st.sampled_from(ZoneKind)), start, end))
            at = end
    return zones


def _slice(draw: Draw, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


def _citation(
    draw: Draw,
    text: str,
    zones: tuple[Zone, ...],
    actors: tuple[Actor, ...],
    publications: tuple[Publication, ...],
) -> Citation | None:
    start, end = _slice(draw, text)
    if not re.search(r"\S", text[start:end]) or boilerplate_in(zones, start, end):
        return None
    passage = cut_passage(text, start, end)
    hops = [_hop(draw, text, zones, start, end, actors, publications) for _ in range(2)]
    figures = [_figure(draw, passage.quote) for _ in range(draw(st.integers(0, 2)))]
    return Citation(
        event=draw(st.sampled_from(KEYS)),
        start=start,
        end=end,
        quote=passage.quote,
        prefix=passage.prefix,
        suffix=passage.suffix,
        stated=_stated(draw, text, zones),
        realis=draw(st.sampled_from(Realis)),
        attribution=tuple(hop for hop in hops if hop),
        figures=tuple(dict.fromkeys(figure for figure in figures if figure)),
    )


def _hop(  # noqa: PLR0913, PLR0917 - what a hop may refer to
    draw: Draw,
    text: str,
    zones: tuple[Zone, ...],
    start: int,
    end: int,
    actors: tuple[Actor, ...],
    publications: tuple[Publication, ...],
) -> Hop | None:
    first, last = _slice(draw, text)
    cue = text[first:last]
    found = find_nearest(text, cue, start, end, lambda at, to: not boilerplate_in(zones, at, to))
    if found != first or not re.search(r"\S", cue):
        return None
    verb = draw(MAYBE)
    if draw(st.booleans()):
        return Hop(draw(WORDS), verb, first, last)
    if publications and draw(st.booleans()):
        return Hop(cue, verb, first, last, publication=publications[0].key)
    return Hop(cue, verb, first, last, actor=actors[0].key)


def _figure(draw: Draw, quote: str) -> Figure | None:
    first, last = _slice(draw, quote)
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    ends = draw(st.sampled_from([(low, high), (low, low), (low, None), (None, high)]))
    if not re.search(r"\S", quote[first:last]):
        return None
    return Figure(draw(WORDS), *ends, draw(MAYBE), quote[first:last])


def _stated(draw: Draw, text: str, zones: tuple[Zone, ...]) -> StatedDate:
    first, last = _slice(draw, text)
    words = text[first:last]
    told = re.search(r"\S", words) and not boilerplate_in(zones, first, last)
    date = draw(st.none() | DATES)
    if date is None:
        return StatedDate(words=words if told else None, reason=draw(MAYBE))
    span, basis = parse_edtf(date).span, draw(st.sampled_from([Basis.RELATIVE, Basis.INFERRED]))
    reason = draw(WORDS)
    return StatedDate(words if told else None, date, span.earliest, span.latest, basis, reason)

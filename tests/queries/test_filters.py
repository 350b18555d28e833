from __future__ import annotations

import datetime as dt

import pytest

from timeline.errors import NotFoundError, PhraseError, SpanError
from timeline.queries.details import iter_details
from timeline.queries.events import count_events, iter_citation_rows, iter_event_rows, list_events
from timeline.records.questions import ActorTerm, EventFilter
from timeline.vocabulary import CodedBy, EventType, Realis, Role, When

ALL = ["treaty", "raid", "feud", "speech", "watch", "march", "rumour"]
CERTAIN = When.CERTAIN


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def any_of(*names: str, role: Role | None = None) -> ActorTerm:
    return ActorTerm(names, (role,) if role else ())


ACTORS = [
    ("everything", {}, ALL),
    ("an actor", {"actors": (any_of("alpha"),)}, ["treaty", "watch", "march", "rumour"]),
    ("all of two", {"actors": (any_of("alpha"), any_of("beta"))}, ["treaty", "march"]),
    (
        "any of two",
        {"actors": (any_of("union", "general"),)},
        ["speech", "watch"],
    ),
    (
        "any of two and another",
        {"actors": (any_of("union", "beta"), any_of("alpha"))},
        ["treaty", "watch", "march"],
    ),
    ("as initiator", {"actors": (any_of("beta", role=Role.INITIATOR),)}, ["march"]),
    ("as recipient", {"actors": (any_of("alpha", role=Role.RECIPIENT),)}, ["watch", "march"]),
    (
        "by one against another",
        {"actors": (any_of("beta", role=Role.INITIATOR), any_of("alpha", role=Role.RECIPIENT))},
        ["march"],
    ),
    (
        "with affiliates, theirs too",
        {"actors": (any_of("alpha"),), "with_affiliates": True},
        ["treaty", "raid", "speech", "watch", "march", "rumour"],
    ),
    (
        "a member is not its group",
        {"actors": (any_of("army"),), "with_affiliates": True},
        ["raid", "speech"],
    ),
]

PERIODS = [
    ("since a day", {"since": day("2003-06-15")}, ["speech", "watch", "march"]),
    ("until a day", {"until": day("1999-06-09")}, ["treaty", "feud"]),
    (
        "between two days",
        {"since": day("2001-01-01"), "until": day("2003-05-31")},
        ["feud", "speech"],
    ),
    (
        "on one day",
        {"since": day("1999-06-10"), "until": day("1999-06-10")},
        ["treaty", "raid", "feud"],
    ),
    ("an open end goes on", {"since": day("2030-01-01")}, ["watch"]),
    ("an open start reaches back", {"until": day("1900-01-01")}, ["feud"]),
    (
        "certainly between",
        {"since": day("1999-01-01"), "until": day("1999-12-31"), "when": CERTAIN},
        ["treaty", "raid"],
    ),
    ("certainly since", {"since": day("2003-06-01"), "when": CERTAIN}, ["watch", "march"]),
    ("certainly until", {"until": day("2001-05-31"), "when": CERTAIN}, ["treaty", "raid", "feud"]),
    ("certain without a period", {"when": CERTAIN}, ALL),
]

KINDS = [
    ("a type", {"types": (EventType.PROTEST,)}, ["march"]),
    ("types", {"types": (EventType.ASSAULT, EventType.AGREE)}, ["treaty", "raid"]),
    ("planned", {"realis": (Realis.PLANNED,)}, ["plan"]),
    ("planned or denied", {"realis": (Realis.PLANNED, Realis.DENIED)}, ["plan", "denial"]),
    (
        "whatever the realis",
        {"realis": tuple(Realis)},
        ["treaty", "raid", "feud", "speech", "watch", "march", "plan", "denial", "maybe", "rumour"],
    ),
    ("a place", {"places": ("square",)}, ["watch", "march"]),
    ("the places inside", {"places": ("land",)}, ["treaty", "raid", "watch", "march"]),
    ("places", {"places": ("The island", "city")}, ["raid", "speech", "watch", "march"]),
]

SOURCES = [
    ("a source", {"sources": ("post-1",)}, ["treaty", "raid", "march"]),
    (
        "sources",
        {"sources": ("post-1", "leaflet")},
        ["treaty", "raid", "feud", "speech", "march", "rumour"],
    ),
    ("a publication", {"publications": ("post",)}, ["treaty", "raid", "march"]),
    ("a publication by its name", {"publications": ("evening POST",)}, ["treaty", "raid", "march"]),
    ("a publication as a hop", {"publications": ("wire",)}, ["treaty", "raid", "watch"]),
    ("two voices", {"min_sources": 2}, ["raid", "speech"]),
    ("one voice is always there", {"min_sources": 1}, ALL),
    ("three voices", {"min_sources": 3}, []),
]  # The treaty has two citations, but one article has it from the other's publication.

TEXTS = [
    ("a word of the title", {"text": ("Raids",)}, ["raid"]),
    ("of the summary", {"text": ("drums",)}, ["march"]),
    ("of a quote", {"text": ("observers",)}, ["watch"]),
    ("without diacritics", {"text": ("soljic",)}, ["march"]),
    ("with other diacritics", {"text": ("šóljic",)}, ["march"]),
    ("the beginning of a word", {"text": ("thous",)}, ["march"]),
    ("not the end of one", {"text": ("housands",)}, []),
    ("all words in one quote", {"text": ("marched thousands",)}, ["march"]),
    ("not some here and some there", {"text": ("thousands drums",)}, []),
    ("several texts, each anywhere", {"text": ("thousands", "drums")}, ["march"]),
    ("marks of the search language", {"text": ('"raids" OR ( city* & !x:',)}, []),
    ("an apostrophe", {"text": ("thousands' marched",)}, ["march"]),
]

CODERS = [
    ("what people tell", {"coder": CodedBy.CURATED}, [key for key in ALL if key != "rumour"]),
    ("what only a program read", {"coder": CodedBy.MACHINE}, ["rumour"]),
    ("with another condition", {"coder": CodedBy.MACHINE, "actors": (any_of("beta"),)}, []),
]
TOGETHER = [
    (
        "everything at once",
        {
            "actors": (any_of("alpha"), any_of("beta", role=Role.INITIATOR)),
            "since": day("2003-01-01"),
            "until": day("2003-12-31"),
            "when": CERTAIN,
            "types": (EventType.PROTEST,),
            "realis": tuple(Realis),
            "places": ("land",),
            "sources": ("post-1",),
            "publications": ("post",),
            "text": ("marched",),
            "min_sources": 1,
        },
        ["march"],
    ),
    ("that excludes itself", {"types": (EventType.PROTEST,), "places": ("island",)}, []),
]


def given(*tables: list[tuple[object, ...]]):
    return pytest.mark.parametrize(
        ("asked", "keys"),
        [pytest.param(asked, keys, id=name) for table in tables for name, asked, keys in table],
    )


@given(ACTORS, PERIODS, KINDS, SOURCES, TEXTS, CODERS, TOGETHER)
def test_a_filter_finds_what_meets_all_of_it(reader, asked, keys):
    wanted = EventFilter(**asked)

    assert [event.key for event in list_events(reader, wanted)] == keys


@given(ACTORS[:1], PERIODS[:3], TEXTS[:1], CODERS, TOGETHER)
def test_every_way_to_ask_gives_the_same_events(reader, asked, keys):
    wanted = EventFilter(**asked)

    rows = [row[0] for row in iter_event_rows(reader, wanted)]
    details = [event.key for event in iter_details(reader, wanted)]
    cited = list(dict.fromkeys(row[0] for row in iter_citation_rows(reader, wanted)))
    assert (rows, details, cited, count_events(reader, wanted)) == (keys, keys, keys, len(keys))


@pytest.mark.parametrize(
    ("asked", "error", "message"),
    [
        pytest.param(
            {"actors": (any_of("Gamma"),)},
            NotFoundError,
            "no actor is called 'Gamma': see 'timeline actors'",
            id="actor",
        ),
        pytest.param(
            {"places": ("The cty",)},
            NotFoundError,
            "no place is called 'The cty': did you mean The city?",
            id="place",
        ),
        pytest.param(
            {"since": day("2003-01-02"), "until": day("2003-01-01")},
            SpanError,
            "the period ends (2003-01-01) before it starts (2003-01-02): swap the two",
            id="period",
        ),
    ],
)
def test_a_filter_that_means_nothing_is_refused(reader, asked, error, message):
    with pytest.raises(error) as caught:
        list(list_events(reader, EventFilter(**asked)))

    assert str(caught.value) == message


def test_a_text_without_a_word_is_refused(reader):
    with pytest.raises(PhraseError):
        list(list_events(reader, EventFilter(text=("…",))))

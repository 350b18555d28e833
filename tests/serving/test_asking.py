from __future__ import annotations

from collections import defaultdict
from urllib.parse import parse_qs

import pytest

from timeline.cli.filters import FilterOptions, RealisChoice, build_filter
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.errors import TimelineError
from timeline.serving.asking import read_filter
from timeline.vocabulary import EventType, Role, When

ASKED = {
    "": ([], {}),
    "q=involving+KFOR+in+2022": (["involving KFOR in 2022"], {}),
    "actor=KFOR&actor=NATO": ([], {"actor": ["KFOR", "NATO"]}),
    "actor=KFOR&actor=NATO&any=1": ([], {"actor": ["KFOR", "NATO"], "any_actor": True}),
    "actor=KFOR&with-affiliates=1": ([], {"actor": ["KFOR"], "with_affiliates": True}),
    "q=involving+KFOR&role=initiator": (["involving KFOR"], {"role": Role.INITIATOR}),
    "q=since+1999&from=2021-03&to=2022": (["since 1999"], {"first": "2021-03", "last": "2022"}),
    "when=certain&from=2022": ([], {"when": When.CERTAIN, "first": "2022"}),
    "type=protest&type=AID": ([], {"type": [EventType.PROTEST, EventType.AID]}),
    "realis=planned": ([], {"realis": [RealisChoice.PLANNED]}),
    "realis=all": ([], {"realis": [RealisChoice.ALL]}),
    "place=Kosovo&source=a&publication=RT": (
        [],
        {"place": ["Kosovo"], "source": ["a"], "publication": ["RT"]},
    ),
    "text=troops&min-sources=2": ([], {"text": ["troops"], "min_sources": 2}),
}


@pytest.fixture(scope="module")
def reader(sqlite_seeded):
    with open_reader(parse_target(str(sqlite_seeded))) as reader:
        yield reader


def given(address: str):
    """Return the values of an address by name, as pages are given them."""
    values = defaultdict(list, parse_qs(address))
    return values.__getitem__


@pytest.mark.parametrize("address", ASKED)
def test_an_address_asks_for_what_the_options_of_its_names_do(reader, address):
    phrase, options = ASKED[address]

    expected = build_filter(reader, phrase, FilterOptions(**options))

    assert read_filter(reader, given(address)) == expected


@pytest.mark.parametrize(
    "address", ["type=WAR", "when=never", "coder=me", "role=boss", "min-sources=-1", "to=soon"]
)
def test_a_value_that_is_not_understood_is_refused(reader, address):
    with pytest.raises(TimelineError, match=address.partition("=")[2]):
        read_filter(reader, given(address))

from __future__ import annotations

import shlex

import pytest

from timeline.cli.again import ask_again
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.phrases import parse_phrase
from timeline.records.questions import EventFilter


@pytest.fixture
def reader(seeded_file):
    with open_reader(parse_target(str(seeded_file))) as opened:
        yield opened


@pytest.mark.parametrize(
    ("phrase", "command"),
    [
        ("", "timeline events"),
        ("involving KFOR", "timeline events involving KFOR"),
        ("by Serbia involving KFOR in 2022", "timeline events involving KFOR by Serbia in 2022"),
        (
            'involving "Ukraine\'s army command"',
            "timeline events 'involving Ukraine'\"'\"'s army command'",
        ),
        ('about "peace force"', "timeline events 'about \"peace force\"'"),
    ],
)
def test_a_command_asks_for_the_same(reader, phrase, command):
    wanted = parse_phrase([phrase])

    asked = ask_again(reader, "events", wanted)

    assert asked == command
    listed = parse_phrase(shlex.split(asked)[2:])
    assert set(listed.actors) == set(wanted.actors)
    assert (listed.since, listed.text) == (wanted.since, wanted.text)


def test_what_a_phrase_cannot_say_has_no_command(reader):
    assert ask_again(reader, "events", EventFilter(min_sources=3)) is None

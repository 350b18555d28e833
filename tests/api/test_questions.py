"""What can be asked from Python is what can be asked on the command line, in the same words."""

from __future__ import annotations

import inspect
import json
import re
from dataclasses import fields

import pytest

import timeline
from timeline import errors
from timeline.cli.filters import FilterOptions

RENAMED = {"actor": "involving", "any_actor": "involving_any", "first": "since", "last": "until"}
SAME = {
    "everything": ({}, []),
    "phrase": (
        {"phrase": "involving KFOR and Serbia in December 2022"},
        ["involving KFOR and Serbia in December 2022"],
    ),
    "all actors": (
        {"involving": ["KFOR", "Serbia"]},
        ["--actor", "KFOR", "--actor", "Serbia"],
    ),
    "any actor": (
        {"involving_any": ["KFOR", "Serbia"]},
        ["--actor", "KFOR", "--actor", "Serbia", "--any"],
    ),
    "role": (
        {"involving": "KFOR", "role": "initiator"},
        ["--actor", "KFOR", "--role", "initiator"],
    ),
    "role in a phrase": (
        {"phrase": "involving KFOR", "role": "recipient"},
        ["involving", "KFOR", "--role", "recipient"],
    ),
    "affiliates": (
        {"involving": "NATO", "with_affiliates": True},
        ["--actor", "NATO", "--with-affiliates"],
    ),
    "period": (
        {"since": "March 2022", "until": "August 2022", "when": "certain"},
        ["--from", "March 2022", "--to", "August 2022", "--when", "certain"],
    ),
    "period in both": (
        {"phrase": "in 2022", "since": "August 2022"},
        ["in 2022", "--from", "August 2022"],
    ),
    "types": (
        {"type": ["protest", "ASSAULT"]},
        ["--type", "PROTEST", "--type", "ASSAULT"],
    ),
    "planned": ({"realis": "planned"}, ["--realis", "planned"]),
    "all realis": ({"realis": "all"}, ["--realis", "all"]),
    "place": ({"place": "Kosovo"}, ["--place", "Kosovo"]),
    "publication": ({"publication": "Reuters"}, ["--publication", "Reuters"]),
    "source": ({"source": "rt-2022-12-17"}, ["--source", "rt-2022-12-17"]),
    "text": ({"text": ["troops", "Kosovo"]}, ["--text", "troops", "--text", "Kosovo"]),
    "sources": ({"min_sources": 2}, ["--min-sources", "2"]),
    "coder": ({"coder": "curated"}, ["--coder", "curated"]),
    "order": ({"sort": "-date", "limit": 5}, ["--sort", "-date", "--limit", "5"]),
}


@pytest.mark.parametrize(("asked", "options"), SAME.values(), ids=SAME)
def test_python_and_the_command_find_the_same(db, corpus_url, cli, asked, options):
    listed = cli("events", *options, "--format", "json", "-d", corpus_url)

    found = db.events(**asked)

    assert [event.key for event in found] == [event["key"] for event in json.loads(listed.stdout)]
    assert len(found)


def test_every_filter_of_the_command_is_a_parameter():
    options = {RENAMED.get(field.name, field.name) for field in fields(FilterOptions)}

    parameters = set(inspect.signature(timeline.Database.events).parameters)

    assert parameters - {"self", "phrase", "sort", "limit"} == options


@pytest.mark.parametrize(
    ("asked", "error", "said"),
    [
        ({"involving": "KFORR"}, errors.NotFoundError, "did you mean KFOR"),
        ({"phrase": "involving KFORR"}, errors.NotFoundError, "did you mean KFOR"),
        ({"phrase": "involvig KFOR"}, errors.PhraseError, "did you mean 'involving'"),
        ({"since": "one day"}, errors.DateError, "not a date"),
        ({"until": "2022-10/.."}, errors.DateError, "no last day"),
        ({"since": 2023, "until": 2022}, errors.SpanError, "swap"),
        ({"text": "?!"}, errors.PhraseError, "no word"),
        ({"type": "riot"}, ValueError, "PROTEST"),
        ({"realis": "real"}, ValueError, "occurred"),
        ({"when": "maybe"}, ValueError, "possible or certain"),
        ({"coder": "both"}, ValueError, "none of curated or machine"),
        ({"role": "initiator"}, ValueError, "involving"),
        ({"sort": "name"}, ValueError, "-date, sources, title or key"),
        ({"limit": -1}, ValueError, "less than 0"),
    ],
    ids=str,
)
def test_what_is_not_understood_is_said_at_once(corpus, asked, error, said):
    with pytest.raises(error, match=said):
        corpus.events(**asked)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"phrase": 3}, "phrase 3 is no text"),
        ({"involving": 3}, "involving 3 is no text, nor several"),
        ({"involving": ["KFOR", 3]}, "involving 3 is no text"),
        ({"type": b"PROTEST"}, "type b'PROTEST' is no text, nor several"),
        ({"realis": True}, "realis True is no text, nor several"),
        ({"role": ["initiator"]}, "role ['initiator'] is no text"),
        ({"when": None}, "when None is no text"),
        ({"min_sources": "2"}, "min_sources '2' is no whole number"),
        ({"limit": "3"}, "limit '3' is no whole number"),
        ({"limit": 3.0}, "limit 3.0 is no whole number"),
    ],
    ids=str,
)
def test_a_value_of_another_type_is_refused_by_its_name(corpus, asked, said):
    with pytest.raises(TypeError, match=f"^{re.escape(said)}$"):
        corpus.events(**asked)


def test_none_is_no_condition(corpus):
    parameters = inspect.signature(corpus.events).parameters
    words = [name for name in parameters if "Words" in str(parameters[name].annotation)]

    assert len(words) == 8
    assert corpus.events(**dict.fromkeys(words)) == corpus.events()


def test_the_title_says_what_was_asked(corpus):
    assert corpus.events().title == "Events"
    assert corpus.events(involving="KFOR", since=2022).title == (
        "Events involving KFOR since 2022-01-01"
    )

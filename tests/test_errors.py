from __future__ import annotations

import inspect
import re

import pytest

from timeline import errors
from timeline.errors import (
    DatabaseError,
    DateError,
    NotFoundError,
    PhraseError,
    TimelineError,
    shorten,
)

VALUES = {
    "keys": ("kfor", "nato", "serbia"),
    "near": ("KFOR", "NATO"),
    "others": ("actor", "event"),
    "revisions": ("0003", "0005"),
    "position": 5,
    "line": 7,
    "release": "9.9.9",
}
POINTING = {PhraseError}
"""Errors of three lines: what is wrong, the phrase, and a mark below the word."""


def tree(base: type[TimelineError], depth: int = 0):
    yield base, depth
    for child in base.__subclasses__():
        yield from tree(child, depth + 1)


TREE = [pair for pair in tree(TimelineError) if pair[0].__module__ == errors.__name__]
ERRORS = [error for error, _ in TREE]


def make(error: type[TimelineError]) -> tuple[TimelineError, dict[str, object]]:
    """Return an error made of recognisable values, and those that it needs."""
    if error is TimelineError:
        return error("some words"), {}
    given = {
        each.name: VALUES.get(each.name, f"some-{each.name}")
        for each in inspect.signature(error).parameters.values()
        if not (each.name == "reason" and each.default is None)
    }
    return error(**given), given


def words(value: object) -> list[str]:
    return list(value) if isinstance(value, tuple) else [str(value)]


def test_the_tree_is_drawn_in_the_docstring():
    drawn = [
        (match["name"], len(match["rail"]) // 4)
        for match in re.finditer(
            r"^    (?P<rail>[│├└─ ]*)(?P<name>\w+Error)\b", errors.__doc__, re.MULTILINE
        )
    ]

    assert drawn == [(error.__name__, depth) for error, depth in TREE]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_a_message_is_one_line_and_names_its_ids(error):
    made, given = make(error)
    message = str(made)

    assert message.count("\n") == (2 if error in POINTING else 0)
    assert [
        name
        for name, value in given.items()
        if name not in ("position", "program", "head")
        and not all(w in message for w in words(value))
    ] == []
    assert not message.endswith(".")


@pytest.mark.parametrize("error", ERRORS[1:], ids=lambda error: error.__name__)
def test_ids_are_attributes(error):
    made, given = make(error)
    kept = {name: value for name, value in given.items() if hasattr(made, name)}

    assert kept
    assert {name: getattr(made, name) for name in kept} == kept


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_says_what_it_means(error):
    assert re.fullmatch(r"[A-Z].*\.", inspect.getdoc(error))


@pytest.mark.parametrize(
    "error",
    [error for error in ERRORS if issubclass(error, DatabaseError)],
    ids=lambda e: e.__name__,
)
def test_an_error_of_a_database_names_it_first(error):
    made, _ = make(error)

    assert str(made).startswith("database some-database: ")


def test_all_database_errors_have_different_sentences():
    sentences = [str(make(error)[0]) for error in ERRORS if issubclass(error, DatabaseError)]

    assert len(set(sentences)) == len(sentences) - 1  # DatabaseError and MigrationError have one.


def test_the_message_of_a_hint_depends_on_what_is_near():
    assert [str(NotFoundError("actor", "x", near)) for near in ([], ["a"], ["a", "b", "c"])] == [
        "no actor is called 'x': see 'timeline actors'",
        "no actor is called 'x': did you mean a?",
        "no actor is called 'x': did you mean a, b or c?",
    ]


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        ("publication", "timeline sources"),
        ("place", 'timeline sql "SELECT key, name FROM place"'),
        ("citation", "timeline show EVENT"),
    ],
)
def test_a_hint_is_a_command_that_there_is(kind, listed):
    assert str(NotFoundError(kind, "x")) == f"no {kind} is called 'x': see '{listed}'"


def test_a_hint_says_what_else_is_called_so():
    known = [
        str(NotFoundError("publication", "x", (), others)) for others in (["event"], ["a", "b"])
    ]

    assert known == [
        "no publication is called 'x', but an event is: see 'timeline sources'",
        "no publication is called 'x', but an a and a b are: see 'timeline sources'",
    ]


def test_nothing_is_pointed_at_where_there_is_no_phrase():
    assert str(PhraseError("", 0, "there is no word")) == "there is no word"


def test_an_error_is_told_from_a_bug():
    assert issubclass(DateError, TimelineError)
    assert not issubclass(TimelineError, (ValueError, OSError))


def test_long_texts_are_shortened_to_one_line():
    assert shorten("a\n b " * 40, 20) == "a b a b a b a b a b…"

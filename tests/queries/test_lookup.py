from __future__ import annotations

import pytest

from timeline.errors import AmbiguousNameError, NotFoundError
from timeline.queries.actors import get_actor
from timeline.queries.details import get_event
from timeline.queries.lookup import is_name
from timeline.queries.sources import get_source


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("alpha", "alpha", id="key"),
        pytest.param("ALPHA", "alpha", id="other case"),
        pytest.param("Republic of Alpha", "alpha", id="another name"),
        pytest.param("  republic   of alpha ", "alpha", id="spaces"),
        pytest.param("Republic-of-Alpha!", "alpha", id="punctuation"),
        pytest.param("Žarko Đinđić", "general", id="as written"),
        pytest.param("zarko dindic", "general", id="without diacritics"),
        pytest.param("ŽARKO ĐINĐIĆ", "general", id="capitals"),
    ],
)
def test_an_actor_is_found_by_any_name_or_key(reader, name, key):
    assert get_actor(reader, name).key == key


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("Alpa", "did you mean Alpha?", id="a near name"),
        pytest.param("zarko dinic", "did you mean Žarko Đinđić?", id="a near name, folded"),
        pytest.param("army of alfa", "did you mean Army of Alpha?", id="one suggestion an actor"),
        pytest.param("Nobody else", "see 'timeline actors'", id="nothing near"),
        pytest.param("", "see 'timeline actors'", id="nothing"),
        pytest.param("%", "see 'timeline actors'", id="a wildcard"),
        pytest.param("' OR 1=1 --", "see 'timeline actors'", id="SQL"),
    ],
)
def test_an_unknown_actor_gets_near_suggestions(reader, name, hint):
    with pytest.raises(NotFoundError) as caught:
        get_actor(reader, name)

    assert str(caught.value) == f"no actor is called {name!r}: {hint}"


def test_an_ambiguous_name_lists_the_candidates(reader):
    with pytest.raises(AmbiguousNameError) as caught:
        get_actor(reader, "the force")

    assert (caught.value.keys, str(caught.value)) == (
        ("army", "militia"),
        "'the force' may be army or militia: give the key of the actor you mean",
    )


@pytest.mark.parametrize(
    ("get", "kind", "near"),
    [
        pytest.param(get_event, "event", "marc", id="event"),
        pytest.param(get_source, "source", "wire-2", id="source"),
    ],
)
def test_an_unknown_key_gets_near_keys(reader, get, kind, near):
    with pytest.raises(NotFoundError) as caught:
        get(reader, near)

    known = {"event": "march", "source": "wire-1"}[kind]
    assert str(caught.value) == f"no {kind} is called {near!r}: did you mean {known}?"


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("alpha", True),
        ("The Force", True),
        ("the city", True),
        ("evening post", True),
        ("march", False),
        ("wire-1", False),
        ("nothing", False),
    ],
)
def test_names_of_actors_places_and_publications_are_known(reader, words, known):
    assert is_name(reader, words) is known

"""Finding what somebody means by a name or a key, and the near ones when it is nothing."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.database.reader import Reader
from timeline.errors import AmbiguousNameError, NotFoundError
from timeline.names import find_near, fold

NAMES = {
    "actor": (
        "SELECT actor.id, actor.key, actor_name.name FROM actor"
        " JOIN actor_name ON actor_name.actor_id = actor.id"
    ),
    "place": "SELECT id, key, name FROM place",
    "publication": "SELECT id, key, name FROM publication",
    "source": "SELECT id, key, title FROM source",
    "event": "SELECT id, key, title FROM event",
}
"""What each kind of thing is called: id, key and one of its names a row."""

EXACT = {
    "actor": (
        "SELECT id, key FROM actor WHERE key = :name"
        " UNION SELECT actor.id, actor.key FROM actor"
        " JOIN actor_name ON actor_name.actor_id = actor.id WHERE actor_name.folded = :folded"
    ),
    "source": "SELECT id, key FROM source WHERE key = :name",
    "event": "SELECT id, key FROM event WHERE key = :name",
}
"""Look-ups that an index answers; of the other kinds there are few enough to read them all."""


def get_id(reader: Reader, kind: str, name: str) -> int:
    """Return the id of the thing of this kind that has this key or name.

    Names are compared without case, diacritics and punctuation. A key comes before a name.

    Raises:
        NotFoundError: There is none; the message suggests the near ones.
        AmbiguousNameError: There are several; the message lists their keys.
    """
    found = _find(reader, kind, name)
    if not found:
        others = [other for other in NAMES if other != kind and _find(reader, other, name)]
        near = [] if others else find_near_names(reader, kind, name)
        raise NotFoundError(kind, name, near, others)
    for identity, key in found.items():
        if key == name:
            return identity
    if len(found) > 1:
        raise AmbiguousNameError(kind, name, sorted(found.values()))
    return next(iter(found))


def is_name(reader: Reader, words: str) -> bool:
    """Return whether the words are a key or a name of an actor, place or publication."""
    return any(_find(reader, kind, words) for kind in ("actor", "place", "publication"))


def get_ids(reader: Reader, kind: str, names: Iterable[str]) -> list[int]:
    """Return the id for each name; see `get_id`."""
    return [get_id(reader, kind, name) for name in names]


def _find(reader: Reader, kind: str, name: str) -> dict[int, str]:
    folded = fold(name)
    name = name.encode(errors="replace").decode()  # An argument may hold bytes that are no UTF-8.
    if kind in EXACT:
        return dict(reader.rows(EXACT[kind], {"name": name, "folded": folded}))
    rows = reader.rows(NAMES[kind])
    return {identity: key for identity, key, known in rows if name == key or folded == fold(known)}


def find_near_names(reader: Reader, kind: str, name: str) -> list[str]:
    """Return the names most like one that is unknown, of as many things; keys of events."""
    rows = reader.rows(NAMES[kind])
    by_key = kind in ("event", "source")
    owner = {(key if by_key else known): identity for identity, key, known in rows}
    near = find_near(name, owner, limit=9)
    return list({owner[known]: known for known in reversed(near)}.values())[::-1][:3]

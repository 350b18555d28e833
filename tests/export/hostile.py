"""Titles, names and quotes that try to be more than text."""

from __future__ import annotations

from sqlalchemy import text as sql

from tests.queries.world import Told, store_world
from timeline.database.engine import begin_writing
from timeline.database.target import parse_target

TEXTS = [
    "two\nlines\r\nand a third",
    'a "quoted", comma',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\tindented",
    "\x1b[31mred\x1b[0m\x07\x9b2J",
    "right\u202eto\u202cleft \u2066isolated\u2069",
    "emoji 👩‍🔬🇽🇰 and Київ",
    "| a | b | <script>alert(1)</script> [x](http://x) `c` **d** &amp; # ~~e~~ http://evil.example",
    "\u2028separated\u2029",
    "\\",
    "'=defused before",
    "'quoted'",
    "C:\\News \ufeff{x} \x01\x7f",
]
NAME = "a}{b \\ \"c\", <i>d</i>; =e\x1b\u202e & 'ž' 👩‍🔬\n%f"
"""Of the publication, the actor, the place and the author of all of them."""

LINK = "javascript:alert(1)//http://x"
EVENTS = [
    Told(
        f"event-{number:02}",
        "2000",
        text,
        {"alpha": "initiator"},
        (("wire-1", text, text.strip() or "x"),),
        place="land",
        summary=text,
    )
    for number, text in enumerate(TEXTS)
]
RENAMED = (
    "UPDATE publication SET name = :name WHERE key = 'wire'",
    "UPDATE actor SET name = :name WHERE key = 'alpha'",
    "UPDATE place SET name = :name, latitude = -1.5, longitude = 20 WHERE key = 'land'",
    "UPDATE source SET title = :name, authors = :name, url = :link WHERE key = 'wire-1'",
)


def store_hostile(url: str) -> None:
    """Store events that all have hostile names."""
    target = parse_target(url)
    store_world(target, EVENTS)
    with begin_writing(target) as connection:
        for statement in RENAMED:
            connection.execute(sql(statement), {"name": NAME, "link": LINK})

"""Titles, names and quotes that try to be more than text."""

from __future__ import annotations

from tests.queries.world import Told

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
]
EVENTS = [
    Told(
        f"event-{number:02}",
        "2000",
        text,
        {"alpha": "initiator"},
        (("wire-1", text, text.strip() or "x"),),
        summary=text,
    )
    for number, text in enumerate(TEXTS)
]

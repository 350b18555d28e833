"""Answers about the bundled corpus, word for word; the same on both engines."""

from __future__ import annotations

import pytest

KFOR = ("involving", "KFOR")
ANSWERS = {
    "events.txt": ("events",),
    "events-involving-kfor.txt": ("events", *KFOR),
    "events-involving-kfor-and-serbia-in-december-2022.txt": (
        *("events", *KFOR),
        *("and", "Serbia", "in", "December", "2022"),
    ),
    "events-with-every-realis.txt": ("events", "--realis", "all", "--sort", "-date"),
    "events.csv": ("events", "--format", "csv"),
    "citations.csv": ("events", "--format", "csv", "--per", "citation"),
    "events-involving-kfor.jsonl": ("events", *KFOR, "--format", "jsonl"),
    "events-in-december-2022.json": ("events", "in", "December", "2022", "--format", "json"),
    "events-involving-kfor.md": ("events", *KFOR, "--format", "markdown"),
    "show-serbia-asks-to-return-forces.txt": ("show", "serbia-asks-to-return-forces"),
    "show-zelensky-recalls-peacekeepers.txt": ("show", "zelensky-recalls-peacekeepers"),
    "actor-kfor.txt": ("actor", "KFOR"),
    "actors.txt": ("actors",),
    "sources.txt": ("sources",),
    "source-rt-2022-12-17.txt": ("source", "rt-2022-12-17"),
    "conflicts.txt": ("conflicts",),
    "verify.txt": ("verify",),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_as_it_was(cli, corpus_url, golden, name):
    answer = cli(*ANSWERS[name], "--database", corpus_url)

    assert answer.exit_code == 0
    golden(name, answer.stdout)

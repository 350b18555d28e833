"""docs/python.md is what the Python interface says of itself, and its examples print what it says.

`make docs` writes outputs and the reference anew.
"""

from __future__ import annotations

import doctest

import timeline
from tests.docs import python


def test_examples_print_what_stands_there(folder, monkeypatch):
    monkeypatch.chdir(folder)
    names: dict[str, object] = {}
    blocks = python.find_blocks(python.FILE.read_text(encoding="utf-8"))

    steps = [step for block in blocks for step in python.run_block(block, names)]

    assert [step for step in steps if not step.is_right] == [], "run 'make docs'"
    assert steps


def test_the_reference_is_up_to_date():
    written = python.REFERENCE.search(python.FILE.read_text(encoding="utf-8"))

    assert written
    assert written[0] == python.reference(), "run 'make docs'"


def test_the_example_of_the_package_runs(folder, monkeypatch):
    monkeypatch.chdir(folder)

    result = doctest.testmod(timeline)

    assert (result.failed, result.attempted > 0) == (0, True)

"""docs/cli.md is what the commands say of themselves, and every command says enough."""

from __future__ import annotations

import shlex
import shutil

import pytest

from tests.docs import reference

PATHS = [page.path for page in reference.walk()]
RESTORE = "timeline db restore"
UNDO = "timeline undo"
SERVE = "timeline serve"
"""It goes on until Ctrl-C; tests/serving starts it."""


def test_reference_is_up_to_date():
    written = reference.FILE.read_text(encoding="utf-8")

    assert written == reference.render(), "docs/cli.md is out of date: run 'make docs'"


def test_reference_does_not_depend_on_the_terminal(monkeypatch):
    plain = reference.render()
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert reference.render() == plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("path", PATHS)
def test_command_has_a_sentence_an_example_and_a_place_in_the_reference(path, pages):
    page = pages[path]

    assert page.sentences
    assert page.sentences[0].endswith(".")
    assert page.example.startswith(path)
    assert f"\n## {path}\n" in reference.FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PATHS)
def test_every_parameter_is_explained(path, pages):
    unexplained = [
        each.name for each in pages[path].command.params if not (each.help or each.hidden)
    ]

    assert unexplained == []


@pytest.mark.parametrize("path", [path for path in PATHS if path != SERVE])
def test_example_runs(path, pages, folder, cli, monkeypatch):
    monkeypatch.chdir(folder)
    _, *arguments = shlex.split(pages[path].example)
    if path == RESTORE:
        shutil.copyfile("timeline.db", arguments[-1])
    if path == UNDO:
        cli(*shlex.split(pages["timeline merge"].example)[1:])

    ran = cli(*arguments)

    assert ran.exit_code == 0, ran.stderr

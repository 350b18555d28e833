from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from timeline.database.target import HEAD
from timeline.migrations import history
from timeline.migrations.environment import EXPRESSION_INDEXES
from timeline.migrations.scripts import RELEASES, find_scripts, make_config

FILES = sorted((find_scripts() / "versions").glob("*.py"))


def test_there_is_one_head_and_the_program_knows_it():
    assert ScriptDirectory.from_config(make_config()).get_heads() == [HEAD]


def test_revisions_are_numbered_without_a_gap():
    numbers = [f"{number:04}" for number in range(1, len(FILES) + 1)]

    assert [revision.id for revision in history()] == numbers
    assert [file.name[:5] for file in FILES] == [f"{number}_" for number in numbers]


def test_every_revision_has_a_release():
    assert [revision.id for revision in history()] == list(RELEASES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_revision_imports_nothing_that_may_change(file: Path):
    nodes = [*ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}

    roots = {module.partition(".")[0] for module in modules}
    assert roots <= {"alembic", "sqlalchemy", *sys.stdlib_module_names}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_revision_says_what_it_does_and_how_to_undo_it(file: Path):
    module = ast.parse(file.read_text(encoding="utf-8"))
    functions = {node.name for node in module.body if isinstance(node, ast.FunctionDef)}

    assert ast.get_docstring(module)
    assert functions >= {"upgrade", "downgrade"}


def test_alembic_is_the_library_also_in_the_checkout():
    """The folder alembic/ must stay without an __init__.py."""
    assert not (find_scripts() / "__init__.py").exists()
    assert all(name.startswith("ix_") for name in EXPRESSION_INDEXES)

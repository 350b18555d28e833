"""What a reader of the code can rely on: complete names, and a sentence on each."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re

import pytest

import timeline

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(timeline.__path__, "timeline.")
    if not found.name.endswith("__main__")
]
LISTED = [module for module in (timeline, *MODULES) if hasattr(module, "__all__")]


def name_of(module) -> str:
    return module.__name__


def own(module) -> dict[str, object]:
    """Return the public classes and functions that a module defines itself."""
    return {
        name: each
        for name, each in vars(module).items()
        if not name.startswith("_")
        and (inspect.isclass(each) or inspect.isfunction(each))
        and each.__module__ == module.__name__
    }


def imported(module) -> list[str]:
    """Return the public names that a package takes from its own modules."""
    return [
        alias.asname or alias.name
        for node in ast.parse(inspect.getsource(module)).body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(module.__name__)
        for alias in node.names
    ]


@pytest.mark.parametrize("module", LISTED, ids=name_of)
def test_all_is_complete_and_true(module):
    public = {*imported(module), *own(module)}

    assert [name for name in module.__all__ if not hasattr(module, name)] == []
    assert sorted(public - set(module.__all__)) == []


@pytest.mark.parametrize("module", [timeline, *MODULES], ids=name_of)
def test_a_module_says_in_one_line_what_lives_in_it(module):
    assert module.__doc__
    assert re.match(r"\S.*[.?]", module.__doc__)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_every_public_name_has_a_docstring(module):
    named = own(module)
    methods = {
        f"{name}.{inner}": method
        for name, each in named.items()
        if inspect.isclass(each)
        for inner, method in vars(each).items()
        if inspect.isfunction(method) and not inner.startswith("_") and "lambda" not in inner
    }

    assert [name for name, each in (named | methods).items() if not inspect.getdoc(each)] == []

"""`import timeline` costs next to nothing, and offers what it says."""

from __future__ import annotations

import subprocess
import sys

import pytest

import timeline

LOADED = "print(*sorted(name for name in sys.modules if name.startswith('timeline')))"
HEAVY = "sqlalchemy alembic typer rich pandas polars jinja2 icalendar datasette spacy"


def run(code: str) -> list[str]:
    """Return the words that a program of its own prints."""
    command = [sys.executable, "-c", f"import sys\n{code}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split()


def test_importing_it_loads_nothing_more():
    assert run(f"import timeline\n{LOADED}") == ["timeline"]


def test_asking_loads_no_heavy_library(sqlite_seeded):
    code = f"import timeline\ntimeline.connect({str(sqlite_seeded)!r}).events('involving KFOR')"

    loaded = run(f"{code}\nprint(*sys.modules)")

    assert set(loaded) & set(HEAVY.split()) == set()


def test_a_process_that_only_codes_loads_no_database():
    loaded = run("import timeline.pipeline.coding\nprint(*sys.modules)")

    assert set(loaded) & {"sqlalchemy", "alembic", "sqlite3", "psycopg"} == set()


def test_what_it_offers_is_there_and_listed():
    assert {*timeline.__all__} <= {*dir(timeline)}
    assert all(getattr(timeline, name) for name in timeline.__all__)
    with pytest.raises(AttributeError, match="no attribute 'conect'"):
        timeline.conect  # noqa: B018 - asked for its effect


def test_types_are_checked_for_those_who_import_it():
    assert run("from importlib.resources import files\nprint(files('timeline') / 'py.typed')")

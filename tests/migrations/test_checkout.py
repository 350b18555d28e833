"""`alembic` typed by a developer in the checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic.config import main

from timeline.migrations import check, current

CHECKOUT = Path(__file__).parents[2]


def alembic(*arguments: str, **environment: str):
    return subprocess.run(
        [sys.executable, "-m", "alembic", *arguments],
        cwd=CHECKOUT,
        env={"PATH": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_alembic_upgrades_and_finds_nothing_to_generate(target, monkeypatch):
    """In this process, which has read alembic already; the others are typed as it is."""
    database = f"database={target.conninfo or target.path}"
    monkeypatch.chdir(CHECKOUT)

    main(["-x", database, "upgrade", "head"])
    main(["-x", database, "check"])  # It ends this process if there is something to generate.
    assert check(target) == []
    main(["-x", database, "downgrade", "0003"])
    assert current(target).revisions == ("0003",)


def test_alembic_takes_the_database_from_the_environment(tmp_path):
    path = tmp_path / "timeline.db"

    assert alembic("upgrade", "0002", TIMELINE_DATABASE_URL=str(path)).returncode == 0
    assert "0002" in alembic("current", TIMELINE_DATABASE_URL=str(path)).stdout


def test_alembic_says_a_fault_in_one_line(tmp_path):
    path = tmp_path / "notes.db"
    path.write_text("no database" * 100)
    done = alembic("-x", f"database={path}", "upgrade", "head")

    assert done.returncode != 0
    assert done.stdout.startswith("FAILED: database ")
    assert "it is not an SQLite database" in done.stdout


def test_migrations_cannot_be_written_as_sql(tmp_path):
    done = alembic("-x", f"database={tmp_path / 'x.db'}", "upgrade", "head", "--sql")

    assert "leave out --sql" in done.stdout

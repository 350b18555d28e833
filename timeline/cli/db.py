"""`timeline db`: the schema of the database, and backups of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.group import say
from timeline.cli.params import DatabaseOption
from timeline.database.target import resolve_target

app = typer.Typer(no_args_is_help=True, add_completion=False)

LoseRowsOption = Annotated[
    bool,
    typer.Option(
        "--lose-rows", help="Allow rows that the older revision has no table for to be lost."
    ),
]


@app.callback()
def db() -> None:
    """Upgrade the database, go back, make and restore backups.

    Example: timeline db current
    """


@app.command()
def current(database: DatabaseOption = None) -> None:
    """Show at which revision the database is, and which release brought it there.

    Example: timeline db current
    """
    from timeline import migrations

    found = migrations.current(resolve_target(database))
    typer.echo(found.line())
    if found.remark:
        say(found.remark)


@app.command()
def history() -> None:
    """List the revisions this release knows, the oldest first, with the release that brought each.

    Example: timeline db history
    """
    from timeline import migrations

    for revision in migrations.history():
        typer.echo(revision.line())


@app.command()
def check(database: DatabaseOption = None) -> None:
    """Compare the tables, indexes, rules and views of the database with what they should be.

    Prints one line for each difference, and ends with status 1 if there is any.

    Example: timeline db check
    """
    from timeline import migrations

    if differences := migrations.check(resolve_target(database)):
        typer.echo("\n".join(differences))
        raise typer.Exit(1)
    say("the database is as it should be")


@app.command()
def upgrade(
    revision: Annotated[
        str, typer.Argument(metavar="[REVISION]", help="Where to stop; see 'timeline db history'.")
    ] = "head",
    database: DatabaseOption = None,
) -> None:
    """Bring the database to the newest revision; create it, without events, if there is none.

    All steps happen or none. An SQLite database with rows in it is backed up beside the file first.

    Example: timeline db upgrade
    """
    from timeline import migrations

    applied = migrations.upgrade(resolve_target(database), revision, talk=say)
    say(f"applied {', '.join(applied)}" if applied else "nothing to do")


@app.command()
def downgrade(
    revision: Annotated[
        str,
        typer.Argument(metavar="REVISION", help="Where to go back to; 'base' removes all tables."),
    ],
    lose_rows: LoseRowsOption = False,
    database: DatabaseOption = None,
) -> None:
    """Take the database back to an older revision, for an older release.

    An SQLite database is backed up beside the file first. Without --lose-rows nothing is done if
    rows would be lost.

    Example: timeline db downgrade 0004
    """
    from timeline import migrations

    target = resolve_target(database)
    undone = migrations.downgrade(target, revision, lose_rows=lose_rows, talk=say)
    say(f"undid {', '.join(undone)}" if undone else "nothing to do")


@app.command()
def backup(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="File to write; else beside the database."),
    ] = None,
    database: DatabaseOption = None,
) -> None:
    """Copy the database into a file, check the copy, and print its path.

    PostgreSQL is copied with pg_dump, which must be installed.

    Example: timeline db backup
    """
    from timeline import migrations

    typer.echo(migrations.backup(resolve_target(database), file))


@app.command()
def restore(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A backup that 'timeline db backup' made.")
    ],
    database: DatabaseOption = None,
) -> None:
    """Put a backup in the place of the database, whose present state is backed up first.

    Example: timeline db restore timeline.db.0005.20221231T120000Z.backup
    """
    from timeline import migrations

    migrations.restore(resolve_target(database), file, talk=say)
    say(f"restored {file}")

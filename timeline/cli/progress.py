"""A progress bar on stderr, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from timeline.wording import printable, shorten

WIDEST = 30
"""Characters of what was done last."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[str, int], None]]:
    """Show how far something has come, how fast it goes and how long it will take.

    Yields:
        A function to call with what was done and how much there is to do in all.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.markup import escape

    from timeline.cli.bar import make_bar

    with make_bar() as bar:
        task = bar.add_task(what, total=None)

        def step(done: str, total: int) -> None:
            shown = escape(shorten(printable(done), WIDEST))
            bar.update(task, advance=1, total=total, description=shown)

        yield step

"""Running commands in turn, and comparing what each took. Nothing of timeline's is imported here.

The commands of one comparison run one after the other, round by round, so that a machine that gets
slower or busier does so for all of them; a ratio is taken within each round, and the median told.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Command:
    """A command, and the file its output goes to; None throws it away."""

    words: Sequence[str]
    output: Path | None = None

    def __str__(self) -> str:
        """Return the command as somebody would type it."""
        return f"{shlex.join(self.words)} > {self.output or os.devnull}"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds on the clock and of the processor, MiB of memory at the peak."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Result:
    """The medians of several runs of a command, and of its ratios to the one compared with."""

    wall: float
    cpu: float
    peak: float
    ratio: float


class FailedCommandError(Exception):
    """A command that was to be measured ended with another status than 0."""


def compare(
    commands: Mapping[str, Command], peer: str, rounds: int, *, warm_up: bool = True
) -> dict[str, Result]:
    """Run the commands in turn, once without counting and then `rounds` times.

    Args:
        commands: By what to call them.
        peer: The one whose time the others are divided by.
        rounds: How many runs count.
        warm_up: Whether to begin with a round that does not count, if there are several.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    warm_up = warm_up and rounds > 1
    for number in range(rounds + warm_up):
        for name, command in commands.items():
            run = run_once(command)
            if number >= warm_up:
                runs[name].append(run)
    return {name: _summarise(each, runs[peer]) for name, each in runs.items()}


def _summarise(runs: Sequence[Run], peers: Sequence[Run]) -> Result:
    return Result(
        wall=median(run.wall for run in runs),
        cpu=median(run.cpu for run in runs),
        peak=median(run.peak for run in runs),
        ratio=median(run.wall / peer.wall for run, peer in zip(runs, peers, strict=True)),
    )


def run_once(command: Command) -> Run:
    """Run a command to its end.

    Raises:
        FailedCommandError: It fails; the message has the end of what it said.
    """
    with (command.output or Path(os.devnull)).open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.words, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE
        )
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
    if process.stderr:
        process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        end = said.decode(errors="replace")[-500:].strip()
        message = f"{command} ended with {process.returncode}: {end}"
        raise FailedCommandError(message)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / UNITS_PER_MIB)


UNITS_PER_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""In what getrusage counts memory: bytes on macOS, KiB elsewhere."""

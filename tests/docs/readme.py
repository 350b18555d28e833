"""The README as something that runs: its commands and what they print.

A `console` block holds commands behind "$ " (and "> " where one runs on), each with what it prints
on stdout and stderr; a line "..." stands for lines left out. A `sh` block is run and prints
nothing. The blocks of one section run in order in one folder, which holds the corpus as `seeds/`
and a seeded `timeline.db`, unless the section begins with `timeline seed`. A block that cannot be
run stands behind a comment that says why: <!-- not run: it needs the network -->.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tests.docs.parts import PARTS

ROOT = Path(__file__).parents[2]
FILE = ROOT / "README.md"
FENCE = re.compile(
    r"(?P<skipped><!-- not run: [^>]+ -->\n)?^```(?P<language>\w*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
HEADING = re.compile(r"^(#+) (?P<title>.+)$", re.MULTILINE)
GENERATED = re.compile(r"<!-- generated: (?P<name>\S+) -->\n(?P<body>.*?)<!-- end -->", re.DOTALL)
RUN = ("console", "sh")
SEED = "$ timeline seed\n"
GAP = "..."
SECONDS = 60


@dataclass(frozen=True)
class Block:
    """A fenced block: where its body stands in the file, and under which heading."""

    section: str
    language: str
    body: str
    start: int
    end: int
    skipped: bool


@dataclass(frozen=True)
class Step:
    """A command of a block, as it is written there, and what is said to be printed."""

    written: str
    expected: str

    @property
    def command(self) -> str:
        """The command as a shell takes it."""
        return "\n".join(line[2:] for line in self.written.splitlines())


def find_blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a Markdown text."""
    return [
        Block(
            section=_section_at(text, match.start()),
            language=match["language"],
            body=match["body"],
            start=match.start("body"),
            end=match.end("body"),
            skipped=bool(match["skipped"]),
        )
        for match in FENCE.finditer(text)
    ]


def find_sections(text: str) -> dict[str, list[Block]]:
    """Return the blocks to run, by the heading under which they stand."""
    blocks = [each for each in find_blocks(text) if each.language in RUN and not each.skipped]
    return {title: list(group) for title, group in groupby(blocks, lambda each: each.section)}


def _section_at(text: str, position: int) -> str:
    before = FENCE.sub(lambda match: "\n" * match[0].count("\n"), text[:position])
    return next((match["title"] for match in reversed([*HEADING.finditer(before)])), "")


def split_steps(body: str) -> Iterator[Step]:
    """Yield the commands of a console block with what they print."""
    for written, expected in re.findall(
        r"(^\$ .*\n(?:^> .*\n)*)((?:^(?!\$ ).*\n)*)", body, re.MULTILINE
    ):
        yield Step(written, expected)


def run_section(blocks: Sequence[Block], folder: Path, seeded: Path) -> list[list[str]]:
    """Run the blocks of a section; return what each command of each block printed."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    if not blocks[0].body.startswith(SEED):
        shutil.copyfile(seeded, folder / "timeline.db")
    return [
        [run(step.command, folder) for step in split_steps(block.body)]
        if block.language == "console"
        else [run(block.body, folder)]
        for block in blocks
    ]


def run(command: str, folder: Path) -> str:
    """Run a command in a folder, in an environment that says nothing; return what it prints."""
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}"
    environment = {"PATH": programs, "HOME": str(folder), "LANG": "C.UTF-8", "COLUMNS": "100"}
    return subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=SECONDS,
        text=True,
        encoding="utf-8",
        check=False,
    ).stdout.replace("\r\n", "\n")


def fits(expected: str, actual: str) -> bool:
    """Return whether a command printed what is expected; "..." is one line or more."""
    pattern = "".join(
        r"(?:.*\n)+?" if line == f"{GAP}\n" else re.escape(line)
        for line in expected.splitlines(keepends=True)
    )
    return bool(re.fullmatch(pattern, actual))


def renew(expected: str, actual: str) -> str:
    """Return what a command printed, with as many lines left out as in what was expected."""
    lines = actual.splitlines(keepends=True)
    parts = [
        part.splitlines(keepends=True)
        for part in re.split(r"^\.\.\.\n", expected, flags=re.MULTILINE)
    ]
    if fits(expected, actual) or len(parts) == 1:
        return expected if fits(expected, actual) else actual
    first, *between, last = parts
    kept, rest = [lines[: len(first)]], lines[len(first) : len(lines) - len(last)]
    for part in between:
        at = _find_line(part[0], rest)
        kept.append(rest[at : at + len(part)])
        rest = rest[at + len(part) :]
    kept.append(lines[len(lines) - len(last) :])
    return f"{GAP}\n".join("".join(part) for part in kept)


def _find_line(wanted: str, lines: list[str]) -> int:
    """Return where a line stands, or else one that begins with the same word."""
    word = wanted.split()[:1]
    places = [at for at, line in enumerate(lines) if line == wanted]
    places += [at for at, line in enumerate(lines) if line.split()[:1] == word]
    if not places:
        message = f"nothing printed begins as {wanted!r} does: renew this block by hand"
        raise SystemExit(message)
    return places[0]


def render(text: str, seeded: Path, folder: Path) -> str:
    """Return the README with every output and every generated part as it is now."""
    replaced = []
    for number, blocks in enumerate(find_sections(text).values()):
        printed = run_section(blocks, _new(folder / str(number)), seeded)
        replaced += [_renewed(*pair) for pair in zip(blocks, printed, strict=True)]
    for block, body in sorted(replaced, key=lambda pair: -pair[0].start):
        text = text[: block.start] + body + text[block.end :]
    return GENERATED.sub(lambda match: _regenerated(match["name"], seeded), text)


def _renewed(block: Block, printed: list[str]) -> tuple[Block, str]:
    if block.language != "console":
        return block, block.body
    pairs = zip(split_steps(block.body), printed, strict=True)
    return block, "".join(step.written + renew(step.expected, now) for step, now in pairs)


def _regenerated(name: str, seeded: Path) -> str:
    return f"<!-- generated: {name} -->\n{PARTS[name](seeded)}<!-- end -->"


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder

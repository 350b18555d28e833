"""What the README says is so: its commands print that, its parts are generated, its links lead on.

`make docs` writes outputs and generated parts anew.
"""

from __future__ import annotations

import re
import shlex
from difflib import unified_diff

import psycopg
import pytest
from sqlalchemy import make_url

from tests.conftest import postgresql_database
from tests.docs import readme
from tests.docs.parts import PARTS
from tests.docs.readme import GENERATED, ROOT, fits, renew, split_steps
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.models import Base
from timeline.phrases import parse_phrase
from timeline.queries.events import count_events
from timeline.queries.lookup import is_name
from timeline.records.questions import EventFilter

TEXT = readme.FILE.read_text(encoding="utf-8")
OURS = r"alembic|benchmarks|docs|requirements|seeds|tests|timeline"


@pytest.mark.parametrize("section", readme.find_sections(TEXT))
def test_commands_print_what_stands_there(section, tmp_path, sqlite_seeded):
    blocks = readme.find_sections(TEXT)[section]
    printed = readme.run_section(blocks, tmp_path, sqlite_seeded)

    wrong = [each for pair in zip(blocks, printed, strict=True) for each in _differences(*pair)]

    assert not wrong, "run 'make docs' if this is as it should be:\n" + "\n".join(wrong)


def _differences(block, printed) -> list[str]:
    if block.language == "sh":
        return [f"{block.body}\n{output}" for output in printed if output]
    steps = zip(split_steps(block.body), printed, strict=True)
    return [
        step.written + "\n".join(unified_diff(step.expected.split("\n"), now.split("\n"), n=1))
        for step, now in steps
        if not fits(step.expected, now)
    ]


def test_every_block_is_run_or_says_why_not(readme_text):
    languages = {block.language for block in readme.find_blocks(readme_text) if not block.skipped}

    assert languages == {"console", "sh", "sql", "text"}


def test_generated_parts_are_up_to_date(readme_text, sqlite_seeded):
    found = {match["name"]: match["body"] for match in GENERATED.finditer(readme_text)}

    assert found == {name: make(sqlite_seeded) for name, make in PARTS.items()}, "run 'make docs'"


def test_links_lead_to_a_file_or_a_heading(readme_text):
    targets = re.findall(r"\]\((?!https?:)([^)]+)\)", readme_text)
    headings = {_anchor(title) for title in re.findall(r"^#+ (.+)$", readme_text, re.MULTILINE)}

    missing = [each for each in targets if each[0] != "#" and not (ROOT / each).exists()]
    missing += [each for each in targets if each[0] == "#" and each[1:] not in headings]

    assert targets
    assert missing == []


def _anchor(title) -> str:
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_files_and_targets_that_are_mentioned_exist(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    files = re.findall(rf"`((?:{OURS})/[\w./-]*)`", text)
    targets = re.findall(r"(?:`|^)make ([a-z]+)\b", text, re.MULTILINE)

    assert [each for each in files if not (ROOT / each).exists()] == []
    assert [each for each in targets if not re.search(rf"^{each}:", makefile, re.MULTILINE)] == []


def test_options_that_are_mentioned_exist(readme_text, pages):
    known = {
        option for page in pages.values() for each in page.command.params for option in each.opts
    }
    benchmarks = (ROOT / "benchmarks" / "__main__.py").read_text(encoding="utf-8")
    known |= set(re.findall(r'"(--[a-z]+)"', benchmarks))

    mentioned = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", readme_text))

    assert mentioned - known - {"--help", "--strict"} == set()


def test_phrases_of_the_table_find_something(readme_text, sqlite_seeded):
    [table] = re.findall(r"^\| phrase \|.*\n\|[- |]+\n((?:\|.*\n)+)", readme_text, re.MULTILINE)
    phrases = [
        each for row in table.splitlines() for each in re.findall("`([^`]+)`", row.split("|")[1])
    ]

    with open_reader(parse_target(str(sqlite_seeded))) as reader:
        found = {each: count_events(reader, _asked(reader, each)) for each in phrases}

    assert [each for each, count in found.items() if not count] == []


def _asked(reader, phrase) -> EventFilter:
    return parse_phrase(shlex.split(phrase), lambda words: is_name(reader, words))


def test_tables_are_all_mentioned(readme_text):
    section = readme_text.partition("## The data")[2].partition("\n## ")[0]
    bookkeeping = {"applied_revision"}

    assert set(Base.metadata.tables) - bookkeeping - set(re.findall(r"`(\w+)`", section)) == set()


@pytest.mark.postgresql
def test_role_of_the_readme_may_read_and_nothing_else(
    readme_text, postgresql_server, postgresql_seeded
):
    [block] = [each for each in readme.find_blocks(readme_text) if each.language == "sql"]
    with postgresql_database(postgresql_server, postgresql_seeded) as url:
        owner = make_url(url).set(drivername="postgresql")
        with psycopg.connect(owner.render_as_string(hide_password=False)) as connection:
            connection.execute(block.body.encode())
            connection.execute("SET ROLE timeline_reader")
            [count] = connection.execute("SELECT count(*) FROM timeline").fetchone()
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute("DELETE FROM event")
            connection.rollback()

    assert count > 0


# What the tools of these tests promise.


def test_gap_stands_for_one_line_or_more():
    assert fits("a\n...\nd\n", "a\nb\nc\nd\n")
    assert fits("...\nd\n", "c\nd\n")
    assert not fits("a\n...\nd\n", "a\nd\n")
    assert not fits("a\n...\n", "b\nc\n")


def test_output_is_renewed_with_as_many_lines_left_out():
    assert renew("a\n...\nc 1\n...\nz\n", "A\nb\nc 2\nd\nZ\n") == "A\n...\nc 2\n...\nZ\n"
    assert renew("a\n...\nz\n", "a\nb\nc\nz\n") == "a\n...\nz\n"
    assert renew("old\n", "new\n") == "new\n"


def test_command_may_run_on_over_several_lines():
    [first, second] = split_steps('$ echo "a\n> b"\na\nb\n$ true\n')

    assert first.command == 'echo "a\nb"'
    assert first.expected == "a\nb\n"
    assert second.expected == ""

from __future__ import annotations

import shutil

import pytest
from typer.main import get_command

from tests.factories import write_corpus
from tests.sheets.faults import FAULTS
from timeline.cli.app import app
from timeline.errors import ArticleError, CorpusError
from timeline.sheets import read_corpus


@pytest.fixture(scope="module")
def command():
    """The command line, built once: that takes longer than a test."""
    return get_command(app)


@pytest.fixture
def timeline(command, capsys):
    """Runs a command line and returns its exit status, stdout and stderr."""

    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            command.main([*map(str, arguments)], prog_name="timeline")
        return (ended.value.code, *capsys.readouterr())

    return run


@pytest.mark.parametrize(("files", "message"), FAULTS)
def test_a_fault_is_named_with_its_file_and_line(files, message):
    with pytest.raises((ArticleError, CorpusError)) as caught:
        read_corpus(files)

    assert str(caught.value) == message


@pytest.mark.parametrize(("files", "message"), FAULTS)
def test_a_fault_is_reported_in_one_line_and_nothing_changes(
    files, message, timeline, tmp_path, sqlite_template
):
    corpus = write_corpus(tmp_path / "corpus", files)
    old = shutil.copyfile(sqlite_template, tmp_path / "old.db")

    for database in (old, tmp_path / "missing.db"):
        said = timeline("seed", "--corpus", corpus, "--database", database)
        assert said == (1, "", f"Error: {message}\n")

    assert old.read_bytes() == sqlite_template.read_bytes()
    assert sorted(tmp_path.iterdir()) == [corpus, old]


def test_a_folder_that_is_none_is_named(timeline, tmp_path):
    corpus = tmp_path / "nowhere"

    said = timeline("seed", "--corpus", corpus, "--database", tmp_path / "missing.db")

    assert said == (
        1,
        "",
        f"Error: {corpus}: there is no such folder; give a corpus with --corpus\n",
    )
    assert [*tmp_path.iterdir()] == []

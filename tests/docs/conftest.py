"""What the tests of the documents share."""

from __future__ import annotations

import shutil

import pytest

from tests.docs import readme, reference


@pytest.fixture(scope="session")
def readme_text():
    """The README."""
    return readme.FILE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def pages():
    """Every command with what its help says, by its path."""
    return {page.path: page for page in reference.walk()}


@pytest.fixture
def folder(tmp_path, sqlite_seeded):
    """A folder as a reader of the documents has it: the corpus and a seeded database."""
    place = tmp_path / "reader"
    place.mkdir()
    shutil.copytree(readme.ROOT / "seeds", place / "seeds")
    shutil.copyfile(sqlite_seeded, place / "timeline.db")
    return place

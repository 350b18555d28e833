"""Files are put into a corpus all together, or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from timeline.errors import OutputError
from timeline.pipeline.corpora import read_files, write_files

OLD = {"actors.toml": b"# a list\n", "articles/north.txt": b"Old news\n"}
NEW = {"actors.toml": b"# a longer list\n", "events.toml": b"# events\n", "sheets/a.toml": b"#\n"}


@pytest.fixture
def folder(tmp_path):
    write_files(tmp_path / "corpus", OLD)
    return tmp_path / "corpus"


def test_new_files_are_added_and_old_ones_replaced(folder):
    (folder / "actors.toml").chmod(0o640)

    write_files(folder, NEW)

    assert read_files(folder) == OLD | NEW
    assert (folder / "actors.toml").stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in folder.iterdir()) == [
        "actors.toml", "articles", "events.toml", "sheets",
    ]  # fmt: skip


def test_a_link_still_leads_to_its_file(folder, tmp_path):
    (folder / "actors.toml").rename(tmp_path / "shared.toml")
    (folder / "actors.toml").symlink_to(tmp_path / "shared.toml")

    write_files(folder, NEW)

    assert (folder / "actors.toml").is_symlink()
    assert (tmp_path / "shared.toml").read_bytes() == NEW["actors.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files here")
def test_a_full_disk_leaves_the_old_files(folder):
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(OutputError) as caught:
            write_files(folder, NEW | {"sheets/b.toml": b"#" * 2_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert str(caught.value) == f"cannot write {folder / 'sheets/b.toml'}: file too large"
    assert read_files(folder) == OLD
    assert sorted(each.name for each in folder.iterdir()) == ["actors.toml", "articles"]


def test_a_file_that_cannot_get_its_place_leaves_the_old_files(folder):
    (folder / "sheets" / "a.toml").mkdir(parents=True)

    with pytest.raises(OutputError, match=r"a\.toml: is a directory"):
        write_files(folder, NEW)

    assert read_files(folder) == OLD


@pytest.mark.parametrize("kept", [b"# mine\n", None], ids=["one that stood there", "a new one"])
def test_ctrl_c_between_two_files_brings_the_old_ones_back(folder, monkeypatch, kept):
    replace = Path.replace

    def interrupted(new, final) -> None:
        replace(new, final)
        if final.name == "events.toml" and new.suffix == ".new":
            raise KeyboardInterrupt

    if kept:
        (folder / "events.toml").write_bytes(kept)
    before = read_files(folder)
    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files(folder, NEW)

    assert read_files(folder) == before

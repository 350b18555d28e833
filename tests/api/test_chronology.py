"""A chronology is a value: looked at, sliced, compared and written to files."""

from __future__ import annotations

import json

import pytest

from timeline.errors import NotFoundError, OutputError
from timeline.records.details import EventDetail


def test_it_is_a_sequence_of_whole_events(kfor):
    assert len(kfor) == len([*kfor]) == len(kfor.events)
    assert all(isinstance(event, EventDetail) and event.citations for event in kfor)
    assert kfor[0] is kfor.events[0]
    assert kfor[-1] is next(reversed(kfor))


def test_an_event_is_found_by_its_key(kfor):
    assert kfor["kfor-deploys"].title == "KFOR deploys to Kosovo"
    assert "kfor-deploys" in kfor
    assert kfor[0] in kfor
    assert "kfor-deploy" not in kfor
    with pytest.raises(NotFoundError, match="kfor-deploys"):
        kfor["kfor-deploy"]


def test_a_slice_is_a_chronology(kfor):
    first = kfor[:3]

    assert [event.key for event in first] == [event.key for event in kfor][:3]
    assert first.title == f"Events involving KFOR (3 of {len(kfor)})"
    assert kfor[:] == kfor
    assert first != kfor
    assert {kfor[:], kfor} == {kfor}


def test_nobody_changes_it(kfor):
    with pytest.raises(AttributeError):
        kfor.events = ()
    with pytest.raises(TypeError):
        kfor[0] = kfor[1]


def test_conflicts_are_those_of_the_command(db, corpus_url, cli):
    listed = json.loads(cli("conflicts", "--format", "json", "-d", corpus_url).stdout)

    apart = db.events().conflicts()

    assert [event.key for event in apart] == [event["key"] for event in listed]
    assert apart.title == "Events whose sources disagree"
    assert len(apart)


@pytest.mark.parametrize("per", ["event", "citation"])
def test_a_file_is_the_one_the_command_writes(db, corpus_url, cli, tmp_path, per):
    kfor = db.events("involving KFOR")
    for ending in ("csv", "json", "jsonl", "md", "parquet"):
        ours, theirs = tmp_path / f"ours.{ending}", tmp_path / f"theirs.{ending}"
        cli("export", str(theirs), "involving", "KFOR", "--per", per, "-d", corpus_url)

        written = kfor.export(ours, per=per)

        assert ours.read_bytes() == theirs.read_bytes()
        assert written > 0


def test_a_slice_exports_what_it_shows(db, tmp_path):
    middle = db.events("involving KFOR", sort="-date", limit=9)[3:6]

    written = middle.export(tmp_path / "middle.json")

    found = json.loads((tmp_path / "middle.json").read_text(encoding="utf-8"))
    assert [event["key"] for event in found] == [event.key for event in middle]
    assert written == len(middle)
    assert db.events().conflicts().export(tmp_path / "apart.csv") == len(db.events().conflicts())


def test_a_file_of_a_part_says_so(corpus, tmp_path):
    found = corpus.events("involving KFOR")

    found[:3].export(tmp_path / "part.md", "chronology")
    found.conflicts().export_package(tmp_path / "apart")

    assert (
        (tmp_path / "part.md")
        .read_text(encoding="utf-8")
        .startswith(f"# Events involving KFOR (3 of {len(found)})\n")
    )
    described = json.loads((tmp_path / "apart/datapackage.json").read_text(encoding="utf-8"))
    assert described["title"] == "Events involving KFOR whose sources disagree"


def test_a_package_is_the_one_the_command_writes(db, corpus_url, cli, tmp_path):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    cli("export", str(theirs), "involving", "KFOR", "--package", "-d", corpus_url)

    written = db.events("involving KFOR").export_package(ours)

    assert written == len(db.events("involving KFOR"))
    assert {file.name: file.read_bytes() for file in ours.iterdir()} == {
        file.name: file.read_bytes() for file in theirs.iterdir()
    }


def test_the_format_may_be_named(kfor, tmp_path):
    kfor.export(tmp_path / "kfor.data", "csv", excel=True)

    assert (tmp_path / "kfor.data").read_text(encoding="utf-8").startswith("\ufeffkey,")


@pytest.mark.parametrize(
    ("file", "more", "said"),
    [
        ("kfor.docx", {}, "names no format"),
        ("kfor.txt", {}, "use csv"),
        ("kfor.html", {"per": "citation"}, "cannot hold citations; use csv"),
        ("kfor.csv", {"format": "word"}, "is none of csv, json"),
        ("kfor.csv", {"format": "table"}, "is none of csv, json"),
        ("kfor.csv", {"per": "actor"}, "event or citation"),
        ("no folder/kfor.csv", {}, "does not exist"),
    ],
    ids=str,
)
def test_what_cannot_be_written_is_said_and_leaves_no_file(kfor, tmp_path, file, more, said):
    with pytest.raises((OutputError, ValueError), match=said):
        kfor.export(tmp_path / file, **more)

    assert [*tmp_path.iterdir()] == []

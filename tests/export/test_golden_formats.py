"""A few events in every format, word for word; the same from both engines.

Among them are one with an open end, one that is planned, and sources that disagree.
"""

from __future__ import annotations

import pytest
from pyarrow import parquet

from timeline.export.formats import Format

ASKED = ("--actor", "KFOR", "--from", "2022-08", "--to", "2022-12-15", "--realis", "all")
ELSEWHERE = {Format.TABLE, Format.CSV, Format.JSON, Format.JSONL, Format.MARKDOWN, Format.HTML}
"""Formats whose golden files stand beside other tests."""

ENDINGS = {Format.TIMELINEJS: ".timelinejs.json", Format.TIMELINEJS_CSV: ".timelinejs.csv"}
TEXTS = [form for form in Format if form not in ELSEWHERE and not form.spec.binary]


@pytest.mark.parametrize("form", TEXTS)
def test_a_format_is_as_it_was(cli, corpus_url, golden, form):
    answer = cli("export", "-", "--format", form, *ASKED, "-d", corpus_url)

    assert answer.exit_code == 0
    golden(f"exports/kfor-late-2022{(*form.spec.endings, ENDINGS.get(form))[0]}", answer.stdout)


@pytest.mark.parametrize("per", ["event", "citation"])
def test_the_columns_of_parquet_are_as_they_were(cli, corpus_url, golden, tmp_path, per):
    path = tmp_path / "out.parquet"
    cli("export", str(path), *ASKED, "--per", per, "-d", corpus_url)

    golden(f"exports/parquet-per-{per}.txt", f"{parquet.read_schema(path)}\n")


def test_a_package_is_as_it_was(cli, corpus_url, golden, tmp_path):
    folder = tmp_path / "package"
    cli("export", "--package", str(folder), *ASKED, "-d", corpus_url)

    for path in sorted(folder.iterdir()):
        golden(f"exports/package/{path.name}", path.read_bytes().decode())

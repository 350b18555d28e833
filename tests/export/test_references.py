"""BibLaTeX and CSL-JSON: the articles cited, read back by a parser and by a processor."""

from __future__ import annotations

import io
import json
import re
import warnings
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.export.chosen import DATES, TEXTS
from tests.export.hostile import NAME
from timeline.export import bibtex, csl_json
from timeline.records.details import Reference
from timeline.vocabulary import PublicationKind
from timeline.wording import printable

SHA256 = "0" * 64
STYLE = Path(__file__).with_name("plain.csl")
SOURCES = [
    *("birn-2022-03-08", "radio-liberty-2022-12", "reuters-2022-08-03", "rferl-2021-03"),
    "rt-2022-12-17",
]
COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
} | {f"\\{char}": char for char in "&%$#_"}
COMMAND = re.compile("|".join(map(re.escape, COMMANDS)))


def reference(**given: object) -> Reference:
    plain = {
        "key": "wire-1", "title": "A meeting", "publication": "The Wire",
        "publication_kind": PublicationKind.AGENCY, "authors": None, "url": None,
        "language": "en", "published": "1999-06-13", "published_earliest": None,
        "published_latest": None, "published_basis": "explicit", "file": None, "sha256": SHA256,
    }  # fmt: skip
    return Reference(**plain | given)


REFERENCES = st.builds(
    reference,
    title=TEXTS,
    publication=st.none() | TEXTS,
    authors=st.none() | TEXTS,
    url=st.none() | TEXTS,
    published=st.sampled_from(DATES),
)


@pytest.fixture
def write(monkeypatch):
    """Writes articles that no database holds."""

    def run(module, sources) -> str:
        out = io.StringIO(newline="")
        monkeypatch.setattr(module, "iter_cited_sources", lambda _: iter(sources))
        module.write(None, out)
        return out.getvalue()

    return run


def test_an_article_as_biblatex_has_it(write):
    url = "https://example.org/a_b?c={d}&e=%20f"

    assert write(bibtex, [reference(title="50 % of $1", authors="A. B; C", url=url)]) == (
        "@article{wire-1,\n  author = {{A. B} and {C}},\n  title = {{50 \\% of \\$1}},\n"
        "  journaltitle = {{The Wire}},\n  date = {1999-06-13},\n"
        "  url = {https://example.org/a_b?c=%7Bd%7D&e=%20f},\n"
        f"  note = {{SHA-256 of the file: {SHA256}}},\n}}\n"
    )


def test_an_article_without_publication_is_of_no_journal(write):
    text = write(bibtex, [reference(publication=None, published=None)])

    assert text.startswith("@misc{wire-1,\n  title = ")
    assert ("journaltitle" in text, "date" in text) == (False, False)


@pytest.mark.parametrize(
    ("edtf", "date", "issued"),
    [
        ("1999", "1999", {"date-parts": [[1999]]}),
        ("1999-06", "1999-06", {"date-parts": [[1999, 6]]}),
        ("1999-06-13", "1999-06-13", {"date-parts": [[1999, 6, 13]]}),
        ("1999~", "1999~", {"date-parts": [[1999]], "circa": True}),
        ("2021-22", "2021-22", {"date-parts": [[2021]], "season": 2}),
        ("2021-34", "2021-34", {"literal": "quarter 2 2021"}),
        ("199X", "199X", {"literal": "1990s"}),
        ("2022-10/..", "2022-10/..", {"literal": "since October 2022"}),
        ("1999/2001-02", "1999/2001-02", {"date-parts": [[1999], [2001, 2]]}),
        ("[..2022-03-08]", "../2022-03-08", {"literal": "8 March 2022 or before"}),
        ("[1999,2001]", "1999-01-01/2001-12-31", {"literal": "1999 or 2001"}),
    ],
)
def test_a_date_stays_as_vague_as_it_is(write, edtf, date, issued):
    source = reference(published=edtf)

    assert f"  date = {{{date}}},\n" in write(bibtex, [source])
    assert json.loads(write(csl_json, [source]))[0]["issued"] == issued


@given(sources=st.lists(REFERENCES, max_size=3))
def test_any_text_comes_back_from_biblatex(sources):
    named = [replace(source, key=f"source-{number}") for number, source in enumerate(sources)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bibtex, "iter_cited_sources", lambda _: iter(named))
        out = io.StringIO(newline="")
        bibtex.write(None, out)

    library = bibtexparser.parse_string(out.getvalue())
    assert (library.failed_blocks, len(library.entries)) == ([], len(sources))
    for entry, source in zip(library.entries, named, strict=True):
        assert (entry.key, shown(entry, "title")) == (source.key, printable(source.title))
        assert shown(entry, "journaltitle") == printable(source.publication)


def shown(entry, name: str) -> str:
    """Return what LaTeX prints of a field."""
    value = entry[name].removeprefix("{").removesuffix("}") if name in entry.fields_dict else ""
    return COMMAND.sub(lambda match: COMMANDS[match[0]], value)


def test_the_sources_of_a_selection_are_those_it_cites(cli, corpus_url):
    every = cli("export", "-", "-f", "bibtex", "-d", corpus_url)
    one = cli("events", "-f", "bibtex", "--source", "rt-2022-12-17", "-n", "1", "-d", corpus_url)

    assert [entry.key for entry in bibtexparser.parse_string(every.stdout).entries] == SOURCES
    assert "rt-2022-12-17" in [entry.key for entry in bibtexparser.parse_string(one.stdout).entries]
    assert len(bibtexparser.parse_string(one.stdout).entries) < len(SOURCES)


def test_a_processor_makes_a_bibliography(cli, corpus_url):
    items = json.loads(cli("export", "-", "-f", "csl-json", "-d", corpus_url).stdout)

    printed = bibliography(items)
    assert len(printed) == len(SOURCES)
    assert printed[2].startswith(
        "Aleksandar Vasovic, Fatos Bytyci | Ukraine to start pullout of peacekeepers from Kosovo -"
        " report | Reuters | August 3, 2022 | SHA-256"
    )


def test_hostile_names_pass_through_a_processor_and_a_parser(cli, hostile_url):
    items = json.loads(cli("export", "-", "-f", "csl-json", "-d", hostile_url).stdout)
    entries = bibtexparser.parse_string(
        cli("export", "-", "-f", "bibtex", "-d", hostile_url).stdout
    ).entries

    assert [item["title"] for item in items] == [printable(NAME)]
    assert ["URL" in item for item in items] == [False]
    assert [shown(entry, "title") for entry in entries] == [printable(NAME)]
    assert len(bibliography(items)) == 1


def bibliography(items) -> list[str]:
    """Return the entries as a processor prints them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Of the processor, about fields its version lacks.
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON

        style = CitationStylesStyle(str(STYLE), validate=False)
        made = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            made.register(Citation([CitationItem(item["id"])]))
        return [str(entry) for entry in made.bibliography()]

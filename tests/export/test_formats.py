"""The same events in every format, from the bundled corpus and from hostile texts."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from tests.export.hostile import TEXTS

EVENT_COLUMNS = (
    "key,date,earliest,latest,precision,title,type,realis,place,actors,publications,sources,"
    "citations,independent_sources,quote,quote_source,url,coder"
)
CITATION_COLUMNS = (
    "event,date,title,source,publication,published,quote,start,end,date_words,stated_date,"
    "date_basis,attribution,coder,review,url"
)
EVENT_KEYS = [
    *("key", "title", "summary", "type", "realis", "date", "earliest", "latest", "precision"),
    *("place", "actors", "citations", "independent_sources", "disagreements", "coder"),
]
CITATION_KEYS = [
    *("source", "publication", "title", "url", "published", "quote", "start", "end", "date_words"),
    *("date", "date_basis", "realis", "attribution", "figures", "coder", "review"),
]
BIDI = "\u202a-\u202e\u2066-\u2069"
DEFUSED = re.compile(r"\A'(?='*[=+@\t\r-])")
CONTROL = re.compile(rf"[\x00-\x09\x0b-\x1f\x7f-\x9f{BIDI}]")


@pytest.fixture
def ask(cli, corpus_url):
    def run(*arguments: str) -> str:
        answer = cli(*arguments, "-d", corpus_url)
        assert answer.exit_code == 0
        return answer.stdout

    return run


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_columns_are_those_of_the_design(ask):
    per_event = ask("events", "--format", "csv", "--limit", "0")
    per_citation = ask("events", "--format", "csv", "--per", "citation", "--limit", "0")

    assert (per_event, per_citation) == (f"{EVENT_COLUMNS}\r\n", f"{CITATION_COLUMNS}\r\n")


def test_the_keys_of_json_are_always_there_in_one_order(ask):
    events = json.loads(ask("events", "--realis", "all", "--format", "json"))

    citations = [citation for event in events for citation in event["citations"]]
    figures = [figure for citation in citations for figure in citation["figures"]]
    values = [disagreement for event in events for disagreement in event["disagreements"]]
    assert {tuple(event) for event in events} == {tuple(EVENT_KEYS)}
    assert {tuple(citation) for citation in citations} == {tuple(CITATION_KEYS)}
    assert {tuple(figure) for figure in figures} == {("what", "low", "high", "unit", "words")}
    assert {tuple(actor) for event in events for actor in event["actors"]} == {
        ("key", "name", "kind", "role")
    }
    assert {tuple(value) for value in values} == {("field", "values")}


def test_json_lines_are_the_list_a_line_each(ask):
    whole = json.loads(ask("events", "--format", "json"))
    lines = ask("events", "--format", "jsonl").splitlines()

    assert [json.loads(line) for line in lines] == whole


def test_csv_of_events_says_the_same_as_json(ask):
    rows = rows_of(ask("events", "--format", "csv"))
    events = json.loads(ask("events", "--format", "json"))

    same = ("key", "date", "earliest", "latest", "precision", "title", "type", "realis", "place")
    assert [[row[name] or None for name in same] for row in rows] == [
        [event[name] for name in same] for event in events
    ]
    assert [
        (row["actors"], row["sources"], row["publications"], row["citations"]) for row in rows
    ] == [
        (
            joined(actor["name"] for actor in event["actors"]),
            joined(citation["source"] for citation in event["citations"]),
            joined(citation["publication"] for citation in event["citations"]),
            str(len(event["citations"])),
        )
        for event in events
    ]
    assert [row["independent_sources"] for row in rows] == [
        str(event["independent_sources"]) for event in events
    ]


def test_csv_of_citations_says_the_same_as_json(ask):
    rows = rows_of(ask("events", "--format", "csv", "--per", "citation"))
    events = json.loads(ask("events", "--format", "json"))

    assert sorted(
        (
            *(row["event"], row["date"], row["source"], int(row["start"]), int(row["end"])),
            *(row["quote"], row["date_words"], row["stated_date"], row["date_basis"]),
            *(row["published"], row["attribution"], row["coder"]),
        )
        for row in rows
    ) == sorted(
        (
            *(event["key"], event["date"] or "", cited["source"], cited["start"], cited["end"]),
            *(cited["quote"], cited["date_words"] or "", cited["date"] or ""),
            *(cited["date_basis"], cited["published"] or ""),
            *("; ".join(cited["attribution"]), cited["coder"]),
        )
        for event in events
        for cited in event["citations"]
    )


def joined(values) -> str:
    return "; ".join(dict.fromkeys(filter(None, values)))


@pytest.mark.parametrize("per", ["event", "citation"])
def test_hostile_texts_come_back_from_csv(cli, hostile_url, per):
    answer = cli("events", "--format", "csv", "--per", per, "-d", hostile_url)

    rows = rows_of(answer.stdout)
    assert [DEFUSED.sub("", row["title"]) for row in rows] == TEXTS
    assert [DEFUSED.sub("", row["quote"]) for row in rows] == TEXTS
    assert [row["title"] for row in rows if row["title"][:1] in "=+-@\t"] == []


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_hostile_texts_come_back_from_json(cli, hostile_url, form):
    answer = cli("events", "--format", form, "-d", hostile_url)

    lines = answer.stdout.split("\n")[:-1]
    events = json.loads(answer.stdout) if form == "json" else [json.loads(line) for line in lines]
    assert [event["title"] for event in events] == TEXTS
    assert [event["citations"][0]["quote"] for event in events] == TEXTS
    assert len(lines) == len(TEXTS) + 2 * (form == "json")


def test_hostile_texts_stay_in_their_cells_in_markdown(cli, hostile_url):
    answer = cli("events", "--format", "markdown", "-d", hostile_url)

    header, rule, *rows = answer.stdout.splitlines()
    bars = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in (header, rule, *rows)]
    assert bars == [len(EVENT_COLUMNS.split(",")) + 1] * (len(TEXTS) + 2)
    assert CONTROL.findall(answer.stdout) == []
    assert re.findall(r"(?<!\\)[<`*\[\]_]", "".join(rows)) == []
    assert re.findall(r"(?<!\\)&", "".join(rows)) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("events",),
        *(("show", f"event-{number:02}") for number in range(len(TEXTS))),
        ("actor", "alpha"),
        ("source", "wire-1"),
        ("sources",),
        ("conflicts",),
        ("verify",),
        ("sql", "select title, quote from cited"),
        ("events", "--format", "table", "--per", "citation"),
    ],
    ids=" ".join,
)
def test_what_people_read_has_no_control_character(cli, hostile_url, arguments):
    answer = cli(*arguments, "-d", hostile_url)

    assert CONTROL.findall(answer.stdout + answer.stderr) == []


def test_a_hostile_row_is_one_line_of_a_table(cli, hostile_url):
    answer = cli("events", "-d", hostile_url)

    assert [line.split()[-1] for line in answer.stdout.split("\n")[1:-1]] == [
        f"event-{number:02}" for number in range(len(TEXTS))
    ]

from __future__ import annotations

import pytest

from benchmarks.dates.documents import days_of, read_document
from benchmarks.dates.finders import floor, ours
from benchmarks.dates.scoring import score
from timeline.dates import parse_edtf

DOCUMENT = """<TimeML>
<DCT><TIMEX3 tid="t0" value="2012-03-07" functionInDocument="CREATION_TIME"/></DCT>
<TEXT>It &amp; <EVENT>began</EVENT> on <TIMEX3 tid="t1" value="2012-03-05">Monday</TIMEX3>
and lasted <TIMEX3 tid="t2" type="DURATION" value="P3D">three days</TIMEX3>.</TEXT></TimeML>"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "one.tml"
    path.write_text(DOCUMENT, encoding="utf-8")
    return read_document(path)


def test_a_document_is_its_text_without_tags_and_what_was_marked(document):
    assert document.text == "It & began on Monday\nand lasted three days."
    assert document.published == "2012-03-07"
    assert [(mark.words, mark.value) for mark in document.gold] == [
        ("Monday", "2012-03-05"),
        ("three days", "P3D"),
    ]


def test_all_right_is_a_hundred_per_cent(document):
    assert score([document], ours, []).figures() == (100, 100, 100, 100)


def test_what_is_missed_lowers_all_but_the_calendar(document):
    wrong: list[str] = []
    strict, relaxed, value, calendar = score([document], floor, wrong).figures()

    assert (round(strict), round(relaxed), round(value), calendar) == (67, 67, 67, 100)
    assert wrong == ["one: 'three days' is P3D, found nothing"]


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2012-03-05", "2012-03-05"),
        ("2012-03-05TMO", "2012-03-05"),
        ("2012-W10", "2012-03-05/2012-03-11"),
        ("2012-W10-WE", "2012-03-10/2012-03-11"),
        ("2012-W10-1", "2012-03-05"),
        ("2012-SU", "2012-22"),
        ("2012-Q3", "2012-35"),
        ("2012-H2", "2012-07/2012-12"),
        ("199", "199X"),
        ("18", "18XX"),
    ],
)
def test_a_timex_value_denotes_days(value, edtf):
    assert days_of(value) == parse_edtf(edtf).span


@pytest.mark.parametrize("value", ["P3D", "PRESENT_REF", "XXXX-XX-XX", "BC0490", "", "2012-W99"])
def test_what_is_no_calendar_date_denotes_no_days(value):
    assert days_of(value) is None

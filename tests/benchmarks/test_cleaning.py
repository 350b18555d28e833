from __future__ import annotations

import pytest

from benchmarks.cleaning import (
    best_length,
    lines_from,
    list_pages,
    mean,
    measure,
    ours_from_text,
    score,
)

PROSE = "The council said on Monday that it would not pay for the bridge, which is closed."


@pytest.fixture
def pages(tmp_path):
    (tmp_path / "one.txt").write_text(f"Home\nShare on Facebook\n{PROSE}\n", encoding="utf-8")
    (tmp_path / "one.gold.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "two.html").write_text(f"<html><li>Home<p>{PROSE}", encoding="utf-8")
    (tmp_path / "two.gold.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "unknown.txt").write_text(PROSE, encoding="utf-8")
    return list_pages(tmp_path)


def test_pages_are_those_with_a_main_text(pages):
    assert [(page.name, page.is_html) for page in pages] == [("one.txt", False), ("two.html", True)]
    assert pages[1].text == f"Home\n\n{PROSE}\n"


def test_figures_are_those_of_bags_of_words():
    found = score("One one two", "one two three four")

    assert (found.precision, found.recall) == (2 / 3, 1 / 2)
    assert found.f1 == pytest.approx(4 / 7)


def test_nothing_found_is_zero():
    assert score("", "one").f1 == 0


def test_cleaning_and_the_length_of_lines_are_measured(pages):
    assert mean(measure(pages, ours_from_text)[0]).f1 == 1
    assert mean(measure(pages, lines_from(best_length(pages)))[0]).f1 == 1

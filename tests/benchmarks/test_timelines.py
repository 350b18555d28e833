from __future__ import annotations

from datetime import date

import pytest

from benchmarks.timelines.documents import read_documents, read_lines
from benchmarks.timelines.scoring import naming, score
from benchmarks.timelines.systems import by_first_date, by_publication, make_article, told_days
from timeline.dates import Span, parse_edtf
from timeline.records.told import StatedDate
from timeline.vocabulary import ZoneKind

SENTENCES = [
    "Lie resigns",
    "January 16 , 2008",
    "King Lie resigned on January 15 , 2008 .",
    "Ships sank .",
]
TIMELINE = (
    "King Lie\n1\t2008-01-15\t7-2-resigned\n2\t2008-01-16\t7-0-resigns\n0\tXXXX-XX-XX\t7-3-sank\n"
)


@pytest.fixture
def folder(tmp_path):
    tokens = [
        f'<token sentence="{number}">{word}</token>'
        for number, sentence in enumerate(SENTENCES)
        for word in sentence.split()
    ]
    published = '<TIMEX3 functionInDocument="CREATION_TIME" value="2008-01-16"/>'
    document = f'<Document doc_id="7">{"".join(tokens)}{published}</Document>'
    (tmp_path / "7.xml").write_text(document, encoding="utf-8")
    (tmp_path / "lie.txt").write_text(TIMELINE, encoding="utf-8")
    return tmp_path


def test_a_document_is_its_sentences_as_they_are_printed(folder):
    (document,) = read_documents(folder)

    assert (document.key, document.published) == ("7", "2008-01-16")
    assert document.sentences[1:3] == ("January 16, 2008", "King Lie resigned on January 15, 2008.")


def test_an_article_has_a_headline_a_dateline_and_a_body(folder):
    article = make_article(read_documents(folder)[0])

    assert [(zone.kind, article.text[zone.start : zone.end]) for zone in article.zones] == [
        (ZoneKind.HEADLINE, "Lie resigns"),
        (ZoneKind.DATELINE, "January 16, 2008"),
        (ZoneKind.BODY, "King Lie resigned on January 15, 2008.\nShips sank."),
    ]


@pytest.mark.parametrize(
    ("system", "figures"),
    [
        pytest.param(by_publication, (67, 50, 67), id="publication"),
        pytest.param(by_first_date, (100, 100, 67), id="first date"),
    ],
)
def test_a_system_is_scored_by_dates_and_sentences(folder, system, figures):
    tally = score(read_documents(folder), read_lines(folder), system)

    assert tuple(round(figure) for figure in tally.figures()) == figures


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("2008-01-15", date(2008, 1, 15), date(2008, 1, 15)),
        ("[..2008-01-15]", date(2008, 1, 15), date(2008, 1, 15)),
        ("[2008-01..]", date(2008, 1, 1), date(2008, 1, 31)),
        ("1999/..", date(1999, 1, 1), date(1999, 12, 31)),
    ],
)
def test_a_bound_counts_for_its_days(told, first, last):
    span = parse_edtf(told).span
    stated = StatedDate("words", told, span.earliest, span.latest)

    assert told_days(stated) == Span(first, last)


@pytest.mark.parametrize(
    ("words", "first"), [(None, date(2008, 1, 15)), ("on both days", date(2008, 1, 14))]
)
def test_undated_news_counts_for_its_last_day(words, first):
    stated = StatedDate(words, "2008-01-14/2008-01-15", date(2008, 1, 14), date(2008, 1, 15))

    assert told_days(stated) == Span(first, date(2008, 1, 15))


@pytest.mark.parametrize(
    ("entity", "text", "named"),
    [
        ("Steve Jobs", "Jobs left.", True),
        ("iPhone 4", "The iPhone 3G.", False),
        ("Beatles Apple Corps", "Apple Corps lost.", True),
        ("Beatles Apple Corps", "Apple lost.", False),
    ],
)
def test_an_entity_is_named_by_its_name_or_the_end_of_it(entity, text, named):
    assert bool(naming(entity).search(text)) is named

"""A date that a person gives says whether the words of the article write it."""

from __future__ import annotations

import pytest

from timeline.dates import parse_edtf
from timeline.pipeline.reviewing import state_anew
from timeline.records.told import StatedDate
from timeline.sheets.statements import Article, Told, state_date
from timeline.vocabulary import Basis

QUOTE = "Kosovo declared independence in 2008, on a Sunday"


@pytest.mark.parametrize(
    ("words", "date", "basis"),
    [
        ("in 2008", "2008", Basis.EXPLICIT),
        (None, "2008", Basis.EXPLICIT),
        ("on a Sunday", "2008-02-17", Basis.INFERRED),
        ("in 2008", "2008/2009", Basis.INFERRED),
        (None, "200X", Basis.INFERRED),
        ("in 2008", None, Basis.NONE),
    ],
)
def test_a_date_is_explicit_if_its_years_are_written(words, date, basis):
    before = StatedDate(words, "1999", basis=Basis.RELATIVE)

    stated = state_anew(before, parse_edtf(date) if date else None, QUOTE)

    assert (stated.words, stated.date, stated.basis) == (words, date, basis)
    assert (stated.reason is not None) == (basis is Basis.INFERRED)
    # A coding sheet could say the same.
    told = Told(stated.date, stated.words, stated.basis, stated.reason, QUOTE)
    assert state_date(told, Article(QUOTE, ())) == stated

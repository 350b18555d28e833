"""A date that no words give is marked where it is stored, and the rule is asked nowhere else."""

from __future__ import annotations

import datetime as dt

import pytest

from timeline.records.corpus import Citation
from timeline.records.told import StatedDate
from timeline.store.sources import statement_columns
from timeline.vocabulary import CURATED, Basis

DAY = dt.date(2022, 12, 16)
NEWS = StatedDate(None, "2022-12-16", DAY, DAY, Basis.INFERRED, "told as news")


@pytest.mark.parametrize(
    ("stated", "coder", "presumed"),
    [
        pytest.param(NEWS, "rules 0.2", True, id="the day of the article, by a program"),
        pytest.param(NEWS, CURATED, False, id="the same by a person"),
        pytest.param(
            StatedDate("on Friday", "2022-12-16", DAY, DAY, Basis.INFERRED, "the next Friday"),
            *("rules 0.2", False),
            id="in words",
        ),
        pytest.param(
            StatedDate(None, "[..2022-12-16]", None, DAY, Basis.INFERRED, "told as done"),
            *("rules 0.2", False),
            id="some day until then",
        ),
        pytest.param(StatedDate(), "rules 0.2", False, id="no date"),
    ],
)
def test_a_program_presumes_a_date_that_no_words_give(stated, coder, presumed):
    citation = Citation("talks", 0, 4, "They", "", " met.", stated, coder=coder)

    assert statement_columns(citation)["presumed"] is presumed

from __future__ import annotations

import datetime as dt
import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from timeline.coding.dating import Dater, find_realis
from timeline.dates import parse_edtf
from timeline.vocabulary import Basis

CLAUSES = st.lists(
    st.sampled_from(
        [
            "Norway",
            "said",
            "left",
            "will",
            "ministers",
            "on",
            "Monday",
            "in",
            "1999",
            "after",
            "before",
            "since",
            "the",
            "war",
            "a",
            "day",
            "two",
            "weeks",
            "ago",
            "until",
            "March",
            "7",
            ",",
            ".",
            "that",
            "“",
            "”",
            "by",
            "last",
            "summer",
            "from",
            "to",
            "2001",
            "and",
            "if",
            "not",
        ]
    ),
    min_size=1,
    max_size=25,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=CLAUSES)
@example(words=["from", "summer", "to", "Monday", "will"])
def test_whatever_the_words_a_date_is_sound(read, words):
    article, paragraphs = read(" ".join(words))
    dater = Dater(article, paragraphs)
    for paragraph in paragraphs:
        for token in paragraph.doc:
            doc = paragraph.doc
            stated = dater.date(paragraph, token, doc[0], doc[-1], find_realis(token))

            assert stated.words is None or stated.words in article.text
            assert stated.basis is not Basis.INFERRED or stated.reason
            if stated.date:
                span = parse_edtf(stated.date).span
                assert (span.earliest, span.latest) == (stated.earliest, stated.latest)
                years = re.findall(r"\d{4}(?=$|[-/.~\]])", stated.date)
                exact = all(year in (stated.words or "") for year in years)
                assert stated.basis is not Basis.NONE
                assert stated.basis is not Basis.EXPLICIT or exact
            assert stated.latest is None or stated.latest >= (stated.earliest or dt.date.min)

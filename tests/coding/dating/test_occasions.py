from __future__ import annotations

from timeline.coding.dating import Dater, find_realis
from timeline.vocabulary import Basis


def test_what_happened_at_an_occasion_has_its_date(date):
    text = "A ceremony was held on March 9 in Oslo. A platoon was seen during the ceremony."
    stated = date(text, "seen")

    assert (stated.date, stated.basis) == ("2022-03-09", Basis.INFERRED)


def test_what_is_told_again_has_its_date(date):
    text = "Norway launched the service on May 3, 2019. It has grown since its launch."

    assert date(text, "launch").date == "2019-05-03"


def test_what_is_to_come_is_not_what_was(read):
    article, (paragraph,) = read("The summit was held on May 3, 2019. The summit will be repeated.")
    doc = paragraph.doc
    again = [token for token in doc if token.text == "summit"][1]

    stated = Dater(article, [paragraph]).date(
        paragraph, again, again.sent[0], again.sent[-1], find_realis(again)
    )
    assert stated.date != "2019-05-03"

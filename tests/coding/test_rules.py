from __future__ import annotations

import pytest

from timeline.coding.rules import find_dateline
from timeline.records.coded import Article, Zone
from timeline.vocabulary import ZoneKind

DATELINES = {
    "the first of two towns": ("LIMA/CUZCO, Aug 3 (Andina) -", "Lima"),
    "an agency at once": ("Rio de Janeiro (Andina) -", "Rio De Janeiro"),
    "when it was published": ("Published: 20 June 2011, Lima", None),
    "a day": ("20 June, 2011", None),
    "a sentence": ("Police in Lima, said", None),
}


@pytest.mark.parametrize(("words", "place"), DATELINES.values(), ids=DATELINES)
def test_the_place_of_a_dateline_is_a_place(words, place):
    zones = (Zone(ZoneKind.DATELINE, 0, len(words)),)

    assert find_dateline(Article("a.txt", "0", words, zones, "A title")) == place

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from timeline.coding.leads import date_leads
from timeline.records.coded import Candidate, Mention
from timeline.records.told import StatedDate
from timeline.vocabulary import ActorKind, Basis, EventType, Realis, Role

NORWAY = (Mention("Norway", ActorKind.STATE), Role.INITIATOR)
DENMARK = (Mention("Denmark", ActorKind.STATE), Role.INITIATOR)
MONDAY, FRIDAY = date(2022, 12, 12), date(2022, 12, 16)
UNTIL = StatedDate(None, "[..2022-12-16]", None, FRIDAY, Basis.RELATIVE, "Told as done.")
LEAD = Candidate(0, 9, "Norway left", "", "leave", (NORWAY,), UNTIL, EventType.RETREAT)
TOLD = replace(LEAD, start=20, end=40, stated=StatedDate("on Monday", "2022-12-12", MONDAY, MONDAY))


def test_a_headline_has_the_day_on_which_the_article_dates_the_same():
    lead, told = date_leads([LEAD, TOLD], before=9)

    assert (lead.stated.date, lead.stated.basis) == ("2022-12-12", Basis.INFERRED)
    assert "on Monday" in (lead.stated.reason or "")
    assert told == TOLD


def test_a_headline_told_as_done_is_not_dated_after_the_article():
    week = StatedDate("this week", "2022-12-12/2022-12-18", MONDAY, date(2022, 12, 18))

    lead, told = date_leads([LEAD, replace(TOLD, stated=week)], before=9)

    assert lead.stated.date == "2022-12-12/2022-12-16"
    assert told.stated == week


def test_a_headline_without_a_type_has_the_day_of_what_has_its_verb():
    lead, told = (replace(each, type=None) for each in (LEAD, TOLD))

    assert date_leads([lead, told], before=9)[0].stated.date == "2022-12-12"


def test_what_was_presumed_to_be_of_today_has_the_day_that_is_told():
    today = StatedDate(None, "2022-12-16", FRIDAY, FRIDAY, Basis.INFERRED, "Told as news.")

    lead, _ = date_leads([replace(LEAD, stated=today), TOLD], before=9)
    assert lead.stated.date == "2022-12-12"


@pytest.mark.parametrize(
    ("told", "before"),
    [
        pytest.param(replace(TOLD, participants=(DENMARK,)), 9, id="of another"),
        pytest.param(replace(TOLD, type=EventType.ASSAULT), 9, id="of another type"),
        pytest.param(replace(TOLD, realis=Realis.DENIED), 9, id="denied"),
        pytest.param(replace(TOLD, stated=UNTIL), 9, id="no day either"),
        pytest.param(TOLD, 8, id="further down"),
    ],
)
def test_a_headline_keeps_its_date_where_the_same_is_not_told(told, before):
    assert date_leads([LEAD, told], before=before)[0] == LEAD


def test_a_headline_keeps_a_day_of_its_own():
    own = replace(LEAD, stated=StatedDate("on Friday", "2022-12-16", FRIDAY, FRIDAY))

    assert date_leads([own, TOLD], before=9) == [own, TOLD]


def test_a_headline_has_the_day_of_what_the_first_paragraph_tells_of_its_type():
    told = replace(TOLD, participants=(DENMARK,))

    assert date_leads([LEAD, told], before=40, body=10)[0].stated.date == "2022-12-12"


def test_a_headline_keeps_its_date_where_the_first_paragraph_tells_of_two_days():
    one = replace(TOLD, participants=(DENMARK,))
    other = replace(one, stated=StatedDate("on Friday", "2022-12-16", FRIDAY, FRIDAY))

    assert date_leads([LEAD, one, other], before=40, body=10)[0] == LEAD

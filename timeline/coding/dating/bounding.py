"""Dates as told, bounded by publication: by whether an event is to come, goes on or is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.dating.after import close, up_to_today
from timeline.coding.dating.forms import is_verbal
from timeline.coding.dating.outlook import as_if_told, looks_ahead, plans
from timeline.coding.dating.turning import (
    is_beyond,
    is_end_of_state,
    is_over,
    lies_ahead,
    told_as_coming,
    told_as_done,
)
from timeline.coding.dating.undated import begin_at, date_by_publication
from timeline.records.told import StatedDate
from timeline.vocabulary import Realis

if TYPE_CHECKING:
    from spacy.tokens import Token

OPEN = (Realis.PLANNED, Realis.HYPOTHETICAL)


def bound(
    told: StatedDate, trigger: Token, realis: Realis, published: StatedDate
) -> StatedDate | None:
    """Return a date bounded by publication; None if it must be that of something else.

    What is done, or was not done, is not after the article: "was scheduled for January" gives the
    day of what is to come. What "will" be is not before it. What goes on "until Friday" goes on
    when the article appears.
    """
    seen = as_if_told(trigger, realis)
    if seen in OPEN:
        if not looks_ahead(trigger):
            return begin_at(published, told)
        coming = told_as_coming(told, published)
        return None if is_over(coming, published) else begin_at(published, coming)
    if seen is Realis.OCCURRED:
        return _bound_done(told, trigger, published)
    is_on = told.earliest is None and is_beyond(told, published)
    return date_by_publication(published, realis, None) if is_on else told


def _bound_done(told: StatedDate, trigger: Token, published: StatedDate) -> StatedDate | None:
    """Return the date of what is done; a noun without a tense may be of days to come."""
    if not is_verbal(trigger) and lies_ahead(told, published):
        return told
    done = told if plans(trigger) else told_as_done(told, published)
    is_other = is_beyond(done, published) or is_end_of_state(done, trigger, published)
    return None if is_other else close(up_to_today(done, published), published)

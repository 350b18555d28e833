"""What the parser hangs on the wrong word again and again, hung where it belongs.

Each mending needs a sign in the sentence itself that the parse cannot be right: a clause that
begins in a quotation and goes on outside it, a noun joined to a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mending.astray import mend_clause_behind, mend_first_clause, mend_fronted_day
from timeline.coding.mending.misread import (
    mend_charge,
    mend_named_judge,
    mend_no_way,
    mend_of_behind_day,
    mend_time_as_subject,
    mend_verdict,
)
from timeline.coding.mending.persons import mend_person_of_land
from timeline.coding.mending.rejoining import (
    iter_quoted,
    mend_behind_quotation,
    mend_outcome,
    mend_reduced_clause,
    mend_relative,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

STEPS = (
    mend_verdict,
    mend_outcome,
    mend_fronted_day,
    mend_first_clause,
    mend_clause_behind,
    mend_named_judge,
    mend_no_way,
    mend_time_as_subject,
    mend_of_behind_day,
    mend_reduced_clause,
    mend_charge,
    mend_relative,
    mend_person_of_land,
)


def mend(doc: Doc) -> Doc:
    """Hang the words of a parsed text on others where the parse cannot be right."""
    for sentence in doc.sents:
        quoted = iter_quoted(sentence)
        for token in list(sentence):
            mend_behind_quotation(token, quoted)
            for step in STEPS:
                step(token)
    return doc

"""What a name may be the name of, and how much a sign of it weighs."""

from __future__ import annotations

PERSON, ORGANISATION, PLACE, PEOPLE = "person", "organisation", "place", "people"
NOTHING = "nothing"
"""What neither acts nor is a place: a storm."""
UNSURE = "unsure"
"""What the recogniser does not tell."""
LABELS = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "PRODUCT": ORGANISATION,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "NORP": PEOPLE,
    "EVENT": UNSURE,
    "WORK_OF_ART": UNSURE,
    "LAW": UNSURE,
}
"""Those of the recogniser."""

SURE, LIKELY, WEAK = 3, 2, 1
"""How much a sign weighs."""
RECOGNISED = 1.5
"""How much all weighs that the recogniser tells of a name: it errs by the word, not at random."""

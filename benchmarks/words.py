"""The stock of words that generated names and sentences are made of."""

from __future__ import annotations

SYLLABLES = (
    "bel", "ko", "dra", "vu", "gra", "mit", "ro", "vi", "ca", "no", "pe", "tra", "za", "sto",
    "li", "mo", "sel", "ven", "da", "zve", "bor", "kra", "lju", "ni", "po", "si", "te", "ur",
    "va", "zu", "ba", "do", "fa", "ga", "hi", "je", "ka", "la", "me", "ne",
)  # fmt: skip
ENDINGS = ("vić", "grad", "stan", "ova", "ek", "ište", "ani", "uq", "ovo", "ës", "oğlu", "ský")
BODIES = {
    "government": "Government of {}",
    "military": "Armed Forces of {}",
    "police": "Police of {}",
    "party": "{} People's Party",
    "rebels": "{} Liberation Front",
    "ngo": "Committee for {}",
    "media": "Radio {}",
    "business": "{} Energy",
    "civilians": "Residents of {}",
    "intergovernmental": "{} Mission",
    "state": "Republic of {}",
}
"""Kinds of actors other than persons, and what one of a place is called."""

DEEDS = {
    "AGREE": "signs an agreement with",
    "CONSULT": "meets",
    "SUPPORT": "praises",
    "CONCEDE": "releases prisoners of",
    "COOPERATE": "exchanges intelligence with",
    "AID": "sends humanitarian aid to",
    "RETREAT": "withdraws from positions held against",
    "REQUEST": "asks for a meeting with",
    "ACCUSE": "accuses",
    "REJECT": "rejects a proposal of",
    "THREATEN": "threatens",
    "PROTEST": "demonstrates against",
    "SANCTION": "expels diplomats of",
    "MOBILIZE": "puts troops on alert against",
    "COERCE": "arrests members of",
    "ASSAULT": "shells an ammunition depot of",
}
"""What one actor does to another, by PLOVER type."""

MATTERS = (
    "the border crossing", "licence plates", "the return of refugees", "a gas pipeline",
    "the local elections", "the ceasefire line", "missing persons", "the airport road",
    "a power station", "the customs stamps", "heavy weapons", "a hydroelectric dam",
    "church property", "the railway bridge", "school books", "a television transmitter",
)  # fmt: skip
COUNTED = {"troops": "troops", "protesters": "people", "shells": None, "arrests": "people"}
"""What figures count, and in which unit."""

FILLERS = (
    "Tensions in the area have been high since the talks broke down last spring.",
    "Neither side could be reached for comment, and the road remained closed overnight.",
    'A spokesman said the situation was "calm but not stable", without giving details.',
    "Residents said they had heard vehicles, but saw nobody until the morning.",
    "The two governments have met eleven times under mediation, with little to show for it.",
    "International observers were not admitted to the site; a second visit is planned.",
    "It was not clear who had given the order, or whether it had been carried out in full.",
    "Shops in the centre opened later than usual — some, owners said, for the first time.",
)
NOTICE = "Read more: our newsletter brings you the week's news. Accept all cookies to continue."

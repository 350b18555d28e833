"""The words of time in English, as tables: what a word is called in the grammar, and its value.

`CLASSES` maps the name of a class to its words; `timeline.coding.times.grammar` is written in
these names. A word in lower case is known in lower case, Capitalised and in CAPITALS; a word that
stands here with a capital (a month, a weekday) is known so and in CAPITALS only, because
"march" and "may" are verbs. The other tables give a word's meaning.
"""

from __future__ import annotations

MONTHS = {
    "January": 1,
    "February": 2,
    "March": 3,
    "April": 4,
    "May": 5,
    "June": 6,
    "July": 7,
    "August": 8,
    "September": 9,
    "October": 10,
    "November": 11,
    "December": 12,
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sept": 9,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}


def month_number(word: str) -> int:
    """Return the number of the month that a word names, however it is capitalised."""
    return MONTHS[word.capitalize()]


AMBIGUOUS_MONTHS = ("May", "March", "Mar", "Jan", "Jun", "Dec", "August", "April", "June")
"""Months that are words or names as well: without a day or a year they need a sign beside them."""

WEEKDAYS = {
    "Monday": 0,
    "Tuesday": 1,
    "Wednesday": 2,
    "Thursday": 3,
    "Friday": 4,
    "Saturday": 5,
    "Sunday": 6,
    "Mon": 0,
    "Tue": 1,
    "Tues": 1,
    "Wed": 2,
    "Weds": 2,
    "Thu": 3,
    "Thur": 3,
    "Thurs": 3,
    "Fri": 4,
    "Sat": 5,
    "Sun": 6,
}
SHORT_WEEKDAYS = tuple(word for word in WEEKDAYS if not word.endswith("day"))
"""Known as weekdays only before a date: "Sun" and "Sat" are other words too."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""A season to its first month, in the northern hemisphere."""

UNITS = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "fortnight",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
PLURAL_UNITS = {
    "days": "day",
    "weeks": "week",
    "weekends": "weekend",
    "fortnights": "fortnight",
    "months": "month",
    "years": "year",
    "yrs": "year",
    "decades": "decade",
    "centuries": "century",
}
SHORT_UNITS = {
    "hour": "H",
    "hours": "H",
    "hrs": "H",
    "minute": "M",
    "minutes": "M",
    "mins": "M",
    "seconds": "S",
}
"""Parts of a day, with their ISO 8601 letters; a single "second" is an ordinal."""
ISO_LETTERS = {
    "day": ("D", 1),
    "weekend": ("WE", 1),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
}
"""A unit to the letter of its ISO 8601 duration, and how many of those it has."""

DAY_PARTS = {
    "morning": "MO",
    "dawn": "MO",
    "noon": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "dusk": "EV",
    "night": "NI",
    "midnight": "NI",
    "overnight": "NI",
}
"""A part of the day to its TIMEX3 code."""

CARDINALS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

HOLIDAYS = {
    ("Christmas",): (12, 25),
    ("Christmas", "Day"): (12, 25),
    ("Christmas", "Eve"): (12, 24),
    ("Boxing", "Day"): (12, 26),
    ("New", "Year"): (1, 1),
    ("New", "Year", "Day"): (1, 1),
    ("New", "Year", "Eve"): (12, 31),
    ("Valentine", "Day"): (2, 14),
    ("St", "Patrick", "Day"): (3, 17),
    ("May", "Day"): (5, 1),
    ("Bastille", "Day"): (7, 14),
    ("Independence", "Day"): (7, 4),
    ("Armistice", "Day"): (11, 11),
    ("Veterans", "Day"): (11, 11),
    ("Halloween",): (10, 31),
}
"""Feasts with a fixed day, by their capitalised words. Independence Day is that of the United
States; movable feasts are left out: their day is not in the words."""

FAMOUS_DAYS = {"9/11": "2001-09-11", "D-Day": "1944-06-06"}
"""Names of one day of history."""

REFERENCES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "former": "PAST_REF",
    "lately": "PAST_REF",
    "future": "FUTURE_REF",
}
"""Words that point to the present, the past or the future without a date."""

SETS = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
}
"""How often, as a TIMEX3 duration."""

DEICTICS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
"""Days counted from the day of publication."""

PARTS = {
    "early": "START",
    "late": "END",
    "mid": "MID",
    "middle": "MID",
    "beginning": "START",
    "start": "START",
    "end": "END",
    "close": "END",
    "outset": "START",
    "rest": "END",
    "remainder": "END",
    "turn": "START",
}
"""Parts of a period. The value stays the whole period: "early May" has no agreed last day."""

CLASSES: dict[str, tuple[str, ...]] = {
    "month": tuple(
        word for word in MONTHS if len(word) > len("Sept") or word in {"May", "June", "July"}
    ),
    "mon": tuple(word for word in MONTHS if len(word) <= len("Sept")),
    "weekday": tuple(word for word in WEEKDAYS if word.endswith("day")),
    "wday": SHORT_WEEKDAYS,
    "season": tuple(SEASONS),
    "weekend": ("weekend",),
    "unit": tuple(unit for unit in UNITS if unit != "weekend"),
    "units": tuple(PLURAL_UNITS),
    "hour": tuple(SHORT_UNITS),
    "daypart": tuple(DAY_PARTS),
    "cardinal": tuple(CARDINALS),
    "ordinal": tuple(ORDINALS),
    "decade": tuple(DECADES),
    "future": ("future",),
    "ref": tuple(REFERENCES),
    "set": tuple(SETS),
    "deictic": tuple(DEICTICS),
    "quarter": ("quarter",),
    "mid": ("mid",),
    "part": ("middle", "beginning", "start", "end", "close", "outset", "rest", "remainder"),
    "early": ("early", "late"),
    "half": ("half",),
    "the": ("the",),
    "a": ("a", "an"),
    "few": ("few", "several", "many"),
    "couple": ("couple",),
    "last": ("last",),
    "next": ("next", "coming", "upcoming"),
    "this": ("this",),
    "past": ("past",),
    "previous": ("previous", "preceding", "prior"),
    "following": ("following",),
    "that": ("that",),
    "same": ("same",),
    "these": ("these", "those"),
    "every": ("every", "each", "per"),
    "ago": ("ago",),
    "later": ("later",),
    "earlier": ("earlier", "previously"),
    "before": ("before",),
    "after": ("after",),
    "of": ("of",),
    "in": ("in",),
    "on": ("on",),
    "at": ("at",),
    "to": ("to",),
    "from": ("from",),
    "since": ("since",),
    "until": ("until", "till"),
    "by": ("by",),
    "between": ("between",),
    "during": ("during", "throughout", "through", "for", "within"),
    "and": ("and", "or"),
    "more": ("more", "less", "fewer"),
    "than": ("than",),
    "approx": ("around", "approximately", "roughly", "circa", "ca"),
    "nearly": (*("nearly", "almost", "under", "over", "about", "only", "just", "exactly", "some"),),
    "least": ("least", "most"),
    "another": ("another",),
    "fiscal": ("fiscal", "financial"),
    "old": ("old",),
    "time": ("time",),
    "lasting": ("long",),
    "age": ("age",),
    "latter": ("latter",),
    "piece": ("part", "parts"),
    "slashmark": ("/",),
    "when": ("when", "while"),
    "but": ("but",),
    "present": ("present",),
    "right": ("right",),
    "bc": ("BC", "BCE", "B.C"),
    "ad": ("AD", "CE", "A.D"),
    "ampm": ("am", "pm", "a.m", "p.m", "a.m.", "p.m."),
    "famous": tuple(FAMOUS_DAYS),
    "holiday": tuple({name[0] for name in HOLIDAYS if name[0] not in {"May", "New"}}),
    "new": ("New",),
    "eve": ("Day", "Eve"),
    "comma": (",",),
    "dot": (".",),
    "dash": ("-", "–", "—", "‑", "−"),
    "apostrophe": ("'", "’", "‘", "`", "'s", "’s"),
    "money": ("$", "€", "£", "¥", "#"),
    "open": ("(", "["),
    "close": (")", "]"),
    "stop": ("!", "?", ";"),
}


def word_set(words: str) -> frozenset[str]:
    """Return words that stand in one text, parted by spaces."""
    return frozenset(words.split())


FUTURE_WORDS = word_set(
    "will shall would ll won expected scheduled due plans planned planning upcoming slated set "
    "be intends hopes expects anticipated begins starts ends opens holds meets votes convenes "
    "visits forthcoming tomorrow"
)
"""Verbs and adjectives after which a bare weekday, month or day lies ahead."""

PAST_WORDS = word_set(
    "was were had did said told began made took came went left won lost met saw gave held found "
    "became led brought sent fell rose put ran spoke wrote kept cut hit shot fought got been "
    "has have sold bought paid died struck broke built stood withdrew drew threw overthrew grew "
    "knew flew blew drove rode arose chose froze stole swore tore woke shook undertook underwent "
    "forbade sought caught taught thought spent lent dealt fled hid sang sank hung sat understood "
    "withheld upheld beat drank swept"
)
"""Past forms that do not end in -ed."""

NUMBERED_NOUNS = word_set(
    "Windows Office Room Flight Area Route Highway Resolution Boeing Section Article Channel "
    "page pages No number Channel Airbus Model Peugeot BMW Order Bill Rule"
)
"""What has a number: of four digits after one of these, it is no year."""

SEPTEMBER_11 = word_set("attack attacks terrorist terror hijackers hijackings bombings commission")
"""What follows "September 11" where that of 2001 is meant."""

QUANTITY_NOUNS = word_set(
    "troops men people soldiers aircraft tanks dollars euros pounds km kilometers kilometres "
    "miles metres meters feet tons tonnes prisoners casualties dead wounded killed civilians "
    "fighters officers guns ships planes vehicles refugees members copies units shares points "
    "votes jobs workers employees students women children percent per million billion hours "
    "meter kg mm cm yards acres hectares megawatts victims houses homes families rounds others "
    "hp horsepower GMT UTC EST EDT PST PDT CET BST local"
)
"""What is counted: a number of four digits before one of these is no year."""

SEASONAL = word_set("offensive offensives campaign fighting harvest elections election")
"""Nouns before which "spring" and "fall" are seasons."""

"""The grammar of time expressions: rules over classes of words.

A rule is a name and a regular expression whose letters are the class names of
`timeline.coding.times.lexicon` and `tokens`; a name in braces is another expression of `PARTS`.
At each word the first rule that matches wins, so longer forms stand before shorter ones. Every
repetition is bounded, so a text is read in a time that grows with its length only.
`timeline.coding.times.matching` follows it.
"""

from __future__ import annotations

PARTS = {
    "the": "the?",
    "daynum": "(day|nth)",
    "month": "(month|mon dot?)",
    "weekday": "((weekday|wday) dot? comma? the?)?",
    "clock": "((clock ampm?|(day|amount) ampm) {zone}|(year|num) (zone|local time))",
    "zone": "(zone|(the? local time))?",
    "at": "(comma? at? {clock})?",
    "of_daypart": "((the? early? (daypart|daypart hour) of|early in the daypart of) )?",
    "year": "(comma? of? year|of that same? unit|of the same unit|{turned_year})?",
    "turned_year": "comma? of? (last|this|next) unit",
    # early May, mid-2010, late in 1999, the end of, the early part of, the second half of
    "part": (
        "(the? (early|mid) dash? in?|part dash|(later|earlier) in|the? part of"
        "|the? (early|latter) piece of|the? (ordinal|latter) half of)"
    ),
    "in_part": "({part} the? )?",
    "number": "(cardinal (dash? cardinal)?|day|short|num|amount)",
    "a_half": "dash? and dash? a dash? half dash?",
    "count": "(a few|a couple of|few|couple of|{number}|a|another)",
    "about": "(more than|nearly|approx|at? least)?",
    "units": "(units|unit|hour|quarter)",
    "which": "(this past|last|next|this|previous|following|past)",
    "span": "(unit|quarter|weekend)",
    "turned_feast": "(last|this|next)? holiday",
    "nth_quarter": "(ordinal|nth|last|final) dash? fiscal? quarter",
    "of_in": "(of|in)?",
    "no_age": "(?!dash lasting| of age| old|dash old)",
    "ends": "(?=comma|dot|break|stop|and|but|close|$)",
}

RULES = (
    ("iso", "{weekday} iso {at}"),
    ("slash", "slash {at}"),
    ("famous", "famous"),
    # ------------------------------------------------------------------ dates with a month
    ("date", "{in_part}{weekday} {of_daypart} {month} {the} {daynum} {year} {at}"),
    ("date", "{in_part}{weekday} {of_daypart} {the} {daynum} of? {month} {year} {at}"),
    ("date", "{clock} (comma|on)? {weekday} {the} {month} {daynum} {year}"),
    ("date", "{clock} (comma|on)? {weekday} {the} {daynum} of? {month} {year}"),
    ("date", "day dash mon dash year"),
    ("date", "{weekday} {the} {daynum}(?=(dash|to|and|slashmark) {daynum} of? {month})"),
    ("date", "(?<=[month mon][day nth][dash to and slashmark]){daynum} {year}"),
    ("date", "(?<=mon dot[day nth][dash to and slashmark]){daynum} {year}"),
    ("bc", "(early|mid)? (approx dot?)? the? (month|season of)? (num|day|short|year) dot? bc"),
    ("bc", "(num|day|short|year)(?=(dash|to|and) (num|day|short|year) dot? bc)"),
    ("ad", "ad (num|day|short|year)|(num|day|short|year) ad"),
    ("month", "{in_part}{month} (comma? of? (elided|year)|of that same? unit|of the same unit)"),
    ("month", "{in_part}{month} {turned_year}"),
    ("month", "{in_part}{the} {which} {month}"),
    ("month", "{in_part}{month}"),
    # ------------------------------------------------------ quarters, halves, seasons, years
    (
        "quarter",
        "{the} fiscal? {nth_quarter} ((of|in)? {the} fiscal? unit? year)",
    ),
    (
        "quarter",
        "{the} fiscal? {nth_quarter} (of|in) ({which}|the|that) fiscal? unit",
    ),
    ("quarter", "{the} fiscal? (ordinal|nth) dash? fiscal? quarter"),
    (
        "quarter",
        "({the} year apostrophe?|{the} {which} unit apostrophe) ({nth_quarter}|quarter_number)",
    ),
    ("quarter", "quarter_number (comma? of? year)?"),
    ("quarter", "{the} ({which}|current) fiscal? quarter"),
    ("half", "half_number (comma? of? year)?"),
    ("half", "{the} (ordinal|latter) half (of|in) {the} year"),
    ("half", "{the} (ordinal|latter) half (of|in) ({which}|the|that) unit"),
    (
        "season",
        "{in_part}{the} season comma? (of|in)? (year|elided)((dash|slashmark)(short|day|year))?",
    ),
    ("season", "{in_part}{the} season (of (that|the same)|of {which}) unit"),
    ("season", "{in_part}{the} ({which}|that|same) season"),
    ("season", "(early|later|earlier) in the season"),
    ("season", "{in_part}{the} season(?!dash|of)"),
    ("fiscal", "fiscal unit? year"),
    ("decade", "{in_part}{the} (decades|decade)"),
    ("century", "{in_part}{the} (cardinal dash)? (ordinal|nth) dash? unit bc?"),
    ("year", "({part} the?|the units)? year(?!zone|local)"),
    ("year", "(?<=year[dash slashmark])(short|day)"),
    ("year", "elided"),
    # --------------------------------------------------------------------- relative to a day
    ("week_day", "(last|next|this) unit on weekday"),
    ("duration", "{the} ({which}|another) {count} {units}"),
    ("deictic", "the unit (before|after) deictic"),
    ("ago", "{about}{the}{count} dash? {units} ago"),
    ("ago", "{about}(a half dash?|half dash? a) unit ago"),
    ("ago", "{about}{number} {a_half} {units} ago"),
    ("ahead", "{count} {units} from (ref|deictic|weekday)|{count} {units} apostrophe? time"),
    ("shift", "{about}{count} {units} ((later|earlier)(?!than)|(before|after){ends})"),
    ("shift", "the {units} (later|earlier|before{ends}|after{ends}|following{ends})"),
    ("event", "the unit (before|after)"),
    ("vague", "(units|hour) (later|earlier|before|ago)"),
    ("deictic", "{clock} (comma|on)? deictic daypart?"),
    ("deictic", "(early|later|earlier)? deictic daypart? {at}"),
    ("daypart", "{clock} (this|that|last) daypart"),
    (
        "daypart",
        "(early|later|earlier)? (this|that|last|the? (next|following|previous|same)) daypart {at}",
    ),
    ("unit", "(early|later|earlier) in? {the} {which} {span}"),
    ("year_ago", "the? unit dash (ago|earlier) (quarter|period|unit)"),
    (
        "year_ago",
        "the same (quarter|period|unit) (a unit (ago|earlier)|{of_in} the? (last|previous) unit)",
    ),
    ("year_ago", "the same (quarter|period|unit) {of_in} year"),
    ("unit_end", "{the} ({which} unit apostrophe|unit (dash|apostrophe)?) part (comma? of? year)?"),
    ("unit", "{the} ({which} same?|current) {span}"),
    ("unit", "{part} the? {which} {span}"),
    ("unit", "((early|later|earlier) in?)? that same? {span}"),
    ("unit", "((early|later|earlier) in?)? the same {span}"),
    ("unit", "(early|later|earlier) in the {span}"),
    ("unit", "{part} (the|that) {span}"),
    ("unit", "the weekend"),
    ("told_quarter", "(?<=[in during of]) the quarter"),
    ("day_of_month", "the nth(?!unit|quarter|other|dash|of)"),
    # ----------------------------------------------------------------- weekdays and feasts
    ("week_day", "weekday of? (last|next|this) unit"),
    ("nth_weekday", "{the} (ordinal|last|final) weekday (of|in) {month} (comma? of? year)?"),
    ("weekday", "{clock} (open {clock} close)? (comma|on)? weekday"),
    ("weekday", "daypart on? weekday"),
    ("weekday", "{of_daypart}({which}|that|early on|early|earlier|later)? weekday daypart? {at}"),
    ("holiday", "(last|this|next|the)? new unit apostrophe? (eve|unit)? (comma? of? year)?"),
    ("holiday", "holiday dot? other apostrophe? unit (comma? of? year)?"),
    ("holiday", "{turned_feast} apostrophe? (eve|unit|weekday) (comma? of? year|daypart)?"),
    ("holiday", "{turned_feast} (comma? of? year|daypart)?"),
    ("clock", "{clock}"),
    ("noon", "(?<=[at by until before after approx]) daypart"),
    # -------------------------------------------------------------- durations, sets, references
    ("set", "every (unit|weekday|daypart|season|hour)"),
    ("set", "every {count} (units|hour)"),
    ("set", "(often|{number} times) (a|every) (unit|hour)"),
    ("set", "set"),
    ("duration", "(unit|units|hour) dash lasting"),
    ("duration", "{about}{number} {a_half} (units|unit|hour){no_age}"),
    ("duration", "{about}{count} dash? (unit|units|hour){no_age}"),
    ("duration", "(?<=[in during])(units|hour)"),
    ("reference", "present dash unit|these units|{the} (ref|next) units"),
    ("reference", "(more|right)? (ref|current)|{the} near? future"),
)

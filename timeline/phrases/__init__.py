"""Questions in plain words: "involving KFOR and Serbia in December 2022" to an `EventFilter`. Pure.

A phrase is a row of clauses in any order; every one must hold::

    phrase  = [ item { [ "," | "and" ] item } ] ;
    item    = clause | types | realis | "events" ;
    clause  = ( "involving" | "by" | "against" ) ( all | any )
            | "in" ( any | date )
            | ( "on" | "during" ) date
            | ( "from" | "since" ) date [ ( "to" | "until" ) date ]
            | ( "to" | "until" | "before" | "after" ) date
            | "between" date "and" date
            | "about" text { [ "," | "and" ] text }
            | "reported by" any ;
    all     = name { ( "," | "and" | ", and" ) name } ;
    any     = name { ( "," | "or" | ", or" ) name } ;      (with at least one "or", if several)
    types   = type { ( "," | "and" | "or" ) type } ;       ("protests", "assaults or threats")
    realis  = told { ( "," | "and" | "or" ) told } ;       ("planned", "planned or denied")
    name    = '"' words '"' | words ;
    text    = '"' words '"' | words ;
    date    = EDTF | "December 2022" | "24 Feb 2022" | "the 1990s" | "summer of 2022" ;

`by` asks for the initiator, `against` for the recipient, `involving` for any role. `from` is
another word for `since`, `to` for `until`, `during` for `on`; there are no other synonyms. Dates
count whole: `since 2022` starts on 1 January, `until 2022` ends on 31 December, `before 2022` ends
the day before and `after 2022` starts the day after. Several periods are cut to the days they
share. `in` and `reported by` take several names with `or` only, and stand once; the other clauses
may be repeated, so `involving KFOR or NATO involving Serbia` mixes any and all.

Keywords are understood in any letter case. Words run on to the next keyword, comma, "and" or "or";
a name that holds one ("Bosnia and Herzegovina") needs double quotes unless `is_name` knows it: of
known names the longest wins. A quoted name is whole and is never a keyword. A type or a realis
ends an operand behind a known name, a date or an "and" only: `about planned protests` searches for
these words, and `involving Xyz protests` for an actor called so.
"""

from timeline.phrases.describing import describe_filter, make_title
from timeline.phrases.parsing import parse_phrase

__all__ = ["describe_filter", "make_title", "parse_phrase"]

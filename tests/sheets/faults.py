"""All that can be wrong in a corpus: the small one with one fault, and what is said of it."""

from __future__ import annotations

import pytest

from tests.factories import TEXTS, Files, edit, make_corpus

PUBLICATIONS, PLACES, ACTORS = "publications.toml", "places.toml", "actors.toml"
EVENTS, NORTH, SOUTH = "events.toml", "sheets/north.toml", "sheets/south.toml"
ARTICLE = "articles/north.txt"

WORDLESS = "it must have words, and no zero character"
EDTF = "write for example 2022-12-15, 2022-12, 2022, 2022~ or 2022-10/.."
HOP = "a hop has just one of 'actor', 'publication' and 'words'"
OF_STATEMENT = (
    "use event, quote, after, nth, date_words, date, basis, reason, realis, attribution or figures"
)

SHAPES = {
    "a key nearly right": (
        edit(NORTH, "date_words =", "date_word ="),
        "sheets/north.toml, line 22: there is no key 'date_word': did you mean 'date_words'?",
    ),
    "a key with a hyphen": (
        edit(NORTH, "date_words =", "date-words ="),
        "sheets/north.toml, line 22: there is no key 'date-words': did you mean 'date_words'?",
    ),
    "a key like no other": (
        edit(NORTH, "date_words =", "zzz ="),
        f"sheets/north.toml, line 22: there is no key 'zzz': {OF_STATEMENT}",
    ),
    "a key a terminal would obey": (
        edit(NORTH, "date_words =", '"\\u001b[31m" ='),
        f"sheets/north.toml, line 19: there is no key '\\x1b[31m': {OF_STATEMENT}",
    ),
    "a key of a hop": (
        edit(NORTH, 'verb = "said"', 'verbs = "said"'),
        "sheets/north.toml, line 25: attribution: there is no key 'verbs': did you mean 'verb'?",
    ),
    "a key of a figure": (
        edit(NORTH, "high = 12", "hgih = 12"),
        "sheets/north.toml, line 29: figures: there is no key 'hgih': did you mean 'high'?",
    ),
    "a table nearly right": (
        make_corpus({SOUTH: TEXTS[SOUTH].encode() + b'[[zones]]\nkind = "body"\n'}),
        "sheets/south.toml, line 17: there is no key 'zones': did you mean 'zone'?",
    ),
    "a table of another file": (
        make_corpus({EVENTS: TEXTS[EVENTS].encode() + b'[[actor]]\nkey = "x"\n'}),
        "events.toml, line 20: there is no key 'actor': use event",
    ),
    "no source": (
        make_corpus({SOUTH: b""}),
        "sheets/south.toml: the key 'source' is missing",
    ),
    "a missing key": (
        edit(NORTH, 'event = "defence"\n', ""),
        "sheets/north.toml, line 31: the key 'event' is missing",
    ),
    "a missing key of a hop": (
        edit(NORTH, ', cue = "citing the coast guard"', ""),
        "sheets/north.toml, line 25: attribution: the key 'cue' is missing",
    ),
    "a number for a text": (
        edit(NORTH, 'quote = "Fishermen protested"', "quote = 7"),
        "sheets/north.toml, line 38: quote: expected a text in quotes, not a whole number",
    ),
    "a date without quotes": (
        edit(NORTH, 'date = "2021-05-03"', "date = 2021-05-03"),
        "sheets/north.toml, line 23: date: expected a text in quotes, not a date without quotes",
    ),
    "a text for a list": (
        edit(EVENTS, 'initiators = ["vorin"]', 'initiators = "vorin"'),
        "events.toml, line 6: initiators: expected a list, not a text in quotes",
    ),
    "a number in a list of texts": (
        edit(EVENTS, 'initiators = ["vorin"]', 'initiators = ["vorin", 3]'),
        "events.toml, line 6: initiators: expected a text in quotes, not a whole number",
    ),
    "a text for a number": (
        edit(NORTH, "high = 12", 'high = "12"'),
        "sheets/north.toml, line 29: figures: expected a number, not a text in quotes",
    ),
    "one table for many": (
        make_corpus({EVENTS: b'[event]\nkey = "x"\n'}),
        "events.toml, line 1: expected a list, not a table",
    ),
    "an empty text": (
        edit(ACTORS, 'name = "Vorin"', 'name = " "'),
        f"actors.toml, line 3: name: {WORDLESS}",
    ),
    "an empty text in a list": (
        edit(ACTORS, '"Republic of Vorin"', '""'),
        f"actors.toml, line 5: names: {WORDLESS}",
    ),
    "a zero character": (
        edit(EVENTS, "The minister defends", "The \\u0000 defends"),
        f"events.toml, line 18: title: {WORDLESS}",
    ),
    "no number": (
        edit(NORTH, "high = 12", "high = nan"),
        "sheets/north.toml, line 29: figures: expected a number >= -1000000000000000.0",
    ),
    "an infinite number": (
        edit(NORTH, "high = 12", "high = inf"),
        "sheets/north.toml, line 29: figures: expected a number <= 1000000000000000.0",
    ),
    "a number of many digits": (
        edit(NORTH, "high = 12", "high = 1" + "0" * 5000),
        "sheets/north.toml: a number has too many digits",
    ),
    "a latitude beyond the pole": (
        edit(PLACES, 'name = "The coast"', 'name = "The coast"\nlatitude = 91'),
        "places.toml, line 4: latitude: expected a number <= 90.0",
    ),
    "a longitude beyond the date line": (
        edit(PLACES, 'name = "The coast"', 'name = "The coast"\nlongitude = -181.5'),
        "places.toml, line 4: longitude: expected a number >= -180.0",
    ),
    "an unknown event type": (
        edit(EVENTS, '"COERCE"', '"coerce"'),
        (
            "events.toml, line 4: type: 'coerce' is none of AGREE, CONSULT, SUPPORT, CONCEDE, "
            "COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, "
            "MOBILIZE, COERCE or ASSAULT"
        ),
    ),
    "an unknown kind of actor": (
        edit(ACTORS, '"civilians"', '"people"'),
        (
            "actors.toml, line 16: kind: 'people' is none of person, state, government, "
            "legislature, judiciary, military, police, party, rebels, intergovernmental, ngo, "
            "media, business, civilians or organisation"
        ),
    ),
    "an unknown affiliation": (
        edit(ACTORS, '"represents"', '"leads"'),
        "actors.toml, line 11: affiliations: 'leads' is none of part_of or represents",
    ),
    "an unknown kind of publication": (
        edit(PUBLICATIONS, '"agency"', '"blog"'),
        "publications.toml, line 4: kind: 'blog' is none of agency, newspaper, broadcaster or site",
    ),
    "an unknown kind of zone": (
        edit(NORTH, '"headline"', '"head"'),
        (
            "sheets/north.toml, line 10: kind: 'head' is none of headline, dateline, byline, body, "
            "caption or boilerplate"
        ),
    ),
    "an unknown basis": (
        edit(NORTH, 'basis = "relative"', 'basis = "guess"'),
        (
            "sheets/north.toml, line 24: basis: "
            "'guess' is none of explicit, relative, inferred or none"
        ),
    ),
    "an unknown realis": (
        edit(NORTH, '"occurred"', '"happened"'),
        (
            "sheets/north.toml, line 34: realis: 'happened' is none of occurred, ongoing, planned, "
            "hypothetical or denied"
        ),
    ),
}

FILES = {
    "an open quote": (
        edit(NORTH, 'event = "defence"', 'event = "defence'),
        "sheets/north.toml, line 32: Illegal character '\\n'",
    ),
    "a key twice": (
        edit(NORTH, 'event = "defence"', 'event = "defence"\nevent = "blockade"'),
        "sheets/north.toml, line 33: Cannot overwrite a value",
    ),
    "cut off": (
        make_corpus({SOUTH: TEXTS[SOUTH].encode() + b"[["}),
        "sheets/south.toml, line 17: Invalid initial character for a key part (at end of document)",
    ),
    "a sheet not UTF-8": (
        make_corpus({SOUTH: TEXTS[SOUTH].encode() + b"# \xff"}),
        "sheets/south.toml, line 17: not UTF-8 text",
    ),
    "deeply nested": (
        make_corpus({SOUTH: b"x = " + b"[" * 100_000}),
        "sheets/south.toml: too deeply nested",
    ),
    "a missing file": (
        make_corpus({EVENTS: None}),
        "events.toml: the file is missing from the corpus",
    ),
    "no sheets": (
        make_corpus({NORTH: None, SOUTH: None}),
        "sheets: the folder holds no coding sheet (*.toml)",
    ),
    "a sheet's name is no key": (
        make_corpus({NORTH: None, "sheets/North 1.toml": TEXTS[NORTH].encode()}),
        (
            "sheets/North 1.toml: the file's name is the key of its source: use a-z, digits and "
            "hyphens"
        ),
    ),
    "an article under two names": (
        make_corpus(
            {
                "articles/south.txt": TEXTS[ARTICLE].encode(),
                SOUTH: b'[source]\nfile = "south.txt"\ntitle = "x"\n',
            }
        ),
        "sheets/south.toml, line 2: sheets/north.toml codes the same article",
    ),
    "two sheets about one article": (
        edit(SOUTH, '"south.txt"', '"north.txt"'),
        "sheets/south.toml, line 2: sheets/north.toml codes the same article",
    ),
    "an article outside": (
        edit(NORTH, '"north.txt"', '"../north.txt"'),
        "sheets/north.toml, line 2: '../north.txt' is a path: name a file of the folder articles",
    ),
    "an article outside, on Windows": (
        edit(NORTH, '"north.txt"', '"..\\\\north.txt"'),
        (
            "sheets/north.toml, line 2: '..\\\\north.txt' is a path: "
            "name a file of the folder articles"
        ),
    ),
    "a folder for an article": (
        edit(NORTH, '"north.txt"', '".."'),
        "article ..: it is not in the folder articles, but sheets/north.toml codes it",
    ),
    "a missing article": (
        make_corpus({ARTICLE: None}),
        "article north.txt: it is not in the folder articles, but sheets/north.toml codes it",
    ),
    "an empty article": (
        make_corpus({ARTICLE: b" \n"}),
        "article north.txt: it is empty",
    ),
    "a binary article": (
        make_corpus({ARTICLE: b"abc\0def"}),
        "article north.txt: it is binary, not text (a zero at byte 3)",
    ),
    "an article not UTF-8": (
        make_corpus({ARTICLE: "Vorin – ".encode() + b"caf\xe9"}),
        "article north.txt: it is not UTF-8 (byte 13 is 0xe9); save it as UTF-8",
    ),
}

REFERENCES = {
    "a key that is no slug": (
        edit(ACTORS, 'key = "vorin"', 'key = "Vorin"'),
        "actors.toml, line 2: 'Vorin' is not a key: use lower-case letters, digits and hyphens",
    ),
    "two events with one key": (
        edit(EVENTS, 'key = "protest"', 'key = "blockade"'),
        "events.toml, line 10: two entries claim the key 'blockade'",
    ),
    "two publications with one key": (
        edit(PUBLICATIONS, 'key = "post"', 'key = "wire"'),
        "publications.toml, line 7: two entries claim the key 'wire'",
    ),
    "an unknown event": (
        edit(NORTH, 'event = "defence"', 'event = "defense"'),
        "sheets/north.toml, line 32: no event has the key 'defense': did you mean defence?",
    ),
    "an event like no other": (
        edit(NORTH, 'event = "defence"', 'event = "qqq"'),
        "sheets/north.toml, line 32: no event has the key 'qqq': add it to events.toml",
    ),
    "an unknown actor": (
        edit(EVENTS, 'initiators = ["vorin"]', 'initiators = ["vorinn"]'),
        "events.toml, line 6: no actor has the key 'vorinn': did you mean vorin?",
    ),
    "an unknown actor in a hop": (
        edit(NORTH, 'actor = "ana-soljic"', 'actor = "ana-soljik"'),
        "sheets/north.toml, line 25: no actor has the key 'ana-soljik': did you mean ana-soljic?",
    ),
    "an unknown group": (
        edit(ACTORS, 'group = "vorin"', 'group = "vorun"'),
        "actors.toml, line 11: no actor has the key 'vorun': did you mean vorin?",
    ),
    "an unknown place": (
        edit(EVENTS, '"COERCE"\nplace = "oria"', '"COERCE"\nplace = "orla"'),
        "events.toml, line 5: no place has the key 'orla': did you mean oria?",
    ),
    "an unknown place around": (
        edit(PLACES, 'within = "coast"', 'within = "coasts"'),
        "places.toml, line 8: no place has the key 'coasts': did you mean coast?",
    ),
    "an unknown publication": (
        edit(NORTH, 'publication = "wire"', 'publication = "wired"'),
        "sheets/north.toml, line 3: no publication has the key 'wired': did you mean wire?",
    ),
    "an unknown publication in a hop": (
        edit(SOUTH, 'publication = "wire"', 'publication = "wires"'),
        "sheets/south.toml, line 15: no publication has the key 'wires': did you mean wire?",
    ),
    "a name claimed twice": (
        edit(ACTORS, '"Fishermen of Oria"', '"VORÍN"'),
        "actors.toml, line 13: the actors 'vorin' and 'fishermen' are both called 'VORÍN'",
    ),
    "another name claimed twice": (
        edit(ACTORS, 'kind = "civilians"', 'kind = "civilians"\nnames = ["ana  SOLJIC"]'),
        (
            "actors.toml, line 17: the actors 'ana-soljic' and 'fishermen' are both called "
            "'ana  SOLJIC'"
        ),
    ),
    "a Wikidata id claimed twice": (
        make_corpus(
            {ACTORS: TEXTS[ACTORS].replace('kind = "', 'wikidata = "Q1"\nkind = "', 2).encode()}
        ),
        "actors.toml, line 11: the actors 'vorin' and 'ana-soljic' are both 'Q1'",
    ),
    "an affiliation twice": (
        edit(ACTORS, '"2019" }', '"2019" }, { group = "vorin", kind = "represents" }'),
        "actors.toml, line 11: 'ana-soljic' names an affiliation twice",
    ),
    "an affiliation with itself": (
        edit(ACTORS, 'group = "vorin"', 'group = "ana-soljic"'),
        "actors.toml, line 11: 'ana-soljic' belongs to itself",
    ),
    "a place within itself": (
        edit(PLACES, 'within = "coast"', 'within = "oria"'),
        "places.toml, line 8: 'oria' lies within itself",
    ),
    "two places within each other": (
        edit(PLACES, 'name = "The coast"', 'name = "The coast"\nwithin = "oria"'),
        "places.toml, line 4: 'coast' lies within itself",
    ),
    "an actor twice in one role": (
        edit(EVENTS, '["ana-soljic"]', '["ana-soljic", "ana-soljic"]'),
        "events.toml, line 16: 'defence' names an actor twice",
    ),
    "an event that nothing cites": (
        edit(NORTH, 'event = "defence"', 'event = "blockade"'),
        (
            "events.toml, line 17: no statement of any sheet cites the event 'defence': cite it or "
            "remove it"
        ),
    ),
    "two statements with one passage": (
        edit(
            NORTH,
            'event = "protest"\nquote = "Fishermen protested"',
            'event = "defence"\nquote = "“We had no choice,” she said"',
        ),
        "sheets/north.toml, line 38: two statements cite 'defence' with the same passage",
    ),
}

QUOTES = {
    "not in the article": (
        edit(NORTH, "Fishermen protested", "Fishermen protestd"),
        (
            "sheets/north.toml, line 38: 'Fishermen protestd' does not stand in the article; "
            "the nearest text is 'Fishermen proteste'"
        ),
    ),
    "like nothing in the article": (
        edit(NORTH, "Fishermen protested", "žžž"),
        "sheets/north.toml, line 38: 'žžž' does not stand in the article",
    ),
    "more than once in the article": (
        edit(NORTH, '"Fishermen protested"', '"port of Oria"'),
        (
            "sheets/north.toml, line 38: 'port of Oria' stands 3 times in the article: say which "
            "with 'after' or 'nth'"
        ),
    ),
    "not so often in the article": (
        edit(NORTH, '"Fishermen protested"', '"port of Oria"\nnth = 4'),
        "sheets/north.toml, line 38: 'port of Oria' stands 3 times in the article, and 'nth' is 4",
    ),
    "after words that are not there": (
        edit(NORTH, '"Fishermen protested"', '"port of Oria"\nafter = "nowhere"'),
        "sheets/north.toml, line 38: 'nowhere' (given as 'after') does not stand in the article",
    ),
    "before the words it should be after": (
        edit(NORTH, '"Fishermen protested"', '"Fishermen protested"\nafter = "Read more"'),
        (
            "sheets/north.toml, line 38: 'Fishermen protested' stands in the article, but not "
            "behind the words given as 'after'"
        ),
    ),
    "in boilerplate": (
        edit(NORTH, "Fishermen protested", "Vorin wins"),
        (
            "sheets/north.toml, line 38: 'Vorin wins' lies in boilerplate (the zone "
            "'Read more: Vorin wins the cup')"
        ),
    ),
    "running into boilerplate": (
        edit(NORTH, "Fishermen protested", "is closed.\\n\\nRead"),
        (
            "sheets/north.toml, line 38: 'is closed. Read' lies in boilerplate (the zone "
            "'Read more: Vorin wins the cup')"
        ),
    ),
    "a zone without its first words": (
        edit(NORTH, '"Read more:"', '"Read moar:"'),
        (
            "sheets/north.toml, line 16: 'Read moar:' does not stand in the article after the zone "
            "before"
        ),
    ),
    "a zone without its last words": (
        edit(NORTH, '"the cup"', '"the cap"'),
        "sheets/north.toml, line 17: 'the cap' does not stand in the article after the zone before",
    ),
    "zones in the wrong order": (
        edit(NORTH, 'starts = "Vorin blocks"\nends = "of Oria"', 'starts = "Read more:"'),
        (
            "sheets/north.toml, line 15: 'Read more:' does not stand in the article after the zone "
            "before"
        ),
    ),
    "date words not in the article": (
        edit(NORTH, '"on Monday"\n', '"on Tuesday"\n'),
        "sheets/north.toml, line 22: 'on Tuesday' does not stand in the article",
    ),
    "a cue not in the article": (
        edit(NORTH, '"Ana Šoljić said"', '"Ana Soljic said"'),
        "sheets/north.toml, line 25: 'Ana Soljic said' does not stand in the article",
    ),
    "a figure not in the quote": (
        edit(NORTH, '"up to 12 ships"', '"12 boats"'),
        "sheets/north.toml, line 29: '12 boats' does not stand in the quote",
    ),
    "a hop with two voices": (
        edit(NORTH, 'actor = "ana-soljic"', 'actor = "ana-soljic", publication = "wire"'),
        f"sheets/north.toml, line 25: {HOP}",
    ),
    "a hop without a voice": (
        edit(NORTH, 'words = "the coast guard", ', ""),
        f"sheets/north.toml, line 25: {HOP}",
    ),
    "a figure with a low over its high": (
        edit(NORTH, "high = 12", "low = 13, high = 12"),
        "sheets/north.toml, line 29: 'ships' has a low of 13 over its high",
    ),
    "a figure without a number": (
        edit(NORTH, "high = 12, ", ""),
        "sheets/north.toml, line 29: 'ships' has neither 'value' nor 'low' nor 'high'",
    ),
    "a figure with a value and a high": (
        edit(NORTH, "high = 12", "value = 11, high = 12"),
        "sheets/north.toml, line 29: 'ships' has a 'value', so no 'low' and no 'high'",
    ),
    "a figure twice": (
        edit(
            SOUTH,
            "figures = [",
            'figures = [{ what = "ships", low = 9, high = 9, words = "9 ships" }, ',
        ),
        "sheets/south.toml, line 16: two of the figures are the same",
    ),
}

DATES = {
    "30 February": (
        edit(NORTH, 'date = "2021-05-03"', 'date = "2021-02-30"'),
        "sheets/north.toml, line 23: '2021-02-30' is not a date: there is no day 30 in 2021-02",
    ),
    "latest before earliest": (
        edit(NORTH, 'date = "2021-05-03"', 'date = "2021-05-03/2021-05-01"'),
        (
            "sheets/north.toml, line 23: '2021-05-03/2021-05-01' is not a date: the interval ends "
            "before it starts"
        ),
    ),
    "not EDTF": (
        edit(NORTH, 'date = "2021-05-03"', 'date = "3 May 2021"'),
        f"sheets/north.toml, line 23: '3 May 2021' is not a date: {EDTF}",
    ),
    "inferred without a reason": (
        edit(NORTH, 'reason = "The day before the article."\n', ""),
        "sheets/north.toml, line 40: an inferred date needs a reason",
    ),
    "date words in boilerplate": (
        edit(NORTH, '"on Monday"', '"the cup"'),
        "sheets/north.toml, line 22: 'the cup' does not stand in the article",
    ),
    "a cue in boilerplate": (
        edit(NORTH, 'cue = "Ana Šoljić said"', 'cue = "Read more"'),
        "sheets/north.toml, line 25: 'Read more' does not stand in the article",
    ),
    "an explicit date whose year is not written": (
        edit(NORTH, 'basis = "relative"', 'basis = "explicit"'),
        "sheets/north.toml, line 24: the words do not write the year 2021: say 'inferred', and why",
    ),
    "a date without a basis": (
        edit(NORTH, 'basis = "relative"\n', ""),
        "sheets/north.toml, line 23: a date needs a basis: explicit, relative or inferred",
    ),
    "a date with the basis none": (
        edit(NORTH, 'basis = "relative"\n', 'basis = "none"\n'),
        "sheets/north.toml, line 23: a date needs a basis: explicit, relative or inferred",
    ),
    "a basis without a date": (
        edit(NORTH, 'date = "2021-05-03"\n', ""),
        "sheets/north.toml, line 23: the basis is relative, but there is no date",
    ),
    "published on 30 February": (
        edit(NORTH, 'published = "2021-05-04"', 'published = "2021-02-30"'),
        "sheets/north.toml, line 5: '2021-02-30' is not a date: there is no day 30 in 2021-02",
    ),
    "published, not in the article": (
        edit(NORTH, '"4 May 2021"', '"5 May 2021"'),
        "sheets/north.toml, line 6: '5 May 2021' does not stand in the article",
    ),
    "published, without a basis": (
        edit(NORTH, 'published_basis = "explicit"\n', ""),
        "sheets/north.toml, line 5: a date needs a basis: explicit, relative or inferred",
    ),
    "published, inferred without a reason": (
        edit(NORTH, 'published_basis = "explicit"', 'published_basis = "inferred"'),
        "sheets/north.toml, line 7: an inferred date needs a reason",
    ),
    "an event's date without a reason": (
        edit(EVENTS, '["ana-soljic"]\n', '["ana-soljic"]\ndate = "2021-05-04"\n'),
        "events.toml, line 20: a date that differs from what is cited needs a date_reason",
    ),
    "an event on 30 February": (
        edit(
            EVENTS, '["ana-soljic"]\n', '["ana-soljic"]\ndate = "2021-02-30"\ndate_reason = "x"\n'
        ),
        "events.toml, line 20: '2021-02-30' is not a date: there is no day 30 in 2021-02",
    ),
    "an affiliation from 30 February": (
        edit(ACTORS, '"2019"', '"2019-02-30"'),
        "actors.toml, line 11: '2019-02-30' is not a date: there is no day 30 in 2019-02",
    ),
    "an affiliation that ends before it starts": (
        edit(ACTORS, 'from = "2019"', 'from = "2019", to = "2018"'),
        "actors.toml, line 11: the latest day 2018-12-31 is before the earliest 2019-01-01",
    ),
}

FAULTS: list[tuple[str, Files, str]] = [
    pytest.param(files, message, id=name)
    for group in (SHAPES, FILES, REFERENCES, QUOTES, DATES)
    for name, (files, message) in group.items()
]

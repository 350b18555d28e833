from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest

from tests.factories import TEXTS, edit, make_corpus
from timeline.records.corpus import (
    Actor,
    Affiliation,
    Citation,
    Corpus,
    Event,
    Hop,
    Place,
    Publication,
    Source,
    Zone,
)
from timeline.records.told import Figure, StatedDate
from timeline.sheets import read_corpus
from timeline.vocabulary import (
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    PublicationKind,
    Role,
    ZoneKind,
)

NORTH, SOUTH = TEXTS["articles/north.txt"], TEXTS["articles/south.txt"]
DAY = date(2021, 5, 4)

NORTHERN = Source(
    key="north",
    file="north.txt",
    title="Vorin blocks the port of Oria",
    text=NORTH,
    sha256=sha256(NORTH.encode()).hexdigest(),
    published=StatedDate("4 May 2021", "2021-05-04", DAY, DAY, Basis.EXPLICIT),
    publication="wire",
    zones=(
        Zone(ZoneKind.HEADLINE, 0, 29),
        Zone(ZoneKind.BODY, 31, 273),
        Zone(ZoneKind.BOILERPLATE, 275, 304),
    ),
    citations=(
        Citation(
            event="blockade",
            start=66,
            end=138,
            quote="The navy of Vorin blocked the port of Oria on Monday with up to 12 ships",
            prefix="A, 4 May 2021 (Northern Wire) – ",
            suffix=", its minister Ana Šoljić said, ",
            stated=StatedDate(
                "on Monday", "2021-05-03", date(2021, 5, 3), date(2021, 5, 3), Basis.RELATIVE
            ),
            attribution=(
                Hop("Ana Šoljić said", "said", 153, 168, actor="ana-soljic"),
                Hop("the coast guard", None, 170, 192),
            ),
            figures=(Figure("ships", None, 12, None, "up to 12 ships"),),
        ),
        Citation(
            event="defence",
            start=195,
            end=223,
            quote="“We had no choice,” she said",
            prefix=" said, citing the coast guard.\n\n",
            suffix=". Fishermen protested. The port ",
            stated=StatedDate(),
        ),
        Citation(
            event="protest",
            start=225,
            end=244,
            quote="Fishermen protested",
            prefix="\n\n“We had no choice,” she said. ",
            suffix=". The port of Oria is closed.\n\nR",
            stated=StatedDate(
                None, "2021-05-04", DAY, DAY, Basis.INFERRED, "The day before the article."
            ),
        ),
    ),
)
SOUTHERN = Source(
    key="south",
    file="south.txt",
    title="Fishermen march in Oria",
    text=SOUTH,
    sha256=sha256(SOUTH.encode()).hexdigest(),
    published=StatedDate(),
    publication="post",
    zones=(Zone(ZoneKind.BODY, 0, 136),),
    citations=(
        Citation(
            event="protest",
            start=25,
            end=55,
            quote="Fishermen marched through Oria",
            prefix="Fishermen march in Oria\n\n",
            suffix=" against the blockade. It began ",
            stated=StatedDate(),
        ),
        Citation(
            event="blockade",
            start=78,
            end=111,
            quote="It began in May 2021 with 9 ships",
            prefix="ough Oria against the blockade. ",
            suffix=", Northern Wire reported.\n",
            stated=StatedDate(None, "2021-05", date(2021, 5, 1), date(2021, 5, 31), Basis.EXPLICIT),
            attribution=(Hop("Northern Wire reported", "reported", 113, 135, publication="wire"),),
            figures=(Figure("ships", 9, 9, None, "9 ships"),),
        ),
    ),
)


def test_a_corpus_is_read_whole():
    assert read_corpus(make_corpus()) == Corpus(
        publications=(
            Publication("wire", "Northern Wire", PublicationKind.AGENCY),
            Publication("post", "Southern Post", PublicationKind.NEWSPAPER),
        ),
        actors=(
            Actor("vorin", "Vorin", ActorKind.STATE, ("Republic of Vorin",)),
            Actor(
                "ana-soljic",
                "Ana Šoljić",
                ActorKind.PERSON,
                affiliations=(Affiliation("vorin", AffiliationKind.REPRESENTS, date(2019, 1, 1)),),
            ),
            Actor("fishermen", "Fishermen of Oria", ActorKind.CIVILIANS),
        ),
        places=(Place("coast", "The coast"), Place("oria", "Oria", within="coast")),
        events=(
            Event(
                "blockade",
                "Vorin blocks the port of Oria",
                (("vorin", Role.INITIATOR), ("fishermen", Role.RECIPIENT)),
                type=EventType.COERCE,
                place="oria",
            ),
            Event(
                "protest",
                "Fishermen protest against the blockade",
                (("fishermen", Role.INITIATOR),),
                type=EventType.PROTEST,
                place="oria",
            ),
            Event(
                "defence",
                "The minister defends the blockade",
                (("ana-soljic", Role.PARTICIPANT),),
            ),
        ),
        sources=(NORTHERN, SOUTHERN),
    )


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(
            make_corpus(
                {
                    path: text.replace("\n", "\r\n").encode()
                    for path, text in TEXTS.items()
                    if path.endswith(".toml")
                }
            ),
            id="line ends of Windows",
        ),
        pytest.param(
            make_corpus(
                {
                    path: b"\xef\xbb\xbf" + text.encode()
                    for path, text in TEXTS.items()
                    if path.endswith(".toml")
                }
            ),
            id="byte-order marks",
        ),
        pytest.param(
            make_corpus({"README.md": b"\xff", "articles/more.txt": b"", "sheets/notes.txt": b""}),
            id="other files beside",
        ),
        pytest.param(
            edit("actors.toml", '["Republic', '["Vorin", "Republic of Vorin", "Republic'),
            id="a name twice for one actor",
        ),
    ],
)
def test_what_makes_no_difference(files):
    assert read_corpus(files) == read_corpus(make_corpus())


def test_an_event_may_name_nobody():
    files = edit("events.toml", 'participants = ["ana-soljic"]\n', "")
    events = {event.key: event for event in read_corpus(files).events}

    assert events["defence"].participations == ()


@pytest.mark.parametrize(
    ("which", "start"),
    [
        ("nth = 1", 17),
        ("nth = 2", 96),
        ('after = "ORIA"', 96),
        ('after = "ORIA"\nnth = 2', 250),
        ('after = "had no choice"', 250),
    ],
)
def test_one_of_several_places_can_be_meant(which, start):
    files = edit("sheets/north.toml", '"Fishermen protested"', f'"port of Oria"\n{which}')

    assert read_corpus(files).sources[0].citations[2].start == start


def test_a_cue_is_looked_for_nearest_to_its_quote():
    files = edit("sheets/north.toml", 'cue = "Ana Šoljić said"', 'cue = "said"')

    assert read_corpus(files).sources[0].citations[0].attribution[0].start == 164


def test_the_line_of_a_fault_is_found_behind_comments_that_look_like_tables():
    from timeline.sheets.toml import find_line

    text = "# [[event]]\n[[event]]\nkey = 1\n\n[[ event ]]\n  key= 2\n[other]\nkey = 3\n"

    assert find_line(text, "event", 1, "key") == 6
    assert find_line(text, "event", 1, "title") == 5
    assert find_line(text, "event", 2) is None

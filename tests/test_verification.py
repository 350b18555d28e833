from __future__ import annotations

import hashlib
import shutil
import sqlite3

import pytest
from sqlalchemy import make_url
from typer.testing import CliRunner

from tests.conftest import postgresql_database, sqlite_url
from tests.factories import TEXTS, make_corpus, write_corpus
from timeline.articles import read_text
from timeline.cli.app import app
from timeline.database.engine import begin_writing
from timeline.database.target import parse_target
from timeline.pipeline.seeding import seed

BLOCKADE = "citation of blockade in north at 66"
PROTEST = "citation of protest in north at 225"

# Of the rows, source 1 is north, citation 2 says "no choice", citation 3 "Fishermen protested".
BROKEN = {
    "offsets moved": (
        ("UPDATE citation SET char_start = char_start + 1, char_end = char_end + 1 WHERE id = 3"),
        [
            (
                "citation of protest in north at 226: the article has 'ishermen protested.' there, "
                "not 'Fishermen protested'"
            )
        ],
    ),
    "a quote changed": (
        "UPDATE citation SET quote = upper(quote) WHERE id = 3",
        [f"{PROTEST}: the article has 'Fishermen protested' there, not 'FISHERMEN PROTESTED'"],
    ),
    "a quote without a passage": (
        (
            "UPDATE citation SET char_start = char_start + 9000, char_end = char_end + 9000"
            " WHERE id = 3"
        ),
        [
            (
                "citation of protest in north at 9225: the article has '' there, "
                "not 'Fishermen protested'"
            )
        ],
    ),
    "a prefix changed": (
        "UPDATE citation SET prefix = 'x' WHERE id = 3",
        [f"{PROTEST}: the words around it are not those of the article"],
    ),
    "a text changed": (
        "UPDATE source SET text = text || '!' WHERE key = 'north'",
        ["source north: its text is not what its SHA-256 was taken from"],
    ),
    "a hash changed": (
        "UPDATE source SET text_sha256 = replace(text_sha256, '6', '7') WHERE key = 'north'",
        ["source north: its text is not what its SHA-256 was taken from"],
    ),
    "days that are not the date's": (
        "UPDATE citation SET earliest = '2021-05-01' WHERE id = 3",
        [f"{PROTEST}: its days 2021-05-01 to 2021-05-04 are not those of 2021-05-04"],
    ),
    "a date that is none": (
        "UPDATE citation SET date = '2021-02-30' WHERE id = 3",
        [f"{PROTEST}: '2021-02-30' is not a date: there is no day 30 in 2021-02"],
    ),
    "days without a date": (
        "UPDATE event SET earliest = '2021-05-01' WHERE key = 'defence'",
        ["event defence: it has days but no date"],
    ),
    "a day of publication that is none": (
        "UPDATE source SET published = '2021-05-05' WHERE key = 'north'",
        ["source north: its days 2021-05-04 to 2021-05-04 are not those of 2021-05-05"],
    ),
    "a quote in boilerplate": (
        "UPDATE zone SET kind = 'boilerplate' WHERE source_id = 1 AND kind = 'body'",
        [
            f"{BLOCKADE}: it lies in boilerplate",
            "citation of defence in north at 195: it lies in boilerplate",
            f"{PROTEST}: it lies in boilerplate",
        ],
    ),
    "a zone beyond the text": (
        "UPDATE zone SET char_end = 9000 WHERE source_id = 1 AND kind = 'boilerplate'",
        ["source north: its zone at 275 ends beyond the text"],
    ),
    "a cue beyond the text": (
        "UPDATE attribution SET char_end = 9000 WHERE words = 'the coast guard'",
        [f"{BLOCKADE}: a hop of its attribution lies beyond the text"],
    ),
    "an event that nothing cites": (
        "DELETE FROM citation WHERE id = 2",
        ["event defence: nothing cites it"],
    ),
    "an event's date that nothing states": (
        (
            "UPDATE event SET date = '2020', earliest = '2020-01-01', latest = '2020-12-31'"
            " WHERE key = 'protest'"
        ),
        ["event protest: no citation states a date around 2020, and no reason is given"],
    ),
    "an actor without its name": (
        "DELETE FROM actor_name WHERE name = 'Vorin'",
        ["actor vorin: its name is not among its names"],
    ),
}
BROKEN_IN_A_FILE = {
    "a citation the search does not know": (
        "DELETE FROM citation_text_docsize WHERE id = 1",
        ["citation: full-text search knows 4 of 5 rows"],
    ),
    "a reference that leads nowhere": (
        "DELETE FROM place WHERE key = 'coast'",
        ["place, row 2: the place it refers to is gone"],
    ),
    "an empty title": (
        "UPDATE event SET title = '' WHERE key = 'protest'",
        ["database: CHECK constraint failed in event"],
    ),
    "a type that is none": (
        "UPDATE event SET type = 'SING' WHERE key = 'protest'",
        ["database: CHECK constraint failed in event"],
    ),
}


@pytest.fixture
def corpus(tmp_path):
    """The folder of the small corpus."""
    return write_corpus(tmp_path / "corpus", make_corpus())


@pytest.fixture(scope="module")
def sqlite_small(sqlite_template, tmp_path_factory):
    """A database file that holds the small corpus, to copy."""
    folder = tmp_path_factory.mktemp("small")
    path = folder / "timeline.db"
    shutil.copyfile(sqlite_template, path)
    seed(parse_target(sqlite_url(path)), write_corpus(folder / "corpus", make_corpus()))
    return path


@pytest.fixture(scope="module")
def postgresql_small(postgresql_server, postgresql_template, tmp_path_factory):
    """The name of a PostgreSQL database that holds the small corpus, to copy."""
    folder = write_corpus(tmp_path_factory.mktemp("small"), make_corpus())
    with postgresql_database(postgresql_server, postgresql_template) as url:
        seed(parse_target(url), folder)
        yield make_url(url).database


@pytest.fixture
def target(engine_name, tmp_path, request):
    """A database that holds the small corpus, on each engine."""
    small = request.getfixturevalue(f"{engine_name}_small")
    if engine_name == "sqlite":
        yield parse_target(sqlite_url(shutil.copyfile(small, tmp_path / "timeline.db")))
    else:
        server = request.getfixturevalue("postgresql_server")
        with postgresql_database(server, small) as url:
            yield parse_target(url)


def verify(target, *options: object):
    """Return exit status, stdout and stderr of `timeline verify`."""
    database = str(target.path) if target.path else target.url
    done = CliRunner().invoke(app, ["verify", "--database", database, *map(str, options)])
    return done.exit_code, done.stdout, done.stderr


def report(faults, citations=5):
    """Return what is to be said of faults."""
    return (
        1,
        "".join(f"{fault}\n" for fault in faults),
        (
            f"checked 2 sources, {citations} citations and 3 events: "
            f"{len(faults)} fault{'s' * (len(faults) > 1)}\n"
        ),
    )


def test_a_clean_database_has_no_fault(target, corpus):
    clean = (0, "checked 2 sources, 5 citations and 3 events: no fault\n", "")

    assert verify(target) == clean
    assert verify(target, "--articles", corpus / "articles") == clean


def test_an_event_that_names_nobody_is_no_fault(target):
    with begin_writing(target) as connection:
        connection.exec_driver_sql("DELETE FROM participation WHERE event_id = 2")

    assert verify(target)[0] == 0


def test_the_bundled_corpus_has_no_fault(seeded_url):
    status, said, complaints = verify(parse_target(seeded_url))

    assert (status, said.rpartition(": ")[2], complaints) == (0, "no fault\n", "")


@pytest.mark.parametrize(
    ("statement", "faults"), [pytest.param(*case, id=name) for name, case in BROKEN.items()]
)
def test_what_is_broken_is_named(statement, faults, target):
    with begin_writing(target) as connection:
        connection.exec_driver_sql(statement)

    assert verify(target) == report(
        faults, 4 if statement.startswith("DELETE FROM citation") else 5
    )


@pytest.mark.parametrize(
    ("statement", "faults"),
    [pytest.param(*case, id=name) for name, case in BROKEN_IN_A_FILE.items()],
)
@pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True)
def test_what_is_broken_past_the_rules_of_a_file_is_named(statement, faults, target):
    connection = sqlite3.connect(target.path)
    connection.execute("PRAGMA ignore_check_constraints = 1")
    with connection:
        connection.execute(statement)
    connection.close()

    assert verify(target) == report(faults)


def test_files_that_changed_are_named(target, corpus):
    north = TEXTS["articles/north.txt"].replace("closed", "open")
    write_corpus(corpus, {"articles/north.txt": north.encode()})
    (corpus / "articles" / "south.txt").unlink()

    assert verify(target, "--articles", corpus / "articles") == report(
        [
            "source north: no file in the folder has these bytes",
            "source south: no file in the folder has these bytes",
        ]
    )


PAGE = "<html><body><h1>Talks</h1><p>They met.</p></body></html>"
STORE_PAGE = """
    INSERT INTO source (key, title, published_basis, sha256, text, text_sha256)
    VALUES ('page', 'Talks', 'none', '{file}', '{text}', '{hash}')"""


@pytest.mark.parametrize(
    ("page", "faults"),
    [
        pytest.param(PAGE, None, id="as it was"),
        pytest.param(
            PAGE.replace("<p>", "<h2>And more</h2><p>"),
            ["source page: its file shows other words"],
            id="showing other words",
        ),
    ],
)
def test_the_text_of_a_web_page_is_what_it_shows(target, corpus, page, faults):
    text = read_text("page.html", PAGE.encode())
    hashes = {"file": hash_of(page), "text": text, "hash": hash_of(text)}
    with begin_writing(target) as connection:
        connection.exec_driver_sql(STORE_PAGE.format(**hashes))
    write_corpus(corpus, {"articles/page.html": page.encode()})

    status, shown, _ = verify(target, "--articles", corpus / "articles")

    assert (status, shown.splitlines()) == (1, faults) if faults else status == 0
    assert verify(target)[0] == 0


def hash_of(text):
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_folder_of_articles_that_is_missing_is_named(target, corpus):
    assert verify(target, "--articles", corpus / "nowhere") == (
        1,
        "",
        f"Error: article {corpus / 'nowhere'}: there is no such folder\n",
    )

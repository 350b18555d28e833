"""An article that is given its date later is stored as if it had been given at once."""

from __future__ import annotations

import datetime as dt
import tempfile
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.pipeline.test_orders import LINES, copy, read_events, write
from tests.store.dumps import read_facts, read_rows
from timeline import models
from timeline.database.engine import begin_writing
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.pipeline import ingesting
from timeline.pipeline.coding import Settings
from timeline.pipeline.drafting import draft
from timeline.pipeline.ingesting import ingest
from timeline.pipeline.seeding import seed
from timeline.queries.runs import list_shortfalls
from timeline.queries.verification import verify
from timeline.records.judged import Decision
from timeline.store import reviewing
from timeline.store.merging import merge
from timeline.store.removing import take_out
from timeline.store.splitting import split
from timeline.store.undoing import undo
from timeline.vocabulary import Realis

pytestmark = pytest.mark.usefixtures("plain_coder")

NOW = dt.datetime(2026, 11, 22, 3, tzinfo=dt.UTC)
DAY = "2021-05-10"
PAGE = "What was pasted\n\nVorin attacks Oria today. Oria asks Lund today. Police attacks Lund.\n"
OTHER = "What another saw\n\nLater on Vorin attacks Oria on 2021-05-10, it says here.\n"
TODAY = st.builds(
    "{} {} {} today.".format,
    st.sampled_from(["Vorin", "Oria"]),
    st.sampled_from(["attacks", "asks"]),
    st.sampled_from(["Oria", "Lund"]),
)
ARTICLES = st.lists(
    st.lists(LINES | TODAY, min_size=1, max_size=3).map("\n".join),
    min_size=2,
    max_size=4,
    unique=True,
)


@pytest.fixture
def page(tmp_path):
    return save(tmp_path / "page.txt", PAGE)


@pytest.fixture
def other(tmp_path):
    return save(tmp_path / "other.txt", OTHER)


@pytest.fixture
def target(migrated_url):
    return parse_target(migrated_url)


@pytest.fixture
def file(sqlite_template, tmp_path):
    """A database file, for what is the same on either engine: which articles are read."""
    [target] = copy(sqlite_template, str(tmp_path), 1)
    return target


def save(path, text):
    path.write_text(text)
    return path


def take(target, *files: Path, day=None, outlet=None, jobs=1):
    return ingest(target, list(map(str, files)), Settings("plain", day, outlet, jobs))


def rows_of(target, query):
    with open_reader(target) as reader:
        return [tuple(row) for row in reader.rows(query)]


DATES = "SELECT quote, date FROM citation ORDER BY char_start"
NAMED = ("name", "place", "publication", "source", "zone", "hop", "figure")
"""Facts that are the same whatever the keys of events."""


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=ARTICLES, order=st.randoms(use_true_random=False))
def test_a_date_given_later_is_a_date_given_at_once(sqlite_template, articles, order):
    with tempfile.TemporaryDirectory() as folder:
        files = write(Path(folder), articles)
        days = {each: order.choice(["2021-05-03", "2021-05-04", "2021-05-10"]) for each in files}
        at_once, later = copy(sqlite_template, folder, 2)
        for each, day in days.items():
            take(at_once, each, day=day)
        steps = [*dict.fromkeys(files).items(), *days.items()]
        order.shuffle(steps)

        for each, day in steps:
            take(later, each, day=day)

        assert read_events(later) == read_events(at_once)
        found, wanted = read_facts(later), read_facts(at_once)
        assert {name: found[name] for name in NAMED} == {name: wanted[name] for name in NAMED}
        with open_reader(later) as reader:
            assert verify(reader, None).faults == []


def test_passages_left_undated_get_the_date_that_follows(target, page):
    told = take(target, page).lines()
    assert told[1].startswith("3 passages left undated (no publication date: run it again with")

    told = take(target, page, day=DAY).lines()

    assert told[:2] == [
        "1 article read again · 3 statements coded in place of 3 · 3 new events",
        "1 passage left undated · which ones: timeline runs 2",
    ]
    assert rows_of(target, DATES) == [
        ("Vorin attacks Oria today", DAY),
        ("Oria asks Lund today", DAY),
        ("Police attacks Lund", None),
    ]
    with open_reader(target) as reader:
        assert verify(reader, None).faults == []


def test_what_is_stored_is_what_one_command_stores(sqlite_template, tmp_path, page, other):
    at_once, later = copy(sqlite_template, str(tmp_path), 2)
    take(at_once, other, day=DAY)
    take(at_once, page, day=DAY)
    take(later, other, day=DAY)
    take(later, page)

    take(later, page, day=DAY)

    assert read_facts(later) == read_facts(at_once)
    judged = "SELECT about, one, other, verdict, score, reasons FROM judgement ORDER BY one, other"
    assert rows_of(later, judged) == rows_of(at_once, judged)


def test_the_day_that_is_known_changes_nothing(target, page):
    take(target, page, day=DAY)
    before = read_rows(target)

    for day in (DAY, "2021-05", "2021"):
        assert take(target, page, day=day).lines() == ["0 articles read · 1 known already"]

    assert read_rows(target) == before


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"day": "2021-05-11"}, "it is stored as published 2021-05, not 2021-05-11"),
        ({"day": "2021-05-10"}, "it is stored as published 2021-05, not 2021-05-10"),
        ({"outlet": "Tanjug"}, "it is stored as published by Nordwire, not by Tanjug"),
    ],
    ids=["another day", "a more exact one", "another outlet"],
)
def test_what_differs_from_what_is_stored_is_told_and_changes_nothing(target, page, given, reason):
    take(target, page, day="2021-05", outlet="Nordwire")
    before = read_rows(target)

    report = take(target, page, **given)

    assert report.lines() == [
        f"not changed: article {page}: {reason}",
        "0 articles read · 1 known already",
    ]
    assert read_rows(target) == before


def test_what_was_given_before_stays_when_the_rest_is_given(file, page):
    take(file, page)

    take(file, page, outlet="Nordwire")
    take(file, page, day=DAY)

    about = "SELECT source.key, published, name FROM source JOIN publication ON true"
    assert rows_of(file, about) == [("nordwire-2021-05-10", DAY, "Nordwire")]


def test_an_outlet_given_last_leaves_the_date_and_its_reason(file, page):
    take(file, page, day=DAY)
    why = "SELECT published, published_basis, published_reason FROM source"
    before = rows_of(file, why)

    take(file, page, outlet="Nordwire")

    assert rows_of(file, why) == before
    assert rows_of(file, "SELECT count(*) FROM publication") == [(1,)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_several_articles_each_is_taken_as_it_is(file, tmp_path, page, other, jobs):
    dated = save(tmp_path / "dated.txt", "What is old\n\nOn that day Lund asks Oria today.\n")
    take(file, page)
    take(file, dated, day="2020-01-01")

    left, done, *_ = take(file, page, other, dated, day=DAY, jobs=jobs).lines()

    assert left == f"not changed: article {dated}: it is stored as published 2020-01-01, not {DAY}"
    assert done == (
        "2 articles read, 1 of them again · 1 known already · 4 statements coded in place of 3"
        " · 3 new events"
    )
    published = "SELECT key, published FROM source ORDER BY key"
    assert rows_of(file, published) == [("dated", "2020-01-01"), ("other", DAY), ("page", DAY)]


def test_a_run_counts_what_it_coded_again_and_has_its_passages(target, page):
    take(target, page)

    take(target, page, day=DAY)

    counts = "SELECT articles_read, articles_skipped, statements, undated FROM run ORDER BY id"
    assert rows_of(target, counts) == [(1, 0, 3, 3), (1, 0, 3, 1)]
    with open_reader(target) as reader:
        assert [*list_shortfalls(reader, 1)] == []
        assert len([*list_shortfalls(reader, 2)]) == 1


def test_the_event_that_others_tell_of_keeps_its_key(target, tmp_path, page, other):
    """What this article alone reports is made anew."""
    take(target, page, other)
    before = {key for (key,) in rows_of(target, "SELECT key FROM event")}
    assert {"vorin-attacks-oria", "vorin-attacks-oria-2021-05-10"} <= before

    take(target, page, day=DAY)

    cited = "SELECT event, count(*) FROM cited GROUP BY event ORDER BY event"
    assert rows_of(target, cited) == [
        ("oria-asks-lund-2021-05-10", 1),
        ("police-attacks-lund", 1),
        ("vorin-attacks-oria-2021-05-10", 2),
    ]


BRIDGE = (
    "Oria attacks Lund with 8 ships on 2021-05-03.",
    "Oria attacks Lund.",
    "Oria attacks Lund with 63 ships on 2021-05.",
)
"""The third shows the first two to be one."""


def test_what_an_article_alone_had_brought_together_is_two_without_it(target, tmp_path):
    files = write(tmp_path, BRIDGE)
    for each in files[:2]:
        take(target, each, day=DAY)
    before = read_facts(target)
    take(target, files[2], day=DAY)
    assert len(read_events(target)) == 1

    with begin_writing(target) as connection, Session(connection, autoflush=False) as session:
        source = session.scalars(select(models.Source).where(models.Source.key == "2")).one()
        take_out(session, source, session.get_one(models.Run, 3), NOW)

    assert read_facts(target) == before


def test_those_who_print_the_text_of_the_article_have_a_voice_of_their_own_again(target, tmp_path):
    text = "On that day Vorin attacks Oria with 8 ships on 2021-05-03, say those who saw it there."
    copies = [save(tmp_path / f"{name}.txt", f"Page {name}\n\n{text}\n") for name in "abc"]
    for each, day in zip(copies, ("2021-05-04", "2021-05-05", None), strict=True):
        take(target, each, day=day)

    take(target, copies[2], day="2021-05-03")

    marked = "SELECT source.key, origin.key FROM citation JOIN source ON source.id = source_id"
    marked += " LEFT JOIN source AS origin ON origin.id = copy_of_id ORDER BY source.key"
    assert rows_of(target, marked) == [("a", "c"), ("b", "c"), ("c", None)]


def test_interrupted_it_leaves_the_database_as_it_was(target, page, other, monkeypatch):
    take(target, page, other)
    before = read_rows(target)

    def stop(*arguments: object) -> None:
        taken = take_up_anew(*arguments)
        assert taken.replaced == 3
        raise KeyboardInterrupt

    take_up_anew = ingesting.take_up_anew
    monkeypatch.setattr(ingesting, "take_up_anew", stop)

    report = take(target, page, day=DAY)

    assert report.interrupted
    assert read_rows(target) == before


def test_an_article_at_which_the_coder_fails_now_stays_as_it_was(file, page, monkeypatch):
    take(file, page)
    before = read_rows(file)
    monkeypatch.setattr("plain_coder.TYPES", {})

    [reason, *_] = take(file, page, day=DAY).lines()

    assert "the coder failed" in reason
    assert read_rows(file) == before


def find(session, quote):
    wanted = select(models.Citation.id).where(models.Citation.quote.startswith(quote))
    return session.scalars(wanted.order_by(models.Citation.id)).first()


def decide(by_hand, target):
    """Let a person decide something; return the number of the judgement."""
    with begin_writing(target) as connection, Session(connection, autoflush=False) as session:
        judgement = by_hand(session)
        session.flush()
        return judgement.id


def accept(session):
    return reviewing.accept(session, find(session, "Oria asks Lund"), NOW)


def correct(session):
    return reviewing.correct_realis(session, find(session, "Oria asks"), Realis.DENIED, NOW)


def reject(session):
    return reviewing.reject(session, find(session, "Oria asks Lund"), "not said", NOW)


def merge_events(session):
    return merge(session, "oria-asks-lund", "police-attacks-lund", BY_HAND)


def merge_what_others_tell(session):
    return merge(session, "vorin-attacks-oria-2021-05-10", "vorin-attacks-oria", BY_HAND)


def merge_and_split(session):
    merge(session, "oria-asks-lund", "police-attacks-lund", BY_HAND)
    return split(session, "oria-asks-lund", "page:65", BY_HAND)


def merge_actors(session):
    return merge(session, "lund", "vorin", BY_HAND)


def keep_apart(session):
    return reviewing.keep_apart(session, "oria-asks-lund", "vorin-attacks-oria-2021-05-10", NOW)


BY_HAND = Decision(("so it is",), NOW)
DECISIONS = [
    *(accept, correct, reject, merge_events, merge_what_others_tell, merge_and_split),
    *(merge_actors, keep_apart),
]


@pytest.mark.parametrize("by_hand", DECISIONS, ids=lambda each: each.__name__)
def test_what_a_person_decided_is_not_undone(file, page, other, by_hand):
    take(file, page, other)
    number = decide(by_hand, file)
    before = read_rows(file)

    [told, _] = take(file, page, day=DAY).lines()

    assert told == (
        f"not changed: article {page}: a person has judged what it reports (judgement {number}):"
        f" undo that first ('timeline undo {number}'), or date what it leaves undated in"
        " 'timeline review'"
    )
    assert read_rows(file) == before


def test_once_all_that_a_person_decided_is_undone_the_article_gets_its_date(target, page, other):
    take(target, page, other)
    for by_hand in (reject, merge_actors):
        number = decide(by_hand, target)
        decide(partial(undo, number=number, now=NOW), target)

    take(target, page, day=DAY)

    assert rows_of(target, "SELECT published FROM source WHERE key = 'page'") == [(DAY,)]


def test_what_a_person_decided_of_other_articles_is_no_matter(target, tmp_path, page):
    talks = save(tmp_path / "talks.txt", "Talks\n\nLund asks Lund on 2021-05-01, it says here.\n")
    take(target, page, talks)
    number = decide(lambda session: reviewing.accept(session, find(session, "Lund"), NOW), target)

    take(target, page, day=DAY)

    assert rows_of(target, "SELECT published FROM source WHERE key = 'page'") == [(DAY,)]
    decide(partial(undo, number=number, now=NOW), target)


def test_a_decision_about_a_row_that_is_gone_is_not_taken_for_one_about_its_successor(
    target, tmp_path, page
):
    """SQLite gives the id of the last row again."""
    talks = save(tmp_path / "talks.txt", "Talks\n\nLund asks Lund on 2021-05-01, it says here.\n")
    take(target, talks)
    for by_hand in (reviewing.accept, partial(reviewing.reject, because=None)):
        decide(lambda session, act=by_hand: act(session, find(session, "Lund"), now=NOW), target)
    take(target, page)

    take(target, page, day=DAY)

    assert rows_of(target, "SELECT published FROM source WHERE key = 'page'") == [(DAY,)]


def test_what_a_program_judged_and_a_person_undid_is_not_made_again(target, tmp_path):
    files = write(tmp_path, BRIDGE)
    for each in files[:2]:
        take(target, each, day=DAY)
    take(target, files[2])
    [(number,)] = rows_of(target, "SELECT id FROM judgement WHERE undoing IS NOT NULL")
    decide(partial(undo, number=number, now=NOW), target)
    before = read_rows(target)

    [told, _] = take(target, files[2], day=DAY).lines()

    assert f"judgement {number} on it, undone by hand, would be made again" in told
    assert read_rows(target) == before


def test_an_article_with_a_coding_sheet_gets_its_date_there(target, tmp_path, page):
    draft(target, [str(page)], Settings("plain"), tmp_path / "corpus")
    seed(target, tmp_path / "corpus")
    before = read_rows(target)

    [told, _] = take(target, page, day=DAY).lines()

    assert told.endswith("a coding sheet tells of it: write that there, and run 'timeline seed'")
    assert read_rows(target) == before


def test_the_curated_event_that_it_joined_stays_as_it_is(target, tmp_path, page, other):
    draft(target, [str(other)], Settings("plain", DAY), tmp_path / "corpus")
    seed(target, tmp_path / "corpus")
    curated = read_facts(target)
    take(target, page)

    take(target, page, day=DAY)

    joined = "SELECT source, coder FROM cited WHERE event = 'vorin-attacks-oria-2021-05-10'"
    assert rows_of(target, joined) == [("other", "curated"), ("page", "plain 1.0")]
    for name in ("event", "cited", "participants", "name"):
        assert set(curated[name]) <= set(read_facts(target)[name])


def test_what_another_program_coded_is_not_replaced(target, page, monkeypatch):
    take(target, page)
    before = read_rows(target)
    monkeypatch.setattr("plain_coder.PlainCoder.name", "lofty 2.0")

    [told, _] = take(target, page, day=DAY).lines()

    assert told == f"not changed: article {page}: plain 1.0 coded it: name that with --coder"
    assert read_rows(target) == before


def test_a_newer_version_of_the_program_codes_all_of_it_anew(file, page, monkeypatch):
    take(file, page)
    monkeypatch.setattr("plain_coder.PlainCoder.name", "plain 1.1")

    take(file, page, day=DAY)

    assert rows_of(file, "SELECT DISTINCT coder FROM citation") == [("plain 1.1",)]


def test_a_draft_leaves_an_article_of_the_database_alone(file, page, tmp_path):
    take(file, page)
    before = read_rows(file)

    report = draft(file, [str(page)], Settings("plain", DAY), tmp_path / "sheets")

    assert report.lines() == ["0 articles read · 1 known already"]
    assert read_rows(file) == before

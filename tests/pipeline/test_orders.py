"""The same articles make the same events in whatever order they come."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.database.reader import open_reader
from timeline.database.target import Target, parse_target
from timeline.pipeline.coding import Settings
from timeline.pipeline.ingesting import ingest
from timeline.queries.verification import verify

pytestmark = pytest.mark.usefixtures("plain_coder")

NAMES = ("Vorin", "Police", "Oria", "Lund")
LINES = st.builds(
    "{} {} {}{}{}.".format,
    st.sampled_from(NAMES[:3]),
    st.sampled_from(["attacks", "asks"]),
    st.sampled_from(NAMES[1:]),
    st.sampled_from(["", " with 8 ships", " with 63 ships"]),
    st.sampled_from(["", " on 2021-05-03", " on 2021-05", " on 2021-05-04"]),
)
ARTICLES = st.lists(
    st.lists(LINES, min_size=1, max_size=3).map("\n".join), min_size=2, max_size=4, unique=True
)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(articles=ARTICLES, order=st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing_but_keys(sqlite_template, articles, order):
    with tempfile.TemporaryDirectory() as folder:
        files = write(Path(folder), articles)
        together, one_by_one = copy(sqlite_template, folder, 2)
        take(together, *files)
        order.shuffle(files)

        for file in files:
            take(one_by_one, file)

        assert read_events(one_by_one) == read_events(together)
        with open_reader(one_by_one) as reader:
            assert verify(reader, None).faults == []


def write(folder: Path, articles: list[str]) -> list[Path]:
    """Write articles that are told apart by their first words only."""
    files = [folder / f"{number}.txt" for number in range(len(articles))]
    for file, text in zip(files, articles, strict=True):
        file.write_text(f"What is told on page {file.stem}\n\n{text}\n")
    return files


def copy(template: Path, folder: str, number: int) -> list[Target]:
    paths = [Path(folder) / f"{each}.db" for each in range(number)]
    for path in paths:
        path.write_bytes(template.read_bytes())
    return [parse_target(str(path)) for path in paths]


def take(target: Target, *files: Path) -> None:
    ingest(target, list(map(str, files)), Settings("plain", "2021-05-10"))


def read_events(target: Target) -> dict[tuple[object, ...], tuple[object, ...]]:
    """Return what is known of each event, by its passages."""
    with open_reader(target) as reader:
        told = reader.rows("SELECT event, source, char_start FROM cited ORDER BY 1, 2, 3")
        events = reader.rows(
            "SELECT key, title, type, realis, date, earliest, latest, place, actors, sources,"
            " citations, independent_sources, quote FROM timeline"
        )
    return {tuple(row[1:] for row in told if row[0] == key): rest for key, *rest in events}

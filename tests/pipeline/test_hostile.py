"""Whatever an article is made of, the whole way from its bytes to the rows holds."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from timeline.coding.coders import get_coder
from timeline.database.reader import open_reader
from timeline.database.target import parse_target
from timeline.pipeline import ingesting
from timeline.pipeline.coding import Desk, Settings
from timeline.queries.verification import verify
from timeline.records.coded import Known

SENTENCES = (
    "Police in Brenn arrested 12 protesters on 3 May 2021, the interior ministry said.",
    "أعلنت الشرطة اعتقال ١٢ متظاهرا في المدينة يوم الاثنين",
    "Po\u200blice\u200d in \ufeffBrenn \u202earrested\u202c 12 pro\u00adtesters on 3 May 2021.",
    "Vučić met Ƶelensky in Bre\u0301nn on 3 May 2021, 🕊 he said.",
    "a" * 20_000,
)
ARTICLES = st.lists(st.sampled_from(SENTENCES) | st.text(max_size=60), min_size=1, max_size=6)


@pytest.fixture(scope="module")
def desk():
    pytest.importorskip("spacy", reason="the extra 'coder' is not installed")
    return Desk(Settings(), get_coder("rules", Known()))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=ARTICLES, between=st.sampled_from([" ", "\n", "\r\n\r\n", "\u2028"]))
@example(parts=[SENTENCES[0]] * 400, between=" ")
@example(parts=list(SENTENCES), between="\n\n")
def test_any_text_is_coded_into_rows_that_stand_in_it(
    desk, sqlite_template, monkeypatch, parts, between
):
    monkeypatch.setattr(
        ingesting, "iter_coded", lambda waiting, *_: (desk.code(found) for found in waiting)
    )
    with tempfile.TemporaryDirectory() as folder:
        article, path = Path(folder) / "odd.txt", Path(folder) / "timeline.db"
        article.write_bytes(between.join(parts).encode("utf-8", "surrogatepass"))
        path.write_bytes(sqlite_template.read_bytes())
        target = parse_target(str(path))

        report = ingesting.ingest(target, [str(article)], Settings(published="2021-05-10"))

        assert not any("the coder failed" in error.reason for error in report.failed)
        with open_reader(target) as reader:
            assert verify(reader, None).faults == []

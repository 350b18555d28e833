from __future__ import annotations

import pytest

from timeline.settings import Settings, read_settings

NAMES = {"database": "TIMELINE_DATABASE_URL", "lock_seconds": "TIMELINE_LOCK_SECONDS"}


@pytest.fixture
def environment(monkeypatch):
    """An environment without settings, to be set."""
    for name in NAMES.values():
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_without_settings_the_database_is_a_file_here(environment):
    assert read_settings() == Settings("timeline.db", 5.0)


def test_each_setting_has_its_variable(environment):
    environment.setenv("TIMELINE_DATABASE_URL", "postgresql://me@there/timeline")
    environment.setenv("TIMELINE_LOCK_SECONDS", "0.5")

    assert read_settings() == Settings("postgresql://me@there/timeline", 0.5)


def test_an_empty_variable_is_none(environment):
    for name in NAMES.values():
        environment.setenv(name, "")

    assert read_settings() == Settings()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("soon", 5.0),
        ("1,5", 5.0),
        ("nan", 5.0),
        ("inf", 5.0),
        ("-1", 0.0),
        ("0", 0.0),
        ("1e1", 10.0),
        ("1e300", 86_400.0),
    ],
)
def test_a_number_that_is_none_counts_as_not_given(environment, text, seconds):
    environment.setenv("TIMELINE_LOCK_SECONDS", text)

    assert read_settings().lock_seconds == seconds

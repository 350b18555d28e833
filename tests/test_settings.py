from __future__ import annotations

import pytest

from timeline.errors import SettingError
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
    [("0", 0.0), (" 30 ", 30.0), ("1e1", 10.0), ("1e300", 86_400.0), ("inf", 86_400.0)],
)
def test_nobody_waits_longer_than_a_day(environment, text, seconds):
    environment.setenv("TIMELINE_LOCK_SECONDS", text)

    assert read_settings().lock_seconds == seconds


@pytest.mark.parametrize("text", ["soon", "1,5", "nan", "-1", "5s", " "])
def test_a_wait_that_is_none_is_said(environment, text):
    environment.setenv("TIMELINE_LOCK_SECONDS", text)

    with pytest.raises(SettingError) as said:
        read_settings()

    assert str(said.value) == (
        f"TIMELINE_LOCK_SECONDS is {text!r}: it is to be a number of seconds, such as 30"
    )

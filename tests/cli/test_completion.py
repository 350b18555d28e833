from __future__ import annotations

import pytest

from timeline.cli.completion import complete_actor, complete_event, complete_source

OFFERED = [
    pytest.param(
        complete_actor,
        "serbian-",
        [
            ("serbian-armed-forces", "Serbian armed forces"),
            ("serbian-officials", "Serbian officials in North Mitrovica"),
            ("serbian-police", "Serbian police"),
            ("serbian-protesters", "Serbian protesters in northern Kosovo"),
        ],
        id="actor",
    ),
    pytest.param(
        complete_event, "KFOR-dep", [("kfor-deploys", "KFOR deploys to Kosovo")], id="event"
    ),
    pytest.param(
        complete_source,
        "rt",
        [("rt-2022-12-17", "NATO reinforces presence in Kosovo")],
        id="source",
    ),
    pytest.param(complete_actor, "nobody", [], id="nothing"),
    pytest.param(complete_actor, "%", [], id="a wildcard"),
    pytest.param(complete_actor, "kos_vo", [], id="another wildcard"),
]


@pytest.mark.parametrize(("complete", "typed", "offered"), OFFERED)
def test_tab_offers_keys_with_names(corpus_url, monkeypatch, complete, typed, offered):
    monkeypatch.setenv("TIMELINE_DATABASE_URL", corpus_url)

    assert list(complete(typed)) == offered


@pytest.mark.parametrize(
    "database",
    ["/nowhere/timeline.db", "mysql://host/x", "postgresql://127.0.0.1:1/x", "/etc/passwd", "/"],
)
def test_tab_is_silent_without_a_database(monkeypatch, capfd, database):
    monkeypatch.setenv("TIMELINE_DATABASE_URL", database)

    assert list(complete_actor("k")) == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("timeline show kfor-dep", "kfor-deploys"),
        ("timeline actor kfo", "kfor"),
        ("timeline source rt", "rt-2022-12-17"),
        ("timeline events --actor kfo", "kfor"),
        ("timeline confl", "conflicts"),
    ],
)
def test_the_shell_gets_completions(program, environment, typed, offered):
    words = {
        "_TIMELINE_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }

    done = program(env=environment | words)

    assert (done.stdout.strip(), done.stderr) == (offered, "")

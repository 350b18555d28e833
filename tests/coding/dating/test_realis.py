from __future__ import annotations

import pytest

from timeline.vocabulary import ZoneKind


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Norway left the union.", "left", "occurred", id="past"),
        pytest.param("Norway has left the union.", "left", "occurred", id="perfect"),
        pytest.param("The lawmakers were arrested.", "arrested", "occurred", id="passive"),
        pytest.param(
            "Norway has been pulling out.", "pulling", "ongoing", id="perfect progressive"
        ),
        pytest.param("Norway currently has 40 ships there.", "has", "ongoing", id="present state"),
        pytest.param("Norway voted to leave the union.", "leave", "occurred", id="voted to"),
        pytest.param(
            "If it fails, Norway has threatened to leave.",
            "threatened",
            "occurred",
            id="perfect if",
        ),
        pytest.param("Norway refuses to join.", "refuses", "ongoing", id="present"),
        pytest.param("Norway denies the charge.", "denies", "ongoing", id="standing denial"),
        pytest.param("Norway is demanding a vote.", "demanding", "ongoing", id="is demanding"),
        pytest.param("It has held them for a week.", "held", "ongoing", id="has held for"),
        pytest.param(
            "They were to have discussed the union.", "discussed", "planned", id="were to have"
        ),
        pytest.param("Norway refuses to join.", "join", "denied", id="refused"),
        pytest.param("Norway confirms the deal.", "confirms", "occurred", id="present saying"),
        pytest.param("Norway expects help, asking all to wait.", "asking", "occurred", id="asking"),
        pytest.param("Norway will leave the union.", "leave", "planned", id="will"),
        pytest.param("Norway is to leave the union.", "leave", "planned", id="is to"),
        pytest.param("Norway plans to leave the union.", "leave", "planned", id="plans to"),
        pytest.param("Norway voted on whether to leave.", "leave", "hypothetical", id="whether"),
        pytest.param("Norway is expected to leave.", "leave", "planned", id="is expected to"),
        pytest.param("The king said he would resign.", "resign", "planned", id="would of the past"),
        pytest.param("It was the fifth ship to sink.", "sink", "occurred", id="the fifth to"),
        pytest.param("It will be the fifth ship to sail.", "sail", "planned", id="will be the"),
        pytest.param("Norway has moved to end the ban.", "end", "occurred", id="moved to"),
        pytest.param("It prompted Norway to leave.", "leave", "occurred", id="prompted to"),
        pytest.param(
            "He replied, saying that Norway would leave.", "leave", "planned", id="saying it would"
        ),
        pytest.param("Norway may leave the union.", "leave", "hypothetical", id="may"),
        pytest.param("Norway threatened to leave.", "leave", "hypothetical", id="threatened to"),
        pytest.param("Norway would respond to that.", "respond", "hypothetical", id="would"),
        pytest.param("If the rebels return, they will die.", "return", "hypothetical", id="if"),
        pytest.param("They asked Norway to allow it.", "allow", "hypothetical", id="asked to"),
        pytest.param("Norway did not sign the deal.", "sign", "denied", id="did not"),
        pytest.param("No ships were sunk.", "sunk", "denied", id="no"),
        pytest.param("Norway denied that it had sunk a ship.", "sunk", "denied", id="denied that"),
        pytest.param("They failed to stop the rebels.", "stop", "denied", id="failed to"),
        pytest.param("The rebels began to shell the town.", "shell", "occurred", id="began to"),
        pytest.param("There are plans for a withdrawal.", "withdrawal", "planned", id="plans for"),
        pytest.param("The planned summit is in Oslo.", "summit", "planned", id="planned noun"),
        pytest.param("The ministers cancelled the summit.", "summit", "denied", id="cancelled"),
        pytest.param("The threat of war grew.", "war", "hypothetical", id="threat of"),
        pytest.param("Norway rejected reports of an attack.", "attack", "denied", id="reports of"),
        pytest.param("The king condemned the invasion.", "invasion", "occurred", id="condemned"),
        pytest.param("Talks will be held in Oslo.", "Talks", "planned", id="light verb"),
        pytest.param(
            "They marched to demand a vote.", "demand", "occurred", id="marched to demand"
        ),
        pytest.param("They plan to discuss it.", "discuss", "planned", id="plan to discuss"),
        pytest.param(
            "Peru will leave if Chile stays.", "leave", "hypothetical", id="on a condition"
        ),
        pytest.param("Peru will leave when Chile stays.", "leave", "planned", id="no condition"),
        pytest.param("A withdrawal will mean peace.", "withdrawal", "planned", id="will mean"),
        pytest.param("Miners have blocked it since May.", "blocked", "ongoing", id="lasts since"),
        pytest.param(
            "Police have arrested six since May.", "arrested", "occurred", id="done since"
        ),
        pytest.param("Norway has sent nobody.", "sent", "denied", id="nobody"),
        pytest.param("Police made no arrests.", "made", "denied", id="no object"),
        pytest.param("He stayed rather than sign it.", "sign", "denied", id="rather than"),
        pytest.param("He stayed instead of leaving.", "leaving", "denied", id="instead of"),
        pytest.param("He would neither confirm nor deny it.", "deny", "denied", id="neither nor"),
        pytest.param(
            "The king said he had asked for it and would publish it.",
            "publish",
            "planned",
            id="and would",
        ),
        pytest.param(
            "The court has not said how it would vote.", "vote", "hypothetical", id="not said how"
        ),
        pytest.param("Lie put off the visit.", "visit", "denied", id="put off"),
        pytest.param(
            "Ten people were evacuated; they were allowed home.",
            "evacuated",
            "occurred",
            id="before a semicolon",
        ),
        pytest.param(
            "He will take office unless a court stops him.", "take", "planned", id="unless"
        ),
        pytest.param("It is slated for a release in May.", "release", "planned", id="slated for"),
        pytest.param(
            "He denied rumours that troops had been confined to barracks.",
            "confined",
            "denied",
            id="denied rumours",
        ),
        pytest.param(
            "Ann said that crews were battling the fire.",
            "battling",
            "ongoing",
            id="said it went on",
        ),
        pytest.param(
            "Ann said that crews were battling the fire when a wall fell.",
            "battling",
            "occurred",
            id="went on when",
        ),
        pytest.param(
            "He left before the firm publishes its results.", "publishes", "planned", id="before"
        ),
    ],
)
def test_realis_is_told_by_negation_modals_tense_and_governor(realis, text, word, expected):
    assert realis(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Norway to withdraw troops from Mali", "withdraw", "planned", id="infinitive"),
        pytest.param("Norway withdraws troops from Mali", "withdraws", "occurred", id="present"),
    ],
)
def test_headlines_have_tenses_of_their_own(realis, text, word, expected):
    assert realis(text, word, kind=ZoneKind.HEADLINE) == expected

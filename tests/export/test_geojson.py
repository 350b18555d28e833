"""GeoJSON: one point an event, flat properties."""

from __future__ import annotations

import io
import json

from hypothesis import given, settings

from tests.export.chosen import CHOICES, Chosen, event_of
from timeline.export import geojson


def written(events) -> dict:
    out = io.StringIO(newline="")
    geojson.write(Chosen(events), out)
    return json.loads(out.getvalue())


def test_longitude_comes_first():
    [feature] = written([event_of(coordinates=(42.66, 21.17))])["features"]

    assert feature["geometry"] == {"type": "Point", "coordinates": [21.17, 42.66]}


def test_the_equator_is_a_place():
    [feature] = written([event_of(coordinates=(0.0, 0.0))])["features"]

    assert feature["geometry"]["coordinates"] == [0.0, 0.0]


@settings(max_examples=40)
@given(CHOICES)
def test_what_has_coordinates_is_a_feature_with_flat_properties(chosen):
    collection = written(chosen.events)

    located = [event for event in chosen.events if event.coordinates]
    features = collection["features"]
    assert (collection["type"], {feature["type"] for feature in features} - {"Feature"}) == (
        "FeatureCollection",
        set(),
    )
    assert [(feature["id"], feature["properties"]["title"]) for feature in features] == [
        (event.key, event.title) for event in located
    ]
    assert {type(value) for each in features for value in each["properties"].values()} <= {
        *(str, int, type(None))
    }


def test_properties_are_those_of_the_csv(cli, sqlite_seeded):
    collection = json.loads(cli("events", "-f", "geojson", "-d", str(sqlite_seeded)).stdout)
    listed = json.loads(
        cli("sql", "select * from timeline", "-f", "json", "-d", str(sqlite_seeded)).stdout
    )

    rows = {row["key"]: row for row in listed}
    shared = set(collection["features"][0]["properties"]) & set(listed[0])
    assert len(shared) == 18
    for feature in collection["features"]:
        told = {name: value or None for name, value in feature["properties"].items()}
        assert {name: told[name] for name in shared} == {
            name: rows[feature["id"]][name] or None for name in shared
        }

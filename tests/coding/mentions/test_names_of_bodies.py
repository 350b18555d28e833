from __future__ import annotations

import pytest

from timeline.vocabulary import ActorKind

SHORT = {
    "initials": (
        "The Rural Rescue Service said 12 people had died. The RRS denied a delay.",
        "RRS",
        "Rural Rescue Service",
    ),
    "behind a hyphen": (
        "The KPN-USR rejected the bill on Monday. USR chair Rana Thapa met voters.",
        "USR",
        "KPN-USR",
    ),
    "a mark that owns nothing": ("Dooley's warned of a downgrade on Monday.", "Dooley", "Dooley's"),
    "a mark of an owner": (
        "Sato Chemical Industries rose on Monday. Sato's profit doubled.",
        "Sato",
        "Sato Chemical Industries",
    ),
}
KINDS = {
    "a rating agency": (
        "The rating agency Dorn cut its outlook on Monday.",
        "Dorn",
        ActorKind.BUSINESS,
    ),
    "the bureau in apposition": (
        "The state weather bureau, MERADA, issued a warning on Monday.",
        "MERADA",
        ActorKind.GOVERNMENT,
    ),
    "a rebel movement": (
        "Another rebel movement, the Dawn Front, signed the deal on Monday.",
        "Front",
        ActorKind.REBELS,
    ),
    "whose fighters they are": (
        "Fighters of the Union for Unity (UU) looted a clinic. The UU denied this.",
        "UU",
        ActorKind.REBELS,
    ),
    "one word that has things of its own": (
        "Naftorel sued its auditor on Monday.",
        "Naftorel",
        ActorKind.ORGANISATION,
    ),
    "a title within": (
        "The premier named Labour MP Karin Solheim as minister on Monday.",
        "Solheim",
        ActorKind.PERSON,
    ),
}


@pytest.mark.parametrize(("text", "word", "name"), SHORT.values(), ids=SHORT)
def test_a_body_is_one_however_it_is_called(read, text, word, name):
    assert read(text).name(word) == name


@pytest.mark.parametrize(("text", "word", "kind"), KINDS.values(), ids=KINDS)
def test_what_stands_with_a_name_tells_its_kind(read, text, word, kind):
    assert read(text).who(word).kind is kind


def test_a_province_with_the_name_of_a_people_is_not_their_land(read):
    assert "United Kingdom" not in read("British Columbia Premier Ann Roy left on Monday.").acting()


def test_the_place_of_an_office_is_not_where_its_bearer_acts(read):
    assert read("Lagos Governor Tunde Ojo met the strikers in Abuja.").place() == "Abuja"

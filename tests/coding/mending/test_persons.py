from __future__ import annotations

import pytest

PERSONS = {
    "a name in full": ("President of Chile Juan Soto left.", "Juan Soto", "Chile"),
    "an initial": ("President of Georgia T. Beridze left.", "T. Beridze", "Georgia"),
    "a land of two words": (
        "He met the prime minister of North Macedonia Dimitar Ristov.",
        "Dimitar Ristov",
        "North Macedonia",
    ),
    "a land with an article": (
        "Prime Minister of the Netherlands Joost Visser resigned on Friday.",
        "Joost Visser",
        "the Netherlands",
    ),
    "a minister of something": (
        "Chile thanked the Minister of Energy of Poland Adam Wozniak.",
        "Adam Wozniak",
        "Poland",
    ),
    "a capital": ("The Mayor of Kyiv Taras Bondar left.", "Taras Bondar", "Kyiv"),
}


@pytest.mark.parametrize(("text", "person", "land"), PERSONS.values(), ids=PERSONS)
def test_a_person_is_parted_from_the_land_before_the_name(language, text, person, land):
    doc = language(text)
    [last] = [token for token in doc if token.text == person.split()[-1]]
    [end] = [token for token in doc if token.text == land.split()[-1]]

    assert (last.dep_, end.dep_, end.head.lower_) == ("appos", "pobj", "of")
    assert {person, land.removeprefix("the ")} <= {entity.text for entity in doc.ents}


BODIES = {
    "a university": "The president of Georgia State University left.",
    "a firm": "The president of Chile Copper Holdings left.",
    "a town": "The mayor of Lima left.",
}


@pytest.mark.parametrize("text", BODIES.values(), ids=BODIES)
def test_the_name_of_a_body_is_not_parted(language, text):
    assert all(token.dep_ != "appos" for token in language(text))

from __future__ import annotations

import pytest

from timeline.vocabulary import ActorKind

STRANGERS = {
    "one of a group": ("A man was stabbed in Nairobi.", "man", "Man", ActorKind.CIVILIANS),
    "who holds an office": ("Rebels shot a mayor.", "mayor", "Mayor", ActorKind.PERSON),
    "several": ("They freed five journalists.", "journalists", "Journalists", ActorKind.CIVILIANS),
    "counted": (
        "Two of his aides sued a dozen of the banks.",
        "dozen",
        "Banks",
        ActorKind.BUSINESS,
    ),
    "firms": ("Rebels fined oil companies.", "companies", "Oil companies", ActorKind.BUSINESS),
    "several of a title": (
        "He met both candidates.",
        "candidates",
        "Candidates",
        ActorKind.CIVILIANS,
    ),
    "those who govern": ("He met ministers.", "ministers", "Ministers", ActorKind.GOVERNMENT),
    "whose leaders they are": (
        "He met community leaders.",
        "leaders",
        "Community leaders",
        ActorKind.CIVILIANS,
    ),
    "an office in capitals": (
        "Anna Berg asked the Attorney General to charge him.",
        "General",
        "Attorney general",
        ActorKind.PERSON,
    ),
    "somebody's office": (
        "The public prosecutor's office declined.",
        "prosecutor",
        "Prosecutor's office",
        ActorKind.JUDICIARY,
    ),
    "of which sort": (
        "Many human rights groups protested.",
        "groups",
        "Human rights groups",
        ActorKind.NGO,
    ),
    "who fight": (
        "A separatist group burned the hall.",
        "group",
        "Separatist group",
        ActorKind.REBELS,
    ),
    "who were of a body": (
        "Two former members of the board went to jail.",
        "members",
        "Former members",
        ActorKind.CIVILIANS,
    ),
    "those who act for a body": (
        "Police held union officials.",
        "officials",
        "Union officials",
        ActorKind.CIVILIANS,
    ),
    "those who act for a land": (
        "He sacked officials.",
        "officials",
        "Officials",
        ActorKind.GOVERNMENT,
    ),
    "a body": ("The council bought the hall.", "council", "Council", ActorKind.GOVERNMENT),
}
NOBODY = {
    "whoever it may be": ("He paid each family.", "family"),
    "a bare collective": ("The group bought the hall.", "group"),
    "a weapon": ("The rebels destroyed two tanks.", "tanks"),
    "force used": ("They were moved by force.", "force"),
    "those who are opposed": ("She invited both parties.", "parties"),
    "a thing": ("He sold the house.", "house"),
    "somebody who is named": ("Peruvian police arrested him.", "police"),
}


@pytest.mark.parametrize(("text", "word", "name", "kind"), STRANGERS.values(), ids=STRANGERS)
def test_a_stranger_is_called_by_the_noun_and_has_no_name(read, text, word, name, kind):
    article = read(text)

    stranger = article.mentions.stranger_at(article.tokens(word)[0])

    assert stranger is not None
    assert (stranger.name, stranger.kind, stranger.nameless) == (name, kind, True)


@pytest.mark.parametrize(("text", "word"), NOBODY.values(), ids=NOBODY)
def test_a_noun_that_tells_of_nobody_is_no_stranger(read, text, word):
    article = read(text)

    assert article.mentions.stranger_at(article.tokens(word)[0]) is None


@pytest.mark.parametrize(
    ("text", "word", "land"),
    [
        ("Senegal sent doctors to Gambia.", "Gambia", "Gambia"),
        ("Farmers will blockade Paris.", "Paris", "France"),
        ("Rockets fell on southern Israel.", "Israel", "Israel"),
        ("Rebels took the town of Goma.", "Goma", None),
        ("Israel sued Gambia.", "Gambia", None),
    ],
)
def test_a_place_tells_the_state_that_it_is_or_lies_in(read, text, word, land):
    article = read(text)

    state = article.mentions.land_at(article.tokens(word)[0])

    assert (state.name if state else None) == land

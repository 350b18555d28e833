from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from timeline.coding.telling import find_chain
from timeline.records.coded import Mention
from timeline.vocabulary import ActorKind, ZoneKind

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass
class Naming:
    """Knows an actor by one word."""

    word: str = ""
    mention: Mention | None = None

    def at(self, token: Token) -> Mention | None:
        """Return the actor if the token is its word."""
        return self.mention if token.text == self.word else None


def chain(paragraph, word, mentions=None):
    trigger = next(token for token in paragraph.doc if token.text == word)
    return find_chain(paragraph, trigger, mentions or Naming())


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param(
            "The ministry said that two ships sank.", "sank", [("The ministry", "said")],
            id="said that",
        ),
        pytest.param(
            "Police suspect that he led the gang, which robbed a bank in May.", "robbed",
            [("Police", "suspect")], id="suspect that",
        ),
        pytest.param("Two ships sank, said Lie.", "sank", [("Lie", "said")], id="said behind"),
        pytest.param(
            "According to the navy, two ships sank.", "sank", [("the navy", "according to")],
            id="according to",
        ),
        pytest.param(
            "As the navy reported, two ships sank.", "sank", [("the navy", "reported")], id="as"
        ),
        pytest.param(
            "Two ships have left the port, the agency Tass reported, citing sources in Oslo.",
            "left", [("Tass", "reported"), ("sources in Oslo", "citing")], id="citing",
        ),
        pytest.param(
            "The wire quoted the navy as saying that two ships sank.",
            "sank", [("The wire", "quoted"), ("the navy", "saying")], id="quoted as saying",
        ),
        pytest.param(
            "The embassy said Lie had accused the king of sinking ships.",
            "sinking", [("The embassy", "said"), ("Lie", "accused")], id="nested",
        ),
        pytest.param(
            "“We left the town. We are safe,” the official said.",
            "left", [("the official", "said")], id="a quotation of two sentences",
        ),
        pytest.param(
            "Posting on Twitter, the mission said: “we have left the town.”",
            "left", [("the mission", "said")], id="a quotation behind",
        ),
        pytest.param(
            "Two ships sank. It is reported by Radio Norway.",
            "sank", [("Radio Norway", "reported")], id="the sentence behind",
        ),
        pytest.param(
            "Police fired tear gas and arrested at least 23 people, the regional governor, Ines "
            "Arrau, told Canal Sur radio.",
            "arrested", [("Canal Sur radio", "told"), ("the regional governor", "told")],
            id="a teller whom the parser took for an apposition",
        ),
        pytest.param(
            "Officials blamed the attack on the Front, a group that signed an accord in 2015.",
            "signed", [], id="what is only told of the accused",
        ),
        pytest.param("Lie accused the king of treason.", "accused", [], id="its own saying"),
        pytest.param(
            "The ministry denied that its forces had fired and blamed Kurdish militants.",
            "blamed", [], id="joined to a denial",
        ),
        pytest.param(
            "An official quoted by the Herald said that two ships sank.",
            "sank", [("the Herald", "quoted"), ("An official", "said")], id="quoted by",
        ),
        pytest.param(
            "Peru blames Chile for the raid; Lima says that two ships sank.", "blames", [],
            id="the other half",
        ),
        pytest.param(
            "Rebels took Oslo as the army denied that it had fled.", "took", [], id="as denied"
        ),
        pytest.param(
            "The rebels said they took Oslo, a claim the army denied.", "denied", [],
            id="a claim that others denied",
        ),
        pytest.param(
            "South Sudanese rebels said on Tuesday they had seized the town after two days of "
            "fighting, a claim the army immediately denied.",
            "denied", [], id="a claim read as an object",
        ),
        pytest.param(
            "Lie told a press conference in Oslo that two ships sank.",
            "sank", [("Lie", "told")], id="no outlet",
        ),
        pytest.param(
            "Lie told Norge by telephone that his men entered Oslo on Monday and took the port.",
            "took", [("Lie", "told")], id="the second thing that is told",
        ),
        pytest.param(
            "The group said that two nurses were missing and appealed to all sides to stop.",
            "appealed", [], id="joined to a telling",
        ),
        pytest.param(
            "The coalition declared that its candidate had won the vote in the first round, a "
            "claim that the ruling party immediately rejected.",
            "rejected", [], id="a claim that others rejected",
        ),
        pytest.param(
            "They will pay, Lie said after ministers approved the measures in Oslo.",
            "approved", [], id="when it was said",
        ),
        pytest.param("Two ships sank.", "sank", [], id="nobody"),
    ],
)  # fmt: skip
def test_the_chain_names_who_told_whom(read, text, word, expected):
    assert [(hop.words, hop.verb) for hop in chain(read(text), word)] == expected


def test_a_headline_names_its_teller_behind_a_dash(read):
    paragraph = read("Norway to start pullout from Mali - report", ZoneKind.HEADLINE)

    assert [hop.words for hop in chain(paragraph, "start")] == ["report"]


def test_an_outlet_that_is_told_is_a_hop(read):
    paragraph = read("Lie told Oslonews that two ships sank.")
    outlet = Mention("Oslonews", ActorKind.MEDIA)
    hops = chain(paragraph, "sank", Naming("Oslonews", outlet))

    assert [(hop.words, hop.mention) for hop in hops] == [("Oslonews", outlet), ("Lie", None)]


def test_who_speaks_of_his_own_saying_is_no_hop(read):
    paragraph = read("Lie said Lie warned the king.")
    lie = Mention("Lie", ActorKind.PERSON)

    assert chain(paragraph, "warned", Naming("Lie", lie)) == ()


def test_a_cue_holds_its_words_and_its_verb(read):
    text = "Two ships sank, the navy reported on Monday."
    (hop,) = chain(read(text), "sank")

    assert text[hop.start : hop.end] == "the navy reported"

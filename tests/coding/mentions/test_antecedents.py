from __future__ import annotations

import pytest

TOPIC = (
    "Pavel Novak was born in Brno. He studied law. He joined the bank in 1990. He left it in 1995. "
)
QUOTED = {
    "they": ('Rebels shot at police. "They attacked us," Anna Berg said.', "They"),
    "it": ('Greece sued Turkey. "It has no right to do that," Anna Berg said.', "It"),
    "who speaks": ('Pavel Novak met nobody. "He rang me," Anna Berg said.', "He"),
}


@pytest.mark.parametrize(("text", "word"), QUOTED.values(), ids=QUOTED)
def test_a_pronoun_in_a_quotation_means_nobody_told_of_outside(read, text, word):
    assert read(text).name(word) is None


def test_a_pronoun_in_a_quotation_means_who_is_named_there(read):
    text = '"Boris Johnson lied to us. He must resign," Anna Berg told reporters.'

    assert read(text).name("He") == "Boris Johnson"


def test_who_speaks_for_a_group_does_not_mean_it_by_they(read):
    text = 'Farmers met. "We asked rebels to go but they refused," Anna Berg, a farmer, said.'

    assert read(text).name("they") == "Rebels"


def test_a_subject_outside_binds_what_a_quotation_begins_with(read):
    assert read('Greece "will keep its word", Anna Berg said.').name("its") == "Greece"


def test_who_is_given_an_office_is_not_who_gives_it(read):
    article = read("Boris Johnson studied law. President Jan Hruby made him minister in 1990.")

    assert article.name("him") == "Boris Johnson"


def test_a_pronoun_is_nobody_between_a_new_subject_and_one_who_is_no_topic(read):
    article = read("Pavel Novak resigned. Prime Minister Jan Hruby thanked him. He left.")

    assert article.name("He") is None


PASSING = f"{TOPIC}\n\nJan Hruby spoke on Sunday of a great loss."


def test_who_spoke_last_adds_something_in_the_next_paragraph(read):
    assert read(f"{PASSING}\n\nHe added that he was sad.").name("He", 3) == "Jan Hruby"


def test_who_is_quoted_goes_on_speaking(read):
    text = "Reuters quoted the Copper Union as saying its strike went on. It also said police left."

    assert [read(text).name(word) for word in ("its", "It")] == ["Copper Union", "Copper Union"]


def test_it_is_neither_of_two_who_are_joined(read):
    text = (
        "Peru and Chile imposed sanctions, but Harbour Watch said ships came. It called for more."
    )

    assert read(text).name("It") == "Harbour Watch"


def test_them_is_nobody_beside_several_of_whom_it_is_not_known_who_they_are(read):
    text = "Workers in Lima struck. Anna Berg, who met both sides on Tuesday, invited them to talk."

    assert read(text).name("them") is None


def test_a_nation_of_which_nothing_more_is_known_binds_nothing(read):
    text = "Peru met Peru's miners. The poor nation has suffered since it left Spain."

    assert read(text).name("it") == "Peru"


def test_a_subject_of_which_nothing_is_known_binds_its(read):
    text = "Peru's biggest coalition declared on Monday that its candidate had won."

    assert read(text).name("its") is None


ARRESTED = {
    "and tried": ("Peruvian police arrested two Polish nurses; they are to go on trial.", "they"),
}


@pytest.mark.parametrize(("text", "word"), ARRESTED.values(), ids=ARRESTED)
def test_who_is_held_and_not_who_holds_them_is_tried_or_freed(read, text, word):
    assert read(text).name(word) == "Polish nurses"


def test_what_is_attacked_is_not_the_attackers(read):
    article = read("Polish nurses fled as Peruvian rebels shelled their clinic.")

    assert article.name("their") != "Peruvian rebels"


def test_who_is_joined_to_a_stranger_is_not_somebody_told_of_before(read):
    article = read("Carlos Ruiz wept. Police held the driver and his cook.")

    assert article.name("his") is None

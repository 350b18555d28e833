from __future__ import annotations

import pytest

APPOINTED = "Pavel Novak was appointed in 2003 by Finance Minister Jan Hruby."
UNION = "The Dockers' Union rejected the offer of Harbour Holdings."
ASSOCIATION = "The Harbour Employers' Association offered 3 percent."


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (f"{APPOINTED} He resigned in 2009.", "He", "Pavel Novak"),
        (f"{APPOINTED} He left after police searched his office.", "his", "Pavel Novak"),
        ("Ecuador was criticised by Brazil. It denied it.", "It", "Ecuador"),
        ("Harbour Holdings was sued by Apple in May. It appealed.", "It", "Harbour Holdings"),
        ("In an interview with CNN, Peru denied it. It will sue.", "It", "Peru"),
        ("Maria Lopez criticised Anna Berg. She later apologised.", "She", "Maria Lopez"),
        ("The strike was condemned by Peru. It said it would sue.", "It", "Peru"),
    ],
)
def test_a_pronoun_means_the_subject_of_the_sentence_before(read, text, word, name):
    assert read(text).name(word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The lawyer was questioned by Anna Berg. She resigned.", "She"),
        ("All three appeared before Peruvian judges on Monday. They left.", "They"),
        ("The ship was seized by Greece. It was carrying oil.", "It"),
        ("The trial was held in Peru. It was opened by Chile. It resumed in May.", "It"),
        ("Emmanuel Macron and Boris Johnson signed. He resigned.", "He"),
        ("Emmanuel Macron won. Angela Merkel congratulated him. He left.", "He"),
    ],
)
def test_a_pronoun_is_nobody_if_a_stranger_or_another_is_as_prominent(read, text, word):
    article = read(text)

    assert article.name(word, len(article.tokens(word)) - 1) is None


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (f"{UNION} The union demanded a rise.", "union", "Dockers' Union"),
        (f"{UNION} The company refused.", "company", "Harbour Holdings"),
        (f"{ASSOCIATION} The union said no.", "union", None),
        ("The European Union met. The trade union struck.", "union", None),
        ("Alfa Airlines and Beta Airlines met. The company agreed.", "company", None),
        ("A company was sued by Apple. The company won.", "company", None),
        ("The Supreme Court ruled. The crown court sat.", "court", "Crown court"),
        ("Leader of the Opposition Viktor Thomas left. The Opposition left.", "Opposition", None),
        ("The Port Authority left. The authority sued Peru.", "authority", "Port Authority"),
    ],
)
def test_a_noun_means_only_whoever_is_called_so(read, text, word, name):
    assert read(text).name(word) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The port authority fined a shipowner.", None),
        ("The authority fined a shipowner.", None),
        ("Italy's port authority fined a shipowner.", None),
        ("The authorities fined a shipowner.", "Peru"),
    ],
)
def test_an_authority_of_a_port_is_not_the_government(read, text, name):
    word = "authorities" if "authorities" in text else "authority"

    assert read(text, dateline="Lima").name(word) == name


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed a Peruvian minister.",
        "The Peruvian minister was arrested on Monday.",
        "The former minister of Peru met reporters.",
    ],
)
def test_who_holds_an_office_is_not_the_state_when_it_is_done_to_the_person(read, text):
    assert read(text).name("minister") is None


@pytest.mark.parametrize(
    ("title", "backer"),
    [("president", "Peru"), ("businessman", None), ("journalist", None)],
)
def test_only_who_holds_an_office_speaks_for_the_state(read, title, backer):
    article = read(f"Peruvian {title} Carlos Ruiz met Ana Crudu on Monday.")
    behind = article.mentions.behind(article.who("Ruiz"))

    assert (behind and behind.name) == backer


LEFT = {
    "who resigns": ("Peru's fisheries minister resigned on Monday.", "minister"),
    "who is sacked": ("He sacked the Peruvian minister on Monday.", "minister"),
    "another minister": (
        "Finance Minister Ana Cruz wept. The fisheries minister quit.",
        "minister",
    ),
    "a body with a head": (
        "The head of the railway authority, Carlos Ruiz, wept. The authority said so.",
        "authority",
    ),
}


@pytest.mark.parametrize(("text", "word"), LEFT.values(), ids=LEFT)
def test_an_office_is_neither_the_state_nor_who_holds_another(read, text, word):
    article = read(text)

    assert article.name(word, len(article.tokens(word)) - 1) is None


def test_the_government_of_a_person_is_not_the_person(read):
    article = read("The government of Ana Cruz asked for it.")

    assert article.name("government") == "Government of Ana Cruz"


def test_a_title_that_somebody_once_bore_is_not_meant_without_saying_so(read):
    text = "The minister quit on Monday. Rosa Lund, a former minister, praised the minister."

    assert read(text).name("minister") is None


def test_a_lawyer_may_do_himself_what_lawyers_do(read):
    text = "Ivan Petrov was jailed on Monday. His lawyer, Peter Orlov, said he would ask a judge."

    assert read(text).name("he") is None


def test_who_is_named_in_a_quotation_does_not_speak_it(read):
    text = '"One of them, Peter Odera, has a broken arm," he told a newspaper.'

    assert read(text).name("he") is None


@pytest.mark.parametrize(
    ("speaker", "name"),
    [("Rosa Lund, a nurse", None), ("Mayor Rosa Lund", "Rosa Lund")],
)
def test_one_who_holds_no_office_is_not_we(read, speaker, name):
    assert read(f'"We asked for a doctor," said {speaker}, on Monday.').name("We") == name

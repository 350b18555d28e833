from __future__ import annotations

import pytest

from timeline.articles import read_article

TITLE = "Estonia's economy minister, Jaanus Rebane,"
ALONE = {
    "who resigns": f"{TITLE} resigned on Monday.",
    "who borrows": f"{TITLE} borrowed 5,000 euros from a friend in 2016.",
    "who is dismissed": f"Prime Minister Juri Ratas dismissed {TITLE} on Monday.",
    "who is arrested": f"Police arrested {TITLE} on Monday.",
}


@pytest.fixture(scope="module")
def who(coder):
    def code(text) -> set[str]:
        article = read_article("a.txt", text.encode(), published="2022-05-16")
        return {each.name for found in coder.code(article) for each, _ in found.participants}

    return code


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE)
def test_what_a_minister_does_or_suffers_as_a_person_is_not_the_states(who, text):
    assert "Jaanus Rebane" in who(text)
    assert "Estonia" not in who(text)


def test_what_a_minister_does_for_the_state_is_the_states_too(who):
    assert who(f"{TITLE} accused Russia of theft.") == {"Jaanus Rebane", "Estonia", "Russia"}


@pytest.mark.parametrize("title", ["District Judge", "managing director", "politician"])
def test_who_holds_no_office_of_the_state_acts_alone(who, title):
    text = f"A Danish {title}, Karen Holm, accused Russia of theft."

    assert "Denmark" not in who(text)

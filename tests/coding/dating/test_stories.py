from __future__ import annotations

import pytest


def test_the_next_sentence_does_not_inherit_a_date(date):
    text = "On Monday the ministers met in Oslo. The army took two towns."

    assert date(text, "took").date == "[..2022-12-16]"


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Rebels attacked a base on Monday. Ten soldiers were wounded.",
            "wounded",
            "2022-12-12",
            id="what came of it",
        ),
        pytest.param(
            "Drivers blocked a bridge on Monday. Police cleared it and arrested six men.",
            "arrested",
            "2022-12-12/2022-12-16",
            id="what police did then",
        ),
        pytest.param(
            "Lie spoke on Monday. He was wounded in the war.",
            "wounded",
            "[..2022-12-16]",
            id="what is told of a person",
        ),
        pytest.param(
            "Rebels attacked a base on Monday. Ten soldiers had been wounded there.",
            "wounded",
            "[..2022-12-16]",
            id="what was before it",
        ),
        pytest.param(
            "A court convicted Lie on Monday. He was given ten years.",
            "given",
            "2022-12-12/2022-12-16",
            id="a pronoun",
        ),
        pytest.param(
            "Rebels attacked Oslo on Monday. The attackers burned no house but took the port.",
            "took",
            "2022-12-12/2022-12-16",
            id="a noun of the verb",
        ),
        pytest.param(
            "Two ministers met on Monday. The two ministers signed a treaty.",
            "signed",
            "2022-12-12/2022-12-16",
            id="the same noun",
        ),
        pytest.param(
            "Rebels struck a port on Monday, Lie said. Ten people were killed.",
            "killed",
            "2022-12-12",
            id="told by somebody",
        ),
        pytest.param(
            "A jet struck a school on March 12. Ten children were killed.",
            "killed",
            "2022-03-12",
            id="harm of long ago",
        ),
        pytest.param(
            "A jet struck a school on March 12. It took off in Oslo.",
            "took",
            "[..2022-12-16]",
            id="no other story of long ago",
        ),
        pytest.param(
            "A court convicted Lie on Monday. He took money from Oslo, according to the court.",
            "took",
            "[..2022-12-16]",
            id="what papers tell",
        ),
        pytest.param(
            "Rebels attacked Oslo on Monday. The rebels have a navy. They took the port.",
            "took",
            "[..2022-12-16]",
            id="behind the present",
        ),
        pytest.param(
            "Lie died on Monday. He signed the treaty of Oslo.",
            "signed",
            "[..2022-12-16]",
            id="a life behind a death",
        ),
        pytest.param(
            "Police arrested Lie on Monday. He led the party.",
            "led",
            "[..2022-12-16]",
            id="what lasted",
        ),
        pytest.param(
            "Police arrested Lie on Monday. He founded the party.",
            "founded",
            "[..2022-12-16]",
            id="who somebody is",
        ),
    ],
)
def test_a_story_goes_on_from_its_last_date(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Lie resigned on Monday. Police searched his house in the morning.",
            "searched",
            "2022-12-12",
            id="a part of the day",
        ),
        pytest.param(
            "Lie resigned on Monday. Police searched his house at 2 a.m.",
            "searched",
            "2022-12-12",
            id="a clock time",
        ),
        pytest.param(
            "Lie resigned on Monday. The king left on Tuesday. Police searched a house at noon.",
            "searched",
            "[..2022-12-16]",
            id="one of two days",
        ),
        pytest.param(
            "Police searched a house at noon.", "searched", "[..2022-12-16]", id="no day told"
        ),
        pytest.param(
            "Lie resigned on Monday. Police closed a square on Thursday. "
            "Trouble began after 19:00, when youths burned a bus.",
            "burned",
            "[..2022-12-16]",
            id="when something was at a clock time",
        ),
        pytest.param(
            "Overnight, drones struck a depot, setting two tanks ablaze.",
            "setting",
            "2022-12-15/2022-12-16",
            id="overnight",
        ),
    ],
)
def test_a_part_of_the_day_is_of_the_one_day_that_is_told(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "The army left. The move was announced on Monday.",
            "left",
            "[..2022-12-12]",
            id="the move was announced",
        ),
        pytest.param(
            "Rebels attacked Oslo. The attack came on Monday.",
            "attacked",
            "2022-12-12",
            id="the attack came",
        ),
        pytest.param(
            "Rebels attacked Oslo. The king came on Monday.",
            "attacked",
            "[..2022-12-16]",
            id="somebody came",
        ),
    ],
)
def test_the_next_sentence_may_tell_when_it_was(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Rebels attacked a base on Monday. In another attack two farmers were wounded.",
            "wounded",
            "[..2022-12-16]",
            id="another event",
        ),
        pytest.param(
            "Lie was one of six people arrested on Monday. Police seized his letters.",
            "seized",
            "2022-12-12/2022-12-16",
            id="behind a day in a smaller clause",
        ),
        pytest.param(
            "Rebels attacked a base on Monday. Soldiers met the attackers near a river. Two men "
            "were wounded.",
            "wounded",
            "2022-12-12/2022-12-16",
            id="harm in what came of it",
        ),
        pytest.param(
            "A court jailed Lie on Friday. His wife was acquitted. The court also ordered the "
            "seizure of two yachts.",
            "ordered",
            "2022-12-16",
            id="what is added",
        ),
    ],
)
def test_a_story_goes_on_only_with_what_it_tells(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Rebels struck in Oslo on Monday. A fire began at 5.30 a.m.",
            "began",
            "2022-12-12",
            id="clock",
        ),
        pytest.param(
            "Rebels struck in Oslo on Monday. Shortly after 9 p.m. men began throwing stones.",
            "throwing",
            "2022-12-12",
            id="clock of the verb above",
        ),
        pytest.param(
            "Oslo fell on Friday. Lie fled on Monday.\n\nHansen met rebels in the early evening.",
            "met",
            "2022-12-16",
            id="the day of the article, which tells its news",
        ),
        pytest.param(
            "Oslo fell on Tuesday. Lie fled on Monday.\n\nHansen met rebels in the evening.",
            "met",
            "[..2022-12-16]",
            id="one of several days",
        ),
        pytest.param(
            "Gunmen seized Lie on Monday night. Police stormed a farm at dawn.",
            "stormed",
            "[..2022-12-16]",
            id="a part of the day that is over",
        ),
    ],
)
def test_a_part_of_a_day_is_of_the_one_day_that_is_told_there(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Yesterday police stopped a bus. The men were taken to Oslo.",
            "taken",
            "2022-12-15",
            id="a paper that says yesterday",
        ),
        pytest.param(
            "Yesterday police stopped a bus.\n\nThe men were taken to Oslo.",
            "taken",
            "2022-12-15/2022-12-16",
            id="another paragraph",
        ),
        pytest.param(
            "Police stopped a bus on Monday. The men were taken to Oslo.",
            "taken",
            "2022-12-12/2022-12-16",
            id="a weekday",
        ),
        pytest.param(
            "A bomb went off in Oslo on 3 May 2020. The roof fell minutes later.",
            "fell",
            "2020-05-03",
            id="minutes later",
        ),
        pytest.param(
            "The firm sold tickets in May but stopped it after buyers had complained.",
            "stopped",
            "2022-05/2022-12-16",
            id="a turn, which may be later",
        ),
        pytest.param(
            "Rebels freed Lie on Monday. The army said they had demanded the release of others.",
            "demanded",
            "[..2022-12-16]",
            id="what was demanded before",
        ),
    ],
)
def test_a_story_goes_on_as_exactly_as_its_words_tell(date, text, word, value):
    assert date(text, word).date == value


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        pytest.param(
            "Rebels took Lund on Monday. A port was taken without a shot.",
            "taken",
            "2022-12-12",
            id="the same verb",
        ),
        pytest.param(
            "Police arrested Jan Lie on Tuesday. Officers searched two ships. "
            "Another man was detained.",
            "detained",
            "[..2022-12-16]",
            id="another",
        ),
    ],
)
def test_what_is_told_again_more_closely_was_on_the_same_day(date, text, word, value):
    assert date(text, word).date == value

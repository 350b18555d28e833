from __future__ import annotations

import pytest

from timeline.vocabulary import ZoneKind

ROLES = {
    "who is named behind a noun for a person": (
        "Troops arrested a suspected arms seller, Ibrahim Danjuma.",
        ("COERCE", "Troops", "seller"),
    ),
    "not who stands in what is said beside it": (
        "Minister Biju Kurian rejected the charge, saying that the workers had left.",
        ("REJECT", "Kurian", ""),
    ),
    "those met at the end of a journey": (
        "Prime Minister Saavedra travelled to Lima to meet Peruvian leaders.",
        ("CONSULT", "Saavedra", "leaders"),
    ),
    "not who suffered what is condemned": (
        "France condemned the arrest of a journalist.",
        ("ACCUSE", "France", ""),
    ),
    "a clause about what has its number": (
        "A convoy of trucks from two towns, which was ambushed by rebels, is late.",
        ("ASSAULT", "rebels", "convoy"),
    ),
    "not those who are to be sent": (
        "Governor Berg asked for more troops to be sent.",
        ("REQUEST", "Berg", ""),
    ),
    "not the land where something is signed": (
        "Mali and Niger signed a treaty in Paris, France.",
        ("SUPPORT", "Mali Niger", "Mali Niger"),
    ),
    "not the land where something is refused": (
        "Miners refused to leave a pit in Poland.",
        ("REJECT", "Miners", ""),
    ),
    "a department": (
        "Grace Poe criticised the department.",
        ("ACCUSE", "Poe", "department"),
    ),
    "those asked in a clause of a noun": (
        "The office repeated its demand that Israel lift the ban.",
        ("REQUEST", "office", "Israel"),
    ),
    "those asked in the subjunctive": (
        "France insisted that Britain take part.",
        ("REQUEST", "France", "Britain"),
    ),
    "whose forces are moved below a promise": (
        "Syria said it is willing to withdraw its troops from Lebanon.",
        ("AGREE", "Syria", "Lebanon"),
    ),
    "forces sent in the passive": (
        "French troops were sent to Mali in 2013.",
        ("MOBILIZE", "troops", "Mali"),
    ),
    "with whom a means stands between": (
        "Peru's president spoke by telephone with the king of Jordan.",
        ("CONSULT", "president", "king"),
    ),
    "an object counted with up to": (
        "Rebels have kidnapped up to 16 Russian advisers from a bazaar.",
        ("ASSAULT", "Rebels", "advisers"),
    ),
    "a deal that is the subject": (
        "An agreement on gas was reached between Turkey and Greece.",
        ("AGREE", "Turkey Greece", "Turkey Greece"),
    ),
    "the doer within the cause": (
        "Two soldiers were killed in an attack by rebels.",
        ("ASSAULT", "rebels", "soldiers"),
    ),
    "the first to do it": (
        "Denmark became the first country to recognise Lithuania.",
        ("SUPPORT", "Denmark", "Lithuania"),
    ),
    "who is willing": (
        "Vietnam was prepared to meet envoys from Laos.",
        ("AGREE", "Vietnam", "envoys"),
    ),
    "to whom somebody is handed over": (
        "Spain extradited a trafficker to Peru.",
        ("COOPERATE", "Spain", "Peru"),
    ),
    "the army to which rebels yield": (
        "The rebels surrendered to the army.",
        ("RETREAT", "rebels", "army"),
    ),
    "whose arrest it is": (
        "Rebels left, and a judge ordered their arrest in Peru.",
        ("COERCE", "judge", "their"),
    ),
    "who undergoes it": (
        "Ana Costa and Rui Casal received sentences of four years.",
        ("COERCE", "", "Costa Casal"),
    ),
    "a state before two nouns": (
        "Two US drone attacks have killed eight militants.",
        ("ASSAULT", "US", "militants"),
    ),
    "captives who are soldiers": (
        "The rebels released two soldiers.",
        ("RETREAT", "rebels", "soldiers"),
    ),
    "what somebody takes part in": (
        "Miners took part in a march against the minister.",
        ("PROTEST", "Miners", "minister"),
    ),
    "of what somebody is deprived": (
        "Bahrain has stripped nine activists of their citizenship.",
        ("COERCE", "Bahrain", "activists"),
    ),
    "who is said to have done it": (
        "The opposition alleged that the president had stolen the vote.",
        ("ACCUSE", "opposition", "president"),
    ),
    "who fights with whom": (
        "Fierce fighting erupted between soldiers and rebels.",
        ("ASSAULT", "soldiers rebels", "soldiers rebels"),
    ),
    "who is given something in the passive": (
        "Ana Costa was convicted of theft and given a fine.",
        ("COERCE", "", "Costa"),
    ),
    "a thing shared by two verbs": (
        "A Chinese vessel rammed and sank a Vietnamese boat on Friday.",
        ("ASSAULT", "Chinese", "Vietnamese"),
    ),
    "whom a relative clause is about": (
        "He left a company which Peru accused of theft.",
        ("ACCUSE", "Peru", "company"),
    ),
    "who does it by so much": (
        "President Omar El Bashir on Thursday shortened by one hour the nightly curfew.",
        ("CONCEDE", "Bashir", ""),
    ),
    "what goes on": (
        "Qatar is mediating between Hamas and Israel, envoys said.",
        ("CONSULT", "Qatar", "Hamas Israel"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROLES.values(), ids=ROLES)
def test_syntax_tells_who_did_it_and_to_whom(find, text, expected):
    event = max((each for each in find(text) if each.type), key=lambda each: each.salience)

    parts = (event.initiators, event.recipients)
    assert (event.type, *(" ".join(word.text for word in part) for part in parts)) == expected


def test_who_denies_and_blames_is_one(find):
    (_, blamed) = find("Turkey denied that its forces had fired and blamed Kurdish militants.")

    assert [word.text for word in blamed.initiators] == ["Turkey"]


def test_who_dies_does_nothing(find):
    (died,) = find("Two drivers drowned in the lake on Sunday in May 2011.")

    assert not died.initiators
    assert [word.text for word in died.recipients] == ["drivers"]


def test_who_dismisses_somebody_does_not_do_what_they_do(find):
    (accused,) = find("An accountant dismissed by the bank accused the police of theft.")

    assert "bank" not in [word.text for word in accused.initiators]


def test_a_lawyer_is_not_who_will_appeal(find):
    (_, *events) = find("His lawyer said on Monday that he had appealed to France.")

    assert all("lawyer" not in [word.text for word in each.initiators] for each in events)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("An IMF mission headed by Erik Solvang, which arrived on Monday, met him.", "mission"),
        ("He met Ana Costa of the Harbour Council, which sued Peru in May.", "Council"),
    ],
)
def test_which_is_about_no_person(find, text, doer):
    (told, *_) = (each for each in find(text) if each.trigger.text in {"arrived", "sued"})

    assert [word.text for word in told.initiators] == [doer]


def test_who_speaks_does_not_mean_oneself_by_they(find):
    text = '"We asked them to leave but they refused," Boris Johnson said on Monday.'

    (refused,) = (each for each in find(text) if each.trigger.text == "refused")

    assert "Johnson" not in [word.text for word in refused.initiators]


def test_a_newspaper_is_not_whom_it_calls_he(find):
    (*_, received) = find("A newspaper reported on Monday that he had received a loan in May.")

    assert "newspaper" not in [word.text for word in received.initiators]


def test_who_is_killed_in_a_headline_kills_nobody(find):
    (killed,) = find("Four peacekeepers killed in South Sudan", ZoneKind.HEADLINE)

    assert [word.text for word in killed.recipients] == ["peacekeepers"]


def test_what_sort_a_thing_is_of_suffers_nothing(find):
    (survived,) = find("The tower survived a German bomb in 1941.")

    assert not survived.recipients


def test_who_comes_under_fire_does_nothing(find):
    (fired,) = find("Peruvian peacekeepers came under fire from gunmen on Friday.")

    assert [word.text for word in fired.initiators] == ["gunmen"]
    assert [word.text for word in fired.recipients] == ["peacekeepers"]


BEFALLEN = {
    "an eye": ("A guard lost an eye on Monday.", ("", "guard")),
    "those of the own": ("Peru lost two soldiers in May.", ("", "Peru soldiers")),
    "a letter": ("Peru received a letter from Chile in May.", ("Chile", "Peru")),
    "a guest": ("The mayor received a minister in May.", ("mayor", "minister")),
}


@pytest.mark.parametrize(("text", "expected"), BEFALLEN.values(), ids=BEFALLEN)
def test_who_loses_or_receives_something_does_nothing(find, text, expected):
    (event,) = find(text)

    assert (_written(event.initiators), _written(event.recipients)) == expected


HEADLINES = {
    "with a verb that needs an object": "Three nurses freed in Chad after a year in captivity",
    "with a verb that the parser hangs on the noun": "Nurses attacked in Lima hospital",
    "of one who holds an office": "Captain held after ferry sinks",
}


@pytest.mark.parametrize("text", HEADLINES.values(), ids=HEADLINES)
def test_a_past_form_without_an_object_is_passive_in_a_headline(find, text):
    (event,) = find(text, ZoneKind.HEADLINE)

    assert (_written(event.initiators), len(event.recipients)) == ("", 1)


NOT_DONE_TO = {
    "who stands behind a time": "He was held in Lima and charged the following month.",
    "where a road leads": "Miners threatened to block the road to Chile.",
    "a crossing": "Rebels met reporters at the Tacna crossing.",
    "who helped": "The army seized power with the backing of Chile.",
    "of what one is charged": "Two men were charged with insulting the senate.",
    "whence what is asked for": "The lawyers asked for papers from Chile to be admitted.",
    "what is violated": "France condemned a violation of Iraqi airspace.",
}


@pytest.mark.parametrize("text", NOT_DONE_TO.values(), ids=NOT_DONE_TO)
def test_who_is_only_named_beside_it_suffers_nothing(find, text):
    named = {"Chile", "Tacna", "Iraqi", "senate", "month"}

    for event in find(text):
        assert not named & {token.text for token in (*event.recipients, *event.participants)}


def test_who_is_shot_shoots_nobody_at_the_place_told_of(find):
    (event,) = find("The shooting of two farmers on the Tacna frontier was on Monday.")

    assert (_written(event.initiators), _written(event.recipients)) == ("", "farmers")


@pytest.mark.parametrize(
    "text",
    [
        "Canadian mills closed in May.",
        "The yield on Peru's bonds rose in May.",
        "A passenger train stopped in May.",
    ],
)
def test_a_thing_is_not_whose_it_is(find, text):
    named = {"Canadian", "Peru", "passenger"}

    assert not any(named & {token.text for token in event.initiators} for event in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru agreed a joint patrol unit.",
        "Norway agreed to send doctors.",
        "The ministry set up a commission to investigate the fire.",
        "The mayor declined to say whether guards had been there.",
        "Serbian deputies met on Monday to elect a new speaker.",
        "Jordan shelled a camp ten miles from the border with Syria.",
        "The council cut the tax, a step praised by the farmers.",
        "The clinic complained that its nurses had been beaten.",
    ],
)
def test_who_is_sent_made_chosen_or_only_named_suffers_nothing(find, text):
    named = {"unit", "doctors", "commission", "guards", "speaker", "Syria", "farmers", "nurses"}
    event = find(text)[0]

    assert not named & {token.text for token in (*event.recipients, *event.participants)}


@pytest.mark.parametrize(
    ("text", "accused", "beside"),
    [
        ("The teachers filed a lawsuit with the high court.", "", "court"),
        ("Kenya complained to police about the activists.", "activists", "police"),
        ("Ecuador brought a case against Mexico with Colombia.", "Mexico", "Colombia"),
    ],
)
def test_who_hears_a_complaint_or_joins_it_is_not_accused(find, text, accused, beside):
    (event,) = find(text)

    assert (_written(event.recipients), _written(event.participants)) == (accused, beside)


def test_those_whom_an_attack_on_a_town_harmed_suffered_it(find):
    (event,) = find("Militants shelled Goma on Monday, killing two nurses.")

    assert "nurses" in _written(event.recipients)


@pytest.mark.parametrize(
    ("text", "hearers"),
    [
        ("Ana Cruz told voters that Peru had won the case.", "voters"),
        ("Ana Cruz told reporters that Peru had won the case.", ""),
    ],
)
def test_who_is_told_something_takes_part_unless_to_pass_it_on(find, text, hearers):
    telling = next(event for event in find(text) if event.trigger.text == "told")

    assert _written(telling.recipients) == hearers


def test_who_was_arrested_and_ordered_out_gave_no_order(find):
    ordered = find("Two priests were arrested and ordered to leave Kenya.")[-1]

    assert (_written(ordered.initiators), _written(ordered.recipients)) == ("", "priests")


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in an explosion at a fireworks factory.",
        "A miner died in a blast at a coal mine.",
        "The bank closed down 3 percent.",
    ],
)
def test_what_nobody_did_on_purpose_has_no_hostile_type(find, text):
    assert [event.type for event in find(text)] == [None]


def test_who_is_a_person_and_no_body(find):
    (event,) = find("He met Ana Cruz, a leader of the Farmers Union, who accused Peru of theft.")[
        1:
    ]

    assert _written(event.initiators) == "Cruz"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The talks opened under the United Nations on Monday.", id="under whom"),
        pytest.param("Ana Cruz chaired the committee in 2013.", id="what is led"),
        pytest.param("Ana Cruz asked for troops to be sent to the north.", id="what is asked for"),
    ],
)
def test_nothing_is_done_to_who_leads_is_led_or_wanted(find, text):
    assert _written(find(text)[0].recipients) == ""


def _written(tokens) -> str:
    return " ".join(token.text for token in tokens)

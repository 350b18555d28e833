from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import read_article
from timeline.articles.cleaning import zone_text
from timeline.records.corpus import Zone
from timeline.sheets import read_corpus
from timeline.vocabulary import ZoneKind

SEEDS = Path(__file__).parents[2] / "seeds"
PAGES = Path(__file__).parents[1] / "golden" / "articles"
PROSE = "The council said on Monday that it would not pay for the bridge, which is closed."


def told(text):
    """Return the zones of a text as pairs of kind and words."""
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in zone_text(text)]


def words_of(kind, text):
    return [words for found, words in told(text) if found == kind]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_pasted_page_is_told_from_its_article(path, golden):
    article = read_article(path.name, path.read_bytes())

    zones = [f"[{z.kind.value}]\n{article.text[z.start : z.end]}\n" for z in article.zones]

    golden(f"articles/{path.stem}.zones", "\n".join(zones))


def _files() -> dict[str, bytes]:
    return {
        path.relative_to(SEEDS).as_posix(): path.read_bytes()
        for path in SEEDS.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("source", read_corpus(_files()).sources, ids=lambda source: source.key)
def test_what_people_marked_as_boilerplate_is_found_and_nothing_else(source):
    """The five articles of the corpus, against their hand-made sheets."""
    article = read_article(source.file, source.text.encode())

    assert _evidence(article.text, article.zones) == _evidence(source.text, source.zones)


def _evidence(text: str, zones: Sequence[Zone]) -> list[str]:
    kept = [text[z.start : z.end] for z in zones if z.kind is not ZoneKind.BOILERPLATE]
    return " ".join(kept).split()


@pytest.mark.parametrize(
    "comments",
    [
        pytest.param("Ron\n4d ago\nI was there and saw it all, believe me.", id="name and age"),
        pytest.param("3 Comments\nI was there and saw it all.", id="heading"),
        pytest.param(
            "Ann K. says:\nMay 3, 2021 at 8:12 pm\nI was there and saw it all.", id="says"
        ),
        pytest.param("Jeff said...\nI was there.\nDeb said...\nMe too.", id="said"),
        pytest.param("northerner • 13 days ago\nI was there and saw it all.", id="one line"),
        pytest.param(
            "HelenR\n18 May 2021\nI was there and saw it.\nmart\n19 May 2021\nI was there too.",
            id="names and days",
        ),
        pytest.param("Leave a Reply\nI was there and saw it all.", id="form"),
        pytest.param("(ana, 15 May 2016 15:02)\nI was there and saw it all.", id="brackets"),
        pytest.param("Jo Lind\nI was there and saw it all.\nLike · Reply · 12 · 9y", id="buttons"),
    ],
)
def test_a_readers_comment_is_never_evidence(comments):
    text = "\n".join([*[f"{PROSE} {n}." for n in range(6)], comments, ""])

    assert "I was there" not in " ".join(words for kind, words in told(text) if kind == "body")
    assert words_of("body", text)[0].startswith(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Sport",
        "Share on Facebook",
        "Read more: Bridge to open in May",
        "Sign up for our newsletter",
        "We use cookies to improve your experience.",
        "© 2021 Harrow Gazette Ltd. All rights reserved.",
        "0:00 / 2:14",
        "4 days ago",
        "[see_also ids=",
        "Advertisement",
        "icon close icon search icon menu icon arrow icon play",
    ],
)
@pytest.mark.parametrize("place", [0, 2, 4])
def test_furniture_is_boilerplate_wherever_it_stands(line, place):
    lines = [f"{PROSE} {n}." for n in range(4)]
    lines.insert(place, line)

    assert ("boilerplate", line) in told("\n".join(lines))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("dateline", "BELGRADE/PRISTINA, Aug 3 (Reuters) -"),
        ("dateline", "OSTEN, Karland, Sept. 4, 2019 /WireServ/ --"),
        ("dateline", "VELLMARK —"),
        ("dateline", "Osten, Sep 4 (WSV).-"),
        ("dateline", "CEDAR FALLS, Iowa (AP) _"),
        ("dateline", "VELLMARK, Karland —"),
        ("dateline", "OSTEN, New Karland -"),
        ("dateline", "OSTEN/VELLMARK —"),
        ("dateline", "OSTEN //"),
        ("dateline", "Osten, July 3:"),
        ("dateline", "New Vellmark, 3 July 2024 (KPN):"),
    ],
)
def test_a_dateline_is_cut_off_its_sentence(kind, words):
    assert told(f"{words} {PROSE}") == [(kind, words), ("body", PROSE)]


def test_a_dateline_may_touch_its_sentence():
    assert told(f"OSTEN, NEW KARLAND—{PROSE}") == [
        ("dateline", "OSTEN, NEW KARLAND—"),
        ("body", PROSE),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor - a former teacher - said so.",
        "On 3 July: she said so.",
        "The mayor, on 3 July: she said so.",
        "NATO—Russia talks went on.",
    ],
)
def test_a_mark_in_a_sentence_makes_no_dateline(sentence):
    text = f"{sentence} {PROSE}"

    assert told(text) == [("body", text)]


def test_headline_author_day_and_picture_are_kept_apart():
    caption = "The bridge in 2012. Photograph: Lena Moor/Gazette"
    top = ("Council will not pay for bridge", "By Tom Ellery", "3 March 2021", caption)
    text = "\n".join([*top, PROSE, f"{PROSE} 2."])

    assert told(text) == [
        ("headline", "Council will not pay for bridge"),
        ("byline", "By Tom Ellery"),
        ("dateline", "3 March 2021"),
        ("caption", caption),
        ("body", f"{PROSE}\n{PROSE} 2."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ana: are you there\nbob: yes\nana: soldiers at the gate\n", id="chat"),
        pytest.param("Wheat 4,210\nMaize 3,118\nBarley 911\n", id="list"),
        pytest.param("שלום עולם\nمرحبا بالعالم\n", id="right to left"),
    ],
)
def test_a_text_of_short_lines_is_not_thrown_away(text):
    assert words_of("body", text) == [text.strip()]


def test_a_text_of_one_line_that_is_no_sentence_is_a_headline():
    assert told("Bridge to open in May") == [("headline", "Bridge to open in May")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n"])
def test_line_ends_do_not_matter(end):
    lines = ["Home", "Council will not pay for bridge", PROSE, f"{PROSE} 2.", "Share"]

    assert [kind for kind, _ in told(end.join(lines))] == [
        "boilerplate",
        "headline",
        "body",
        "boilerplate",
    ]


LINES = st.sampled_from(
    [
        *("Home", "4d ago", "Reply", PROSE, "Ron", "By Ann Bell", "© 2021 X", "3 March 2021"),
        *("Comments", "A - (R) - b", "Related", "Yes.", "\u200b", "- one;", "So:", "مرحبا بالعالم"),
    ]
)
TEXTS = st.one_of(
    st.lists(LINES, max_size=30).map("\n".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.text("aA .\n\r\t-:()4©\u2028\u200f\x1c", max_size=200),
)


@given(TEXTS)
def test_zones_are_in_order_and_leave_out_only_blanks(text):
    zones = zone_text(text)

    ends, starts = [0, *(z.end for z in zones)], [*(z.start for z in zones), len(text)]
    assert all(zone.start < zone.end for zone in zones)
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert not "".join(text[e:s] for e, s in zip(ends, starts, strict=True)).strip()
    assert all(text[z.start : z.end] == text[z.start : z.end].strip() for z in zones)


@given(TEXTS)
def test_a_text_is_always_cleaned_the_same_way(text):
    assert zone_text(text) == zone_text(text)


@pytest.mark.parametrize("line", ["ab\n", "a b c\r\r\n", f"{PROSE} ", "Reply\n", "A said.' "])
def test_a_text_of_very_many_lines_is_read_to_its_end(line, monkeypatch):
    monkeypatch.setattr("timeline.articles.blocks.MOST", 100)
    text = line * 2_000

    assert zone_text(text)[-1].end == len(text.rstrip())

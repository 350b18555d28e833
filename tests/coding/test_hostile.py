"""The coder on texts that are no articles: nothing crashes, hangs or gives rubbish to store."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.articles import read_article
from timeline.coding.mentions import build_index
from timeline.coding.rules import RulesCoder
from timeline.errors import ArticleError
from timeline.pipeline.admitting import find_fault
from timeline.records.coded import Known

SENTENCE = (
    "On Monday police in Lisbon arrested 12 students after Portugal accused Spain of spying. "
)
WORDS = [
    *("Portugal", "Spain's", "NATO", "Dr.", "Anna Bell", "police", "troops", "Lisbon", "Monday"),
    *("accused", "attacked", "was", "arrested", "by", "said", "that", "denied", "will", "if"),
    *("on", "in", "2 May", "1999", "since", "a day after", "the", "of", "to", "and", "which"),
    *("at least", "20", "1,000", "killed", "“", "”", '"', "'", "(", ")", "-", "—", ",", ".", "?"),
    *("\n", "\n\n", "\u200b", "\u202e", "\u00ad", "•", "😀", "السلام", "Москва", "東京"),
]
HOSTILE = {
    "right to left": "في يوم الاثنين اتهمت مصر ليبيا بالهجوم. ביום שני ירדן תקפה. " * 20,
    "bidirectional": "\u202eOn Monday Egypt \u2066attacked\u2069 Libya.\u202c Jordan denied it. "
    * 10,
    "zero width": "Po\u200brtu\u200dgal acc\ufeffused Sp\u2060ain on Mon\u00adday. " * 20,
    "control characters": "Portugal\x1b[31m attacked\x07 Spain\x08\x0b\x0c on\x85 Monday.\x7f "
    * 20,
    "combining": "P" + "\u0301" * 500 + "ortugal attacked Spain on Monday. " * 3,
    "capitals": (SENTENCE * 30).upper(),
    "small letters": (SENTENCE * 30).lower(),
    "quotations": "“On Monday Portugal attacked Spain,” " * 60,
    "quotation marks": "“”\"'‘’«»„" * 60,
    "open quotation": "“" + SENTENCE * 30,
    "numbers": " ".join(map(str, range(1900, 2900))),
    "dates": "1999-12-31 12/11/10 31 February 2001 Monday May 1 in 1900s " * 60,
    "no date": "On 31 February 2001 Portugal attacked Spain. On 99/99/9999 Spain attacked back. "
    * 9,
    "far years": "In 99999 Portugal attacked Spain. In 0000 BC Spain attacked. In 2 BC it fled. "
    * 9,
    "great numbers": "Police arrested 10000000000000000000000000000000 students. " * 9,
    "emoji": "🔥👮‍♂️ Portugal 🇵🇹 attacked 💥 Spain 🇪🇸 on Monday 😱! " * 30,
    "brackets": "(" * 400 + "Portugal attacked Spain" + ")" * 400,
    "brackets in sentences": "Portugal (its army (and navy (of 1999))) attacked [sic [May]] Spain. "
    * 30,
    "hyphens": "Anglo-Franco-German-led-and-NATO-backed-" * 100,
    "names": "Anna Bell, " * 600,
    "initials": "A. B. C. D. E. F. attacked G. H. I. J. on Monday. " * 40,
    "said": "Portugal said that Spain said that " * 150,
    "of": "the attack of the army of the government of " * 150,
    "one letter": "a" * 20_000,
    "one long word": "attack" * 5_000,
    "lines of one word": "Portugal\nattacked\nSpain\non\nMonday\n" * 200,
    "tabs": "Portugal\tattacked\tSpain\ton\tMonday.\t" * 100,
    "markup": "<b>Portugal</b> &amp; <script>attacked()</script> **Spain** on [Monday](http://x). "
    * 30,
    "code": "def attack(spain): return {'portugal': [1999, \"killed\"]}; " * 60,
}


@pytest.fixture(scope="session")
def code(language):
    """Return a function that reads and codes a text, and the faults of what it found."""
    coder = RulesCoder(language, build_index(Known()))

    def code(text: str) -> set[str | None]:
        article = read_article("a.txt", text.encode(), published="2021-05-07")
        return {find_fault(article, candidate) for candidate in coder.code(article)}

    return code


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_gives_nothing_that_cannot_be_stored(code, text):
    assert code(text) <= {None, "it names nobody"}


@pytest.mark.parametrize(
    "text",
    [
        (SENTENCE * 150).replace(".", ""),
        " and ".join([SENTENCE.strip(". ")] * 150) + ".",
        ", which ".join([SENTENCE.strip(". ")] * 150) + ".",
        f"“{SENTENCE * 150}",
    ],
    ids=["no punctuation", "one sentence", "clauses in clauses", "one quotation"],
)
def test_time_grows_with_the_words_of_a_text_without_an_end(code, text):
    measure(code, SENTENCE)
    third = measure(code, text[: len(text) // 3])

    assert measure(code, text) < 6 * max(third, 0.1)


def test_a_line_of_signs_is_read_at_once(code):
    """The tokenizer of spaCy would try the whole rest of the line at each sign."""
    measure(code, SENTENCE)

    assert measure(code, "=" * 2_500) < 1


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join))
def test_words_of_news_in_any_order_are_read(code, text):
    assert_read(code, text)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=200))
def test_any_characters_are_read(code, text):
    assert_read(code, text)


def measure(code, text):
    """Return the seconds of this process that a text takes, whatever others do meanwhile."""
    began = time.process_time()
    code(text)
    return time.process_time() - began


def assert_read(code, text):
    try:
        faults = code(text)
    except ArticleError:
        return
    assert faults <= {None, "it names nobody"}

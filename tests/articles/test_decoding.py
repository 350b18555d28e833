from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.articles import LARGEST, decode_article
from timeline.errors import ArticleError

WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)


@given(WORDS.filter(lambda text: text.encode().strip()))
def test_a_text_is_its_bytes_and_nothing_else(text):
    assert decode_article("article.txt", text.encode()).encode() == text.encode()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"one\r\ntwo\rthree\n", id="line ends"),
        pytest.param(b"\xef\xbb\xbfone", id="byte-order mark"),
        pytest.param("Vučić\u00a0– “Đorđe”\u200b🕊".encode(), id="letters of all kinds"),
        pytest.param("u\u0308 \u00fc".encode(), id="composed and not"),
        pytest.param(b"\x1b[31mred\x07", id="control characters"),
    ],
)
def test_nothing_is_normalised(data):
    assert decode_article("article.txt", data) == data.decode()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_behind_its_mark(encoding):
    assert decode_article("article.txt", "\ufeffVučić 🕊".encode(encoding)) == "Vučić 🕊"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "it is empty", id="empty"),
        pytest.param(b" \r\n\t", "it is empty", id="blank"),
        pytest.param(b"PK\x03\x04\0\0", "it is binary, not text (a zero at byte 4)", id="binary"),
        pytest.param(
            "The court.".encode("utf-16-le"),
            "it is UTF-16 without a byte-order mark; save it as UTF-8",
            id="UTF-16 without a mark",
        ),
        pytest.param(
            "Vučić".encode("utf-16")[:-1],
            "it is not UTF-16 (byte 10 is 0x07); save it as UTF-8",
            id="UTF-16 cut off",
        ),
        pytest.param(
            "one\0two".encode("utf-16"), "it is binary, not text (a zero at byte 3)", id="zero"
        ),
        pytest.param(
            "café".encode("latin-1"),
            "it is not UTF-8 (byte 3 is 0xe9); save it as UTF-8",
            id="Latin-1",
        ),
        pytest.param(
            "Vučić".encode()[:-1],
            "it is not UTF-8 (byte 5 is 0xc4); save it as UTF-8",
            id="cut off",
        ),
        pytest.param(
            b"a\xed\xa0\x80",
            "it is not UTF-8 (byte 1 is 0xed); save it as UTF-8",
            id="half of a pair",
        ),
        pytest.param(
            b"x" * (LARGEST + 1),
            "it has 50,000,001 bytes, more than 50,000,000",
            id="too large",
        ),
    ],
)
def test_what_is_no_text_is_refused_and_the_byte_is_named(data, reason):
    with pytest.raises(ArticleError) as caught:
        decode_article("article.txt", data)

    assert str(caught.value) == f"article article.txt: {reason}"

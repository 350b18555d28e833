"""The bytes of an article, decoded and otherwise unchanged: UTF-8, or what a file says it is."""

from __future__ import annotations

import codecs
import re

from timeline.errors import ArticleError

LARGEST = 50_000_000
"""Bytes; a larger file is not a news article."""
CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
HEAD = 4096
"""Bytes of a page among which its encoding is looked for."""
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8"}
"""A page that can tell its encoding in ASCII is not UTF-16; and most "Latin-1" is Windows-1252."""


SIXTEEN = 0.5
"""Above this share of zeros among every other byte a text is UTF-16, as some editors save it."""


def decode_article(name: str, data: bytes) -> str:
    """Return the text of an article: UTF-8 as it stands, or UTF-16 behind its byte-order mark.

    Raises:
        ArticleError: It is empty, too large, binary or in another encoding; the message names the
            byte.
    """
    _check_size(name, data)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _decode(name, data, "utf-16")
        _refuse_zero(name, text.encode())
        return text
    _refuse_zero(name, data)
    return _decode(name, data, "utf-8")


def decode_page(name: str, data: bytes) -> str:
    """Return the source of an HTML page: by its byte-order mark, its `<meta charset>`, else UTF-8.

    Raises:
        ArticleError: It is empty, too large, binary, or not in the encoding that it tells.
    """
    _check_size(name, data)
    mark = next((mark for mark in MARKS if data.startswith(mark)), b"")
    told = CHARSET.search(data, 0, HEAD)
    encoding = MARKS.get(mark) or (_encoding(name, told[1].decode()) if told else "utf-8")
    page = _decode(name, data, encoding)
    _refuse_zero(name, page.encode("utf-8", "surrogatepass"))
    return page


def _decode(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"it is not {encoding.upper()} (byte {error.start} is 0x{data[error.start]:02x})"
        raise ArticleError(name, f"{reason}; save it as UTF-8") from error


def _encoding(name: str, told: str) -> str:
    """Return the encoding that a page tells, as Python names it."""
    try:
        found = codecs.lookup(told)
        b"".decode(found.name)
    except (LookupError, UnicodeError) as error:
        raise ArticleError(name, f"its charset {told!r} is not known; save it as UTF-8") from error
    return AS_BROWSERS_DO.get(found.name, found.name)


def _check_size(name: str, data: bytes) -> None:
    if not data.strip():
        raise ArticleError(name, "it is empty")
    if len(data) > LARGEST:
        raise ArticleError(name, f"it has {len(data):,} bytes, more than {LARGEST:,}")


def _refuse_zero(name: str, data: bytes) -> None:
    if b"\0" not in data:
        return
    if _may_be_sixteen(data):
        raise ArticleError(name, "it is UTF-16 without a byte-order mark; save it as UTF-8")
    raise ArticleError(name, f"it is binary, not text (a zero at byte {data.index(0)})")


def _may_be_sixteen(data: bytes) -> bool:
    """Return whether every other byte is mostly zero, and no byte between them."""
    shares = sorted(half.count(0) / max(1, len(half)) for half in (data[:HEAD:2], data[1:HEAD:2]))
    return shares[0] == 0 and shares[1] > SIXTEEN

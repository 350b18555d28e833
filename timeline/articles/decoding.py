"""The bytes of an article, decoded and otherwise unchanged."""

from __future__ import annotations

from timeline.errors import ArticleError

LARGEST = 50_000_000
"""Bytes; a larger file is not a news article."""


def decode_article(name: str, data: bytes) -> str:
    """Return the text of an article, so that `text.encode() == data`.

    Raises:
        ArticleError: It is empty, too large, binary or not UTF-8; the message names the byte.
    """
    if not data.strip():
        raise ArticleError(name, "it is empty")
    if len(data) > LARGEST:
        raise ArticleError(name, f"it has {len(data):,} bytes, more than {LARGEST:,}")
    if b"\0" in data:
        raise ArticleError(name, f"it is binary, not text (a zero at byte {data.index(0)})")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 (byte {error.start} is 0x{data[error.start]:02x})"
        raise ArticleError(name, f"{reason}; save it as UTF-8") from error

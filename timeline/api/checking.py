"""Refusing a value of another type by the name of its parameter, before anything is asked."""

from __future__ import annotations

from collections.abc import Iterable
from operator import index

Words = str | Iterable[str] | None
"""One word or several: "KFOR", ["KFOR", "NATO"]; None is no condition."""


def check_text(name: str, value: object) -> str:
    """Return a text.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name} {value!r} is no text")
    return value


def check_texts(name: str, words: object) -> tuple[str, ...]:
    """Return the texts of one or several; none for None.

    Raises:
        TypeError: It is none, nor are they.
    """
    if words is None or isinstance(words, str):
        return () if words is None else (words,)
    if isinstance(words, bytes) or not isinstance(words, Iterable):
        raise TypeError(f"{name} {words!r} is no text, nor several")
    return tuple(check_text(name, word) for word in words)


def check_number(name: str, value: int) -> int:
    """Return a whole number.

    Raises:
        TypeError: It is none.
        ValueError: It is less than 0.
    """
    try:
        number = index(value)
    except TypeError as error:
        raise TypeError(f"{name} {value!r} is no whole number") from error
    if number < 0:
        raise ValueError(f"{name} {number} is less than 0")
    return number

"""What to say about a word that starts no clause, as `KFOR` alone or `envolving KFOR`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import is_written_date
from timeline.phrases.cursor import SEPARATORS, Cursor, misunderstood
from timeline.phrases.keywords import KEYWORDS, REPORTED, find_near_keyword
from timeline.phrases.operands import show_name
from timeline.phrases.words import COMMA, Word

if TYPE_CHECKING:
    from timeline.errors import PhraseError


def refuse_unknown(cursor: Cursor) -> PhraseError:
    """Return an error about the next word, with what was most likely meant."""
    word = cursor.words[cursor.index]
    return cursor.refuse(word, _reason(cursor, word))


def _reason(cursor: Cursor, word: Word) -> str:
    if word.lower in SEPARATORS:
        return _misplaced(word)
    if word.quoted and word.text.lower().split()[0] in KEYWORDS | set(REPORTED):
        return f"quotes hold one name: write {word.text} without them"
    if name := cursor.find_prefix(cursor.is_name):
        return f"{name.text!r} is a name: did you mean 'involving {show_name(name)}'?"
    if words := cursor.find_prefix(is_written_date):
        return f"{words.text!r} is a date: did you mean 'in {words.text}'?"
    if near := find_near_keyword(word.text):
        return misunderstood(word.text, near)
    return (
        f"{word.text!r} is not understood: write 'involving {show_name(word)}' for an actor, "
        f"or 'about {show_name(word)}' to search for the word"
    )


def _misplaced(word: Word) -> str:
    if word.lower == "or":
        return "'or' joins names, types or realis, and all clauses must hold: ask once for each"
    what = "comma" if word.text == COMMA else "'and'"
    return f"this {what} joins nothing: leave it out, or write what it joins"

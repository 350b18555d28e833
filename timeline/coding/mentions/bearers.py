"""Who bears which name of a person in an article: the whole of it, its end or its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.spelling import are_compatible, plain_spelling, without_suffix

if TYPE_CHECKING:
    from timeline.coding.mentions.referents import Referent

Words = tuple[str, ...]


class Bearers:
    """The persons of an article by their folded names; the surnames are in a plain spelling.

    Attributes:
        relatives: Those who are told of as somebody's wife or son.
    """

    def __init__(self) -> None:
        self._by_surname: dict[str, list[tuple[Words, Referent]]] = {}
        self.relatives: set[Referent] = set()

    def add(self, words: Words, referent: Referent) -> None:
        """Note that somebody bears a name."""
        *given, surname = without_suffix(words)
        alike = self._by_surname.setdefault(plain_spelling(surname), [])
        alike.append((tuple(given), referent))

    def has_surname(self, word: str) -> bool:
        """Return whether a word is somebody's surname."""
        return plain_spelling(word) in self._by_surname

    def bears(self, word: str) -> bool:
        """Return whether a word is somebody's surname, or begins the name of one alone."""
        return self.has_surname(word) or self.find_by_first(word) is not None

    def find(self, words: Words) -> Referent | None:
        """Return who bears a name, or one that can be the same: "V. Putin"."""
        given, alike = self._split(words)
        return next((one for names, one in alike if are_compatible(names, given)), None)

    def find_by_end(self, words: Words) -> Referent | None:
        """Return who bears a name with this end: "Suu Kyi", "de Groot"; None if not one."""
        given, alike = self._split(words)
        size = len(given)
        longer = {one for names, one in alike if size < len(names) and names[-size:] == given}
        return longer.pop() if len(longer) == 1 else None

    def find_by_first(self, word: str) -> Referent | None:
        """Return whose name begins with a word: "Park" of Park Sung-ho; None if not one's."""
        every = (pair for alike in self._by_surname.values() for pair in alike)
        begun = {one for names, one in every if names[:1] == (word,)} - self.relatives
        return begun.pop() if len(begun) == 1 else None

    def find_by_surname(self, word: str) -> Referent | None:
        """Return whose surname a word is; None if nobody's or several people's.

        A surname alone is that of the one whose wife or son the other is.
        """
        people = dict.fromkeys(one for _, one in self._by_surname.get(plain_spelling(word), ()))
        others = [one for one in people if len(people) == 1 or one not in self.relatives]
        return others[0] if len(others) == 1 else None

    def _split(self, words: Words) -> tuple[Words, list[tuple[Words, Referent]]]:
        *given, surname = without_suffix(words)
        return tuple(given), self._by_surname.get(plain_spelling(surname), [])

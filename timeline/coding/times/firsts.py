"""With which characters a match of a regular expression can begin, for the small kind we write.

That kind has single characters, `[sets]`, groups, `|`, `?` and lookaround, and no other repetition.
"""

from __future__ import annotations

from collections.abc import Iterator

WIDTHLESS = ("(?=", "(?!", "(?<=", "(?<!")


def first_characters(pattern: str) -> frozenset[str]:
    """Return the characters with which a match can begin; a match is never empty."""
    return frozenset().union(*(_of_sequence(sequence) for sequence in _alternatives(pattern)))


def _can_be_empty(pattern: str) -> bool:
    return any(
        all(optional for _, optional in _items(sequence)) for sequence in _alternatives(pattern)
    )


def _of_sequence(sequence: str) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for item, optional in _items(sequence):
        if not item.startswith(WIDTHLESS):
            inside = item[len("(?:") : -1] if item.startswith("(") else None
            found |= first_characters(inside) if inside is not None else frozenset(item.strip("[]"))
        if not optional:
            break
    return found


def _items(sequence: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a sequence, and whether a match may go without each."""
    position = 0
    while position < len(sequence):
        end = _end_of_item(sequence, position)
        item = sequence[position:end]
        optional = sequence[end : end + 1] == "?"
        empty = item.startswith(WIDTHLESS) or (
            item.startswith("(?:") and _can_be_empty(item[len("(?:") : -1])
        )
        yield item, optional or empty
        position = end + optional


def _end_of_item(sequence: str, position: int) -> int:
    if sequence[position] == "[":
        return sequence.index("]", position) + 1
    depth = 0
    for index in range(position, len(sequence)):
        depth += (sequence[index] == "(") - (sequence[index] == ")")
        if depth == 0:
            return index + 1
    return len(sequence)


def _alternatives(pattern: str) -> Iterator[str]:
    depth, start = 0, 0
    for index, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            yield pattern[start:index]
            start = index + 1
    yield pattern[start:]

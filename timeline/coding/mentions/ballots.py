"""What an article tells for each thing that a name may be the name of."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.coding.mentions.labels import PLACE, RECOGNISED, UNSURE
from timeline.coding.mentions.located import is_located
from timeline.coding.mentions.signs import iter_signs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Weights = defaultdict[str, float]


@dataclass(slots=True)
class Ballot:
    """What tells for each thing that a name may be the name of.

    Attributes:
        text: The name as first written.
        labels: How often the recogniser takes it for what.
        signs: What the sentences around it tell, by their weights.
        located: For each sentence whether a place usually stands there.
        begins: For each whether it begins with the name.
        joined: The last words of names that "and", or "from" and "to", join to it.
    """

    text: str
    labels: Counter[str] = field(default_factory=Counter)
    signs: Counter[str] = field(default_factory=Counter)
    located: list[bool] = field(default_factory=list)
    begins: list[bool] = field(default_factory=list)
    joined: set[str] = field(default_factory=set)

    def hear(self, doc: Doc, first: int, last: int) -> None:
        """Note what one more sentence tells."""
        for label, weight in iter_signs(doc, first, last):
            self.signs[label] += weight
        self.located.append(is_located(doc[first : last + 1]))
        self.begins.append(bool(doc[first].is_sent_start))
        root = doc[first : last + 1].root
        joined = [root.head] if root.dep_ == "conj" else []
        joined += [child for child in root.rights if child.dep_ == "conj"]
        joined += _find_way(root)
        self.joined.update(token.lower_ for token in joined if token.pos_ == "PROPN")

    @property
    def is_located(self) -> bool:
        """Whether a place usually stands wherever the name does."""
        return bool(self.located) and all(self.located)

    @property
    def is_town(self) -> bool:
        """Whether the recogniser mostly takes it for a place."""
        return 2 * self.labels[PLACE] > sum(self.labels.values())

    def count(self) -> Weights:
        """Return the weights of the signs and of what the recogniser tells."""
        weights = Weights(float, self.signs)
        told = {label: often for label, often in self.labels.items() if label != UNSURE}
        for label, often in told.items():
            weights[label] += RECOGNISED * often / sum(told.values())
        return weights


def _find_way(root: Token) -> list[Token]:
    """Return where a way begins that leads to a name: "every carrier from Dover to Larne"."""
    to = root.head
    if root.dep_ != "pobj" or to.lower_ != "to":
        return []
    beside = (child for child in (*to.head.children, *to.children) if child.lower_ == "from")
    return [child for way in beside for child in way.children if child.dep_ == "pobj"]

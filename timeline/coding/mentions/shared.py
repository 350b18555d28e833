"""Offices that states have together: what is called after an organisation of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.coding.mentions.forms import Use
from timeline.vocabulary import ActorKind

if TYPE_CHECKING:
    from timeline.coding.mentions.index import NameIndex
    from timeline.coding.mentions.spans import NameSpan

OFFICES = frozenset({ActorKind.ORGANISATION, ActorKind.NGO, ActorKind.GOVERNMENT})
"""Kinds that words such as "centre" and "office" tell, whosever these are."""


def is_of_states(index: NameIndex, span: NameSpan) -> bool:
    """Return whether a name begins with that of an organisation of states: "the OSCE Centre"."""
    words = span.text.split()
    starts = (index.find(" ".join(words[:end])) for end in range(1, len(words)))
    return any(
        form.named.kind is ActorKind.INTERGOVERNMENTAL and form.use is Use.NAME
        for form in filter(None, starts)
    )

"""What those who take part in two reports say of their being one event."""

from __future__ import annotations

from timeline.resolving.findings import NOTHING, Finding, meet, share_place
from timeline.resolving.lexicon import read_lexicon
from timeline.resolving.reports import Report
from timeline.wording import join_words


def compare_actors(one: Report, other: Report) -> Finding:
    """Compare who takes part, in whatever role."""
    shared = one.actors & other.actors
    if shared:
        share = len(shared) / min(len(one.actors), len(other.actors))
        points = min(2.5, 0.5 + len(shared)) * (0.5 + share / 2)
        return Finding(points, f"share {join_words(sorted(shared), 'and')}")
    if one.actors and other.actors:
        return Finding(-2.0, "share no actor", missing=not share_place(one, other))
    return Finding(-0.5, missing=True)


def compare_roles(one: Report, other: Report) -> Finding:
    """Compare who did it to whom."""
    acting = meet(one.initiators, other.initiators)
    acted_on = meet(one.recipients, other.recipients)
    crossed = one.initiators & other.recipients or one.recipients & other.initiators
    if crossed and True not in {acting, acted_on}:
        directed = one.type is other.type and one.type in read_lexicon().directed
        reason = "who acts in one is acted on in the other"
        return Finding(None if directed else -2.5, reason, missing=True)
    if acted_on is False:
        return Finding(-3.0, "done to others", missing=True)
    if acting is False:
        return Finding(-1.5, "done by others")
    return NOTHING

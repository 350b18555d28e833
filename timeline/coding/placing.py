"""Where an event took place, of the places that stand around the word for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, permutations, takewhile
from typing import TYPE_CHECKING

from timeline.coding.dating.forms import is_verbal
from timeline.coding.events import FoundEvent
from timeline.coding.mentions import Mentions
from timeline.coding.telling.clauses import DEEP
from timeline.coding.telling.verbs import is_saying
from timeline.vocabulary import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

GOALS = frozenset({"to", "into", "for", "toward", "towards"})
SOURCES = frozenset({"from"})
ENDS = {
    EventType.CONSULT: GOALS,
    EventType.AID: GOALS,
    EventType.RETREAT: SOURCES,
    EventType.COERCE: SOURCES,
}
"""The end of a movement at which an event of a type takes place: a visit where one goes."""
ASIDE = frozenset({"relcl", "ccomp", "acl"})
"""Clauses that have a place of their own."""
DECIDING = frozenset({"ask", "demand", "invite", "order", "plan", "propose", "want"})
"""What is decided takes place elsewhere than the decision."""
MOMENTS = frozenset({"when", "while"})
OTHERS = frozenset({"with", "about", "between"})
"""Prepositions before a land that is not the one where it is: "the border with Chad"."""
BEFORE = frozenset({"gulf", "lake", "mount", "river", "sea"})
BEHIND = frozenset({"border", "gulf", "lake", "river", "sea", "strait"})
"""Words that make the name of a land that of a water or of a line: "Lake Chad"."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A word that names a place, and the name."""

    word: Token
    name: str


def find_place(found: FoundEvent, mentions: Mentions) -> str | None:
    """Return the name of the place of an event; None if none is told.

    The place of its own clause counts, then one in its passage, then that of the clause it goes on
    from or of what happened at the moment: "crowds clashed in Riverton, and 63 were hurt". A saying
    has only the first: the place of what was said is another's.
    """
    doc = found.paragraph.doc
    sentence = found.trigger.sent
    named = [
        Placed(doc[number], name)
        for number, name in mentions.places.get(found.paragraph.index, ())
        if sentence.start <= number < sentence.end
        and _is_land_itself(doc[number])
        and not _is_home(doc[number])
    ]
    clause = _verb_of(found.trigger)
    own = [place for place in named if _verb_of(place.word) == clause]
    if _is_telling(found):
        return _first([place for place in own if not _is_content(place.word)], found)
    if found.trigger.lemma_ in DECIDING:
        named = own = [place for place in own if not _is_content(place.word)]
    inside = [place for place in named if found.first.i <= place.word.i <= found.last.i]
    inside = [place for place in inside if not _is_elsewhere(place.word, found.trigger)]
    beside = [place for place in named if _is_meanwhile(clause, _verb_of(place.word))]
    return _first(own, found) or _first(inside, found) or _first(beside, found)


def _is_telling(found: FoundEvent) -> bool:
    """Return whether somebody speaks: who "maintains troops" only has a verb of saying."""
    has_clause = any(child.dep_ == "ccomp" for child in found.trigger.children)
    return found.reporting or (has_clause and is_saying(found.trigger))


def _first(places: Sequence[Placed], found: FoundEvent) -> str | None:
    """Return the first place that is no end of a way, else the end that the type of event tells."""
    ends = ENDS.get(found.type, frozenset()) if found.type is not None else frozenset()
    at = [place for place in places if _before(place.word) not in GOALS | SOURCES]
    reached = [place for place in places if _before(place.word) in ends and _is_end(place.word)]
    return next((place.name for place in (*at, *reached)), None)


def _is_end(place: Token) -> bool:
    """Return whether somebody moves to or from a place: no "man from Newlyn" does."""
    return place.head.lower_ not in SOURCES or place.head.head.pos_ in {"VERB", "AUX"}


def _before(place: Token) -> str:
    """Return the preposition of a place, of the first of several: "for Idukki and Wayanad"."""
    first = takewhile(lambda word: word.dep_ in {"conj", "pobj"}, (place, *place.ancestors))
    above = [word.head for word in islice(first, DEEP)]
    return above[-1].lower_ if above else place.head.lower_


def _verb_of(word: Token) -> Token | None:
    """Return the verb of the clause in which a word stands, itself if it is one."""
    return next((each for each in (word, *word.ancestors) if is_verbal(each)), None)


def _is_meanwhile(clause: Token | None, other: Token | None) -> bool:
    """Return whether a clause goes on from another, or one of the two tells when the other was."""
    if clause is None or other is None:
        return False
    if clause.dep_ == "conj" and clause.head == other:
        return True
    below = next((low for low, high in permutations((clause, other)) if low.head == high), None)
    return below is not None and any(child.lower_ in MOMENTS for child in below.children)


def _is_content(place: Token) -> bool:
    """Return whether a place is that of what somebody spoke of: "condemned the attack in Mali".

    Who is told is somewhere: "told a news conference in Lima".
    """
    above = [place, *islice(place.ancestors, DEEP)]
    noun = next((one for one, verb in pairwise(above) if is_verbal(verb)), None)
    if noun is None or noun.dep_ != "dobj":
        return False
    return noun.head.lemma_ != "tell" or place.head.dep_ != "prep"


def _is_elsewhere(place: Token, trigger: Token) -> bool:
    """Return whether a place is that of another clause: of a telling, or of one set apart.

    "He resigned after soldiers shot three men in Puno" does not tell where he resigned.
    """
    verb = _verb_of(place)
    if verb is None or verb == trigger:
        return False
    own = {trigger, *trigger.ancestors}
    above = takewhile(lambda word: word not in own, (verb, *islice(verb.ancestors, DEEP)))
    return is_saying(verb) or any(word.dep_ in ASIDE or _is_apart(word) for word in above)


def _is_apart(clause: Token) -> bool:
    """Return whether a clause tells of another time: "after soldiers shot three men"."""
    leads = {child.lower_ for child in clause.lefts if child.dep_ in {"mark", "advmod"}}
    return clause.dep_ == "advcl" and "nsubj" in _roles(clause) and not leads & MOMENTS


def _roles(clause: Token) -> set[str]:
    return {child.dep_.removesuffix("pass") for child in clause.lefts}


def _is_home(place: Token) -> bool:
    """Return whether a place tells where somebody is from: "Kieran Doyle, 22, of Harehills"."""
    behind = place.doc[place.i + 1 : place.i + 2].text
    above = place.head
    of_whom = above.head if above.lower_ in {"of", "from"} else None
    is_person = of_whom is not None and of_whom.pos_ in {"PROPN", "NUM"}
    return (behind == "-" and not place.whitespace_) or (is_person and above.nbor(-1).text == ",")


def _is_land_itself(word: Token) -> bool:
    """Return whether a name is that of the place: not of a lake, nor of a land across."""
    doc = word.doc
    link = 2 if word.i > 1 and doc[word.i - 1].lower_ == "of" else 1
    before = doc[word.i - link].lower_ if word.i else ""
    behind = doc[word.i + 1].lower_ if word.i + 1 < len(doc) else ""
    is_named_after = before in BEFORE or behind in BEHIND
    is_other = word.head.dep_ == "prep" and word.head.lower_ in OTHERS
    return not (is_named_after or is_other)

"""The closed lists of the field: each value is stored and typed exactly as it stands here."""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    """What kind of event: the sixteen types of the PLOVER ontology (Halterman and others, 2023)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Realis(StrEnum):
    """Whether a thing is told as having happened."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


HAPPENED = (Realis.OCCURRED, Realis.ONGOING)
"""What a chronology shows unless asked for more."""


class Basis(StrEnum):
    """How a date was got from an article.

    `explicit`: the words suffice. `relative`: resolved against the publication date.
    `inferred`: a part was concluded from the context, and the reason is given. `none`: undated.
    """

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    INFERRED = "inferred"
    NONE = "none"


class Precision(StrEnum):
    """How exactly a date is known; `span` is any other stretch, `open` lacks one of its ends."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    OPEN = "open"
    NONE = "none"


class ActorKind(StrEnum):
    """What an actor is; the organised ones follow PLOVER's sectors.

    An `ORGANISATION` is one of which no source tells what sort it is.
    """

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    JUDICIARY = "judiciary"
    MILITARY = "military"
    POLICE = "police"
    PARTY = "party"
    REBELS = "rebels"
    INTERGOVERNMENTAL = "intergovernmental"
    NGO = "ngo"
    MEDIA = "media"
    BUSINESS = "business"
    CIVILIANS = "civilians"
    ORGANISATION = "organisation"


class Role(StrEnum):
    """The part an actor has in an event: who did it, who it was done to, or neither."""

    INITIATOR = "initiator"
    RECIPIENT = "recipient"
    PARTICIPANT = "participant"


class AffiliationKind(StrEnum):
    """How one actor belongs to another."""

    PART_OF = "part_of"
    REPRESENTS = "represents"


class PublicationKind(StrEnum):
    """What sort of outlet a publication is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    SITE = "site"


class ZoneKind(StrEnum):
    """What a stretch of an article is; `boilerplate` is never evidence."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class When(StrEnum):
    """How a span of days is compared: `possible` overlaps it, `certain` lies inside it."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


class Subject(StrEnum):
    """What a judgement is about: two events or two actors."""

    EVENT = "event"
    ACTOR = "actor"


class Verdict(StrEnum):
    """Whether two things are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Review(StrEnum):
    """What a person who looked at a machine-coded statement did with it."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"


class CodedBy(StrEnum):
    """Whether people stand behind what is stored; `both` is of an event with several citations."""

    CURATED = "curated"
    MACHINE = "machine"
    BOTH = "both"


CURATED = "curated"
"""The coder of what a person wrote in a coding sheet, and who decided what a person decided."""

"""The whole schema on one page: what we conclude (events) apart from what sources say (citations).

Names of tables and columns are what people type in SQL; the words are those of the glossary.
Days are calendar days without a time zone, None where open; `date` columns hold EDTF.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    MetaData,
    Text,
    UniqueConstraint,
    false,
)
from sqlalchemy import text as sql_text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from timeline.database.types import NAMING, closed_list, counted, folded, key, pk, text, title
from timeline.vocabulary import (
    ActorKind,
    AffiliationKind,
    Basis,
    EventType,
    Precision,
    PublicationKind,
    Realis,
    Review,
    Role,
    Subject,
    Verdict,
    ZoneKind,
)

OWNED: dict[str, Any] = {"cascade": "all, delete-orphan"}
"""Rows that live and die with the row they belong to."""


class Base(DeclarativeBase):
    """Base of the tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text, float: Double}  # noqa: RUF012 - read once, by SQLAlchemy


def days_in_order(prefix: str = "") -> CheckConstraint:
    """Return the rule that the latest day is not before the earliest."""
    return CheckConstraint(f"{prefix}earliest <= {prefix}latest", name="days_in_order")


def offsets_in_order() -> CheckConstraint:
    """Return the rule that a stretch of an article has at least one character."""
    return CheckConstraint("0 <= char_start AND char_start < char_end", name="offsets_in_order")


def only_if(condition: str) -> dict[str, Any]:
    """Return how an index says, on both engines, that it holds some rows only."""
    return {"sqlite_where": sql_text(condition), "postgresql_where": sql_text(condition)}


class Publication(Base):
    """An outlet: agency, newspaper, broadcaster, site."""

    __tablename__ = "publication"

    id: Mapped[pk]
    key: Mapped[key]
    name: Mapped[text]
    kind: Mapped[PublicationKind] = mapped_column(closed_list(PublicationKind, "kind"))
    country: Mapped[str | None]
    homepage: Mapped[str | None]


class Source(Base):
    """An article, immutable, known by the SHA-256 of its bytes.

    `text` is those bytes decoded; of a web page it is the words that are shown, and `text_sha256`,
    which is the hash of the text, is not that of the file.
    """

    __tablename__ = "source"
    __table_args__ = (
        CheckConstraint("length(text) > 0", name="text_not_empty"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        CheckConstraint("length(text_sha256) = 64", name="text_sha256_whole"),
        days_in_order("published_"),
    )

    id: Mapped[pk]
    key: Mapped[key]
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"), index=True)
    title: Mapped[title]
    authors: Mapped[str | None]
    url: Mapped[str | None]
    language: Mapped[str | None]
    published: Mapped[str | None]
    published_words: Mapped[str | None]
    published_earliest: Mapped[dt.date | None] = mapped_column(index=True)
    published_latest: Mapped[dt.date | None]
    published_basis: Mapped[Basis] = mapped_column(closed_list(Basis, "published_basis"))
    published_reason: Mapped[str | None]
    file: Mapped[str | None]
    sha256: Mapped[str] = mapped_column(Text, unique=True)
    text: Mapped[text]
    text_sha256: Mapped[str]

    publication: Mapped[Publication | None] = relationship()
    zones: Mapped[list[Zone]] = relationship(**OWNED, order_by="Zone.char_start")
    citations: Mapped[list[Citation]] = relationship(
        back_populates="source", foreign_keys="Citation.source_id", **OWNED
    )


class Zone(Base):
    """A stretch of a source: headline, body, caption, boilerplate and so on."""

    __tablename__ = "zone"
    __table_args__ = (UniqueConstraint("source_id", "char_start"), offsets_in_order())

    id: Mapped[pk]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    kind: Mapped[ZoneKind] = mapped_column(closed_list(ZoneKind, "kind"))
    char_start: Mapped[int]
    char_end: Mapped[int]


class Actor(Base):
    """A person, organisation, state, force or group; `name` is the preferred one of its names."""

    __tablename__ = "actor"

    id: Mapped[pk]
    key: Mapped[key]
    name: Mapped[text]
    kind: Mapped[ActorKind] = mapped_column(closed_list(ActorKind, "kind"))
    wikidata: Mapped[str | None] = mapped_column(Text, unique=True)

    names: Mapped[list[ActorName]] = relationship(**OWNED, order_by="ActorName.id")
    affiliations: Mapped[list[Affiliation]] = relationship(
        foreign_keys="Affiliation.member_id", order_by="Affiliation.id", **OWNED
    )


class ActorName(Base):
    """A wording under which an actor is known; `folded` is what look-ups compare."""

    __tablename__ = "actor_name"
    __table_args__ = (
        UniqueConstraint("actor_id", "name"),
        CheckConstraint("length(name) > 0", name="name_not_empty"),
    )

    id: Mapped[pk]
    actor_id: Mapped[int] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"))
    name: Mapped[text]
    folded: Mapped[str] = mapped_column(Text, index=True)


class Affiliation(Base):
    """One actor's belonging to another: part_of or represents, with days where known."""

    __tablename__ = "affiliation"
    __table_args__ = (
        UniqueConstraint("member_id", "group_id", "kind"),
        CheckConstraint("member_id <> group_id", name="not_with_itself"),
        days_in_order(),
    )

    id: Mapped[pk]
    member_id: Mapped[int] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"))
    group_id: Mapped[int] = mapped_column(ForeignKey("actor.id", ondelete="CASCADE"), index=True)
    kind: Mapped[AffiliationKind] = mapped_column(closed_list(AffiliationKind, "kind"))
    earliest: Mapped[dt.date | None]
    latest: Mapped[dt.date | None]

    group: Mapped[Actor] = relationship(foreign_keys="Affiliation.group_id")


class Place(Base):
    """A place; coordinates in decimal degrees (WGS 84)."""

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
    )

    id: Mapped[pk]
    key: Mapped[key]
    name: Mapped[text]
    country: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    within_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))

    within: Mapped[Place | None] = relationship(remote_side="Place.id")


class Event(Base):
    """What we conclude to have happened; its date follows from its citations."""

    __tablename__ = "event"
    __table_args__ = (
        CheckConstraint("length(title) > 0", name="title_not_empty"),
        days_in_order(),
    )

    id: Mapped[pk]
    key: Mapped[key]
    title: Mapped[title]
    summary: Mapped[str | None]
    type: Mapped[EventType | None] = mapped_column(closed_list(EventType, "type"), index=True)
    realis: Mapped[Realis] = mapped_column(closed_list(Realis, "realis"))
    date: Mapped[str | None]
    earliest: Mapped[dt.date | None]
    latest: Mapped[dt.date | None]
    precision: Mapped[Precision] = mapped_column(closed_list(Precision, "precision"))
    date_reason: Mapped[str | None]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), index=True)
    folded: Mapped[folded]

    place: Mapped[Place | None] = relationship()
    participations: Mapped[list[Participation]] = relationship(**OWNED, order_by="Participation.id")
    citations: Mapped[list[Citation]] = relationship(back_populates="event", **OWNED)


class Participation(Base):
    """One actor's part in one event."""

    __tablename__ = "participation"
    __table_args__ = (
        UniqueConstraint("event_id", "actor_id", "role"),
        Index(None, "actor_id", "event_id"),
    )

    id: Mapped[pk]
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    actor_id: Mapped[int] = mapped_column(ForeignKey("actor.id"))
    role: Mapped[Role] = mapped_column(closed_list(Role, "role"))

    actor: Mapped[Actor] = relationship()


class Citation(Base):
    """What one source says about one event, at one passage of its text.

    `review` is what a person did with a machine-coded statement, None if nobody looked at it;
    `copy_of` is the source that had nearly these words before, None if no other had. `presumed` is
    what `timeline.conclusions` says of its date.
    """

    __tablename__ = "citation"
    __table_args__ = (
        UniqueConstraint("event_id", "source_id", "char_start", "char_end"),
        CheckConstraint("length(quote) > 0", name="quote_not_empty"),
        CheckConstraint("length(quote) = char_end - char_start", name="quote_as_long_as_offsets"),
        CheckConstraint("(date IS NULL) = (date_basis = 'none')", name="date_with_basis"),
        offsets_in_order(),
        days_in_order(),
        Index(None, "earliest", "latest"),
        Index("ix_citation_stretch", "earliest", "latest", **only_if("earliest <> latest")),
    )

    id: Mapped[pk]
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    quote: Mapped[text]
    prefix: Mapped[text]
    suffix: Mapped[text]
    char_start: Mapped[int]
    char_end: Mapped[int]
    date_words: Mapped[str | None]
    date: Mapped[str | None]
    earliest: Mapped[dt.date | None]
    latest: Mapped[dt.date | None]
    date_basis: Mapped[Basis] = mapped_column(closed_list(Basis, "date_basis"))
    date_reason: Mapped[str | None]
    realis: Mapped[Realis] = mapped_column(closed_list(Realis, "realis"))
    coder: Mapped[text]
    folded: Mapped[folded]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("run.id"), index=True)
    review: Mapped[Review | None] = mapped_column(closed_list(Review, "review"))
    presumed: Mapped[bool] = mapped_column(server_default=false())

    copy_of_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)

    event: Mapped[Event] = relationship(back_populates="citations")
    source: Mapped[Source] = relationship(back_populates="citations", foreign_keys=[source_id])
    copy_of: Mapped[Source | None] = relationship(foreign_keys=[copy_of_id])
    attribution: Mapped[list[Attribution]] = relationship(**OWNED, order_by="Attribution.position")
    figures: Mapped[list[Figure]] = relationship(**OWNED, order_by="Figure.id")
    reading: Mapped[Reading | None] = relationship(**OWNED)


class Attribution(Base):
    """One hop of who-told-whom, from the article (position 1) towards the origin."""

    __tablename__ = "attribution"
    __table_args__ = (
        UniqueConstraint("citation_id", "position"),
        CheckConstraint("position >= 1", name="position_from_one"),
        CheckConstraint("actor_id IS NULL OR publication_id IS NULL", name="one_voice"),
        CheckConstraint("length(words) > 0", name="words_not_empty"),
        offsets_in_order(),
    )

    id: Mapped[pk]
    citation_id: Mapped[int] = mapped_column(ForeignKey("citation.id", ondelete="CASCADE"))
    position: Mapped[int]
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("actor.id"))
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"))
    words: Mapped[text]
    verb: Mapped[str | None]
    char_start: Mapped[int]
    char_end: Mapped[int]

    actor: Mapped[Actor | None] = relationship()
    publication: Mapped[Publication | None] = relationship()


class Figure(Base):
    """A number a citation states; `low` or `high` is None where the words leave it open."""

    __tablename__ = "figure"
    __table_args__ = (
        CheckConstraint("low <= high", name="low_to_high"),
        CheckConstraint("low IS NOT NULL OR high IS NOT NULL", name="some_number"),
    )

    id: Mapped[pk]
    citation_id: Mapped[int] = mapped_column(
        ForeignKey("citation.id", ondelete="CASCADE"), index=True
    )
    what: Mapped[text]
    low: Mapped[float | None]
    high: Mapped[float | None]
    unit: Mapped[str | None]
    words: Mapped[text]


class Reading(Base):
    """What a coder read in a passage, apart from what we conclude; `words` report the event."""

    __tablename__ = "reading"
    __table_args__ = (CheckConstraint("length(title) > 0", name="title_not_empty"),)

    id: Mapped[pk]
    citation_id: Mapped[int] = mapped_column(
        ForeignKey("citation.id", ondelete="CASCADE"), unique=True
    )
    title: Mapped[text]
    type: Mapped[EventType | None] = mapped_column(closed_list(EventType, "type"))
    words: Mapped[text]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))

    place: Mapped[Place | None] = relationship()
    parts: Mapped[list[ReadingPart]] = relationship(**OWNED, order_by="ReadingPart.id")


class ReadingPart(Base):
    """One actor's part as a coder read it."""

    __tablename__ = "reading_part"
    __table_args__ = (UniqueConstraint("reading_id", "actor_id"),)

    id: Mapped[pk]
    reading_id: Mapped[int] = mapped_column(ForeignKey("reading.id", ondelete="CASCADE"))
    actor_id: Mapped[int] = mapped_column(ForeignKey("actor.id"), index=True)
    role: Mapped[Role] = mapped_column(closed_list(Role, "role"))

    actor: Mapped[Actor] = relationship()


class Run(Base):
    """One reading of a folder by a coder; instants are UTC, ISO 8601, `settings` is JSON.

    Of the articles some were skipped because the database had them; of the statements some were
    refused, each of which is a `Refusal`.
    """

    __tablename__ = "run"

    id: Mapped[pk]
    started_at: Mapped[text]
    ended_at: Mapped[str | None]
    coder: Mapped[text]
    settings: Mapped[text]
    articles_read: Mapped[counted]
    articles_skipped: Mapped[counted]
    articles_failed: Mapped[counted]
    statements: Mapped[counted]
    refused: Mapped[counted]
    new_events: Mapped[counted]
    more_citations: Mapped[counted]
    undated: Mapped[counted]
    disagreements: Mapped[counted]


class Refusal(Base):
    """A statement that a coder made of an article, and why it is no citation.

    It has offsets only if its words stand in the article.
    """

    __tablename__ = "refusal"
    __table_args__ = (
        CheckConstraint("length(reason) > 0", name="reason_not_empty"),
        offsets_in_order(),
    )

    id: Mapped[pk]
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    reason: Mapped[text]
    quote: Mapped[text]
    char_start: Mapped[int | None]
    char_end: Mapped[int | None]


class Judgement(Base):
    """A decision on whether two events, or two actors, are one; see `timeline.records.judged`.

    `one` and `other` are keys without a rule, since a merge takes one of the rows away; `undoing`
    is JSON, what it needs to be undone, None if it changed nothing.
    """

    __tablename__ = "judgement"
    __table_args__ = (
        CheckConstraint("one <> other", name="not_with_itself"),
        CheckConstraint("length(reasons) > 0", name="reasons_not_empty"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
    )

    id: Mapped[pk]
    about: Mapped[Subject] = mapped_column(closed_list(Subject, "about"))
    one: Mapped[str] = mapped_column(Text, index=True)
    other: Mapped[str] = mapped_column(Text, index=True)
    verdict: Mapped[Verdict] = mapped_column(closed_list(Verdict, "verdict"))
    score: Mapped[float | None]
    reasons: Mapped[text]
    decided_by: Mapped[text]
    decided_at: Mapped[text]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("run.id"), index=True)
    undone_at: Mapped[str | None]
    undoing: Mapped[str | None]


class AppliedRevision(Base):
    """Which release of timeline brought the schema to which revision, and when (UTC, ISO 8601)."""

    __tablename__ = "applied_revision"

    revision: Mapped[str] = mapped_column(Text, primary_key=True)
    release: Mapped[text]
    applied_at: Mapped[text]

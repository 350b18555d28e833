"""What options tell of an article that the database has already. Pure but for reading it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from timeline.database.reader import Reader, Row
from timeline.dates import Span, parse_edtf
from timeline.records.coded import Article
from timeline.records.corpus import Publication
from timeline.records.told import StatedDate
from timeline.vocabulary import Basis, PublicationKind

HELD = """
    SELECT sha256, published_words, published, published_basis, published_reason,
        publication.key, publication.name, kind, homepage
    FROM source LEFT JOIN publication ON publication.id = source.publication_id"""


@dataclass(frozen=True, slots=True)
class Given:
    """What a user tells of articles: when they came out, EDTF, and the name of their outlet."""

    published: str | None = None
    publication: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What the database knows of an article besides its words.

    Attributes:
        published: When it came out; without a date if unknown.
        publication: Its outlet; None if unknown.
    """

    published: StatedDate
    publication: Publication | None

    def lacks(self, given: Given) -> bool:
        """Return whether something is given that is not known."""
        undated = given.published is not None and self.published.date is None
        return undated or (given.publication is not None and self.publication is None)

    def find_contradiction(self, given: Given) -> str | None:
        """Return how something given differs from what is known; None if it does not.

        A year that is given leaves a day of that year as it is.
        """
        day, outlet = self.published, self.publication
        if given.published and day.date:
            known = Span(day.earliest, day.latest)
            if not parse_edtf(given.published).span.contains(known):
                return f"it is stored as published {day.date}, not {given.published}"
        if given.publication and outlet and not outlet.is_called(given.publication):
            return f"it is stored as published by {outlet.name}, not by {given.publication}"
        return None

    def complete(self, article: Article, given: Given) -> Article:
        """Return an article, as it was read again, with what is known of it and not given now."""
        if self.published.date and given.published is None:
            article = replace(article, published=self.published)
        if self.publication and given.publication is None:
            article = replace(article, publication=self.publication.name)
        return article


def read_held(reader: Reader, wanted: Collection[str]) -> dict[str, Held]:
    """Return what is known of the articles that have some hashes, by these."""
    return {row[0]: _make(row) for row in reader.rows(HELD) if row[0] in wanted}


def _make(row: Row) -> Held:
    _, words, date, basis, reason, key, name, kind, homepage = row
    span = parse_edtf(date).span if date else Span(None, None)
    published = StatedDate(words, date, span.earliest, span.latest, Basis(basis), reason)
    if key is None:
        return Held(published, None)
    return Held(published, Publication(key, name, PublicationKind(kind), homepage=homepage))

"""Show who coded what, what a person has looked at, and what repeats another source.

And which dates a program only presumed; before there was none that coded.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

# In words of SQL: for SQLite alembic adds no column together with its rule.
ADD_REVIEW = (
    "ALTER TABLE citation ADD COLUMN review VARCHAR(20)"
    " CONSTRAINT ck_citation_review CHECK (review IN ('accepted', 'corrected'))"
)
# The source that published the same words first: all who print what one agency sends are one
# voice.
ADD_COPY = (
    "ALTER TABLE citation ADD COLUMN copy_of_id INTEGER"
    " CONSTRAINT fk_citation_copy_of_id_source REFERENCES source (id)"
)

# A role and an id in one number, so that each actor stands once, at the place of its best role.
TIMELINE = """
SELECT
  event.key, event.date, event.earliest, event.latest, event.precision,
  event.title, event.type, event.realis,
  (SELECT place.name FROM place WHERE place.id = event.place_id) AS place,
  (SELECT string_agg(ordered.name, '; ') FROM (
    SELECT actor.name
    FROM participation
    JOIN actor ON actor.id = participation.actor_id
    WHERE participation.event_id = event.id
    GROUP BY actor.id, actor.name
    ORDER BY min(
      CASE participation.role WHEN 'initiator' THEN 0 WHEN 'recipient' THEN 1 ELSE 2 END
      * 1000000000000 + participation.id
    )
  ) AS ordered) AS actors,
  (SELECT string_agg(ordered.name, '; ') FROM (
    SELECT publication.name
    FROM citation
    JOIN source ON source.id = citation.source_id
    JOIN publication ON publication.id = source.publication_id
    WHERE citation.event_id = event.id
    GROUP BY publication.id, publication.name
    ORDER BY min(coalesce(source.published_earliest, '9999-12-31')), publication.id
  ) AS ordered) AS publications,
  (SELECT string_agg(ordered.key, '; ') FROM (
    SELECT source.key
    FROM citation
    JOIN source ON source.id = citation.source_id
    WHERE citation.event_id = event.id
    GROUP BY source.id, source.key, source.published_earliest
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.id
  ) AS ordered) AS sources,
  (SELECT count(*) FROM citation WHERE citation.event_id = event.id) AS citations,
  (SELECT count(DISTINCT CASE
      WHEN hop.actor_id IS NOT NULL THEN 'actor:' || hop.actor_id
      WHEN hop.publication_id IS NOT NULL THEN 'publication:' || hop.publication_id
      WHEN hop.id IS NOT NULL THEN 'words:' || hop.words
      WHEN source.publication_id IS NOT NULL THEN 'publication:' || source.publication_id
      ELSE 'source:' || source.id
    END)
    FROM citation
    JOIN source ON source.id = citation.source_id
    LEFT JOIN attribution AS hop ON hop.citation_id = citation.id AND hop.position = (
      SELECT max(attribution.position) FROM attribution
      WHERE attribution.citation_id = citation.id
    )
    WHERE citation.event_id = event.id
  ) AS independent_sources,
  (SELECT citation.quote FROM FIRST_CITATION) AS quote,
  (SELECT source.key FROM FIRST_CITATION) AS quote_source,
  (SELECT source.url FROM FIRST_CITATION) AS url
FROM event
""".replace(
    "FIRST_CITATION",
    """citation
    JOIN source ON source.id = citation.source_id
    WHERE citation.event_id = event.id
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), citation.id
    LIMIT 1""",
)

CITED = """
SELECT
  event.key AS event, event.date, event.title,
  source.key AS source, publication.name AS publication, source.title AS source_title,
  source.published, source.url,
  citation.quote, citation.prefix, citation.suffix, citation.char_start, citation.char_end,
  citation.date_words, citation.date AS stated_date,
  citation.earliest AS stated_earliest, citation.latest AS stated_latest,
  citation.date_basis, citation.date_reason, citation.realis,
  (SELECT string_agg(ordered.voice, '; ') FROM (
    SELECT coalesce(actor.name, publication.name, attribution.words) AS voice
    FROM attribution
    LEFT JOIN actor ON actor.id = attribution.actor_id
    LEFT JOIN publication ON publication.id = attribution.publication_id
    WHERE attribution.citation_id = citation.id
    ORDER BY attribution.position
  ) AS ordered) AS attribution,
  citation.coder
FROM citation
JOIN event ON event.id = citation.event_id
JOIN source ON source.id = citation.source_id
LEFT JOIN publication ON publication.id = source.publication_id
"""

CODER = """,
  (SELECT CASE
      WHEN count(CASE WHEN citation.coder = 'curated' OR citation.review IS NOT NULL
        THEN NULL ELSE 1 END) = 0 THEN 'curated'
      WHEN count(CASE WHEN citation.coder = 'curated' OR citation.review IS NOT NULL
        THEN 1 END) = 0 THEN 'machine'
      ELSE 'both'
    END
    FROM citation WHERE citation.event_id = event.id
  ) AS coder
FROM event
"""


# What is changed in the views: sources of one day stand in the order of their keys, and not of
# their ids, so that it does not matter which was read first; and a copy has the voice of its first.
CHANGED = {
    "ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.id": (
        "ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key"
    ),
    "'9999-12-31')), publication.id": "'9999-12-31')), publication.key",
    "GROUP BY publication.id, publication.name": (
        "GROUP BY publication.id, publication.key, publication.name"
    ),
    "'9999-12-31'), citation.id\n": (
        "'9999-12-31'), source.key, citation.char_start, citation.char_end\n"
    ),
    "WHEN source.publication_id IS NOT NULL THEN 'publication:' || source.publication_id": (
        "WHEN first.publication_id IS NOT NULL THEN 'publication:' || first.publication_id"
    ),
    "ELSE 'source:' || source.id": "ELSE 'source:' || first.id",
    "JOIN source ON source.id = citation.source_id\n    LEFT JOIN attribution AS hop": (
        "JOIN source AS first ON first.id = coalesce(citation.copy_of_id, citation.source_id)\n"
        "    LEFT JOIN attribution AS hop"
    ),
    "\nFROM event\n": CODER,
}


def upgrade() -> None:
    op.execute(ADD_REVIEW)
    op.execute(ADD_COPY)
    op.add_column("citation", create_presumed())
    op.create_index(op.f("ix_citation_copy_of_id"), "citation", ["copy_of_id"])
    timeline = TIMELINE
    for old, new in CHANGED.items():
        timeline = timeline.replace(old, new)
    replace_view("timeline", timeline)
    replace_view("cited", CITED.replace("citation.coder\n", "citation.coder, citation.review\n"))


def downgrade() -> None:
    replace_view("timeline", TIMELINE)
    replace_view("cited", CITED)
    op.drop_index(op.f("ix_citation_copy_of_id"), "citation")
    op.drop_column("citation", "presumed")
    op.drop_column("citation", "copy_of_id")
    op.drop_column("citation", "review")


def create_presumed() -> sa.Column[bool]:
    return sa.Column("presumed", sa.Boolean(), server_default=sa.false(), nullable=False)


def replace_view(name: str, query: str) -> None:
    if op.get_context().dialect.name == "sqlite":
        query = query.replace("string_agg(", "group_concat(")
    op.execute(f"DROP VIEW {name}")
    op.execute(f"CREATE VIEW {name} AS {query.strip()}")

"""Add the views that people query, and the indexes that look-ups use.

On SQLite the view `timeline` has no join, no grouping and no limit of its own, so that a query of
it is flattened into one of the table `event` and finds that table's indexes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

INDEXES = {
    "actor_name": ["folded"],
    "affiliation": ["group_id"],
    "citation": ["source_id"],
    "event": ["type", "place_id"],
    "figure": ["citation_id"],
    "source": ["publication_id"],
}
CHRONOLOGY = ("coalesce(earliest, latest, '9999-12-31')", "coalesce(latest, '9999-12-31')", "key")
PERIOD = ("coalesce(latest, '9999-12-31')", "coalesce(earliest, '0001-01-01')")

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

PARTICIPANTS = """
SELECT
  event.key AS event, event.date, event.title,
  actor.key AS actor, actor.name, actor.kind, participation.role
FROM participation
JOIN event ON event.id = participation.event_id
JOIN actor ON actor.id = participation.actor_id
"""

FIGURES = """
SELECT
  event.key AS event, event.date, event.title,
  figure.what, figure.low, figure.high, figure.unit, figure.words,
  source.key AS source, citation.date AS stated_date, citation.quote
FROM figure
JOIN citation ON citation.id = figure.citation_id
JOIN event ON event.id = citation.event_id
JOIN source ON source.id = citation.source_id
"""


def upgrade() -> None:
    for table, columns in INDEXES.items():
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    op.create_index(
        op.f("ix_participation_actor_id_event_id"), "participation", ["actor_id", "event_id"]
    )
    op.create_index(op.f("ix_event_chronology"), "event", list(map(sa.text, CHRONOLOGY)))
    op.create_index(op.f("ix_event_period"), "event", list(map(sa.text, PERIOD)))
    create_view("timeline", TIMELINE)
    create_view("cited", CITED)
    create_view("participants", PARTICIPANTS)
    create_view("figures", FIGURES)


def downgrade() -> None:
    for view in ("figures", "participants", "cited", "timeline"):
        op.execute(f"DROP VIEW {view}")
    op.drop_index(op.f("ix_event_period"), "event")
    op.drop_index(op.f("ix_event_chronology"), "event")
    op.drop_index(op.f("ix_participation_actor_id_event_id"), "participation")
    for table, columns in INDEXES.items():
        for column in columns:
            op.drop_index(op.f(f"ix_{table}_{column}"), table)


def create_view(name: str, query: str) -> None:
    if op.get_context().dialect.name == "sqlite":
        query = query.replace("string_agg(", "group_concat(")
    op.execute(f"CREATE VIEW {name} AS {query.strip()}")

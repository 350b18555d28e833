CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
;
CREATE TABLE applied_revision (
	revision TEXT NOT NULL, 
	release TEXT NOT NULL, 
	applied_at TEXT NOT NULL, 
	CONSTRAINT pk_applied_revision PRIMARY KEY (revision)
)
;
CREATE TABLE publication (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	country TEXT, 
	homepage TEXT, 
	CONSTRAINT pk_publication PRIMARY KEY (id), 
	CONSTRAINT ck_publication_kind CHECK (kind IN ('agency', 'newspaper', 'broadcaster', 'site')), 
	CONSTRAINT uq_publication_key UNIQUE ("key")
)
;
CREATE TABLE actor_name (
	id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_actor_name PRIMARY KEY (id), 
	CONSTRAINT ck_actor_name_name_not_empty CHECK (length(name) > 0), 
	CONSTRAINT fk_actor_name_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id) ON DELETE CASCADE, 
	CONSTRAINT uq_actor_name_actor_id_name UNIQUE (actor_id, name)
)
;
CREATE TABLE affiliation (
	id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	earliest DATE, 
	latest DATE, 
	CONSTRAINT pk_affiliation PRIMARY KEY (id), 
	CONSTRAINT ck_affiliation_kind CHECK (kind IN ('part_of', 'represents')), 
	CONSTRAINT ck_affiliation_not_with_itself CHECK (member_id <> group_id), 
	CONSTRAINT ck_affiliation_days_in_order CHECK (earliest <= latest), 
	CONSTRAINT fk_affiliation_member_id_actor FOREIGN KEY(member_id) REFERENCES actor (id) ON DELETE CASCADE, 
	CONSTRAINT fk_affiliation_group_id_actor FOREIGN KEY(group_id) REFERENCES actor (id) ON DELETE CASCADE, 
	CONSTRAINT uq_affiliation_member_id_group_id_kind UNIQUE (member_id, group_id, kind)
)
;
CREATE TABLE place (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	country TEXT, 
	latitude DOUBLE, 
	longitude DOUBLE, 
	within_id INTEGER, 
	CONSTRAINT pk_place PRIMARY KEY (id), 
	CONSTRAINT ck_place_latitude CHECK (latitude BETWEEN -90 AND 90), 
	CONSTRAINT ck_place_longitude CHECK (longitude BETWEEN -180 AND 180), 
	CONSTRAINT fk_place_within_id_place FOREIGN KEY(within_id) REFERENCES place (id), 
	CONSTRAINT uq_place_key UNIQUE ("key")
)
;
CREATE TABLE event (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	title TEXT NOT NULL, 
	summary TEXT, 
	type VARCHAR(20), 
	realis VARCHAR(20) NOT NULL, 
	date TEXT, 
	earliest DATE, 
	latest DATE, 
	precision VARCHAR(20) NOT NULL, 
	date_reason TEXT, 
	place_id INTEGER, folded TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT ck_event_title_not_empty CHECK (length(title) > 0), 
	CONSTRAINT ck_event_days_in_order CHECK (earliest <= latest), 
	CONSTRAINT ck_event_type CHECK (type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')), 
	CONSTRAINT ck_event_realis CHECK (realis IN ('occurred', 'ongoing', 'planned', 'hypothetical', 'denied')), 
	CONSTRAINT ck_event_precision CHECK (precision IN ('day', 'week', 'month', 'season', 'year', 'decade', 'century', 'span', 'open', 'none')), 
	CONSTRAINT fk_event_place_id_place FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT uq_event_key UNIQUE ("key")
)
;
CREATE TABLE participation (
	id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_participation PRIMARY KEY (id), 
	CONSTRAINT ck_participation_role CHECK (role IN ('initiator', 'recipient', 'participant')), 
	CONSTRAINT fk_participation_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE, 
	CONSTRAINT fk_participation_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT uq_participation_event_id_actor_id_role UNIQUE (event_id, actor_id, role)
)
;
CREATE TABLE citation (
	id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	suffix TEXT NOT NULL, 
	char_start INTEGER NOT NULL, 
	char_end INTEGER NOT NULL, 
	date_words TEXT, 
	date TEXT, 
	earliest DATE, 
	latest DATE, 
	date_basis VARCHAR(20) NOT NULL, 
	date_reason TEXT, 
	realis VARCHAR(20) NOT NULL, 
	coder TEXT NOT NULL, folded TEXT DEFAULT '' NOT NULL, run_id INTEGER CONSTRAINT fk_citation_run_id_run REFERENCES run (id), review VARCHAR(20) CONSTRAINT ck_citation_review CHECK (review IN ('accepted', 'corrected')), copy_of_id INTEGER CONSTRAINT fk_citation_copy_of_id_source REFERENCES source (id), presumed BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_citation PRIMARY KEY (id), 
	CONSTRAINT ck_citation_quote_not_empty CHECK (length(quote) > 0), 
	CONSTRAINT ck_citation_quote_as_long_as_offsets CHECK (length(quote) = char_end - char_start), 
	CONSTRAINT ck_citation_date_with_basis CHECK ((date IS NULL) = (date_basis = 'none')), 
	CONSTRAINT ck_citation_offsets_in_order CHECK (0 <= char_start AND char_start < char_end), 
	CONSTRAINT ck_citation_days_in_order CHECK (earliest <= latest), 
	CONSTRAINT ck_citation_date_basis CHECK (date_basis IN ('explicit', 'relative', 'inferred', 'none')), 
	CONSTRAINT ck_citation_realis CHECK (realis IN ('occurred', 'ongoing', 'planned', 'hypothetical', 'denied')), 
	CONSTRAINT fk_citation_event_id_event FOREIGN KEY(event_id) REFERENCES event (id) ON DELETE CASCADE, 
	CONSTRAINT fk_citation_source_id_source FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	CONSTRAINT uq_citation_event_id_source_id_char_start_char_end UNIQUE (event_id, source_id, char_start, char_end)
)
;
CREATE TABLE zone (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	char_start INTEGER NOT NULL, 
	char_end INTEGER NOT NULL, 
	CONSTRAINT pk_zone PRIMARY KEY (id), 
	CONSTRAINT ck_zone_kind CHECK (kind IN ('headline', 'dateline', 'byline', 'body', 'caption', 'boilerplate')), 
	CONSTRAINT ck_zone_offsets_in_order CHECK (0 <= char_start AND char_start < char_end), 
	CONSTRAINT fk_zone_source_id_source FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	CONSTRAINT uq_zone_source_id_char_start UNIQUE (source_id, char_start)
)
;
CREATE TABLE attribution (
	id INTEGER NOT NULL, 
	citation_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	actor_id INTEGER, 
	publication_id INTEGER, 
	words TEXT NOT NULL, 
	verb TEXT, 
	char_start INTEGER NOT NULL, 
	char_end INTEGER NOT NULL, 
	CONSTRAINT pk_attribution PRIMARY KEY (id), 
	CONSTRAINT ck_attribution_position_from_one CHECK (position >= 1), 
	CONSTRAINT ck_attribution_one_voice CHECK (actor_id IS NULL OR publication_id IS NULL), 
	CONSTRAINT ck_attribution_words_not_empty CHECK (length(words) > 0), 
	CONSTRAINT ck_attribution_offsets_in_order CHECK (0 <= char_start AND char_start < char_end), 
	CONSTRAINT fk_attribution_citation_id_citation FOREIGN KEY(citation_id) REFERENCES citation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_attribution_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT fk_attribution_publication_id_publication FOREIGN KEY(publication_id) REFERENCES publication (id), 
	CONSTRAINT uq_attribution_citation_id_position UNIQUE (citation_id, position)
)
;
CREATE TABLE figure (
	id INTEGER NOT NULL, 
	citation_id INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	low DOUBLE, 
	high DOUBLE, 
	unit TEXT, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_figure PRIMARY KEY (id), 
	CONSTRAINT ck_figure_low_to_high CHECK (low <= high), 
	CONSTRAINT ck_figure_some_number CHECK (low IS NOT NULL OR high IS NOT NULL), 
	CONSTRAINT fk_figure_citation_id_citation FOREIGN KEY(citation_id) REFERENCES citation (id) ON DELETE CASCADE
)
;
CREATE INDEX ix_actor_name_folded ON actor_name (folded)
;
CREATE INDEX ix_affiliation_group_id ON affiliation (group_id)
;
CREATE INDEX ix_citation_source_id ON citation (source_id)
;
CREATE INDEX ix_event_type ON event (type)
;
CREATE INDEX ix_event_place_id ON event (place_id)
;
CREATE INDEX ix_figure_citation_id ON figure (citation_id)
;
CREATE INDEX ix_participation_actor_id_event_id ON participation (actor_id, event_id)
;
CREATE INDEX ix_event_chronology ON event (coalesce(earliest, latest, '9999-12-31'), coalesce(latest, '9999-12-31'), key)
;
CREATE INDEX ix_event_period ON event (coalesce(latest, '9999-12-31'), coalesce(earliest, '0001-01-01'))
;
CREATE VIEW participants AS SELECT
  event.key AS event, event.date, event.title,
  actor.key AS actor, actor.name, actor.kind, participation.role
FROM participation
JOIN event ON event.id = participation.event_id
JOIN actor ON actor.id = participation.actor_id
;
CREATE VIEW figures AS SELECT
  event.key AS event, event.date, event.title,
  figure.what, figure.low, figure.high, figure.unit, figure.words,
  source.key AS source, citation.date AS stated_date, citation.quote
FROM figure
JOIN citation ON citation.id = figure.citation_id
JOIN event ON event.id = citation.event_id
JOIN source ON source.id = citation.source_id
;
CREATE VIRTUAL TABLE event_text USING fts5(
  folded, content='event', content_rowid='id', tokenize='unicode61'
)
;
CREATE VIRTUAL TABLE citation_text USING fts5(
  folded, content='citation', content_rowid='id', tokenize='unicode61'
)
;
CREATE TABLE source (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	publication_id INTEGER, 
	title TEXT NOT NULL, 
	authors TEXT, 
	url TEXT, 
	language TEXT, 
	published TEXT, 
	published_words TEXT, 
	published_earliest DATE, 
	published_latest DATE, 
	published_basis VARCHAR(20) NOT NULL, 
	published_reason TEXT, 
	file TEXT, 
	sha256 TEXT NOT NULL, 
	text TEXT NOT NULL, 
	text_sha256 TEXT NOT NULL, 
	CONSTRAINT pk_source PRIMARY KEY (id), 
	CONSTRAINT ck_source_text_sha256_whole CHECK (length(text_sha256) = 64), 
	CONSTRAINT ck_source_text_not_empty CHECK (length(text) > 0), 
	CONSTRAINT ck_source_sha256_whole CHECK (length(sha256) = 64), 
	CONSTRAINT ck_source_days_in_order CHECK (published_earliest <= published_latest), 
	CONSTRAINT ck_source_published_basis CHECK (published_basis IN ('explicit', 'relative', 'inferred', 'none')), 
	CONSTRAINT fk_source_publication_id_publication FOREIGN KEY(publication_id) REFERENCES publication (id), 
	CONSTRAINT uq_source_key UNIQUE ("key"), 
	CONSTRAINT uq_source_sha256 UNIQUE (sha256)
)
;
CREATE INDEX ix_source_publication_id ON source (publication_id)
;
CREATE TABLE run (
	id INTEGER NOT NULL, 
	started_at TEXT NOT NULL, 
	ended_at TEXT, 
	coder TEXT NOT NULL, 
	settings TEXT NOT NULL, 
	articles_read INTEGER DEFAULT '0' NOT NULL, 
	articles_skipped INTEGER DEFAULT '0' NOT NULL, 
	articles_failed INTEGER DEFAULT '0' NOT NULL, 
	statements INTEGER DEFAULT '0' NOT NULL, 
	refused INTEGER DEFAULT '0' NOT NULL, 
	new_events INTEGER DEFAULT '0' NOT NULL, 
	more_citations INTEGER DEFAULT '0' NOT NULL, 
	undated INTEGER DEFAULT '0' NOT NULL, 
	disagreements INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_run PRIMARY KEY (id)
)
;
CREATE TABLE refusal (
	id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	quote TEXT NOT NULL, 
	char_start INTEGER, 
	char_end INTEGER, 
	CONSTRAINT pk_refusal PRIMARY KEY (id), 
	CONSTRAINT ck_refusal_reason_not_empty CHECK (length(reason) > 0), 
	CONSTRAINT ck_refusal_offsets_in_order CHECK (0 <= char_start AND char_start < char_end), 
	CONSTRAINT fk_refusal_run_id_run FOREIGN KEY(run_id) REFERENCES run (id), 
	CONSTRAINT fk_refusal_source_id_source FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
)
;
CREATE INDEX ix_refusal_run_id ON refusal (run_id)
;
CREATE INDEX ix_refusal_source_id ON refusal (source_id)
;
CREATE TABLE judgement (
	id INTEGER NOT NULL, 
	about VARCHAR(20) NOT NULL, 
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	verdict VARCHAR(20) NOT NULL, 
	score DOUBLE, 
	reasons TEXT NOT NULL, 
	decided_by TEXT NOT NULL, 
	decided_at TEXT NOT NULL, 
	run_id INTEGER, 
	undone_at TEXT, 
	undoing TEXT, 
	CONSTRAINT pk_judgement PRIMARY KEY (id), 
	CONSTRAINT ck_judgement_about CHECK (about IN ('event', 'actor')), 
	CONSTRAINT ck_judgement_verdict CHECK (verdict IN ('same', 'different', 'unsure')), 
	CONSTRAINT ck_judgement_not_with_itself CHECK (one <> other), 
	CONSTRAINT ck_judgement_reasons_not_empty CHECK (length(reasons) > 0), 
	CONSTRAINT ck_judgement_score CHECK (score BETWEEN 0 AND 1), 
	CONSTRAINT fk_judgement_run_id_run FOREIGN KEY(run_id) REFERENCES run (id)
)
;
CREATE INDEX ix_judgement_one ON judgement (one)
;
CREATE INDEX ix_judgement_other ON judgement (other)
;
CREATE INDEX ix_judgement_run_id ON judgement (run_id)
;
CREATE INDEX ix_citation_run_id ON citation (run_id)
;
CREATE INDEX ix_citation_copy_of_id ON citation (copy_of_id)
;
CREATE VIEW timeline AS SELECT
  event.key, event.date, event.earliest, event.latest, event.precision,
  event.title, event.type, event.realis,
  (SELECT place.name FROM place WHERE place.id = event.place_id) AS place,
  (SELECT group_concat(ordered.name, '; ') FROM (
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
  (SELECT group_concat(ordered.name, '; ') FROM (
    SELECT publication.name
    FROM citation
    JOIN source ON source.id = citation.source_id
    JOIN publication ON publication.id = source.publication_id
    WHERE citation.event_id = event.id
    GROUP BY publication.id, publication.key, publication.name
    ORDER BY min(coalesce(source.published_earliest, '9999-12-31')), publication.key
  ) AS ordered) AS publications,
  (SELECT group_concat(ordered.key, '; ') FROM (
    SELECT source.key
    FROM citation
    JOIN source ON source.id = citation.source_id
    WHERE citation.event_id = event.id
    GROUP BY source.id, source.key, source.published_earliest
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key
  ) AS ordered) AS sources,
  (SELECT count(*) FROM citation WHERE citation.event_id = event.id) AS citations,
  (SELECT count(DISTINCT CASE
      WHEN hop.actor_id IS NOT NULL THEN 'actor:' || hop.actor_id
      WHEN hop.publication_id IS NOT NULL THEN 'publication:' || hop.publication_id
      WHEN hop.id IS NOT NULL THEN 'words:' || hop.words
      WHEN first.publication_id IS NOT NULL THEN 'publication:' || first.publication_id
      ELSE 'source:' || first.id
    END)
    FROM citation
    JOIN source AS first ON first.id = coalesce(citation.copy_of_id, citation.source_id)
    LEFT JOIN attribution AS hop ON hop.citation_id = citation.id AND hop.position = (
      SELECT max(attribution.position) FROM attribution
      WHERE attribution.citation_id = citation.id
    )
    WHERE citation.event_id = event.id
  ) AS independent_sources,
  (SELECT citation.quote FROM citation
    JOIN source ON source.id = citation.source_id
    WHERE citation.event_id = event.id
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key, citation.char_start, citation.char_end
    LIMIT 1) AS quote,
  (SELECT source.key FROM citation
    JOIN source ON source.id = citation.source_id
    WHERE citation.event_id = event.id
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key, citation.char_start, citation.char_end
    LIMIT 1) AS quote_source,
  (SELECT source.url FROM citation
    JOIN source ON source.id = citation.source_id
    WHERE citation.event_id = event.id
    ORDER BY coalesce(source.published_earliest, '9999-12-31'), source.key, citation.char_start, citation.char_end
    LIMIT 1) AS url,
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
;
CREATE VIEW cited AS SELECT
  event.key AS event, event.date, event.title,
  source.key AS source, publication.name AS publication, source.title AS source_title,
  source.published, source.url,
  citation.quote, citation.prefix, citation.suffix, citation.char_start, citation.char_end,
  citation.date_words, citation.date AS stated_date,
  citation.earliest AS stated_earliest, citation.latest AS stated_latest,
  citation.date_basis, citation.date_reason, citation.realis,
  (SELECT group_concat(ordered.voice, '; ') FROM (
    SELECT coalesce(actor.name, publication.name, attribution.words) AS voice
    FROM attribution
    LEFT JOIN actor ON actor.id = attribution.actor_id
    LEFT JOIN publication ON publication.id = attribution.publication_id
    WHERE attribution.citation_id = citation.id
    ORDER BY attribution.position
  ) AS ordered) AS attribution,
  citation.coder, citation.review
FROM citation
JOIN event ON event.id = citation.event_id
JOIN source ON source.id = citation.source_id
LEFT JOIN publication ON publication.id = source.publication_id
;
CREATE TABLE actor (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	wikidata TEXT, 
	CONSTRAINT pk_actor PRIMARY KEY (id), 
	CONSTRAINT ck_actor_kind CHECK (kind IN ('person', 'state', 'government', 'legislature', 'judiciary', 'military', 'police', 'party', 'rebels', 'intergovernmental', 'ngo', 'media', 'business', 'civilians', 'organisation')), 
	CONSTRAINT uq_actor_key UNIQUE ("key"), 
	CONSTRAINT uq_actor_wikidata UNIQUE (wikidata)
)
;
CREATE TABLE reading (
	id INTEGER NOT NULL, 
	citation_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	type VARCHAR(20), 
	words TEXT NOT NULL, 
	place_id INTEGER, 
	CONSTRAINT pk_reading PRIMARY KEY (id), 
	CONSTRAINT ck_reading_title_not_empty CHECK (length(title) > 0), 
	CONSTRAINT ck_reading_type CHECK (type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT')), 
	CONSTRAINT fk_reading_citation_id_citation FOREIGN KEY(citation_id) REFERENCES citation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_reading_place_id_place FOREIGN KEY(place_id) REFERENCES place (id), 
	CONSTRAINT uq_reading_citation_id UNIQUE (citation_id)
)
;
CREATE TABLE reading_part (
	id INTEGER NOT NULL, 
	reading_id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_reading_part PRIMARY KEY (id), 
	CONSTRAINT ck_reading_part_role CHECK (role IN ('initiator', 'recipient', 'participant')), 
	CONSTRAINT fk_reading_part_reading_id_reading FOREIGN KEY(reading_id) REFERENCES reading (id) ON DELETE CASCADE, 
	CONSTRAINT fk_reading_part_actor_id_actor FOREIGN KEY(actor_id) REFERENCES actor (id), 
	CONSTRAINT uq_reading_part_reading_id_actor_id UNIQUE (reading_id, actor_id)
)
;
CREATE INDEX ix_reading_part_actor_id ON reading_part (actor_id)
;
CREATE INDEX ix_source_published_earliest ON source (published_earliest)
;
CREATE INDEX ix_citation_earliest_latest ON citation (earliest, latest)
;
CREATE INDEX ix_citation_stretch ON citation (earliest, latest) WHERE earliest <> latest
;
INSERT INTO alembic_version (version_num) VALUES ('0009')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0001', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0002', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0003', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0004', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0005', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0006', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0007', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0008', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO applied_revision (revision, release, applied_at) VALUES ('0009', '0.2.0', '2026-11-22T13:21:31+00:00')
;
INSERT INTO publication (id, key, name, kind, country, homepage) VALUES (1, 'reuters', 'Reuters', 'agency', 'GB', NULL)
;
INSERT INTO publication (id, key, name, kind, country, homepage) VALUES (2, 'politika', 'Политика', 'newspaper', NULL, 'https://…')
;
INSERT INTO actor_name (id, actor_id, name, folded) VALUES (1, 1, 'Вучић', 'вучић')
;
INSERT INTO actor_name (id, actor_id, name, folded) VALUES (2, 1, 'Vučić', 'vucic')
;
INSERT INTO affiliation (id, member_id, group_id, kind, earliest, latest) VALUES (1, 2, 3, 'part_of', '1999-06-12', NULL)
;
INSERT INTO affiliation (id, member_id, group_id, kind, earliest, latest) VALUES (2, 3, 2, 'represents', NULL, '2022-01-01')
;
INSERT INTO place (id, key, name, country, latitude, longitude, within_id) VALUES (1, 'kosovo', 'Kosovo', NULL, 42.5, 21.0, NULL)
;
INSERT INTO place (id, key, name, country, latitude, longitude, within_id) VALUES (2, 'leposavic', 'Leposavić', 'XK', NULL, NULL, 1)
;
INSERT INTO event (id, key, title, summary, type, realis, date, earliest, latest, precision, date_reason, place_id, folded) VALUES (1, 'serbia-asks', 'Vučić asks KFOR', 'Đorđe’s note', 'REQUEST', 'occurred', '2022-12-15/2022-12-16', '2022-12-15', '2022-12-16', 'day', 'Thursday', 2, '')
;
INSERT INTO event (id, key, title, summary, type, realis, date, earliest, latest, precision, date_reason, place_id, folded) VALUES (2, 'undated', 'Something', NULL, NULL, 'denied', NULL, NULL, NULL, 'none', NULL, NULL, '')
;
INSERT INTO event (id, key, title, summary, type, realis, date, earliest, latest, precision, date_reason, place_id, folded) VALUES (3, 'since-1999', 'KFOR deploys', NULL, NULL, 'ongoing', '1999/..', '1999-01-01', NULL, 'open', NULL, NULL, '')
;
INSERT INTO participation (id, event_id, actor_id, role) VALUES (1, 1, 2, 'recipient')
;
INSERT INTO participation (id, event_id, actor_id, role) VALUES (2, 1, 1, 'initiator')
;
INSERT INTO participation (id, event_id, actor_id, role) VALUES (3, 3, 2, 'initiator')
;
INSERT INTO citation (id, event_id, source_id, quote, prefix, suffix, char_start, char_end, date_words, date, earliest, latest, date_basis, date_reason, realis, coder, folded, run_id, review, copy_of_id, presumed) VALUES (1, 1, 1, 'Александар Вучи', 'Президент Србије ', 'ћ затраж', 17, 32, 'у четвртак', '2022-12-15', '2022-12-15', '2022-12-15', 'relative', 'the Thursday before', 'occurred', 'curated', '', NULL, NULL, NULL, 0)
;
INSERT INTO citation (id, event_id, source_id, quote, prefix, suffix, char_start, char_end, date_words, date, earliest, latest, date_basis, date_reason, realis, coder, folded, run_id, review, copy_of_id, presumed) VALUES (2, 1, 2, 'KFOR', '', ' has', 0, 4, NULL, NULL, NULL, NULL, 'none', NULL, 'planned', 'rules 0.1', '', 1, 'accepted', 1, 1)
;
INSERT INTO zone (id, source_id, kind, char_start, char_end) VALUES (1, 1, 'body', 0, 40)
;
INSERT INTO zone (id, source_id, kind, char_start, char_end) VALUES (2, 1, 'boilerplate', 40, 60)
;
INSERT INTO attribution (id, citation_id, position, actor_id, publication_id, words, verb, char_start, char_end) VALUES (1, 1, 1, NULL, 1, 'Reuters', 'jавља', 0, 7)
;
INSERT INTO attribution (id, citation_id, position, actor_id, publication_id, words, verb, char_start, char_end) VALUES (2, 1, 2, NULL, NULL, 'Команда', NULL, 8, 9)
;
INSERT INTO attribution (id, citation_id, position, actor_id, publication_id, words, verb, char_start, char_end) VALUES (3, 2, 1, 3, NULL, 'the alliance', NULL, 1, 2)
;
INSERT INTO figure (id, citation_id, what, low, high, unit, words) VALUES (1, 2, 'troops', 3800.0, 3800.0, NULL, '3,800')
;
INSERT INTO figure (id, citation_id, what, low, high, unit, words) VALUES (2, 1, 'police', NULL, 1000.5, 'лица', 'до')
;
INSERT INTO source (id, key, publication_id, title, authors, url, language, published, published_words, published_earliest, published_latest, published_basis, published_reason, file, sha256, text, text_sha256) VALUES (1, 'politika-2022', 2, 'Вучић тражи повратак', 'Đorđe Łukasz; 山田', 'https://example.org/?q=%D0%92', 'sr', '2022-12-17', '17. децембар', '2022-12-17', '2022-12-17', 'explicit', NULL, 'вучић.txt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Президент Србије Александар Вучић затражио је повратак војске. Đorđe’s “words” 🕊.', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd')
;
INSERT INTO source (id, key, publication_id, title, authors, url, language, published, published_words, published_earliest, published_latest, published_basis, published_reason, file, sha256, text, text_sha256) VALUES (2, 'undated', NULL, '''''; DROP TABLE event; --', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', 'no day on the page', NULL, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'KFOR has 3,800 troops.', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb')
;
INSERT INTO run (id, started_at, ended_at, coder, settings, articles_read, articles_skipped, articles_failed, statements, refused, new_events, more_citations, undated, disagreements) VALUES (1, '2026-11-22T01:00:00+00:00', '2026-11-22T01:02:00+00:00', 'rules 0.1', '{"published": "2022-12-17"}', 2, 1, 3, 9, 4, 5, 6, 7, 8)
;
INSERT INTO refusal (id, run_id, source_id, reason, quote, char_start, char_end) VALUES (1, 1, 1, 'it names nobody', 'Александар Вучи', 17, 32)
;
INSERT INTO judgement (id, about, one, other, verdict, score, reasons, decided_by, decided_at, run_id, undone_at, undoing) VALUES (1, 'event', 'serbia-asks', 'undated:0', 'unsure', 0.5, 'same actors; Đorđe’s day is not told', 'rules 0.1', '2026-11-22T01:01:00+00:00', 1, '2026-11-22T02:00:00+00:00', '{}')
;
INSERT INTO actor (id, key, name, kind, wikidata) VALUES (1, 'vucic', 'Aleksandar Vučić', 'person', NULL)
;
INSERT INTO actor (id, key, name, kind, wikidata) VALUES (2, 'kfor', 'KFOR', 'military', 'Q188712')
;
INSERT INTO actor (id, key, name, kind, wikidata) VALUES (3, 'nato', 'NATO', 'intergovernmental', NULL)
;
INSERT INTO reading (id, citation_id, title, type, words, place_id) VALUES (1, 2, 'KFOR has troops', 'MOBILIZE', 'have', 1)
;
INSERT INTO reading_part (id, reading_id, actor_id, role) VALUES (1, 1, 2, 'initiator')
;
INSERT INTO event_text (event_text) VALUES ('rebuild')
;
INSERT INTO citation_text (citation_text) VALUES ('rebuild')
;
CREATE TRIGGER event_text_insert AFTER INSERT ON event BEGIN
  INSERT INTO event_text(rowid, folded) VALUES (new.id, new.folded);
END
;
CREATE TRIGGER event_text_delete AFTER DELETE ON event BEGIN
  INSERT INTO event_text(event_text, rowid, folded) VALUES ('delete', old.id, old.folded);
END
;
CREATE TRIGGER event_text_update AFTER UPDATE ON event BEGIN
  INSERT INTO event_text(event_text, rowid, folded) VALUES ('delete', old.id, old.folded);
  INSERT INTO event_text(rowid, folded) VALUES (new.id, new.folded);
END
;
CREATE TRIGGER citation_text_insert AFTER INSERT ON citation BEGIN
  INSERT INTO citation_text(rowid, folded) VALUES (new.id, new.folded);
END
;
CREATE TRIGGER citation_text_delete AFTER DELETE ON citation BEGIN
  INSERT INTO citation_text(citation_text, rowid, folded) VALUES ('delete', old.id, old.folded);
END
;
CREATE TRIGGER citation_text_update AFTER UPDATE ON citation BEGIN
  INSERT INTO citation_text(citation_text, rowid, folded) VALUES ('delete', old.id, old.folded);
  INSERT INTO citation_text(rowid, folded) VALUES (new.id, new.folded);
END
;

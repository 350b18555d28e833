CREATE TABLE public.actor (
    id integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    kind character varying(20) NOT NULL,
    wikidata text,
    CONSTRAINT ck_actor_kind CHECK (((kind)::text = ANY ((ARRAY['person'::character varying, 'state'::character varying, 'government'::character varying, 'legislature'::character varying, 'judiciary'::character varying, 'military'::character varying, 'police'::character varying, 'party'::character varying, 'rebels'::character varying, 'intergovernmental'::character varying, 'ngo'::character varying, 'media'::character varying, 'business'::character varying, 'civilians'::character varying, 'organisation'::character varying])::text[])))
);
CREATE SEQUENCE public.actor_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.actor_id_seq OWNED BY public.actor.id;
CREATE TABLE public.actor_name (
    id integer NOT NULL,
    actor_id integer NOT NULL,
    name text NOT NULL,
    folded text NOT NULL,
    CONSTRAINT ck_actor_name_name_not_empty CHECK ((length(name) > 0))
);
CREATE SEQUENCE public.actor_name_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.actor_name_id_seq OWNED BY public.actor_name.id;
CREATE TABLE public.affiliation (
    id integer NOT NULL,
    member_id integer NOT NULL,
    group_id integer NOT NULL,
    kind character varying(20) NOT NULL,
    earliest date,
    latest date,
    CONSTRAINT ck_affiliation_days_in_order CHECK ((earliest <= latest)),
    CONSTRAINT ck_affiliation_kind CHECK (((kind)::text = ANY ((ARRAY['part_of'::character varying, 'represents'::character varying])::text[]))),
    CONSTRAINT ck_affiliation_not_with_itself CHECK ((member_id <> group_id))
);
CREATE SEQUENCE public.affiliation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.affiliation_id_seq OWNED BY public.affiliation.id;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.applied_revision (
    revision text NOT NULL,
    release text NOT NULL,
    applied_at text NOT NULL
);
CREATE TABLE public.attribution (
    id integer NOT NULL,
    citation_id integer NOT NULL,
    "position" integer NOT NULL,
    actor_id integer,
    publication_id integer,
    words text NOT NULL,
    verb text,
    char_start integer NOT NULL,
    char_end integer NOT NULL,
    CONSTRAINT ck_attribution_offsets_in_order CHECK (((0 <= char_start) AND (char_start < char_end))),
    CONSTRAINT ck_attribution_one_voice CHECK (((actor_id IS NULL) OR (publication_id IS NULL))),
    CONSTRAINT ck_attribution_position_from_one CHECK (("position" >= 1)),
    CONSTRAINT ck_attribution_words_not_empty CHECK ((length(words) > 0))
);
CREATE SEQUENCE public.attribution_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.attribution_id_seq OWNED BY public.attribution.id;
CREATE TABLE public.citation (
    id integer NOT NULL,
    event_id integer NOT NULL,
    source_id integer NOT NULL,
    quote text NOT NULL,
    prefix text NOT NULL,
    suffix text NOT NULL,
    char_start integer NOT NULL,
    char_end integer NOT NULL,
    date_words text,
    date text,
    earliest date,
    latest date,
    date_basis character varying(20) NOT NULL,
    date_reason text,
    realis character varying(20) NOT NULL,
    coder text NOT NULL,
    folded text DEFAULT ''::text NOT NULL,
    run_id integer,
    review character varying(20),
    copy_of_id integer,
    presumed boolean DEFAULT false NOT NULL,
    CONSTRAINT ck_citation_date_basis CHECK (((date_basis)::text = ANY ((ARRAY['explicit'::character varying, 'relative'::character varying, 'inferred'::character varying, 'none'::character varying])::text[]))),
    CONSTRAINT ck_citation_date_with_basis CHECK (((date IS NULL) = ((date_basis)::text = 'none'::text))),
    CONSTRAINT ck_citation_days_in_order CHECK ((earliest <= latest)),
    CONSTRAINT ck_citation_offsets_in_order CHECK (((0 <= char_start) AND (char_start < char_end))),
    CONSTRAINT ck_citation_quote_as_long_as_offsets CHECK ((length(quote) = (char_end - char_start))),
    CONSTRAINT ck_citation_quote_not_empty CHECK ((length(quote) > 0)),
    CONSTRAINT ck_citation_realis CHECK (((realis)::text = ANY ((ARRAY['occurred'::character varying, 'ongoing'::character varying, 'planned'::character varying, 'hypothetical'::character varying, 'denied'::character varying])::text[]))),
    CONSTRAINT ck_citation_review CHECK (((review)::text = ANY ((ARRAY['accepted'::character varying, 'corrected'::character varying])::text[])))
);
CREATE SEQUENCE public.citation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.citation_id_seq OWNED BY public.citation.id;
CREATE TABLE public.event (
    id integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    summary text,
    type character varying(20),
    realis character varying(20) NOT NULL,
    date text,
    earliest date,
    latest date,
    "precision" character varying(20) NOT NULL,
    date_reason text,
    place_id integer,
    folded text DEFAULT ''::text NOT NULL,
    CONSTRAINT ck_event_days_in_order CHECK ((earliest <= latest)),
    CONSTRAINT ck_event_precision CHECK ((("precision")::text = ANY ((ARRAY['day'::character varying, 'week'::character varying, 'month'::character varying, 'season'::character varying, 'year'::character varying, 'decade'::character varying, 'century'::character varying, 'span'::character varying, 'open'::character varying, 'none'::character varying])::text[]))),
    CONSTRAINT ck_event_realis CHECK (((realis)::text = ANY ((ARRAY['occurred'::character varying, 'ongoing'::character varying, 'planned'::character varying, 'hypothetical'::character varying, 'denied'::character varying])::text[]))),
    CONSTRAINT ck_event_title_not_empty CHECK ((length(title) > 0)),
    CONSTRAINT ck_event_type CHECK (((type)::text = ANY ((ARRAY['AGREE'::character varying, 'CONSULT'::character varying, 'SUPPORT'::character varying, 'CONCEDE'::character varying, 'COOPERATE'::character varying, 'AID'::character varying, 'RETREAT'::character varying, 'REQUEST'::character varying, 'ACCUSE'::character varying, 'REJECT'::character varying, 'THREATEN'::character varying, 'PROTEST'::character varying, 'SANCTION'::character varying, 'MOBILIZE'::character varying, 'COERCE'::character varying, 'ASSAULT'::character varying])::text[])))
);
CREATE TABLE public.publication (
    id integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    kind character varying(20) NOT NULL,
    country text,
    homepage text,
    CONSTRAINT ck_publication_kind CHECK (((kind)::text = ANY ((ARRAY['agency'::character varying, 'newspaper'::character varying, 'broadcaster'::character varying, 'site'::character varying])::text[])))
);
CREATE TABLE public.source (
    id integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    publication_id integer,
    title text NOT NULL COLLATE pg_catalog."C",
    authors text,
    url text,
    language text,
    published text,
    published_words text,
    published_earliest date,
    published_latest date,
    published_basis character varying(20) NOT NULL,
    published_reason text,
    file text,
    sha256 text NOT NULL,
    text text NOT NULL,
    text_sha256 text NOT NULL,
    CONSTRAINT ck_source_days_in_order CHECK ((published_earliest <= published_latest)),
    CONSTRAINT ck_source_published_basis CHECK (((published_basis)::text = ANY ((ARRAY['explicit'::character varying, 'relative'::character varying, 'inferred'::character varying, 'none'::character varying])::text[]))),
    CONSTRAINT ck_source_sha256_whole CHECK ((length(sha256) = 64)),
    CONSTRAINT ck_source_text_not_empty CHECK ((length(text) > 0)),
    CONSTRAINT ck_source_text_sha256_whole CHECK ((length(text_sha256) = 64))
);
CREATE VIEW public.cited AS
 SELECT event.key AS event,
    event.date,
    event.title,
    source.key AS source,
    publication.name AS publication,
    source.title AS source_title,
    source.published,
    source.url,
    citation.quote,
    citation.prefix,
    citation.suffix,
    citation.char_start,
    citation.char_end,
    citation.date_words,
    citation.date AS stated_date,
    citation.earliest AS stated_earliest,
    citation.latest AS stated_latest,
    citation.date_basis,
    citation.date_reason,
    citation.realis,
    ( SELECT string_agg(ordered.voice, '; '::text) AS string_agg
           FROM ( SELECT COALESCE(actor.name, publication_1.name, attribution.words) AS voice
                   FROM ((public.attribution
                     LEFT JOIN public.actor ON ((actor.id = attribution.actor_id)))
                     LEFT JOIN public.publication publication_1 ON ((publication_1.id = attribution.publication_id)))
                  WHERE (attribution.citation_id = citation.id)
                  ORDER BY attribution."position") ordered) AS attribution,
    citation.coder,
    citation.review
   FROM (((public.citation
     JOIN public.event ON ((event.id = citation.event_id)))
     JOIN public.source ON ((source.id = citation.source_id)))
     LEFT JOIN public.publication ON ((publication.id = source.publication_id)));
CREATE SEQUENCE public.event_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.event_id_seq OWNED BY public.event.id;
CREATE TABLE public.figure (
    id integer NOT NULL,
    citation_id integer NOT NULL,
    what text NOT NULL,
    low double precision,
    high double precision,
    unit text,
    words text NOT NULL,
    CONSTRAINT ck_figure_low_to_high CHECK ((low <= high)),
    CONSTRAINT ck_figure_some_number CHECK (((low IS NOT NULL) OR (high IS NOT NULL)))
);
CREATE SEQUENCE public.figure_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.figure_id_seq OWNED BY public.figure.id;
CREATE VIEW public.figures AS
 SELECT event.key AS event,
    event.date,
    event.title,
    figure.what,
    figure.low,
    figure.high,
    figure.unit,
    figure.words,
    source.key AS source,
    citation.date AS stated_date,
    citation.quote
   FROM (((public.figure
     JOIN public.citation ON ((citation.id = figure.citation_id)))
     JOIN public.event ON ((event.id = citation.event_id)))
     JOIN public.source ON ((source.id = citation.source_id)));
CREATE TABLE public.judgement (
    id integer NOT NULL,
    about character varying(20) NOT NULL,
    one text NOT NULL,
    other text NOT NULL,
    verdict character varying(20) NOT NULL,
    score double precision,
    reasons text NOT NULL,
    decided_by text NOT NULL,
    decided_at text NOT NULL,
    run_id integer,
    undone_at text,
    undoing text,
    CONSTRAINT ck_judgement_about CHECK (((about)::text = ANY ((ARRAY['event'::character varying, 'actor'::character varying])::text[]))),
    CONSTRAINT ck_judgement_not_with_itself CHECK ((one <> other)),
    CONSTRAINT ck_judgement_reasons_not_empty CHECK ((length(reasons) > 0)),
    CONSTRAINT ck_judgement_score CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision))),
    CONSTRAINT ck_judgement_verdict CHECK (((verdict)::text = ANY ((ARRAY['same'::character varying, 'different'::character varying, 'unsure'::character varying])::text[])))
);
CREATE SEQUENCE public.judgement_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.judgement_id_seq OWNED BY public.judgement.id;
CREATE TABLE public.participation (
    id integer NOT NULL,
    event_id integer NOT NULL,
    actor_id integer NOT NULL,
    role character varying(20) NOT NULL,
    CONSTRAINT ck_participation_role CHECK (((role)::text = ANY ((ARRAY['initiator'::character varying, 'recipient'::character varying, 'participant'::character varying])::text[])))
);
CREATE VIEW public.participants AS
 SELECT event.key AS event,
    event.date,
    event.title,
    actor.key AS actor,
    actor.name,
    actor.kind,
    participation.role
   FROM ((public.participation
     JOIN public.event ON ((event.id = participation.event_id)))
     JOIN public.actor ON ((actor.id = participation.actor_id)));
CREATE SEQUENCE public.participation_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.participation_id_seq OWNED BY public.participation.id;
CREATE TABLE public.place (
    id integer NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    country text,
    latitude double precision,
    longitude double precision,
    within_id integer,
    CONSTRAINT ck_place_latitude CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    CONSTRAINT ck_place_longitude CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)))
);
CREATE SEQUENCE public.place_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.place_id_seq OWNED BY public.place.id;
CREATE SEQUENCE public.publication_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.publication_id_seq OWNED BY public.publication.id;
CREATE TABLE public.reading (
    id integer NOT NULL,
    citation_id integer NOT NULL,
    title text NOT NULL,
    type character varying(20),
    words text NOT NULL,
    place_id integer,
    CONSTRAINT ck_reading_title_not_empty CHECK ((length(title) > 0)),
    CONSTRAINT ck_reading_type CHECK (((type)::text = ANY ((ARRAY['AGREE'::character varying, 'CONSULT'::character varying, 'SUPPORT'::character varying, 'CONCEDE'::character varying, 'COOPERATE'::character varying, 'AID'::character varying, 'RETREAT'::character varying, 'REQUEST'::character varying, 'ACCUSE'::character varying, 'REJECT'::character varying, 'THREATEN'::character varying, 'PROTEST'::character varying, 'SANCTION'::character varying, 'MOBILIZE'::character varying, 'COERCE'::character varying, 'ASSAULT'::character varying])::text[])))
);
CREATE SEQUENCE public.reading_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reading_id_seq OWNED BY public.reading.id;
CREATE TABLE public.reading_part (
    id integer NOT NULL,
    reading_id integer NOT NULL,
    actor_id integer NOT NULL,
    role character varying(20) NOT NULL,
    CONSTRAINT ck_reading_part_role CHECK (((role)::text = ANY ((ARRAY['initiator'::character varying, 'recipient'::character varying, 'participant'::character varying])::text[])))
);
CREATE SEQUENCE public.reading_part_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.reading_part_id_seq OWNED BY public.reading_part.id;
CREATE TABLE public.refusal (
    id integer NOT NULL,
    run_id integer NOT NULL,
    source_id integer NOT NULL,
    reason text NOT NULL,
    quote text NOT NULL,
    char_start integer,
    char_end integer,
    CONSTRAINT ck_refusal_offsets_in_order CHECK (((0 <= char_start) AND (char_start < char_end))),
    CONSTRAINT ck_refusal_reason_not_empty CHECK ((length(reason) > 0))
);
CREATE SEQUENCE public.refusal_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.refusal_id_seq OWNED BY public.refusal.id;
CREATE TABLE public.run (
    id integer NOT NULL,
    started_at text NOT NULL,
    ended_at text,
    coder text NOT NULL,
    settings text NOT NULL,
    articles_read integer DEFAULT 0 NOT NULL,
    articles_skipped integer DEFAULT 0 NOT NULL,
    articles_failed integer DEFAULT 0 NOT NULL,
    statements integer DEFAULT 0 NOT NULL,
    refused integer DEFAULT 0 NOT NULL,
    new_events integer DEFAULT 0 NOT NULL,
    more_citations integer DEFAULT 0 NOT NULL,
    undated integer DEFAULT 0 NOT NULL,
    disagreements integer DEFAULT 0 NOT NULL
);
CREATE SEQUENCE public.run_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.run_id_seq OWNED BY public.run.id;
CREATE SEQUENCE public.source_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.source_id_seq OWNED BY public.source.id;
CREATE VIEW public.timeline AS
 SELECT event.key,
    event.date,
    event.earliest,
    event.latest,
    event."precision",
    event.title,
    event.type,
    event.realis,
    ( SELECT place.name
           FROM public.place
          WHERE (place.id = event.place_id)) AS place,
    ( SELECT string_agg(ordered.name, '; '::text) AS string_agg
           FROM ( SELECT actor.name
                   FROM (public.participation
                     JOIN public.actor ON ((actor.id = participation.actor_id)))
                  WHERE (participation.event_id = event.id)
                  GROUP BY actor.id, actor.name
                  ORDER BY (min(((
                        CASE participation.role
                            WHEN 'initiator'::text THEN 0
                            WHEN 'recipient'::text THEN 1
                            ELSE 2
                        END * '1000000000000'::bigint) + participation.id)))) ordered) AS actors,
    ( SELECT string_agg(ordered.name, '; '::text) AS string_agg
           FROM ( SELECT publication.name
                   FROM ((public.citation
                     JOIN public.source ON ((source.id = citation.source_id)))
                     JOIN public.publication ON ((publication.id = source.publication_id)))
                  WHERE (citation.event_id = event.id)
                  GROUP BY publication.id, publication.key, publication.name
                  ORDER BY (min(COALESCE(source.published_earliest, '9999-12-31'::date))), publication.key) ordered) AS publications,
    ( SELECT string_agg(ordered.key, '; '::text) AS string_agg
           FROM ( SELECT source.key
                   FROM (public.citation
                     JOIN public.source ON ((source.id = citation.source_id)))
                  WHERE (citation.event_id = event.id)
                  GROUP BY source.id, source.key, source.published_earliest
                  ORDER BY COALESCE(source.published_earliest, '9999-12-31'::date), source.key) ordered) AS sources,
    ( SELECT count(*) AS count
           FROM public.citation
          WHERE (citation.event_id = event.id)) AS citations,
    ( SELECT count(DISTINCT
                CASE
                    WHEN (hop.actor_id IS NOT NULL) THEN ('actor:'::text || hop.actor_id)
                    WHEN (hop.publication_id IS NOT NULL) THEN ('publication:'::text || hop.publication_id)
                    WHEN (hop.id IS NOT NULL) THEN ('words:'::text || hop.words)
                    WHEN (first.publication_id IS NOT NULL) THEN ('publication:'::text || first.publication_id)
                    ELSE ('source:'::text || first.id)
                END) AS count
           FROM ((public.citation
             JOIN public.source first ON ((first.id = COALESCE(citation.copy_of_id, citation.source_id))))
             LEFT JOIN public.attribution hop ON (((hop.citation_id = citation.id) AND (hop."position" = ( SELECT max(attribution."position") AS max
                   FROM public.attribution
                  WHERE (attribution.citation_id = citation.id))))))
          WHERE (citation.event_id = event.id)) AS independent_sources,
    ( SELECT citation.quote
           FROM (public.citation
             JOIN public.source ON ((source.id = citation.source_id)))
          WHERE (citation.event_id = event.id)
          ORDER BY COALESCE(source.published_earliest, '9999-12-31'::date), source.key, citation.char_start, citation.char_end
         LIMIT 1) AS quote,
    ( SELECT source.key
           FROM (public.citation
             JOIN public.source ON ((source.id = citation.source_id)))
          WHERE (citation.event_id = event.id)
          ORDER BY COALESCE(source.published_earliest, '9999-12-31'::date), source.key, citation.char_start, citation.char_end
         LIMIT 1) AS quote_source,
    ( SELECT source.url
           FROM (public.citation
             JOIN public.source ON ((source.id = citation.source_id)))
          WHERE (citation.event_id = event.id)
          ORDER BY COALESCE(source.published_earliest, '9999-12-31'::date), source.key, citation.char_start, citation.char_end
         LIMIT 1) AS url,
    ( SELECT
                CASE
                    WHEN (count(
                    CASE
                        WHEN ((citation.coder = 'curated'::text) OR (citation.review IS NOT NULL)) THEN NULL::integer
                        ELSE 1
                    END) = 0) THEN 'curated'::text
                    WHEN (count(
                    CASE
                        WHEN ((citation.coder = 'curated'::text) OR (citation.review IS NOT NULL)) THEN 1
                        ELSE NULL::integer
                    END) = 0) THEN 'machine'::text
                    ELSE 'both'::text
                END AS "case"
           FROM public.citation
          WHERE (citation.event_id = event.id)) AS coder
   FROM public.event;
CREATE TABLE public.zone (
    id integer NOT NULL,
    source_id integer NOT NULL,
    kind character varying(20) NOT NULL,
    char_start integer NOT NULL,
    char_end integer NOT NULL,
    CONSTRAINT ck_zone_kind CHECK (((kind)::text = ANY ((ARRAY['headline'::character varying, 'dateline'::character varying, 'byline'::character varying, 'body'::character varying, 'caption'::character varying, 'boilerplate'::character varying])::text[]))),
    CONSTRAINT ck_zone_offsets_in_order CHECK (((0 <= char_start) AND (char_start < char_end)))
);
CREATE SEQUENCE public.zone_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.zone_id_seq OWNED BY public.zone.id;
ALTER TABLE ONLY public.actor ALTER COLUMN id SET DEFAULT nextval('public.actor_id_seq'::regclass);
ALTER TABLE ONLY public.actor_name ALTER COLUMN id SET DEFAULT nextval('public.actor_name_id_seq'::regclass);
ALTER TABLE ONLY public.affiliation ALTER COLUMN id SET DEFAULT nextval('public.affiliation_id_seq'::regclass);
ALTER TABLE ONLY public.attribution ALTER COLUMN id SET DEFAULT nextval('public.attribution_id_seq'::regclass);
ALTER TABLE ONLY public.citation ALTER COLUMN id SET DEFAULT nextval('public.citation_id_seq'::regclass);
ALTER TABLE ONLY public.event ALTER COLUMN id SET DEFAULT nextval('public.event_id_seq'::regclass);
ALTER TABLE ONLY public.figure ALTER COLUMN id SET DEFAULT nextval('public.figure_id_seq'::regclass);
ALTER TABLE ONLY public.judgement ALTER COLUMN id SET DEFAULT nextval('public.judgement_id_seq'::regclass);
ALTER TABLE ONLY public.participation ALTER COLUMN id SET DEFAULT nextval('public.participation_id_seq'::regclass);
ALTER TABLE ONLY public.place ALTER COLUMN id SET DEFAULT nextval('public.place_id_seq'::regclass);
ALTER TABLE ONLY public.publication ALTER COLUMN id SET DEFAULT nextval('public.publication_id_seq'::regclass);
ALTER TABLE ONLY public.reading ALTER COLUMN id SET DEFAULT nextval('public.reading_id_seq'::regclass);
ALTER TABLE ONLY public.reading_part ALTER COLUMN id SET DEFAULT nextval('public.reading_part_id_seq'::regclass);
ALTER TABLE ONLY public.refusal ALTER COLUMN id SET DEFAULT nextval('public.refusal_id_seq'::regclass);
ALTER TABLE ONLY public.run ALTER COLUMN id SET DEFAULT nextval('public.run_id_seq'::regclass);
ALTER TABLE ONLY public.source ALTER COLUMN id SET DEFAULT nextval('public.source_id_seq'::regclass);
ALTER TABLE ONLY public.zone ALTER COLUMN id SET DEFAULT nextval('public.zone_id_seq'::regclass);
INSERT INTO public.actor (id, key, name, kind, wikidata) VALUES (1, 'vucic', 'Aleksandar Vučić', 'person', NULL);
INSERT INTO public.actor (id, key, name, kind, wikidata) VALUES (2, 'kfor', 'KFOR', 'military', 'Q188712');
INSERT INTO public.actor (id, key, name, kind, wikidata) VALUES (3, 'nato', 'NATO', 'intergovernmental', NULL);
INSERT INTO public.actor_name (id, actor_id, name, folded) VALUES (1, 1, 'Вучић', 'вучић');
INSERT INTO public.actor_name (id, actor_id, name, folded) VALUES (2, 1, 'Vučić', 'vucic');
INSERT INTO public.affiliation (id, member_id, group_id, kind, earliest, latest) VALUES (1, 2, 3, 'part_of', '1999-06-12', NULL);
INSERT INTO public.affiliation (id, member_id, group_id, kind, earliest, latest) VALUES (2, 3, 2, 'represents', NULL, '2022-01-01');
INSERT INTO public.alembic_version (version_num) VALUES ('0009');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0001', '0.2.0', '2026-11-22T13:21:32+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0002', '0.2.0', '2026-11-22T13:21:32+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0003', '0.2.0', '2026-11-22T13:21:32+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0004', '0.2.0', '2026-11-22T13:21:32+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0005', '0.2.0', '2026-11-22T13:21:33+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0006', '0.2.0', '2026-11-22T13:21:33+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0007', '0.2.0', '2026-11-22T13:21:33+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0008', '0.2.0', '2026-11-22T13:21:33+00:00');
INSERT INTO public.applied_revision (revision, release, applied_at) VALUES ('0009', '0.2.0', '2026-11-22T13:21:33+00:00');
INSERT INTO public.attribution (id, citation_id, "position", actor_id, publication_id, words, verb, char_start, char_end) VALUES (1, 1, 1, NULL, 1, 'Reuters', 'jавља', 0, 7);
INSERT INTO public.attribution (id, citation_id, "position", actor_id, publication_id, words, verb, char_start, char_end) VALUES (2, 1, 2, NULL, NULL, 'Команда', NULL, 8, 9);
INSERT INTO public.attribution (id, citation_id, "position", actor_id, publication_id, words, verb, char_start, char_end) VALUES (3, 2, 1, 3, NULL, 'the alliance', NULL, 1, 2);
INSERT INTO public.citation (id, event_id, source_id, quote, prefix, suffix, char_start, char_end, date_words, date, earliest, latest, date_basis, date_reason, realis, coder, folded, run_id, review, copy_of_id, presumed) VALUES (1, 1, 1, 'Александар Вучи', 'Президент Србије ', 'ћ затраж', 17, 32, 'у четвртак', '2022-12-15', '2022-12-15', '2022-12-15', 'relative', 'the Thursday before', 'occurred', 'curated', '', NULL, NULL, NULL, false);
INSERT INTO public.citation (id, event_id, source_id, quote, prefix, suffix, char_start, char_end, date_words, date, earliest, latest, date_basis, date_reason, realis, coder, folded, run_id, review, copy_of_id, presumed) VALUES (2, 1, 2, 'KFOR', '', ' has', 0, 4, NULL, NULL, NULL, NULL, 'none', NULL, 'planned', 'rules 0.1', '', 1, 'accepted', 1, true);
INSERT INTO public.event (id, key, title, summary, type, realis, date, earliest, latest, "precision", date_reason, place_id, folded) VALUES (1, 'serbia-asks', 'Vučić asks KFOR', 'Đorđe’s note', 'REQUEST', 'occurred', '2022-12-15/2022-12-16', '2022-12-15', '2022-12-16', 'day', 'Thursday', 2, '');
INSERT INTO public.event (id, key, title, summary, type, realis, date, earliest, latest, "precision", date_reason, place_id, folded) VALUES (2, 'undated', 'Something', NULL, NULL, 'denied', NULL, NULL, NULL, 'none', NULL, NULL, '');
INSERT INTO public.event (id, key, title, summary, type, realis, date, earliest, latest, "precision", date_reason, place_id, folded) VALUES (3, 'since-1999', 'KFOR deploys', NULL, NULL, 'ongoing', '1999/..', '1999-01-01', NULL, 'open', NULL, NULL, '');
INSERT INTO public.figure (id, citation_id, what, low, high, unit, words) VALUES (1, 2, 'troops', 3800, 3800, NULL, '3,800');
INSERT INTO public.figure (id, citation_id, what, low, high, unit, words) VALUES (2, 1, 'police', NULL, 1000.5, 'лица', 'до');
INSERT INTO public.judgement (id, about, one, other, verdict, score, reasons, decided_by, decided_at, run_id, undone_at, undoing) VALUES (1, 'event', 'serbia-asks', 'undated:0', 'unsure', 0.5, 'same actors; Đorđe’s day is not told', 'rules 0.1', '2026-11-22T01:01:00+00:00', 1, '2026-11-22T02:00:00+00:00', '{}');
INSERT INTO public.participation (id, event_id, actor_id, role) VALUES (1, 1, 2, 'recipient');
INSERT INTO public.participation (id, event_id, actor_id, role) VALUES (2, 1, 1, 'initiator');
INSERT INTO public.participation (id, event_id, actor_id, role) VALUES (3, 3, 2, 'initiator');
INSERT INTO public.place (id, key, name, country, latitude, longitude, within_id) VALUES (1, 'kosovo', 'Kosovo', NULL, 42.5, 21, NULL);
INSERT INTO public.place (id, key, name, country, latitude, longitude, within_id) VALUES (2, 'leposavic', 'Leposavić', 'XK', NULL, NULL, 1);
INSERT INTO public.publication (id, key, name, kind, country, homepage) VALUES (1, 'reuters', 'Reuters', 'agency', 'GB', NULL);
INSERT INTO public.publication (id, key, name, kind, country, homepage) VALUES (2, 'politika', 'Политика', 'newspaper', NULL, 'https://…');
INSERT INTO public.reading (id, citation_id, title, type, words, place_id) VALUES (1, 2, 'KFOR has troops', 'MOBILIZE', 'have', 1);
INSERT INTO public.reading_part (id, reading_id, actor_id, role) VALUES (1, 1, 2, 'initiator');
INSERT INTO public.refusal (id, run_id, source_id, reason, quote, char_start, char_end) VALUES (1, 1, 1, 'it names nobody', 'Александар Вучи', 17, 32);
INSERT INTO public.run (id, started_at, ended_at, coder, settings, articles_read, articles_skipped, articles_failed, statements, refused, new_events, more_citations, undated, disagreements) VALUES (1, '2026-11-22T01:00:00+00:00', '2026-11-22T01:02:00+00:00', 'rules 0.1', '{"published": "2022-12-17"}', 2, 1, 3, 9, 4, 5, 6, 7, 8);
INSERT INTO public.source (id, key, publication_id, title, authors, url, language, published, published_words, published_earliest, published_latest, published_basis, published_reason, file, sha256, text, text_sha256) VALUES (1, 'politika-2022', 2, 'Вучић тражи повратак', 'Đorđe Łukasz; 山田', 'https://example.org/?q=%D0%92', 'sr', '2022-12-17', '17. децембар', '2022-12-17', '2022-12-17', 'explicit', NULL, 'вучић.txt', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'Президент Србије Александар Вучић затражио је повратак војске. Đorđe’s “words” 🕊.', 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd');
INSERT INTO public.source (id, key, publication_id, title, authors, url, language, published, published_words, published_earliest, published_latest, published_basis, published_reason, file, sha256, text, text_sha256) VALUES (2, 'undated', NULL, '''''; DROP TABLE event; --', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'none', 'no day on the page', NULL, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'KFOR has 3,800 troops.', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb');
INSERT INTO public.zone (id, source_id, kind, char_start, char_end) VALUES (1, 1, 'body', 0, 40);
INSERT INTO public.zone (id, source_id, kind, char_start, char_end) VALUES (2, 1, 'boilerplate', 40, 60);
SELECT pg_catalog.setval('public.actor_id_seq', 1, false);
SELECT pg_catalog.setval('public.actor_name_id_seq', 1, false);
SELECT pg_catalog.setval('public.affiliation_id_seq', 1, false);
SELECT pg_catalog.setval('public.attribution_id_seq', 1, false);
SELECT pg_catalog.setval('public.citation_id_seq', 1, false);
SELECT pg_catalog.setval('public.event_id_seq', 1, false);
SELECT pg_catalog.setval('public.figure_id_seq', 1, false);
SELECT pg_catalog.setval('public.judgement_id_seq', 1, false);
SELECT pg_catalog.setval('public.participation_id_seq', 1, false);
SELECT pg_catalog.setval('public.place_id_seq', 1, false);
SELECT pg_catalog.setval('public.publication_id_seq', 1, false);
SELECT pg_catalog.setval('public.reading_id_seq', 1, false);
SELECT pg_catalog.setval('public.reading_part_id_seq', 1, false);
SELECT pg_catalog.setval('public.refusal_id_seq', 1, false);
SELECT pg_catalog.setval('public.run_id_seq', 1, false);
SELECT pg_catalog.setval('public.source_id_seq', 1, false);
SELECT pg_catalog.setval('public.zone_id_seq', 1, false);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.actor
    ADD CONSTRAINT pk_actor PRIMARY KEY (id);
ALTER TABLE ONLY public.actor_name
    ADD CONSTRAINT pk_actor_name PRIMARY KEY (id);
ALTER TABLE ONLY public.affiliation
    ADD CONSTRAINT pk_affiliation PRIMARY KEY (id);
ALTER TABLE ONLY public.applied_revision
    ADD CONSTRAINT pk_applied_revision PRIMARY KEY (revision);
ALTER TABLE ONLY public.attribution
    ADD CONSTRAINT pk_attribution PRIMARY KEY (id);
ALTER TABLE ONLY public.citation
    ADD CONSTRAINT pk_citation PRIMARY KEY (id);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT pk_event PRIMARY KEY (id);
ALTER TABLE ONLY public.figure
    ADD CONSTRAINT pk_figure PRIMARY KEY (id);
ALTER TABLE ONLY public.judgement
    ADD CONSTRAINT pk_judgement PRIMARY KEY (id);
ALTER TABLE ONLY public.participation
    ADD CONSTRAINT pk_participation PRIMARY KEY (id);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT pk_place PRIMARY KEY (id);
ALTER TABLE ONLY public.publication
    ADD CONSTRAINT pk_publication PRIMARY KEY (id);
ALTER TABLE ONLY public.reading
    ADD CONSTRAINT pk_reading PRIMARY KEY (id);
ALTER TABLE ONLY public.reading_part
    ADD CONSTRAINT pk_reading_part PRIMARY KEY (id);
ALTER TABLE ONLY public.refusal
    ADD CONSTRAINT pk_refusal PRIMARY KEY (id);
ALTER TABLE ONLY public.run
    ADD CONSTRAINT pk_run PRIMARY KEY (id);
ALTER TABLE ONLY public.source
    ADD CONSTRAINT pk_source PRIMARY KEY (id);
ALTER TABLE ONLY public.zone
    ADD CONSTRAINT pk_zone PRIMARY KEY (id);
ALTER TABLE ONLY public.actor
    ADD CONSTRAINT uq_actor_key UNIQUE (key);
ALTER TABLE ONLY public.actor_name
    ADD CONSTRAINT uq_actor_name_actor_id_name UNIQUE (actor_id, name);
ALTER TABLE ONLY public.actor
    ADD CONSTRAINT uq_actor_wikidata UNIQUE (wikidata);
ALTER TABLE ONLY public.affiliation
    ADD CONSTRAINT uq_affiliation_member_id_group_id_kind UNIQUE (member_id, group_id, kind);
ALTER TABLE ONLY public.attribution
    ADD CONSTRAINT uq_attribution_citation_id_position UNIQUE (citation_id, "position");
ALTER TABLE ONLY public.citation
    ADD CONSTRAINT uq_citation_event_id_source_id_char_start_char_end UNIQUE (event_id, source_id, char_start, char_end);
ALTER TABLE ONLY public.event
    ADD CONSTRAINT uq_event_key UNIQUE (key);
ALTER TABLE ONLY public.participation
    ADD CONSTRAINT uq_participation_event_id_actor_id_role UNIQUE (event_id, actor_id, role);
ALTER TABLE ONLY public.place
    ADD CONSTRAINT uq_place_key UNIQUE (key);
ALTER TABLE ONLY public.publication
    ADD CONSTRAINT uq_publication_key UNIQUE (key);
ALTER TABLE ONLY public.reading
    ADD CONSTRAINT uq_reading_citation_id UNIQUE (citation_id);
ALTER TABLE ONLY public.reading_part
    ADD CONSTRAINT uq_reading_part_reading_id_actor_id UNIQUE (reading_id, actor_id);
ALTER TABLE ONLY public.source
    ADD CONSTRAINT uq_source_key UNIQUE (key);
ALTER TABLE ONLY public.source
    ADD CONSTRAINT uq_source_sha256 UNIQUE (sha256);
ALTER TABLE ONLY public.zone
    ADD CONSTRAINT uq_zone_source_id_char_start UNIQUE (source_id, char_start);
CREATE INDEX ix_actor_name_folded ON public.actor_name USING btree (folded);
CREATE INDEX ix_affiliation_group_id ON public.affiliation USING btree (group_id);
CREATE INDEX ix_citation_copy_of_id ON public.citation USING btree (copy_of_id);
CREATE INDEX ix_citation_earliest_latest ON public.citation USING btree (earliest, latest);
CREATE INDEX ix_citation_run_id ON public.citation USING btree (run_id);
CREATE INDEX ix_citation_source_id ON public.citation USING btree (source_id);
CREATE INDEX ix_citation_stretch ON public.citation USING btree (earliest, latest) WHERE (earliest <> latest);
CREATE INDEX ix_citation_text ON public.citation USING gin (to_tsvector('simple'::regconfig, folded));
CREATE INDEX ix_event_chronology ON public.event USING btree (COALESCE(earliest, latest, '9999-12-31'::date), COALESCE(latest, '9999-12-31'::date), key);
CREATE INDEX ix_event_period ON public.event USING btree (COALESCE(latest, '9999-12-31'::date), COALESCE(earliest, '0001-01-01'::date));
CREATE INDEX ix_event_place_id ON public.event USING btree (place_id);
CREATE INDEX ix_event_text ON public.event USING gin (to_tsvector('simple'::regconfig, folded));
CREATE INDEX ix_event_type ON public.event USING btree (type);
CREATE INDEX ix_figure_citation_id ON public.figure USING btree (citation_id);
CREATE INDEX ix_judgement_one ON public.judgement USING btree (one);
CREATE INDEX ix_judgement_other ON public.judgement USING btree (other);
CREATE INDEX ix_judgement_run_id ON public.judgement USING btree (run_id);
CREATE INDEX ix_participation_actor_id_event_id ON public.participation USING btree (actor_id, event_id);
CREATE INDEX ix_reading_part_actor_id ON public.reading_part USING btree (actor_id);
CREATE INDEX ix_refusal_run_id ON public.refusal USING btree (run_id);
CREATE INDEX ix_refusal_source_id ON public.refusal USING btree (source_id);
CREATE INDEX ix_source_publication_id ON public.source USING btree (publication_id);
CREATE INDEX ix_source_published_earliest ON public.source USING btree (published_earliest);
ALTER TABLE ONLY public.actor_name
    ADD CONSTRAINT fk_actor_name_actor_id_actor FOREIGN KEY (actor_id) REFERENCES public.actor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.affiliation
    ADD CONSTRAINT fk_affiliation_group_id_actor FOREIGN KEY (group_id) REFERENCES public.actor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.affiliation
    ADD CONSTRAINT fk_affiliation_member_id_actor FOREIGN KEY (member_id) REFERENCES public.actor(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.attribution
    ADD CONSTRAINT fk_attribution_actor_id_actor FOREIGN KEY (actor_id) REFERENCES public.actor(id);
ALTER TABLE ONLY public.attribution
    ADD CONSTRAINT fk_attribution_citation_id_citation FOREIGN KEY (citation_id) REFERENCES public.citation(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.attribution
    ADD CONSTRAINT fk_attribution_publication_id_publication FOREIGN KEY (publication_id) REFERENCES public.publication(id);
ALTER TABLE ONLY public.citation
    ADD CONSTRAINT fk_citation_copy_of_id_source FOREIGN KEY (copy_of_id) REFERENCES public.source(id);
ALTER TABLE ONLY public.citation
    ADD CONSTRAINT fk_citation_event_id_event FOREIGN KEY (event_id) REFERENCES public.event(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.citation
    ADD CONSTRAINT fk_citation_run_id_run FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.citation
    ADD CONSTRAINT fk_citation_source_id_source FOREIGN KEY (source_id) REFERENCES public.source(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.event
    ADD CONSTRAINT fk_event_place_id_place FOREIGN KEY (place_id) REFERENCES public.place(id);
ALTER TABLE ONLY public.figure
    ADD CONSTRAINT fk_figure_citation_id_citation FOREIGN KEY (citation_id) REFERENCES public.citation(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.judgement
    ADD CONSTRAINT fk_judgement_run_id_run FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.participation
    ADD CONSTRAINT fk_participation_actor_id_actor FOREIGN KEY (actor_id) REFERENCES public.actor(id);
ALTER TABLE ONLY public.participation
    ADD CONSTRAINT fk_participation_event_id_event FOREIGN KEY (event_id) REFERENCES public.event(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.place
    ADD CONSTRAINT fk_place_within_id_place FOREIGN KEY (within_id) REFERENCES public.place(id);
ALTER TABLE ONLY public.reading
    ADD CONSTRAINT fk_reading_citation_id_citation FOREIGN KEY (citation_id) REFERENCES public.citation(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reading_part
    ADD CONSTRAINT fk_reading_part_actor_id_actor FOREIGN KEY (actor_id) REFERENCES public.actor(id);
ALTER TABLE ONLY public.reading_part
    ADD CONSTRAINT fk_reading_part_reading_id_reading FOREIGN KEY (reading_id) REFERENCES public.reading(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.reading
    ADD CONSTRAINT fk_reading_place_id_place FOREIGN KEY (place_id) REFERENCES public.place(id);
ALTER TABLE ONLY public.refusal
    ADD CONSTRAINT fk_refusal_run_id_run FOREIGN KEY (run_id) REFERENCES public.run(id);
ALTER TABLE ONLY public.refusal
    ADD CONSTRAINT fk_refusal_source_id_source FOREIGN KEY (source_id) REFERENCES public.source(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.source
    ADD CONSTRAINT fk_source_publication_id_publication FOREIGN KEY (publication_id) REFERENCES public.publication(id);
ALTER TABLE ONLY public.zone
    ADD CONSTRAINT fk_zone_source_id_source FOREIGN KEY (source_id) REFERENCES public.source(id) ON DELETE CASCADE;

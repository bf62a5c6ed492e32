-- Everything here is folded from the log and can be dropped: a rebuild writes the same bytes. So no row holds the time at
-- which it was written, nor a number that depends on the order of writing.
-- Positions are positions of the log. Scores are as displayed, with the places of their methodology; "exact" is the fraction.

-- One assessment as its events tell it: what its score sheet is computed from.
create table view.assessment (
    assessment_id        text collate "C" primary key,
    agency_id            text collate "C" not null,
    fiscal_year          integer not null,
    phase                text not null,
    methodology_id       text not null,
    methodology_revision integer not null,
    methodology_hash     text not null,
    state                bytea not null,
    position             bigint not null
);
create index assessment_of_agency on view.assessment (agency_id, fiscal_year);

-- The improvement plan of an assessment that has one.
create table view.plan (
    assessment_id text collate "C" primary key,
    plan          bytea not null,
    position      bigint not null
);

create table view.agency (
    agency_id text collate "C" primary key,
    name_th   text not null,
    name_en   text,
    type      text not null,
    province  text not null,
    district  text,
    -- Thai dictionary order (a leading vowel sorts after its consonant) as plain bytes, whatever the database's locale.
    sort_key  bytea not null,
    position  bigint not null
);

-- One line of the ranking per assessment, with the agency's fields for filters and order.
create table view.score (
    assessment_id        text collate "C" primary key,
    agency_id            text collate "C" not null,
    fiscal_year          integer not null,
    name_th              text not null,
    name_en              text,
    type                 text not null,
    province             text not null,
    district             text,
    sort_key             bytea not null,
    province_key         bytea not null,
    type_key             bytea not null,
    phase                text not null,
    methodology_id       text not null,
    methodology_revision integer not null,
    basis                text not null,
    complete             boolean not null,
    total                numeric      ,
    total_exact          text,
    level                text,
    passed               boolean,
    iit                  numeric      ,
    iit_exact            text,
    eit                  numeric      ,
    eit_exact            text,
    oit                  numeric      ,
    oit_exact            text,
    indicator_1          numeric      ,
    indicator_2          numeric      ,
    indicator_3          numeric      ,
    indicator_4          numeric      ,
    indicator_5          numeric      ,
    indicator_6          numeric      ,
    indicator_7          numeric      ,
    indicator_8          numeric      ,
    indicator_9          numeric      ,
    indicator_10         numeric      ,
    responses            jsonb not null,
    sample               text not null,
    position             bigint not null
);
create index score_by_total on view.score (fiscal_year, total desc nulls last, sort_key, assessment_id);
create index score_by_name on view.score (fiscal_year, sort_key, assessment_id);
create index score_by_province on view.score (fiscal_year, province collate "C");
create index score_by_type on view.score (fiscal_year, type collate "C");
create index score_by_level on view.score (fiscal_year, level collate "C");
create index score_of_agency on view.score (agency_id, fiscal_year);
create index score_by_position on view.score (position);

-- Methodologies in the log: registered by somebody, or built in and pinned by an assessment.
create table view.methodology (
    methodology_id text collate "C" not null,
    revision       integer not null,
    hash           text not null,
    title_th       text not null,
    title_en       text not null,
    position       bigint not null,
    primary key (methodology_id, revision)
);

-- How far each projection has come: the last event folded and when it happened. Moves in the same transaction as its rows.
create table view.progress (
    projection text primary key,
    position   bigint not null,
    at         timestamptz not null
);

-- Where Axon goes on, and who is at work: the one table here that is about running, not about the log.
create table view.token_entry (
    processor_name text not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

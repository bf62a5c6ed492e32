-- Feeds that somebody configured.
create table command.feed (
    id         varchar(60) primary key,
    kind       varchar(30) not null,
    definition jsonb not null,
    -- Names of columns that were seen so far: a single record leaves out whatever was not answered.
    headers    jsonb not null default '[]',
    changed_at timestamptz not null
);

-- What opens them. Nothing here is ever given back; whoever can read this table can read the sources.
create table command.feed_secret (
    feed_id    varchar(60) primary key references command.feed on delete cascade,
    value      bytea not null,
    changed_at timestamptz not null
);

-- How far the source of a feed has been read. A run holds its feed by a claim that ends by itself when its process dies.
create table command.feed_run (
    feed_id         varchar(60) primary key references command.feed on delete cascade,
    reached         jsonb not null default '{"rows": 0}',
    claim           varchar(36),
    claimed_until   timestamptz,
    next_run_at     timestamptz not null,
    last_run_at     timestamptz,
    last_success_at timestamptz,
    failures        integer not null default 0,
    last_error      jsonb,
    last_delivery   varchar(36)
);
create index feed_run_due on command.feed_run (next_run_at);

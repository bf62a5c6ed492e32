-- About running, not about the log: rebuilds that were asked for, and what each left behind.
create table view.rebuild (
    rebuild_id    text collate "C" primary key,
    dry_run       boolean not null,
    state         text not null,
    phase         text not null,
    started_at    timestamptz not null,
    reading_ms    bigint not null default 0,
    ended_at      timestamptz,
    events        bigint not null default 0,
    expected      bigint not null default 0,
    position      bigint,
    digest        text,
    differences   jsonb,
    error         text,
    cancel        boolean not null default false
);
create index rebuild_by_start on view.rebuild (started_at desc);

-- What the tables held after each take-over: the digest is SHA-256 over all rows, table by table, in the order of keys.
create table view.generation (
    number     bigint generated always as identity primary key,
    rebuild_id text not null,
    position   bigint not null,
    events     bigint not null,
    digest     text not null,
    at         timestamptz not null
);

-- Which form of the rows the tables hold; a program that writes another form rebuilds them when it starts.
create table view.form (
    single  boolean primary key default true check (single),
    version integer not null
);
insert into view.form (version) values (1);

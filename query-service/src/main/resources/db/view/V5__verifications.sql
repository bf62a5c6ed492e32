-- About running, not about the log: verifications of the log against its ledger that were asked for, and what each found.
create table view.verification (
    verification_id text collate "C" primary key,
    state           text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    events          bigint not null default 0,
    expected        bigint not null default 0,
    with_kept       boolean not null,
    report          jsonb,
    error           text
);
create index verification_by_start on view.verification (started_at desc);

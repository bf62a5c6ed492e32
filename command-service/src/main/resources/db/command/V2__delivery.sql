-- Receipts of deliveries. They say what became of every row; nothing here is counted, and nothing here names anybody.
create table command.delivery (
    id               varchar(36) primary key,
    way              varchar(20) not null,
    state            varchar(20) not null,
    dry_run          boolean not null,
    feed             varchar(100),
    feed_day         date,
    source           varchar(40) not null,
    form             varchar(100),
    file_name        varchar(200),
    sha256           varchar(64),
    bytes            bigint not null default 0,
    bytes_total      bigint,
    assessment_id    varchar(80),
    survey           varchar(20),
    started_at       timestamptz not null,
    touched_at       timestamptz not null,
    ended_at         timestamptz,
    accepted         bigint not null default 0,
    duplicates       bigint not null default 0,
    corrected        bigint not null default 0,
    withdrawn        bigint not null default 0,
    rejected         bigint not null default 0,
    skipped          bigint not null default 0,
    errors           bigint not null default 0,
    cancel_requested boolean not null default false,
    details          jsonb not null,
    failure          jsonb,
    unique (feed, feed_day)
);
create index delivery_by_start on command.delivery (started_at desc, id desc);
create index delivery_by_file on command.delivery (sha256) where sha256 is not null;

-- Refused rows, as far as they may be kept, in the order they came.
create table command.delivery_rejection (
    delivery_id varchar(36) not null references command.delivery on delete cascade,
    ordinal     bigint generated always as identity,
    line        bigint not null,
    problems    jsonb not null,
    kept        json,
    primary key (delivery_id, ordinal)
);

-- The ledger: a Merkle tree over the log (RFC 6962) and the checkpoints that were signed over it. Nothing here is trusted over
-- the log, and all of the tree can be dropped: it is built anew from the log, to the byte.

-- Hashes of the tree in tiles of 256. Level 0 holds the hashes of events, each level above it the roots of whole tiles below.
create table ledger.tile (
    level         smallint not null,
    index         bigint not null,
    hashes        bytea not null,
    -- Level 0 only: where in the log each event stands, eight bytes each, so that a difference can be located.
    positions     bytea,
    last_position bigint,
    primary key (level, index)
);

-- Hashes do not compress.
alter table ledger.tile alter column hashes set storage external;
alter table ledger.tile alter column positions set storage external;

create index tile_by_position on ledger.tile (last_position) where level = 0;

-- How far the tree has come: so many events, up to this position of the log. One row, written with the tiles.
create table ledger.head (
    only_row boolean primary key default true check (only_row),
    size     bigint not null,
    up_to    bigint not null
);

-- Checkpoints as they were signed; the file beside the key has them too.
create table ledger.checkpoint (
    size          bigint primary key,
    note          text not null,
    last_position bigint not null,
    reason        varchar(16) not null,
    signed_at     timestamptz not null
);

-- Who signs: for those who only read and were given no key of their own to check with.
create table ledger.signer (
    only_row boolean primary key default true check (only_row),
    vkey     text not null
);

-- How far the live projection has come is written in its own words, and no longer as a token of Axon's. Who comes from there
-- cannot tell which late events a token had counted: all is folded anew from the log.
truncate view.assessment, view.plan, view.agency, view.score, view.methodology, view.progress;
drop table view.token_entry;

-- Where a projection goes on: the one table here that is about running, not about the log.
create table view.follower (
    projection text primary key,
    -- Every event up to this position is in the tables...
    up_to      bigint not null,
    -- ...but for those at these: given out to transactions that had not committed when it was read.
    missing    int8multirange not null,
    -- Counts whoever wrote the tables: who finds another number than it left keeps nothing that it remembers of them.
    turn       bigint not null
);

-- Which version of each response its source gave last, where a source tells versions apart. Decides what is newer; nothing else
-- follows from it. It may be deleted: then earlier answers that come again are taken for a repetition, as without it.
create table command.heard_version (
    stream         varchar(255) primary key,
    version        varchar(64),
    earlier        varchar(64)[] not null default '{}',
    edits          integer,
    changed_millis bigint,
    answers        varchar(1000),
    withdrawn      boolean not null default false
);

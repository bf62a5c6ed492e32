-- What the write side has to keep to itself. Nothing here can be worked out from the log; back it up together with the log:
-- without the salt, a respondent who sends again is counted again.
create table command.secret (
    name       varchar(40) primary key,
    value      bytea not null,
    created_at timestamptz not null default now()
);

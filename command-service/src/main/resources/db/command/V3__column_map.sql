-- What people said about the columns of a form, once. Nothing of it comes from respondents.
create table command.column_map (
    form       varchar(100) primary key,
    map        jsonb not null,
    changed_at timestamptz not null
);

-- Respondents' own words, where an assessment takes them. They may turn out to name somebody, so they are kept beside the log,
-- which cannot forget, and can be deleted one by one.
create table command.suggestion_choice (
    assessment_id varchar(80) primary key,
    taken         boolean not null,
    changed_at    timestamptz not null
);

create table command.suggestion (
    assessment_id varchar(80) not null,
    survey        varchar(20) not null,
    response_id   varchar(64) not null,
    words         varchar(4000) not null,
    received_on   date not null,
    primary key (assessment_id, survey, response_id)
);

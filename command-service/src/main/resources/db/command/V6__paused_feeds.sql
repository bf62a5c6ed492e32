-- A pull that somebody stopped for a while keeps its place and is not due until it is let go on.
alter table command.feed_run add column paused boolean not null default false;

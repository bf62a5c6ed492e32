-- Compressing states took the database longer than anything else that a rebuild does, and comparing them read them open again.
-- So they are kept as they are, some five kilobytes each, beside their rows.
alter table view.assessment alter column state set storage external;
alter table view.plan alter column plan set storage external;

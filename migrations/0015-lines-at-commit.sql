-- A line of the audit log is written when its change commits. The tip is then locked for no longer than the commit
-- itself: not while the program is busy with something else between the line and the commit, and a change that writes
-- its line early or late holds up nobody.

-- A line on its way. No transaction ever sees another's: what is added here is gone again at its commit.
create table audit_pending (
  id bigint generated always as identity primary key,
  request_id uuid not null,
  event text not null check (event ~ '^[a-z-]+\.[a-z-]+$'),
  object text not null,
  criteria text,
  outcome text not null check (outcome in ('done', 'refused', 'not-found'))
);
alter table audit_pending enable row level security;
alter table audit_pending force row level security;
create policy audit_pending_add on audit_pending for insert with check (true);
create policy audit_pending_read on audit_pending for select using (true);
create policy audit_pending_remove on audit_pending for delete using (true);
grant select, delete on audit_pending to app;
grant insert (request_id, event, object, criteria, outcome) on audit_pending to app;

-- Fires in the commit, also for a row that was taken away again meanwhile: asked for once, a line cannot be taken back
-- but by taking back the change.
create function chain_pending_line() returns trigger language plpgsql as $$
begin
  insert into audit_lines (request_id, event, object, criteria, outcome)
    values (new.request_id, new.event, new.object, new.criteria, new.outcome);
  delete from audit_pending where id = new.id;
  return null;
end $$;
create constraint trigger audit_pending_chain after insert on audit_pending
  deferrable initially deferred for each row execute function chain_pending_line();
alter table audit_pending enable always trigger audit_pending_chain;

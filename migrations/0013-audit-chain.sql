-- The audit log shows tampering: each line is hashed with the one before it. Beside it: which months have been removed
-- after their time, and the monthly sample a reviewer has looked at.
--
-- The hash is worked out here and not in the program: one statement takes the number, reads the hash before, writes the
-- line and moves the tip, so the tip is locked for as short as it can be, and no writer can leave a line unchained. The
-- program works it out once more, with another implementation, when it verifies.

alter table audit_lines no force row level security;
alter table audit_lines
  alter column seq drop identity,
  alter column seq set default 0,
  add column version smallint not null default 1,
  add column seat text not null default '',
  add column line text not null default '',
  add column hash bytea not null default '';

-- The end of the chain. Locking its one row gives the lines one order.
create table audit_tip (
  is_tip boolean primary key default true check (is_tip),
  seq bigint not null,
  hash bytea not null check (length(hash) = 32)
);

-- Format 1 of a line. What is hashed is the text as it was written, never a text made again from the columns.
create function audit_line_text(l audit_lines) returns text language sql stable
  return json_build_object('v', l.version, 'seq', l.seq,
    'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'actor', l.user_id, 'seat', l.seat,
    'organisation', l.organisation_id, 'event', l.event, 'object', l.object, 'criteria', l.criteria,
    'request', l.request_id, 'outcome', l.outcome)::text;
create function audit_line_hash(version smallint, before bytea, seq bigint, line text) returns bytea
  language sql immutable
  return sha256(int2send(version) || before || int8send(seq) || convert_to(line, 'UTF8'));

-- The lines there are become the beginning of the chain, numbered without holes.
do $$
declare
  old audit_lines;
  tip audit_tip := row(true, 0, decode(repeat('00', 32), 'hex'));
  was bigint;
begin
  for old in select * from audit_lines order by seq loop
    was := old.seq;
    old.seq := tip.seq + 1;
    old.line := audit_line_text(old);
    old.hash := audit_line_hash(old.version, tip.hash, old.seq, old.line);
    update audit_lines set seq = old.seq, line = old.line, hash = old.hash where seq = was;
    tip.seq := old.seq;
    tip.hash := old.hash;
  end loop;
  insert into audit_tip values (tip.*);
end $$;
alter table audit_lines force row level security;

create function chain_audit_line() returns trigger language plpgsql as $$
declare
  before audit_tip;
begin
  select * into strict before from audit_tip for update;
  new.version := 1;
  new.seq := before.seq + 1;
  new.at := clock_timestamp(); -- the transaction may have begun before the one that wrote the line before
  new.user_id := acting_user();
  new.organisation_id := acting_organisation();
  new.seat := acting_seat();
  new.line := audit_line_text(new);
  new.hash := audit_line_hash(new.version, before.hash, new.seq, new.line);
  update audit_tip set seq = new.seq, hash = new.hash;
  return new;
end $$;
create trigger audit_lines_chain before insert on audit_lines
  for each row execute function chain_audit_line();
alter table audit_lines enable always trigger audit_lines_chain;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log can only be added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_lines_append_only before update or delete or truncate on audit_lines
  for each statement execute function refuse_change();
alter table audit_lines enable always trigger audit_lines_append_only;

create function step_audit_tip() returns trigger language plpgsql as $$
begin
  if new.seq <> old.seq + 1 then
    raise exception 'the end of the audit log moves one line at a time' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger audit_tip_step before update on audit_tip for each row execute function step_audit_tip();
create trigger audit_tip_stays before delete or truncate on audit_tip
  for each statement execute function refuse_change();
alter table audit_tip enable always trigger audit_tip_step;
alter table audit_tip enable always trigger audit_tip_stays;

-- Months that were removed when their time was over. The hash of a month's last line is where the chain goes on.
create table audit_segments (
  month date primary key check (extract(day from month) = 1),
  first_seq bigint not null,
  last_seq bigint not null,
  hash bytea not null check (length(hash) = 32),
  removed_at timestamptz not null,
  constraint audit_segments_seq_check check (first_seq <= last_seq)
);

-- The monthly sample. The seed is drawn when the month is over, so nobody can know beforehand what will be looked at;
-- it is kept, so that anybody can draw the same lines again.
create table audit_samples (
  month date primary key check (extract(day from month) = 1),
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  line_count int not null,
  chosen bigint[] not null,
  drawn_by uuid not null default acting_user(),
  drawn_at timestamptz not null,
  conclusion text not null default '' check (length(conclusion) <= 5000),
  concluded_by uuid,
  concluded_at timestamptz,
  version int not null default 1,
  constraint audit_samples_concluded_check check ((conclusion = '') = (concluded_by is null))
);

-- The words of an address: its parts and what it asks for. A line is about a person whose key is one of them.
create function audit_words(object text, criteria text) returns text[] language sql immutable
  return string_to_array(translate(object || '/' || coalesce(criteria, ''), '?&=', '///'), '/');
create index audit_lines_words on audit_lines using gin (audit_words(object, criteria));
create index audit_lines_user on audit_lines (user_id, seq);

create function reads_audit_log() returns boolean language sql stable
  return acts_for_secretariat() or acts_as('auditor');
-- Every key the acting person has had: two rows found to be one person are both theirs.
create function acting_person_keys() returns text[] language sql stable
  return array(select key from persons where coalesce(merged_into, id) = acting_person());

drop policy audit_lines_read on audit_lines;
create policy audit_lines_read on audit_lines for select using ((select reads_audit_log()));
-- A person may see when, and what for, somebody looked at what is about them.
create policy audit_lines_own on audit_lines for select
  using (audit_words(object, criteria) && (select acting_person_keys()));

do $$
declare name text;
begin
  foreach name in array array['audit_tip', 'audit_segments', 'audit_samples'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy audit_tip_read on audit_tip for select using (true);
create policy audit_tip_move on audit_tip for update using (true);
create policy audit_segments_read on audit_segments for select using ((select reads_audit_log()));
create policy audit_samples_read on audit_samples for select using ((select reads_audit_log()));
create policy audit_samples_add on audit_samples for insert with check ((select reads_audit_log()));
create policy audit_samples_conclude on audit_samples for update using ((select reads_audit_log()));

-- Number, time, actor and hash are the trigger's: the program may not even name them.
revoke insert on audit_lines from app;
grant insert (request_id, event, object, criteria, outcome) on audit_lines to app;
grant select on audit_tip, audit_segments to app;
grant update (seq, hash) on audit_tip to app;
grant select, insert on audit_samples to app;
grant update (conclusion, concluded_by, concluded_at, version) on audit_samples to app;

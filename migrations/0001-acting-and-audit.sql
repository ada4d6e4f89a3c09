-- Who acts, who has signed in, what was done, and the dated parameters the secretariat adds.
-- Valid on PostgreSQL 15 and later. Run by the owner; the program's own role owns nothing.

-- After a transaction the settings are empty strings, not null: without nullif the next reader would fail on the cast.
create function acting_user() returns uuid language sql stable
  return nullif(current_setting('app.user_id', true), '')::uuid;
create function acting_organisation() returns uuid language sql stable
  return nullif(current_setting('app.organisation_id', true), '')::uuid;
create function acting_bodies() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.body_ids', true), ''), '{}')::uuid[];
create function acting_role() returns text language sql stable
  return coalesce(nullif(current_setting('app.role', true), ''), 'nobody');
create function acting_side() returns text language sql stable
  return coalesce(nullif(current_setting('app.side', true), ''), 'none');
create function acts_for_secretariat() returns boolean language sql stable
  return acting_role() = 'secretariat';

-- One row per accepted form: a double click or a retry after a crash finds its key taken and gets the same answer.
create table form_keys (
  key uuid primary key,
  user_id uuid,
  location text not null default '',
  accepted_at timestamptz not null default now()
);

-- Only lines can be added: nothing is granted that could change or remove one.
create table audit_lines (
  seq bigint generated always as identity primary key,
  at timestamptz not null default now(),
  user_id uuid default acting_user(),
  organisation_id uuid default acting_organisation(),
  request_id uuid not null,
  event text not null check (event ~ '^[a-z-]+\.[a-z-]+$'),
  object text not null,
  criteria text,
  outcome text not null check (outcome in ('done', 'refused', 'not-found'))
);
create index audit_lines_at on audit_lines (at);
alter table audit_lines enable row level security;
alter table audit_lines force row level security;
create policy audit_lines_read on audit_lines for select using ((select acts_for_secretariat()));
create policy audit_lines_add on audit_lines for insert
  with check (user_id is not distinct from (select acting_user()));

-- Later values of the parameters; the history up to the release lives in code. Same shape as kernel/dated.ts.
create table parameter_values (
  id uuid primary key default gen_random_uuid(),
  key text collate "C" not null,
  scope text not null check (scope in ('national', 'region', 'agreement', 'municipality')),
  from_on date not null,
  to_on date,
  value jsonb not null,
  source text not null check (source <> ''),
  decision text,
  review_by date,
  status text not null check (status in ('proposed', 'adopted', 'withdrawn')),
  reason text not null,
  recorded_by uuid not null default acting_user(),
  recorded_at timestamptz not null default now(),
  constraint parameter_values_interval_check check (to_on is null or from_on < to_on)
);
create index parameter_values_key on parameter_values (key, from_on);

-- Human numbers (case 2026-014) are taken here, in the transaction that uses them.
create table counters (
  name text collate "C" primary key,
  last_number int not null
);

grant select, insert, update on form_keys to app;
grant select, insert on audit_lines to app;
grant select, insert on parameter_values to app;
grant select, insert, update on counters to app;

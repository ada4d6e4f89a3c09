-- Who may what, as it is given and taken: appointments, lent seats and guests end and are never removed.
-- Delegations, the matrix of who decides what, and addresses of persons who are not users yet.

-- Taken back before it began: the last day lies before the first, and no day is in between.
alter table appointments drop constraint appointments_valid_check;
alter table appointments add column ended_by uuid, add column ended_at timestamptz,
  add column end_reason text not null default '',
  add constraint appointments_valid_check
    check (to_on is null or from_on is null or from_on <= to_on or ended_at is not null);
alter table substitutions drop constraint substitutions_valid_check;
alter table substitutions add column ended_by uuid, add column ended_at timestamptz,
  add column end_reason text not null default '',
  add constraint substitutions_valid_check check (from_on <= to_on or ended_at is not null);
revoke delete on appointments, substitutions from app;
drop policy appointments_remove on appointments;
drop policy substitutions_remove on substitutions;
drop policy substitutions_remove_member on substitutions;

alter table item_guests add column reason text not null default '', add column version int not null default 1,
  add column withdrawn_at timestamptz, add column withdrawn_by uuid;
revoke delete on item_guests from app;
drop policy item_guests_remove on item_guests;
create or replace function acting_guest_items() returns uuid[] language sql stable
  return array(select item_id from item_guests where person_id = acting_person() and withdrawn_at is null
    and acting_day() between from_on and to_on);
-- Who answers for rights sees that somebody is a guest; which item it is, the walls of the item decide.
create policy item_guests_read_rights on item_guests for select
  using ((select acts_as('administrator')) or (select acts_as('auditor')));

-- Where a person can be written to before there is a user: from the list of a body's members.
create table person_addresses (
  person_id uuid primary key references persons (id),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
alter table person_addresses enable row level security;
alter table person_addresses force row level security;
create policy person_addresses_read on person_addresses for select using ((select acts_for_secretariat())
  or (select acts_as('administrator')) or person_id = (select acting_person()));
create policy person_addresses_add on person_addresses for insert
  with check ((select acts_for_secretariat()));
create policy person_addresses_change on person_addresses for update using ((select acts_for_secretariat()));
grant select, insert, update on person_addresses to app;

-- R-005. What a body has handed on, to whom, and what it wants to hear of it.
create table delegations (
  id uuid primary key default gen_random_uuid(),
  number int not null constraint delegations_number_key unique,
  from_body_id uuid not null references bodies (id),
  to_body_id uuid not null references bodies (id),
  subject text not null check (length(subject) between 1 and 1000),
  reporting text not null default '' check (length(reporting) <= 1000),
  -- Where it was proposed or decided, as people name it: a meeting and an item.
  source text not null default '' check (length(source) <= 300),
  state text not null check (state in ('proposed', 'in-force', 'withdrawn')),
  version int not null default 1,
  constraint delegations_two_check check (from_body_id <> to_body_id)
);
create index delegations_from on delegations (from_body_id);
create index delegations_to on delegations (to_body_id);
create table delegation_events (
  id uuid primary key default gen_random_uuid(),
  delegation_id uuid not null references delegations (id),
  event text not null check (event in ('proposed', 'put-in-force', 'withdrawn')),
  happened_on date not null,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index delegation_events_delegation on delegation_events (delegation_id, happened_on);

-- R-004. For each kind of matter which body prepares, recommends, decides and is informed.
create table matter_kinds (
  key text collate "C" primary key check (key ~ '^[a-z0-9-]{1,80}$'),
  position int not null constraint matter_kinds_position_key unique,
  title text not null check (length(title) between 1 and 200),
  source text not null default ''
);
create table decision_rights (
  matter_kind text collate "C" not null references matter_kinds (key),
  body_id uuid not null references bodies (id),
  task text not null check (task in ('prepares', 'recommends', 'decides', 'informed')),
  primary key (matter_kind, body_id, task)
);

do $$
declare name text;
begin
  foreach name in array array['delegations', 'delegation_events', 'matter_kinds', 'decision_rights'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using ((select acting_user()) is not null)',
      name || '_read', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
  end loop;
end $$;
create policy decision_rights_remove on decision_rights for delete using ((select acts_for_secretariat()));
grant select, insert on delegations, delegation_events, matter_kinds, decision_rights to app;
grant update (state, version) on delegations to app;
grant delete on decision_rights to app;

-- When two rows are one person, the login moves to the one that is kept.
grant update (person_id) on users to app;

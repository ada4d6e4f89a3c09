-- What somebody may do follows from seats with dates: memberships of bodies, appointments, and seats lent to a
-- substitute. A person can hold several; rights are their union, and an act names the seat it was done in.

alter table users add column email text;
alter table users add constraint users_email_key unique (email);
alter table users add constraint users_email_check check (email = lower(email) and length(email) between 3 and 254);
alter table users add column version int not null default 1;
alter table users add column created_at timestamptz not null default now();

-- Roles that no membership gives. Each has a reason and somebody who gave it.
create table appointments (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references persons (id),
  role text not null check (role in ('secretariat', 'administrator', 'auditor', 'tariff-reporter', 'tariff-approver',
    'operator', 'panel-member', 'reader')),
  organisation_id uuid references organisations (id),
  -- The offer an operator runs, by name, until the register of offers has it.
  concerning text not null default '',
  from_on date,
  to_on date,
  reason text not null default '',
  appointed_by uuid default acting_user(),
  appointed_at timestamptz not null default now(),
  version int not null default 1,
  constraint appointments_valid_check check (to_on is null or from_on is null or from_on <= to_on)
);
create index appointments_person on appointments (person_id);

-- A seat lent to somebody else for a time: a membership or an appointment, never both, never to oneself twice over.
create table substitutions (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid references memberships (id) on delete cascade,
  appointment_id uuid references appointments (id) on delete cascade,
  substitute_id uuid not null references persons (id),
  from_on date not null,
  to_on date not null,
  reason text not null default '',
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  constraint substitutions_seat_check check (num_nonnulls(membership_id, appointment_id) = 1),
  constraint substitutions_valid_check check (from_on <= to_on)
);
create index substitutions_substitute on substitutions (substitute_id);

-- A guest of one item: sees that item, its meeting's head and nothing else of the meeting.
create table item_guests (
  item_id uuid not null references items (id) on delete cascade,
  person_id uuid not null references persons (id),
  from_on date not null,
  to_on date not null,
  invited_by uuid default acting_user(),
  invited_at timestamptz not null default now(),
  primary key (item_id, person_id),
  constraint item_guests_valid_check check (from_on <= to_on)
);
create index item_guests_person on item_guests (person_id);

create function acting_roles() returns text[] language sql stable
  return coalesce(nullif(current_setting('app.roles', true), ''), '{}')::text[];
create function acts_as(role text) returns boolean language sql stable
  return role = any (acting_roles());
create or replace function acts_for_secretariat() returns boolean language sql stable
  return 'secretariat' = any (acting_roles());
drop function acting_role();
create function acting_person() returns uuid language sql stable
  return nullif(current_setting('app.person_id', true), '')::uuid;
create function acting_organisations() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.organisation_ids', true), ''), '{}')::uuid[];
-- Bodies the actor hears from as a contact person: their meetings, not their closed items.
create function acting_contact_bodies() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.contact_body_ids', true), ''), '{}')::uuid[];
create function acting_day() returns date language sql stable
  return nullif(current_setting('app.day', true), '')::date;
-- The words of the seat an act is done in; empty where it is done by the program or by nobody.
create function acting_seat() returns text language sql stable
  return coalesce(current_setting('app.seat', true), '');
create function acting_guest_items() returns uuid[] language sql stable
  return array(select item_id from item_guests
    where person_id = acting_person() and acting_day() between from_on and to_on);

-- Who holds which office is no secret inside; the administrator keeps it.
do $$
declare name text;
begin
  foreach name in array array['appointments', 'substitutions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (true)', name || '_read', name);
    execute format('create policy %I on %I for insert with check ((select acts_as(''administrator'')))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_as(''administrator'')))',
      name || '_change', name);
    execute format('create policy %I on %I for delete using ((select acts_as(''administrator'')))',
      name || '_remove', name);
    execute format('grant select, insert, update, delete on %I to app', name);
  end loop;
end $$;
-- The secretariat finds a substitute for a seat in a body; other seats are the administrator's.
create policy substitutions_add_member on substitutions for insert
  with check ((select acts_for_secretariat()) and membership_id is not null);
create policy substitutions_change_member on substitutions for update
  using ((select acts_for_secretariat()) and membership_id is not null);
create policy substitutions_remove_member on substitutions for delete
  using ((select acts_for_secretariat()) and membership_id is not null);

alter table item_guests enable row level security;
alter table item_guests force row level security;
create policy item_guests_read on item_guests for select
  using ((select acts_for_secretariat()) or person_id = (select acting_person()));
create policy item_guests_add on item_guests for insert with check ((select acts_for_secretariat()));
create policy item_guests_change on item_guests for update using ((select acts_for_secretariat()));
create policy item_guests_remove on item_guests for delete using ((select acts_for_secretariat()));
grant select, insert, update, delete on item_guests to app;

-- The one role a user had becomes an appointment; directors, the region and politicians hold theirs by membership.
insert into appointments (person_id, role, organisation_id, from_on, reason)
  select users.person_id, case users.role when 'economist' then 'tariff-reporter' else users.role end,
    (select a.organisation_id from affiliations a where a.person_id = users.person_id
      order by a.from_on desc nulls last limit 1), null, 'carried over'
  from users where users.role in ('secretariat', 'economist', 'operator');
insert into appointments (person_id, role, organisation_id, reason)
  select person_id, 'administrator', organisation_id, 'carried over'
  from appointments where role = 'secretariat' order by appointed_at limit 1;
alter table users drop column role;

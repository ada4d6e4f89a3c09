-- Terms of reference with versions and traceable corrections (R-007), nomination and staffing (R-008), and what the
-- composition of a body is counted by (R-010). Whoever cannot read an item reads nothing that was said at it.

create table mandates (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint mandates_number_key unique,
  title text not null check (length(title) between 1 and 200),
  -- Null where the body is yet to be set up.
  body_id uuid references bodies (id),
  -- The body that sets it up, treats the terms and is reported to.
  decided_by_id uuid not null references bodies (id),
  audience text not null check (audience in ('body', 'cooperation', 'public')),
  municipal_only boolean not null default false,
  state text not null check (state in ('idea', 'backing', 'draft', 'presented', 'treated', 'approved', 'returned',
    'rejected', 'staffed', 'running', 'reporting', 'closed')),
  -- A version has been approved: from then on its audience may read it.
  published boolean not null default false,
  -- The step of its phases it has come to, from 1; a political discussion is a step too.
  step int not null default 1 check (step between 1 and 50),
  -- The newest proposal for an agenda.
  proposal_id uuid references item_proposals (id) on delete set null,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
create index mandates_body on mandates (body_id);
create index mandates_decided_by on mandates (decided_by_id);
create index mandates_proposal on mandates (proposal_id) where proposal_id is not null;

create table mandate_versions (
  mandate_id uuid not null references mandates (id),
  number int not null check (number between 1 and 999),
  state text not null check (state in ('draft', 'presented', 'discussed', 'approved', 'remarks', 'returned', 'rejected',
    'adopted')),
  -- By field: rules/terms.ts.
  content jsonb not null,
  period_from date,
  period_to date,
  -- The first day it holds; null until it is approved.
  valid_from date,
  changed_by uuid default acting_person() references persons (id),
  changed_at timestamptz not null default now(),
  version int not null default 1,
  primary key (mandate_id, number),
  constraint mandate_versions_period_check check (period_to is null or period_from is null
    or period_from <= period_to),
  constraint mandate_versions_valid_check check ((valid_from is not null)
    = (state in ('approved', 'remarks', 'adopted')))
);
create unique index mandate_versions_one_open_key on mandate_versions (mandate_id)
  where state in ('draft', 'presented');
create index mandate_versions_period_to on mandate_versions (period_to) where period_to is not null;

-- What was treated is not written anew: a change is the next version.
create function keep_treated_mandate() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'presented', 'discussed') then
    raise exception 'version % of these terms was treated and does not change', old.number;
  end if;
  if old.state <> 'draft' and (new.content, new.period_from, new.period_to)
      is distinct from (old.content, old.period_from, old.period_to) then
    raise exception 'version % of these terms was presented and is not written in', old.number;
  end if;
  return new;
end $$;
create trigger mandate_versions_treated before update on mandate_versions
  for each row execute function keep_treated_mandate();

-- What a meeting did with the terms: backing for the idea, treatment of a version, discussion between two phases.
create table mandate_treatments (
  id uuid primary key default gen_random_uuid(),
  mandate_id uuid not null references mandates (id),
  number int,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  act text not null check (act in ('backed', 'treated', 'phase-discussed', 'reported')),
  result text check (result in ('discussed', 'approved', 'remarks', 'returned', 'rejected')),
  step int,
  note text not null default '' check (length(note) <= 2000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint mandate_treatments_treated_check check ((act = 'treated') = (result is not null)),
  foreign key (mandate_id, number) references mandate_versions (mandate_id, number),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index mandate_treatments_mandate on mandate_treatments (mandate_id, number);
create index mandate_treatments_item on mandate_treatments (item_id);

-- What was to be put right, said by whom at which item, and what became of it.
create table mandate_corrections (
  id uuid primary key default gen_random_uuid(),
  mandate_id uuid not null references mandates (id),
  number int not null,
  position int not null check (position between 1 and 200),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  organisation_id uuid references organisations (id),
  said_by text not null default '' check (length(said_by) <= 200),
  field text not null default '' check (field ~ '^[a-zA-Z]{0,40}$'),
  body_text text not null check (length(body_text) between 1 and 2000),
  state text not null default 'open' check (state in ('open', 'worked-in', 'not-followed')),
  settled_in int,
  settled_field text not null default '' check (settled_field ~ '^[a-zA-Z]{0,40}$'),
  reason text not null default '' check (length(reason) <= 1000),
  settled_by uuid references persons (id),
  settled_at timestamptz,
  version int not null default 1,
  constraint mandate_corrections_position_key unique (mandate_id, position),
  constraint mandate_corrections_settled_check check ((state = 'worked-in') = (settled_in is not null)
    and (state <> 'not-followed' or reason <> '')),
  foreign key (mandate_id, number) references mandate_versions (mandate_id, number),
  foreign key (mandate_id, settled_in) references mandate_versions (mandate_id, number),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index mandate_corrections_item on mandate_corrections (item_id);

create table mandate_events (
  id uuid primary key default gen_random_uuid(),
  mandate_id uuid not null references mandates (id),
  event text not null check (event ~ '^[a-z-]{1,40}$'),
  happened_on date not null,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_person() references persons (id),
  recorded_at timestamptz not null default clock_timestamp()
);
create index mandate_events_mandate on mandate_events (mandate_id, recorded_at);

-- Seats to be filled. Nominees are persons: who may see them is said below.
create table staffings (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint staffings_number_key unique,
  title text not null check (length(title) between 1 and 200),
  mandate_id uuid references mandates (id),
  body_id uuid references bodies (id),
  decided_by_id uuid not null references bodies (id),
  municipal_only boolean not null default true,
  seats_min int not null check (seats_min between 1 and 100),
  seats_max int not null check (seats_max between 1 and 100),
  -- What the seats ask for, one line each.
  profiles text[] not null default '{}',
  prefers_clusters boolean not null default false,
  invitation text not null default '' check (length(invitation) <= 4000),
  due_on date not null,
  invited_ids uuid[] not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'proposed', 'decided', 'staffed',
    'cancelled')),
  opened_on date,
  -- items.id = draft_items.id; without a foreign key, as a draft is not in `items` yet.
  item_id uuid,
  proposal_id uuid references item_proposals (id) on delete set null,
  seats_from date,
  seats_to date,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  constraint staffings_seats_check check (seats_min <= seats_max),
  constraint staffings_period_check check (seats_to is null or seats_from is null or seats_from <= seats_to)
);
create index staffings_mandate on staffings (mandate_id);
create index staffings_body on staffings (body_id);
create index staffings_proposal on staffings (proposal_id) where proposal_id is not null;
create index staffings_item on staffings (item_id) where item_id is not null;

create table nominations (
  id uuid primary key default gen_random_uuid(),
  staffing_id uuid not null references staffings (id),
  number int generated always as identity constraint nominations_number_key unique,
  organisation_id uuid not null references organisations (id),
  -- Somebody of the register, or a name it does not have yet.
  person_id uuid references persons (id),
  person_name text not null check (length(person_name) between 1 and 200),
  person_title text not null default '' check (length(person_title) <= 200),
  profiles text[] not null default '{}',
  motivation text not null default '' check (length(motivation) <= 2000),
  leader_agrees boolean not null,
  -- Written by the secretariat in the municipality's name, and whether it came after the deadline.
  on_behalf boolean not null default false,
  is_late boolean not null default false,
  withdrawn_at timestamptz,
  outcome text check (outcome in ('chosen', 'not-chosen')),
  nominated_by uuid default acting_person() references persons (id),
  nominated_at timestamptz not null default now(),
  version int not null default 1,
  constraint nominations_id_staffing_id_key unique (id, staffing_id)
);
create unique index nominations_person_key on nominations (staffing_id, organisation_id, person_id)
  where withdrawn_at is null and person_id is not null;
create unique index nominations_name_key on nominations (staffing_id, organisation_id, lower(person_name))
  where withdrawn_at is null;

-- The secretariat's proposal: who, for what, why. Not for those who nominated.
create table staffing_proposals (
  staffing_id uuid primary key references staffings (id),
  reason text not null check (length(reason) between 1 and 4000),
  decision_note text not null default '' check (length(decision_note) <= 2000),
  proposed_on date not null,
  version int not null default 1
);
create table staffing_picks (
  staffing_id uuid not null references staffing_proposals (staffing_id) on delete cascade,
  nomination_id uuid not null,
  reason text not null default '' check (length(reason) <= 1000),
  primary key (staffing_id, nomination_id),
  foreign key (nomination_id, staffing_id) references nominations (id, staffing_id)
);
create index staffing_picks_nomination on staffing_picks (nomination_id, staffing_id);
create table staffing_events (
  id uuid primary key default gen_random_uuid(),
  staffing_id uuid not null references staffings (id),
  event text not null check (event ~ '^[a-z-]{1,40}$'),
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_person() references persons (id),
  recorded_at timestamptz not null default clock_timestamp()
);
create index staffing_events_staffing on staffing_events (staffing_id, recorded_at);
create table staffing_mails (
  id uuid primary key default gen_random_uuid(),
  staffing_id uuid not null references staffings (id),
  organisation_id uuid not null references organisations (id),
  person_id uuid not null references persons (id),
  kind text not null check (kind in ('invitation', 'outcome')),
  queued_at timestamptz not null default now()
);
create index staffing_mails_staffing on staffing_mails (staffing_id, queued_at);

-- What a seat counts as from a day on: side of the table and level. The newest row up to a day counts (R-010).
create table seat_facts (
  membership_id uuid not null references memberships (id) on delete cascade,
  from_on date not null,
  side text check (side in ('authority', 'operator')),
  level text check (level in ('director', 'manager', 'specialist')),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  primary key (membership_id, from_on)
);
-- The cluster of a municipality from a day on; '' = none (klyngeprincippet, R-008).
create table organisation_clusters (
  organisation_id uuid not null references organisations (id),
  from_on date not null,
  cluster text not null check (length(cluster) <= 80),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  primary key (organisation_id, from_on)
);

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  inside text := '(select acting_person()) is not null';
  bodies text := '(select acting_bodies())::uuid[]';
  own text := '(select acting_answering_organisations())::uuid[]';
  of_municipal text := '(not municipal_only or (select acting_side()) = ''municipal'')';
  by_body text := format('(decided_by_id = any (%s) or body_id = any (%s))', bodies, bodies);
  -- The terms a row belongs to, where they are the body's.
  of_body text := format('exists (select from mandates m where m.id = %%I.mandate_id and (m.decided_by_id = any (%s)
    or m.body_id = any (%s)))', bodies, bodies);
  of_mandate text := 'exists (select from mandates m where m.id = %I.mandate_id)';
  of_staffing text := 'exists (select from staffings s where s.id = %I.staffing_id)';
  proposed text := format('exists (select from staffings s where s.id = %%I.staffing_id
    and s.state in (''proposed'', ''decided'', ''staffed'') and s.decided_by_id = any (%s))', bodies);
  name text;
  rule text;
begin
  for name, rule in
    select * from (values
      ('mandates', format('%s and (published and (audience = ''public'' or audience = ''cooperation'' and %s)
        or state <> ''idea'' and %s)', of_municipal, inside, by_body)),
      -- A draft is the secretariat's; what was presented is the body's; what holds is everybody's who sees the terms.
      ('mandate_versions', format('state <> ''draft'' and (valid_from is not null and %s or %s)', of_mandate, of_body)),
      ('mandate_events', of_body),
      ('staffings', format('state <> ''draft'' and %s and (invited_ids && %s or %s)', of_municipal, own, by_body)),
      ('nominations', format('%s and (organisation_id = any (%s) or %s)', of_staffing, own, proposed)),
      ('staffing_proposals', proposed),
      ('staffing_picks', proposed),
      ('staffing_events', 'false'),
      ('staffing_mails', 'false'),
      ('seat_facts', inside),
      ('organisation_clusters', inside)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s or %s)', name || '_read', name, secretariat,
      replace(rule, '%I', name));
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
    execute format('grant select, insert on %I to app', name);
  end loop;
  for name in select unnest(array['mandates', 'mandate_versions', 'staffings', 'nominations', 'staffing_proposals',
    'seat_facts', 'organisation_clusters']) loop
    execute format('create policy %I on %I for update using (%s)', name || '_change', name, secretariat);
  end loop;
  for name in select unnest(array['staffing_proposals', 'staffing_picks']) loop
    execute format('create policy %I on %I for delete using (%s)', name || '_remove', name, secretariat);
    execute format('grant delete on %I to app', name);
  end loop;

  -- A municipality nominates, changes and withdraws its own while the call is open.
  rule := format('organisation_id = any (%s) and exists (select from staffings s
    where s.id = staffing_id and s.state = ''open'' and s.due_on >= (select acting_day()))', own);
  execute format('create policy nominations_own on nominations for insert with check (%s and outcome is null
    and not on_behalf and not is_late)', rule);
  execute format('create policy nominations_own_change on nominations for update using (%s)
    with check (%s and outcome is null)', rule, rule);

  -- What was done and said at an item stands behind the item's walls.
  select pg_get_expr(polqual, polrelid) into rule from pg_policy where polname = 'item_texts_read';
  for name in select unnest(array['mandate_treatments', 'mandate_corrections']) loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using ((%s) and exists (select from mandates m
      where m.id = mandate_id))', name || '_read', name, replace(rule, 'item_texts.', name || '.'));
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
    execute format('create policy %I on %I for update using (%s)', name || '_change', name, secretariat);
    execute format('grant select, insert on %I to app', name);
  end loop;
  for name in select unnest(array['mandate_treatments', 'mandate_corrections', 'staffings']) loop
    execute format('create policy %I on %I as restrictive for select
      using ((item_id = any ((select acting_disqualified_items())::uuid[])) is not true)',
      name || '_disqualified', name);
  end loop;
end $$;
grant update (title, body_id, decided_by_id, audience, municipal_only, state, published, step, proposal_id, version)
  on mandates to app;
grant update (state, content, period_from, period_to, valid_from, changed_by, changed_at, version)
  on mandate_versions to app;
grant update (state, settled_in, settled_field, reason, settled_by, settled_at, version) on mandate_corrections to app;
grant update (title, mandate_id, body_id, decided_by_id, municipal_only, seats_min, seats_max, profiles,
  prefers_clusters, invitation, due_on, invited_ids, state, opened_on, item_id, proposal_id, seats_from, seats_to,
  version) on staffings to app;
grant update (person_id, person_name, person_title, profiles, motivation, leader_agrees, withdrawn_at, outcome,
  version) on nominations to app;
grant update (reason, decision_note, proposed_on, version) on staffing_proposals to app;
grant update (side, level, recorded_by, recorded_at) on seat_facts to app;
grant update (cluster, recorded_by, recorded_at) on organisation_clusters to app;

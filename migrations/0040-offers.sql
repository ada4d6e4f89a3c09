-- The register of offers. Every fact is dated twice: when it holds (valid_from..valid_to, half-open) and when it was
-- known (recorded_at..superseded_at). A change adds rows and marks those it replaces; nothing is overwritten, so any
-- old report can be made again as it was known. Facts come in groups, each confirmed on its own.
create extension if not exists btree_gist;

-- The offer itself has no facts but its address; `key` is made of its first name and stays.
create table offers (
  id uuid primary key default gen_random_uuid(),
  key text collate "C" not null constraint offers_key_key unique check (key ~ '^[a-z0-9-]{1,80}$'),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  -- Goes up with every change of any of its facts.
  version int not null default 1
);

-- Who it is: name, who runs it (driftsherre), and the number of the national portal.
create table offer_identities (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references offers (id),
  name text not null check (length(name) between 1 and 200),
  operator_id uuid not null references organisations (id),
  operator_kind text not null check (operator_kind in ('municipal', 'regional', 'private', 'self-owning')),
  portal_number text not null default '' check (length(portal_number) <= 40)
);
-- Where it lies: the municipality of location, and the map position where it is known.
create table offer_locations (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references offers (id),
  address text not null default '' check (length(address) <= 300),
  municipality_id uuid not null references organisations (id),
  latitude numeric(8, 5) check (latitude between 54 and 58),
  longitude numeric(8, 5) check (longitude between 7 and 16),
  constraint offer_locations_position_check check ((latitude is null) = (longitude is null))
);
-- What it has to do with the framework agreement.
create table offer_terms (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references offers (id),
  in_agreement boolean not null,
  category int check (category in (1, 2)),
  coverage text not null check (coverage in ('regional', 'part-national', 'national')),
  is_secured boolean not null default false,
  -- Under strengthened cooperation (forstærket samarbejde).
  is_protected boolean not null default false
);
-- What it does: a service of a department, for whom, under which paragraphs, with how many places.
create table offer_services (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references offers (id),
  -- Which of the offer's services, through all its changes.
  line int not null check (line >= 1),
  department text not null default '' check (length(department) <= 200),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('residential', 'day', 'temporary', 'ambulant')),
  legal_bases text[] collate "C" not null default '{}',
  target_groups text[] collate "C" not null default '{}',
  age_from int check (age_from between 0 and 120),
  age_to int check (age_to between 0 and 120),
  places int not null check (places between 1 and 5000),
  -- Of the places, those kept for the operator's own citizens.
  own_places int not null default 0,
  constraint offer_services_age_check check (age_from is null or age_to is null or age_from <= age_to),
  constraint offer_services_own_places_check check (own_places between 0 and places)
);

do $$
declare name text;
begin
  foreach name in array array['offer_identities', 'offer_locations', 'offer_terms', 'offer_services'] loop
    execute format($sql$ alter table %I
      add column valid_from date not null,
      add column valid_to date,
      add column reason text not null default '' check (length(reason) <= 1000),
      add column recorded_by uuid default acting_user(),
      add column recorded_at timestamptz not null default now(),
      add column superseded_by uuid,
      add column superseded_at timestamptz,
      add constraint %I check (valid_to is null or valid_from < valid_to),
      add constraint %I check (superseded_at is null or recorded_at <= superseded_at) $sql$,
      name, name || '_valid_check', name || '_known_check');
    execute format('create index %I on %I (offer_id, valid_from) where superseded_at is null', name || '_now', name);
    execute format('create index %I on %I (offer_id)', name || '_offer', name);
  end loop;
end $$;
-- What is known now never says two things of one day.
alter table offer_identities add constraint offer_identities_overlap_excl
  exclude using gist (offer_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null);
alter table offer_locations add constraint offer_locations_overlap_excl
  exclude using gist (offer_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null);
alter table offer_terms add constraint offer_terms_overlap_excl
  exclude using gist (offer_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null);
alter table offer_services add constraint offer_services_overlap_excl
  exclude using gist (offer_id with =, line with =, daterange(valid_from, valid_to) with &&)
  where (superseded_at is null);
create index offer_services_target_groups on offer_services using gin (target_groups);
create index offer_services_legal_bases on offer_services using gin (legal_bases);

-- What happened to an offer, in its life.
create table offer_events (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references offers (id),
  seq bigint generated always as identity,
  event text not null check (event in ('planned', 'entered', 'leaving-notified', 'left', 'closed', 'taken-back')),
  happened_on date not null,
  -- Why, in one of the words of the overview, and the operator's remark.
  cause text not null default '' check (cause ~ '^[a-z-]{0,40}$'),
  remark text not null default '' check (length(remark) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index offer_events_offer on offer_events (offer_id, happened_on);

-- What followed what: renamed, merged, split, taken over, replaced. Never in a circle (the command looks).
create table offer_successions (
  id uuid primary key default gen_random_uuid(),
  from_offer_id uuid not null references offers (id),
  to_offer_id uuid not null references offers (id),
  kind text not null check (kind in ('renamed', 'merged', 'split', 'taken-over', 'replaced')),
  happened_on date not null,
  -- The service it became, where the successor gives it among others; places that went over, where known.
  note text not null default '' check (length(note) <= 300),
  places int check (places between 1 and 5000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 1000),
  constraint offer_successions_two_check check (from_offer_id <> to_offer_id)
);
create unique index offer_successions_pair_key on offer_successions (from_offer_id, to_offer_id)
  where withdrawn_at is null;
create index offer_successions_to on offer_successions (to_offer_id);

-- Who said last that a group of facts is right.
create table offer_confirmations (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null references offers (id),
  fact_group text not null check (fact_group in ('identity', 'location', 'terms', 'services')),
  confirmed_on date not null,
  confirmed_by uuid default acting_user(),
  confirmed_in text not null default acting_seat(),
  confirmed_at timestamptz not null default now()
);
create index offer_confirmations_offer on offer_confirmations (offer_id, fact_group, confirmed_at desc);

-- The register is public but for who confirmed what; the secretariat keeps it, and an operator's people keep theirs.
create function acting_keeper_of(offer uuid) returns boolean language sql stable
  return acts_for_secretariat() or ((acts_as('operator') or acts_as('tariff-reporter')) and exists (
    select from offer_identities i where i.offer_id = offer and i.superseded_at is null
      and daterange(i.valid_from, i.valid_to) @> coalesce(acting_day(), current_date)
      and (i.operator_id = any (acting_organisations()) or exists (select from organisations o
        where o.id = any (acting_organisations()) and o.parent_id = i.operator_id))));
do $$
declare name text;
begin
  foreach name in array array['offers', 'offer_identities', 'offer_locations', 'offer_terms', 'offer_services',
    'offer_events', 'offer_successions', 'offer_confirmations'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to app', name);
    if name <> 'offer_confirmations' then
      execute format('create policy %I on %I for select using (true)', name || '_read', name);
    end if;
  end loop;
  foreach name in array array['offer_identities', 'offer_locations', 'offer_terms', 'offer_services', 'offer_events',
    'offer_confirmations'] loop
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat())
      or acting_keeper_of(offer_id))', name || '_add', name);
  end loop;
  foreach name in array array['offer_identities', 'offer_locations', 'offer_terms', 'offer_services'] loop
    execute format('create policy %I on %I for update using ((select acts_for_secretariat())
      or acting_keeper_of(offer_id))', name || '_supersede', name);
    execute format('grant update (superseded_by, superseded_at) on %I to app', name);
  end loop;
end $$;
create policy offer_confirmations_read on offer_confirmations for select
  using ((select acting_user()) is not null);
create policy offers_add on offers for insert with check ((select acts_for_secretariat()));
create policy offers_change on offers for update
  using ((select acts_for_secretariat()) or acting_keeper_of(id));
grant update (version) on offers to app;
create policy offer_successions_add on offer_successions for insert with check ((select acts_for_secretariat()));
create policy offer_successions_withdraw on offer_successions for update
  using ((select acts_for_secretariat()));
grant update (withdrawn_at, withdrawn_reason) on offer_successions to app;

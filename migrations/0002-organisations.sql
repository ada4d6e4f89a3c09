-- Organisations, bodies, persons and who sits where, all valid in time. Users and their logins stand beside them.

create table organisations (
  id uuid primary key default gen_random_uuid(),
  key text collate "C" not null constraint organisations_key_key unique check (key ~ '^[a-z0-9-]{1,80}$'),
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 40),
  kind text not null check (kind in ('municipality', 'administration', 'region', 'kkr', 'kl', 'secretariat',
    'institution', 'user-organisation', 'private', 'state')),
  -- The municipal part of a meeting is for the municipal side: municipalities, KKR, KL and the secretariat.
  side text not null check (side in ('municipal', 'regional', 'other')),
  parent_id uuid references organisations (id),
  seat_order int check (seat_order between 1 and 100),
  valid_from date,
  valid_to date,
  note text not null default '',
  version int not null default 1,
  constraint organisations_valid_check check (valid_to is null or valid_from is null or valid_from <= valid_to),
  constraint organisations_parent_check check (parent_id <> id)
);

create table organisation_aliases (
  organisation_id uuid not null references organisations (id),
  alias text not null check (length(alias) between 1 and 200),
  primary key (organisation_id, alias)
);

create table bodies (
  id uuid primary key default gen_random_uuid(),
  key text collate "C" not null constraint bodies_key_key unique check (key ~ '^[a-z0-9-]{1,80}$'),
  name text not null check (length(name) between 1 and 200),
  short_name text not null check (length(short_name) between 1 and 40),
  level text not null check (level in ('political', 'chief-executive', 'director', 'executive', 'permanent-group',
    'working-group', 'panel', 'network')),
  -- The body it reports to.
  parent_id uuid references bodies (id),
  serviced_by uuid references organisations (id),
  composition text not null default '',
  meeting_frequency text not null default '',
  mandate text not null default '',
  status text not null check (status in ('proposed', 'active', 'on-hold', 'closed')),
  started_on date,
  -- The last day of its term; null = permanent. A body that goes on after this day says so on every page.
  term_ends_on date,
  closed_on date,
  -- Who may see its meetings unless the meeting says otherwise.
  audience text not null default 'cooperation' check (audience in ('body', 'cooperation', 'public')),
  version int not null default 1,
  constraint bodies_parent_check check (parent_id <> id),
  constraint bodies_term_check check (term_ends_on is null or started_on is null or started_on <= term_ends_on)
);

create table body_aliases (
  body_id uuid not null references bodies (id),
  alias text not null check (length(alias) between 1 and 200),
  primary key (body_id, alias)
);

-- Each change of a body's status is an event with a day and a reason.
create table body_events (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies (id),
  event text not null check (event in ('proposed', 'set-up', 'put-on-hold', 'recalled', 'extended', 'closed',
    'reopened')),
  happened_on date not null,
  reason text not null default '',
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index body_events_body on body_events (body_id, happened_on);

create table persons (
  id uuid primary key default gen_random_uuid(),
  key text collate "C" not null constraint persons_key_key unique check (key ~ '^[a-z0-9-]{1,80}$'),
  name text not null check (length(name) between 1 and 200),
  is_invented boolean not null default false,
  -- Two rows found to be one person: the row stays, so that the merge can be undone.
  merged_into uuid references persons (id),
  version int not null default 1,
  constraint persons_merged_check check (merged_into <> id)
);

-- Where somebody works, and when.
create table affiliations (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references persons (id),
  organisation_id uuid not null references organisations (id),
  title text not null default '',
  from_on date,
  to_on date,
  constraint affiliations_valid_check check (to_on is null or from_on is null or from_on <= to_on)
);
create index affiliations_person on affiliations (person_id);
create index affiliations_organisation on affiliations (organisation_id);

create table memberships (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies (id),
  person_id uuid not null references persons (id),
  organisation_id uuid references organisations (id),
  role text not null check (role in ('member', 'chair', 'vice-chair', 'minute-taker', 'contact',
    'substitute', 'observer')),
  from_on date,
  to_on date,
  version int not null default 1,
  constraint memberships_valid_check check (to_on is null or from_on is null or from_on <= to_on)
);
create index memberships_body on memberships (body_id);
create index memberships_person on memberships (person_id);

create table users (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null constraint users_person_id_key unique references persons (id),
  role text not null check (role in ('secretariat', 'director', 'economist', 'operator', 'region', 'politician')),
  language text not null default 'da' check (language in ('da', 'en')),
  is_demo boolean not null default false,
  disabled_at timestamptz
);

-- One row per signed-in browser. Only the hash of its token is stored.
create table logins (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid not null references users (id),
  form_token text not null,
  language text not null check (language in ('da', 'en')),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index logins_user on logins (user_id);

-- The register is open to read (names of bodies, organisations and members are public); the secretariat keeps it.
do $$
declare name text;
begin
  foreach name in array array['organisations', 'organisation_aliases', 'bodies', 'body_aliases',
    'body_events', 'persons', 'affiliations', 'memberships'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (true)', name || '_read', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
    execute format('create policy %I on %I for delete using ((select acts_for_secretariat()))',
      name || '_remove', name);
  end loop;
end $$;

grant select, insert, update on organisations, bodies, persons to app;
grant select, insert, update, delete on organisation_aliases, body_aliases, affiliations, memberships to app;
grant select, insert on body_events to app;
grant select on users to app;
grant update (language) on users to app;
grant select, insert on logins to app;
grant update (seen_at, ended_at, language) on logins to app;

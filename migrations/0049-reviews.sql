-- The bodies' own life, second half: decision rights with days, delegations with source and end, evaluations,
-- participation, overlap of topics, and the governance of the secretariat.

-- R-004. A change of the rights of a kind of matter holds from a day and has a source; the old rows stay.
create table matter_kind_versions (
  matter_kind text collate "C" not null references matter_kinds (key),
  number int not null check (number >= 1),
  -- Null: since before anybody wrote it down.
  holds_from date,
  -- A political agreement is only changed at the political level.
  is_political boolean not null default false,
  source text not null default '' check (length(source) <= 300),
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  primary key (matter_kind, number)
);
alter table matter_kind_versions enable row level security;
alter table matter_kind_versions force row level security;
create policy matter_kind_versions_read on matter_kind_versions for select
  using ((select acting_user()) is not null);
create policy matter_kind_versions_add on matter_kind_versions for insert
  with check ((select acts_for_secretariat()));
grant select, insert on matter_kind_versions to app;
insert into matter_kind_versions (matter_kind, number, source, recorded_by)
  select key, 1, source, null from matter_kinds;
alter table matter_kinds drop column source;

alter table decision_rights add column version int not null default 1,
  drop constraint decision_rights_pkey,
  add primary key (matter_kind, version, body_id, task),
  add foreign key (matter_kind, version) references matter_kind_versions (matter_kind, number);
create index decision_rights_body on decision_rights (body_id);
-- What once held is never taken away.
revoke delete on decision_rights from app;
drop policy decision_rights_remove on decision_rights;
drop policy decision_rights_change on decision_rights;

-- R-005. Where it was decided as a link, who in the receiving body may use it, and how long it holds.
alter table delegations
  add column item_id uuid references items (id) on delete set null,
  add column holder text not null default '' check (length(holder) <= 300),
  add column ends_on date;
create index delegations_item on delegations (item_id);
grant update (ends_on) on delegations to app;
alter table delegation_events
  add column until_on date,
  drop constraint delegation_events_event_check,
  add constraint delegation_events_event_check
    check (event in ('proposed', 'put-in-force', 'extended', 'withdrawn')),
  add constraint delegation_events_until_check check ((event = 'extended') = (until_on is not null));

-- R-011. Whether a body goes on: what its circle says, the possibilities and who is for which, and what was decided.
create table body_reviews (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint body_reviews_number_key unique,
  body_id uuid not null references bodies (id),
  -- The body that decides what becomes of it.
  decides_id uuid not null references bodies (id),
  state text not null default 'planned' check (state in ('planned', 'evaluated', 'submitted', 'decided')),
  reason text not null check (length(reason) between 1 and 1000),
  planned_on date not null,
  -- The round that collects the statements.
  round_id uuid references rounds (id) on delete set null,
  summary text not null default '' check (length(summary) <= 8000),
  -- What must be answered if it is kept.
  purpose text not null default '' check (length(purpose) <= 2000),
  composition text not null default '' check (length(composition) <= 2000),
  servicing text not null default '' check (length(servicing) <= 2000),
  outcome text check (outcome in ('keep', 'close', 'move')),
  item_id uuid references items (id) on delete set null,
  source text not null default '' check (length(source) <= 300),
  consequence text not null default '' check (length(consequence) <= 1000),
  version int not null default 1,
  constraint body_reviews_decided_check check ((state = 'decided') = (outcome is not null))
);
create index body_reviews_body on body_reviews (body_id);
create index body_reviews_decides on body_reviews (decides_id);
create index body_reviews_item on body_reviews (item_id);
create index body_reviews_round on body_reviews (round_id);
create unique index body_reviews_open on body_reviews (body_id) where state <> 'decided';
create table body_review_options (
  review_id uuid not null references body_reviews (id),
  kind text not null check (kind in ('keep', 'close', 'move')),
  description text not null check (length(description) between 1 and 2000),
  primary key (review_id, kind)
);
create table body_review_supports (
  review_id uuid not null,
  organisation_id uuid not null references organisations (id),
  kind text not null,
  primary key (review_id, organisation_id),
  foreign key (review_id, kind) references body_review_options (review_id, kind)
);
create index body_review_supports_option on body_review_supports (review_id, kind);
create table body_review_events (
  id uuid primary key default gen_random_uuid(),
  review_id uuid not null references body_reviews (id),
  event text not null check (event in ('planned', 'asked', 'evaluated', 'submitted', 'decided')),
  happened_on date not null,
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index body_review_events_review on body_review_events (review_id, happened_on);

-- Until it is submitted an evaluation is for the body, for who decides, and for the secretariat.
do $$
declare name text;
begin
  foreach name in array array['body_reviews', 'body_review_options', 'body_review_supports',
    'body_review_events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('grant select, insert on %I to app', name);
    if name = 'body_reviews' then
      create policy body_reviews_read on body_reviews for select using ((select acts_for_secretariat())
        or body_id = any ((select acting_bodies())::uuid[]) or decides_id = any ((select acting_bodies())::uuid[])
        or (state in ('submitted', 'decided') and (select acting_user()) is not null));
    else
      execute format('create policy %I on %I for select using
        (exists (select from body_reviews r where r.id = %I.review_id))', name || '_read', name, name);
    end if;
  end loop;
end $$;
create policy body_reviews_change on body_reviews for update using ((select acts_for_secretariat()));
grant update (state, round_id, summary, purpose, composition, servicing, outcome, item_id, source, consequence,
  version) on body_reviews to app;
create policy body_review_options_remove on body_review_options for delete using ((select acts_for_secretariat()));
create policy body_review_supports_remove on body_review_supports for delete
  using ((select acts_for_secretariat()));
grant delete on body_review_options, body_review_supports to app;

-- R-015. How the secretariat is run, so that nobody need doubt its neutrality: a card in versions, each from a day.
create table secretariat_cards (
  number int primary key check (number >= 1),
  holds_from date not null,
  -- The municipality that houses it, and the body it answers to.
  anchor_id uuid not null references organisations (id),
  reports_to_id uuid not null references bodies (id),
  reporting text not null default '' check (length(reporting) <= 1000),
  -- Readable without signing in.
  is_public boolean not null,
  item_id uuid references items (id) on delete set null,
  source text not null default '' check (length(source) <= 300),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index secretariat_cards_item on secretariat_cards (item_id);
create table secretariat_card_lines (
  card int not null references secretariat_cards (number),
  kind text not null check (kind in ('clearance', 'necessary', 'wider', 'resource', 'temp')),
  position int not null,
  label text not null check (length(label) between 1 and 300),
  detail text not null default '' check (length(detail) <= 300),
  primary key (card, kind, position)
);
do $$
declare name text;
begin
  foreach name in array array['secretariat_cards', 'secretariat_card_lines'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('grant select, insert on %I to app', name);
  end loop;
end $$;
create policy secretariat_cards_read on secretariat_cards for select
  using (is_public or (select acting_user()) is not null);
create policy secretariat_card_lines_read on secretariat_card_lines for select
  using (exists (select from secretariat_cards c where c.number = secretariat_card_lines.card));

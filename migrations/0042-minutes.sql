-- Minutes while they are written. What is written of an item is one document, saved whole in versions, which only the
-- secretariat reads; that it is being written is a row of its own, for whoever reads the item. Decision 0023.

create table minutes (
  meeting_id uuid primary key,
  body_id uuid not null,
  state text not null default 'writing' check (state in ('writing', 'sent', 'approved')),
  begun_at timestamptz not null default now(),
  begun_by uuid default acting_user(),
  version int not null default 1,
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);

create table minutes_items (
  item_id uuid primary key,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  state text not null default 'waiting' check (state in ('waiting', 'being-written', 'released')),
  -- When the body took it up and left it.
  began_at timestamptz,
  ended_at timestamptz,
  -- The version of the draft that stands in the record; null while none does.
  released_version int,
  version int not null default 1,
  constraint minutes_items_time_check check (ended_at is null or began_at is null or began_at <= ended_at),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index minutes_items_meeting on minutes_items (meeting_id);

-- The newest version of what is written.
create table minutes_drafts (
  item_id uuid primary key references minutes_items (item_id) on delete cascade,
  content jsonb not null,
  version int not null check (version >= 1),
  changed_by uuid default acting_user(),
  changed_at timestamptz not null default now()
);

-- Every version, for ever. The id is made where it was typed: the same save sent twice is one.
create table minutes_saves (
  id uuid primary key,
  item_id uuid not null references minutes_items (item_id) on delete cascade,
  version int not null check (version >= 1),
  -- The version it was typed on; smaller than the one before where two texts were put together.
  base_version int not null check (base_version >= 0),
  content jsonb not null,
  -- As it was typed, where `content` holds what somebody else wrote as well: what comes next from there builds on it.
  sent jsonb,
  saved_by uuid default acting_user(),
  saved_at timestamptz not null default now(),
  constraint minutes_saves_item_id_version_key unique (item_id, version)
);

-- Released into the record, and taken back to be written on, with the reason.
create table minutes_events (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references minutes_items (item_id) on delete cascade,
  event text not null check (event in ('released', 'recalled')),
  draft_version int not null,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  constraint minutes_events_recalled_check check (event <> 'recalled' or reason <> '')
);
create index minutes_events_item on minutes_events (item_id, recorded_at);

-- Who is expected and who came, while the meeting lasts; `attendances` holds what is told of it afterwards.
create table minutes_participants (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references minutes (meeting_id) on delete cascade,
  position int not null,
  kind text not null check (kind in ('member', 'guest', 'secretariat')),
  name text not null check (length(name) between 1 and 300),
  organisation_name text not null default '' check (length(organisation_name) <= 300),
  role text not null default '' check (length(role) <= 100),
  person_id uuid references persons (id),
  organisation_id uuid references organisations (id),
  -- Whether he was there when the meeting began; null = nobody has said yet.
  came boolean,
  -- For whom he stands in, as written; empty for himself.
  stands_in_for text not null default '' check (length(stands_in_for) <= 300),
  version int not null default 1,
  constraint minutes_participants_meeting_id_position_key unique (meeting_id, position)
);
-- Who came late, left, and came back. What was noted by mistake is taken back and stays readable.
create table presence_changes (
  id uuid primary key default gen_random_uuid(),
  participant_id uuid not null references minutes_participants (id) on delete cascade,
  event text not null check (event in ('arrived', 'left')),
  at_time time not null,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  taken_back_at timestamptz
);
create index presence_changes_participant on presence_changes (participant_id, at_time);

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  free_of_it text := '(item_id = any ((select acting_disqualified_items())::uuid[])) is not true';
  name text;
  rule text;
begin
  select pg_get_expr(polqual, polrelid) into rule from pg_policy where polname = 'item_texts_read';
  for name, rule in
    select * from (values
      ('minutes', 'exists (select from meetings m where m.id = minutes.meeting_id)'),
      ('minutes_items', replace(rule, 'item_texts.', 'minutes_items.')),
      ('minutes_drafts', secretariat),
      ('minutes_saves', secretariat),
      ('minutes_events', secretariat),
      ('minutes_participants', secretariat),
      ('presence_changes', secretariat)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, rule);
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
    execute format('create policy %I on %I for update using (%s)', name || '_change', name, secretariat);
    execute format('grant select, insert on %I to app', name);
  end loop;
  -- Who is disqualified from an item reads nothing of it, and writes nothing of it either.
  foreach name in array array['minutes_items', 'minutes_drafts', 'minutes_saves', 'minutes_events'] loop
    execute format('create policy %I on %I as restrictive using (%s)', name || '_disqualified', name, free_of_it);
  end loop;
end $$;
grant update on minutes, minutes_items, minutes_drafts, minutes_participants to app;
grant update (taken_back_at) on presence_changes to app;

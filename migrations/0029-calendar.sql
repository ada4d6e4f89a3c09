-- The calendar: entries beside the meetings, proposals to move a meeting, and meetings that belong together.

-- Conferences, school holidays and the like: for all, for one organisation, or for one body.
create table calendar_entries (
  id uuid primary key default gen_random_uuid(),
  -- What its address calls it.
  number int generated always as identity constraint calendar_entries_number_key unique,
  kind text not null check (kind in ('conference', 'school-holiday', 'other')),
  title text not null check (length(title) between 1 and 200),
  from_on date not null,
  to_on date not null,
  organisation_id uuid references organisations (id),
  body_id uuid references bodies (id),
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  -- Taken away, and can be put back.
  removed_at timestamptz,
  version int not null default 1,
  constraint calendar_entries_days_check check (from_on <= to_on and to_on <= from_on + 400),
  constraint calendar_entries_whose_check check (num_nonnulls(organisation_id, body_id) <= 1)
);
create index calendar_entries_days on calendar_entries (from_on, to_on) where removed_at is null;

alter table calendar_entries enable row level security;
alter table calendar_entries force row level security;
do $$
declare
  of_mine text := $rule$ organisation_id = any ((select acting_organisations())::uuid[])
    and ((select acts_as('member')) or (select acts_as('chair')) or (select acts_as('deputy'))) $rule$;
begin
  execute $rule$ create policy calendar_entries_read on calendar_entries for select
    using ((select acts_for_secretariat()) or ((select acting_user()) is not null and (
      (organisation_id is null and body_id is null)
      or organisation_id = any ((select acting_organisations())::uuid[])
      or body_id = any ((select acting_bodies())::uuid[])
      or body_id = any ((select acting_contact_bodies())::uuid[])))) $rule$;
  execute format('create policy calendar_entries_add on calendar_entries for insert
    with check ((select acts_for_secretariat()) or (%s))', of_mine);
  execute format('create policy calendar_entries_change on calendar_entries for update
    using ((select acts_for_secretariat()) or (%s))', of_mine);
end $$;
grant select, insert on calendar_entries to app;
grant update (kind, title, from_on, to_on, organisation_id, body_id, note, removed_at, version)
  on calendar_entries to app;

-- A proposal to move a meeting: why, to when, who is asked, and what became of it.
create table meeting_moves (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  state text not null default 'proposed' check (state in ('proposed', 'moved', 'kept')),
  reason text not null check (length(reason) between 1 and 1000),
  -- The body whose word is asked for.
  for_body_id uuid not null references bodies (id),
  -- The day the meeting had when it was proposed.
  held_on date not null,
  proposed_by uuid default acting_user(),
  proposed_at timestamptz not null default now(),
  -- The alternative that was chosen, and where that was decided, as people name it.
  chosen int,
  source text check (length(source) between 1 and 300),
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 1,
  constraint meeting_moves_decided_check check ((state = 'proposed') = (decided_at is null)),
  constraint meeting_moves_settled_check check ((state = 'proposed') = (source is null)),
  constraint meeting_moves_chosen_check check ((state = 'moved') = (chosen is not null)),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);
create unique index meeting_moves_open on meeting_moves (meeting_id) where state = 'proposed';
create index meeting_moves_meeting on meeting_moves (meeting_id);
create table meeting_move_alternatives (
  move_id uuid not null references meeting_moves (id) on delete cascade,
  position int not null check (position between 1 and 3),
  held_on date not null,
  starts_at time,
  ends_at time,
  place text not null default '' check (length(place) <= 300),
  primary key (move_id, position)
);

-- Meetings that belong together (R-021): one before the other on the same day, held jointly, or lunch with another
-- body. Of a lunch or a joint meeting only the body may be known.
create table meeting_pairs (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint meeting_pairs_number_key unique,
  kind text not null check (kind in ('before', 'joint', 'lunch')),
  meeting_id uuid not null,
  body_id uuid not null,
  other_meeting_id uuid,
  other_body_id uuid not null references bodies (id),
  note text not null default '' check (length(note) <= 300),
  made_by uuid default acting_user(),
  made_at timestamptz not null default now(),
  removed_at timestamptz,
  version int not null default 1,
  constraint meeting_pairs_before_check check (kind <> 'before' or other_meeting_id is not null),
  constraint meeting_pairs_two_check check (meeting_id <> other_meeting_id),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade,
  foreign key (other_meeting_id, other_body_id) references meetings (id, body_id) on delete cascade
);
create unique index meeting_pairs_one on meeting_pairs (least(meeting_id, other_meeting_id),
  greatest(meeting_id, other_meeting_id)) where removed_at is null and other_meeting_id is not null;
create index meeting_pairs_meeting on meeting_pairs (meeting_id);
create index meeting_pairs_other on meeting_pairs (other_meeting_id);

-- Who is signed in and may know of the meeting may know that it may move, and what it belongs to.
do $$
declare
  name text;
  rule text;
begin
  for name, rule in
    select * from (values
      ('meeting_moves', 'exists (select from meetings m where m.id = meeting_moves.meeting_id)'),
      ('meeting_move_alternatives',
        'exists (select from meeting_moves m where m.id = meeting_move_alternatives.move_id)'),
      ('meeting_pairs', 'exists (select from meetings m where m.id = meeting_pairs.meeting_id)
        and (other_meeting_id is null
          or exists (select from meetings m where m.id = meeting_pairs.other_meeting_id))')
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using ((select acting_user()) is not null and %s)',
      name || '_read', name, rule);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
    execute format('grant select, insert on %I to app', name);
  end loop;
end $$;
grant update (state, chosen, source, decided_by, decided_at, version) on meeting_moves to app;
grant update (removed_at, version) on meeting_pairs to app;

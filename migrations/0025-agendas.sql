-- Before the meeting. A draft agenda lives in tables of its own, behind a wall of its own; sending it writes version n
-- of the meeting, which nothing changes afterwards. Papers are stored once, with versions, and linked to items.
-- Also here: what the calendar needs of a meeting. Decision 0021.

-- Who clears the agendas of a body before they are sent (FU those of DAS).
alter table bodies add column clearing_body_id uuid references bodies (id),
  add constraint bodies_clearing_check check (clearing_body_id <> id);

-- Meetings move; their old addresses lead on. `calendar_sequence` counts what calendars must be told of (RFC 5545).
alter table meetings add column calendar_sequence int not null default 0,
  add constraint meetings_body_key unique (id, body_id);
create table meeting_former_days (
  body_id uuid not null,
  held_on date not null,
  sequence int not null,
  meeting_id uuid not null,
  moved_at timestamptz not null default now(),
  reason text not null default '' check (length(reason) <= 1000),
  primary key (body_id, held_on, sequence, meeting_id),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);

-- What an item is on the agenda for (R-022), which is not what its text turns out to ask. Null where it was read in.
alter table items
  add column handling text check (handling in ('treatment', 'information', 'noting', 'formal')),
  add column document_number text,
  add column lateness text not null default 'sent' check (lateness in ('sent', 'supplement', 'tabled')),
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
  add column closed_reason text not null default '' check (length(closed_reason) <= 1000),
  -- The day a closed item may be opened, where that was decided; opening it is an act of its own.
  add column opens_on date,
  add constraint items_withdrawn_check check ((withdrawn_at is null) = (withdrawn_reason is null));
alter table item_headings add column is_withdrawn boolean not null default false;
create or replace function keep_item_headings() returns trigger language plpgsql as $$
begin
  insert into item_headings
    select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, i.position, i.address, i.number,
      i.title, i.starts_at, i.ends_at, s.position, s.starts_at, s.ends_at, i.withdrawn_at is not null
    from changed i left join agenda_sections s on s.id = i.section_id
  on conflict (item_id) do update set meeting_id = excluded.meeting_id, body_id = excluded.body_id,
    audience = excluded.audience, municipal_only = excluded.municipal_only, closed = excluded.closed,
    position = excluded.position, address = excluded.address, number = excluded.number, title = excluded.title,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, slot_position = excluded.slot_position,
    slot_starts_at = excluded.slot_starts_at, slot_ends_at = excluded.slot_ends_at,
    is_withdrawn = excluded.is_withdrawn
  where item_headings.* is distinct from excluded.*;
  return null;
end $$;

-- Text read in is plain; text written here is structured (headings, lists, tables, links: see kernel/rich-text.ts).
alter table item_texts add column format text not null default 'plain' check (format in ('plain', 'rich'));
alter table recommendations add column verb text, add column condition text not null default '';
alter table agenda_versions
  add column kind text not null default 'agenda' check (kind in ('agenda', 'supplement', 'change')),
  add column sent_by uuid;

-- The agenda of a meeting on its way; none for meetings that were read in.
create table agendas (
  meeting_id uuid primary key,
  body_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'cleared', 'sent', 'approved', 'held', 'closed',
    'cancelled', 'postponed')),
  clearing_body_id uuid references bodies (id),
  -- Since when the clearing body may read the draft; null = not yet.
  shared_at timestamptz,
  -- Goes up with every change of the draft. What was cleared or sent names the revision it was.
  revision int not null default 1,
  sent_version int,
  sent_revision int,
  version int not null default 1,
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);
create table agenda_events (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references agendas (meeting_id) on delete cascade,
  event text not null check (event ~ '^[a-z-]{1,40}$'),
  revision int not null,
  agenda_version int,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index agenda_events_meeting on agenda_events (meeting_id, recorded_at);

create table draft_sections (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references agendas (meeting_id) on delete cascade,
  position int not null,
  title text not null check (length(title) between 1 and 200),
  starts_at time,
  ends_at time,
  municipal_only boolean not null default false,
  version int not null default 1,
  constraint draft_sections_meeting_id_position_key unique (meeting_id, position) deferrable initially deferred
);

-- An item keeps its id when it is sent: `items.id` is the same. `entry` is its name in addresses of the draft.
create table draft_items (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references agendas (meeting_id) on delete cascade,
  entry int not null check (entry >= 1),
  section_id uuid references draft_sections (id),
  position int not null,
  -- Given by the order until it is sent; from then on it is the item's for good.
  sent_number text,
  title text not null check (length(title) between 1 and 300),
  handling text not null check (handling in ('treatment', 'information', 'noting', 'formal')),
  standing text check (standing in ('welcome', 'approve-agenda', 'approve-minutes', 'any-other', 'next-meeting')),
  presenter_name text not null default '' check (length(presenter_name) <= 300),
  presenter_title text not null default '' check (length(presenter_title) <= 300),
  presenter_person_id uuid references persons (id),
  closed boolean not null default false,
  closed_reason text not null default '' check (length(closed_reason) <= 1000),
  opens_on date,
  municipal_only boolean not null default false,
  starts_at time,
  ends_at time,
  case_number text,
  document_number text,
  matter_id uuid references matters (id),
  lateness text not null default 'sent' check (lateness in ('sent', 'supplement', 'tabled')),
  -- Where it was pulled in from: an action, a decision of the clearing body, a proposal, the agenda before.
  came_from jsonb,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 1000),
  -- Taken out of a draft, and can be put back until the agenda is sent.
  removed_at timestamptz,
  version int not null default 1,
  constraint draft_items_meeting_id_entry_key unique (meeting_id, entry),
  constraint draft_items_meeting_id_position_key unique (meeting_id, position) deferrable initially deferred,
  constraint draft_items_closed_check check (not closed or closed_reason <> '')
);
create index draft_items_section on draft_items (section_id);
create table draft_texts (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references draft_items (id) on delete cascade,
  position int not null,
  label text check (length(label) between 1 and 100),
  body_text text not null default '' check (length(body_text) <= 200000),
  version int not null default 1,
  changed_by uuid default acting_user(),
  changed_at timestamptz not null default now(),
  constraint draft_texts_item_id_position_key unique (item_id, position) deferrable initially deferred
);
create table draft_recommendations (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references draft_items (id) on delete cascade,
  position int not null,
  verb text not null check (verb ~ '^[a-z-]{1,40}$'),
  condition text not null default '' check (length(condition) <= 500),
  body_text text not null default '' check (length(body_text) <= 4000),
  version int not null default 1,
  constraint draft_recommendations_item_id_position_key unique (item_id, position) deferrable initially deferred
);
-- Guests of one item and its time; a person of the register where it is known.
create table draft_guests (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references draft_items (id) on delete cascade,
  person_id uuid references persons (id),
  name text not null check (length(name) between 1 and 300),
  organisation_name text not null default '' check (length(organisation_name) <= 300),
  email text check (email = lower(email) and length(email) between 3 and 254),
  starts_at time,
  ends_at time
);
create index draft_guests_item on draft_guests (item_id);

-- Papers. The number is what people call it by before it has a place in an agenda (2026-0042).
create table papers (
  id uuid primary key default gen_random_uuid(),
  number text collate "C" not null constraint papers_number_key unique,
  body_id uuid not null references bodies (id),
  title text not null check (length(title) between 1 and 300),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  removed_at timestamptz,
  version int not null default 1
);
-- A paper that is announced and not here yet has no version.
create table paper_versions (
  paper_id uuid not null references papers (id),
  number int not null check (number >= 1),
  name text not null check (length(name) between 1 and 200),
  media_type text collate "C" not null,
  byte_count int not null,
  sha256 text collate "C" not null,
  stored_as text collate "C" not null,
  -- What reading it found: waiting until it was read; unreadable with the reason as a code.
  reading text not null default 'waiting' check (reading in ('waiting', 'read', 'unreadable')),
  problem text check (problem ~ '^[a-z-]{1,40}$'),
  page_count int,
  content text not null default '',
  scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'failed', 'off')),
  note text not null default '' check (length(note) <= 500),
  uploaded_by uuid default acting_user(),
  uploaded_at timestamptz not null default now(),
  primary key (paper_id, number)
);
create table draft_item_papers (
  item_id uuid not null references draft_items (id) on delete cascade,
  paper_id uuid not null references papers (id),
  position int not null,
  -- Sent with the agenda, sent later (eftersendes), handed out at the meeting (omdeles).
  lateness text not null default 'sent' check (lateness in ('sent', 'forthcoming', 'tabled')),
  primary key (item_id, paper_id),
  constraint draft_item_papers_item_id_position_key unique (item_id, position) deferrable initially deferred
);
create index draft_item_papers_paper on draft_item_papers (paper_id);
alter table appendices
  add column paper_id uuid references papers (id),
  add column paper_version int,
  add column lateness text not null default 'sent' check (lateness in ('sent', 'forthcoming', 'tabled')),
  add foreign key (paper_id, paper_version) references paper_versions (paper_id, number);
create index appendices_paper on appendices (paper_id) where paper_id is not null;

-- An item as it stood in each version that was sent; texts, recommendations and appendices carry the version too.
create table item_versions (
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  agenda_version int not null,
  position int not null,
  number text not null,
  title text not null,
  handling text,
  section_title text not null default '',
  starts_at time,
  ends_at time,
  presenter text not null default '',
  lateness text not null,
  is_withdrawn boolean not null,
  primary key (item_id, agenda_version),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index item_versions_meeting on item_versions (meeting_id, agenda_version);

-- The version somebody has read, by his own word.
create table agenda_readings (
  user_id uuid not null default acting_user() references users (id),
  meeting_id uuid not null references meetings (id) on delete cascade,
  agenda_version int not null,
  read_at timestamptz not null default now(),
  primary key (user_id, meeting_id)
);

-- What is proposed for a body's next agenda, by a person or by another part of the program.
create table item_proposals (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies (id),
  title text not null check (length(title) between 1 and 300),
  body_text text not null default '',
  -- {header: [..], rows: [[..]]}, or null.
  figures jsonb,
  paper_ids uuid[] not null default '{}',
  -- Where it came from, as people name it, and the page it leads back to.
  source text not null default '' check (length(source) <= 300),
  source_path text not null default '' check (length(source_path) <= 300),
  state text not null default 'open' check (state in ('open', 'taken', 'declined')),
  taken_as uuid references draft_items (id) on delete set null,
  proposed_by uuid default acting_user(),
  proposed_at timestamptz not null default now(),
  version int not null default 1
);
create index item_proposals_body on item_proposals (body_id) where state = 'open';

-- Templates: of a whole agenda (sections with slots and standing items) and of a case (labels with prompts).
create table agenda_templates (
  id uuid primary key default gen_random_uuid(),
  body_id uuid constraint agenda_templates_body_id_key unique references bodies (id),
  sections jsonb not null,
  version int not null default 1
);
create table case_templates (
  id uuid primary key default gen_random_uuid(),
  -- Null = for every body.
  body_id uuid references bodies (id),
  name text not null check (length(name) between 1 and 100),
  handling text not null check (handling in ('treatment', 'information', 'noting', 'formal')),
  texts jsonb not null,
  recommendations jsonb not null default '[]',
  version int not null default 1,
  constraint case_templates_body_id_name_key unique nulls not distinct (body_id, name)
);

-- A draft is the secretariat's. Shared, it is also the clearing body's, behind the walls it will have when it is sent.
do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  sees_draft text := secretariat || $rule$ or (shared_at is not null
    and clearing_body_id = any ((select acting_bodies())::uuid[])) $rule$;
  sees_item text := secretariat || $rule$ or (removed_at is null and exists (select from agendas a
      where a.meeting_id = draft_items.meeting_id)
    and (not municipal_only or (select acting_side()) = 'municipal')
    and (not closed or exists (select from agendas a where a.meeting_id = draft_items.meeting_id
      and a.body_id = any ((select acting_bodies())::uuid[])))) $rule$;
  of_agenda text := 'exists (select from agendas a where a.meeting_id = %I.meeting_id)';
  of_item text := 'exists (select from draft_items i where i.id = %I.item_id)';
  see_meeting text := 'exists (select from meetings m where m.id = %I.meeting_id)';
  name text;
  rule text;
begin
  for name, rule in
    select * from (values
      ('agendas', sees_draft),
      ('agenda_events', of_agenda),
      ('draft_sections', secretariat || ' or (' || of_agenda
        || ' and (not municipal_only or (select acting_side()) = ''municipal''))'),
      ('draft_items', sees_item),
      ('draft_texts', of_item),
      ('draft_recommendations', of_item),
      ('draft_guests', of_item),
      ('draft_item_papers', of_item),
      ('item_proposals', secretariat),
      ('agenda_templates', secretariat),
      ('case_templates', secretariat),
      ('meeting_former_days', see_meeting)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, replace(rule, '%I', name));
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
    execute format('create policy %I on %I for delete using ((select acts_for_secretariat()))',
      name || '_remove', name);
    execute format('grant select, insert, update, delete on %I to app', name);
  end loop;
  revoke update, delete on agenda_events, meeting_former_days from app;
  -- The clearing body says its word on the draft it may read.
  execute 'create policy agendas_clear on agendas for update using (shared_at is not null
    and clearing_body_id = any ((select acting_bodies())::uuid[])) with check (state in (''draft'', ''cleared''))';
  execute 'create policy agenda_events_clear on agenda_events for insert with check (event in (''cleared'',
    ''clearance-withdrawn'') and exists (select from agendas a where a.meeting_id = agenda_events.meeting_id
      and a.clearing_body_id = any ((select acting_bodies())::uuid[])))';

  -- A paper is seen by who sees an item it hangs on: the version that was sent with it, or the newest of a draft.
  for name in select unnest(array['papers', 'paper_versions']) loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat())
      or (select acting_task()) = ''papers'')', name || '_change', name);
  end loop;
  execute format('create policy papers_read on papers for select using (%s or (select acting_task()) = ''papers''
    or exists (select from appendices a where a.paper_id = papers.id)
    or exists (select from draft_item_papers d where d.paper_id = papers.id))', secretariat);
  execute format('create policy paper_versions_read on paper_versions for select using (%s
    or (select acting_task()) = ''papers''
    or exists (select from appendices a where a.paper_id = paper_versions.paper_id
      and a.paper_version = paper_versions.number)
    or exists (select from draft_item_papers d where d.paper_id = paper_versions.paper_id))', secretariat);
  grant select, insert, update on papers to app;
  grant select, insert on paper_versions to app;
  grant update (reading, problem, page_count, content, scan, note) on paper_versions to app;

  execute 'alter table agenda_readings enable row level security';
  execute 'alter table agenda_readings force row level security';
  execute 'create policy agenda_readings_own on agenda_readings using (user_id = (select acting_user()))
    with check (user_id = (select acting_user()) and exists (select from meetings m where m.id = meeting_id))';
  grant select, insert, update on agenda_readings to app;
end $$;

-- The walls of what was sent: those of the tables beside it.
alter table item_versions enable row level security;
alter table item_versions force row level security;
do $$
declare rule text;
begin
  select pg_get_expr(polqual, polrelid) into rule from pg_policy where polname = 'item_texts_read';
  execute format('create policy item_versions_read on item_versions for select using (%s)',
    replace(rule, 'item_texts.', 'item_versions.'));
end $$;
create policy item_versions_add on item_versions for insert with check ((select acts_for_secretariat()));
create policy item_versions_change on item_versions for update using ((select acts_for_secretariat()));
create policy item_versions_remove on item_versions for delete using ((select acts_for_secretariat()));
grant select, insert, update, delete on item_versions to app;

-- Meetings for their whole life: meeting, agenda versions, items, their texts, treatment, decisions, reservations.
-- A matter (sag) lives across bodies; an item is one matter at one meeting; a treatment is what the body did with it;
-- decisions are immutable texts with a result. Agenda and minutes are two documents over the same items.
--
-- The walls travel with the rows: each row below a meeting carries body, audience, and where it is an item's,
-- whether it is municipal-only and closed. Composite foreign keys with "on update cascade" keep the copies equal to
-- the original, so a policy looks at its own row only and no join can look past it.

create table matters (
  id uuid primary key default gen_random_uuid(),
  number text collate "C" not null constraint matters_number_key unique,
  title text not null check (length(title) between 1 and 300),
  version int not null default 1
);

create table meetings (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies (id),
  audience text not null check (audience in ('body', 'cooperation', 'public')),
  held_on date not null,
  -- 1 unless the body meets twice on one day; part of the address.
  sequence int not null default 1 check (sequence between 1 and 9),
  starts_at time,
  ends_at time,
  place text not null default '',
  state text not null check (state in ('planned', 'called', 'held', 'postponed', 'cancelled')),
  document_type text not null check (document_type in ('agenda', 'minutes', 'agenda+minutes')),
  case_number text,
  document_number text,
  next_meeting jsonb,
  -- The import it came from, if it did; it can be taken back as long as nothing builds on it.
  import_id uuid,
  stored_at timestamptz not null default now(),
  version int not null default 1,
  constraint meetings_body_id_held_on_sequence_key unique (body_id, held_on, sequence),
  constraint meetings_walls_key unique (id, body_id, audience)
);
create index meetings_held_on on meetings (held_on desc, id);
create index meetings_import on meetings (import_id);

create table agenda_versions (
  meeting_id uuid not null,
  number int not null check (number >= 1),
  body_id uuid not null,
  audience text not null,
  sent_at timestamptz,
  note text not null default '',
  primary key (meeting_id, number),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade
);

create table agenda_sections (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null default false,
  position int not null,
  title text not null,
  starts_at time,
  ends_at time,
  constraint agenda_sections_meeting_id_position_key unique (meeting_id, position),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade
);

create table items (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  -- Reading order, and what the address uses: the printed number where it is readable, else the position.
  position int not null check (position >= 1),
  address text collate "C" not null check (address ~ '^[a-z0-9.-]{1,40}$'),
  number text not null default '',
  title text not null check (length(title) between 1 and 1000),
  kind text not null check (kind in ('formality', 'decision', 'discussion', 'information', 'other')),
  section_id uuid references agenda_sections (id) on delete set null,
  matter_id uuid references matters (id),
  starts_at time,
  ends_at time,
  page int,
  case_number text,
  source_lines jsonb not null default '[]',
  version int not null default 1,
  constraint items_meeting_id_position_key unique (meeting_id, position),
  constraint items_meeting_id_address_key unique (meeting_id, address),
  constraint items_walls_key unique (id, meeting_id, body_id, audience, municipal_only, closed),
  constraint items_guests_key unique (id, municipal_only, closed),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade
);
create index items_matter on items (matter_id);
create index items_section on items (section_id);

-- What an item says, per agenda version: its labelled and unlabelled texts in reading order.
create table item_texts (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  agenda_version int not null default 1,
  position int not null,
  -- Resume, Baggrund, Drøftelse, Indstilling, Bilag; null = text without a label.
  label text,
  body_text text not null,
  source_lines jsonb not null default '[]',
  constraint item_texts_item_id_agenda_version_position_key unique (item_id, agenda_version, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

create table recommendations (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  agenda_version int not null default 1,
  position int not null,
  lead_text text,
  body_text text not null,
  children jsonb not null default '[]',
  source_lines jsonb not null default '[]',
  constraint recommendations_item_id_agenda_version_position_key unique (item_id, agenda_version, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

create table appendices (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  agenda_version int not null default 1,
  position int not null,
  number text,
  title text not null,
  url text,
  source_lines jsonb not null default '[]',
  constraint appendices_item_id_agenda_version_position_key unique (item_id, agenda_version, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

-- Who presented the item, as written; the person when known.
create table presenters (
  item_id uuid primary key,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  name text not null,
  title text,
  person_id uuid references persons (id),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

-- What the body did with the item: one treatment per item, with the text of the minutes and the result as a whole.
create table treatments (
  item_id uuid primary key,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  minutes_label text,
  minutes_text text,
  outcome text not null check (outcome ~ '^[A-Z_]+$'),
  outcome_text text,
  -- {for, against, abstained} where the body counted.
  votes jsonb,
  source_lines jsonb not null default '[]',
  version int not null default 1,
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

-- Decisions taken apart under one item; each by the body that decided it, which may be another than the one that meets.
create table decisions (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  position int not null,
  deciding_body_id uuid references bodies (id),
  deciding_body_name text,
  recommendation_position int,
  topic text,
  outcome text not null check (outcome ~ '^[A-Z_]+$'),
  body_text text not null,
  note text,
  value_from text,
  value_to text,
  source_lines jsonb not null default '[]',
  constraint decisions_item_id_position_key unique (item_id, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

-- Reservations (forbehold) and dissent (mindretal), by a party as written and by its organisation when known.
create table positions_taken (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  position int not null,
  kind text not null check (kind in ('reservation', 'dissent', 'statement')),
  party text,
  organisation_id uuid references organisations (id),
  department text,
  concerning text,
  body_text text not null,
  state text not null default 'open' check (state in ('open', 'lifted', 'maintained')),
  source_lines jsonb not null default '[]',
  constraint positions_taken_item_id_position_key unique (item_id, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index positions_taken_organisation on positions_taken (organisation_id);

create table actions (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  position int not null,
  owner_name text,
  owner_is_inferred boolean not null default false,
  organisation_id uuid references organisations (id),
  what text not null,
  due text,
  state text not null default 'open' check (state in ('open', 'done', 'lapsed')),
  source_lines jsonb not null default '[]',
  constraint actions_item_id_position_key unique (item_id, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

-- What the text points to: another meeting, item, appendix, minutes, case or law. Body and day name the target also
-- before its meeting is in the archive; an item of the same meeting is pointed to by its own body and day.
create table cross_references (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  position int not null,
  kind text not null check (kind in ('meeting', 'item', 'appendix', 'minutes', 'case', 'law')),
  body_text text not null,
  target_body_id uuid references bodies (id),
  target_on date,
  year_is_inferred boolean not null default false,
  target_number text,
  source_lines jsonb not null default '[]',
  constraint cross_references_item_id_position_key unique (item_id, position),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);

create index cross_references_target on cross_references (target_body_id, target_on);

-- Who came, who sent apologies, who was a guest. A guest of an item is walled as the item is: the second foreign key
-- keeps the two marks equal to the item's. It leaves the audience to the first, or a change would have to come both
-- ways at once.
create table attendances (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null default false,
  closed boolean not null default false,
  item_id uuid,
  position int not null,
  presence text not null check (presence in ('present', 'absent', 'guest')),
  name text not null check (length(name) between 1 and 300),
  organisation_name text,
  department text,
  role text,
  person_id uuid references persons (id),
  organisation_id uuid references organisations (id),
  -- Which items the person was there for, as written.
  item_number text,
  starts_at time,
  ends_at time,
  source_lines jsonb not null default '[]',
  constraint attendances_meeting_id_presence_position_key unique (meeting_id, presence, position),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade,
  foreign key (item_id, municipal_only, closed) references items (id, municipal_only, closed)
    on update cascade on delete cascade
);
create index attendances_item on attendances (item_id);
create index attendances_person on attendances (person_id);
create index attendances_organisation on attendances (organisation_id);

-- The walls. The settings are read once a query, not once a row: that is what the inner selects are for.
do $$
declare
  -- May the actor know that the meeting took place and read its open part?
  see_meeting text := $rule$ ((select acts_for_secretariat()) or audience = 'public'
    or (audience = 'cooperation' and (select acting_user()) is not null)
    or body_id = any ((select acting_bodies())::uuid[])) $rule$;
  -- The municipal part is for the municipal side only; who sees neither it nor its number is not told that it exists.
  see_item text := see_meeting || $rule$ and (not municipal_only or (select acts_for_secretariat())
    or (select acting_side()) = 'municipal') $rule$;
  -- Of a closed item everybody who may see the meeting sees number and title, and only members what it holds.
  read_item text := see_item || $rule$ and (not closed or (select acts_for_secretariat())
    or body_id = any ((select acting_bodies())::uuid[])) $rule$;
  name text;
  rule text;
begin
  for name, rule in
    select * from (values
      -- A matter is as visible as the most visible of its items.
      ('matters', '(select acts_for_secretariat()) or exists (select from items where items.matter_id = matters.id)'),
      ('meetings', see_meeting),
      ('agenda_versions', see_meeting),
      ('agenda_sections', see_item),
      ('items', see_item),
      ('attendances', read_item),
      ('item_texts', read_item),
      ('recommendations', read_item),
      ('appendices', read_item),
      ('presenters', read_item),
      ('treatments', read_item),
      ('decisions', read_item),
      ('positions_taken', read_item),
      ('actions', read_item),
      ('cross_references', read_item)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, rule);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
    execute format('create policy %I on %I for delete using ((select acts_for_secretariat()))',
      name || '_remove', name);
    execute format('grant select, insert, update, delete on %I to app', name);
  end loop;
end $$;

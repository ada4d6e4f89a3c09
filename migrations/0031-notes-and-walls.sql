-- Who may not take part in one item; opening what was closed; a guest's time at an item; private notes, and notes of
-- one municipality before a negotiation. The walls of disqualification are restrictive policies: they stand beside the
-- rule of each table, so that a rule written anew later does not lose them. Decision 0022.

-- The rows of the register that are the actor: a merged person is known by each of them.
create function acting_person_rows() returns uuid[] language sql stable
  return (select array(select kept.id union all select p.id from persons p where p.merged_into = kept.id)
    from (select coalesce(merged_into, id) as id from persons where id = acting_person()) kept);

-- An item keeps its id from draft to agenda, and is disqualified from in both: no foreign key could name two tables.
create table item_disqualifications (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  person_id uuid not null references persons (id),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by uuid not null default acting_user(),
  recorded_at timestamptz not null default now(),
  ended_by uuid,
  ended_at timestamptz,
  end_reason text not null default '' check (length(end_reason) <= 1000),
  version int not null default 1,
  constraint item_disqualifications_end_check check ((ended_at is null) = (end_reason = ''))
);
create unique index item_disqualifications_holds_key on item_disqualifications (person_id, item_id)
  where ended_at is null;
create index item_disqualifications_item on item_disqualifications (item_id);

-- Read by every wall below, so its own wall asks nothing of items: the secretariat, the person it is about, and who
-- answers for rights, as with guests.
alter table item_disqualifications enable row level security;
alter table item_disqualifications force row level security;
create policy item_disqualifications_read on item_disqualifications for select
  using (person_id = any ((select acting_person_rows())::uuid[]) or (select acts_for_secretariat())
    or (select acts_as('administrator')) or (select acts_as('auditor')));
create policy item_disqualifications_add on item_disqualifications for insert
  with check (recorded_by = (select acting_user()) and ended_at is null
    and ((select acts_for_secretariat()) or person_id = (select acting_person()))
    and (exists (select from item_headings h where h.item_id = item_disqualifications.item_id)
      or exists (select from draft_items d where d.id = item_disqualifications.item_id)));
-- Nobody ends his own.
create policy item_disqualifications_end on item_disqualifications for update
  using ((select acts_for_secretariat()) and person_id <> all ((select acting_person_rows())::uuid[]));
grant select, insert on item_disqualifications to app;
grant update (ended_by, ended_at, end_reason, version) on item_disqualifications to app;

create function acting_disqualified_items() returns uuid[] language sql stable
  return array(select item_id from item_disqualifications
    where ended_at is null and person_id = any (acting_person_rows()));

-- A guest who is disqualified knows of the meeting as before: its heading is all he has left.
create or replace function acting_guest_meetings() returns uuid[] language sql stable
  return array(select meeting_id from item_headings where item_id = any (acting_guest_items()));

-- Why an item was closed and opened, for who may read it while it is closed. `closed_reason` of an open item is empty.
create table item_access_events (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  event text not null check (event in ('closed', 'opened')),
  reason text not null check (length(reason) between 1 and 1000),
  -- Of an opening: why it had been closed, and until when.
  was_closed_for text not null default '',
  was_to_open_on date,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index item_access_events_item on item_access_events (item_id, recorded_at);
alter table item_access_events enable row level security;
alter table item_access_events force row level security;
create policy item_access_events_read on item_access_events for select
  using ((select acts_for_secretariat()) or (body_id = any ((select acting_bodies())::uuid[])
    and (not municipal_only or (select acting_side()) = 'municipal')));
create policy item_access_events_add on item_access_events for insert
  with check ((select acts_for_secretariat()) and recorded_by = (select acting_user()));
grant select, insert on item_access_events to app;

-- The draft goes on from the item it was sent as: what is opened or closed there is not undone by the next version.
create function keep_walls_of_draft() returns trigger language plpgsql as $$
begin
  update draft_items set version = version + 1,
    closed = case when new.closed is distinct from old.closed then new.closed else closed end,
    closed_reason = case when new.closed_reason is distinct from old.closed_reason
      then new.closed_reason else closed_reason end,
    opens_on = case when new.opens_on is distinct from old.opens_on then new.opens_on else opens_on end,
    municipal_only = case when new.municipal_only is distinct from old.municipal_only
      then new.municipal_only else municipal_only end
  where id = new.id and (closed, closed_reason, opens_on, municipal_only)
    is distinct from (new.closed, new.closed_reason, new.opens_on, new.municipal_only);
  return null;
end $$;
create trigger items_walls_of_draft after update of closed, closed_reason, opens_on, municipal_only on items
  for each row when ((old.closed, old.closed_reason, old.opens_on, old.municipal_only)
    is distinct from (new.closed, new.closed_reason, new.opens_on, new.municipal_only))
  execute function keep_walls_of_draft();

-- A guest's time at the item, which says when to come; what the guest may read is decided by the days.
alter table item_guests add column starts_at time, add column ends_at time,
  add constraint item_guests_time_check check (ends_at is null or starts_at < ends_at);

-- Which items a paper hangs on, so that the store does not show the secretariat what the item hides.
alter table papers add column item_ids uuid[] not null default '{}';
create function keep_items_of_paper() returns trigger language plpgsql as $$
begin
  update papers set item_ids = item_ids || new.item_id
    where id = new.paper_id and not item_ids @> array[new.item_id];
  return null;
end $$;
create trigger draft_item_papers_kept after insert on draft_item_papers
  for each row execute function keep_items_of_paper();
create trigger appendices_kept after insert on appendices
  for each row when (new.paper_id is not null) execute function keep_items_of_paper();

-- A private note is its writer's and nobody else's. It outlives the item it was written to.
create table private_notes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default acting_user() references users (id),
  item_id uuid references items (id) on delete set null,
  body_text text not null check (length(body_text) between 1 and 20000),
  changed_at timestamptz not null,
  version int not null default 1,
  constraint private_notes_user_id_item_id_key unique (user_id, item_id)
);
create index private_notes_item on private_notes (item_id);
alter table private_notes enable row level security;
alter table private_notes force row level security;
create policy private_notes_own on private_notes for select using (user_id = (select acting_user()));
create policy private_notes_add on private_notes for insert with check (user_id = (select acting_user())
  and exists (select from item_headings h where h.item_id = private_notes.item_id));
create policy private_notes_change on private_notes for update using (user_id = (select acting_user()));
create policy private_notes_remove on private_notes for delete using (user_id = (select acting_user()));
grant select, insert, delete on private_notes to app;
grant update (body_text, changed_at, version) on private_notes to app;

-- The municipalities the actor holds a seat for and may negotiate for; an administration's seat is its municipality's.
create function acting_municipalities() returns uuid[] language sql stable
  return case when acts_for_secretariat() or acting_side() <> 'municipal' or not acting_roles() && array['chair',
      'member', 'deputy', 'contact', 'politician', 'tariff-reporter', 'tariff-approver'] then '{}'::uuid[]
    else array(select m.id from organisations o join organisations m on m.id in (o.id, o.parent_id)
      where o.id = any (acting_organisations()) and m.kind = 'municipality') end;

-- What one municipality thinks before a negotiation (R-048). Each row is a version; none is changed or removed.
create table position_notes (
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  organisation_id uuid not null references organisations (id),
  version int not null check (version >= 1),
  body_text text not null check (length(body_text) <= 20000),
  written_by uuid not null default acting_user() references users (id),
  written_at timestamptz not null,
  primary key (item_id, organisation_id, version),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
alter table position_notes enable row level security;
alter table position_notes force row level security;
do $$
declare rule text;
begin
  select pg_get_expr(polqual, polrelid) into rule from pg_policy where polname = 'item_texts_read';
  rule := 'organisation_id = any ((select acting_municipalities())::uuid[]) and ('
    || replace(rule, 'item_texts.', 'position_notes.') || ')';
  execute format('create policy position_notes_read on position_notes for select using (%s)', rule);
  execute format('create policy position_notes_add on position_notes for insert with check (%s
    and written_by = (select acting_user()))', rule);
end $$;
grant select, insert on position_notes to app;

-- Who is disqualified from an item reads its heading and nothing else of it, whatever seat he has.
do $$
declare
  free_of_it text := '(%I = any ((select acting_disqualified_items())::uuid[])) is not true';
  name text;
begin
  foreach name in array array['item_texts', 'item_versions', 'recommendations', 'appendices', 'presenters',
    'treatments', 'decisions', 'positions_taken', 'actions', 'cross_references', 'attendances', 'finding_dismissals',
    'search_entries', 'item_access_events', 'position_notes', 'meeting_remarks', 'rounds'] loop
    execute format('create policy %I on %I as restrictive for select using (%s)', name || '_disqualified', name,
      format(free_of_it, 'item_id'));
  end loop;
  foreach name in array array['items', 'draft_items'] loop
    execute format('create policy %I on %I as restrictive for select using (%s)', name || '_disqualified', name,
      format(free_of_it, 'id'));
  end loop;
end $$;
-- A paper of the item is read only where another item shows it.
create policy papers_disqualified on papers as restrictive for select
  using ((item_ids && (select acting_disqualified_items())) is not true
    or exists (select from appendices a where a.paper_id = papers.id)
    or exists (select from draft_item_papers d where d.paper_id = papers.id));
create policy paper_versions_disqualified on paper_versions as restrictive for select
  using (exists (select from papers p where p.id = paper_versions.paper_id));
-- A position note is written by who reads the item.
create policy position_notes_add_disqualified on position_notes as restrictive for insert
  with check ((item_id = any ((select acting_disqualified_items())::uuid[])) is not true);

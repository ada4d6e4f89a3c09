-- Of an item one may not read, number, title and slot are all there is to see. They stand in a table of their own, so
-- that the wall round `items` can be the strict one of the tables below it: a query that forgets a wall shows less, not
-- more. Decision 0019.

-- What an invited guest may open: see item_guests.
create function acting_guest_meetings() returns uuid[] language sql stable
  return array(select meeting_id from items where id = any (acting_guest_items()));

-- `slot` is the part of the agenda an item stands in: its place and times, without its title, which may tell.
create table item_headings (
  item_id uuid primary key references items (id) on delete cascade,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  position int not null,
  address text collate "C" not null,
  number text not null,
  title text not null,
  starts_at time,
  ends_at time,
  slot_position int,
  slot_starts_at time,
  slot_ends_at time
);
create index item_headings_meeting on item_headings (meeting_id, position);

-- Kept equal by the database, for every way of writing: import, access forms, foreign keys.
create function keep_item_headings() returns trigger language plpgsql as $$
begin
  insert into item_headings
    select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, i.position, i.address, i.number,
      i.title, i.starts_at, i.ends_at, s.position, s.starts_at, s.ends_at
    from changed i left join agenda_sections s on s.id = i.section_id
  on conflict (item_id) do update set meeting_id = excluded.meeting_id, body_id = excluded.body_id,
    audience = excluded.audience, municipal_only = excluded.municipal_only, closed = excluded.closed,
    position = excluded.position, address = excluded.address, number = excluded.number, title = excluded.title,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, slot_position = excluded.slot_position,
    slot_starts_at = excluded.slot_starts_at, slot_ends_at = excluded.slot_ends_at
  where item_headings.* is distinct from excluded.*;
  return null;
end $$;
create trigger items_added after insert on items
  referencing new table as changed for each statement execute function keep_item_headings();
create trigger items_changed after update on items
  referencing new table as changed for each statement execute function keep_item_headings();

create function keep_slot_of_headings() returns trigger language plpgsql as $$
begin
  update item_headings set slot_position = new.position, slot_starts_at = new.starts_at, slot_ends_at = new.ends_at
    where item_id in (select id from items where section_id = new.id);
  return null;
end $$;
create trigger agenda_sections_slot after update of position, starts_at, ends_at on agenda_sections
  for each row execute function keep_slot_of_headings();

insert into item_headings
  select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, i.position, i.address, i.number,
    i.title, i.starts_at, i.ends_at, s.position, s.starts_at, s.ends_at
  from items i left join agenda_sections s on s.id = i.section_id;

alter table item_headings enable row level security;
alter table item_headings force row level security;

-- The walls anew: contact persons hear of the meetings of their bodies, guests read the item they are invited to.
do $$
declare
  is_guest text := 'item_id = any ((select acting_guest_items())::uuid[])';
  is_guest_of_meeting text := 'meeting_id = any ((select acting_guest_meetings())::uuid[])';
  -- May the actor know that the meeting took place and read its open part?
  see_meeting text := $rule$ ((select acts_for_secretariat()) or audience = 'public'
    or (audience = 'cooperation' and (select acting_user()) is not null)
    or body_id = any ((select acting_bodies())::uuid[])
    or body_id = any ((select acting_contact_bodies())::uuid[])) $rule$;
  -- The headings of the municipal part are for who has signed in; in public there is no municipal part.
  see_heading text := see_meeting || $rule$ and (not municipal_only or (select acting_user()) is not null) $rule$;
  see_municipal text := see_meeting || $rule$ and (not municipal_only or (select acts_for_secretariat())
    or (select acting_side()) = 'municipal') $rule$;
  read_closed text := $rule$ ((select acts_for_secretariat()) or body_id = any ((select acting_bodies())::uuid[]))
    $rule$;
  read_item text := format('(%s and (not closed or %s)) or %s', see_municipal, read_closed, is_guest);
  name text;
begin
  foreach name in array array['attendances', 'item_texts', 'recommendations', 'appendices', 'presenters',
    'treatments', 'decisions', 'positions_taken', 'actions', 'cross_references'] loop
    execute format('alter policy %I on %I using (%s)', name || '_read', name, read_item);
  end loop;
  execute format('alter policy items_read on items using (%s)',
    replace(read_item, is_guest, 'id = any ((select acting_guest_items())::uuid[])'));
  execute format(
    'alter policy meetings_read on meetings using (%s or id = any ((select acting_guest_meetings())::uuid[]))',
    see_meeting);
  execute format('alter policy agenda_versions_read on agenda_versions using (%s or %s)',
    see_meeting, is_guest_of_meeting);
  execute format('alter policy agenda_sections_read on agenda_sections using (%s)', see_municipal);
  execute format('create policy item_headings_read on item_headings for select using ((%s) or %s)',
    see_heading, is_guest);
  -- What is filed for the search: the whole for who may read it, the title of a closed item for who may not.
  execute format($rule$ alter policy search_entries_read on search_entries using (words @@ acting_search()
    and case when layer = 'title' then %s and closed and not (%s or %s)
      else (%s and (not closed or %s)) or coalesce(%s, false) end) $rule$,
    see_municipal, read_closed, is_guest, see_municipal, read_closed, is_guest);
end $$;

-- What kind of item a closed one is, its title does not say.
update search_entries set kind = 'other' where layer = 'title';

-- Headings are written by the triggers and by nothing else, and in the name of the secretariat alone.
create policy item_headings_add on item_headings for insert
  with check ((select acts_for_secretariat()) and pg_trigger_depth() > 0);
create policy item_headings_change on item_headings for update
  using ((select acts_for_secretariat()) and pg_trigger_depth() > 0);
create policy item_headings_remove on item_headings for delete using (false);
grant select, insert, update, delete on item_headings to app;

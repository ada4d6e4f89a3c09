-- What can be found: one row for each item, meeting, body, organisation and person, with its words as our
-- analyser files them. Written by the modules that own the things, through the search module; `npm run reindex`
-- writes all of it anew.
--
-- The question is part of who is acting. A policy of row-level security is checked before anything a query adds,
-- so an index on words can only be used from inside the policy. Therefore the policy itself holds the question:
-- `app.search` is set like `app.user_id`, for one transaction. Without a question no row is there. Hits, counts,
-- excerpts and suggestions are all made from what is left after question and walls; there is no list of words
-- beside it that could tell more.

create function acting_search() returns tsquery language sql stable
  return nullif(current_setting('app.search', true), '')::tsquery;

create table search_entries (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('formality', 'decision', 'discussion', 'information', 'other',
    'meeting', 'body', 'organisation', 'person')),
  -- An item has two rows. 'whole' holds all of it, for who may read it. 'title' holds its title alone and is
  -- there only while the item is closed, for who may see it and not read it. Closing an item changes `closed` in
  -- both by the foreign key, in the same statement.
  layer text not null check (layer in ('whole', 'title')),
  item_id uuid,
  meeting_id uuid,
  -- Of a meeting's own row; an item's row leaves it empty, or a change of audience would come both ways at once.
  own_meeting_id uuid,
  listed_body_id uuid references bodies (id) on delete cascade,
  organisation_id uuid references organisations (id) on delete cascade,
  person_id uuid references persons (id) on delete cascade,
  -- The walls, as in the rows below a meeting. What stands in the open register has no body and is public.
  body_id uuid,
  audience text not null check (audience in ('body', 'cooperation', 'public')),
  municipal_only boolean not null default false,
  closed boolean not null default false,
  held_on date,
  year smallint generated always as (extract(year from held_on)) stored,
  outcome text,
  has_reservation boolean not null default false,
  number text not null default '',
  title text not null,
  -- Body, day and item, or a key of the register, with a stroke between.
  address text collate "C" not null check (address ~ '^[a-z0-9./-]{1,240}$'),
  body_text text not null default '',
  words tsvector not null,
  constraint search_entries_item_id_layer_key unique (item_id, layer),
  constraint search_entries_subject_check
    check (num_nonnulls(item_id, own_meeting_id, listed_body_id, organisation_id, person_id) = 1),
  constraint search_entries_walls_check check (num_nonnulls(item_id, own_meeting_id) = num_nonnulls(body_id)
    and (item_id is null) = (meeting_id is null) and (body_id is not null or audience = 'public')),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade,
  foreign key (own_meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade
);

-- Most rows are of items: the others' keys are looked up in indexes of their own.
create unique index search_entries_own_meeting_id_key on search_entries (own_meeting_id)
  where own_meeting_id is not null;
create unique index search_entries_listed_body_id_key on search_entries (listed_body_id)
  where listed_body_id is not null;
create unique index search_entries_organisation_id_key on search_entries (organisation_id)
  where organisation_id is not null;
create unique index search_entries_person_id_key on search_entries (person_id)
  where person_id is not null;

-- What is counted and sorted is read by the thousand, so the long texts stand outside the row; the words are not
-- packed, because the newest thousand are unpacked for their rank at each search.
alter table search_entries set (toast_tuple_target = 640);
alter table search_entries alter column words set storage external;

-- New rows wait in a list that every search reads through, and go into the index in bulk: three times as fast to
-- write. The list is kept short for the sake of the searches.
create index search_entries_words on search_entries using gin (words) with (gin_pending_list_limit = 2048);

alter table search_entries enable row level security;
alter table search_entries force row level security;
create policy search_entries_read on search_entries for select using (
  words @@ acting_search()
  and ((select acts_for_secretariat()) or audience = 'public'
    or (audience = 'cooperation' and (select acting_user()) is not null)
    or body_id = any ((select acting_bodies())::uuid[]))
  and (not municipal_only or (select acts_for_secretariat()) or (select acting_side()) = 'municipal')
  and case when layer = 'title'
    then closed and not ((select acts_for_secretariat()) or body_id = any ((select acting_bodies())::uuid[]))
    else not closed or (select acts_for_secretariat()) or body_id = any ((select acting_bodies())::uuid[])
  end
);
create policy search_entries_add on search_entries for insert with check ((select acts_for_secretariat()));
create policy search_entries_change on search_entries for update using ((select acts_for_secretariat()));
-- A delete without conditions reads nothing, so the policy for reading would not hold it back: it has the question too.
create policy search_entries_remove on search_entries for delete
  using (words @@ acting_search() and (select acts_for_secretariat()));

-- Rows are written anew, never changed: only the foreign keys change them.
grant select, insert, delete on search_entries to app;

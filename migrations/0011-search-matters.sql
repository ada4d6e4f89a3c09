-- Matters are found by number and title. Their row belongs to no body and is for no audience: who may see the matter
-- sees it, as decided by the matter's own policy.

alter table search_entries add column matter_id uuid references matters (id) on delete cascade;
create unique index search_entries_matter_id_key on search_entries (matter_id) where matter_id is not null;

alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check check (kind in ('formality', 'decision',
  'discussion', 'information', 'other', 'meeting', 'matter', 'body', 'organisation', 'person'));
alter table search_entries drop constraint search_entries_subject_check;
alter table search_entries add constraint search_entries_subject_check check (num_nonnulls(item_id, own_meeting_id,
  matter_id, listed_body_id, organisation_id, person_id) = 1);
alter table search_entries drop constraint search_entries_walls_check;
alter table search_entries add constraint search_entries_walls_check check (
  num_nonnulls(item_id, own_meeting_id) = num_nonnulls(body_id) and (item_id is null) = (meeting_id is null)
  and (body_id is not null or audience = case when matter_id is null then 'public' else 'body' end));

-- A policy beside the other: an entry is read by either, and both hold the question, so the index is used once.
-- `offset 0` keeps the matters from being read through as a whole: few of the entries are theirs.
create policy search_entries_read_matters on search_entries for select using (
  words @@ acting_search() and matter_id is not null
  and exists (select from matters where matters.id = search_entries.matter_id offset 0));

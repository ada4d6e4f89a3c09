-- Sections of a draft have a name in addresses, as items have, and can be put back after they were taken out. A
-- proposal that was declined says why.
alter table draft_sections
  add column entry int not null check (entry >= 1),
  add column removed_at timestamptz,
  add constraint draft_sections_meeting_id_entry_key unique (meeting_id, entry);
create index draft_items_came_from on draft_items ((came_from ->> 'key')) where came_from is not null;
alter table item_proposals add column declined_reason text check (length(declined_reason) between 1 and 1000);
-- The clearing body has a word before the agenda is sent, and none after.
drop policy agendas_clear on agendas;
create policy agendas_clear on agendas for update
  using (state in ('draft', 'cleared') and shared_at is not null
    and clearing_body_id = any ((select acting_bodies())::uuid[]))
  with check (state in ('draft', 'cleared'));

-- Why a meeting was postponed or cancelled, for everybody who was to come. Empty where it takes place.
alter table meetings add column state_reason text not null default ''
  constraint meetings_state_reason_check check (length(state_reason) <= 1000);
-- Who took an item off an agenda that was sent; the reason stands beside it.
alter table items add column withdrawn_by uuid;
-- The newest meeting that left an address is where it leads.
create index meeting_former_days_meeting on meeting_former_days (meeting_id);

-- A new version puts items in a new order, in one statement: who stands where is asked when it is over.
alter table items drop constraint items_meeting_id_position_key,
  add constraint items_meeting_id_position_key unique (meeting_id, position) deferrable initially immediate;
alter table agenda_sections drop constraint agenda_sections_meeting_id_position_key,
  add constraint agenda_sections_meeting_id_position_key unique (meeting_id, position)
    deferrable initially immediate;

-- To what was sent nothing is added either, and when and by whom it was sent stays as it was.
create function refuse_addition_to_sent() returns trigger language plpgsql as $$
begin
  if not exists (select from agendas a
    where a.meeting_id = new.meeting_id and new.agenda_version <= a.sent_version) then return new; end if;
  raise exception 'version % of this agenda was sent and is not changed', new.agenda_version
    using errcode = 'integrity_constraint_violation', constraint = 'agenda_versions_sent_check';
end $$;
create trigger item_texts_added before insert on item_texts
  for each row execute function refuse_addition_to_sent();
create trigger recommendations_added before insert on recommendations
  for each row execute function refuse_addition_to_sent();
create trigger appendices_added before insert on appendices
  for each row execute function refuse_addition_to_sent();
create trigger item_versions_added before insert on item_versions
  for each row execute function refuse_addition_to_sent();
create function refuse_change_of_version() returns trigger language plpgsql as $$
declare walls text[] := array['body_id', 'audience'];
begin
  if not exists (select from agendas a where a.meeting_id = old.meeting_id and old.number <= a.sent_version) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - walls = to_jsonb(old) - walls then return new; end if;
  raise exception 'version % of this agenda was sent and is not changed', old.number
    using errcode = 'integrity_constraint_violation', constraint = 'agenda_versions_sent_check';
end $$;
create trigger agenda_versions_sent before update or delete on agenda_versions
  for each row execute function refuse_change_of_version();

-- What was dismissed in the check goes with a meeting that moves.
grant update (held_on, sequence) on finding_dismissals to app;

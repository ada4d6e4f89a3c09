-- What was sent is not changed, whoever asks and by whatever way: only the walls may move, and they move together.
create function refuse_change_of_sent() returns trigger language plpgsql as $$
declare walls text[] := array['body_id', 'audience', 'municipal_only', 'closed'];
begin
  if not exists (select from agendas a
    where a.meeting_id = old.meeting_id and old.agenda_version <= a.sent_version) then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - walls = to_jsonb(old) - walls then return new; end if;
  raise exception 'version % of this agenda was sent and is not changed', old.agenda_version
    using errcode = 'integrity_constraint_violation', constraint = 'agenda_versions_sent_check';
end $$;
create trigger item_texts_sent before update or delete on item_texts
  for each row execute function refuse_change_of_sent();
create trigger recommendations_sent before update or delete on recommendations
  for each row execute function refuse_change_of_sent();
create trigger appendices_sent before update or delete on appendices
  for each row execute function refuse_change_of_sent();
create trigger item_versions_sent before update or delete on item_versions
  for each row execute function refuse_change_of_sent();

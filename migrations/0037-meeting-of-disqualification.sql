-- Which meeting somebody is disqualified at. Of an item of a draft he reads nothing, so he could not be told that it is
-- there; and who sends an agenda must know that he does not see the whole of it.
alter table item_disqualifications add column meeting_id uuid;
create function keep_meeting_of_disqualification() returns trigger language plpgsql as $$
begin
  new.meeting_id := coalesce((select meeting_id from item_headings where item_id = new.item_id),
    (select meeting_id from draft_items where id = new.item_id));
  return new;
end $$;
create trigger item_disqualifications_meeting before insert on item_disqualifications
  for each row execute function keep_meeting_of_disqualification();
create index item_disqualifications_meeting on item_disqualifications (meeting_id);

-- The report of a hearing of the municipal side alone is an item for municipalities when it is taken into a draft, so
-- that a body with other members does not read it by mistake. The secretariat can open the item, and then knows it.
create or replace function note_hearing_report_item() returns trigger language plpgsql as $$
declare hearing hearings;
begin
  update hearings set report_item_id = new.taken_as where report_proposal_id = new.id returning * into hearing;
  if hearing.round_id is not null and new.taken_as is not null then
    update draft_items set municipal_only = municipal_only
      or (select r.municipal_only from rounds r where r.id = hearing.round_id) where id = new.taken_as;
  end if;
  return null;
end $$;

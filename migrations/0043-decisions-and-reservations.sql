-- What follows from minutes that are released: what an item with one outcome holds on to though unanimity failed, and
-- the life of a reservation outside the meetings. Decision 0023.

alter table treatments
  -- What those who agreed hold on to where unanimity failed (R-033).
  add column common_understanding text not null default '' check (length(common_understanding) <= 4000);

-- Foreign keys that are looked through when an item goes.
create index position_events_settled on position_events (settled_item_id) where settled_item_id is not null;
create index position_events_item on position_events (item_id);
create index positions_taken_depends on positions_taken (depends_on_item_id) where depends_on_item_id is not null;

-- The newest event says how a reservation stands: two in one transaction have an order too.
alter table position_events alter column recorded_at set default clock_timestamp();

-- Who is disqualified from an item reads nothing of it: neither where the reservation stands nor where it was settled.
create policy position_events_disqualified on position_events as restrictive for select
  using ((item_id = any ((select acting_disqualified_items())::uuid[])) is not true
    and (settled_item_id = any ((select acting_disqualified_items())::uuid[])) is not true);
-- Why it was settled was said at the item that settled it, behind that item's walls. How it stands is the
-- reservation's own.
create policy position_events_settled on position_events as restrictive for select
  using (settled_item_id is null or exists (select from items i where i.id = position_events.settled_item_id));

-- The organisations whose reservations the actor may lift or maintain: those he holds a deciding seat for, and the
-- municipality of an administration (R-034).
create function acting_reserving_organisations() returns uuid[] language sql stable
  return case when not acting_roles() && array['chair', 'member', 'deputy', 'politician'] then '{}'::uuid[]
    else array(select k.id from organisations o join organisations k on k.id in (o.id, o.parent_id)
      where o.id = any (acting_organisations())) end;
create policy positions_taken_settle on positions_taken for update
  using (kind = 'reservation' and organisation_id = any ((select acting_reserving_organisations())::uuid[]));
create policy position_events_settle on position_events for insert
  with check (settled_item_id is null and exists (select from positions_taken p
    where p.id = position_events.position_id and p.item_id = position_events.item_id and p.kind = 'reservation'
      and p.organisation_id = any ((select acting_reserving_organisations())::uuid[])));

-- A party says how its reservation stands, and nothing else of it; the rest was written by the secretariat.
create function keep_words_of_position() returns trigger language plpgsql as $$
begin
  if not acts_for_secretariat() and (new.kind, new.party, new.organisation_id, new.department, new.concerning,
      new.body_text, new.reservation_kind, new.condition_text, new.position)
    is distinct from (old.kind, old.party, old.organisation_id, old.department, old.concerning,
      old.body_text, old.reservation_kind, old.condition_text, old.position) then
    raise exception 'the words of a reservation are changed in the minutes';
  end if;
  return new;
end $$;
create trigger positions_taken_words before update on positions_taken
  for each row execute function keep_words_of_position();

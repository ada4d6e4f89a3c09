-- Matters and the register of decisions: what belongs together across meetings, and every decision as one row.

-- Numbers of matters that were merged into this one: their addresses lead here.
alter table matters add column former_numbers text[] not null default '{}';

-- What was done to a matter. Merging and splitting can be undone, because the items that moved are written here.
create table matter_events (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity constraint matter_events_seq_key unique,
  matter_id uuid not null references matters (id),
  -- merged: `other_id` was taken into `matter_id`. split: `other_id` was made of some items of `matter_id`.
  kind text not null check (kind in ('created', 'renamed', 'item-added', 'item-removed', 'merged', 'split')),
  other_id uuid references matters (id),
  item_ids uuid[] not null default '{}',
  note text not null default '',
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  undone_at timestamptz,
  constraint matter_events_other_check check ((other_id is not null) = (kind in ('merged', 'split'))),
  constraint matter_events_two_check check (other_id <> matter_id)
);
create index matter_events_matter on matter_events (matter_id);
create index matter_events_other on matter_events (other_id);

-- The history names items that a reader of the matter may not see: it is the secretariat's.
alter table matter_events enable row level security;
alter table matter_events force row level security;
create policy matter_events_all on matter_events
  using ((select acts_for_secretariat())) with check ((select acts_for_secretariat()));
grant select, insert on matter_events to app;
grant update (undone_at) on matter_events to app;

-- Each decision taken apart is a row; an item without such parts is one row by its outcome as a whole. The view reads
-- as the one who asks, so the walls of the tables below hold here too.
create view register_decisions with (security_invoker = true) as
  select d.id, d.item_id, d.meeting_id, d.position, d.topic, d.outcome, d.body_text, d.value_from, d.value_to,
    d.deciding_body_id
  from decisions d
  union all
  select t.item_id, t.item_id, t.meeting_id, 0, null, t.outcome,
    coalesce(nullif(t.outcome_text, ''), t.minutes_text, ''), null, null, null
  from treatments t
  where not exists (select from decisions d where d.item_id = t.item_id);
grant select on register_decisions to app;

-- Whether a reservation is about a decision: it names its topic, or stands in the same paragraph of the minutes.
create function is_about(topic text, decided text, concerning text, reserved text, minutes text) returns boolean
  language sql immutable
  return coalesce(lower(topic) = lower(concerning), false)
    or exists (select from regexp_split_to_table(minutes, '\n+') as paragraph
      where strpos(paragraph, decided) > 0 and strpos(paragraph, reserved) > 0);

-- Reservations and dissents by decision. One that is about none of an item's decisions in particular is about them all.
create view register_positions with (security_invoker = true) as
  select r.id as decision_id, p.id, p.position, p.kind, p.party, p.organisation_id, p.state
  from register_decisions r
  join positions_taken p on p.item_id = r.item_id and p.kind in ('reservation', 'dissent')
  left join treatments t on t.item_id = p.item_id
  where is_about(r.topic, r.body_text, p.concerning, p.body_text, t.minutes_text)
    or not exists (select from decisions d where d.item_id = p.item_id
      and is_about(d.topic, d.body_text, p.concerning, p.body_text, t.minutes_text));
grant select on register_positions to app;

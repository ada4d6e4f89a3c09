-- What minutes written here say beyond what minutes read in could: how agreement was reached, what depends on what,
-- who is to do what by when, and the life of a reservation. Decision 0023. Null where a record was read in.

alter table treatments
  -- Which agreement was needed: of everybody, or a majority that is noted.
  add column consent text check (consent in ('unanimity', 'majority')),
  -- Takes effect before the next meeting: remarks may be sent by mail (R-032).
  add column takes_effect_early boolean not null default false;

alter table decisions
  add column consent text check (consent in ('unanimity', 'majority')),
  -- Stands though the others of the item fall (R-040).
  add column is_separable boolean not null default false,
  -- What those who agreed hold on to where unanimity failed (R-033).
  add column common_understanding text not null default '' check (length(common_understanding) <= 4000);

alter table positions_taken
  -- Subject to a political decision; the party's own; subject to another item (R-034).
  add column reservation_kind text check (reservation_kind in ('political', 'own', 'conditional')),
  add column condition_text text not null default '' check (length(condition_text) <= 1000),
  add column depends_on_item_id uuid references items (id) on delete set null,
  add column version int not null default 1;
create index positions_taken_open on positions_taken (body_id) where kind = 'reservation' and state = 'open';

alter table actions
  add column due_on date,
  add column person_id uuid references persons (id),
  add column owner_body_id uuid references bodies (id),
  add column version int not null default 1,
  drop constraint actions_state_check,
  add constraint actions_state_check check (state in ('open', 'done', 'reported', 'lapsed'));
create index actions_open on actions (body_id, due_on) where state = 'open';

-- What became of a reservation, and at which later item it was settled.
create table position_events (
  id uuid primary key default gen_random_uuid(),
  position_id uuid not null references positions_taken (id) on delete cascade,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  event text not null check (event in ('lifted', 'maintained', 'reopened')),
  happened_on date not null,
  -- The item at which it was settled; null where it was settled by mail or by the party on its own.
  settled_item_id uuid references items (id) on delete set null,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index position_events_position on position_events (position_id, recorded_at);
alter table position_events enable row level security;
alter table position_events force row level security;
do $$
declare rule text;
begin
  select pg_get_expr(polqual, polrelid) into rule from pg_policy where polname = 'positions_taken_read';
  execute format('create policy position_events_read on position_events for select using (%s)',
    replace(rule, 'positions_taken.', 'position_events.'));
end $$;
create policy position_events_add on position_events for insert with check ((select acts_for_secretariat()));
grant select, insert on position_events to app;

-- The bodies' own life, second half: decision rights with days, delegations with source and end, evaluations,
-- participation, overlap of topics, and the governance of the secretariat.

-- R-004. A change of the rights of a kind of matter holds from a day and has a source; the old rows stay.
create table matter_kind_versions (
  matter_kind text collate "C" not null references matter_kinds (key),
  number int not null check (number >= 1),
  -- Null: since before anybody wrote it down.
  holds_from date,
  -- A political agreement is only changed at the political level.
  is_political boolean not null default false,
  source text not null default '' check (length(source) <= 300),
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  primary key (matter_kind, number)
);
alter table matter_kind_versions enable row level security;
alter table matter_kind_versions force row level security;
create policy matter_kind_versions_read on matter_kind_versions for select
  using ((select acting_user()) is not null);
create policy matter_kind_versions_add on matter_kind_versions for insert
  with check ((select acts_for_secretariat()));
grant select, insert on matter_kind_versions to app;
insert into matter_kind_versions (matter_kind, number, source, recorded_by)
  select key, 1, source, null from matter_kinds;
alter table matter_kinds drop column source;

alter table decision_rights add column version int not null default 1,
  drop constraint decision_rights_pkey,
  add primary key (matter_kind, version, body_id, task),
  add foreign key (matter_kind, version) references matter_kind_versions (matter_kind, number);
create index decision_rights_body on decision_rights (body_id);
-- What once held is never taken away.
revoke delete on decision_rights from app;
drop policy decision_rights_remove on decision_rights;
drop policy decision_rights_change on decision_rights;

-- R-005. Where it was decided as a link, who in the receiving body may use it, and how long it holds.
alter table delegations
  add column item_id uuid references items (id) on delete set null,
  add column holder text not null default '' check (length(holder) <= 300),
  add column ends_on date;
create index delegations_item on delegations (item_id);
grant update (ends_on) on delegations to app;
alter table delegation_events
  add column until_on date,
  drop constraint delegation_events_event_check,
  add constraint delegation_events_event_check
    check (event in ('proposed', 'put-in-force', 'extended', 'withdrawn')),
  add constraint delegation_events_until_check check ((event = 'extended') = (until_on is not null));

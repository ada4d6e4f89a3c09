-- Findings of the check that the secretariat has read and set aside, each with a reason. The findings themselves are
-- worked out anew from the meeting each time and stored nowhere; `fingerprint` is what one is recognised by.

-- A dismissal belongs to the day of a body, not to the row of the meeting: when an import is taken back and taken in
-- again, what was set aside stays so. Meeting and item are then found again by day and address, and until that the
-- row keeps the walls it had. The two foreign keys are as those of attendances: the audience comes by the first alone.
create table finding_dismissals (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references bodies (id),
  held_on date not null,
  sequence int not null check (sequence between 1 and 9),
  meeting_id uuid,
  audience text not null check (audience in ('body', 'cooperation', 'public')),
  item_id uuid,
  item_address text collate "C",
  municipal_only boolean not null default false,
  closed boolean not null default false,
  fingerprint text collate "C" not null check (fingerprint ~ '^[0-9a-f]{16}$'),
  code text collate "C" not null check (code ~ '^[a-z-]{1,60}$'),
  reason text not null check (length(reason) between 1 and 1000),
  dismissed_by uuid not null default acting_user() references users (id),
  dismissed_at timestamptz not null,
  constraint finding_dismissals_meeting_fingerprint_key unique (body_id, held_on, sequence, fingerprint),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete set null (meeting_id),
  foreign key (item_id, municipal_only, closed) references items (id, municipal_only, closed)
    on update cascade on delete set null (item_id)
);
create index finding_dismissals_meeting on finding_dismissals (meeting_id);
create index finding_dismissals_item on finding_dismissals (item_id);

-- In this edition the check is the secretariat's alone, counts included. Members come later, behind the walls above.
alter table finding_dismissals enable row level security;
alter table finding_dismissals force row level security;
create policy finding_dismissals_read on finding_dismissals for select using ((select acts_for_secretariat()));
create policy finding_dismissals_add on finding_dismissals for insert
  with check ((select acts_for_secretariat()) and dismissed_by = acting_user());
create policy finding_dismissals_change on finding_dismissals for update using ((select acts_for_secretariat()));
create policy finding_dismissals_remove on finding_dismissals for delete using ((select acts_for_secretariat()));
grant select, insert, delete on finding_dismissals to app;
grant update (meeting_id, audience, item_id, municipal_only, closed) on finding_dismissals to app;

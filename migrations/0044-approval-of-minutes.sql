-- Minutes that are written are sent out, remarked on, approved by each member for himself and by the body at its next
-- meeting, and then nothing of them changes: what was wrong stands corrected beside the text. R-032, decision 0023.

-- Sending minutes is a dispatch like the others; `minutes_round` says which of the sendings of these minutes it is.
alter table dispatches
  add column minutes_round int check (minutes_round >= 1),
  drop constraint dispatches_kind_check,
  add constraint dispatches_kind_check check (kind in ('agenda', 'again', 'moved', 'postponed', 'cancelled',
    'substitute', 'relieved', 'minutes', 'minutes-again')),
  add constraint dispatches_minutes_check check ((kind in ('minutes', 'minutes-again')) = (minutes_round is not null));
create unique index dispatches_minutes_key on dispatches (meeting_id, minutes_round) where kind = 'minutes';

-- How a body treats its minutes; without a row it is as the program suggests.
create table minutes_rules (
  body_id uuid primary key references bodies (id) on delete cascade,
  remark_days int not null check (remark_days between 1 and 60),
  -- The body approves only what every member has approved for himself.
  needs_all_members boolean not null default false,
  version int not null default 1
);

create table minutes_circulations (
  meeting_id uuid not null,
  body_id uuid not null,
  round int not null check (round >= 1),
  note text not null default '' check (length(note) <= 1000),
  -- The last day remarks are taken by mail, and a member may approve or take it back.
  remarks_until date not null,
  -- Who counts among the members: those who sat in the body that day. 7 of 12 stays 7 of 12.
  asked_person_ids uuid[] not null,
  sent_by uuid default acting_user(),
  sent_at timestamptz not null default now(),
  primary key (meeting_id, round),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);
-- What each item said then, as a hash: what was changed after it was sent can be named.
create table minutes_circulated_items (
  meeting_id uuid not null,
  round int not null,
  item_id uuid not null references items (id) on delete cascade,
  content_hash text collate "C" not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (meeting_id, round, item_id),
  foreign key (meeting_id, round) references minutes_circulations (meeting_id, round) on delete cascade
);
create index minutes_circulated_items_item on minutes_circulated_items (item_id);

create table minutes_remarks (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint minutes_remarks_number_key unique,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null default false,
  closed boolean not null default false,
  -- Null = the minutes as a whole, such as who came.
  item_id uuid,
  person_id uuid not null references persons (id),
  organisation_id uuid references organisations (id),
  -- To be settled now, as the decision takes effect before the next meeting; or kept for that meeting.
  is_early boolean not null,
  is_by_link boolean not null default false,
  body_text text not null check (length(body_text) between 1 and 4000),
  given_at timestamptz not null default now(),
  taken_back_at timestamptz,
  disposition text check (disposition in ('corrected', 'kept', 'answered')),
  disposition_text text not null default '' check (length(disposition_text) <= 4000),
  settled_by uuid,
  settled_at timestamptz,
  version int not null default 1,
  constraint minutes_remarks_settled_check check ((disposition is null) = (settled_at is null)),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade,
  foreign key (item_id, municipal_only, closed) references items (id, municipal_only, closed)
    on update cascade on delete cascade
);
create index minutes_remarks_meeting on minutes_remarks (meeting_id);
create index minutes_remarks_item on minutes_remarks (item_id);
create index minutes_remarks_person on minutes_remarks (person_id);

-- Said beside the text when the minutes are approved, and never into it.
create table minutes_corrections (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint minutes_corrections_number_key unique,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null default false,
  closed boolean not null default false,
  item_id uuid,
  remark_id uuid references minutes_remarks (id) on delete set null,
  body_text text not null check (length(body_text) between 1 and 4000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade,
  foreign key (item_id, municipal_only, closed) references items (id, municipal_only, closed)
    on update cascade on delete cascade
);
create index minutes_corrections_meeting on minutes_corrections (meeting_id);
create index minutes_corrections_item on minutes_corrections (item_id);
create index minutes_corrections_remark on minutes_corrections (remark_id);

-- One click of a member, his own until the deadline. It says which sending he read.
create table minutes_member_approvals (
  meeting_id uuid not null,
  body_id uuid not null,
  round int not null,
  person_id uuid not null references persons (id),
  approved_at timestamptz not null default now(),
  primary key (meeting_id, round, person_id),
  foreign key (meeting_id, round) references minutes_circulations (meeting_id, round) on delete cascade
);
create index minutes_member_approvals_person on minutes_member_approvals (person_id);

-- The body's approval, at an item of a later meeting. Taken back the same day only, with a reason; both stay on record.
create table minutes_approvals (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  approved_item_id uuid not null references items (id),
  approved_on date not null,
  outcome text not null check (outcome in ('APPROVED', 'APPROVED_WITH_REMARKS')),
  body_text text not null check (length(body_text) between 1 and 4000),
  -- sha256 over the whole record in its one normal form: see rules/approval-record.ts.
  record_hash text collate "C" not null check (record_hash ~ '^[0-9a-f]{64}$'),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text check (length(undone_reason) between 1 and 1000),
  constraint minutes_approvals_undone_check check ((undone_at is null) = (undone_reason is null)),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);
create unique index minutes_approvals_stands_key on minutes_approvals (meeting_id) where undone_at is null;
create index minutes_approvals_item on minutes_approvals (approved_item_id);
-- The hash of each item, behind the item's walls: who reads the item can work it out himself.
create table minutes_approval_items (
  approval_id uuid not null references minutes_approvals (id) on delete cascade,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  content_hash text collate "C" not null check (content_hash ~ '^[0-9a-f]{64}$'),
  primary key (approval_id, item_id),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index minutes_approval_items_item on minutes_approval_items (item_id);
-- The approved minutes as files. The walls say what a file holds: 'whole' the closed items too, 'municipal' their
-- headings and the municipal part, 'open' neither.
create table minutes_files (
  approval_id uuid not null references minutes_approvals (id) on delete cascade,
  edition text not null check (edition in ('whole', 'municipal', 'open')),
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_as text collate "C" not null,
  byte_count int not null check (byte_count > 0),
  primary key (approval_id, edition),
  constraint minutes_files_walls_check check (closed = (edition = 'whole')
    and (closed or municipal_only = (edition = 'municipal'))),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade
);
create index minutes_files_meeting on minutes_files (meeting_id);

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  sees_meeting text := 'exists (select from meetings m where m.id = %I.meeting_id)';
  sits text := 'body_id = any ((select acting_bodies())::uuid[])';
  inside text := secretariat || ' or ' || sits || ' or body_id = any ((select acting_contact_bodies())::uuid[])';
  reads_item text := '(item_id is null or exists (select from items i where i.id = item_id))';
  is_own text := 'person_id = (select acting_person())';
  is_approved text := $rule$ exists (select from minutes m where m.meeting_id = %I.meeting_id
    and m.state = 'approved') $rule$;
  is_out text := $rule$ exists (select from minutes m where m.meeting_id = %I.meeting_id and m.state = 'sent') $rule$;
  read_item text;
  name text;
  read_rule text;
  add_rule text;
  change_rule text;
begin
  select pg_get_expr(polqual, polrelid) into read_item from pg_policy where polname = 'item_texts_read';
  for name, read_rule, add_rule, change_rule in
    select * from (values
      ('minutes_rules', inside, secretariat, secretariat),
      ('minutes_circulations', inside, secretariat, null),
      ('minutes_circulated_items', secretariat, secretariat, null),
      -- What a member remarks is between the body and its secretariat, behind the walls of the item.
      ('minutes_remarks', '(' || inside || ') and ' || reads_item,
        is_own || ' and ' || sits || ' and ' || reads_item || ' and ' || is_out,
        '(' || secretariat || ' or ' || is_own || ') and ' || reads_item),
      ('minutes_corrections', '(' || inside || ' or ' || is_approved || ') and ' || reads_item || ' and '
        || sees_meeting, secretariat || ' and ' || reads_item, null),
      ('minutes_member_approvals', inside, is_own || ' and ' || sits || ' and ' || is_out, null),
      ('minutes_approvals', sees_meeting, secretariat, secretariat),
      ('minutes_approval_items', replace(read_item, 'item_texts.', 'minutes_approval_items.'), secretariat, null),
      ('minutes_files', replace(replace(read_item, 'item_texts.', 'minutes_files.'),
        'item_id', 'null::uuid'), secretariat, null)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name,
      replace(read_rule, '%I', name));
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name,
      replace(add_rule, '%I', name));
    if change_rule is not null then
      execute format('create policy %I on %I for update using (%s)', name || '_change', name,
        replace(change_rule, '%I', name));
    end if;
    execute format('grant select, insert on %I to app', name);
  end loop;
end $$;
grant update (remark_days, needs_all_members, version) on minutes_rules to app;
grant update (taken_back_at, disposition, disposition_text, settled_by, settled_at, version)
  on minutes_remarks to app;
grant update (undone_by, undone_at, undone_reason) on minutes_approvals to app;
create policy minutes_corrections_remove on minutes_corrections for delete
  using ((select acts_for_secretariat()) and (item_id is null or exists (select from items i where i.id = item_id)));
create policy minutes_member_approvals_remove on minutes_member_approvals for delete
  using (person_id = (select acting_person()));
grant delete on minutes_corrections, minutes_member_approvals to app;

-- Who is disqualified from an item reads nothing of it, also not in a file that holds all of them.
do $$
declare name text;
begin
  foreach name in array array['minutes_approval_items', 'minutes_circulated_items', 'minutes_corrections',
    'minutes_remarks'] loop
    execute format('create policy %I on %I as restrictive for select using (%s)', name || '_disqualified', name,
      '(item_id = any ((select acting_disqualified_items())::uuid[])) is not true');
  end loop;
end $$;
create policy minutes_files_disqualified on minutes_files as restrictive for select
  using (not exists (select from item_disqualifications d where d.meeting_id = minutes_files.meeting_id
    and d.item_id = any ((select acting_disqualified_items())::uuid[])));

-- Approved minutes do not change, whoever asks and by whatever way. 'only' names the columns that are kept, 'but' those
-- that live on: the walls, and the life of reservations and actions.
create function refuse_change_of_approved() returns trigger language plpgsql as $$
declare
  before jsonb;
  after jsonb;
  meeting uuid;
  walls text[] := array['body_id', 'audience', 'municipal_only', 'closed', 'closed_reason', 'opens_on'];
  named text[] := tg_argv[1:];
  standing text;
begin
  if tg_table_name = 'meetings' then meeting := old.id;
  elsif tg_op = 'INSERT' then meeting := new.meeting_id;
  else meeting := old.meeting_id;
  end if;
  -- Held until the change is done: an approval waits for it, or it for the approval. Who is not the secretariat may
  -- hold nothing, and writes nothing but the life of a reservation.
  select m.state into standing from minutes m where m.meeting_id = meeting for share;
  if standing is null then select m.state into standing from minutes m where m.meeting_id = meeting; end if;
  if standing is distinct from 'approved' then return case tg_op when 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' then
    before := to_jsonb(old);
    after := to_jsonb(new);
    if tg_argv[0] = 'but' and after - walls - named = before - walls - named then return new; end if;
    if tg_argv[0] = 'only' and not exists (select from unnest(named) as name
      where after -> name is distinct from before -> name) then return new; end if;
  end if;
  raise exception 'these minutes are approved and are not changed'
    using errcode = 'integrity_constraint_violation', constraint = 'minutes_approved_check';
end $$;
do $do$
declare
  name text;
  rule text;
begin
  for name, rule in
    select * from (values
      ('meetings', $$'only', 'held_on', 'sequence', 'starts_at', 'ends_at', 'place', 'document_type', 'case_number',
        'document_number', 'next_meeting'$$),
      ('agenda_versions', $$'but'$$),
      ('agenda_sections', $$'but'$$),
      ('items', $$'but', 'matter_id', 'version'$$),
      ('item_versions', $$'but'$$),
      ('item_texts', $$'but'$$),
      ('recommendations', $$'but'$$),
      ('appendices', $$'but'$$),
      ('presenters', $$'but', 'person_id'$$),
      ('treatments', $$'but', 'version'$$),
      ('decisions', $$'but'$$),
      ('positions_taken', $$'but', 'state', 'version', 'organisation_id', 'depends_on_item_id'$$),
      ('actions', $$'only', 'item_id', 'position', 'what', 'source_lines'$$),
      ('attendances', $$'but', 'person_id', 'organisation_id'$$),
      ('cross_references', $$'but'$$),
      ('minutes_corrections', $$'but'$$),
      ('minutes_remarks', $$'but'$$)
    ) as frozen
  loop
    execute format('create trigger %I before %s update or delete on %I for each row
      execute function refuse_change_of_approved(%s)', name || '_approved',
      case name when 'meetings' then '' else 'insert or' end, name, rule);
  end loop;
end $do$;

-- Minutes become approved with an approval that stands, and are taken up again when none does.
create function keep_state_of_minutes() returns trigger language plpgsql as $$
begin
  if (new.state = 'approved') <> exists (select from minutes_approvals a
    where a.meeting_id = new.meeting_id and a.undone_at is null) then
    raise exception 'minutes are approved by an approval that stands'
      using errcode = 'integrity_constraint_violation', constraint = 'minutes_state_check';
  end if;
  return new;
end $$;
create trigger minutes_state before update of state on minutes
  for each row when (old.state is distinct from new.state) execute function keep_state_of_minutes();

-- What becomes of a decision: actions until they are done (R-039), what was decided by delegation and told to who
-- delegated (R-006), and excerpts of one decision to those it concerns.

-- What an action is called in addresses and mails.
alter table actions add column number int generated always as identity constraint actions_number_key unique,
  -- The body that hears of it now, where the one that decided it is closed.
  add column followed_by_body_id uuid references bodies (id);
create index actions_followed_by on actions (followed_by_body_id) where followed_by_body_id is not null;
create index actions_owner_person on actions (person_id) where person_id is not null;
create index actions_owner_organisation on actions (organisation_id) where organisation_id is not null;
create index actions_owner_body on actions (owner_body_id) where owner_body_id is not null;

-- Whether the actor is who is to do it: in person, for his organisation, or with a seat in the body.
create function acting_owner_of(person uuid, organisation uuid, body uuid) returns boolean language sql stable
  return person = any (acting_person_rows()) is true or body = any (acting_bodies()) is true
    or organisation = any (acting_answering_organisations()) is true
    or (acts_for_secretariat() and organisation = any (acting_organisations()) is true);

-- The history of an action; nothing changes or removes a line.
create table action_events (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null references actions (id) on delete cascade,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  event text not null check (event in ('done', 'reported', 'lapsed', 'reopened', 'owner-changed', 'due-changed',
    'body-closed')),
  -- What was said: how it was done, or why.
  note text not null default '' check (length(note) <= 2000),
  -- Of a new owner or day: what stood before and what stands now, in words.
  was text not null default '' check (length(was) <= 300),
  became text not null default '' check (length(became) <= 300),
  -- The item at which the body was told that it is done.
  reported_item_id uuid references items (id) on delete set null,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index action_events_action on action_events (action_id, recorded_at);
create index action_events_item on action_events (item_id);
create index action_events_reported on action_events (reported_item_id) where reported_item_id is not null;

-- Each step of the reminders goes once to each person for each due date.
create table action_reminders (
  action_id uuid not null references actions (id) on delete cascade,
  person_id uuid not null references persons (id),
  due_on date not null,
  -- Days before (negative) or after the due date.
  day_offset int not null,
  sent_on date not null,
  primary key (action_id, person_id, due_on, day_offset)
);
create index action_reminders_person on action_reminders (person_id);

-- The body that is told what is decided by the delegation, where it is another than the one that delegated.
alter table delegations add column reports_to_body_id uuid references bodies (id);
create index delegations_reports_to on delegations (reports_to_body_id);

-- A decision as it was told to a body: at which item of which version, and in which words. It hangs on the item that
-- told it. `decision_id` is the decision's, or the item's where the treatment is the decision.
create table decision_reports (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint decision_reports_number_key unique,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  agenda_version int not null,
  decision_id uuid not null,
  source_item_id uuid references items (id) on delete set null,
  deciding_body_id uuid not null references bodies (id),
  decided_on date not null,
  topic text not null,
  body_text text not null,
  reported_at timestamptz not null default now(),
  -- The meeting was called off or the item taken off: the decision is to be told at the next.
  voided_at timestamptz,
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create unique index decision_reports_once on decision_reports (decision_id, body_id) where voided_at is null;
create index decision_reports_item on decision_reports (item_id);
create index decision_reports_meeting on decision_reports (meeting_id);
create index decision_reports_source on decision_reports (source_item_id);

-- The body that was told asks for the material (R-006).
create table material_requests (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint material_requests_number_key unique,
  report_id uuid not null references decision_reports (id) on delete cascade,
  body_id uuid not null references bodies (id),
  person_id uuid not null default acting_person() references persons (id),
  note text not null default '' check (length(note) <= 1000),
  state text not null default 'open' check (state in ('open', 'sent', 'withdrawn')),
  asked_at timestamptz not null default now(),
  settled_at timestamptz,
  version int not null default 1
);
create unique index material_requests_once on material_requests (report_id, person_id) where state = 'open';
create index material_requests_person on material_requests (person_id);

-- An excerpt: one item's decision sent to those it concerns.
create table excerpts (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint excerpts_number_key unique,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  subject text not null check (length(subject) between 1 and 200),
  body_text text not null check (length(body_text) between 1 and 8000),
  -- Why it was sent to somebody who may not read the item.
  reason text not null default '' check (length(reason) <= 1000),
  sent_by uuid default acting_user(),
  sent_at timestamptz not null default now(),
  constraint excerpts_item_key unique (id, item_id),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index excerpts_item on excerpts (item_id);
create table excerpt_recipients (
  excerpt_id uuid not null,
  item_id uuid not null,
  position int not null,
  person_id uuid references persons (id),
  name text not null check (length(name) between 1 and 300),
  address text collate "C" not null check (length(address) between 3 and 254),
  -- Whether the decision itself went along, or its heading and a link.
  is_whole boolean not null,
  may_read boolean not null,
  mail_key text collate "C" not null constraint excerpt_recipients_mail_key unique,
  primary key (excerpt_id, position),
  foreign key (excerpt_id, item_id) references excerpts (id, item_id) on delete cascade
);
create index excerpt_recipients_person on excerpt_recipients (person_id);
create index excerpt_recipients_item on excerpt_recipients (item_id);

-- The item of a draft that lists what was decided by delegation.
alter table draft_items drop constraint draft_items_standing_check, add constraint draft_items_standing_check
  check (standing in ('welcome', 'approve-agenda', 'approve-minutes', 'any-other', 'next-meeting', 'delegated'));

-- Who owns an action says that it is done, or that it was not after all; the rest of the row is the secretariat's.
create policy actions_settled_by_owner on actions for update
  using (state in ('open', 'done') and (select acting_person()) is not null
    and acting_owner_of(person_id, organisation_id, owner_body_id))
  with check (state in ('open', 'done') and acting_owner_of(person_id, organisation_id, owner_body_id));
create function keep_action_of_owner() returns trigger language plpgsql as $$
begin
  if acting_person() is not null and not acts_for_secretariat() and pg_trigger_depth() = 1
      and to_jsonb(new) - '{state,version,body_id,audience,municipal_only,closed}'::text[]
        is distinct from to_jsonb(old) - '{state,version,body_id,audience,municipal_only,closed}'::text[] then
    raise exception 'An owner changes the state of an action and nothing else';
  end if;
  return new;
end $$;
create trigger actions_of_owner before update on actions for each row execute function keep_action_of_owner();
-- The hourly work looks for what is due, and when its day was made known.
create policy actions_by_task on actions for select using ((select acting_task()) = 'followup');
create policy meetings_by_followup on meetings for select using ((select acting_task()) = 'followup');

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  owner_of text := $rule$ exists (select from actions a where a.id = action_events.action_id
    and acting_owner_of(a.person_id, a.organisation_id, a.owner_body_id)) $rule$;
  free_of_it text := '(item_id = any ((select acting_disqualified_items())::uuid[])) is not true';
  by_task text := '(select acting_task()) = ''followup''';
  reads text;
  name text;
begin
  select pg_get_expr(polqual, polrelid) into reads from pg_policy where polname = 'actions_read';
  foreach name in array array['action_events', 'decision_reports', 'excerpts', 'excerpt_recipients',
      'material_requests', 'action_reminders'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['action_events', 'decision_reports'] loop
    execute format('create policy %I on %I for select using (%s)', name || '_read', name,
      replace(reads, 'actions.', name || '.'));
    execute format('create policy %I on %I for insert with check (%s and (%s))', name || '_add', name, free_of_it,
      secretariat);
  end loop;
  foreach name in array array['action_events', 'decision_reports', 'excerpts', 'excerpt_recipients'] loop
    execute format('create policy %I on %I as restrictive for select using (%s)', name || '_disqualified', name,
      free_of_it);
  end loop;
  execute format('create policy action_events_by_task on action_events for select using (%s)', by_task);
  execute format('create policy action_events_owner on action_events for insert
    with check (event in (''done'', ''reopened'') and (%s))', owner_of);
  -- What is sent to whom is the secretariat's; who got it sees his own line through the mail.
  foreach name in array array['excerpts', 'excerpt_recipients'] loop
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, secretariat);
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
  end loop;
  execute format('create policy decision_reports_void on decision_reports for update using (%s)', secretariat);
  execute format('create policy material_requests_read on material_requests for select
    using (%s or person_id = (select acting_person()))', secretariat);
  execute 'create policy material_requests_add on material_requests for insert
    with check (person_id = (select acting_person()) and exists (select from decision_reports r
      where r.id = report_id and r.body_id = material_requests.body_id)
      and body_id = any ((select acting_bodies())::uuid[]))';
  execute format('create policy material_requests_settle on material_requests for update
    using (state = ''open'' and (%s or person_id = (select acting_person())))
    with check (%s or state = ''withdrawn'')', secretariat, secretariat);
  execute format('create policy action_reminders_read on action_reminders for select using (%s or %s)',
    secretariat, by_task);
  execute format('create policy action_reminders_add on action_reminders for insert with check (%s)', by_task);
  execute format('create policy person_addresses_followup on person_addresses for select using (%s)', by_task);
end $$;
grant select, insert on action_events, decision_reports, excerpts, excerpt_recipients, material_requests,
  action_reminders to app;
grant update (voided_at) on decision_reports to app;
grant update (state, settled_at, version) on material_requests to app;

-- A done action that was on the agenda is reported when its item is treated or the meeting was held.
create function report_done_actions(meeting uuid, item uuid) returns void language sql
begin atomic
  with told as (
    update actions a set state = 'reported', version = a.version + 1
    from draft_items d join items i on i.id = d.id
    where d.meeting_id = meeting and (item is null or d.id = item) and d.removed_at is null
      and i.withdrawn_at is null and d.came_from ->> 'key' = 'action-' || a.id and a.state = 'done'
    returning a.*, i.id as told_at
  )
  insert into action_events (action_id, item_id, meeting_id, body_id, audience, municipal_only, closed, event,
    reported_item_id)
  select id, item_id, meeting_id, body_id, audience, municipal_only, closed, 'reported', told_at from told;
end;
create function keep_done_actions_told() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'treatments' then perform report_done_actions(new.meeting_id, new.item_id);
  else perform report_done_actions(new.id, null); end if;
  return null;
end $$;
create trigger treatments_tell_actions after insert on treatments
  for each row execute function keep_done_actions_told();
create trigger meetings_tell_actions after update of state on meetings
  for each row when (new.state = 'held' and old.state is distinct from 'held')
  execute function keep_done_actions_told();

-- What a meeting that is called off should have told is told at the next; taken up again, it tells what no other has.
create function keep_reports_live() returns trigger language plpgsql as $$
declare
  is_off boolean;
  at_item uuid;
  at_meeting uuid;
begin
  if tg_table_name = 'meetings' then
    is_off := new.state in ('cancelled', 'postponed');
    at_meeting := new.id;
  else
    is_off := new.withdrawn_at is not null;
    at_meeting := new.meeting_id;
    at_item := new.id;
  end if;
  update decision_reports r set voided_at = case when is_off then now() end
    where r.meeting_id = at_meeting and (at_item is null or r.item_id = at_item)
      and (r.voided_at is null) = is_off
      and (is_off or not exists (select from decision_reports other where other.decision_id = r.decision_id
        and other.body_id = r.body_id and other.voided_at is null)
        and exists (select from items i join meetings m on m.id = i.meeting_id where i.id = r.item_id
          and i.withdrawn_at is null and m.state not in ('cancelled', 'postponed')));
  return null;
end $$;
create trigger meetings_void_reports after update of state on meetings
  for each row when (new.state is distinct from old.state) execute function keep_reports_live();
create trigger items_void_reports after update of withdrawn_at on items
  for each row when ((new.withdrawn_at is null) is distinct from (old.withdrawn_at is null))
  execute function keep_reports_live();

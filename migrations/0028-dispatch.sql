-- Who was sent which version of an agenda and when; who comes, who does not and who comes instead; and what somebody
-- who is absent wants read out.

-- The task 'dispatch' writes the mails after the request that asked for them: it sees these tables and no others, and
-- reads the agenda as the person the mail is for.
create table dispatches (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  kind text not null check (kind in ('agenda', 'again', 'moved', 'postponed', 'cancelled', 'substitute',
    'relieved')),
  -- The version of the agenda; null where a notice goes out before there is one.
  agenda_version int,
  note text not null default '' check (length(note) <= 2000),
  -- How often calendars had been told of a change of the meeting: each notice once.
  calendar_sequence int not null,
  -- When and where it was said to be: to everybody it was sent to, also to those who may read no more.
  told_on date not null,
  told_sequence int not null,
  told_from time,
  told_to time,
  told_place text not null,
  -- The day the meeting was moved from.
  former_on date,
  sent_by uuid default acting_user(),
  sent_at timestamptz not null default now(),
  constraint dispatches_version_check check (kind not in ('agenda', 'again') or agenda_version is not null),
  constraint dispatches_meeting_key unique (id, meeting_id),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);
create index dispatches_meeting on dispatches (meeting_id, sent_at);
-- A version goes out once, and so does each notice; to single persons it may go again.
create unique index dispatches_agenda_key on dispatches (meeting_id, agenda_version) where kind = 'agenda';
create unique index dispatches_notice_key on dispatches (meeting_id, kind, calendar_sequence)
  where kind in ('moved', 'postponed', 'cancelled');

create table dispatch_recipients (
  id uuid primary key default gen_random_uuid(),
  dispatch_id uuid not null,
  meeting_id uuid not null,
  person_id uuid references persons (id),
  name text not null check (length(name) between 1 and 300),
  -- Where it went that day.
  address text collate "C" check (length(address) between 3 and 254),
  standing text not null check (standing in ('member', 'contact', 'guest', 'substitute', 'extra')),
  -- The items a guest is there for.
  item_ids uuid[] not null default '{}',
  -- Whose substitute it is.
  named_by uuid references persons (id),
  left_out_reason text check (length(left_out_reason) between 1 and 500),
  -- Set when the mail was queued, or when it was found that there is none to send.
  prepared_at timestamptz,
  mail_key text collate "C",
  problem text check (problem in ('no-address', 'bad-address', 'user-closed')),
  received text check (received in ('whole', 'without-municipal', 'items', 'time-only')),
  -- Why there was no PDF; null where there was one, or nothing to put in it.
  pdf_problem text check (pdf_problem in ('too-large', 'not-made')),
  -- Written down by hand, from the mail that came back.
  returned_on date,
  returned_reason text not null default '' check (length(returned_reason) <= 500),
  version int not null default 1,
  constraint dispatch_recipients_mail_key unique (mail_key),
  constraint dispatch_recipients_person_key unique (dispatch_id, person_id),
  foreign key (dispatch_id, meeting_id) references dispatches (id, meeting_id) on delete cascade
);
create unique index dispatch_recipients_address_key on dispatch_recipients (dispatch_id, address)
  where person_id is null;
create index dispatch_recipients_meeting on dispatch_recipients (meeting_id);
create index dispatch_recipients_person on dispatch_recipients (person_id);
create index dispatch_recipients_named_by on dispatch_recipients (named_by);
create index dispatch_recipients_waiting on dispatch_recipients (dispatch_id) where prepared_at is null;

-- Comes, or does not and perhaps sends somebody. One row a person and meeting, changed until the meeting is held.
create table meeting_replies (
  meeting_id uuid not null,
  body_id uuid not null,
  person_id uuid not null references persons (id),
  answer text not null check (answer in ('coming', 'apology')),
  substitute_id uuid references persons (id),
  substitute_name text check (length(substitute_name) between 1 and 300),
  answered_at timestamptz not null default now(),
  version int not null default 1,
  primary key (meeting_id, person_id),
  constraint meeting_replies_substitute_check check (
    (substitute_id is null or substitute_name is not null)
    and (substitute_name is null or answer = 'apology') and substitute_id <> person_id),
  foreign key (meeting_id, body_id) references meetings (id, body_id) on delete cascade
);
create index meeting_replies_person on meeting_replies (person_id);

-- A remark of somebody who is absent, to be read out (R-036): to the meeting, or behind the walls of an item.
create table meeting_remarks (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null default false,
  closed boolean not null default false,
  item_id uuid,
  person_id uuid not null references persons (id),
  organisation_id uuid references organisations (id),
  body_text text not null check (length(body_text) between 1 and 4000),
  given_at timestamptz not null default now(),
  version int not null default 1,
  constraint meeting_remarks_item_key unique nulls not distinct (meeting_id, person_id, item_id),
  foreign key (meeting_id, body_id, audience) references meetings (id, body_id, audience)
    on update cascade on delete cascade,
  foreign key (item_id, municipal_only, closed) references items (id, municipal_only, closed)
    on update cascade on delete cascade
);
create index meeting_remarks_item on meeting_remarks (item_id);
create index meeting_remarks_person on meeting_remarks (person_id);

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  task text := '(select acting_task()) = ''dispatch''';
  own text := 'person_id = (select acting_person())';
  sits text := 'body_id = any ((select acting_bodies())::uuid[])';
  is_open text := $rule$ exists (select from meetings m where m.id = %I.meeting_id
    and m.state in ('planned', 'called') and m.held_on >= (select acting_day())) $rule$;
  -- Whatever wall an item has, or will have, the remarks on it have too.
  reads_item text := '(item_id is null or exists (select from items i where i.id = item_id))';
  name text;
  read_rule text;
  add_rule text;
  change_rule text;
begin
  for name, read_rule, add_rule, change_rule in
    select * from (values
      ('dispatches',
        secretariat || ' or ' || task
          || ' or exists (select from dispatch_recipients r where r.dispatch_id = dispatches.id)',
        -- Who names a substitute, or takes him back, has him told.
        secretariat || $rule$ or (kind in ('substitute', 'relieved') and exists (select from meeting_replies r
          where r.meeting_id = dispatches.meeting_id and r.person_id = (select acting_person()))) $rule$,
        null),
      ('dispatch_recipients',
        secretariat || ' or ' || task || ' or ' || own || ' or named_by = (select acting_person())',
        secretariat || ' or (standing = ''substitute'' and named_by = (select acting_person()))',
        secretariat || ' or ' || task),
      ('meeting_replies',
        secretariat || ' or ' || own || ' or ' || sits
          || ' or body_id = any ((select acting_contact_bodies())::uuid[])',
        own || ' and (' || sits || ' or meeting_id = any ((select acting_guest_meetings())::uuid[])) and' || is_open,
        own || ' and' || is_open),
      ('meeting_remarks',
        '(' || secretariat || ' or ' || own || ' or ' || sits || ') and ' || reads_item,
        own || ' and ' || sits || ' and' || is_open || ' and ' || reads_item,
        own || ' and' || is_open)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, read_rule);
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name,
      replace(add_rule, '%I', name));
    if change_rule is not null then
      execute format('create policy %I on %I for update using (%s)', name || '_change', name,
        replace(change_rule, '%I', name));
    end if;
    execute format('grant select, insert on %I to app', name);
  end loop;
end $$;
create policy meeting_remarks_remove on meeting_remarks for delete using (person_id = (select acting_person())
  and exists (select from meetings m where m.id = meeting_remarks.meeting_id and m.state in ('planned', 'called')));
grant update (address, prepared_at, mail_key, problem, received, pdf_problem, returned_on, returned_reason, version)
  on dispatch_recipients to app;
grant update (answer, substitute_id, substitute_name, answered_at, version) on meeting_replies to app;
grant update (body_text, given_at, version) on meeting_remarks to app;
grant delete on meeting_remarks to app;

-- Of the municipal part, headings are for who is known: also a person of the register without a user, to whom a mail
-- or a link brings the agenda as that person.
alter policy item_headings_read on item_headings using ((((select acts_for_secretariat()) or audience = 'public'
    or (audience = 'cooperation' and (select acting_user()) is not null)
    or body_id = any ((select acting_bodies())::uuid[])
    or body_id = any ((select acting_contact_bodies())::uuid[]))
    and (not municipal_only or (select acting_user()) is not null or (select acting_person()) is not null))
  or item_id = any ((select acting_guest_items())::uuid[]));

-- A member who names a substitute need not know the address; the job does.
create policy person_addresses_dispatch on person_addresses for select
  using ((select acting_task()) = 'dispatch');

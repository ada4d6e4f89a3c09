-- What goes from one body to others: messages (R-049), cases passed on (R-004), and joint texts with what each
-- council answered (R-040, R-041).

-- A message is agreed at an item and seen as the item is.
create table messages (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint messages_number_key unique,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  to_body_id uuid not null references bodies (id),
  body_text text not null check (length(body_text) between 1 and 4000),
  -- Who carries it: as written, and the person where the register knows him.
  carrier_name text not null check (length(carrier_name) between 1 and 200),
  carrier_person_id uuid references persons (id),
  state text not null default 'agreed' check (state in ('agreed', 'conveyed', 'answered', 'dropped')),
  dropped_reason text not null default '' check (length(dropped_reason) <= 1000),
  -- Its proposal for an agenda of the body it goes to.
  proposal_id uuid references item_proposals (id) on delete set null,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  constraint messages_two_check check (to_body_id <> body_id),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index messages_item on messages (item_id);
create index messages_to on messages (to_body_id) where state = 'agreed';

-- What the receiving body was told, in the words the secretariat chose: nothing else of the item goes with it.
create table conveyed_messages (
  message_id uuid primary key references messages (id) on delete cascade,
  number int not null,
  from_body_id uuid not null references bodies (id),
  to_body_id uuid not null references bodies (id),
  body_text text not null check (length(body_text) between 1 and 4000),
  carrier_name text not null,
  conveyed_on date not null,
  conveyed_how text not null check (conveyed_how in ('meeting', 'in-person', 'mail')),
  -- Of the receiving body; null where it was not at a meeting that is known here.
  item_id uuid references items (id) on delete set null,
  answer_text text check (length(answer_text) between 1 and 4000),
  answered_on date,
  answer_item_id uuid references items (id) on delete set null,
  constraint conveyed_messages_answer_check check ((answer_text is null) = (answered_on is null))
);
create index conveyed_messages_item on conveyed_messages (item_id);
create index conveyed_messages_answer_item on conveyed_messages (answer_item_id);
create index conveyed_messages_to on conveyed_messages (to_body_id);

-- A case on its way from an item to one body after another; each has its own text and its own walls there.
create table passings (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint passings_number_key unique,
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  title text not null check (length(title) between 1 and 300),
  matter_kind text collate "C" references matter_kinds (key),
  matter_id uuid not null references matters (id),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index passings_item on passings (item_id);
create table passing_steps (
  id uuid primary key default gen_random_uuid(),
  passing_id uuid not null references passings (id) on delete cascade,
  position int not null check (position >= 1),
  body_id uuid not null references bodies (id),
  task text not null check (task in ('prepares', 'recommends', 'decides', 'informed')),
  state text not null default 'waiting' check (state in ('waiting', 'proposed', 'taken-back')),
  -- How it stands on that body's agenda: set anew, not taken from the item it came from.
  municipal_only boolean not null default false,
  closed boolean not null default false,
  closed_reason text not null default '' check (length(closed_reason) <= 1000),
  paper_ids uuid[] not null default '{}',
  text_number int,
  proposal_id uuid references item_proposals (id) on delete set null,
  -- items.id = draft_items.id; without a foreign key, as a draft is not in `items` yet.
  item_id uuid,
  report_proposal_id uuid references item_proposals (id) on delete set null,
  reported_at timestamptz,
  version int not null default 1,
  constraint passing_steps_passing_id_position_key unique (passing_id, position),
  constraint passing_steps_closed_check check (not closed or closed_reason <> '')
);
create index passing_steps_item on passing_steps (item_id) where item_id is not null;
create index passing_steps_proposal on passing_steps (proposal_id) where proposal_id is not null;
-- The draft as it went on: a version never changes; a body's amendment is the next one, and names the step.
create table passing_texts (
  passing_id uuid not null references passings (id) on delete cascade,
  number int not null check (number >= 1),
  body_text text not null check (length(body_text) between 1 and 100000),
  -- The step whose body changed it; null for what the secretariat wrote.
  changed_at int,
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  primary key (passing_id, number)
);

-- Taken onto an agenda, the item is the matter's, and behind the walls that were set for it.
create function place_passing() returns trigger language plpgsql as $$
declare step passing_steps;
begin
  update passing_steps set item_id = new.taken_as where proposal_id = new.id returning * into step;
  if step.id is not null and new.taken_as is not null then
    update draft_items set matter_id = (select p.matter_id from passings p where p.id = step.passing_id),
      municipal_only = municipal_only or step.municipal_only, closed = closed or step.closed,
      closed_reason = case when closed_reason = '' then step.closed_reason else closed_reason end
    where id = new.taken_as;
  end if;
  return null;
end $$;
create trigger item_proposals_passing after update of taken_as on item_proposals
  for each row when (new.taken_as is distinct from old.taken_as) execute function place_passing();

-- One text for many councils.
create table joint_texts (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint joint_texts_number_key unique,
  title text not null check (length(title) between 1 and 300),
  owner_name text not null check (length(owner_name) between 1 and 200),
  item_id uuid references items (id) on delete set null,
  -- Whose contact persons are written to.
  contact_body_id uuid references bodies (id),
  municipal_only boolean not null,
  due_on date not null,
  state text not null default 'draft' check (state in ('draft', 'sent', 'closed', 'cancelled')),
  -- Copies of the rows below, kept by a trigger: the wall looks at its own row only.
  contact_ids uuid[] not null default '{}',
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
create index joint_texts_item on joint_texts (item_id);
create index joint_texts_due_on on joint_texts (due_on desc, id);
create table joint_text_versions (
  text_id uuid not null references joint_texts (id) on delete cascade,
  number int not null check (number >= 1),
  body_text text not null check (length(body_text) between 1 and 100000),
  note text not null default '' check (length(note) <= 1000),
  -- Of its text and points as they were sent; from then on nothing changes.
  sha256 text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz,
  primary key (text_id, number),
  constraint joint_text_versions_sent_check check ((sha256 is null) = (sent_at is null))
);
create table joint_text_points (
  text_id uuid not null,
  version_number int not null,
  position int not null check (position >= 1),
  body_text text not null check (length(body_text) between 1 and 2000),
  -- Stands though the others fall, and falls alone.
  is_separable boolean not null default false,
  withdrawn_on date,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 1000),
  primary key (text_id, version_number, position),
  foreign key (text_id, version_number) references joint_text_versions (text_id, number) on delete cascade
);
create table joint_text_councils (
  text_id uuid not null references joint_texts (id) on delete cascade,
  organisation_id uuid not null references organisations (id),
  position int not null,
  primary key (text_id, organisation_id)
);
create table joint_text_contacts (
  text_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null references persons (id),
  primary key (text_id, organisation_id, person_id),
  foreign key (text_id, organisation_id) references joint_text_councils (text_id, organisation_id) on delete cascade
);
create function keep_joint_text_contacts() returns trigger language plpgsql as $$
declare concerned uuid := case tg_op when 'DELETE' then old.text_id else new.text_id end;
begin
  update joint_texts set contact_ids =
    array(select distinct person_id from joint_text_contacts where text_id = concerned) where id = concerned;
  return null;
end $$;
create trigger joint_text_contacts_kept after insert or delete on joint_text_contacts
  for each row execute function keep_joint_text_contacts();

-- What a council answered to one version, as a whole each time; the newest counts, all are kept.
create table joint_text_answers (
  text_id uuid not null,
  version_number int not null,
  organisation_id uuid not null,
  entry int not null check (entry >= 1),
  -- Of the version it was given to: the answer is about that text and no other.
  sha256 text collate "C" not null,
  -- Entered by the secretariat in the council's name, and where it knows it from.
  on_behalf boolean not null default false,
  source text not null default '' check (length(source) <= 300),
  is_late boolean not null default false,
  -- Why it was corrected.
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_person() references persons (id),
  recorded_at timestamptz not null default now(),
  primary key (text_id, version_number, organisation_id, entry),
  foreign key (text_id, organisation_id) references joint_text_councils (text_id, organisation_id) on delete cascade,
  foreign key (text_id, version_number) references joint_text_versions (text_id, number) on delete cascade
);
create table joint_text_results (
  text_id uuid not null,
  version_number int not null,
  organisation_id uuid not null,
  entry int not null,
  position int not null,
  result text not null check (result in ('approved', 'approved-with-reservation', 'rejected', 'postponed')),
  reservation text not null default '' check (length(reservation) <= 2000),
  -- When and where the council decided it: points may be treated at different meetings.
  decided_on date not null,
  reference text not null default '' check (length(reference) <= 300),
  reference_url text not null default '' check (reference_url = '' or reference_url ~ '^https?://'),
  primary key (text_id, version_number, organisation_id, entry, position),
  constraint joint_text_results_given_check
    check ((result = 'approved-with-reservation') = (reservation <> '')),
  foreign key (text_id, version_number, organisation_id, entry)
    references joint_text_answers (text_id, version_number, organisation_id, entry) on delete cascade,
  foreign key (text_id, version_number, position)
    references joint_text_points (text_id, version_number, position) on delete cascade
);
create index joint_text_results_point on joint_text_results (text_id, version_number, position);
-- What was sent to whom. A planned reminder goes once for each deadline.
create table joint_text_mails (
  id uuid primary key default gen_random_uuid(),
  text_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null references persons (id),
  version_number int not null,
  kind text not null check (kind in ('sending', 'reminder')),
  sent_on date not null,
  foreign key (text_id, organisation_id) references joint_text_councils (text_id, organisation_id) on delete cascade
);
create index joint_text_mails_text on joint_text_mails (text_id, organisation_id);
create table joint_text_events (
  id uuid primary key default gen_random_uuid(),
  text_id uuid not null references joint_texts (id) on delete cascade,
  event text not null check (event ~ '^[a-z-]{1,40}$'),
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_person() references persons (id),
  recorded_at timestamptz not null default now()
);
create index joint_text_events_text on joint_text_events (text_id, recorded_at);

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  as_item text := (select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'item_texts_read');
  of_text text := 'exists (select from joint_texts t where t.id = %I.text_id)';
  of_version text := 'exists (select from joint_text_versions v where v.text_id = %I.text_id
    and v.number = %I.version_number)';
  -- Whoever answers for the council: its people, and who the text names.
  answers text := $rule$ (organisation_id = any ((select acting_answering_organisations())::uuid[])
    or exists (select from joint_text_contacts c where c.text_id = %I.text_id
      and c.organisation_id = %I.organisation_id and c.person_id = (select acting_person())))
    and exists (select from joint_texts t where t.id = %I.text_id and t.state = 'sent')
    and exists (select from joint_text_councils c where c.text_id = %I.text_id
      and c.organisation_id = %I.organisation_id) $rule$;
  name text;
  reads text;
begin
  for name, reads in
    select * from (values
      ('messages', replace(as_item, 'item_texts.', 'messages.')),
      ('conveyed_messages', secretariat || $rule$ or to_body_id = any ((select acting_bodies())::uuid[])
        or exists (select from messages m where m.id = conveyed_messages.message_id) $rule$),
      ('passings', replace(as_item, 'item_texts.', 'passings.')),
      ('passing_steps', 'exists (select from passings p where p.id = %I.passing_id)
        or exists (select from items i where i.id = %I.item_id)'),
      -- A text is read by who reads an item it stood at: the walls there are that item's own.
      ('passing_texts', secretariat || ' or exists (select from passing_steps s join items i on i.id = s.item_id
        where s.passing_id = %I.passing_id and s.text_number = %I.number)'),
      ('joint_texts', secretariat || $rule$ or (state <> 'draft' and (select acting_person()) is not null
        and (not municipal_only or (select acting_side()) = 'municipal')) $rule$),
      ('joint_text_versions', format('%s or (sent_at is not null and %s)', secretariat, of_text)),
      ('joint_text_points', of_version),
      ('joint_text_councils', of_text),
      ('joint_text_contacts', of_text),
      ('joint_text_answers', of_version),
      ('joint_text_results', of_version),
      ('joint_text_mails', secretariat),
      ('joint_text_events', secretariat)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, replace(reads, '%I', name));
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
    execute format('grant select, insert on %I to app', name);
  end loop;
  for name in select unnest(array['messages', 'conveyed_messages', 'passings', 'passing_steps', 'joint_texts']) loop
    execute format('create policy %I on %I for update using (%s)', name || '_change', name, secretariat);
  end loop;
  for name in select unnest(array['conveyed_messages', 'joint_text_councils', 'joint_text_contacts']) loop
    execute format('create policy %I on %I for delete using (%s)', name || '_remove', name, secretariat);
    execute format('grant delete on %I to app', name);
  end loop;
  -- A version is written until it is sent; of a point sent, only its withdrawal is written.
  execute format('create policy joint_text_versions_change on joint_text_versions for update
    using (%1$s and sent_at is null) with check (%1$s)', secretariat);
  execute format('create policy joint_text_points_withdraw on joint_text_points for update using (%s)', secretariat);
  execute format('create policy joint_text_points_remove on joint_text_points for delete using (%s and exists
    (select from joint_text_versions v where v.text_id = joint_text_points.text_id
      and v.number = joint_text_points.version_number and v.sent_at is null))', secretariat);
  execute format('alter policy joint_text_points_add on joint_text_points with check (%s and exists
    (select from joint_text_versions v where v.text_id = joint_text_points.text_id
      and v.number = joint_text_points.version_number and v.sent_at is null))', secretariat);
  for name in select unnest(array['joint_text_answers', 'joint_text_results']) loop
    execute format('create policy %I on %I for insert with check (%s)', name || '_own', name,
      replace(answers, '%I', name));
  end loop;
  -- Who is disqualified from an item meets his wall here too.
  for name in select unnest(array['messages', 'passings', 'passing_steps']) loop
    execute format('create policy %I on %I as restrictive for select
      using ((item_id = any ((select acting_disqualified_items())::uuid[])) is not true)',
      name || '_disqualified', name);
  end loop;
end $$;
grant update (to_body_id, body_text, carrier_name, carrier_person_id, state, dropped_reason, proposal_id, version)
  on messages to app;
grant update (body_text, conveyed_on, conveyed_how, item_id, answer_text, answered_on, answer_item_id)
  on conveyed_messages to app;
grant update (title, matter_id, version) on passings to app;
grant update (state, municipal_only, closed, closed_reason, paper_ids, text_number, proposal_id, item_id,
  report_proposal_id, reported_at, version) on passing_steps to app;
grant update (title, owner_name, item_id, contact_body_id, municipal_only, due_on, state, contact_ids, version)
  on joint_texts to app;
grant update (body_text, note, sha256, sent_at) on joint_text_versions to app;
grant update (withdrawn_on, withdrawn_reason) on joint_text_points to app;
grant delete on joint_text_points to app;

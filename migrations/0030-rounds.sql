-- Rounds: one request engine for everything that is asked of many with a deadline. A round has themes with questions,
-- addressees with contact persons, a window and a plan of reminders. What is answered is kept version by version.

-- The organisations the actor answers for: his own, and the municipality of an administration. A politician or a reader
-- works there too and answers for nobody, unless a round names him as a contact person.
create function acting_answering_organisations() returns uuid[] language sql stable as $$
  select case when acting_roles() && array['chair', 'member', 'deputy', 'contact', 'tariff-reporter',
      'tariff-approver', 'operator']
    then array(select o.id from organisations o where o.id = any (acting_organisations())
      union select o.parent_id from organisations o where o.id = any (acting_organisations())
        and o.kind = 'administration' and o.parent_id is not null)
    else '{}'::uuid[] end
$$;

create table rounds (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint rounds_number_key unique,
  -- input, questionnaire, external-meeting; later users add their own words.
  kind text collate "C" not null check (kind ~ '^[a-z-]{1,40}$'),
  title text not null check (length(title) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 4000),
  -- Who asks and uses the answers (R-067).
  owner_name text not null check (length(owner_name) between 1 and 200),
  meeting_id uuid references meetings (id) on delete set null,
  -- items.id = draft_items.id; without a foreign key, as a draft is not in `items` yet.
  item_id uuid,
  municipal_only boolean not null default true,
  -- Whether the others' answers are seen at once, or only when the round has closed.
  answers_open boolean not null default false,
  opens_on date not null,
  due_on date not null,
  closes_on date not null,
  reminder_days int[] not null default '{-14,-5,-1,1}',
  -- What silence means: nothing, consent, or nothing to report.
  silence text not null default 'no-answer' check (silence in ('no-answer', 'consent', 'nothing-to-report')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'reopened', 'cancelled')),
  opened_at timestamptz,
  -- The first time it closed: from then on the addressees see each other's answers.
  closed_at timestamptz,
  -- Copies of the rows below, kept by a trigger: the wall looks at its own row only.
  addressee_ids uuid[] not null default '{}',
  contact_ids uuid[] not null default '{}',
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  constraint rounds_window_check check (opens_on <= due_on and due_on <= closes_on)
);
create index rounds_meeting on rounds (meeting_id) where meeting_id is not null;
create index rounds_item on rounds (item_id) where item_id is not null;
create index rounds_due_on on rounds (due_on desc, id);

-- A theme without questions asks for statements, any number of them.
create table round_themes (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references rounds (id) on delete cascade,
  position int not null,
  title text not null check (length(title) between 1 and 300),
  constraint round_themes_round_id_position_key unique (round_id, position),
  constraint round_themes_id_round_id_key unique (id, round_id)
);
create table round_questions (
  id uuid primary key default gen_random_uuid(),
  theme_id uuid not null,
  round_id uuid not null,
  position int not null,
  prompt text not null check (length(prompt) between 1 and 500),
  answer_kind text not null check (answer_kind in ('text', 'choice', 'number', 'yes-no')),
  options text[] not null default '{}',
  is_required boolean not null default false,
  constraint round_questions_theme_id_position_key unique (theme_id, position),
  constraint round_questions_options_check check ((answer_kind = 'choice') = (cardinality(options) >= 2)),
  foreign key (theme_id, round_id) references round_themes (id, round_id) on delete cascade
);

create table round_addressees (
  round_id uuid not null references rounds (id) on delete cascade,
  organisation_id uuid not null references organisations (id),
  position int not null,
  primary key (round_id, organisation_id)
);
create table round_contacts (
  round_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null references persons (id),
  primary key (round_id, organisation_id, person_id),
  foreign key (round_id, organisation_id) references round_addressees (round_id, organisation_id) on delete cascade
);
create function keep_round_walls() returns trigger language plpgsql as $$
declare concerned uuid := case tg_op when 'DELETE' then old.round_id else new.round_id end;
begin
  update rounds set
    addressee_ids = array(select organisation_id from round_addressees where round_id = concerned order by position),
    contact_ids = array(select distinct person_id from round_contacts where round_id = concerned)
  where id = concerned;
  return null;
end $$;
create trigger round_addressees_walls after insert or update or delete on round_addressees
  for each row execute function keep_round_walls();
create trigger round_contacts_walls after insert or update or delete on round_contacts
  for each row execute function keep_round_walls();

-- A later deadline for one addressee; the newest counts, all are listed.
create table round_extensions (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  organisation_id uuid not null,
  until_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  granted_by uuid default acting_person() references persons (id),
  granted_at timestamptz not null default now(),
  foreign key (round_id, organisation_id) references round_addressees (round_id, organisation_id) on delete cascade
);
create index round_extensions_round on round_extensions (round_id, organisation_id, granted_at);

-- One answer for each addressee. `progress` says for each theme how far it has come, and nothing of what it says.
create table round_answers (
  round_id uuid not null,
  organisation_id uuid not null,
  state text not null check (state in ('draft', 'submitted')),
  progress jsonb not null default '{}',
  is_late boolean not null default false,
  -- Written by the secretariat in the addressee's name.
  on_behalf boolean not null default false,
  submitted_at timestamptz,
  changed_by uuid default acting_person() references persons (id),
  changed_at timestamptz not null default now(),
  version int not null default 1,
  primary key (round_id, organisation_id),
  constraint round_answers_submitted_check check ((state = 'submitted') = (submitted_at is not null)),
  foreign key (round_id, organisation_id) references round_addressees (round_id, organisation_id) on delete cascade
);
-- Every version that was saved; nothing changes or removes one.
create table round_answer_texts (
  round_id uuid not null,
  organisation_id uuid not null,
  version int not null,
  -- By theme: statements, answers to questions, nothing to report. Shape: rules/answer-content.ts.
  content jsonb not null,
  is_submitted boolean not null,
  on_behalf boolean not null default false,
  saved_by uuid default acting_person() references persons (id),
  saved_at timestamptz not null default now(),
  primary key (round_id, organisation_id, version),
  foreign key (round_id, organisation_id) references round_answers (round_id, organisation_id) on delete cascade
);

-- What was sent to whom about a round, and what it named as missing. A planned reminder goes once for each deadline.
create table round_mails (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references rounds (id) on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null references persons (id),
  kind text not null check (kind in ('opening', 'planned', 'by-hand')),
  due_on date not null,
  day_offset int,
  missing text not null default '',
  sent_on date not null,
  queued_at timestamptz not null default now(),
  constraint round_mails_offset_check check ((kind = 'planned') = (day_offset is not null)),
  constraint round_mails_planned_key unique (round_id, organisation_id, person_id, due_on, day_offset)
);
create table round_events (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references rounds (id) on delete cascade,
  event text not null check (event ~ '^[a-z-]{1,40}$'),
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid default acting_person() references persons (id),
  recorded_at timestamptz not null default now()
);
create index round_events_round on round_events (round_id, recorded_at);

-- The other side of a meeting with an external party (R-045), one line for each point and participant.
create table round_counterparties (
  round_id uuid primary key references rounds (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  points text not null default '' check (length(points) <= 8000),
  participants text not null default '' check (length(participants) <= 8000),
  advisers text not null default '' check (length(advisers) <= 2000),
  position_paper text not null default '' check (length(position_paper) <= 500),
  version int not null default 1
);

do $$
declare
  secretariat text := '(select acts_for_secretariat())';
  by_task text := '(select acting_task()) = ''rounds''';
  of_round text := 'exists (select from rounds r where r.id = %I.round_id)';
  -- Whoever answers for the addressee: its people, and who the round names.
  answers text := $rule$ (organisation_id = any ((select acting_answering_organisations())::uuid[])
    and exists (select from rounds r where r.id = %I.round_id)
    or exists (select from round_contacts c where c.round_id = %I.round_id
      and c.organisation_id = %I.organisation_id and c.person_id = (select acting_person()))) $rule$;
  is_running text := $rule$ exists (select from rounds r where r.id = %I.round_id
    and r.state in ('open', 'reopened')) $rule$;
  is_shown text := $rule$ exists (select from rounds r where r.id = %I.round_id
    and (r.closed_at is not null or r.answers_open)) $rule$;
  name text;
  reads text;
begin
  for name, reads in
    select * from (values
      ('rounds', secretariat || ' or ' || by_task || $rule$ or (state <> 'draft'
        and (select acting_person()) is not null
        and (not municipal_only or (select acting_side()) = 'municipal')
        and (addressee_ids && (select acting_answering_organisations())::uuid[]
          or (select acting_person()) = any (contact_ids)
          or exists (select from items i where i.id = rounds.item_id))) $rule$),
      ('round_themes', of_round),
      ('round_questions', of_round),
      ('round_addressees', of_round),
      ('round_contacts', of_round),
      ('round_counterparties', of_round),
      ('round_extensions', format('%s or %s or %s', secretariat, by_task, answers)),
      ('round_mails', format('%s or %s', secretariat, by_task)),
      -- That its meeting was postponed is for everybody in the round; the rest is the secretariat's own history.
      ('round_events', format('%s or %s or (event = ''meeting-postponed'' and %s)', secretariat, by_task, of_round)),
      ('round_answers', format('%s or %s or %s or (state = ''submitted'' and %s)',
        secretariat, by_task, answers, is_shown)),
      -- What is not submitted is the addressee's own; what is, the secretariat's too, and the others' when it is shown.
      ('round_answer_texts', format($rule$ %s or (is_submitted and exists (select from round_answers a
        where a.round_id = %%I.round_id and a.organisation_id = %%I.organisation_id and a.state = 'submitted')
        and (%s or %s)) $rule$, answers, secretariat, is_shown))
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, replace(reads, '%I', name));
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
  end loop;
  for name in select unnest(array['rounds', 'round_counterparties', 'round_answers']) loop
    execute format('create policy %I on %I for update using (%s)', name || '_change', name, secretariat);
  end loop;
  for name in select unnest(array['round_themes', 'round_questions', 'round_addressees', 'round_contacts']) loop
    execute format('create policy %I on %I for delete using (%s)', name || '_remove', name, secretariat);
  end loop;
  for name in select unnest(array['round_answers', 'round_answer_texts']) loop
    execute format('create policy %I on %I for insert with check (%s and %s)', name || '_own', name,
      replace(answers, '%I', name), replace(is_running, '%I', name));
  end loop;
  execute format('create policy round_answers_own_change on round_answers for update using (%s and %s)',
    replace(answers, '%I', 'round_answers'), replace(is_running, '%I', 'round_answers'));
  -- The hourly work: reminders, and rounds whose last day has passed.
  for name in select unnest(array['round_mails', 'round_events']) loop
    execute format('create policy %I on %I for insert with check (%s)', name || '_by_task', name, by_task);
  end loop;
  execute format('create policy rounds_close on rounds for update using (%s) with check (state = ''closed'')', by_task);
  execute format('create policy person_addresses_rounds on person_addresses for select using (%s)', by_task);
  execute format('create policy personal_links_rounds on personal_links for insert
    with check (%s and purpose = ''round-answer'')', by_task);
end $$;
grant select, insert on rounds, round_themes, round_questions, round_addressees, round_contacts, round_extensions,
  round_mails, round_events, round_answers, round_answer_texts, round_counterparties to app;
grant update (kind, title, purpose, owner_name, meeting_id, item_id, municipal_only, answers_open, opens_on, due_on,
  closes_on, reminder_days, silence, state, opened_at, closed_at, addressee_ids, contact_ids, version) on rounds to app;
grant update (name, points, participants, advisers, position_paper, version) on round_counterparties to app;
grant update (state, progress, is_late, on_behalf, submitted_at, changed_by, changed_at, version)
  on round_answers to app;
grant delete on round_themes, round_questions, round_addressees, round_contacts to app;

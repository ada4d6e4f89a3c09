-- R-016. Work that is evaluated by somebody from outside: ordered, its terms approved, contracted, its design revised,
-- running, reported. Who leads it, what it costs, what can be bought with it, who is asked what, and what came out.
create table evaluation_projects (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint evaluation_projects_number_key unique,
  title text not null check (length(title) between 1 and 200),
  -- What is evaluated, and why.
  about text not null check (length(about) between 1 and 2000),
  ordered_by_id uuid not null references bodies (id),
  ordered_on date not null,
  state text not null default 'ordered'
    check (state in ('ordered', 'approved', 'contracted', 'designed', 'running', 'reported')),
  evaluator text not null default '' check (length(evaluator) <= 300),
  deadline_on date,
  -- When those whose work is evaluated were told, and of what.
  staff_informed_on date,
  staff_told text not null default '' check (length(staff_told) <= 2000),
  result text not null default '' check (length(result) <= 8000),
  paper_id uuid references papers (id) on delete set null,
  version int not null default 1,
  constraint evaluation_projects_contracted_check
    check (state in ('ordered', 'approved') or (evaluator <> '' and deadline_on is not null)),
  constraint evaluation_projects_informed_check check ((staff_informed_on is null) = (staff_told = '')),
  constraint evaluation_projects_running_check
    check (state not in ('running', 'reported') or staff_informed_on is not null),
  constraint evaluation_projects_reported_check check (state <> 'reported' or result <> '')
);
create index evaluation_projects_ordered_by on evaluation_projects (ordered_by_id);
create index evaluation_projects_paper on evaluation_projects (paper_id);

-- The management group: persons of the register, or names.
create table evaluation_project_members (
  project_id uuid not null references evaluation_projects (id),
  position int not null check (position >= 1),
  name text not null check (length(name) between 1 and 200),
  person_id uuid references persons (id),
  primary key (project_id, position)
);
create index evaluation_project_members_person on evaluation_project_members (person_id);
create table evaluation_project_options (
  project_id uuid not null references evaluation_projects (id),
  position int not null check (position >= 1),
  title text not null check (length(title) between 1 and 300),
  is_chosen boolean not null default false,
  primary key (project_id, position)
);
-- In øre. Part 0 is the evaluation itself, the others its options by their position.
create table evaluation_project_prices (
  project_id uuid not null references evaluation_projects (id),
  part int not null check (part >= 0),
  ore bigint not null check (ore between 0 and 100000000000),
  primary key (project_id, part)
);
-- Who is asked, how close to the work they are, and their own questions as they are typed for a round.
create table evaluation_project_groups (
  project_id uuid not null references evaluation_projects (id),
  position int not null check (position >= 1),
  name text not null check (length(name) between 1 and 200),
  closeness text not null check (closeness in ('in-it', 'beside', 'afar')),
  questions text not null check (length(questions) between 1 and 8000),
  round_id uuid references rounds (id) on delete set null,
  primary key (project_id, position)
);
create index evaluation_project_groups_round on evaluation_project_groups (round_id);
create table evaluation_project_events (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references evaluation_projects (id),
  event text not null
    check (event in ('ordered', 'approved', 'contracted', 'designed', 'running', 'reported', 'undone')),
  happened_on date not null,
  note text not null default '' check (length(note) <= 1000),
  -- Where it was decided; the title is shown by the walls of the item.
  item_id uuid references items (id) on delete set null,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index evaluation_project_events_project on evaluation_project_events (project_id, recorded_at);
create index evaluation_project_events_item on evaluation_project_events (item_id);

-- For all who have signed in, but prices and questions: they are the municipal side's own.
do $$
declare
  municipal text := '((select acts_for_secretariat()) or (select acting_side()) = ''municipal''
    and (select acting_user()) is not null)';
  inside text := '(select acting_user()) is not null';
  name text;
  reads text;
begin
  for name, reads in
    select * from (values
      ('evaluation_projects', inside),
      ('evaluation_project_members', inside),
      ('evaluation_project_options', inside),
      ('evaluation_project_events', inside),
      ('evaluation_project_prices', municipal),
      ('evaluation_project_groups', municipal)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, reads);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('grant select, insert on %I to app', name);
  end loop;
  for name in select unnest(array['evaluation_projects', 'evaluation_project_options',
    'evaluation_project_groups']) loop
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
  end loop;
  for name in select unnest(array['evaluation_project_members', 'evaluation_project_prices']) loop
    execute format('create policy %I on %I for delete using ((select acts_for_secretariat()))',
      name || '_remove', name);
  end loop;
end $$;
grant update (title, about, state, evaluator, deadline_on, staff_informed_on, staff_told, result, paper_id, version)
  on evaluation_projects to app;
grant update (title, is_chosen) on evaluation_project_options to app;
grant update (name, closeness, questions, round_id) on evaluation_project_groups to app;
grant delete on evaluation_project_members, evaluation_project_prices to app;

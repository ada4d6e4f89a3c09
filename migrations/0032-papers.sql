-- What the store of papers needs beyond 0025: erased files, doubts, what can stand in the combined PDF, and a history.
alter table papers
  -- The number of the newest version; 0 while the paper is announced and not here.
  add column last_version int not null default 0 check (last_version >= 0);
alter table paper_versions
  -- Null when the file was erased: a virus, or a personal number.
  alter column stored_as drop not null,
  add column erased_at timestamptz,
  -- Places with digits that may be a personal number (platform/documents/personal-numbers.ts), until somebody has said.
  add column doubts text[] not null default '{}',
  -- Whether its pages can stand in the agenda as one file; null until it was read.
  add column is_mergeable boolean,
  add constraint paper_versions_erased_check check ((stored_as is null) = (erased_at is not null)),
  add constraint paper_versions_infected_check check (scan <> 'infected' or stored_as is null);
grant update (stored_as, erased_at, doubts, is_mergeable, media_type) on paper_versions to app;

-- A draft shows the newest version and no other, also to the body that clears it.
drop policy paper_versions_read on paper_versions;
create policy paper_versions_read on paper_versions for select using ((select acts_for_secretariat())
  or (select acting_task()) = 'papers'
  or exists (select from appendices a where a.paper_id = paper_versions.paper_id
    and a.paper_version = paper_versions.number)
  or exists (select from draft_item_papers d join papers p on p.id = d.paper_id
    where d.paper_id = paper_versions.paper_id and p.last_version = paper_versions.number));

-- What was done to a paper, oldest first. `place` is where it stood on the item, so that taking it off can be undone.
create table paper_events (
  id uuid primary key default gen_random_uuid(),
  paper_id uuid not null references papers (id),
  event text not null check (event in ('announced', 'version-added', 'renamed', 'attached', 'detached', 'moved',
    'removed', 'restored', 'infected', 'erased', 'doubt-settled')),
  version_number int,
  item_id uuid references draft_items (id) on delete set null,
  place int,
  lateness text,
  note text not null default '' check (length(note) <= 500),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now()
);
create index paper_events_paper on paper_events (paper_id, recorded_at);
alter table paper_events enable row level security;
alter table paper_events force row level security;
create policy paper_events_read on paper_events for select using ((select acts_for_secretariat()));
create policy paper_events_add on paper_events for insert with check ((select acts_for_secretariat()));
grant select, insert on paper_events to app;

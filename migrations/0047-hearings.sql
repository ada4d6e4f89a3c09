-- Hearings (R-035) on the round engine: a round of kind 'hearing' with what only a hearing has. A section is a theme
-- with two questions: which answer, of those that can be chosen, and remarks.

-- An extension after a round has closed takes it up again for those alone whose own deadline has not passed.
alter table rounds add column only_extended boolean not null default false;
-- Where an answer came from that the secretariat wrote down: a letter, a call, a mail.
alter table round_answers add column source text not null default '' check (length(source) <= 300);
alter table round_answer_texts add column source text not null default '' check (length(source) <= 300);
grant update (only_extended) on rounds to app;
grant update (source) on round_answers to app;

create table hearings (
  round_id uuid primary key references rounds (id) on delete cascade,
  -- On whose behalf it is asked, and whose agenda the report is for.
  body_id uuid not null references bodies (id),
  -- Of the item the hearing began from: the decision that asked for it, where one did.
  decision_position int,
  -- The meeting it is reported to, named when the report is proposed.
  report_meeting_id uuid references meetings (id) on delete set null,
  report_proposal_id uuid references item_proposals (id) on delete set null,
  -- The item it became: items.id = draft_items.id, and without a foreign key, as a draft is not in `items` yet.
  report_item_id uuid,
  reported_on date,
  version int not null default 1
);
create index hearings_report_meeting on hearings (report_meeting_id) where report_meeting_id is not null;
create index hearings_report_proposal on hearings (report_proposal_id) where report_proposal_id is not null;
create index hearings_report_item on hearings (report_item_id) where report_item_id is not null;

create table hearing_papers (
  round_id uuid not null references hearings (round_id) on delete cascade,
  paper_id uuid not null references papers (id),
  paper_version int not null,
  position int not null,
  primary key (round_id, paper_id),
  foreign key (paper_id, paper_version) references paper_versions (paper_id, number)
);
create index hearing_papers_paper on hearing_papers (paper_id, paper_version);

-- What is done with an answer to a section (hvidbog). `answer_version` is the answer it was written about: one that was
-- changed afterwards is to be looked at again.
create table hearing_dispositions (
  round_id uuid not null references hearings (round_id) on delete cascade,
  organisation_id uuid not null,
  theme_id uuid not null references round_themes (id) on delete cascade,
  disposition text not null check (disposition in ('followed', 'partly', 'not-followed', 'noted', 'left-out')),
  reason text not null default '' check (length(reason) <= 4000),
  answer_version int not null,
  written_by uuid default acting_person() references persons (id),
  written_at timestamptz not null default now(),
  version int not null default 1,
  primary key (round_id, organisation_id, theme_id),
  foreign key (round_id, organisation_id) references round_addressees (round_id, organisation_id) on delete cascade
);
create index hearing_dispositions_theme on hearing_dispositions (theme_id);

do $$
declare
  name text;
  reads text;
  secretariat text := '(select acts_for_secretariat())';
begin
  for name, reads in
    select * from (values
      ('hearings', 'exists (select from rounds r where r.id = hearings.round_id)'),
      ('hearing_papers', 'exists (select from rounds r where r.id = hearing_papers.round_id)'),
      -- The secretariat's own until the report is on its way to a meeting; then whoever may read the answer.
      ('hearing_dispositions', secretariat || $rule$ or (
        exists (select from hearings h where h.round_id = hearing_dispositions.round_id
          and h.report_meeting_id is not null)
        and exists (select from round_answer_texts t where t.round_id = hearing_dispositions.round_id
          and t.organisation_id = hearing_dispositions.organisation_id)) $rule$)
    ) as walls
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, reads);
    execute format('create policy %I on %I for insert with check (%s)', name || '_add', name, secretariat);
    execute format('create policy %I on %I for update using (%s)', name || '_change', name, secretariat);
    execute format('create policy %I on %I for delete using (%s)', name || '_remove', name, secretariat);
    execute format('grant select, insert on %I to app', name);
  end loop;
end $$;
grant update (body_id, decision_position, report_meeting_id, report_proposal_id, report_item_id, reported_on, version)
  on hearings to app;
grant update (disposition, reason, answer_version, written_by, written_at, version) on hearing_dispositions to app;
grant delete on hearing_papers to app;

-- The papers of a hearing are read by who reads the hearing, the version that was chosen.
create policy papers_hearing on papers for select
  using (exists (select from hearing_papers h where h.paper_id = papers.id));
create policy paper_versions_hearing on paper_versions for select
  using (exists (select from hearing_papers h where h.paper_id = paper_versions.paper_id
    and h.paper_version = paper_versions.number));

-- A report that is declined can be proposed again.
create function note_hearing_declined() returns trigger language plpgsql as $$
begin
  update hearings set report_meeting_id = null, report_proposal_id = null, report_item_id = null,
    version = version + 1 where report_proposal_id = new.id;
  return null;
end $$;
create trigger item_proposals_hearing_declined after update of state on item_proposals
  for each row when (new.state = 'declined' and old.state <> 'declined') execute function note_hearing_declined();

-- A report becomes an item when its proposal is taken into a draft, and is reported when that item is treated or its
-- meeting is held.
create function note_hearing_report_item() returns trigger language plpgsql as $$
begin
  update hearings set report_item_id = new.taken_as where report_proposal_id = new.id;
  return null;
end $$;
create trigger item_proposals_hearing after update of taken_as on item_proposals
  for each row when (new.taken_as is distinct from old.taken_as) execute function note_hearing_report_item();

create function note_hearing_treated() returns trigger language plpgsql as $$
begin
  update hearings set reported_on = m.held_on from meetings m
    where m.id = new.meeting_id and hearings.report_item_id = new.item_id and hearings.reported_on is null;
  return null;
end $$;
create trigger treatments_hearing after insert on treatments for each row execute function note_hearing_treated();

create function note_hearing_held() returns trigger language plpgsql as $$
begin
  update hearings set reported_on = new.held_on from items i
    where i.meeting_id = new.id and i.id = hearings.report_item_id and hearings.reported_on is null;
  return null;
end $$;
create trigger meetings_hearing after update of state on meetings
  for each row when (new.state = 'held' and old.state <> 'held') execute function note_hearing_held();

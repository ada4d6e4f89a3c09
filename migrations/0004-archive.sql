-- The archive's import: the original files, the drafts read from them with the reviewer's changes, and what happened.
-- Only the secretariat sees any of it: an original can hold closed items and the municipal part.

create table source_files (
  id uuid primary key default gen_random_uuid(),
  sha256 bytea not null constraint source_files_sha256_key unique check (length(sha256) = 32),
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size_bytes int not null check (size_bytes >= 0),
  -- Name in the file store; null for a file that was refused before it was kept (empty, too large).
  stored_as text collate "C",
  uploaded_by uuid not null default acting_user() references users (id),
  uploaded_at timestamptz not null
);

-- One draft per file, so that the same file twice is the same work. The record is kept as it was read; what the
-- reviewer changes stands beside it in `changes`, in order, each with who and when.
create table drafts (
  id uuid primary key default gen_random_uuid(),
  number int not null constraint drafts_number_key unique check (number >= 1),
  source_file_id uuid not null constraint drafts_source_file_id_key unique references source_files (id),
  state text not null check (state in ('queued', 'reading', 'review', 'failed', 'accepted', 'taken-back', 'discarded')),
  record jsonb,
  source_lines text[] not null default '{}',
  page_start_lines int[],
  -- What the reviewer should know: another format than the name says, damaged characters, pages without text.
  notes text[] not null default '{}',
  changes jsonb not null default '[]',
  -- For the list of imports, so that it need not read the records: kept with every change.
  body_key text collate "C",
  body_name text,
  held_on date,
  document_type text,
  item_count int not null default 0,
  doubt_count int not null default 0,
  error_code text,
  error_message text,
  read_at timestamptz,
  meeting_id uuid references meetings (id) on delete set null,
  -- The two parts of the meeting's address, so that a list of imports can link to it.
  meeting_body_key text collate "C",
  meeting_day_key text collate "C",
  version int not null default 1,
  constraint drafts_review_check check (state not in ('review', 'accepted', 'taken-back') or record is not null),
  constraint drafts_failed_check check (state <> 'failed' or error_code is not null)
);
create index drafts_state on drafts (state, number);
create index drafts_meeting on drafts (meeting_id);

create table draft_events (
  seq bigint generated always as identity primary key,
  draft_id uuid not null references drafts (id),
  event text not null check (event ~ '^[a-z-]+$'),
  user_id uuid not null default acting_user() references users (id),
  happened_at timestamptz not null,
  note text not null default ''
);
create index draft_events_draft on draft_events (draft_id, seq);

do $$
declare name text;
begin
  foreach name in array array['source_files', 'drafts', 'draft_events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using ((select acts_for_secretariat()))',
      name || '_read', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
  end loop;
end $$;
create policy drafts_change on drafts for update using ((select acts_for_secretariat()));

grant select, insert on source_files, draft_events to app;
grant select, insert, update on drafts to app;

-- A link that acts as one person at one door. Only its hash is kept.
create table personal_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  purpose text collate "C" not null check (purpose ~ '^[a-z-]{1,40}$'),
  person_id uuid not null references persons (id),
  -- The meeting, round or body it is for; null where the purpose says it all.
  subject_id uuid,
  made_by uuid default acting_user(),
  made_at timestamptz not null default now(),
  expires_at timestamptz,
  ended_at timestamptz
);
create index personal_links_person on personal_links (person_id, purpose);
create function acting_personal_link() returns bytea language sql stable
  return decode(nullif(current_setting('app.personal_link', true), ''), 'hex');

alter table personal_links enable row level security;
alter table personal_links force row level security;
create policy personal_links_read on personal_links for select
  using (token_hash = (select acting_personal_link()) or person_id = (select acting_person())
    or (select acts_for_secretariat()));
create policy personal_links_add on personal_links for insert
  with check ((select acts_for_secretariat()) or person_id = (select acting_person()));
create policy personal_links_end on personal_links for update
  using ((select acts_for_secretariat()) or person_id = (select acting_person()));
grant select, insert on personal_links to app;
grant update (ended_at) on personal_links to app;

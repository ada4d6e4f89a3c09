-- Tables of offers that were handed in, until they are taken into the register or discarded. The cells are kept as they
-- were read; what they would do is worked out against the register each time it is shown.
create table offer_imports (
  id uuid primary key default gen_random_uuid(),
  number int generated always as identity constraint offer_imports_number_key unique,
  file_name text not null check (length(file_name) between 1 and 200),
  -- The day the facts hold from where a row says nothing else.
  valid_from date not null,
  -- Sheets with typed cells: kernel/read-cell.ts.
  sheets jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'discarded')),
  -- How many offers were new, changed, unchanged, and rows refused, when it was taken in.
  counts jsonb,
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  settled_by uuid,
  settled_at timestamptz,
  version int not null default 1,
  constraint offer_imports_settled_check check ((state = 'waiting') = (settled_at is null))
);
create index offer_imports_recorded_at on offer_imports (recorded_at desc);
alter table offer_imports enable row level security;
alter table offer_imports force row level security;
create policy offer_imports_read on offer_imports for select using ((select acts_for_secretariat()));
create policy offer_imports_add on offer_imports for insert with check ((select acts_for_secretariat()));
create policy offer_imports_settle on offer_imports for update using ((select acts_for_secretariat()));
grant select, insert on offer_imports to app;
grant update (state, counts, settled_by, settled_at, version) on offer_imports to app;

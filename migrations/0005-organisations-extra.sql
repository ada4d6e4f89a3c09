-- Other names of persons, and the merging of two rows that are one person: a noun of its own, so that it can be undone.

create table person_aliases (
  person_id uuid not null references persons (id),
  alias text not null check (length(alias) between 1 and 200),
  primary key (person_id, alias)
);

-- `persons.merged_into` always names the row that is kept in the end. Rows that had been merged into the dropped one
-- are pointed on to the kept one and remembered here, so that undoing gives them back.
create table person_merges (
  id uuid primary key default gen_random_uuid(),
  dropped_id uuid not null references persons (id),
  kept_id uuid not null references persons (id),
  moved_ids uuid[] not null default '{}',
  merged_by uuid default acting_user(),
  merged_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  constraint person_merges_two_check check (dropped_id <> kept_id)
);
create index person_merges_dropped on person_merges (dropped_id);
create index persons_merged_into on persons (merged_into) where merged_into is not null;

do $$
declare name text;
begin
  foreach name in array array['person_aliases', 'person_merges'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for select using (true)', name || '_read', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))',
      name || '_add', name);
    execute format('create policy %I on %I for update using ((select acts_for_secretariat()))',
      name || '_change', name);
    execute format('create policy %I on %I for delete using ((select acts_for_secretariat()))',
      name || '_remove', name);
  end loop;
end $$;

grant select, insert, delete on person_aliases to app;
grant select, insert on person_merges to app;
grant update (undone_by, undone_at) on person_merges to app;

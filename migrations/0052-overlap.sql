-- Overlap of topics between bodies (R-012): what the secretariat has looked at and put aside, with a reason. The flags
-- themselves are worked out as the reader, from the items he may read.

create table overlap_dismissals (
  id uuid primary key,
  number int generated always as identity constraint overlap_dismissals_number_key unique,
  kind text not null check (kind in ('same-matter', 'shared-words', 'outside-terms')),
  reason text not null check (length(reason) between 1 and 1000),
  -- As many items as there are rows below: who cannot read one of them reads no reason.
  item_count int not null check (item_count >= 1),
  dismissed_on date not null,
  dismissed_by uuid default acting_person() references persons (id),
  recorded_by uuid default acting_user(),
  recorded_at timestamptz not null default now(),
  undone_on date,
  undone_by uuid references persons (id)
);
create table overlap_dismissal_items (
  dismissal_id uuid not null references overlap_dismissals (id),
  item_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  audience text not null,
  municipal_only boolean not null,
  closed boolean not null,
  primary key (dismissal_id, item_id),
  foreign key (item_id, meeting_id, body_id, audience, municipal_only, closed)
    references items (id, meeting_id, body_id, audience, municipal_only, closed) on update cascade on delete cascade
);
create index overlap_dismissal_items_item on overlap_dismissal_items (item_id);

do $$
declare
  name text;
  rule text;
begin
  foreach name in array array['overlap_dismissals', 'overlap_dismissal_items'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for insert with check ((select acts_for_secretariat()))', name || '_add',
      name);
    execute format('grant select, insert on %I to app', name);
  end loop;
  select pg_get_expr(polqual, polrelid) into rule from pg_policy where polname = 'item_texts_read';
  execute format('create policy overlap_dismissal_items_read on overlap_dismissal_items for select
    using ((select acting_user()) is not null and (%s))', replace(rule, 'item_texts.', 'overlap_dismissal_items.'));
end $$;
create policy overlap_dismissal_items_disqualified on overlap_dismissal_items as restrictive for select
  using ((item_id = any ((select acting_disqualified_items())::uuid[])) is not true);
create policy overlap_dismissals_read on overlap_dismissals for select
  using (item_count = (select count(*) from overlap_dismissal_items i where i.dismissal_id = overlap_dismissals.id));
create policy overlap_dismissals_change on overlap_dismissals for update using ((select acts_for_secretariat()));
grant update (undone_on, undone_by) on overlap_dismissals to app;

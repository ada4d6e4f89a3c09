-- The parts of a draft item have a name in addresses, as items and sections have: a small number within the item. A
-- number that was taken away is not given again, so an old page never means another part; `last_part` remembers it.
alter table draft_items add column last_part int not null default 0;
do $$
declare
  name text;
  parts text[] := array['draft_texts', 'draft_recommendations', 'draft_guests'];
begin
  -- Numbering what stands there is the owner's work, for whom the walls are down while it lasts.
  alter table draft_items no force row level security;
  foreach name in array parts loop
    execute format('alter table %I add column entry int check (entry >= 1)', name);
    execute format('alter table %I no force row level security', name);
    execute format('update %1$I p set entry = n.entry from (select id, row_number() over (partition by item_id
      order by %2$s id) as entry from %1$I) n where n.id = p.id', name,
      case name when 'draft_guests' then '' else 'position,' end);
    execute format('update draft_items i set last_part = greatest(last_part,
      (select coalesce(max(entry), 0) from %I p where p.item_id = i.id))', name);
    execute format('alter table %I force row level security', name);
    execute format('alter table %I alter column entry set not null', name);
    execute format('alter table %I add constraint %I unique (item_id, entry)', name, name || '_item_id_entry_key');
  end loop;
  alter table draft_items force row level security;
end $$;

-- Who is disqualified from an item meets his wall also in what was told and asked of it. Decision 0022.
do $$
declare name text;
begin
  foreach name in array array['conveyed_messages', 'joint_texts'] loop
    execute format('create policy %I on %I as restrictive for select
      using ((item_id = any ((select acting_disqualified_items())::uuid[])) is not true)',
      name || '_disqualified', name);
  end loop;
end $$;

-- An original that holds a personal number is erased: the row stays and says that there is no file any more. Nothing
-- else about a source can change, and a file cannot come back.

create policy source_files_erase on source_files for update
  using ((select acts_for_secretariat())) with check (stored_as is null);
grant update (stored_as) on source_files to app;

-- Doors of our own: passwords, second factors, single-use links, and what a login knows of itself.

-- The account that is being proven or opened before anybody has signed in; set by the code of sign-in and of links.
create function acting_account() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;
-- The hash of the link somebody holds.
create function acting_link() returns bytea language sql stable
  return decode(nullif(current_setting('app.link', true), ''), 'hex');

-- `hash` carries its own parameters: scrypt$N$r$p$salt$key.
create table passwords (
  user_id uuid primary key references users (id),
  hash text collate "C" not null check (hash ~ '^scrypt\$[0-9]+\$[0-9]+\$[0-9]+\$[\w-]+\$[\w-]+$'),
  set_at timestamptz not null,
  version int not null default 1
);

-- Secret and waiting codes are sealed with a key that is not in the database.
create table second_factors (
  user_id uuid primary key references users (id),
  secret bytea not null,
  -- Null until the first code has been typed; until then it protects nothing.
  confirmed_at timestamptz,
  -- The time step of the last code that was accepted: no code counts twice.
  last_step int not null default 0,
  -- Recovery codes that are still being shown; gone once they have been noted down.
  waiting_codes bytea,
  started_at timestamptz not null
);

create table recovery_codes (
  user_id uuid not null references users (id),
  code_hash bytea not null check (length(code_hash) = 32),
  used_at timestamptz,
  primary key (user_id, code_hash)
);

-- A link in a mail that opens one account once. Bound to the address it was sent to.
create table account_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid not null references users (id),
  purpose text not null check (purpose in ('invitation', 'reset')),
  email text not null,
  made_by uuid default acting_user(),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- Taken back, or overtaken by another link.
  ended_at timestamptz,
  constraint account_links_life_check check (expires_at > made_at
    and expires_at <= made_at + case purpose when 'reset' then interval '10 minutes' else interval '7 days' end)
);
create index account_links_user on account_links (user_id);

do $$
declare name text;
begin
  foreach name in array array['passwords', 'second_factors', 'recovery_codes', 'account_links', 'users'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['passwords', 'second_factors', 'recovery_codes'] loop
    execute format('create policy %I on %I using (user_id in ((select acting_user()), (select acting_account())))
      with check (user_id in ((select acting_user()), (select acting_account())))', name || '_own', name);
  end loop;
  -- Who has lost telephone and codes is helped by the administrator, who can take the second factor away, not give one.
  foreach name in array array['second_factors', 'recovery_codes'] loop
    execute format('create policy %I on %I for select using ((select acts_as(''administrator'')))',
      name || '_known', name);
    execute format('create policy %I on %I for delete using ((select acts_as(''administrator'')))',
      name || '_taken_away', name);
  end loop;
end $$;
create policy account_links_read on account_links for select
  using (token_hash = (select acting_link()) or user_id in ((select acting_user()), (select acting_account()))
    or (select acts_as('administrator')));
-- Anybody may ask for a reset, which only its mail tells; an invitation is the administrator's.
create policy account_links_add on account_links for insert
  with check (purpose = 'reset' or (select acts_as('administrator')));
create policy account_links_change on account_links for update
  using (token_hash = (select acting_link()) or user_id in ((select acting_user()), (select acting_account()))
    or (select acts_as('administrator')));
grant select, insert on passwords to app;
grant update (hash, set_at, version) on passwords to app;
grant select, insert, delete on second_factors, recovery_codes to app;
grant update (secret, confirmed_at, last_step, waiting_codes, started_at) on second_factors to app;
grant update (used_at) on recovery_codes to app;
grant select, insert on account_links to app;
grant update (used_at, ended_at) on account_links to app;

-- Who has an account is no secret inside; the administrator makes and changes them.
create policy users_read on users for select using (true);
create policy users_add on users for insert with check ((select acts_as('administrator')));
create policy users_change on users for update
  using (id = (select acting_user()) or (select acts_as('administrator')));
grant insert (id, person_id, email, language) on users to app;
grant update (email, disabled_at, version) on users to app;

-- What a login knows of itself: a name that opens nothing, how it was made, on what, and when it last proved itself.
alter table logins add column id uuid not null default gen_random_uuid();
alter table logins add constraint logins_id_key unique (id);
alter table logins add column means text not null default 'demo'
  check (means in ('demo', 'password', 'password-and-code', 'provider'));
alter table logins add column device text not null default '' check (length(device) <= 60);
alter table logins add column proven_at timestamptz;
-- The rights it was last used with. When they change, it gets a new token.
alter table logins add column rights bytea;
grant update (token_hash, proven_at, rights) on logins to app;

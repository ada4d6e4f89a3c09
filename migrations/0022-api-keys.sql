-- Keys by which a municipality's own systems read here: random, stored as a hash, for named doors, and ended at once.

create function acting_api_key() returns bytea language sql stable
  return decode(nullif(current_setting('app.api_key', true), ''), 'hex');

create table api_keys (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations (id),
  name text not null check (length(name) between 1 and 100),
  token_hash bytea not null constraint api_keys_token_hash_key unique check (length(token_hash) = 32),
  -- The permissions it may use, of those every reader has.
  scope text[] not null check (cardinality(scope) >= 1),
  made_by uuid default acting_user(),
  made_at timestamptz not null,
  expires_on date not null,
  last_used_on date,
  -- The key itself, sealed, until it has been noted down: it is shown for ten minutes at most.
  waiting bytea,
  ended_by uuid,
  ended_at timestamptz
);
create index api_keys_organisation on api_keys (organisation_id, name);

alter table api_keys enable row level security;
alter table api_keys force row level security;
create policy api_keys_read on api_keys for select
  using (token_hash = (select acting_api_key()) or (select acts_as('administrator')));
create policy api_keys_add on api_keys for insert with check ((select acts_as('administrator')));
create policy api_keys_change on api_keys for update
  using (token_hash = (select acting_api_key()) or (select acts_as('administrator')));
grant select, insert on api_keys to app;
grant update (last_used_on, waiting, ended_by, ended_at) on api_keys to app;

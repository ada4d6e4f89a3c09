-- Sign-in at an identity provider: who stands behind an identity there, and the attempts that are on their way.

-- Linked the first time by a verified address; from then on by issuer and subject, which never change hands.
create table provider_identities (
  issuer text collate "C" not null,
  subject text collate "C" not null check (length(subject) between 1 and 255),
  user_id uuid not null references users (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index provider_identities_user on provider_identities (user_id);

-- One row from the button to the return. Bound to the browser by a cookie of which only the hash is kept; used once.
create table provider_attempts (
  state_hash bytea primary key check (length(state_hash) = 32),
  browser_hash bytea not null check (length(browser_hash) = 32),
  nonce text not null,
  verifier text not null,
  back text not null check (back ~ '^/'),
  begun_at timestamptz not null,
  used_at timestamptz
);
create index provider_attempts_begun on provider_attempts (begun_at);

-- How sure the sign-in was of who came (NSIS).
alter table logins add column assurance text not null default 'low'
  constraint logins_assurance_check check (assurance in ('low', 'substantial', 'high'));

-- Read before anybody is known, as users and logins are: no policy could tell whose row it is.
grant select, insert, delete on provider_identities to app;
grant select, insert, delete on provider_attempts to app;
grant update (used_at) on provider_attempts to app;
grant update (assurance) on logins to app;

-- The outbox: a mail is a row of the transaction that asked for it, and is sent afterwards. Who follows what, and the
-- digests of it.

-- Work that nobody asked for by a request names itself: 'mail' sends what waits, 'digest' finds whose digest is due.
create function acting_task() returns text language sql stable
  return coalesce(current_setting('app.task', true), '');

-- The envelope. What is in it stands in mail_texts, behind a wall of its own.
create table mails (
  id uuid primary key default gen_random_uuid(),
  -- Asked for twice under the same key, it is queued once.
  key text collate "C" constraint mails_key_key unique,
  purpose text collate "C" not null check (purpose ~ '^[a-z-]{1,40}$'),
  to_address text collate "C" not null check (length(to_address) between 3 and 254),
  to_user_id uuid references users (id),
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[[:cntrl:]]'),
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'sent', 'refused', 'waiting', 'unclear')),
  -- Tries since it was last queued by a person; the delay grows with them.
  tries int not null default 0,
  -- Waiting: not before. Sending: who sends has died if it is later than this.
  due_at timestamptz,
  -- Which try holds it. A try that was given up finds another here and may not begin to hand the mail over.
  claim uuid,
  -- Set before the first byte of the mail is handed over. A try that died before it is safe to repeat.
  handed_over_at timestamptz,
  -- The last words of the mail server, or of the connection.
  answer text not null default '',
  queued_by uuid default acting_user(),
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  version int not null default 1,
  constraint mails_walls_key unique (id, purpose),
  constraint mails_sent_check check ((state = 'sent') = (sent_at is not null)),
  constraint mails_claim_check check (state <> 'sending' or (claim is not null and due_at is not null))
);
create index mails_open on mails (queued_at) where state in ('queued', 'sending', 'waiting');
create index mails_queued_at on mails (queued_at desc, id);

create table mail_texts (
  mail_id uuid primary key,
  purpose text collate "C" not null,
  body_text text not null,
  list_unsubscribe text,
  -- The part of the text that opens something without a password. Struck out of it once the mail is sent.
  secret text,
  foreign key (mail_id, purpose) references mails (id, purpose) on delete cascade
);

create table mail_attachments (
  mail_id uuid not null,
  position int not null,
  purpose text collate "C" not null,
  name text not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
  media_type text collate "C" not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  byte_count int not null,
  -- Emptied once the mail is sent: what was attached has its own place in the archive.
  bytes bytea,
  primary key (mail_id, position),
  foreign key (mail_id, purpose) references mails (id, purpose) on delete cascade
);

-- Anybody's act may ask for a mail. The secretariat sees what became of each, and of most what they say; a single-use
-- link into somebody's account is for his eyes alone.
do $$
declare
  name text;
  read_text text := $rule$ (select acting_task()) = 'mail'
    or ((select acts_for_secretariat()) and purpose not in ('invitation', 'reset')) $rule$;
begin
  foreach name in array array['mails', 'mail_texts', 'mail_attachments'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['mail_texts', 'mail_attachments'] loop
    execute format('create policy %I on %I for select using (%s)', name || '_read', name, read_text);
    execute format('create policy %I on %I for insert with check (true)', name || '_add', name);
    execute format('create policy %I on %I for update using ((select acting_task()) = ''mail'')',
      name || '_change', name);
    execute format('create policy %I on %I for delete using ((select acting_task()) = ''mail'')',
      name || '_remove', name);
  end loop;
end $$;
create policy mails_read on mails for select
  using ((select acting_task()) = 'mail' or (select acts_for_secretariat()));
create policy mails_add on mails for insert
  with check (state = 'queued' and queued_by is not distinct from (select acting_user()));
create policy mails_send on mails for update using ((select acting_task()) = 'mail');
-- A person may do one thing: have a refused or unclear mail tried again.
create policy mails_again on mails for update
  using ((select acts_for_secretariat()) and state in ('refused', 'unclear'))
  with check ((select acts_for_secretariat()) and state = 'queued');
grant select, insert on mails, mail_texts, mail_attachments to app;
grant update (state, tries, due_at, claim, handed_over_at, answer, sent_at, version) on mails to app;
grant update (body_text, list_unsubscribe, secret) on mail_texts to app;
grant delete on mail_texts to app;
grant update (bytes) on mail_attachments to app;

-- Who follows what: a matter or a body, one row each. `told` holds the marks of everything the follower has been told
-- of or that was there when he began; what is new is what he may see now and is not among them.
create table follows (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default acting_user() references users (id),
  matter_id uuid references matters (id) on delete cascade,
  body_id uuid references bodies (id) on delete cascade,
  since timestamptz not null,
  told text[] not null default '{}',
  constraint follows_user_id_matter_id_key unique (user_id, matter_id),
  constraint follows_user_id_body_id_key unique (user_id, body_id),
  constraint follows_subject_check check (num_nonnulls(matter_id, body_id) = 1)
);
create index follows_matter on follows (matter_id);
create index follows_body on follows (body_id);

-- How often the follower wants his digest, and the day of the last period that was looked through for him.
create table digest_wishes (
  user_id uuid primary key default acting_user() references users (id),
  frequency text not null default 'weekly' check (frequency in ('daily', 'weekly', 'never')),
  looked_on date not null,
  version int not null default 1
);

-- A link in a digest that stops it without signing in. Only its hash is kept, and it can do nothing else.
create table stop_links (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid not null default acting_user() references users (id),
  made_at timestamptz not null,
  used_at timestamptz
);
create index stop_links_user on stop_links (user_id);

create function acting_stop_link() returns bytea language sql stable
  return decode(nullif(current_setting('app.stop_link', true), ''), 'hex');

do $$
declare name text;
begin
  foreach name in array array['follows', 'digest_wishes', 'stop_links'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (user_id = (select acting_user()))
      with check (user_id = (select acting_user()))', name || '_own', name);
  end loop;
end $$;
-- The work at night learns whose digest may be due, and does the rest as that person.
create policy digest_wishes_due on digest_wishes for select using ((select acting_task()) = 'digest');
create policy stop_links_held on stop_links for select using (token_hash = (select acting_stop_link()));
create policy stop_links_use on stop_links for update using (token_hash = (select acting_stop_link()));
create policy digest_wishes_read_held on digest_wishes for select
  using (user_id in (select s.user_id from stop_links s where s.token_hash = (select acting_stop_link())));
create policy digest_wishes_stop on digest_wishes for update
  using (user_id in (select s.user_id from stop_links s where s.token_hash = (select acting_stop_link())))
  with check (frequency = 'never');
grant select, insert, delete on follows to app;
grant update (told) on follows to app;
grant select, insert on digest_wishes, stop_links to app;
grant update (frequency, looked_on, version) on digest_wishes to app;
grant update (used_at) on stop_links to app;

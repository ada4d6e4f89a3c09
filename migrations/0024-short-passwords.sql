-- A password that is only long enough together with a second factor; the factor cannot be taken away from it.
alter table passwords add column is_short boolean not null default false;
grant update (is_short) on passwords to app;

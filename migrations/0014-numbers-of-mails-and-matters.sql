-- What people call a mail and a followed matter by.

-- In the address of a mail's page.
alter table mails add column number int generated always as identity;
alter table mails add constraint mails_number_key unique (number);

-- A matter that is merged into another is followed there, because the other answers to its number; the row of the
-- merged one has no items left and is not to be seen any more.
alter table follows add column matter_number text collate "C";
alter table follows add constraint follows_number_check check ((matter_number is null) = (matter_id is null));

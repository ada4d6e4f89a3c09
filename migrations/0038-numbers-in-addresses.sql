-- What is changed one by one has a number in addresses: what was sent, the mail of one recipient, a note of one's own.
alter table dispatches
  add column number int not null generated always as identity constraint dispatches_number_key unique;
alter table dispatch_recipients
  add column number int not null generated always as identity constraint dispatch_recipients_number_key unique;
alter table private_notes
  add column number int not null generated always as identity constraint private_notes_number_key unique;

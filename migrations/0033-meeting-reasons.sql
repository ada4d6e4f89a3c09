-- Why a meeting was postponed or cancelled, for everybody who was to come. Empty where it takes place.
alter table meetings add column state_reason text not null default ''
  constraint meetings_state_reason_check check (length(state_reason) <= 1000);
-- Who took an item off an agenda that was sent; the reason stands beside it.
alter table items add column withdrawn_by uuid;
-- The newest meeting that left an address is where it leads.
create index meeting_former_days_meeting on meeting_former_days (meeting_id);

import { expect, test } from 'vitest';
import { isLookup, purposeOf } from './purposes.ts';

const cases: [event: string, purpose: string, looks: boolean][] = [
  ['meeting-item.read', 'meetings', true],
  ['person.shown', 'registers', true],
  ['person.edited', 'registers', false],
  ['account.opened', 'access', true],
  ['import.meeting-opened', 'archive', true],
  ['audit-log.exported', 'control', true],
  ['search.shown', 'search', true],
  ['mail.sent', 'other', false],
];
test.each(cases)('%s is for %s', (event, purpose, looks) => {
  expect([purposeOf(event), isLookup(event)]).toEqual([purpose, looks]);
});

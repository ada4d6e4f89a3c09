import { expect, test } from 'vitest';
import type { Role } from '../../../kernel/actor.ts';
import { rightsOf, type DatedSeat, type PolicyTable } from './rights.ts';

const seat = (key: string, role: Role): DatedSeat => ({
  key,
  role,
  organisationId: null,
  organisationName: '',
  side: 'none',
  bodyId: null,
  bodyName: '',
  until: null,
  standsInFor: null,
  since: null,
});
const policy: PolicyTable = new Map<string, readonly Role[]>([
  ['look', ['reader', 'public']],
  ['follow', ['reader', 'member']],
  ['vote', ['member']],
  ['preside', ['chair']],
  ['audit', ['auditor', 'secretariat']],
]);
const reasons = (...seats: DatedSeat[]) =>
  rightsOf(policy, seats).map(({ permission, reason }) =>
    [permission, ...(reason.kind === 'seats' ? reason.seats.map(({ key }) => key) : [reason.kind])].join(' '),
  );

test('with no seat one may what everybody may who has signed in', () => {
  expect(reasons()).toEqual(['look everybody', 'follow signed-in']);
});
test('a chair is a member too, and every seat that gives a right is named', () => {
  expect(reasons(seat('a', 'chair'), seat('b', 'member'))).toEqual([
    'look everybody',
    'follow signed-in',
    'vote a b',
    'preside a',
  ]);
});
test('the seats of a union each give their own', () => {
  expect(reasons(seat('a', 'auditor'), seat('b', 'member'), seat('c', 'secretariat'))).toEqual([
    'look everybody',
    'follow signed-in',
    'vote b',
    'audit a c',
  ]);
});

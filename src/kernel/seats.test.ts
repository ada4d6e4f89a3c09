import { expect, test } from 'vitest';
import { anonymous, type Actor, type Seat } from './actor.ts';
import { actingSeats, actorIn, mainRole, roleOfMembership, rolesOfSeats, seatMark, sideOf } from './seats.ts';

const seat = (role: Seat['role'], more: Partial<Seat> = {}): Seat => ({
  key: `membership:${role}`,
  role,
  organisationId: null,
  organisationName: '',
  side: 'none',
  bodyId: null,
  bodyName: '',
  until: null,
  standsInFor: null,
  ...more,
});

test.each([
  ['chair', 'director', 'chair'],
  ['vice-chair', 'political', 'chair'],
  ['member', 'director', 'member'],
  ['minute-taker', 'director', 'member'],
  ['member', 'political', 'politician'],
  ['member', 'panel', 'panel-member'],
  ['substitute', 'director', 'deputy'],
  ['contact', 'political', 'contact'],
  ['observer', 'panel', 'reader'],
] as const)('a %s of a body at level %s acts as %s', (memberRole, level, role) => {
  expect(roleOfMembership(memberRole, level)).toBe(role);
});

test('rights are the union of the seats, and everybody signed in reads', () => {
  expect(rolesOfSeats([])).toEqual(['reader']);
  expect(rolesOfSeats([seat('chair'), seat('operator'), seat('operator')])).toEqual([
    'chair',
    'operator',
    'member',
    'reader',
  ]);
  expect(sideOf(['other', 'regional', 'none'])).toBe('regional');
  expect(sideOf(['regional', 'municipal'])).toBe('municipal');
  expect(sideOf([])).toBe('none');
});

test('one word for a person is the one that opens most', () => {
  expect(mainRole({ roles: ['reader', 'member', 'secretariat'] })).toBe('secretariat');
  expect(mainRole({ roles: ['public'] })).toBe('public');
});

test('only seats that a permission names may act for it; what every reader may do needs none', () => {
  const actor: Actor = {
    ...anonymous,
    seats: [seat('member'), seat('tariff-reporter'), seat('tariff-reporter')],
  };
  expect(actingSeats(actor, ['tariff-reporter'])).toHaveLength(2);
  expect(actingSeats(actor, ['secretariat'])).toEqual([]);
  expect(actingSeats(actor, ['member', 'reader'])).toEqual([]);
});

test('an act in a seat names the seat and its organisation', () => {
  const rebild = seat('chair', { organisationId: 'r', organisationName: 'Rebild', bodyName: 'DAS' });
  expect(actorIn({ ...anonymous, organisationId: 'x' }, rebild)).toMatchObject({
    organisationId: 'r',
    seat: 'chair / DAS / Rebild',
  });
  expect(seatMark(seat('auditor'))).toBe('auditor');
});

import { expect, test } from 'vitest';
import { anonymous, type Actor, type Seat } from '../kernel/actor.ts';
import { seatOfAct } from './seat-of-act.ts';

const seat = (key: string, role: Seat['role'], organisationName: string): Seat => ({
  key,
  role,
  organisationId: organisationName,
  organisationName,
  side: 'municipal',
  bodyId: null,
  bodyName: '',
  until: null,
  standsInFor: null,
});
const twoSeats: Actor = {
  ...anonymous,
  organisationId: 'home',
  seats: [
    seat('a', 'tariff-reporter', 'Rebild'),
    seat('b', 'tariff-reporter', 'Morsø'),
    seat('c', 'auditor', 'KL'),
  ],
};

test('the only seat that may act does, and the act names it', () => {
  expect(seatOfAct(twoSeats, ['auditor'], { x: '1' })).toMatchObject({
    actor: { seat: 'auditor / KL', organisationId: 'KL' },
    form: { x: '1' },
  });
});

test('where several may, the form asks; the chosen one is taken out of what the handler sees', () => {
  expect(seatOfAct(twoSeats, ['tariff-reporter'], { x: '1' })).toBe('ask');
  const chosen = seatOfAct(twoSeats, ['tariff-reporter'], { x: '1', seat: 'b' });
  expect(chosen).toMatchObject({ actor: { organisationId: 'Morsø' }, form: { x: '1' } });
  expect(chosen).not.toHaveProperty('form.seat');
});

test('a seat that is not held, or may not, is refused', () => {
  expect(seatOfAct(twoSeats, ['tariff-reporter'], { seat: 'c' })).toBe('not-held');
  expect(seatOfAct(twoSeats, ['auditor'], { seat: 'a' })).toBe('not-held');
});

test('what every reader may do is done by the person', () => {
  expect(seatOfAct(twoSeats, ['reader', 'auditor'], {})).toMatchObject({
    actor: { seat: '', organisationId: 'home' },
  });
});

test('seats written alike are one choice', () => {
  const twice = { ...twoSeats, seats: [seat('a', 'auditor', 'KL'), seat('b', 'auditor', 'KL')] };
  expect(seatOfAct(twice, ['auditor'], {})).toMatchObject({ actor: { seat: 'auditor / KL' } });
});

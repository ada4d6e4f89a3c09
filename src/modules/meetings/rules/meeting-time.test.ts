import { expect, test } from 'vitest';
import { meetingPlan, placeLengthMax, type TypedPlan } from './meeting-time.ts';

const plan: TypedPlan = { heldOn: '2027-01-14', startsAt: '9.00', endsAt: '12', place: ' Aalborg ' };

test('a day, times and a place come back as they are kept', () => {
  const kept = { heldOn: '2027-01-14', startsAt: '09:00', endsAt: '12:00', place: 'Aalborg' };
  expect(meetingPlan(plan)).toEqual({ ok: true, value: kept });
});

test('times that are not known yet are left out', () => {
  const kept = { heldOn: '2027-01-14', startsAt: null, endsAt: null, place: 'Aalborg' };
  expect(meetingPlan({ ...plan, startsAt: '', endsAt: null })).toEqual({ ok: true, value: kept });
});

test.each([
  [{ heldOn: '2027-02-29' }, 'no-such-day', 'heldOn'],
  [{ heldOn: '' }, 'no-such-day', 'heldOn'],
  [{ startsAt: '25:00' }, 'no-such-time', 'startsAt'],
  [{ endsAt: 'middag' }, 'no-such-time', 'endsAt'],
  [{ heldOn: '2027-03-28', startsAt: '02:30' }, 'time-skipped', 'startsAt'],
  [{ heldOn: '2027-03-28', startsAt: '01:00', endsAt: '02:15' }, 'time-skipped', 'endsAt'],
  [{ endsAt: '08:59' }, 'ends-before-start', 'endsAt'],
  [{ endsAt: '09:00' }, 'ends-before-start', 'endsAt'],
  [{ startsAt: '' }, 'start-missing', 'startsAt'],
  [{ place: 'x'.repeat(placeLengthMax + 1) }, 'place-too-long', 'place'],
] as const)('%o is refused: %s', (typed, code, field) => {
  expect(meetingPlan({ ...plan, ...typed })).toMatchObject({ ok: false, refusal: { code, field } });
});

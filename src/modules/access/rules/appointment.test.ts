import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { appointmentProblem, overlaps, stateOn, type HeldAppointment } from './appointment.ts';

const on = (text: string | null) => (text === null ? null : day(text));
const period = (from: string | null, to: string | null) => ({ from: on(from), to: on(to) });
const auditor: HeldAppointment = {
  role: 'auditor',
  organisationId: null,
  concerning: '',
  from: day('2026-01-01'),
  to: null,
};
const reporter: HeldAppointment = { ...auditor, role: 'tariff-reporter', organisationId: 'a' };

test.each<[says: string, given: HeldAppointment, others: HeldAppointment[], code: string | undefined]>([
  ['the first', auditor, [], undefined],
  ['once more', auditor, [auditor], 'already-has-the-role'],
  ['after it ended', auditor, [{ ...auditor, ...period('2020-01-01', '2025-12-31') }], undefined],
  [
    'on the day it ends',
    auditor,
    [{ ...auditor, ...period('2020-01-01', '2026-01-01') }],
    'already-has-the-role',
  ],
  ['after it was taken back', auditor, [{ ...auditor, ...period('2027-01-01', '2026-12-31') }], undefined],
  ['for another municipality', reporter, [{ ...reporter, organisationId: 'b' }], undefined],
  ['for no municipality', { ...reporter, organisationId: null }, [], 'organisation-needed'],
  ['an operator of nothing', { ...reporter, role: 'operator' }, [], 'offer-needed'],
  ['backwards', { ...auditor, to: day('2025-12-31') }, [], 'ends-before-it-begins'],
])('%s', (_, given, others, code) => expect(appointmentProblem(given, others)?.code).toBe(code));

test.each([
  [period(null, null), period('2026-01-01', '2026-01-01'), true],
  [period(null, '2025-12-31'), period('2026-01-01', null), false],
  [period('2026-01-02', '2026-01-01'), period(null, null), false],
] as const)('%j and %j share a day: %s', (one, other, is) => {
  expect([overlaps(one, other), overlaps(other, one)]).toEqual([is, is]);
});

test.each([
  ['2026-01-01', '2026-01-31', 'now'],
  [null, '2026-01-10', 'now'],
  ['2026-01-11', null, 'coming'],
  ['2026-01-01', '2026-01-09', 'over'],
  ['2026-02-01', '2026-01-31', 'over'],
] as const)('from %s until %s is, on 10 January 2026, %s', (from, to, state) => {
  expect(stateOn(period(from, to), day('2026-01-10'))).toBe(state);
});

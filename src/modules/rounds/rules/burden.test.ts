import { expect, test } from 'vitest';
import { problemsOf } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';
import { fieldsMax } from '../parameters/fields-max.ts';
import { burdenOf, fieldCount, halfYearOf, overBurdened, type AskingRound } from './burden.ts';

const round = (id: string, fields: number, addresseeIds: string[]): AskingRound => ({
  id,
  number: 1,
  title: id,
  ownerName: 'Sekretariatet',
  purpose: '',
  opensOn: day('2026-11-22'),
  fields,
  addresseeIds,
});
const municipalities = ['morsoe', 'rebild'].map((id) => ({ organisationId: id, name: id }));

test.each([
  ['2026-06-30', '2026-01-01', '2026-06-30', 1],
  ['2026-07-01', '2026-07-01', '2026-12-31', 2],
])('%s lies in the half-year from %s to %s', (on, from, to, half) => {
  expect(halfYearOf(day(on))).toEqual({ from, to, half, year: 2026 });
});

test('a question is a field, and so is a theme without any', () => {
  expect(fieldCount([{ questions: [1, 2, 3] }, { questions: [] }])).toBe(4);
});

test('each municipality carries what it was asked, and no more', () => {
  const burden = burdenOf(municipalities, [round('a', 40, ['morsoe', 'rebild']), round('b', 21, ['rebild'])]);
  expect(burden).toEqual([
    { organisationId: 'morsoe', name: 'morsoe', fields: 40, rounds: 1 },
    { organisationId: 'rebild', name: 'rebild', fields: 61, rounds: 2 },
  ]);
});

test('a round warns of those it brings over the mark, and of no others', () => {
  const rounds = [round('a', 61, ['morsoe', 'rebild']), round('b', 1, ['rebild'])];
  const burden = burdenOf(municipalities, rounds);
  const namesOf = (id: string, max: number) =>
    overBurdened(burden, { id, max }, rounds).map(({ organisationId }) => organisationId);
  expect(namesOf('b', 60)).toEqual(['rebild']);
  expect(namesOf('b', 62)).toEqual([]);
});

test('the mark is a dated parameter in order', () => {
  expect(problemsOf(fieldsMax)).toEqual([]);
});

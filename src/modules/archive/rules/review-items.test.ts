import { expect, test } from 'vitest';
import { sampleLines, sampleRecord } from '../../../../tests/support/sample-record.ts';
import { splitOf, canBeCutAt } from './review-cut.ts';
import { mergedItems, splitItem } from './review-items.ts';
import { reviewOf } from './review-record.ts';

const { items } = reviewOf(sampleRecord());
const [first, second, third] = items;
if (!first || !second || !third) throw new Error('The sample has three items');

const cutAt = (line: number, title: string | null = null) =>
  splitItem(items, { at: '/items/1', ...splitOf(second, sampleLines, { line, title }) });

test('what was read before the cut stays, what was read after goes along', () => {
  const [, before, after] = cutAt(13, 'Det nye punkt');
  expect(before?.lists.recommendations).toHaveLength(1);
  expect(after?.lists.recommendations).toHaveLength(1);
  expect(after?.lists.body.map(({ values }) => values['text'])).toEqual(['Bilag 4 viser tallene.']);
  expect(after).toMatchObject({ key: '/items/1@13', values: { title: 'Det nye punkt', number: null } });
});

test('minutes after the cut take the outcome with them, and the part before is left without', () => {
  const [, before, after] = cutAt(14);
  expect(before?.values).toMatchObject({ outcome: 'NO_MINUTES', minutesText: null });
  expect(after?.values).toMatchObject({ outcome: 'APPROVED_WITH_REMARKS' });
});

test('minutes that the cut goes through are divided where it goes', () => {
  const [, before, after] = cutAt(17);
  expect(before?.values['minutesText']).toBe('Budgettet blev godkendt. Thisted Kommune');
  expect(after?.values['minutesText']).toBe('tager forbehold.');
});

test('without a title the line of the cut is the title, without its number', () => {
  expect(splitOf(second, sampleLines, { line: 14, title: null }).title).toBe('Bilag 4 viser tallene.');
  expect(splitOf(first, ['', '', '', '', '', '7.2 Nyt emne'], { line: 6, title: null }).title).toBe(
    'Nyt emne',
  );
});

test('both parts of a closed item are closed', () => {
  const closed = { ...second, values: { ...second.values, closed: 'yes', municipalOnly: 'yes' } };
  const cut = splitItem([closed], { at: '/items/1', line: 14, title: 'B', halves: {} });
  expect(cut.map(({ values }) => [values['closed'], values['municipalOnly']])).toEqual([
    ['yes', 'yes'],
    ['yes', 'yes'],
  ]);
});

test('an item is cut inside itself only', () => {
  expect([8, 9, 10, 18, 19].map((line) => canBeCutAt(second, line))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('an item put to the one before becomes text there, and the stricter wall holds for both', () => {
  const [, joined, ...rest] = mergedItems(items, '/items/2');
  expect(rest).toEqual([]);
  expect(joined?.values).toMatchObject({
    closed: 'yes',
    municipalOnly: 'yes',
    outcome: 'APPROVED_WITH_REMARKS',
  });
  expect(joined?.values['minutesText']).toMatch(/forbehold\.\n\nDrøftet\.$/);
  expect(joined?.lists.body.map(({ values }) => values['text'])).toContain('3 Kommunalt punkt, lukket');
});

test('the first item has nothing before it', () => {
  expect(mergedItems(items, '/items/0')).toEqual(items);
});

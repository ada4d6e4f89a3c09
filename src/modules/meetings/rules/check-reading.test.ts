import { expect, test } from 'vitest';
import { around, item, meeting, treatment } from '../../../../tests/check/invented.ts';
import { passagesOfKind, placeOf, readingOf } from './check-reading.ts';

test('what stands under a label and in a field of its own is read once', () => {
  const sketch = item({ asks: ['godkender hegnet'], appendices: ['Bilag 1: Kort'], minutes: 'Godkendt.' }, 0);
  const labels = ['Indstilling', 'Bilag', 'Referat', 'Baggrund'];
  const texts = labels.map((label) => ({ label, text: `tekst under ${label}`, lines: [] }));
  const { items } = readingOf(meeting([], { items: [{ ...sketch, texts }] }), around());
  expect(items[0]?.passages.map(({ kind, text }) => [kind, text])).toEqual([
    ['title', 'Sag om skovbørnehaver 1'],
    ['text', 'tekst under Baggrund'],
    ['recommendation', 'godkender hegnet'],
    ['appendix', 'Kort'],
    ['minutes', 'Godkendt.'],
  ]);
});

test('minutes that only stand under their label are minutes too', () => {
  const texts = [{ label: 'Referat', text: 'Drøftet.', lines: [] }];
  const { items } = readingOf(meeting([{ more: { texts, treatment: null } }]), around());
  expect(items.flatMap((one) => passagesOfKind(one, 'minutes'))).toHaveLength(1);
});

test.each([
  ['9', 9],
  ['3.a', '3.a'],
  ['12/16', '12/16'],
  [null, 1],
])('an item with number %s is called %s', (number, name) => {
  expect(readingOf(meeting([{ number }]), around()).items[0]?.name).toBe(name);
});

test('words are placed on their line; without a source on all lines of the passage', () => {
  const more = { lines: [[1, 3]] as [number, number][], treatment: treatment('Hegnet males.') };
  const sourceLines = ['1. Sag', 'Et hegn', 'Hegnet  males.'];
  const passage = { lines: [[1, 3]] as const };
  const reading = readingOf(meeting([{ more }]), around({ sourceLines }));
  expect(placeOf(reading, null, { passage, words: 'hegnet males' }).lines).toEqual([[3, 3]]);
  expect(placeOf(reading, null, { passage, words: 'findes ikke' }).lines).toEqual([[1, 3]]);
  const unknown = readingOf(meeting([{ more }]), around());
  expect(placeOf(unknown, null, { passage, words: 'hegnet males' }).lines).toEqual([[1, 3]]);
});

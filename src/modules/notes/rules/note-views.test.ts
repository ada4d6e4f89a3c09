import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptText, labelOf, linesOf } from './note-views.ts';

test('what is kept is what was typed, without what a browser or a database adds', () => {
  expect(keptText('  Spørg om prisen\r\n\r\nog om fristen\0 \n')).toBe('Spørg om prisen\n\nog om fristen');
  expect(keptText(' \r\n ')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const kept = keptText(typed);
      return keptText(kept) === kept && kept.isWellFormed() && !kept.includes('\0');
    }),
  );
});

test('each line with words is a paragraph', () => {
  expect(linesOf('Et\n\n  \nTo')).toEqual(['Et', 'To']);
});

test.each([
  ['4', '4', '4'],
  ['', 'nr-4', 'nr. 4'],
])('an item with the number %j at the address %s is called %s', (number, item, label) => {
  expect(labelOf({ number, address: { body: 'das', day: '2015-03-12', item } })).toBe(label);
});

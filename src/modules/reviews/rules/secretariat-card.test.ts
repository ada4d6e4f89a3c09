import { expect, test } from 'vitest';
import { cardLinesOf, typedLines } from './secretariat-card.ts';

test('lines as they are typed, and back', () => {
  const typed = ' Dagsordener: formanden for FU \n\nUdgifter: ankerkommunen: kontorchefen';
  const read = cardLinesOf('clearance', typed);
  expect(read.ok && read.value).toEqual([
    { label: 'Dagsordener', detail: 'formanden for FU' },
    { label: 'Udgifter', detail: 'ankerkommunen: kontorchefen' },
  ]);
  expect(read.ok && typedLines(read.value)).toBe(
    'Dagsordener: formanden for FU\nUdgifter: ankerkommunen: kontorchefen',
  );
});

test('a task is a line whole', () => {
  const read = cardLinesOf('wider', 'Temadage: to om året');
  expect(read.ok && read.value).toEqual([{ label: 'Temadage: to om året', detail: '' }]);
});

test.each([
  ['clearance', 'A: b\nDagsordener', 'line-needs-colon 2'],
  ['resource', ': 2 årsværk', 'line-needs-colon 1'],
  ['temp', 'Vikar:', 'line-needs-colon 1'],
  ['necessary', 'x'.repeat(301), 'line-too-long 1'],
  ['necessary', 'x'.repeat(300), 'fine'],
  ['necessary', 'x\n'.repeat(41), 'too-many-lines 40'],
  ['necessary', 'x\n'.repeat(40), 'fine'],
] as const)('%s %#', (kind, typed, expected) => {
  const read = cardLinesOf(kind, typed);
  expect(read.ok ? 'fine' : `${read.refusal.code} ${read.refusal.facts.line}`).toBe(expected);
});

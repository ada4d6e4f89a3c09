import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import {
  approvalTextProblem,
  canonicalJson,
  changedSince,
  mayUndoApproval,
  seenItems,
  wholeRecord,
} from './approval-record.ts';

test('equal records are written the same way, whatever order their names came in', () => {
  const one = { b: [1, { z: 'æ', a: null }], a: 'linje\n"to"' };
  const other = { a: 'linje\n"to"', b: [1, { a: null, z: 'æ' }] };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(canonicalJson(one)).toBe(String.raw`{"a":"linje\n\"to\"","b":[1,{"a":null,"z":"æ"}]}`);
});

test('lists keep their order: two decisions that change places are another record', () => {
  expect(canonicalJson(['a', 'b'])).not.toBe(canonicalJson(['b', 'a']));
  const [one, two] = [{ hash: '1' }, { hash: '2' }];
  expect(canonicalJson(wholeRecord({}, [one, two]))).not.toBe(canonicalJson(wholeRecord({}, [two, one])));
});

const item = (address: string, hash: string, title = '') => ({
  itemId: address,
  address,
  number: address,
  title,
  hash: hash.padEnd(64, '0'),
});

test('what was changed since it was seen is named: another text, a new item, one that is gone', () => {
  const seen = seenItems([item('1', 'a'), item('2', 'b'), item('4', 'd')]);
  const now = [item('1', 'a'), item('2', 'x', 'Budget'), item('3', 'c', 'Nyt punkt')];
  expect(changedSince(seen, now)).toEqual([
    { address: '2', number: '2', title: 'Budget', isNew: false },
    { address: '3', number: '3', title: 'Nyt punkt', isNew: true },
    { address: '4', number: '', title: '', isNew: false },
  ]);
  expect(changedSince(seenItems(now), now)).toEqual([]);
});

test.each([
  ['Referatet blev godkendt.', undefined],
  ['Referat af mødet blev godkendt sammen med dagsordenen.', undefined],
  ['Dagsordenen blev godkendt.', 'says-agenda'],
  ['DAS godkendte dagsorden fra sidste møde', 'says-agenda'],
  ['Godkendt.', undefined],
  ['  ', 'text-missing'],
] as const)('the words of an approval are of minutes and not of an agenda: %s', (words, problem) => {
  expect(approvalTextProblem(words)).toBe(problem);
});

test('an approval is taken back on the day it was recorded', () => {
  expect(mayUndoApproval(day('2026-11-22'), day('2026-11-22'))).toBe(true);
  expect(mayUndoApproval(day('2026-11-22'), day('2026-11-23'))).toBe(false);
});

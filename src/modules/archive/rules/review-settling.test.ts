import { expect, test } from 'vitest';
import { sampleRecord } from '../../../../tests/support/sample-record.ts';
import type { Edit } from './review-edits.ts';
import { reviewOf } from './review-record.ts';
import { settledByEdits } from './review-settling.ts';

const record = sampleRecord();
const settled = (edit: Edit, already: string[] = []) =>
  settledByEdits(record, { ...reviewOf(record), settled: already }, [edit]).map(({ at }) => at);

const set = (at: string, field: string): Edit => ({ kind: 'set', at, field, value: 'x' });

test.each([
  ['its outcome', set('/items/1', 'outcome'), ['/items/1/outcome']],
  ['either half of its access', set('/items/2', 'municipalOnly'), ['/items/2/closed']],
  ['the text of a part', set('/items/1/recommendations/1', 'text'), ['/items/1/recommendations/1']],
  ['where a person comes from', set('/attendees/1', 'organisation'), ['/attendees/1']],
  [
    'its link to the register',
    { kind: 'link-organisation', at: '/attendees/1', to: 'thisted' },
    ['/attendees/1'],
  ],
  ['another field', set('/items/1', 'presenter'), []],
  ['a field that was never in doubt', set('', 'date'), []],
] as [string, Edit, string[]][])(
  'writing %s settles the doubt about it and no other',
  (_, edit, pointers) => {
    expect(settled(edit)).toEqual(pointers);
  },
);

test('a doubt is settled once', () => {
  expect(settled(set('/items/1', 'outcome'), ['/items/1/outcome'])).toEqual([]);
});

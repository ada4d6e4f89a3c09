import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleRecord } from '../../../../tests/support/sample-record.ts';
import { applyEdits, editsOf, withEdit, type Edit } from './review-edits.ts';
import { peopleLists, reviewOf, type Review } from './review-record.ts';

const record = sampleRecord();
const frozen = deepFreeze(record);

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}

const keys = [
  '',
  '/items/0',
  '/items/1',
  '/items/2',
  '/items/1@14',
  '/attendees/0',
  '/attendees/1',
  '/absentees/0',
  '/items/1/recommendations/0',
  '/items/1/recommendations/1',
  '/items/1/body/0',
  '/nowhere',
];
const key = fc.constantFrom(...keys);
const text = fc.option(fc.string({ maxLength: 12 }), { nil: null });

/** Any edit at all, also those whose target is not there. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    at: key,
    field: fc.constantFrom('title', 'text', 'name'),
    value: text,
  }),
  fc.record({ kind: fc.constant('remove' as const), at: key }),
  fc.record({ kind: fc.constant('move' as const), at: key, to: fc.integer({ min: -2, max: 5 }) }),
  fc.record({ kind: fc.constant('merge-item' as const), at: key }),
  fc.record({ kind: fc.constant('settle' as const), at: key }),
  fc.record({ kind: fc.constant('relist' as const), at: key, to: fc.constantFrom(...peopleLists) }),
  fc.record({
    kind: fc.constant('split-item' as const),
    at: key,
    line: fc.integer({ min: 1, max: 21 }),
    title: fc.string({ maxLength: 5 }),
    halves: fc.constant({}),
  }),
  fc.record({
    kind: fc.constant('add' as const),
    at: key,
    list: fc.constantFrom('recommendations' as const, 'guests' as const),
    key: fc.uuid(),
    values: fc.constant({ text: 'ny' }),
  }),
);
const edits = fc.array(edit, { maxLength: 12 });

test('the same edits on the same reading give the same review, and the reading stays as it was', () => {
  fc.assert(
    fc.property(edits, (all) => {
      expect(applyEdits(frozen, all)).toEqual(applyEdits(frozen, all));
    }),
  );
  expect(frozen).toEqual(sampleRecord());
});

test('one edit more is the same whether it is applied last or with the others', () => {
  fc.assert(
    fc.property(edits, edit, (before, last) => {
      expect(applyEdits(frozen, [...before, last])).toEqual(withEdit(applyEdits(frozen, before), last));
    }),
  );
});

test('taking the last change back gives the review as it was before it', () => {
  fc.assert(
    fc.property(edits, edits, (first, last) => {
      const changes = [first, last].map((made) => ({ by: 'x', at: 'y', edits: made }));
      expect(applyEdits(frozen, editsOf(changes.slice(0, -1)))).toEqual(applyEdits(frozen, first));
    }),
  );
});

test('no edit makes two parts with one key, and none but removing loses a line of the source', () => {
  const lossless = fc.array(
    edit.filter(({ kind }) => kind !== 'remove' && kind !== 'add'),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(lossless, (all) => {
      const review = applyEdits(frozen, all);
      const found = review.items.map((item) => item.key);
      expect(new Set(found).size).toBe(found.length);
      expect(coveredLines(review)).toEqual(coveredLines(reviewOf(frozen)));
    }),
  );
});

const coveredLines = ({ items }: Review): number[] =>
  items
    .flatMap(({ slices }) => slices)
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .toSorted((one, other) => one - other);

test('an edit hits what it was meant for, also when its neighbours were removed', () => {
  const review = applyEdits(record, [
    { kind: 'remove', at: '/items/1/recommendations/0' },
    { kind: 'set', at: '/items/1/recommendations/1', field: 'text', value: 'drøfter budgettet' },
  ]);
  expect(review.items[1]?.lists.recommendations.map(({ values }) => values['text'])).toEqual([
    'drøfter budgettet',
  ]);
});

test('a person who stood in the wrong list is moved with everything known of them', () => {
  const review = applyEdits(record, [{ kind: 'relist', at: '/attendees/1', to: 'guests' }]);
  expect(review.people.attendees.map(({ key: at }) => at)).toEqual(['/attendees/0']);
  expect(review.people.guests.map(({ values }) => values['name'])).toEqual(['Bo Kjær']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleRecord } from '../../../../tests/support/sample-record.ts';
import { withEdit } from './review-edits.ts';
import { isItemField, itemFormEdits, itemFormFaults, itemFormValues } from './review-item-form.ts';
import { reviewOf, type ReviewItem } from './review-record.ts';

const review = reviewOf(sampleRecord());
const itemAt = (index: number): ReviewItem => {
  const item = review.items[index];
  if (!item) throw new Error('The sample has this item');
  return item;
};
const afterForm = (item: ReviewItem, typed: Record<string, string>): ReviewItem | undefined =>
  itemFormEdits(item, typed, 1)
    .reduce(withEdit, review)
    .items.find(({ key }) => key === item.key);

test.each([0, 1, 2])('a form sent as it was shown changes nothing (item %i)', (index) => {
  expect(itemFormEdits(itemAt(index), itemFormValues(itemAt(index)), 1)).toEqual([]);
});

test('whatever is typed is what the form shows next', () => {
  const word = fc.stringMatching(/^[a-zæøå]{1,8}( [a-z]{1,5})?$/);
  fc.assert(
    fc.property(word, word, word, (title, part, minutesText) => {
      const item = itemAt(1);
      const typed = { ...itemFormValues(item), title, minutesText, 'recommendations.0.text': part };
      const after = afterForm(item, typed);
      expect(after && itemFormValues(after)).toEqual(typed);
    }),
  );
});

test('an emptied part is removed, a new one is added last', () => {
  const typed = {
    ...itemFormValues(itemAt(1)),
    'recommendations.0.text': ' ',
    'recommendations.new.text': 'Ny',
  };
  const texts = afterForm(itemAt(1), typed)?.lists.recommendations.map(({ values }) => values['text']);
  expect(texts).toEqual(['godkender budgettet', 'Ny']);
});

test('a ticked box closes the item, an unticked one opens it', () => {
  expect(afterForm(itemAt(0), { ...itemFormValues(itemAt(0)), closed: 'ja' })?.values['closed']).toBe('yes');
  const { closed: _, ...open } = itemFormValues(itemAt(2));
  expect(afterForm(itemAt(2), open)?.values).toMatchObject({ closed: 'no', municipalOnly: 'yes' });
});

test('a title is needed, and times are times', () => {
  expect(itemFormFaults({ title: '  ', start: '9.5', end: '10.30' })).toEqual([
    { field: 'title', code: 'title-missing' },
    { field: 'start', code: 'not-a-time' },
  ]);
  expect(itemFormFaults({ title: 'Punkt', start: '', end: 'kl. 12' })).toEqual([]);
});

test.each(['title', 'recommendations.0.text', 'reservations.new.by'])('%s is a field of the form', (name) => {
  expect(isItemField(name)).toBe(true);
});
test.each(['key', 'recommendations.0.by', 'recommendations.x.text', '__proto__', 'items.0.title'])(
  '%s is not',
  (name) => {
    expect(isItemField(name)).toBe(false);
  },
);

import { expect, test } from 'vitest';
import { sampleRecord, sampleRegister as register } from '../../../../tests/support/sample-record.ts';
import { withEdit, type Edit } from './review-edits.ts';
import {
  chosenPerson,
  isLink,
  isPeopleField,
  namelessPersons,
  peopleFormEdits,
  suggestionEdits,
} from './review-people-form.ts';
import { peopleCounts, peopleOf } from './review-people.ts';
import { reviewOf, type Review } from './review-record.ts';

const review = reviewOf(sampleRecord());
const shown = {
  'name.1': 'Bo Kjær',
  'organisation.1': '',
  'department.1': '',
  'role.1': '',
  'list.1': 'attendees',
  'link.1': '',
  'place.1': '',
};
const after = (edits: readonly Edit[]): Review => edits.reduce(withEdit, review);
const names = (found: Review) => peopleOf(found).map(({ entry, list }) => `${list}: ${entry.values['name']}`);

test('a form sent as it was shown changes nothing, also for those it did not show', () => {
  expect(peopleFormEdits({ review, register }, shown, 1)).toEqual([]);
});

test('a person is linked, placed, corrected and put into another list', () => {
  const typed = {
    ...shown,
    'name.1': 'Bo H. Kjær',
    'link.1': 'bo-kjaer',
    'place.1': 'thisted',
    'list.1': 'guests',
  };
  const found = after(peopleFormEdits({ review, register }, typed, 1));
  expect(names(found)).toEqual(['attendees: Vera Lund', 'absentees: Vera Lund', 'guests: Bo H. Kjær']);
  expect(found.persons['/attendees/1']).toBe('bo-kjaer');
  expect(found.organisations['/attendees/1']).toBe('thisted');
});

test('several names become several persons, and a broken name is made whole', () => {
  const split = after(
    peopleFormEdits({ review, register }, { ...shown, 'split.1': 'Bo Kjær\nIb Dahl\n' }, 1),
  );
  expect(names(split)).toEqual([
    'attendees: Vera Lund',
    'attendees: Bo Kjær',
    'attendees: Ib Dahl',
    'absentees: Vera Lund',
  ]);
  const merged = after(peopleFormEdits({ review, register }, { ...shown, 'merge.1': 'ja' }, 1));
  expect(names(merged)).toEqual(['attendees: Vera Lund Bo Kjær', 'absentees: Vera Lund']);
});

test('a person must have a name', () => {
  expect(namelessPersons(review, { ...shown, 'name.1': ' ' })).toEqual([1]);
  expect(namelessPersons(review, shown)).toEqual([]);
});

test('the same name at the same place is chosen by itself; suggestions decide the rest', () => {
  const people = peopleOf(review);
  const chosen = (found: Review) => people.map((placed) => chosenPerson({ review: found, register }, placed));
  expect(chosen(review)).toEqual(['vera-lund', '', 'vera-lund']);
  const decided = after(suggestionEdits({ review, register }));
  expect(chosen(decided)).toEqual(['vera-lund', 'bo-kjaer', 'vera-lund']);
  expect(peopleCounts(decided, register)).toEqual({ linked: 3, created: 0, text: 0 });
});

test('only what the register or the form knows can be chosen', () => {
  expect(['', 'text', 'create', 'vera-lund', 'hvem'].map((text) => isLink(register, text))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(['name.0', 'split.12', 'name', 'name.x', 'key.0'].map(isPeopleField)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

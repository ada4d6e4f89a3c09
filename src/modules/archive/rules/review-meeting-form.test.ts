import { expect, test } from 'vitest';
import { sampleRecord, sampleRegister as register } from '../../../../tests/support/sample-record.ts';
import { withEdit } from './review-edits.ts';
import { meetingFormEdits, meetingFormFaults, meetingFormValues } from './review-meeting-form.ts';
import { reviewOf } from './review-record.ts';
import { acceptRefusals, bodyOf, heldOn, summaryOf } from './review-state.ts';

const record = sampleRecord();
const review = reviewOf(record);
const shown = meetingFormValues(review, register);
const after = (typed: Record<string, string>) =>
  meetingFormEdits(review, register, { ...shown, ...typed }).reduce(withEdit, review);

test('a form sent as it was shown changes no value, and settles what it shows', () => {
  const edits = meetingFormEdits(review, register, shown);
  expect(edits.map(({ kind }) => kind)).toEqual(['settle', 'settle']);
});

test('days and times are stored as the record has them', () => {
  expect(after({ date: '1.2.2015', startTime: '9', nextDate: '3.4.2015' }).meeting).toMatchObject({
    date: '2015-02-01',
    startTime: '09:00',
    nextDate: '2015-04-03',
  });
});

test('what cannot be read is named by its field', () => {
  expect(meetingFormFaults({ date: 'i går', endTime: 'sent', startTime: '9.00' })).toEqual([
    { field: 'date', code: 'not-a-day' },
    { field: 'endTime', code: 'not-a-time' },
  ]);
});

test('the chosen body holds also when the name in the text is removed', () => {
  expect(bodyOf(after({ forum: '', body: 'das' }), register)?.key).toBe('das');
  expect(bodyOf(after({ body: 'socdir' }), register)?.key).toBe('socdir');
});

test('nothing is accepted without a body, a day and a decision on access', () => {
  const codes = (typed: Record<string, string>) =>
    acceptRefusals(record, after(typed), register).map(({ code }) => code);
  expect(codes({})).toEqual(['access-open']);
  expect(codes({ forum: 'Et andet råd', body: '', date: '' })).toEqual([
    'body-missing',
    'date-missing',
    'access-open',
  ]);
  const settled = withEdit(review, { kind: 'settle', at: '/items/2/closed' });
  expect(acceptRefusals(record, settled, register)).toEqual([]);
  const nameless = withEdit(settled, { kind: 'set', at: '/items/0', field: 'title', value: null });
  expect(acceptRefusals(record, nameless, register)).toEqual([{ code: 'item-without-title' }]);
  expect(acceptRefusals(record, { ...settled, items: [] }, register)).toEqual([{ code: 'no-items' }]);
});

test('the list of imports shows the body by its name in the register', () => {
  const { bodyKey, bodyName, doubts, items } = summaryOf(record, review, register);
  expect({ bodyKey, bodyName, doubts, items }).toEqual({
    bodyKey: 'das',
    bodyName: 'Den Administrative Styregruppe',
    doubts: 5,
    items: 3,
  });
  expect(heldOn(review)).toBe('2015-03-04');
});

import { expect, test } from 'vitest';
import { meetingKey, meetingKeyOf } from './meeting-key.ts';

test('the first meeting of a day is named by the day, the second by its number too', () => {
  expect(meetingKey({ heldOn: '2016-11-17', sequence: 1 })).toBe('2016-11-17');
  expect(meetingKey({ heldOn: '2016-11-17', sequence: 2 })).toBe('2016-11-17-2');
});

test.each(['2016-11-17', '2016-11-17-2', '2016-02-29-9'])(
  '%s is an address and comes back the same',
  (text) => {
    const key = meetingKeyOf(text);
    expect(key && meetingKey(key)).toBe(text);
  },
);

test.each(['2016-11-31', '2016-11-17-1', '2016-11-17-10', '16-11-17', '2016-11-17-', 'x', ''])(
  '"%s" names no meeting',
  (text) => expect(meetingKeyOf(text)).toBeUndefined(),
);

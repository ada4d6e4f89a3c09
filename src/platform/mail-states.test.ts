import { expect, test } from 'vitest';
import { delayAfter, mailStates, mayBeTriedAgain, settle, usualPatience } from './mail-states.ts';

const patience = { firstDelayMs: 1000, delayMsMax: 5000, triesMax: 3 };
const answer = 'serverens ord';

test('accepted is sent, rejected is refused, lost is unclear; none of them is due again', () => {
  const end = { dueInMs: null, answer };
  expect(settle({ kind: 'accepted', answer }, 1, patience)).toEqual({ state: 'sent', ...end });
  expect(settle({ kind: 'rejected', answer }, 1, patience)).toEqual({ state: 'refused', ...end });
  expect(settle({ kind: 'lost', answer }, 1, patience)).toEqual({ state: 'unclear', ...end });
});

test('put off waits twice as long each time, and is refused after the last try', () => {
  const putOff = (tries: number) => settle({ kind: 'put-off', answer }, tries, patience);
  expect(putOff(1)).toEqual({ state: 'waiting', dueInMs: 1000, answer });
  expect(putOff(2)).toEqual({ state: 'waiting', dueInMs: 2000, answer });
  expect(putOff(3)).toEqual({ state: 'refused', dueInMs: null, answer });
});

test('the delay has a ceiling, and all tries together are two to three days', () => {
  expect([1, 2, 3, 4, 50].map((tries) => delayAfter(tries, patience))).toEqual([
    1000, 2000, 4000, 5000, 5000,
  ]);
  const waits = Array.from({ length: usualPatience.triesMax - 1 }, (_, index) =>
    delayAfter(index + 1, usualPatience),
  );
  const hours = waits.reduce((sum, ms) => sum + ms, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(40);
  expect(hours).toBeLessThan(72);
});

test('a person may have a refused or an unclear mail tried again, and no other', () => {
  expect(mailStates.filter(mayBeTriedAgain)).toEqual(['refused', 'unclear']);
});

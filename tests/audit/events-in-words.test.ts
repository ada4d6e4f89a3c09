/** Whoever reads the log reads words: every door's event has them, in both languages. */
import { expect, test } from 'vitest';
import { modules } from '../../src/modules.ts';
import { eventInWords } from '../../src/modules/audit/text-events.ts';

const events = [...new Set(modules.flatMap(({ routes }) => routes.map(({ audit }) => audit)))];

test.each(events)('%s', (event) => {
  const verb = event.split('.')[1]?.replaceAll('-', ' ') ?? '';
  const [danish, english] = [eventInWords(event, 'da'), eventInWords(event, 'en')];
  expect([danish === event, english === event]).toEqual([false, false]);
  expect(danish.split(': ')[1]).not.toBe(verb);
});

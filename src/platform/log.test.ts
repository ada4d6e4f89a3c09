/** LOG-2: what is logged is one line of JSON for each event, and says what was said. */
import { expect, test } from 'vitest';
import { errorFacts, logTo } from './log.ts';

const odd = [
  '\r',
  '\n',
  '\r\n',
  '\u001b[31m',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u009b',
  '\u007f',
  '"}\n{"',
  '\0',
];

test.each(odd)('LOG-2 %j in any field: still one line, and the same when it is read', (sign) => {
  const lines: string[] = [];
  const log = logTo(
    (line) => lines.push(line),
    () => new Date('2026-11-22T12:00:00Z'),
  );
  const facts = { [`a${sign}b`]: `c${sign}d`, deep: { list: [sign] } };
  log('error', `request${sign}failed`, { ...facts, ...errorFacts(new Error(`e${sign}f`)) });
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
  expect(line.endsWith('\n')).toBe(true);
  expect(JSON.parse(line)).toMatchObject({ event: `request${sign}failed`, ...facts, error: `e${sign}f` });
});

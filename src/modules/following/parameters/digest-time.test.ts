import { expect, test } from 'vitest';
import { problemsOf, valueOn } from '../../../kernel/dated.ts';
import { day } from '../../../kernel/day.ts';
import { digestTime } from './digest-time.ts';

test('digests go out on Mondays at seven until somebody decides otherwise', () => {
  expect(problemsOf(digestTime)).toEqual([]);
  expect(valueOn(digestTime, day('2026-11-23'))).toMatchObject({
    ok: true,
    value: { value: { weekday: 1, hour: 7 } },
  });
});

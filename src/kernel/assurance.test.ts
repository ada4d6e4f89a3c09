import { expect, test } from 'vitest';
import { meetsAssurance } from './assurance.ts';

test.each([
  ['low', 'low', true],
  ['low', 'substantial', false],
  ['substantial', 'substantial', true],
  ['substantial', 'high', false],
  ['high', 'low', true],
] as const)('a sign-in at %s where %s is demanded: %s', (has, demanded, will) =>
  expect(meetsAssurance(has, demanded)).toBe(will),
);

import { expect, test } from 'vitest';
import { recordsApart } from './review-json.ts';

const file = (content: unknown, name = 'import.json') => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});
const texts = (files: ReturnType<typeof recordsApart>) =>
  files.map(({ bytes }) => new TextDecoder().decode(bytes));

test('a list of several records is taken apart, each under its own name', () => {
  const parts = recordsApart(file([{ sourceFile: 'a.txt' }, { items: [] }]));
  expect(parts.map(({ name }) => name)).toEqual(['a.txt', 'import.json (2)']);
  expect(texts(parts)).toEqual(['[{"sourceFile":"a.txt"}]', '[{"items":[]}]']);
});

test.each([
  ['one record', [{ sourceFile: 'a.txt' }]],
  ['a text that begins with a bracket', '[ {ikke json'],
  ['plain text', 'Referat\n1. Punkt'],
  ['nothing', ''],
])('%s is left as it is', (_, content) => {
  const whole = file(content);
  expect(recordsApart(whole)).toEqual([whole]);
});

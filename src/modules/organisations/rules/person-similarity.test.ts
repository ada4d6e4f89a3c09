import { expect, test } from 'vitest';
import { similarNames } from './person-similarity.ts';

const others = ['Birgitte Holm', 'B. Holm', 'Holm, Birgitte', 'Bo Klitgaard', 'Lise Brandt'].map((name) => ({
  name,
}));

test('the likest come first, and strangers not at all', () => {
  expect(similarNames('Birgitte Holm', others, 5).map(({ name }) => name)).toEqual([
    'Birgitte Holm',
    'Holm, Birgitte',
    'B. Holm',
  ]);
});

test('at most as many as asked for', () => {
  expect(similarNames('Birgitte Holm', others, 1)).toHaveLength(1);
});

test('a name of signs only is like nobody', () => {
  expect(similarNames('—', others, 5)).toEqual([]);
});

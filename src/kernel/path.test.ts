import { expect, test } from 'vitest';
import { path, withQuery } from './path.ts';

test('a path is written once and filled with escaped names', () => {
  const item = path('/moeder/:body/:day/punkt/:number');
  expect(item.to({ body: 'das', day: '2016-11-17', number: '3/a' })).toBe(
    '/moeder/das/2016-11-17/punkt/3%2Fa',
  );
});

test('query fields without a value are left out', () => {
  expect(withQuery('/moeder', { side: 2, forum: undefined, q: 'å b', tom: '' })).toBe(
    '/moeder?side=2&q=%C3%A5%20b',
  );
  expect(withQuery('/moeder', {})).toBe('/moeder');
});

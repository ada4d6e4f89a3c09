import { expect, test } from 'vitest';
import { editionsNeeded } from './approval-views.ts';

const item = (closed: boolean, municipalOnly: boolean) => ({ closed, municipalOnly });

test.each([
  ['open items alone', [item(false, false)], ['open']],
  ['a closed item', [item(true, false), item(false, false)], ['whole', 'open']],
  ['a municipal part', [item(false, true)], ['municipal', 'open']],
  ['both', [item(true, false), item(false, true)], ['whole', 'municipal', 'open']],
  ['a closed item of the municipal part', [item(true, true)], ['whole', 'municipal', 'open']],
])('an edition is made where it holds something else than the next: %s', (_, items, editions) => {
  expect(editionsNeeded(items)).toEqual(editions);
});

/** The development half of the gold set, through the parser, the database and its walls, as the secretariat. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../support/world.ts';
import { classScores, scoreQueries, type GoldQuery, type QueryScore } from './gold-score.ts';
import { ownFolders, storeGoldDocuments } from './gold-world.ts';

const queries = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'gold-development.json'), 'utf8'),
) as GoldQuery[];
const seeds = path.resolve(import.meta.dirname, '../../../shared/seeds');

let world: World;
let scores: QueryScore[];
beforeAll(async () => {
  world = await freshWorld();
  const folders = existsSync(seeds) ? [seeds, ...ownFolders] : ownFolders;
  const places = await storeGoldDocuments(world.database, world.actor('mette'), folders);
  scores = await scoreQueries(world.database, world.actor('mette'), { queries, places });
}, 120_000);
afterAll(() => world.close());

test('recall and precision are at least 0.99 over all queries', () => {
  const all = classScores(scores).at(-1);
  expect(all?.queries).toBe(queries.length);
  expect(all?.recall).toBeGreaterThanOrEqual(0.99);
  expect(all?.precision).toBeGreaterThanOrEqual(0.99);
});

test('and at least 0.95 in every class', () => {
  const low = classScores(scores).filter(({ recall, precision }) => recall < 0.95 || precision < 0.95);
  expect(low).toEqual([]);
});

test('what must not be found is not', () => {
  const tempted = scores.flatMap(({ query, wrong }) =>
    (query.mustNot ?? [])
      .map(({ document, item }) => `${document}/${item ?? 'meeting'}`)
      .filter((place) => wrong.includes(place))
      .map((place) => `${query.query}: ${place}`),
  );
  expect(tempted).toEqual([]);
});

test('ten thousand characters are answered, and so are only stop words, signs and other scripts', () => {
  const odd = scores.filter(({ query }) => query.class === 'odd');
  expect(odd.length).toBeGreaterThan(0);
  expect(odd.flatMap(({ wrong, missed }) => [...wrong, ...missed])).toEqual([]);
});

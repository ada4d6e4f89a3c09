/**
 * Scores the search on the gold set of tests/search: `npm run score:search`, or with the path of another set of
 * queries after it. Prints recall and precision per class; `--diff` lists what was missed and what was wrong.
 * `--words` scores the pairs of words instead, both halves as totals.
 * Without the five reference documents it scores what the project's own texts answer. Exit code 1 below the aim.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { demoRegistrar, loadRegisters } from '../demo/load.ts';
import { openDatabase } from '../src/platform/database.ts';
import { appRole, ownerRole, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { prepareDatabase } from '../src/platform/prepare-database.ts';
import { classScores, scoreQueries, type GoldQuery } from '../tests/search/gold-score.ts';
import { ownFolders, storeGoldDocuments } from '../tests/search/gold-world.ts';
import { pairScores } from '../tests/search/word-pairs.ts';

if (process.argv.includes('--words')) {
  for (const half of ['development', 'held-back'] as const) {
    console.log(half);
    console.table(pairScores(half));
  }
  process.exit();
}

const aim = 0.95;
const root = path.join(import.meta.dirname, '..');
const seeds = path.join(root, '../shared/seeds');
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const set = given ?? path.join(root, 'tests/search/gold-development.json');
const queries = JSON.parse(readFileSync(set, 'utf8')) as GoldQuery[];

const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-score-'));
const server = await startEmbeddedPostgres(folder);
const ownerUrl = server.url(ownerRole, 'rammevaerk');
await prepareDatabase(ownerUrl);
await migrate(ownerUrl);
await loadRegisters(ownerUrl);
const database = openDatabase(server.url(appRole, 'rammevaerk'));
try {
  const folders = existsSync(seeds) ? [seeds, ...ownFolders] : ownFolders;
  const places = await storeGoldDocuments(database, demoRegistrar, folders);
  const scores = await scoreQueries(database, demoRegistrar, { queries, places });
  const classes = classScores(scores);
  console.table(
    classes.map(({ recall, precision, ...rest }) => ({
      ...rest,
      recall: recall.toFixed(3),
      precision: precision.toFixed(3),
    })),
  );
  const imperfect = scores.filter(({ wrong, missed }) => wrong.length + missed.length > 0);
  if (process.argv.includes('--diff'))
    console.table(
      imperfect.map(({ query, wrong, missed }) => ({ id: query.id, query: query.query, wrong, missed })),
    );
  const all = classes.at(-1);
  if (!all || all.recall < aim || all.precision < aim) process.exitCode = 1;
} finally {
  await database.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

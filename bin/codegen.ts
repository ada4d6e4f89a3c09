/** Writes src/platform/database-schema.ts from the migrated database. `--check` only says whether it is out of date. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ownerRole, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { prepareDatabase } from '../src/platform/prepare-database.ts';

const target = path.resolve('src/platform/database-schema.ts');

const exactInt8 =
  'export type Int8 = ColumnType<bigint, bigint | number | string, bigint | number | string>;';

const folder = await mkdtemp(path.join(os.tmpdir(), 'rv-'));
const server = await startEmbeddedPostgres(folder);
try {
  const url = server.url(ownerRole, 'rammevaerk');
  await prepareDatabase(url);
  await migrate(url);
  const made = await schemaOf(url);
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (process.argv.includes('--check') && made !== kept) {
    console.error('src/platform/database-schema.ts is out of date: run npm run codegen');
    process.exitCode = 1;
  } else await writeFile(target, made);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function schemaOf(url: string): Promise<string> {
  const out = path.join(folder, 'schema.ts');
  const args = [
    '--url',
    url,
    '--out-file',
    out,
    '--dialect',
    'postgres',
    '--exclude-pattern',
    '(migration|pgboss.*)',
  ];
  execFileSync('kysely-codegen', [...args, '--date-parser', 'string'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const text = await readFile(out, 'utf8');
  await writeFile(out, text.replace(/^export type Int8 = .*$/m, exactInt8)); // our pool reads int8 as bigint
  execFileSync('oxfmt', [out]);
  return readFile(out, 'utf8');
}

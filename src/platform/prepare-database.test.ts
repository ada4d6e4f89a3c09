import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../tests/support/fresh-database.ts';
import { addressOf, checkDatabase, prepareDatabase } from './prepare-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function asked(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('several processes may prepare the same new database at once', async () => {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = addressOf(inject('ownerUrl'), name);
  await Promise.all([prepareDatabase(url), prepareDatabase(url), prepareDatabase(url)]);
  expect(await asked(url, 'select current_database() as name')).toEqual([{ name }]);
  await asked(addressOf(url, 'postgres'), `drop database ${name}`);
});

describe('the program’s role', () => {
  test.each([
    ['make tables', 'create table mine (n int)', 'permission denied for schema public'],
    [
      'make temporary tables',
      'create temp table mine (n int)',
      'permission denied to create temporary tables',
    ],
    ['make databases', 'create database mine', 'permission denied to create database'],
    ['make roles', 'create role mine', 'permission denied to create role'],
    ['become the owner', 'set role owner', 'permission denied to set role'],
    ['read files of the server', `select pg_read_file('PG_VERSION')`, 'permission denied for function'],
    ['write files of the server', `copy (select 1) to '/tmp/x'`, 'permission denied to COPY'],
    ['switch off triggers', `set session_replication_role = replica`, 'permission denied to set parameter'],
    ['change what was migrated', 'delete from migration', 'permission denied for table migration'],
  ])('may not %s', async (_name, statement, refusal) => {
    await expect(asked(database.appUrl, statement)).rejects.toThrow(refusal);
  });

  test('has limits on every connection', async () => {
    const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    const found = await Promise.all(names.map((name) => asked(database.appUrl, `show ${name}`)));
    expect(found.flat()).toEqual([
      { statement_timeout: '10s' },
      { lock_timeout: '5s' },
      { idle_in_transaction_session_timeout: '30s' },
    ]);
  });
});

describe('the program refuses', () => {
  test('nothing, when all is well', async () => {
    await expect(checkDatabase(database.appUrl)).resolves.toBeUndefined();
  });

  test('an owner’s role', async () => {
    await expect(checkDatabase(database.ownerUrl)).rejects.toThrow('har for mange rettigheder');
  });

  test('a database that answers before it has written', async () => {
    const url = `${database.appUrl}&options=${encodeURIComponent('-c synchronous_commit=off')}`;
    await expect(checkDatabase(url)).rejects.toThrow('slå synchronous_commit til');
  });

  test('a database that sorts as machines do', async () => {
    const name = `test_${randomBytes(8).toString('hex')}`;
    const owner = addressOf(inject('ownerUrl'), 'postgres');
    await asked(owner, `create database ${name} template template0 locale_provider libc locale 'C'`);
    await expect(checkDatabase(addressOf(database.appUrl, name))).rejects.toThrow('sorterer ikke dansk');
    await asked(owner, `drop database ${name}`);
  });
});

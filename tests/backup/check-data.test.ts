/** The check of what is stored: nothing on a sound database, and each planted fault by name. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkData } from '../../src/platform/backup/check-data.ts';
import { storeFile } from '../../src/platform/files.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';
import { freshWorld, type World } from '../support/world.ts';

let world: World;
let folder: TemporaryFolder;
let stored: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  world = await freshWorld({ withMinutes: true });
  const file = await storeFile(folder.path, new TextEncoder().encode('Et referat'));
  stored = file.storedAs;
  await world.owner.query('update source_files set stored_as = null');
  await world.owner.query(
    `insert into source_files (sha256, name, media_type, size_bytes, stored_as, uploaded_by, uploaded_at)
     values ($1, 'a', 'text/plain', 10, $2, (select id from users limit 1), now())`,
    [Buffer.from(file.sha256, 'hex'), stored],
  );
});
afterAll(async () => {
  await world.close();
  await folder.remove();
});

async function found(): Promise<string[]> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  const problems = await checkData(client, folder.path);
  await client.end();
  return problems.map(({ what, how }) => `${what}: ${how}`);
}

test('on the demo world, with its minutes, there is nothing to find, and nothing is left behind', async () => {
  expect(await found()).toEqual([]);
  const { rowCount } = await world.owner.query(`select from pg_extension where extname = 'amcheck'`);
  expect(rowCount).toBe(0);
});

const unguarded = 'set session_replication_role = replica';
const faults: [name: string, plant: string, cure: string, says: RegExp][] = [
  [
    'a key that points at nothing',
    `${unguarded}; update items set matter_id = gen_random_uuid()
      where id = (select id from items where matter_id is null order by id limit 1)`,
    `update items set matter_id = null where not exists (select from matters where matters.id = matter_id)`,
    /^items: rækker uden deres matters: 1$/,
  ],
  [
    'a row against its table’s rule',
    `alter table bodies drop constraint bodies_term_check; update bodies set started_on = '2020-01-01',
      term_ends_on = '2019-01-01' where key = 'das';
      alter table bodies add constraint bodies_term_check
        check (term_ends_on is null or started_on is null or started_on <= term_ends_on) not valid`,
    `update bodies set started_on = null, term_ends_on = null where key = 'das'`,
    /^bodies: rækker imod reglen .*term_ends_on.*: 1$/,
  ],
  [
    'two rows with one number',
    `alter table counters drop constraint counters_pkey; insert into counters values ('x', 1), ('x', 2);
      create unique index if not exists counters_twice on counters (name) where false;
      update pg_index set indpred = null where indexrelid = 'counters_twice'::regclass`,
    `drop index counters_twice; delete from counters where name = 'x'; alter table counters add primary key (name)`,
    /^counters: flere rækker med samme name: 1$/,
  ],
  [
    'a sequence that would give a number again',
    `select setval(pg_get_serial_sequence('draft_events', 'seq'), 1)`,
    `select setval(pg_get_serial_sequence('draft_events', 'seq'), (select max(seq) from draft_events))`,
    /^draft_events: numre i seq over det, der er givet ud: \d+$/,
  ],
  [
    'a row that its index does not know',
    `update pg_index set indisready = false, indisvalid = false where indexrelid = 'items_matter'::regclass;
      insert into matters (number, title) values ('2099-999', 'Prøve');
      update items set matter_id = (select id from matters where number = '2099-999')
        where id = (select id from items order by id limit 1);
      update pg_index set indisready = true, indisvalid = true where indexrelid = 'items_matter'::regclass`,
    `reindex index items_matter;
      update items set matter_id = null where matter_id = (select id from matters where number = '2099-999');
      delete from matters where number = '2099-999'`,
    /^items_matter: heap tuple .* lacks matching index tuple/,
  ],
];
test.each(faults)('planted and found: %s', async (_, plant, cure, says) => {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  await client.query(plant);
  const problems = await found();
  await client.query(cure);
  await client.end();
  expect(problems.some((problem) => says.test(problem))).toBe(true);
  expect(await found()).toEqual([]);
});

test('an original that is changed, or gone, or belongs to nothing, is told', async () => {
  const file = path.join(folder.path, stored);
  const bytes = await readFile(file);
  await writeFile(file, 'Et andet referat');
  expect(await found()).toEqual([`${stored}: originalen er ikke, hvad den var`]);
  await writeFile(file, bytes);
  await writeFile(path.join(folder.path, 'fremmed'), '');
  expect(await found()).toEqual(['fremmed: filen hører ikke til nogen række']);
  await world.owner.query(`update source_files set stored_as = repeat('0', 32) where stored_as is not null`);
  expect(await found()).toContain(`${'0'.repeat(32)}: originalen mangler`);
});

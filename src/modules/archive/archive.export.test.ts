/** The importer's own JSON of a meeting: who gets it, and that taken in and taken out again it is the same bytes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { demoRegistrar } from '../../../demo/load.ts';
import { importDirectly } from './index.ts';
import { readInCage } from './queries/read-in-cage.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  await storeAsSecretariat(world, demoMeeting);
});
afterAll(() => world.close());

async function exported(from: World, address: string): Promise<string> {
  const response = await (await from.as('mette')).get(`/moeder/${address}/json`);
  return response.status === 200 ? response.text() : `status ${response.status}`;
}

/** Takes a record in where nothing of it is known, as the secretariat would. */
async function takenIn(into: World, json: string): Promise<unknown> {
  const files = [{ name: 'moede.json', bytes: new TextEncoder().encode(json) }];
  const folder = await temporaryFolder();
  const place = { filesFolder: folder.path, clock: () => into.now, log: () => {} };
  const [imported] = await importDirectly(into.database, demoRegistrar, { files, ...place });
  await folder.remove();
  return imported?.code ?? imported?.outcome;
}

const meetings = [
  'das/2016-11-17',
  'das/2017-01-18',
  'socdir/2011-08-11',
  'socdir/2014-06-12',
  'das/2015-03-12',
];

test.each(meetings)('%s taken out, in elsewhere, and out again is the same bytes', async (address) => {
  const first = await exported(world, address);
  expect(first).toContain('"sourceFile"');
  const other = await freshWorld();
  try {
    await other.owner.query('truncate meetings cascade');
    expect(await takenIn(other, first)).toBe('stored');
    expect(await exported(other, address)).toBe(first);
  } finally {
    await other.close();
  }
});

test('the importer prints an export as it is', async () => {
  for (const address of meetings) {
    const json = await exported(world, address);
    const read = await readInCage([{ name: 'a.json', bytes: new TextEncoder().encode(json) }], {
      bodies: [],
      organisations: [],
    });
    const records = read.map((one) => (one.ok ? one.record : one.error));
    expect(`[\n${JSON.stringify(records[0], null, 1)}\n]\n`).toBe(json);
  }
});

test('the record holds what the meeting holds', async () => {
  const json = await exported(world, 'das/2015-03-12');
  for (const words of Object.values(secrets)) expect(json).toContain(words);
  expect(json).toContain('Rebild Kommune mangler to pladser.');
  expect(json).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

const readers: [who: As, status: number, audit: string | undefined][] = [
  ['mette', 200, 'meeting.exported done'],
  ['birgitte', 403, undefined],
  ['ole', 403, undefined],
  ['nobody', 303, undefined],
];

test.each(readers)('%s asks for the record and is answered %i', async (who, status, audit) => {
  const before = (await world.auditLog()).length;
  const response = await (await world.as(who)).get('/moeder/das/2015-03-12/json');
  expect(response.status).toBe(status);
  expect((await world.auditLog()).slice(before)).toEqual(audit === undefined ? [] : [audit]);
  if (status === 403) expect(await response.text()).not.toContain(secrets.closed);
});

test('a meeting that is not there has no record', async () => {
  expect(await exported(world, 'das/2015-03-13')).toBe('status 404');
});

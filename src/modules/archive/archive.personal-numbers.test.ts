/** PRIV-1 in uploads: what holds a personal number is erased, and what may hold one is asked about. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxParts, paragraph, zipped } from '../../../tests/support/docx-writer.ts';
import { draftAt, fileOf, minutes, upload, versionOf, whenRead } from '../../../tests/support/imports.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { readInCage } from './queries/read-in-cage.ts';
import { knownNamesNorthJutland } from './rules/known-names.ts';

/** Both fail modulus 11: nobody of that day has them. */
const number = '010180-1232';
const doubtful = '0101801234';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
});
afterAll(() => world.close());

const tables = ['drafts', 'draft_events', 'source_files', 'audit_lines'];
/** Everything the database holds of imports, as text. */
async function stored(): Promise<string> {
  const parts = tables.map((name) => `select t::text as row from ${name} t`);
  const { rows } = await world.owner.query<{ row: string }>(parts.join(' union all '));
  return rows.map(({ row }) => row).join('\n');
}
const lastAudit = async () => {
  const lines = await world.owner.query<{ event: string; object: string; outcome: string }>(
    `select event, object, outcome from audit_lines where event = 'import.erased' order by seq desc limit 1`,
  );
  return lines.rows[0];
};

const hidden = (): Uint8Array => {
  const body = minutes()
    .split('\n')
    .map((line) => paragraph(line))
    .join('');
  const comments = `<w:comments xmlns:w="x">${paragraph(`Borgeren er ${number}`)}</w:comments>`;
  return zipped({ ...docxParts(body), 'word/comments.xml': comments });
};

test.each([
  ['in the text', fileOf(minutes({ about: `Sag om ${number}` }), 'synlig.txt'), 'linje 15'],
  ['in a comment nobody sees', { name: 'skjult.docx', bytes: hidden() }, 'en kommentar'],
  ['in a file that is no meeting', fileOf(`Liste\n${number}`, 'liste.txt'), 'linje 2'],
])('PRIV-1 a number %s: the file is not kept, and nothing of it', async (_, file, place) => {
  const mette = await world.as('mette');
  const files = await readdir(world.filesFolder);
  const address = await upload(mette, [file]);
  expect(await whenRead(world, address)).toMatchObject({
    state: 'failed',
    error_code: 'CPR_NUMBER',
    record: null,
  });
  const page = await (await mette.get(address)).text();
  expect(page).toContain('Der står et CPR-nummer i filen');
  expect(page).toContain(`Det står her: ${place}.`);
  expect(page).toContain('Filen er ikke gemt.');
  expect(page).not.toContain(number);
  expect(await readdir(world.filesFolder)).toEqual(files);
  expect((await mette.get(`${address}/original`)).status).toBe(404);
  expect((await mette.get(`${address}/kilde`)).status).toBe(404);
  expect((await mette.post(`${address}/genlaesning`, await versionOf(world, address))).status).toBe(409);
  const written = await stored();
  expect(written).not.toContain(number);
  expect(written).not.toContain('Borgeren er');
  expect(await lastAudit()).toEqual({
    event: 'import.erased',
    object: /\d+$/.exec(address)?.[0],
    outcome: 'done',
  });
});

test('PRIV-1 what is erased cannot be brought back: not by discarding, nor by sending it again', async () => {
  const mette = await world.as('mette');
  const file = fileOf(`Igen\n${number}`, 'igen.txt');
  const address = await upload(mette, [file]);
  await whenRead(world, address);
  expect(await upload(mette, [file])).toBe(address);
  expect((await mette.post(`${address}/kassation`, await versionOf(world, address))).status).toBe(303);
  const undone = await mette.post(`${address}/kassation/fortrydelse`, await versionOf(world, address));
  expect(undone.status).toBe(409);
  const giveBack = changeAs(world.database, world.actor('mette'), (db) =>
    db.updateTable('source_files').set({ stored_as: 'x' }).where('name', '=', 'igen.txt').execute(),
  );
  await expect(giveBack).rejects.toThrow(/row-level security/);
});

test('PRIV-1 digits that may be one are asked about before acceptance, by their place', async () => {
  const mette = await world.as('mette');
  const text = minutes({ day: '3. juni 2014', about: `Journal ${doubtful}` });
  const address = await upload(mette, [fileOf(text, 'tvivl.txt')]);
  expect((await whenRead(world, address)).state).toBe('review');
  for (const place of [address, `${address}/godkendelse`]) {
    const page = await (await mette.get(place)).text();
    expect(page, place).toContain('Er det et CPR-nummer?');
    expect(page).toContain('kan være et CPR-nummer: linje 15.');
  }
  const files = await readdir(world.filesFolder);
  const answer = { ...(await versionOf(world, address)), personalNumber: 'ja' };
  expect((await mette.post(`${address}/kassation`, answer)).status).toBe(303);
  expect(await draftAt(world, address)).toMatchObject({
    state: 'failed',
    error_code: 'CPR_NUMBER',
    record: null,
  });
  expect(await readdir(world.filesFolder)).toHaveLength(files.length - 1);
  expect(await stored()).not.toContain(doubtful);
  expect(await (await mette.get(address)).text()).toContain('Det står her: linje 15.');
});

test('PRIV-1 of minutes without such digits nobody is asked', async () => {
  const mette = await world.as('mette');
  const address = await upload(mette, [fileOf(minutes({ day: '4. juni 2014' }), 'uden.txt')]);
  await whenRead(world, address);
  expect(await (await mette.get(address)).text()).not.toContain('CPR-nummer');
});

test('PRIV-1 the command line is given the sentence, never the record', async () => {
  const file = fileOf(minutes({ about: `Sag om ${number}` }), 'a.txt');
  const [answer] = await readInCage([file], knownNamesNorthJutland);
  expect(answer).toMatchObject({ ok: false, sourceFile: 'a.txt', error: { code: 'CPR_NUMBER' } });
  expect(JSON.stringify(answer)).not.toContain(number);
});

/** The doors of the module: who comes in, what is shown and what is not, what leaves a line in the audit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  draftAt,
  fileOf,
  minutes,
  reviewed,
  upload,
  versionOf,
  whenRead,
} from '../../../tests/support/imports.ts';
import { sampleRecord } from '../../../tests/support/sample-record.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { archive } from './index.ts';

let world: World;
let address: string;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  ({ address } = await reviewed(world, minutes()));
});
afterAll(() => world.close());

const inReview = (route: string): string =>
  route.replace('/arkiv/import/:number', address).replace(':item', '2').replaceAll(/:\w+/g, '1');

describe('every door', () => {
  const doors = archive.routes.map(({ method, path }) => [method, path] as const);
  const strangers: As[] = ['birgitte', 'ole', 'signe', 'niels', 'nobody'];

  test.each(doors)('%s %s is for the secretariat only', async (method, path) => {
    for (const who of strangers) {
      const browser = await world.as(who);
      const to = inReview(path);
      const response = method === 'GET' ? await browser.get(to) : await browser.post(to, { version: '1' });
      const text = await response.text();
      expect(response.status, who).toBe(who === 'nobody' && method === 'GET' ? 303 : 403);
      expect(text).not.toContain('nattevagt');
    }
  });

  const ofImports = doors.filter(([, path]) => path.startsWith('/arkiv')); // a meeting's record has its own tests
  const pages = ofImports.filter(([method]) => method === 'GET').map(([, path]) => path);
  test.each(pages)('GET %s is shown to the secretariat', async (path) => {
    const response = await (await world.as('mette')).get(inReview(path));
    expect(response.status).toBe(200);
  });

  test.each(doors.filter(([, path]) => path.includes(':number')))(
    '%s %s says 404 of an import that is not there',
    async (method, path) => {
      const browser = await world.as('mette');
      for (const number of ['999999', '0', 'x', '1e3', '99999999999']) {
        const to = path.replace(':number', number).replaceAll(/:\w+/g, '1');
        const form = path.endsWith('svar') ? { question: '/date', 'svar-0': 'keep' } : {};
        const sent = {
          version: '1',
          ...form,
          ...(path.endsWith('opdeling') && { line: '1', splitTitle: '' }),
        };
        const response = method === 'GET' ? await browser.get(to) : await browser.post(to, sent);
        expect(response.status, number).toBe(404);
      }
    },
  );

  const posts = doors.filter(([method]) => method === 'POST').map(([, path]) => path);
  test.each(posts)('POST %s refuses a strange field, a foreign site and no token', async (path) => {
    const browser = await world.as('mette');
    const before = await draftAt(world, address);
    const form = { ...(await versionOf(world, address)), question: '/date', line: '1' };
    expect((await browser.post(inReview(path), { ...form, role: 'x' })).status).toBe(400);
    expect((await browser.post(inReview(path), form, { site: 'cross-site' })).status).toBe(403);
    expect((await browser.post(inReview(path), { ...form, csrf: 'guess' })).status).toBe(403);
    expect(await draftAt(world, address)).toEqual(before);
  });

  test('a page that can show closed matters leaves a line when it is read', async () => {
    const before = (await world.auditLog()).length;
    await (await world.as('mette')).get(address);
    await (await world.as('mette')).get(`${address}/kilde`);
    expect((await world.auditLog()).slice(before)).toEqual([
      'import.opened done',
      'import.source-opened done',
    ]);
  });
});

describe('the walls in the database', () => {
  test.each(['birgitte', 'ole', 'signe', 'niels'] as const)(
    '%s sees no file, draft or event in SQL',
    async (who) => {
      const { readAs } = await import('../../platform/database.ts');
      const counts = await readAs(world.database, world.actor(who), async (db) => [
        await db.selectFrom('source_files').select('id').execute(),
        await db.selectFrom('drafts').select('id').execute(),
        await db.selectFrom('draft_events').select('seq').execute(),
      ]);
      expect(counts).toEqual([[], [], []]);
    },
  );
});

describe('sending documents', () => {
  test('nothing at all is refused, and so is both a file and a text', async () => {
    const mette = await world.as('mette');
    const nothing = await mette.post('/arkiv/import', { pasted: ' ', pastedName: 'Mit navn' });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toMatch(/<title>Fejl: .*href="#files".*value="Mit navn"/s);
    const both = await mette.post(
      '/arkiv/import',
      { pasted: 'Tekst', pastedName: '' },
      { files: [fileOf('x')] },
    );
    expect(both.status).toBe(422);
  });

  test('a pasted text is read like a file, under the name it was given', async () => {
    const mette = await world.as('mette');
    const pasted = minutes({ day: '2. april 2014' });
    const response = await mette.post('/arkiv/import', { pasted, pastedName: 'Fra mailen' });
    const place = response.headers.get('location') ?? '';
    expect((await whenRead(world, place)).state).toBe('review');
    expect(await (await mette.get('/arkiv/import')).text()).toContain('Fra mailen.txt');
  });

  test('several files become several imports, and a file that is known is named and not doubled', async () => {
    const mette = await world.as('mette');
    const files = [
      fileOf(minutes(), 'igen.txt'),
      fileOf(minutes({ day: '7. maj 2014' }), 'ny.txt'),
      fileOf('', 'tom.txt'),
    ];
    const place = await upload(mette, files);
    const page = await (await mette.get(place)).text();
    expect(page).toMatch(/1 dokument kendte vi i forvejen/);
    const again = await upload(mette, files.slice(0, 1));
    expect(again).toBe(address);
  });

  test('the same file sent by two at once becomes one import', async () => {
    const mette = await world.as('mette');
    const file = fileOf(minutes({ day: '11. juni 2014' }), 'begge.txt');
    const [one, other] = await Promise.all([upload(mette, [file]), upload(mette, [file])]);
    expect(one).toBe(other);
  });

  test('a record that came as JSON is reviewed like any other, with the file as its source', async () => {
    const mette = await world.as('mette');
    const place = await upload(mette, [fileOf(JSON.stringify([sampleRecord()]), 'post.json')]);
    expect((await whenRead(world, place)).state).toBe('review');
    const page = await (await mette.get(place)).text();
    expect(page).toContain(`href="${place}/original"`);
    expect(page).toContain('Budget for fællesindsatsen');
    expect((await mette.get(`${place}/punkt/2`)).status).toBe(200);
  });

  test('an empty file says what to do, and there is nothing to read again', async () => {
    const mette = await world.as('mette');
    const place = await upload(mette, [fileOf('', 'tom.txt')]);
    const page = await (await mette.get(place)).text();
    expect(page).toContain('Filen er tom');
    expect(page).not.toContain('Prøv igen');
    expect((await mette.post(`${place}/genlaesning`, await versionOf(world, place))).status).toBe(409);
  });

  test('a text that is no meeting fails with a sentence; it can be tried again, discarded, brought back', async () => {
    const mette = await world.as('mette');
    const place = await upload(mette, [fileOf('Kære alle. Husk kagen på fredag.', 'mail.txt')]);
    expect(await whenRead(world, place)).toMatchObject({ state: 'failed', error_code: 'NOT_A_MEETING' });
    expect(await (await mette.get(place)).text()).toContain(
      'Der er ingen dagsorden og intet referat i filen',
    );
    expect((await mette.post(`${place}/genlaesning`, await versionOf(world, place))).status).toBe(303);
    expect((await whenRead(world, place)).state).toBe('failed');
    expect((await mette.post(`${place}/kassation`, await versionOf(world, place))).status).toBe(303);
    expect((await draftAt(world, place)).state).toBe('discarded');
    expect((await mette.post(`${place}/kassation/fortrydelse`, await versionOf(world, place))).status).toBe(
      303,
    );
    expect((await whenRead(world, place)).state).toBe('failed');
  });

  test('the original comes back byte for byte, as a file to be saved', async () => {
    const response = await (await world.as('mette')).get(`${address}/original`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.text()).toBe(minutes());
  });

  test('the list is filtered by state and shows how many there are', async () => {
    const page = await (await (await world.as('mette')).get('/arkiv/import?tilstand=failed')).text();
    expect(page).toContain('tom.txt');
    expect(page).not.toContain('href="/arkiv/import/1"');
  });
});

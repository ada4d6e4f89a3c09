/** Making, changing, merging and splitting matters, each refusal with its sentence and each change with its line. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadMatters } from '../../../demo/matters.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import type { Browser } from '../../../tests/support/requests.ts';

let world: World;
let mette: Browser;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  mette = await world.as('mette');
}, 60_000);
afterAll(() => world.close());
/** Each test begins with the two matters of the demo. */
beforeEach(async () => {
  await world.owner.query(`update items set matter_id = null`);
  await world.owner.query(`truncate matter_events`);
  await world.owner.query(`delete from matters`);
  await world.owner.query(`delete from counters where name like 'matter-%'`);
  await loadMatters(world.appUrl);
});

const text = async (address: string): Promise<string> =>
  (await (await mette.get(address)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const version = async (number: string): Promise<string> => {
  const { rows } = await world.owner.query<{ version: number }>(
    'select version from matters where number = $1',
    [number],
  );
  return String(rows[0]?.version);
};
const itemsOf = async (number: string): Promise<string[]> => {
  const { rows } = await world.owner.query<{ title: string }>(
    `select i.title from items i join matters s on s.id = i.matter_id join meetings m on m.id = i.meeting_id
      where s.number = $1 order by m.held_on`,
    [number],
  );
  return rows.map(({ title }) => title);
};
const outcome = async (answer: Response) => ({
  status: answer.status,
  location: answer.headers.get('location'),
  text: (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
});
const send = async (address: string, form: Record<string, string> = {}) =>
  outcome(await mette.post(address, form));

const boernehus = '/sager/ny?punkt=das/2016-11-17/9,das/2017-01-18/5';
const both = { title: 'Børnehus Nord', matter: '', 'punkt-1': 'ja', 'punkt-2': 'ja' };

test('a suggested matter is made, and is no longer suggested', async () => {
  expect(await text('/sager')).toContain('Budget for Børnehus Nord forslag');
  expect(await send(boernehus, both)).toMatchObject({ status: 303, location: '/sager/2026-003' });
  expect(await itemsOf('2026-003')).toEqual(['Budget for Børnehus Nord', 'Ny fordeling for Børnehus Nord']);
  expect(await text('/sager')).not.toContain('Budget for Børnehus Nord forslag');
  expect((await world.auditLog()).at(-1)).toBe('matter.created done');
});

test.each([
  [{ ...both, title: ' ' }, 422, 'Skriv en titel.'],
  [{ ...both, title: 'x'.repeat(301) }, 422, 'længere end 300 tegn'],
  [{ title: 'Uden punkter', matter: '' }, 422, 'Vælg mindst ét punkt.'],
  [{ ...both, matter: '2026-777' }, 422, 'Sagen findes ikke længere'],
  [{ ...both, matter: 'x' }, 400, ''],
])('a new matter that cannot be made: %j', async (form, status, sentence) => {
  const answer = await send(boernehus, form);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(sentence);
  expect(await itemsOf('2026-003')).toEqual([]);
  expect((await world.auditLog()).at(-1)).toBe('matter.created refused');
});

test('an item is in one matter at most', async () => {
  const taken = await send('/sager/ny?punkt=socdir/2011-08-11/7', { ...both, title: 'Igen' });
  expect(taken.status).toBe(422);
  expect(taken.text).toContain('ligger allerede i en anden sag');
  const added = await send('/sager/2026-002/punkter/socdir/2011-08-11/7');
  expect(added.status).toBe(422);
  expect(added.text).toContain('ligger allerede i en anden sag');
});

test('an item is added to a matter that exists, taken out, and suggested for it again', async () => {
  expect((await send('/sager/2026-001/punkter/das/2016-11-17/15/fjernelse')).location).toBe(
    '/sager/2026-001',
  );
  expect(await itemsOf('2026-001')).toEqual(['Taleinstituttet', 'Opfølgning på Taleinstituttet']);
  expect(await text('/sager/2026-001')).toContain('Evaluering af nye tiltag på Taleinstituttet forslag');
  await send('/sager/ny?punkt=das/2016-11-17/15', { title: '', matter: '2026-001', 'punkt-1': 'ja' });
  expect(await itemsOf('2026-001')).toHaveLength(3);
  expect((await send('/sager/2026-001/punkter/das/2016-11-17/99')).status).toBe(404);
});

test('with its last item a matter is gone', async () => {
  const answer = await send('/sager/2026-002/punkter/socdir/2011-08-11/5/fjernelse');
  expect(answer.location).toBe('/sager');
  expect((await mette.get('/sager/2026-002')).status).toBe(404);
});

test('a title is changed once for each version', async () => {
  const form = { title: 'Taleinstituttet i Aalborg', version: await version('2026-001') };
  expect((await send('/sager/2026-001/titel', form)).status).toBe(303);
  const late = await send('/sager/2026-001/titel', { ...form, title: 'Noget andet' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('En anden har rettet sagen');
  expect(await text('/sager/2026-001')).toContain('Taleinstituttet i Aalborg');
  expect(await text('/sager/2026-001/rettelse')).toContain('Ny titel: Taleinstituttet i Aalborg');
});

test('a matter is not merged with itself, nor with nothing', async () => {
  const now = await version('2026-001');
  const itself = await send('/sager/2026-001/sammenlaegning', { other: '2026-001', version: now });
  expect(itself.status).toBe(422);
  expect(itself.text).toContain('En sag kan ikke lægges sammen med sig selv');
  const nothing = await send('/sager/2026-001/sammenlaegning', { other: '', version: now });
  expect(nothing.text).toContain('Sagen findes ikke længere');
  expect((await world.auditLog()).at(-1)).toBe('matter.merged refused');
});

test('two matters are merged; the old number leads to the new one; undoing gives both back', async () => {
  const merged = await send('/sager/2026-001/sammenlaegning', {
    other: '2026-002',
    version: await version('2026-001'),
  });
  expect(merged.location).toBe('/sager/2026-001');
  expect(await itemsOf('2026-001')).toHaveLength(4);
  const old = await (await world.as('birgitte')).get('/sager/2026-002');
  expect([old.status, old.headers.get('location')]).toEqual([303, '/sager/2026-001']);
  const again = await send('/sager/2026-001/sammenlaegning', {
    other: '2026-002',
    version: await version('2026-001'),
  });
  expect(again.text).toContain('med sig selv');

  const [, undo = ''] =
    /action="(\/sager\/2026-001\/fortrydelse\/\d+)"/.exec(
      await (await mette.get('/sager/2026-001/rettelse')).text(),
    ) ?? [];
  expect((await send(undo)).status).toBe(303);
  expect([await itemsOf('2026-001'), await itemsOf('2026-002')].map(({ length }) => length)).toEqual([3, 1]);
  expect((await mette.get('/sager/2026-002')).status).toBe(200);
  const twice = await send(undo);
  expect(twice.status).toBe(422);
  expect(twice.text).toContain('allerede fortrudt');
});

test('a matter is split in two, at least one item going and one staying, and the split is undone', async () => {
  const split = async (boxes: Record<string, string>) =>
    send('/sager/2026-001/deling', { newTitle: 'Betaling', version: await version('2026-001'), ...boxes });
  expect((await split({})).text).toContain('Vælg mindst ét punkt.');
  expect((await split({ 'punkt-1': 'ja', 'punkt-2': 'ja', 'punkt-3': 'ja' })).text).toContain(
    'Mindst ét punkt skal blive',
  );
  expect((await split({ 'punkt-3': 'ja', newTitle: '' })).text).toContain('Skriv en titel.');
  expect((await split({ 'punkt-3': 'ja' })).location).toBe('/sager/2026-003');
  expect(await itemsOf('2026-003')).toEqual(['Opfølgning på Taleinstituttet']);
  const page = await (await mette.get('/sager/2026-001/rettelse')).text();
  const [, undo = ''] = /action="(\/sager\/2026-001\/fortrydelse\/\d+)"/.exec(page) ?? [];
  expect((await send(undo)).status).toBe(303);
  expect(await itemsOf('2026-001')).toHaveLength(3);
  expect((await mette.get('/sager/2026-003')).status).toBe(404);
});

test.each([
  '/sager/2026-001/fortrydelse/1',
  '/sager/2026-001/fortrydelse/x',
  '/sager/2026-999/fortrydelse/1',
])('what is no merge and no split is not undone: %s', async (address) =>
  expect([404, 422]).toContain((await send(address)).status),
);

test('an item sent to two matters at once is in one of them', async () => {
  const address = (number: string) => `/sager/${number}/punkter/das/2016-11-17/9`;
  const answers = await Promise.all(['2026-001', '2026-002'].map((number) => send(address(number))));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 422]));
  expect((await itemsOf('2026-001')).length + (await itemsOf('2026-002')).length).toBe(5);
});

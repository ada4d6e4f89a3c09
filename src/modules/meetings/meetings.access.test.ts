/** Who may see a meeting and an item is changed: the forms as a table, and what the change does to what others see. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

const meeting = '/moeder/das/2015-03-12';
const access = `${meeting}/adgang`;
const itemAccess = (item: number) => `${meeting}/punkt/${item}/adgang`;

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(async () => {
  await world.owner.query('truncate meetings cascade');
  await world.forgetAuditLog();
  await storeAsSecretariat(world, demoMeeting);
});
afterAll(() => world.close());

type Form = Record<string, string>;
type Scenario = [
  does: string,
  as: As,
  address: string,
  sends: Form,
  gives: number,
  logs: string | undefined,
  shows?: string,
];
const [done, refused] = ['meeting-access.changed done', 'meeting-access.changed refused'];
const [itemDone, itemRefused] = ['meeting-item-access.changed done', 'meeting-item-access.changed refused'];
const good = { version: '1', audience: 'public' };
const closing = { version: '1', closed: 'ja', closedReason: 'Forhandling om leje' };

const scenarios: Scenario[] = [
  ['the secretariat makes a meeting public', 'mette', access, good, 303, done],
  ['nothing chosen is refused', 'mette', access, { version: '1' }, 422, refused, 'href="#audience"'],
  [
    'an old version is refused and shows both',
    'mette',
    access,
    { ...good, version: '7' },
    409,
    refused,
    'Nu står der: Alle i samarbejdet',
  ],
  ['an audience that is none is not our form', 'mette', access, { ...good, audience: 'all' }, 400, refused],
  ['an extra field is not our form', 'mette', access, { ...good, closed: 'ja' }, 400, refused],
  ['a version that is no number is not our form', 'mette', access, { ...good, version: 'x' }, 400, refused],
  ['a form without our token is turned away', 'mette', access, { ...good, csrf: 'guess' }, 403, undefined],
  ['a director may not', 'birgitte', access, good, 403, undefined],
  ['the region may not', 'ole', access, good, 403, undefined],
  ['nobody may not', 'nobody', access, good, 403, undefined],
  [
    'a meeting that is not there',
    'mette',
    '/moeder/das/2015-03-13/adgang',
    good,
    404,
    'meeting-access.changed not-found',
  ],
  ['an item is closed', 'mette', itemAccess(3), closing, 303, itemDone],
  [
    'an old version of an item is refused and shows both',
    'mette',
    itemAccess(4),
    { version: '3', municipalOnly: 'ja' },
    409,
    itemRefused,
    'Nu står der: lukket',
  ],
  [
    'a box with another value is not our form',
    'mette',
    itemAccess(3),
    { version: '1', closed: 'nej' },
    400,
    itemRefused,
  ],
  [
    'an extra field of an item is not our form',
    'mette',
    itemAccess(3),
    { version: '1', audience: 'public' },
    400,
    itemRefused,
  ],
  [
    'a director may not close an item',
    'henning',
    itemAccess(3),
    { version: '1', closed: 'ja' },
    403,
    undefined,
  ],
  [
    'an item that is not there',
    'mette',
    itemAccess(99),
    { version: '1' },
    404,
    'meeting-item-access.changed not-found',
  ],
];

test.each(scenarios)('%s', async (_, as, address, sends, gives, logs, shows = '') => {
  const before = await state();
  const response = await (await world.as(as)).post(address, sends);
  const page = plain(await response.text());
  expect(response.status).toBe(gives);
  expect(page).toContain(shows);
  if (gives === 422 || gives === 409) expect(page).toMatch(/<title>Fejl: /);
  expect(await world.auditLog()).toEqual(logs === undefined ? [] : [logs]);
  expect((await state()) === before).toBe(gives !== 303);
});

test('after a conflict what was chosen is still chosen, with the version that is there now', async () => {
  const page = await (await (await world.as('mette')).post(access, { ...good, version: '7' })).text();
  expect(page).toMatch(/value="public" checked/);
  expect(page).toContain('name="version" value="1"');
});

test('done leads to the meeting, to the item', async () => {
  const mette = await world.as('mette');
  expect((await mette.post(access, good)).headers.get('location')).toBe(meeting);
  const closed = await mette.post(itemAccess(3), closing);
  expect(closed.headers.get('location')).toBe(`${meeting}/punkt/3`);
});

test('a form sent twice at once counts once, and both are answered the same', async () => {
  const mette = await world.as('mette');
  const twice = { ...good, formKey: randomUUID() };
  const answers = await Promise.all([mette.post(access, twice), mette.post(access, twice)]);
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
    [303, meeting],
    [303, meeting],
  ]);
  expect(await versions()).toEqual(['2']);
});

test('of two who change the same version one is told of the other', async () => {
  const mette = await world.as('mette');
  const answers = await Promise.all([
    mette.post(access, good),
    mette.post(access, { ...good, audience: 'body' }),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
});

test('a form from another site is refused', async () => {
  const response = await (await world.as('mette')).post(access, good, { site: 'cross-site' });
  expect(response.status).toBe(403);
  expect(await versions()).toEqual(['1']);
});

test('a public meeting is read by everybody, but not its municipal part and not what is closed', async () => {
  await (await world.as('mette')).post(access, good);
  const nobody = await world.as('nobody');
  const page = await textOf('nobody', meeting);
  expect(page).toContain('6 punkter');
  for (const hidden of Object.values(secrets)) expect(page).not.toContain(hidden);
  expect((await nobody.get(`${meeting}/punkt/7`)).status).toBe(303);
  expect(await textOf('nobody', `${meeting}/punkt/4`)).not.toContain(secrets.closed);
});

test('a meeting of the body is gone for those outside it', async () => {
  await (await world.as('mette')).post(access, { ...good, audience: 'body' });
  const statuses = [];
  for (const who of ['birgitte', 'ole', 'signe', 'nobody'] as const)
    statuses.push((await (await world.as(who)).get(meeting)).status);
  expect(statuses).toEqual([200, 200, 404, 303]);
});

test('an item marked for municipalities is a title for the region, without its guest; and comes back', async () => {
  const mette = await world.as('mette');
  await mette.post(itemAccess(5), { version: '1', municipalOnly: 'ja' });
  expect(await textOf('ole', `${meeting}/punkt/5`)).toContain('kommunale del');
  expect(await textOf('ole', `${meeting}/deltagere`)).not.toContain('Tove Mikkelsgaard');
  await mette.post(itemAccess(5), { version: '2' });
  expect(await textOf('ole', `${meeting}/punkt/5`)).not.toContain('kommunale del');
  expect(await textOf('ole', `${meeting}/deltagere`)).toContain('Tove Mikkelsgaard');
});

test('the heading of the municipal part is shown to the region when one of its items is', async () => {
  const mette = await world.as('mette');
  expect(await textOf('ole', meeting)).not.toContain('Kommunalt fora');
  await mette.post(itemAccess(7), { version: '1' });
  expect(await textOf('ole', meeting)).toContain('Kommunalt fora');
  await mette.post(itemAccess(7), { version: '2', municipalOnly: 'ja' });
  expect(await textOf('ole', meeting)).not.toContain('Kommunalt fora');
});

test('a guest of several items is covered when one of them is', async () => {
  await world.owner.query('truncate meetings cascade');
  const attendances = demoMeeting.attendances.map((one) =>
    one.itemNumber === '5' ? { ...one, itemNumber: '3-5' } : one,
  );
  const items = demoMeeting.items.map((item) => ({ ...item, closed: false }));
  await storeAsSecretariat(world, { ...demoMeeting, attendances, items });
  expect(await textOf('signe', `${meeting}/deltagere`)).toContain('Tove Mikkelsgaard');
  await (await world.as('mette')).post(itemAccess(4), closing);
  expect(await textOf('signe', `${meeting}/deltagere`)).not.toContain('Tove Mikkelsgaard');
});

const plain = (page: string): string => page.replaceAll('\u00a0', ' ');
const textOf = async (who: As, address: string) =>
  plain(await (await (await world.as(who)).get(address)).text());

async function linesOf(query: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ line: string }>(query);
  return rows.map(({ line }) => line);
}
const versions = () => linesOf('select version::text as line from meetings');
const state = async () =>
  JSON.stringify([
    await linesOf(`select concat_ws(' ', audience, version) as line from meetings`),
    await linesOf(
      `select concat_ws(' ', audience, closed, municipal_only, version) as line from items order by position`,
    ),
  ]);

/** The pages of disqualification: who may write whom down, what the person then sees, and how it ends. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

const meeting = '/moeder/das/2015-03-12';
const item = `${meeting}/punkt/4`;
const page = `${item}/inhabilitet`;
const reason = 'Ejer bygningen sammen med sin bror';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, demoMeeting);
});
beforeEach(async () => {
  await world.owner.query('truncate item_disqualifications');
  await world.forgetAuditLog();
});
afterAll(() => world.close());

const textOf = async (who: As, address: string): Promise<string> =>
  (await (await (await world.as(who)).get(address)).text()).replaceAll('\u00a0', ' ');
const post = async (who: As, address: string, sends: Record<string, string>) => {
  const response = await (await world.as(who)).post(address, sends);
  return { response, page: (await response.text()).replaceAll('\u00a0', ' ') };
};

type Refused = [
  says: string,
  who: As,
  address: string,
  sends: Record<string, string>,
  gives: number,
  shows: string,
];
const ole = { person: 'ole-winther', reason };
const refused: Refused[] = [
  ['without a reason', 'mette', page, { ...ole, reason: ' ' }, 422, 'Skriv en begrundelse'],
  [
    'a reason that is too long',
    'mette',
    page,
    { ...ole, reason: 'x'.repeat(1001) },
    422,
    'Teksten er for lang',
  ],
  ['nobody chosen', 'mette', page, { person: '', reason }, 422, 'Vælg en person'],
  ['a person who is not there', 'mette', page, { person: 'xyz', reason }, 422, 'Vælg en person'],
  ['the same person again', 'mette', page, { person: 'henning-aagaard', reason }, 422, 'allerede skrevet'],
  ['a member names another', 'birgitte', page, ole, 400, ''],
  ['a member without a reason', 'birgitte', page, { reason: '' }, 422, 'Skriv en begrundelse'],
  ['an item that is not there', 'mette', `${meeting}/punkt/99/inhabilitet`, ole, 404, ''],
  ['nobody', 'nobody', page, { reason }, 403, ''],
  [
    'ended by a member',
    'birgitte',
    `${page}/henning-aagaard/ophaevelse`,
    { version: '1', reason: 'x' },
    403,
    '',
  ],
  [
    'ended without a reason',
    'mette',
    `${page}/henning-aagaard/ophaevelse`,
    { version: '1', reason: '' },
    422,
    'Skriv',
  ],
  [
    'ended late',
    'mette',
    `${page}/henning-aagaard/ophaevelse`,
    { version: '2', reason: 'Fejl' },
    409,
    'En anden',
  ],
  [
    'ended for one who is not',
    'mette',
    `${page}/ole-winther/ophaevelse`,
    { version: '1', reason: 'x' },
    404,
    '',
  ],
];
test.each(refused)('refused: %s', async (_, who, address, sends, gives, shows) => {
  await post('mette', page, { person: 'henning-aagaard', reason });
  const answer = await post(who, address, sends);
  expect([answer.response.status, answer.page.includes(shows)]).toEqual([gives, true]);
  if (gives === 422 || gives === 409) {
    expect(answer.page).toMatch(/<title>Fejl: /);
    expect(answer.page).toContain((sends['reason'] ?? '').slice(0, 20));
  }
  expect(await rows()).toEqual([`henning-aagaard ${reason}`]);
});

const rows = async (): Promise<string[]> => {
  const { rows: found } = await world.owner.query<{ line: string }>(`select concat(p.key, ' ', d.reason,
    case when ended_at is not null then ' / ' || end_reason end) as line
    from item_disqualifications d join persons p on p.id = d.person_id order by recorded_at`);
  return found.map(({ line }) => line);
};

test('the secretariat writes a member down: the next request shows the heading and why', async () => {
  expect(await textOf('ole', item)).toContain(secrets.closed);
  const done = await post('mette', page, ole);
  expect([done.response.status, done.response.headers.get('location')]).toEqual([303, page]);
  const shown = await textOf('ole', item);
  for (const words of ['Nyt lejemål til kurserne', 'Inhabil', 'Du er inhabil i punktet', reason])
    expect(shown).toContain(words);
  for (const address of [item, meeting, `${meeting}/deltagere`, '/soeg?q=kvadratmeter'])
    expect([address, (await textOf('ole', address)).includes(secrets.closed)]).toEqual([address, false]);
  expect(await textOf('ole', page)).toContain(reason);
  expect(await world.auditLog()).toEqual(
    expect.arrayContaining(['item-disqualification.recorded done', 'item-disqualifications.read done']),
  );
});

test('an open item says so in the agenda to the one it is about', async () => {
  await post('mette', `${meeting}/punkt/3/inhabilitet`, ole);
  expect(await textOf('ole', meeting)).toContain('Du er inhabil');
  expect(await textOf('birgitte', meeting)).not.toContain('Du er inhabil');
});

test('a member declares himself, is asked once, and cannot take it back; the secretariat can', async () => {
  const asked = await textOf('birgitte', page);
  for (const words of ['Erklær dig inhabil', 'Du kan ikke selv', 'Jeg er inhabil'])
    expect(asked).toContain(words);
  expect(asked).not.toContain('name="person"');
  const done = await post('birgitte', page, { reason });
  expect([done.response.status, done.response.headers.get('location')]).toEqual([303, item]);
  const own = await textOf('birgitte', page);
  expect([own.includes('Man kan ikke ophæve sin egen'), own.includes('Jeg er inhabil')]).toEqual([
    true,
    false,
  ]);
  expect(await textOf('mette', item)).toContain('Birgitte Holm er inhabil');
  const end = { version: '1', reason: 'Det var et andet hus' };
  const ended = await post('mette', `${page}/birgitte-holm/ophaevelse`, end);
  expect([ended.response.status, ended.response.headers.get('location')]).toEqual([303, page]);
  expect(await rows()).toEqual([`birgitte-holm ${reason} / Det var et andet hus`]);
  expect(await textOf('birgitte', item)).toContain(secrets.closed);
  expect(await textOf('mette', page)).toContain('Det var et andet hus');
});

test('nobody of the secretariat ends his own, nor reads the item meanwhile', async () => {
  await post('mette', page, { person: 'mette-lindholm', reason });
  expect(await textOf('mette', item)).not.toContain(secrets.closed);
  const own = await textOf('mette', page);
  expect([own.includes('Mette Lindholm'), own.includes('/ophaevelse')]).toEqual([true, false]);
  const tried = await post('mette', `${page}/mette-lindholm/ophaevelse`, { version: '1', reason: 'x' });
  expect([tried.response.status, await rows()]).toEqual([404, [`mette-lindholm ${reason}`]]);
});

test('others see neither that nor why somebody is disqualified', async () => {
  await post('mette', page, ole);
  for (const who of ['birgitte', 'signe', 'vibeke', 'jonas'] as const)
    for (const address of [item, page, meeting])
      expect([who, address, (await textOf(who, address)).includes('bror')]).toEqual([who, address, false]);
  expect((await (await world.as('nobody')).get(page)).status).toBe(303);
});

test('an item of a draft that is not sent has the same page, and what is written holds when it is sent', async () => {
  await world.owner.query(`
    insert into agendas (meeting_id, body_id, shared_at, clearing_body_id)
      select id, body_id, now(), body_id from meetings where held_on = '2015-03-12';
    insert into draft_items (id, meeting_id, entry, position, title, handling)
      select i.id, meeting_id, position, position, i.title, 'treatment' from items i join meetings m
        on m.id = i.meeting_id where m.held_on = '2015-03-12' and number = '4'`);
  const draft = `${meeting}/punkt/kladde-4/inhabilitet`;
  expect((await textOf('mette', draft)).includes('i kladden')).toBe(true);
  for (const who of ['signe', 'jonas'] as const)
    expect((await (await world.as(who)).get(draft)).status).toBe(404);
  expect((await post('mette', draft, ole)).response.headers.get('location')).toBe(draft);
  expect((await (await world.as('ole')).get(draft)).status).toBe(404);
  expect(await textOf('ole', item)).toContain(reason);
  const declared = await post('birgitte', draft, { reason });
  expect([declared.response.status, declared.response.headers.get('location')]).toEqual([303, meeting]);
  const end = { version: '1', reason: 'Fejl' };
  const ended = await post('mette', `${draft}/ole-winther/ophaevelse`, end);
  expect([ended.response.status, (await rows())[0]]).toEqual([303, `ole-winther ${reason} / Fejl`]);
  await world.owner.query('truncate agendas cascade');
});

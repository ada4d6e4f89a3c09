import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOfSample, formOf, minutesAddress } from '../../../tests/support/minutes-desk.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { minutesPermissions } from './policy.ts';
import { fieldsOf, minutesOfFields } from './rules/minutes-form.ts';
import type { ItemMinutes } from './rules/item-minutes.ts';

const now = new Date('2027-02-04T08:47:00Z');
let world: World;
let meetingId: string;
beforeAll(async () => {
  world = await freshWorld({ now });
  ({ meetingId } = await deskOfSample(world));
});
afterAll(() => world.close());

const address = `${minutesAddress}/fremmoede`;
const people = async () =>
  (
    await world.owner.query<{ position: number; version: number; name: string }>(
      'select position, version, name from minutes_participants where meeting_id = $1 order by position',
      [meetingId],
    )
  ).rows;
const numberOf = async (name: string): Promise<string> =>
  String((await people()).find((one) => one.name === name)?.position);
/** The list as a browser sends it, with some noted. */
const rollOf = async (came: Readonly<Record<string, string>>): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await people()).flatMap(({ position, version, name }) => [
      [`came.${position}`, came[name] ?? ''],
      [`version.${position}`, String(version)],
    ]),
  );

test('R-031: who came is noted, all the rest at once, and two who note at once are told', async () => {
  const mette = await world.as('mette');
  const roll = await rollOf({ 'Birgitte Holm': 'nej' });
  expect((await mette.post(address, { ...roll, rest: 'ja' })).status).toBe(303);
  const shown = await (await mette.get(address)).text();
  expect(shown).toContain('Ikke repræsenteret: Rebild Kommune.');
  expect((await mette.post(address, roll)).status).toBe(409);
});

test('R-031: coming late and leaving are noted with their times, and the last is taken back', async () => {
  const mette = await world.as('mette');
  const who = await numberOf('Birgitte Holm');
  const change = (event: string, at: string) => mette.post(`${address}/aendring`, { who, event, at });
  expect((await change('arrived', '9.20')).status).toBe(303);
  expect((await change('left', '11.10')).status).toBe(303);
  expect(await (await mette.get(address)).text()).toContain('kom 09.20, gik 11.10');
  expect((await mette.post(`${address}/${who}/aendring/fortrydelse`)).status).toBe(303);
  const shown = await (await mette.get(address)).text();
  expect(shown).not.toContain('gik 11.10');
  expect(shown).not.toContain('Ikke repræsenteret');
  const unread = await change('left', 'middag');
  expect([unread.status, await unread.text()]).toEqual([422, expect.stringContaining('Skriv et klokkeslæt')]);
});

test('R-031: an item says who was not there for it, and the record gets the list with its times', async () => {
  const mette = await world.as('mette');
  const fields = await formOf(mette, '1');
  await mette.post(`${minutesAddress}/punkt/1`, { ...fields, act: 'next' });
  await world.owner.query(
    `update minutes_items set began_at = '2027-02-04T08:00:00Z', ended_at = '2027-02-04T08:10:00Z'
      where item_id = (select id from items where meeting_id = $1 and number = '1')`,
    [meetingId],
  );
  expect(await (await mette.get(`${minutesAddress}/punkt/1`)).text()).toContain('ikke med til punktet');
  const guest = { name: 'Sofie Bak', organisation: 'Socialtilsyn Nord', kind: 'guest', standsInFor: '' };
  expect((await mette.post(`${address}/gaester`, guest)).status).toBe(303);
  expect((await mette.post(`${address}/indfoerelse`)).status).toBe(303);
  expect((await mette.post(`${address}/indfoerelse`)).status).toBe(303);
  const { rows } = await world.owner.query(
    `select name, presence, to_char(starts_at, 'HH24:MI') as starts, item_number from attendances
      where meeting_id = $1 and item_id is null and name in ('Birgitte Holm', 'Sofie Bak') order by name`,
    [meetingId],
  );
  expect(rows).toEqual([
    { name: 'Birgitte Holm', presence: 'present', starts: '09:20', item_number: '2' },
    { name: 'Sofie Bak', presence: 'guest', starts: null, item_number: null },
  ]);
  const birgitte = await world.as('birgitte');
  expect(await (await birgitte.get('/moeder/das/2027-02-04/deltagere')).text()).toContain('Sofie Bak');
});

test('R-031: once the minutes are approved nobody is noted any more', async () => {
  const mette = await world.as('mette');
  await world.owner.query(`begin; set local session_replication_role = replica;
    update minutes set state = 'approved'; commit`);
  const answer = await mette.post(`${address}/indfoerelse`);
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('er godkendt')]);
  expect(minutesPermissions['write-minutes']).toEqual(['secretariat']);
});

test('R-031: what is written is read back from its form as it was', () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((n) => `${n}0000000-0000-4000-8000-000000000000`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const names = {
    organisations: [{ id: a, name: 'Rebild Kommune', words: ['Rebild'] }],
    bodies: [{ id: b, name: 'FU', words: [] }],
    persons: [{ id: c, name: 'Ida Krog', words: [] }],
  };
  const outcome = { topic: '', note: 'Husk det', isSeparable: true, commonUnderstanding: 'Enige om målet' };
  const action = { organisationId: null, personId: null, ownerBodyId: null, dueOn: null };
  const minutes: ItemMinutes = {
    text: 'To\n\nafsnit',
    outcomes: [
      {
        id: d,
        recommendation: 2,
        outcome: 'NOT_ADOPTED',
        text: 'Nej.',
        consent: 'unanimity',
        decidingBodyId: b,
        ...outcome,
      },
    ],
    positions: [
      {
        id: d,
        kind: 'reservation',
        organisationId: a,
        party: '',
        concerning: 'taksten',
        text: 'Forbehold',
        reservationKind: 'conditional',
        condition: 'punkt 4 vedtages',
        dependsOnItemId: e,
      },
    ],
    actions: [
      { ...action, id: d, what: 'Ringer', ownerName: 'Ida Krog', personId: c, due: 'til næste møde' },
      { ...action, id: e, what: 'Skriver', ownerName: 'Borgmesteren', due: '' },
    ],
    consent: 'majority',
    votes: { for: 9, against: 1, abstained: 0 },
    takesEffectEarly: true,
    settlements: [{ positionId: e, event: 'lifted', reason: 'Vedtaget i byrådet' }],
  };
  expect(minutesOfFields(fieldsOf(minutes, names), names)).toEqual({ ok: true, minutes });
});

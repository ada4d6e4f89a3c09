import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../../../demo/load.ts';
import { demoMeeting, storeAsSecretariat } from '../../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../../tests/support/world.ts';
import { changeAs } from '../../../platform/database.ts';
import type { Writer } from '../../../platform/database.ts';
import { changeMeetingState } from './change-meeting-state.ts';
import { moveMeeting, type Move } from './move-meeting.ts';
import { planMeeting, type NewMeeting } from './plan-meeting.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(() => world.owner.query('truncate meetings cascade'));
afterAll(() => world.close());

const das = demoId('body', 'das');
const wish: NewMeeting = {
  bodyId: das,
  audience: 'cooperation',
  heldOn: '2027-02-04',
  startsAt: '9.00',
  endsAt: '12',
  place: 'Rebild',
};
const asMette = <T>(work: (db: Writer) => Promise<T>): Promise<T> =>
  changeAs(world.database, world.actor('mette'), work);

async function planned(given: Partial<NewMeeting> = {}) {
  const done = await asMette((db) => planMeeting(db, { ...wish, ...given }));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}
const moved = (meetingId: string, given: Partial<Move> = {}) =>
  asMette((db) => moveMeeting(db, { ...wish, meetingId, version: 1, reason: 'Formanden er syg', ...given }));
async function stored(meetingId: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await world.owner.query<Record<string, unknown>>(
    `select state, state_reason, held_on::text, sequence, starts_at::text, calendar_sequence, version
      from meetings where id = $1`,
    [meetingId],
  );
  return rows[0];
}

test('a planned meeting has a page for those who may know of it, and can be found', async () => {
  const { dayKey } = await planned();
  expect(dayKey).toBe('2027-02-04');
  const birgitte = await world.as('birgitte');
  const page = await birgitte.get('/moeder/das/2027-02-04');
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('Planlagt');
  expect(html).toContain('Dagsordenen er ikke sendt endnu');
  expect(await (await birgitte.get('/soeg?q=Rebild')).text()).toContain('/moeder/das/2027-02-04');
  expect((await (await world.as('nobody')).get('/moeder/das/2027-02-04')).status).toBe(303);
});

test('a second meeting of a body on one day gets the next number, the tenth a refusal', async () => {
  await planned();
  expect((await planned()).dayKey).toBe('2027-02-04-2');
  for (let more = 3; more <= 9; more += 1) await planned();
  const tenth = await asMette((db) => planMeeting(db, wish));
  expect(tenth).toMatchObject({ ok: false, refusal: { code: 'too-many-meetings-that-day' } });
});

test.each([
  [{ bodyId: 'e2a6d3c1-0000-4000-8000-000000000000' }, 'no-such-body'],
  [{ bodyId: 'das' }, 'no-such-body'],
  [{ heldOn: '2027-02-30' }, 'no-such-day'],
  [{ heldOn: '2027-03-28', startsAt: '2.30', endsAt: '' }, 'time-skipped'],
])('%o is refused with %s and nothing is planned', async (given, code) => {
  const done = await asMette((db) => planMeeting(db, { ...wish, ...given }));
  expect(done).toMatchObject({ ok: false, refusal: { code } });
  expect((await world.owner.query('select from meetings')).rowCount).toBe(0);
});

test('a body that is closed plans no more meetings', async () => {
  await world.owner.query(`update bodies set status = 'closed' where id = $1`, [das]);
  const done = await asMette((db) => planMeeting(db, wish));
  await world.owner.query(`update bodies set status = 'active' where id = $1`, [das]);
  expect(done).toMatchObject({ ok: false, refusal: { code: 'body-is-closed' } });
});

test.each(['birgitte', 'henning', 'ole', 'niels', 'jonas'] as const)(
  'the database lets %s plan nothing',
  async (who) => {
    const plan = changeAs(world.database, world.actor(who), (db) => planMeeting(db, wish));
    expect(await plan).toMatchObject({ ok: false, refusal: { code: 'no-such-body' } });
    const row = {
      body_id: das,
      audience: 'public',
      held_on: '2027-02-04',
      state: 'planned',
      document_type: 'agenda',
    };
    const add = changeAs(world.database, world.actor(who), (db) =>
      db.insertInto('meetings').values(row).execute(),
    );
    await expect(add).rejects.toThrow(/row-level security/);
  },
);

test('a moved meeting: the old address leads to the new one, and calendars are told', async () => {
  const { meetingId } = await planned();
  const done = await moved(meetingId, { heldOn: '2027-02-11', startsAt: '13' });
  expect(done).toMatchObject({ ok: false, refusal: { code: 'ends-before-start' } });
  const again = await moved(meetingId, { heldOn: '2027-02-11', startsAt: '13', endsAt: '15' });
  expect(again).toMatchObject({ ok: true, value: { bodyKey: 'das', dayKey: '2027-02-11' } });
  expect(await stored(meetingId)).toMatchObject({
    held_on: '2027-02-11',
    starts_at: '13:00:00',
    calendar_sequence: 1,
    version: 2,
    state: 'planned',
  });
  const birgitte = await world.as('birgitte');
  for (const below of ['', '/punkt/4', '/deltagere', '/versioner', '/pdf']) {
    const answer = await birgitte.get(`/moeder/das/2027-02-04${below}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/moeder/das/2027-02-11${below}`]);
  }
});

test('who may not see the meeting is told nothing by its old address', async () => {
  const { meetingId } = await planned({ audience: 'body' });
  await moved(meetingId, { heldOn: '2027-02-11' });
  const answers: [As, number][] = [
    ['birgitte', 303],
    ['mette', 303],
    ['signe', 404],
    ['karsten', 404],
    ['jonas', 404],
  ];
  for (const [who, status] of answers) {
    const at = await (await world.as(who)).get('/moeder/das/2027-02-04');
    const never = await (await world.as(who)).get('/moeder/das/2027-02-05');
    expect([who, at.status]).toEqual([who, status]);
    if (status === 404) expect(never.status).toBe(404);
  }
  const visitor = await (await world.as('nobody')).get('/moeder/das/2027-02-04');
  expect(visitor.headers.get('location')).toBe('/log-ind?retur=%2Fmoeder%2Fdas%2F2027-02-04');
});

test('an old address shows the meeting that lies there now', async () => {
  const { meetingId } = await planned();
  await moved(meetingId, { heldOn: '2027-02-11' });
  await planned({ place: 'Hobro' });
  const page = await (await world.as('birgitte')).get('/moeder/das/2027-02-04');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Hobro');
});

test('moved there and back again, both addresses end at the meeting', async () => {
  const { meetingId } = await planned();
  await moved(meetingId, { heldOn: '2027-02-11' });
  await moved(meetingId, { heldOn: '2027-02-04', version: 2 });
  const birgitte = await world.as('birgitte');
  expect((await birgitte.get('/moeder/das/2027-02-04')).status).toBe(200);
  const other = await birgitte.get('/moeder/das/2027-02-11');
  expect(other.headers.get('location')).toBe('/moeder/das/2027-02-04');
  expect(await stored(meetingId)).toMatchObject({ calendar_sequence: 2 });
});

test('a move of what somebody else has moved meanwhile is refused', async () => {
  const { meetingId } = await planned();
  await moved(meetingId, { heldOn: '2027-02-11' });
  const late = await moved(meetingId, { heldOn: '2027-02-18' });
  expect(late).toMatchObject({ ok: false, refusal: { code: 'changed-meanwhile' } });
  expect(await stored(meetingId)).toMatchObject({ held_on: '2027-02-11' });
});

test('what was dismissed in the check and who is a guest for the day move with the meeting', async () => {
  const { meetingId } = await storeAsSecretariat(world, { ...demoMeeting, documentType: 'agenda' });
  await world.owner.query(
    `insert into finding_dismissals (body_id, held_on, sequence, meeting_id, audience, fingerprint, code, reason,
      dismissed_by, dismissed_at) values ($1, '2015-03-12', 1, $2, 'cooperation', '0123456789abcdef', 'word-twice',
      'Citat', $3, now())`,
    [das, meetingId, demoId('user', 'mette-lindholm')],
  );
  await world.owner.query(
    `insert into item_guests (item_id, person_id, from_on, to_on)
      select id, $2, '2015-03-12', '2015-03-12' from items where meeting_id = $1 order by position limit 1`,
    [meetingId, demoId('person', 'jonas-brink')],
  );
  expect(await moved(meetingId)).toMatchObject({ ok: true });
  const days = await world.owner.query<{ at: string }>(
    `select held_on::text as at from finding_dismissals where meeting_id = $1
      union all select from_on::text from item_guests join items on items.id = item_id where meeting_id = $1`,
    [meetingId],
  );
  expect(days.rows.map(({ at }) => at)).toEqual(['2027-02-04', '2027-02-04']);
});

test('who the agenda invites reads from the day it was sent until the day the meeting is moved to', async () => {
  const { meetingId } = await storeAsSecretariat(world, { ...demoMeeting, documentType: 'agenda' });
  const invite = `insert into item_guests (item_id, person_id, from_on, to_on, reason)
    select id, $2, $3, $4, $5 from items where meeting_id = $1 and position = $6`;
  const jonas = demoId('person', 'jonas-brink');
  const byAgenda = ['2015-02-20', '2015-03-12', 'Gæst ifølge dagsordenen', 1];
  await world.owner.query(invite, [meetingId, jonas, ...byAgenda]);
  await world.owner.query(invite, [meetingId, jonas, '2015-02-20', '2015-03-12', 'Hele forløbet', 2]);
  const days = async () =>
    (
      await world.owner.query<{ days: string }>(
        `select from_on || ' ' || to_on as days from item_guests join items on items.id = item_id
          where meeting_id = $1 order by position`,
        [meetingId],
      )
    ).rows.map((row) => row.days);
  expect(await moved(meetingId)).toMatchObject({ ok: true });
  expect(await days()).toEqual(['2015-02-20 2027-02-04', '2015-02-20 2015-03-12']);
  expect(await moved(meetingId, { heldOn: '2015-02-10', version: 2 })).toMatchObject({ ok: true });
  expect(await days()).toEqual(['2015-02-10 2015-02-10', '2015-02-20 2015-03-12']);
});

test('postponed and cancelled need a reason, which the page says', async () => {
  const { meetingId } = await planned();
  const change = (event: 'postpone' | 'cancel' | 'undo' | 'hold', reason: string) =>
    asMette((db) => changeMeetingState(db, { meetingId, event, reason }));
  expect(await change('postpone', ' ')).toMatchObject({ ok: false, refusal: { code: 'reason-missing' } });
  expect(await change('hold', '')).toMatchObject({ ok: false, refusal: { code: 'not-in-this-state' } });
  expect(await change('postpone', 'Budgettet er ikke klar')).toEqual({
    ok: true,
    value: { state: 'postponed' },
  });
  const html = await (await (await world.as('birgitte')).get('/moeder/das/2027-02-04')).text();
  expect(html).toContain('Mødet er udsat: Budgettet er ikke klar');
  expect(await moved(meetingId, { heldOn: '2027-03-04', version: 2 })).toMatchObject({ ok: true });
  expect(await stored(meetingId)).toMatchObject({ state: 'planned', state_reason: '', calendar_sequence: 2 });
  expect(await change('cancel', 'Ingen sager')).toMatchObject({ ok: true });
  expect(await moved(meetingId, { version: 4 })).toMatchObject({
    ok: false,
    refusal: { code: 'not-in-this-state' },
  });
  expect(await change('undo', '')).toEqual({ ok: true, value: { state: 'planned' } });
});

test('two plans at once for one day get two numbers', async () => {
  const both = await Promise.all([planned(), planned()]);
  expect(both.map(({ dayKey }) => dayKey).toSorted()).toEqual(['2027-02-04', '2027-02-04-2']);
});

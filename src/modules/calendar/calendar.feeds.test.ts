/** What calendar programs are given: files read back by another program, as the holder of the link and nobody else. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { readCalendar, type ReadEvent } from '../../../tests/support/read-calendar.ts';
import { freshWorld, type As, type PersonName, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { changeMeetingState, moveMeeting, planMeeting, type NewMeeting } from '../meetings/index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
beforeEach(async () => {
  await world.owner.query('truncate meetings, personal_links cascade');
});
afterAll(() => world.close());

const bodyId = (key: string): string => demoId('body', key);
async function planned(body: string, wish: Partial<NewMeeting> = {}): Promise<string> {
  const plan = { heldOn: '2027-01-21', startsAt: '13:00', endsAt: '15:00', place: 'Rådhuset', ...wish };
  const meeting = { bodyId: bodyId(body), audience: 'cooperation' as const, ...plan };
  const made = await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, meeting));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.meetingId;
}

/** Makes an address and gives its path; it is on the page of the answer and nowhere else. */
async function addressFor(who: PersonName, forum = ''): Promise<string> {
  const answer = await (await world.as(who)).post('/kalender/abonnement', { forum });
  expect(answer.status).toBe(200);
  return (
    /<code class="rv-key">http:\/\/localhost(\/kalender\/feed\/[\w-]+)<\/code>/.exec(
      await answer.text(),
    )?.[1] ?? ''
  );
}
const feedOf = async (address: string): Promise<ReadEvent[]> => {
  const answer = await (await world.as('nobody')).get(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return readCalendar(await answer.text()).events;
};
const titlesOf = async (address: string): Promise<string[]> =>
  (await feedOf(address)).map(({ summary }) => summary).toSorted();
const inDenmark = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

test('a secret address gives the meetings its holder may know of, without signing in, and no others', async () => {
  await planned('das');
  await planned('socdir', { audience: 'body' });
  await planned('fu', { audience: 'public' });
  expect(await titlesOf(await addressFor('birgitte'))).toEqual(['DAS-møde', 'FU-møde', 'SOCDIR-møde']);
  expect(await titlesOf(await addressFor('ole'))).toEqual(['DAS-møde', 'FU-møde']);
  expect(await titlesOf(await addressFor('birgitte', 'socdir'))).toEqual(['SOCDIR-møde']);
});

test('every feed holds exactly what its person finds in the database, whoever it is', async () => {
  for (const [index, audience] of (['body', 'cooperation', 'public'] as const).entries())
    for (const body of ['das', 'socdir', 'kkr', 'udviklingsstrategigruppen'])
      await planned(body, { audience, heldOn: `2027-02-0${index + 1}` });
  for (const who of ['mette', 'birgitte', 'ole', 'tove', 'palle', 'hanne', 'jonas', 'gerda'] as const) {
    const seen = await changeAs(world.database, world.actor(who), (db) =>
      db.selectFrom('meetings').select('id').execute(),
    );
    const uids = (await feedOf(await addressFor(who))).map(({ uid }) => uid);
    expect([who, uids.toSorted()]).toEqual([who, seen.map(({ id }) => `moede-${id}@rammevaerk`).toSorted()]);
  }
});

test('a right that ends takes the meeting out of the feed', async () => {
  await planned('socdir', { audience: 'body' });
  const address = await addressFor('birgitte');
  expect(await titlesOf(address)).toEqual(['SOCDIR-møde']);
  const seat = [demoId('person', 'birgitte-holm'), bodyId('socdir')];
  await world.owner.query('update memberships set to_on = $3 where person_id = $1 and body_id = $2', [
    ...seat,
    '2026-11-21',
  ]);
  expect(await titlesOf(address)).toEqual([]);
  await world.owner.query('update memberships set to_on = null where person_id = $1 and body_id = $2', seat);
});

test('13.00 in Denmark stays 13.00 on both sides of both changes of the clock', async () => {
  const days = ['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31'];
  for (const heldOn of days) await planned('das', { heldOn });
  const events = await feedOf(await addressFor('birgitte'));
  expect(events.map(({ start }) => inDenmark.format(start))).toEqual(days.map((day) => `${day} 13:00`));
  expect(events.map(({ end }) => inDenmark.format(end))).toEqual(days.map((day) => `${day} 15:00`));
  expect(events.map(({ start }) => start.getUTCHours())).toEqual([12, 11, 11, 12]);
});

test('a meeting that moves keeps its uid and counts up; one called off is struck out, and comes back', async () => {
  const meetingId = await planned('das');
  const address = await addressFor('birgitte');
  const uid = `moede-${meetingId}@rammevaerk`;
  const at = 'http://localhost/moeder/das/';
  expect(await feedOf(address)).toMatchObject([
    { uid, sequence: 0, status: 'CONFIRMED', url: `${at}2027-01-21` },
  ]);
  const mette = world.actor('mette');
  const plan = { heldOn: '2027-02-04', startsAt: '10:00', endsAt: '12:00', place: 'Aalborg' };
  await changeAs(world.database, mette, (db) =>
    moveMeeting(db, { meetingId, version: 1, ...plan, reason: 'Konference' }),
  );
  const [moved] = await feedOf(address);
  expect(moved).toMatchObject({ uid, sequence: 1, location: 'Aalborg', url: `${at}2027-02-04` });
  expect(moved && inDenmark.format(moved.start)).toBe('2027-02-04 10:00');
  const cancel = { meetingId, event: 'cancel', reason: 'Sne, og for få kan komme' } as const;
  await changeAs(world.database, mette, (db) => changeMeetingState(db, cancel));
  expect(await feedOf(address)).toMatchObject([
    { uid, sequence: 2, status: 'CANCELLED', summary: 'Aflyst: DAS-møde' },
  ]);
  expect((await feedOf(address))[0]?.description).toContain('Sne, og for få kan komme');
  await changeAs(world.database, mette, (db) =>
    changeMeetingState(db, { meetingId, event: 'undo', reason: '' }),
  );
  expect(await feedOf(address)).toMatchObject([{ uid, sequence: 3, status: 'CONFIRMED' }]);
});

test('a meeting without times takes its day, one without an end two hours, and the file says so', async () => {
  await planned('das', { startsAt: null, endsAt: null });
  await planned('fu', { endsAt: null });
  const [day, hours] = await feedOf(await addressFor('birgitte'));
  const [whole, short] = day?.summary === 'DAS-møde' ? [day, hours] : [hours, day];
  expect(whole?.start.toISOString()).toBe('2027-01-21T00:00:00.000Z');
  expect(whole?.description).toContain('Tidspunktet er ikke fastsat.');
  expect(short && short.end.getTime() - short.start.getTime()).toBe(7_200_000);
  expect(short?.description).toContain('Sluttidspunktet er ikke fastsat.');
});

test('meetings older than a year are left out, and nothing of items or papers is in it', async () => {
  await planned('das', { heldOn: '2025-11-21' });
  await planned('das', { heldOn: '2025-11-22' });
  const events = await feedOf(await addressFor('birgitte'));
  expect(events.map(({ url }) => url)).toEqual(['http://localhost/moeder/das/2025-11-22']);
  expect(events[0]?.description).toBe('Dagsorden og papirer: http://localhost/moeder/das/2025-11-22');
});

test('a new address ends the one before it, ending ends it, and both are as if they had never been', async () => {
  await planned('das');
  const [first, ofBody] = [await addressFor('birgitte'), await addressFor('birgitte', 'das')];
  const second = await addressFor('birgitte');
  const statusOf = async (address: string) => (await (await world.as('nobody')).get(address)).status;
  expect([await statusOf(first), await statusOf(second), await statusOf(ofBody)]).toEqual([404, 200, 200]);
  const birgitte = await world.as('birgitte');
  const page = await (await birgitte.get('/kalender/abonnement')).text();
  expect(page.match(/lavet /g)).toHaveLength(2);
  expect(page).not.toContain(second.slice(-20));
  expect((await birgitte.post('/kalender/abonnement/ophoer', { forum: '' })).status).toBe(303);
  expect([await statusOf(second), await statusOf(ofBody)]).toEqual([404, 200]);
  expect(await statusOf(`/kalender/feed/${'x'.repeat(43)}`)).toBe(404);
  const { rows } = await world.owner.query<{ kept: string }>(
    `select string_agg(a::text, ' ') as kept from audit_lines a`,
  );
  expect(rows[0]?.kept).not.toContain(ofBody.slice(-20));
});

test('the feed of a closed user gives nothing, and no address is made for a body that is not there', async () => {
  await planned('das');
  const address = await addressFor('birgitte');
  const person = demoId('person', 'birgitte-holm');
  await world.owner.query('update users set disabled_at = now() where person_id = $1', [person]);
  expect((await (await world.as('nobody')).get(address)).status).toBe(404);
  await world.owner.query('update users set disabled_at = null where person_id = $1', [person]);
  const answer = await (await world.as('birgitte')).post('/kalender/abonnement', { forum: 'findes-ikke' });
  expect(answer.status).toBe(422);
});

test('a meeting is fetched from its page by those who may know of it', async () => {
  const meetingId = await planned('socdir', { audience: 'body' });
  const file = async (who: As) => (await world.as(who)).get('/moeder/socdir/2027-01-21/ics');
  const answer = await file('birgitte');
  expect(answer.headers.get('content-disposition')).toContain('socdir-2027-01-21.ics');
  const { events, name } = readCalendar(await answer.text());
  expect([name, events.map(({ uid }) => uid)]).toEqual(['SOCDIR', [`moede-${meetingId}@rammevaerk`]]);
  expect([(await file('ole')).status, (await file('nobody')).status]).toEqual([404, 404]);
});

/** Below HTTP: what the tables themselves show and take, whoever asks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { freshWorld, type PersonName, type World } from '../../../tests/support/world.ts';
import { anonymous, type Actor } from '../../kernel/actor.ts';
import { changeAs } from '../../platform/database.ts';
import { planMeeting } from '../meetings/index.ts';
import { proposeMove } from './commands/moves.ts';
import { addPair } from './commands/pairs.ts';

let world: World;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
  const mette = world.actor('mette');
  await changeAs(world.database, mette, async (db) => {
    for (const [body, audience] of [
      ['das', 'cooperation'],
      ['socdir', 'body'],
    ] as const) {
      const plan = { heldOn: '2027-01-21', startsAt: null, endsAt: null, place: '' };
      const made = await planMeeting(db, { bodyId: demoId('body', body), audience, ...plan });
      ids[body] = made.ok ? made.value.meetingId : '';
      const meeting = { id: ids[body], bodyId: demoId('body', body), heldOn: plan.heldOn };
      const alternatives = [{ ...plan, heldOn: '2027-01-28' as never }];
      await proposeMove(db, { meeting, reason: 'Konference', forBody: body, alternatives });
    }
    const half = (body: string) => ({ meetingId: ids[body] ?? '', bodyId: demoId('body', body) });
    await addPair(db, { kind: 'before', first: half('socdir'), other: half('das'), note: '' });
    const entry = { kind: 'other', from_on: '2027-01-01', to_on: '2027-01-02' };
    await db
      .insertInto('calendar_entries')
      .values([
        { ...entry, title: 'alle' },
        { ...entry, title: 'Rebild', organisation_id: demoId('organisation', 'rebild') },
        { ...entry, title: 'SOCDIR', body_id: demoId('body', 'socdir') },
      ])
      .execute();
  });
});
afterAll(() => world.close());

const actorOf = (who: PersonName | 'nobody'): Actor => (who === 'nobody' ? anonymous : world.actor(who));
const seen = (who: PersonName | 'nobody') =>
  changeAs(world.database, actorOf(who), async (db) => ({
    entries: (await db.selectFrom('calendar_entries').select('title').execute())
      .map(({ title }) => title)
      .toSorted(),
    moves: (await db.selectFrom('meeting_moves').select('id').execute()).length,
    alternatives: (await db.selectFrom('meeting_move_alternatives').select('position').execute()).length,
    pairs: (await db.selectFrom('meeting_pairs').select('id').execute()).length,
  }));

test('entries are for all, one organisation or body; moves and pairs for who knows of the meeting', async () => {
  const all = { moves: 2, alternatives: 2, pairs: 1 };
  const ofDas = { moves: 1, alternatives: 1, pairs: 0 };
  expect(await seen('mette')).toEqual({ entries: ['Rebild', 'SOCDIR', 'alle'], ...all });
  expect(await seen('birgitte')).toEqual({ entries: ['Rebild', 'SOCDIR', 'alle'], ...all });
  expect(await seen('henning')).toEqual({ entries: ['SOCDIR', 'alle'], ...all });
  expect(await seen('ole')).toEqual({ entries: ['alle'], ...ofDas });
  expect(await seen('jonas')).toEqual({ entries: ['alle'], ...ofDas });
  expect(await seen('nobody')).toEqual({ entries: [], moves: 0, alternatives: 0, pairs: 0 });
});

const refused = (who: PersonName | 'nobody', work: Parameters<typeof changeAs<unknown>>[2]) =>
  expect(changeAs(world.database, actorOf(who), work)).rejects.toThrow(
    /row-level security|permission denied/,
  );

test('nobody but the secretariat writes moves and pairs, and nothing is ever deleted', async () => {
  const meeting = { id: ids['das'] ?? '', bodyId: demoId('body', 'das'), heldOn: '2027-01-21' };
  await world.owner.query('delete from meeting_moves where meeting_id = $1', [meeting.id]);
  for (const who of ['birgitte', 'henning', 'ole', 'nobody'] as const)
    await refused(who, (db) => proposeMove(db, { meeting, reason: 'x', forBody: 'das', alternatives: [] }));
  for (const table of ['calendar_entries', 'meeting_moves', 'meeting_pairs'] as const)
    await refused('mette', (db) => db.deleteFrom(table).execute());
});

test('a member adds for an organisation of his own alone, and cannot hand an entry on to another', async () => {
  const entry = { kind: 'other', title: 'x', from_on: '2027-01-01', to_on: '2027-01-02' };
  const of = (key: string) => ({ ...entry, organisation_id: demoId('organisation', key) });
  await refused('birgitte', (db) => db.insertInto('calendar_entries').values(of('aalborg')).execute());
  await refused('birgitte', (db) => db.insertInto('calendar_entries').values(entry).execute());
  await refused('niels', (db) => db.insertInto('calendar_entries').values(entry).execute());
  await changeAs(world.database, world.actor('birgitte'), (db) =>
    db.insertInto('calendar_entries').values(of('rebild')).execute(),
  );
  await refused('birgitte', (db) =>
    db.updateTable('calendar_entries').set({ organisation_id: null }).where('title', '=', 'x').execute(),
  );
  const { numUpdatedRows } = await changeAs(world.database, world.actor('henning'), (db) =>
    db.updateTable('calendar_entries').set({ title: 'y' }).where('title', '=', 'x').executeTakeFirst(),
  );
  expect(numUpdatedRows).toBe(0n);
});

test('somebody makes a calendar link for himself and for nobody else', async () => {
  const link = (key: string) => ({
    token_hash: Buffer.alloc(32, key),
    purpose: 'calendar-feed',
    person_id: demoId('person', key),
  });
  await refused('birgitte', (db) =>
    db.insertInto('personal_links').values(link('henning-aagaard')).execute(),
  );
  await changeAs(world.database, world.actor('birgitte'), (db) =>
    db.insertInto('personal_links').values(link('birgitte-holm')).execute(),
  );
  const links = (who: PersonName) =>
    changeAs(
      world.database,
      world.actor(who),
      async (db) => (await db.selectFrom('personal_links').select('purpose').execute()).length,
    );
  expect([await links('birgitte'), await links('henning')]).toEqual([1, 0]);
});

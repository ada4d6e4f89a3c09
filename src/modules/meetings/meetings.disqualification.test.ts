/** Who is disqualified from an item finds its heading and no row more of it in any table, whatever seat he has. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, people, type PersonName, type World } from '../../../tests/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import { changeAs, readAs } from '../../platform/database.ts';
import { removeImportedMeeting } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings, matters cascade');
  await storeAsSecretariat(world, { ...demoMeeting, audience: 'body' });
  const everything = `
    insert into matters (number, title) values ('2015-001', 'Lejemål');
    update items set matter_id = (select id from matters) where number = '4';
    insert into item_versions (item_id, meeting_id, body_id, audience, municipal_only, closed, agenda_version,
        position, number, title, lateness, is_withdrawn)
      select id, meeting_id, body_id, audience, municipal_only, closed, 1, position, number, title, 'sent', false
      from items;
    insert into item_access_events (item_id, meeting_id, body_id, audience, municipal_only, closed, event, reason)
      select id, meeting_id, body_id, audience, municipal_only, closed, 'closed', 'Forhandling' from items;
    insert into papers (number, body_id, title) select '2026-0001', body_id, 'Tilbud' from items where number = '4';
    insert into paper_versions (paper_id, number, name, media_type, byte_count, sha256, stored_as)
      select id, 1, 'a.pdf', 'application/pdf', 1, 'x', 'x' from papers;
    insert into agendas (meeting_id, body_id) select id, body_id from meetings;
    insert into draft_items (id, meeting_id, entry, position, title, handling)
      select id, meeting_id, position, position, title, 'treatment' from items;
    insert into draft_texts (item_id, entry, position, body_text) select id, 1, 1, 'Kladde' from draft_items;
    insert into decisions (item_id, meeting_id, body_id, audience, municipal_only, closed, position, outcome, body_text)
      select id, meeting_id, body_id, audience, municipal_only, closed, 9, 'NOTED', 'Delt'
      from items where number = '4';
    insert into actions (item_id, meeting_id, body_id, audience, municipal_only, closed, position, what)
      select id, meeting_id, body_id, audience, municipal_only, closed, 9, 'Ring' from items where number = '4';
    insert into positions_taken (item_id, meeting_id, body_id, audience, municipal_only, closed, position, kind,
        body_text)
      select id, meeting_id, body_id, audience, municipal_only, closed, 9, 'statement', 'Nej'
      from items where number = '4';
    insert into cross_references (item_id, meeting_id, body_id, audience, municipal_only, closed, position, kind,
        body_text)
      select id, meeting_id, body_id, audience, municipal_only, closed, 9, 'case', 'Sag 1'
      from items where number = '4';
    update draft_items d set section_id = null;
    update appendices set paper_id = (select id from papers), paper_version = 1 where title like 'Tilbud%';
    insert into draft_item_papers (item_id, paper_id, position) select i.id, p.id, 1 from items i, papers p
      where i.number = '4'`;
  await world.owner.query(everything);
});
afterAll(() => world.close());

const personId = (who: PersonName): string => demoId('person', people[who]);
const itemNumbered = `(select id from items where number = '4')`;
const disqualify = (who: string) =>
  world.owner.query(
    `insert into item_disqualifications (item_id, person_id, reason, recorded_by)
      select ${itemNumbered}, $1, 'Bor i ejendommen', (select id from users limit 1)`,
    [who],
  );
const endAll = () =>
  world.owner.query(
    `update item_disqualifications set ended_at = now(), end_reason = 'Fejl' where ended_at is null`,
  );

/** The rows of item 4 that somebody finds, by table; a table without one is left out. */
async function foundBy(actor: Actor): Promise<Record<string, number>> {
  return changeAs(world.database, actor, async (db) => {
    const { rows } = await world.owner.query<{ id: string }>(`select id from items where number = '4'`);
    const id = rows[0]?.id ?? '';
    const counts: Record<string, number> = {};
    for (const [table, where] of Object.entries(tables)) {
      const { rows: found } = await sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)}
        where ${sql.ref(where)} = ${id}`.execute(db);
      if (found[0] && found[0].count > 0n) counts[table] = Number(found[0].count);
    }
    return counts;
  });
}
/** Tables of an item, and the column that names it. */
const tables: Record<string, string> = {
  item_headings: 'item_id',
  items: 'id',
  item_texts: 'item_id',
  item_versions: 'item_id',
  recommendations: 'item_id',
  appendices: 'item_id',
  presenters: 'item_id',
  treatments: 'item_id',
  decisions: 'item_id',
  positions_taken: 'item_id',
  actions: 'item_id',
  cross_references: 'item_id',
  attendances: 'item_id',
  item_access_events: 'item_id',
};

test.each(['birgitte', 'ole', 'mette'] as const)(
  '%s finds a heading, and the rest when it is over',
  async (who) => {
    await endAll();
    const before = await foundBy(world.actor(who));
    expect(Object.keys(before).toSorted()).toEqual(Object.keys(tables).toSorted());
    await disqualify(personId(who));
    expect(await foundBy(world.actor(who))).toEqual({ item_headings: 1 });
    await endAll();
    expect(await foundBy(world.actor(who))).toEqual(before);
  },
);

/** The words of item 4 in tables that are reached by other ways. */
async function wordsFor(who: PersonName): Promise<Record<string, number>> {
  return changeAs(world.database, world.actor(who), async (db) => {
    const counts: Record<string, number> = {};
    for (const table of [
      'papers',
      'paper_versions',
      'draft_items',
      'draft_texts',
      'draft_item_papers',
      'matters',
    ]) {
      const { rows } = await sql<{
        count: bigint;
      }>`select count(*) as count from ${sql.table(table)}`.execute(db);
      counts[table] = Number(rows[0]?.count);
    }
    await sql`select set_config('app.search', '''kvadratmet'':*', true)`.execute(db);
    counts['search'] = (await db.selectFrom('search_entries').select('id').execute()).length;
    return counts;
  });
}

test('papers, drafts, matter and search follow the same wall, for a member and for the secretariat', async () => {
  await endAll();
  await world.owner.query(`update agendas set shared_at = now(), clearing_body_id = body_id`);
  const all = {
    papers: 1,
    paper_versions: 1,
    draft_items: 8,
    draft_texts: 8,
    draft_item_papers: 1,
    matters: 1,
  };
  for (const who of ['birgitte', 'mette'] as const) {
    const before = await wordsFor(who);
    expect(before).toMatchObject(all);
    expect(before['search']).toBeGreaterThan(0);
    await disqualify(personId(who));
    const none = {
      papers: 0,
      paper_versions: 0,
      draft_items: 7,
      draft_texts: 7,
      draft_item_papers: 0,
      search: 0,
    };
    expect(await wordsFor(who)).toMatchObject(none);
    await endAll();
  }
});

test('a paper that hangs on another item too is read there', async () => {
  await endAll();
  await world.owner.query(`insert into draft_item_papers (item_id, paper_id, position)
    select i.id, p.id, 1 from items i, papers p where i.number = '5'`);
  await disqualify(personId('mette'));
  expect(await wordsFor('mette')).toMatchObject({ papers: 1, paper_versions: 1, draft_item_papers: 1 });
  await world.owner.query(
    `delete from draft_item_papers where item_id = (select id from items where number = '5')`,
  );
});

test('a merged person is disqualified as each of the rows he is', async () => {
  await endAll();
  const other = crypto.randomUUID();
  await world.owner.query(
    `insert into persons (id, key, name, merged_into) values ($1, 'ole-w', 'Ole W.', $2)`,
    [other, personId('ole')],
  );
  await disqualify(other);
  expect(await foundBy(world.actor('ole'))).toEqual({ item_headings: 1 });
  await world.owner.query('update persons set merged_into = null where id = $1', [other]);
  expect(Object.keys(await foundBy(world.actor('ole'))).length).toBeGreaterThan(1);
});

test('a guest who is disqualified still knows of the meeting, and has the heading', async () => {
  await endAll();
  await world.owner.query(
    `insert into item_guests (item_id, person_id, from_on, to_on)
      select ${itemNumbered}, $1, '2026-01-01', '2026-12-31'`,
    [personId('jonas')],
  );
  const meetings = () =>
    readAs(world.database, world.actor('jonas'), (db) => db.selectFrom('meetings').select('id').execute());
  expect([Object.keys(await foundBy(world.actor('jonas'))).length > 5, (await meetings()).length]).toEqual([
    true,
    1,
  ]);
  await disqualify(personId('jonas'));
  expect([await foundBy(world.actor('jonas')), (await meetings()).length]).toEqual([{ item_headings: 1 }, 1]);
});

const insertAs = (actor: Actor, person: string) =>
  changeAs(world.database, actor, (db) =>
    sql`insert into item_disqualifications (item_id, person_id, reason) select item_id, ${person}, 'Fætter'
      from item_headings where number = '2'`.execute(db),
  );
const rowsSeenBy = (who: PersonName) =>
  readAs(world.database, world.actor(who), (db) =>
    db.selectFrom('item_disqualifications').select('person_id').distinct().execute(),
  );

test('the secretariat writes anybody down, others themselves; each sees his own, and nobody ends his own', async () => {
  await world.owner.query('truncate item_disqualifications');
  await insertAs(world.actor('mette'), personId('ole'));
  await insertAs(world.actor('birgitte'), personId('birgitte'));
  await expect(insertAs(world.actor('birgitte'), personId('henning'))).rejects.toThrow(/row-level security/);
  expect((await rowsSeenBy('mette')).length).toBe(2);
  expect(await rowsSeenBy('ole')).toEqual([{ person_id: personId('ole') }]);
  expect(await rowsSeenBy('henning')).toEqual([]);
  await insertAs(world.actor('mette'), personId('mette'));
  const end = (who: PersonName) =>
    changeAs(world.database, world.actor(who), async (db) => {
      const done = await sql`update item_disqualifications set ended_at = now(), end_reason = 'Fejl'`.execute(
        db,
      );
      return done.numAffectedRows;
    });
  expect([await end('birgitte'), await end('ole'), await end('mette')]).toEqual([0n, 0n, 2n]);
  await expect(
    changeAs(world.database, world.actor('mette'), (db) =>
      sql`delete from item_disqualifications`.execute(db),
    ),
  ).rejects.toThrow(/permission denied/);
});

test('no word of the item is left in any table for a member who is disqualified', async () => {
  await endAll();
  await disqualify(personId('henning'));
  const { rows } = await world.owner.query<{ name: string }>(`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity`);
  const found: string[] = [];
  for (const { name } of rows) {
    const words = await changeAs(world.database, world.actor('henning'), (db) =>
      sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db),
    );
    if (words.rows.some(({ row }) => row.includes(secrets.closed))) found.push(name);
  }
  expect(found).toEqual([]);
  await endAll();
  const texts = await readAs(world.database, world.actor('henning'), (db) =>
    db.selectFrom('item_texts').select('body_text').execute(),
  );
  expect(texts.some(({ body_text }) => body_text.includes(secrets.closed))).toBe(true);
});

test('an import is not taken back while somebody is disqualified from an item of it', async () => {
  const importId = crypto.randomUUID();
  await storeAsSecretariat(world, { ...demoMeeting, heldOn: day('2015-06-12'), importId });
  const removed = () =>
    changeAs(world.database, world.actor('mette'), (db) => removeImportedMeeting(db, importId));
  await world.owner.query(
    `insert into item_disqualifications (item_id, person_id, reason, recorded_by)
      select i.id, $1, 'Slægt', (select id from users limit 1) from items i join meetings m on m.id = i.meeting_id
      where m.import_id = $2 and number = '3'`,
    [personId('mette'), importId],
  );
  expect(await removed()).toEqual({ ok: false, refusal: { code: 'changed-since' } });
  await world.owner.query('truncate item_disqualifications');
  expect(await removed()).toMatchObject({ ok: true });
});

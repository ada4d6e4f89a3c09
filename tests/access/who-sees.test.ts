/** What the page says of who sees an item is what the database does: asked as every user, for every item there is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { anonymous, type Actor } from '../../src/kernel/actor.ts';
import { dayInDenmark } from '../../src/kernel/day.ts';
import { everyActor, type KeyedActor } from '../../src/modules/access/queries/actors.ts';
import { sightOf, type Guest, type WalledItem } from '../../src/modules/access/rules/who-sees.ts';
import { readAs, reading } from '../../src/platform/database.ts';
import { demoMeeting, storeAsSecretariat } from '../support/demo-meeting.ts';
import { freshWorld, type World } from '../support/world.ts';

let world: World;
let actors: KeyedActor[];
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
  await storeAsSecretariat(world, { ...demoMeeting, audience: 'body' });
  actors = await everyActor(reading(world.database), dayInDenmark(world.now));
}, 120_000);
afterAll(() => world.close());

type Walled = WalledItem & { guests: Guest[] };

async function everyItem(): Promise<Walled[]> {
  const { rows } = await world.owner.query<Walled>(`select i.id, i.body_id as "bodyId", i.audience,
    i.municipal_only as "municipalOnly", i.closed, coalesce((select json_agg(json_build_object(
      'personId', person_id, 'from', from_on, 'to', to_on)) from item_guests g
      where g.item_id = i.id and withdrawn_at is null), '[]') as guests,
    coalesce((select json_agg(same.id) from item_disqualifications d join persons p on p.id = d.person_id
      join persons same on coalesce(same.merged_into, same.id) = coalesce(p.merged_into, p.id)
      where d.item_id = i.id and ended_at is null), '[]') as disqualified from items i`);
  return rows;
}

type Seen = { headings: Set<string>; items: Set<string> };

async function seenBy(actor: Actor): Promise<Seen> {
  return readAs(world.database, actor, async (db) => {
    const headings = await db.selectFrom('item_headings').select('item_id').execute();
    const items = await db.selectFrom('items').select('id').execute();
    return {
      headings: new Set(headings.map((one) => one.item_id)),
      items: new Set(items.map(({ id }) => id)),
    };
  });
}

async function disagreements(): Promise<string[]> {
  const items = await everyItem();
  const found: string[] = [];
  for (const { key, actor } of [...actors, { key: 'nobody', actor: anonymous }]) {
    const { headings, items: whole } = await seenBy(actor);
    for (const { guests, ...item } of items) {
      const says = sightOf(item, actor, guests)?.level ?? 'none';
      const does = whole.has(item.id) ? 'all' : headings.has(item.id) ? 'title' : 'none';
      if (says !== does) found.push(`${key} ${item.id}: the page says ${says}, the database ${does}`);
    }
  }
  return found;
}

test('the page and the database agree on everybody and everything', async () => {
  expect([actors.length > 12, (await everyItem()).length > 50]).toEqual([true, true]);
  expect(await disagreements()).toEqual([]);
});

test('they agree on guests before, in and after their days, and when the invitation is withdrawn', async () => {
  const guestFrom = (person: string, days: string) => `insert into item_guests
    (item_id, person_id, from_on, to_on, withdrawn_at) select id, '${demoId('person', person)}', ${days}
    from items where municipal_only or closed on conflict do nothing`;
  await world.owner.query(guestFrom('jonas-brink', `'2026-11-22', '2026-11-22', null`));
  await world.owner.query(guestFrom('niels-hald', `'2026-11-01', '2026-11-21', null`));
  await world.owner.query(guestFrom('gerda-vang', `'2026-11-23', '2026-12-31', null`));
  await world.owner.query(guestFrom('ole-winther', `'2026-11-01', '2026-12-31', now()`));
  expect(await disagreements()).toEqual([]);
  const jonas = await seenBy(world.actor('jonas'));
  const closed = (await everyItem()).filter((item) => item.closed);
  expect([closed.length > 0, closed.every(({ id }) => jonas.items.has(id))]).toEqual([true, true]);
});

test('they agree on who is disqualified, as member, secretariat, guest and merged person, and when it ends', async () => {
  const other = crypto.randomUUID();
  await world.owner.query(
    `insert into persons (id, key, name, merged_into) values ('${other}', 'henning-a', 'Henning A.',
      '${demoId('person', 'henning-aagaard')}')`,
  );
  const from = (person: string, where: string) => `insert into item_disqualifications
    (item_id, person_id, reason, recorded_by) select id, '${person}', 'Slægt', (select id from users limit 1)
    from items where ${where}`;
  for (const who of ['birgitte-holm', 'mette-lindholm', 'ole-winther', 'jonas-brink'])
    await world.owner.query(from(demoId('person', who), 'position % 2 = 0'));
  await world.owner.query(from(other, 'position % 3 = 0'));
  expect(await disagreements()).toEqual([]);
  const [mette, henning] = [await seenBy(world.actor('mette')), await seenBy(world.actor('henning'))];
  const items = await everyItem();
  const barred = items.filter(({ disqualified }) => disqualified.includes(other)).map(({ id }) => id);
  expect([mette.items.size < items.length, mette.headings.size]).toEqual([true, items.length]);
  expect([barred.length > 5, barred.some((id) => henning.items.has(id))]).toEqual([true, false]);
  await world.owner.query(`update item_disqualifications set ended_at = now(), end_reason = 'Afklaret'
    where item_id in (select id from items where position < 5)`);
  expect(await disagreements()).toEqual([]);
});

test('they agree when what was closed is opened, and closed again', async () => {
  const closed = (await everyItem()).filter((item) => item.closed);
  const gerda = async () => (await seenBy(world.actor('gerda'))).items.size;
  const before = await gerda();
  for (const [isClosed, sees] of [
    [false, true],
    [true, false],
  ] as const) {
    await world.owner.query('update items set closed = $1 where id = any ($2)', [
      isClosed,
      closed.map(({ id }) => id),
    ]);
    expect(await disagreements()).toEqual([]);
    expect((await gerda()) > before).toBe(sees);
  }
});

test('they agree on meetings of every audience', async () => {
  for (const audience of ['body', 'cooperation', 'public']) {
    await world.owner.query('update meetings set audience = $1', [audience]);
    expect(await disagreements()).toEqual([]);
  }
});

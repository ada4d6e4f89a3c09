/** The front page by role: what waits, what is new, and nothing of what the reader may not know of. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { startLogin } from '../../platform/login.ts';

let world: World;
const now = new Date('2026-11-22T12:00:00Z');
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true, now });
  await world.owner.query(`update meetings set stored_at = '2026-11-01T08:00:00Z'`);
  await world.owner.query(`update meetings set held_on = '2026-11-26', stored_at = '2026-11-20T08:00:00Z'
    where held_on = '2016-11-17'`);
});
afterAll(() => world.close());

/** The person was here before, in another browser. */
async function wasHere(who: Parameters<World['actor']>[0], at: string): Promise<void> {
  const actor = world.actor(who);
  const start = { userId: actor.userId, language: 'da', now: new Date(at) } as const;
  await changeAs(world.database, actor, (db) => startLogin(db, start));
}
const front = async (who: Parameters<World['as']>[0]): Promise<string> =>
  (await (await world.as(who)).get('/')).text();

test('at the first visit nothing is said of the last one', async () => {
  expect(await front('tove')).not.toContain('Siden sidst');
});

test('what was taken in since the last visit is shown, and what was there before is not', async () => {
  await wasHere('birgitte', '2026-11-10T08:00:00Z');
  const page = await front('birgitte');
  expect(page).toMatch(/Siden sidst \(10\.\snovember\s2026\)/u);
  expect(page).toMatch(/DAS, 26\.\snovember\s2026, er lagt ind/u);
  expect(page.match(/er lagt ind/g)).toHaveLength(1);
});

test('where nothing is new it says so', async () => {
  await wasHere('henning', '2026-11-21T08:00:00Z');
  expect(await front('henning')).toContain('Intet nyt, siden du var her.');
});

test('a meeting one may not know of is not new either', async () => {
  await wasHere('niels', '2026-11-10T08:00:00Z');
  await world.owner.query(`update meetings set audience = 'body' where held_on = '2026-11-26'`);
  expect(await front('niels')).not.toContain('er lagt ind');
  await world.owner.query(`update meetings set audience = 'cooperation' where held_on = '2026-11-26'`);
});

test.each([
  ['birgitte', true],
  ['ole', true],
  ['palle', true],
  ['tove', false],
  ['signe', false],
  ['nobody', false],
] as const)('the agenda of the next meeting waits for %s: %s', async (who, waits) =>
  expect((await front(who)).includes('Dagsorden til møde i DAS')).toBe(waits),
);

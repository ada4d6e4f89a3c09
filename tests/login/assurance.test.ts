/** Doors that demand a sure sign-in: a password alone does not open them, whoever's it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assurance } from '../../src/kernel/assurance.ts';
import { changeAs } from '../../src/platform/database.ts';
import { loginOfToken, startLogin } from '../../src/platform/login.ts';
import type { LoginMeans } from '../../src/platform/route.ts';
import { browserOf } from '../support/requests.ts';
import { freshWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

async function browserBy(means: LoginMeans, assurance?: Assurance) {
  const mette = world.actor('mette');
  const start = { userId: mette.userId, language: 'da', now: world.now, means } as const;
  const token = await changeAs(world.database, mette, (db) =>
    startLogin(db, { ...start, ...(assurance && { assurance }) }),
  );
  const login = await loginOfToken(world.database, token, world.now);
  return browserOf(world.app, { token, csrf: login?.csrfToken ?? '' });
}

const doors = ['/api-noegler', '/brugere/signe-bach/roller/ny'];

test.each([
  ['a password', 'password', undefined, 403],
  ['a password and a code', 'password-and-code', undefined, 200],
  ['a provider that says nothing', 'provider', 'low', 403],
  ['a provider that vouches', 'provider', 'substantial', 200],
  ['more than is demanded', 'provider', 'high', 200],
] as const)('by %s', async (_, means, assurance, status) => {
  const browser = await browserBy(means, assurance);
  for (const door of doors) {
    const answer = await browser.get(door);
    expect([door, answer.status]).toEqual([door, status]);
    if (status === 403) expect(await answer.text()).toContain('Siden kræver et stærkere login');
  }
});

test('a form sent to such a door does nothing', async () => {
  const browser = await browserBy('password');
  const sent = { name: 'x', organisation: 'rebild', expires: '31.12.2026', decisions: 'ja' };
  expect((await browser.post('/api-noegler', sent)).status).toBe(403);
  const { rows } = await world.owner.query<{ count: number }>('select count(*)::int as count from api_keys');
  expect(rows[0]?.count).toBe(0);
});

test('other doors open as before', async () => {
  expect((await (await browserBy('password')).get('/moeder')).status).toBe(200);
});

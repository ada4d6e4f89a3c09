/** The doors of the module: who sends what, what comes back, what is logged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

const signIn = async (form: Record<string, string>, who: As = 'nobody') =>
  (await world.as(who)).post('/log-ind', { back: '/', ...form });

test('the demo shows the invented persons one can be, and none of their keys to the database', async () => {
  const page = await (await (await world.as('nobody')).get('/log-ind?retur=%2Fmoeder')).text();
  expect(page).toContain('Mette Lindholm');
  expect(page).toContain('name="back" value="/moeder"');
  expect(page).not.toContain(world.actor('mette').userId);
});

test('picking a person starts a login and goes back to where one came from', async () => {
  const answer = await signIn({ person: 'birgitte-holm', back: '/moeder?aar=2016' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moeder?aar=2016']);
  expect(answer.headers.get('set-cookie')).toMatch(/^rv_login=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  expect((await world.auditLog()).at(-1)).toBe('login.started done');
  const { rows } = await world.owner.query<{ user: string }>(
    'select user_id as user from audit_lines order by seq desc',
  );
  expect(rows[0]?.user).toBe(world.actor('birgitte').userId);
});

test('only the hash of the token is stored', async () => {
  const token =
    /rv_login=([\w-]+)/.exec((await signIn({ person: 'lars-munk' })).headers.get('set-cookie') ?? '')?.[1] ??
    '';
  const { rows } = await world.owner.query<{ row: string }>('select logins::text as row from logins');
  expect(token).toHaveLength(43);
  expect(rows.some(({ row }) => row.includes(token))).toBe(false);
});

test('a person who is not in the demo is refused on the same page', async () => {
  const answer = await signIn({ person: 'statsministeren' });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('<title>Fejl: ');
});

const outside = ['https://ond.example', '//ond.example', '/\\ond.example', 'javascript:alert(1)', '/a b'];
test.each(outside)('signing in never leads to another site: %s', async (back) => {
  expect((await signIn({ person: 'lars-munk', back })).headers.get('location')).toBe('/');
});

test('a form with a field of its own is not ours', async () => {
  expect((await signIn({ person: 'lars-munk', role: 'secretariat' })).status).toBe(400);
});

test('another site cannot sign anybody in', async () => {
  const nobody = await world.as('nobody');
  const answer = await nobody.post('/log-ind', { back: '/', person: 'lars-munk' }, { site: 'cross-site' });
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
});

test('signing out ends the login for good', async () => {
  const own = await freshWorld();
  const mette = await own.as('mette');
  expect(await (await mette.get('/')).text()).toContain('Mette Lindholm');
  expect((await mette.post('/log-ud')).headers.get('set-cookie')).toContain('rv_login=;');
  expect(await (await mette.get('/')).text()).not.toContain('Mette Lindholm');
  await own.close();
});

test('the language is kept on the login', async () => {
  const own = await freshWorld();
  const mette = await own.as('mette');
  const answer = await mette.post('/sprog', { language: 'en', back: '/' });
  expect(answer.headers.get('set-cookie')).toContain('rv_sprog=en');
  expect(await (await mette.get('/')).text()).toContain('<html lang="en">');
  expect((await mette.post('/sprog', { language: 'fr', back: '/' })).status).toBe(400);
  await own.close();
});

test('somebody whose role is taken away is nobody at the next request', async () => {
  const own = await freshWorld();
  const mette = await own.as('mette');
  await own.owner.query('update users set disabled_at = now() where id = $1', [own.actor('mette').userId]);
  expect(await (await mette.get('/')).text()).not.toContain('Mette Lindholm');
  await own.close();
});

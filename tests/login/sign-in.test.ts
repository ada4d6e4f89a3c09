/** Signing in with a password and a second step: who gets in, who does not, and that both look the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodPassword, loginWorld, signIn, turnOnSecondFactor, type LoginWorld } from './login-world.ts';

let world: LoginWorld;
beforeAll(async () => {
  world = await loginWorld();
});
afterAll(() => world.close());

test('AUTH-4 an invitation is a link to choose a password with, and then one signs in', async () => {
  const token = await world.invite('jonas');
  const visitor = world.visitor();
  const page = await visitor.get(`/adgangskode?noegle=${token}`);
  expect(page.status).toBe(200);
  const chosen = await visitor.post(
    '/adgangskode',
    { linkToken: token, newPassword: goodPassword, newPasswordAgain: goodPassword },
    `/adgangskode?noegle=${token}`,
  );
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/log-ind/adgangskode?klar=valgt']);
  const answer = await signIn(visitor, world.email('jonas'));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  const account = await (await visitor.get('/min-konto')).text();
  expect(account).toContain('Jonas Brink');
  const factor = await turnOnSecondFactor(visitor, world.clock());
  expect(factor.codes).toHaveLength(10);
  expect(await (await visitor.get('/min-konto/totrin')).text()).toContain('10 nødkoder');
});

/** One person's way in, in a real browser: invited, password, second step, out, in again, and another login ended. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { inviteUser } from '../../src/modules/identity/index.ts';
import { changeAs } from '../../src/platform/database.ts';
import { problemsOfPage } from '../journeys/review-in-browser.ts';
import { outboxOnly } from '../support/mail.ts';
import { liveWorld, type LiveWorld } from '../support/server.ts';
import { codeAt, goodPassword } from './login-world.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld();
}, 120_000);
afterAll(() => world.close());

const email = 'jonas.brink@test.example';

async function invited(): Promise<string> {
  const invitation = {
    jobs: outboxOnly,
    personId: world.actor('jonas').personId ?? '',
    email,
    now: world.now,
  };
  await changeAs(world.database, world.actor('mette'), (db) => inviteUser(db, invitation));
  const query = `select body_text from mail_texts where purpose = 'invitation'`;
  const { rows } = await world.owner.query<{ body_text: string }>(query);
  return /\/adgangskode\?noegle=[\w-]+/.exec(rows[0]?.body_text ?? '')?.[0] ?? '';
}

const send = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value);
  await Promise.all([page.waitForNavigation(), page.locator('main button[type="submit"]').first().click()]);
};
const enter = async (page: Page, secret?: string): Promise<void> => {
  await page.goto(`${world.base}/log-ind/adgangskode?retur=%2Fmin-konto`);
  await send(page, { email, password: goodPassword });
  if (secret !== undefined) await send(page, { code: codeAt(secret, world.now, 1) });
};

test('from the invitation to a second step, out and in again, and the other browser signed out', async () => {
  const [page, other] = [await world.pageOf('nobody', 'phone'), await world.pageOf('nobody')];
  const link = await invited();
  expect(await problemsOfPage(world, page, link)).toEqual([]);
  await send(page, { newPassword: goodPassword, newPasswordAgain: goodPassword });
  expect(await page.textContent('main')).toContain('Din adgangskode er valgt');
  await enter(other);
  expect(await other.textContent('h1')).toBe('Min konto');
  await enter(page);
  await page.click('main a[href="/min-konto/totrin"]');
  await Promise.all([page.waitForNavigation(), page.click('form[action="/min-konto/totrin/nyt"] button')]);
  expect(await problemsOfPage(world, page, '/min-konto/totrin')).toEqual([]);
  const secret = ((await page.textContent('.rv-code')) ?? '').replaceAll(' ', '');
  await page.fill('[name="code"]', codeAt(secret, world.now));
  await Promise.all([page.waitForNavigation(), page.click('form[action="/min-konto/totrin"] button')]);
  expect(await page.textContent('main')).toContain('Totrinslogin er slået til');
  await page.context().clearCookies();
  await enter(page, secret);
  expect(await page.textContent('h1')).toBe('Min konto');
  expect(await problemsOfPage(world, page, '/min-konto')).toEqual([]);
  await page.locator('summary:has-text("Log ud alle andre steder")').click();
  const end = page.click('form[action="/min-konto/logins/afslut-andre"] button');
  await Promise.all([page.waitForNavigation(), end]);
  expect(await page.textContent('main')).toContain('Du er ikke logget ind andre steder.');
  await other.reload();
  expect(await other.textContent('h1')).toBe('Hvem vil du være?');
}, 120_000);

/** Minutes mode in a real browser: by keyboard, saved while one writes, without a net, after a crash, signed out. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { deskOfSample, minutesAddress } from '../../../tests/support/minutes-desk.ts';
import { accessibilityProblems } from '../../../tests/support/browser.ts';
import { liveWorld, sidewaysPixels, type LiveWorld } from '../../../tests/support/server.ts';
import { readAs } from '../../platform/database.ts';
import { draftOfItem } from './index.ts';

let world: LiveWorld;
let itemIds: readonly string[];
beforeAll(async () => {
  world = await liveWorld({ now: new Date('2027-02-04T08:47:00Z') });
  ({ itemIds } = await deskOfSample(world));
}, 120_000);
afterAll(() => world.close());

const draftOf = (item: number) =>
  readAs(world.database, world.actor('mette'), (db) => draftOfItem(db, itemIds[item - 1] ?? ''));
const at = (item: number): string => `${world.base}${minutesAddress}/punkt/${item}`;
const ready = (page: Page) => page.waitForSelector('form[data-ready]');
const saved = (page: Page) => page.getByText('Gemt kl. 09.47.00').waitFor();
const isKept = (page: Page): Promise<number> =>
  page.evaluate(
    `indexedDB.databases().then((all) => all.every(({ name }) => name !== 'rv-referat') ? 0 : new Promise((done) => {
      const open = indexedDB.open('rv-referat', 1); open.onsuccess = () => {
      const asked = open.result.transaction('unsent').objectStore('unsent').count();
      asked.onsuccess = () => { open.result.close(); done(asked.result); }; }; }))`,
  );

test('R-031: outcomes by digits, the sentence by itself, saved, and on by Ctrl and Enter', async () => {
  const page = await world.pageOf('mette');
  await page.goto(at(2));
  await ready(page);
  await page.locator('h1').click();
  await page.keyboard.press('1');
  await page.locator('h1').click();
  await page.keyboard.press('2');
  await saved(page);
  expect((await draftOf(2))?.minutes.outcomes).toMatchObject([
    { outcome: 'APPROVED', text: 'DAS godkendte budgettet.' },
    { outcome: 'NOTED_WITH_REMARK' },
  ]);
  await page.locator('h1').click();
  await page.keyboard.press('h');
  await page.keyboard.type('Rebild');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(at(3));
  expect((await draftOf(2))?.minutes.actions).toMatchObject([{ ownerName: 'Rebild' }]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sidewaysPixels(page)).toBe(0);
  await page.close();
}, 60_000);

test('R-031: without a net one writes on; the sentence outlives the tab and is sent later', async () => {
  const page = await world.pageOf('mette');
  await page.goto(at(3));
  await ready(page);
  await page.context().setOffline(true);
  await page.fill('textarea[name=text]', 'Skrevet uden net.');
  await page.getByText('Ingen forbindelse').waitFor();
  await page.fill('textarea[name=text]', 'Skrevet uden net, og mere til.');
  await page.keyboard.press('Control+Enter');
  expect(page.url()).toBe(at(3));
  await expect.poll(() => isKept(page)).toBe(1);
  expect((await draftOf(3))?.minutes.text ?? '').toBe('');
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(at(1));
  await expect.poll(async () => (await draftOf(3))?.minutes.text).toBe('Skrevet uden net, og mere til.');
  await expect.poll(() => isKept(later)).toBe(0);
  await later.goto(at(3));
  expect(await later.inputValue('textarea[name=text]')).toBe('Skrevet uden net, og mere til.');
}, 60_000);

test('R-031: a session that ran out keeps the text and sends it after a login; signing out forgets it', async () => {
  const page = await world.pageOf('mette');
  await page.goto(at(1));
  await ready(page);
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.fill('textarea[name=text]', 'Skrevet efter udløb.');
  await page.getByText('Du er logget ud').waitFor();
  expect((await draftOf(1))?.minutes.text ?? '').toBe('');
  await context.addCookies(cookies);
  await expect
    .poll(async () => (await draftOf(1))?.minutes.text, { timeout: 20_000 })
    .toBe('Skrevet efter udløb.');
  await saved(page);
  await context.setOffline(true);
  await page.fill('textarea[name=text]', 'Glemmes ved log ud.');
  await expect.poll(() => isKept(page)).toBe(1);
  page.on('dialog', (dialog) => void dialog.accept());
  await context.setOffline(false);
  await context.route('**/gem', (route) => route.abort());
  await page.evaluate(`document.querySelector('form[action$="/log-ud"]').requestSubmit()`);
  await page.waitForURL((url) => !url.pathname.includes('/referat'));
  const other = await context.newPage();
  await other.goto(`${world.base}/log-ind`);
  expect(await isKept(other)).toBe(0);
}, 60_000);

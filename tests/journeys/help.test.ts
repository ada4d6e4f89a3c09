/** A word of the field and the help of a page, by keyboard, on a phone, and where no script runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { liveWorld, sidewaysPixels, type LiveWorld } from '../support/server.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld({ withMinutes: true });
}, 120_000);
afterAll(() => world.close());

const meeting = '/moeder/das/2016-11-17';
const isOpen = (page: Page, word: string) => page.locator(`#ord-${word}`).isVisible();

test('a word is explained by keyboard: Enter opens it, its link leads to the list, Escape closes it', async () => {
  const page = await world.pageOf('birgitte');
  await page.goto(world.base + meeting);
  expect(await isOpen(page, 'indstilling')).toBe(false);
  await page.locator('button[popovertarget="ord-indstilling"]').focus();
  await page.keyboard.press('Enter');
  expect(await isOpen(page, 'indstilling')).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen(page, 'indstilling')).toBe(false);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ordliste#indstilling');
  expect(await page.locator('#indstilling').isVisible()).toBe(true);
});

test('on a phone the explanation is no wider than the window, and the page does not move sideways', async () => {
  const page = await world.pageOf('birgitte', 'phone');
  await page.goto(world.base + meeting);
  for (const word of ['dagsorden', 'indstilling', 'lukket-punkt']) {
    await page.click(`button[popovertarget="ord-${word}"]`);
    const box = await page.locator(`#ord-${word}`).boundingBox();
    expect([box && box.x >= 0, box && box.x + box.width <= 390]).toEqual([true, true]);
    expect(await sidewaysPixels(page)).toBe(0);
    await page.keyboard.press('Escape');
  }
});

test('without scripts a visitor opens word and help, searches the list and changes the language', async () => {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK' });
    const page = await context.newPage();
    await page.goto(`${world.base}/moeder`);
    await page.click('button[popovertarget="ord-forum"]');
    expect(await isOpen(page, 'forum')).toBe(true);
    await page.keyboard.press('Escape');
    await page.click('.rv-help > summary');
    expect(await page.locator('.rv-help__answers').isVisible()).toBe(true);
    await page.click('.rv-help a[href="/ordliste"]');
    await page.fill('main input[name="q"]', 'forbehold');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ordliste?q=forbehold');
    expect(await page.locator('.rv-words dt').count()).toBeGreaterThanOrEqual(1);
    await page.click('.rv-language button >> visible=true');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('/ordliste?q=forbehold');
    await page.goto(`${world.base}/was`);
    expect(await page.locator('h1').textContent()).toBe('Accessibility statement');
  } finally {
    await browser.close();
  }
});

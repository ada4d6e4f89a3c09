/** The search as people meet it: by keyboard from any page, with suggestions, on a phone, without a wrong word shown. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/browser.ts';
import { liveWorld, sidewaysPixels, type LiveWorld } from '../support/server.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld({ withMinutes: true });
}, 120_000);
afterAll(() => world.close());

test('from the front page by keyboard alone: slash, words, Enter, and the first hit is one tab away', async () => {
  const page = await world.pageOf('birgitte');
  await page.goto(`${world.base}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('forbehold Hjørring');
  await Promise.all([page.waitForURL(/\/soeg\?q=/), page.keyboard.press('Enter')]);
  await page.locator('.rv-hits a').first().focus();
  await Promise.all([page.waitForURL(/\/moeder\//), page.keyboard.press('Enter')]);
  expect(await page.locator('main').innerText()).toContain('Hjørring');
});

test('suggestions come while one types, and none of them tells what the reader may not see', async () => {
  const page = await world.pageOf('ole');
  await page.goto(`${world.base}/soeg`);
  const answered = page.waitForResponse(/\/soeg\/forslag\?q=takst/);
  await page.locator('#soegeord').pressSequentially('takst', { delay: 20 });
  await answered;
  const options = page.locator('#soegeord-forslag option');
  await options.first().waitFor({ state: 'attached' });
  const values = await options.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(values).toContain('takster');
});

test('a filter takes effect when it is chosen, and stands in the address', async () => {
  const page = await world.pageOf('mette');
  await page.goto(`${world.base}/soeg?q=kommune`);
  await Promise.all([page.waitForURL(/forum=socdir/), page.selectOption('select[name=forum]', 'socdir')]);
  const bodies = await page.locator('.rv-hit__facts').allInnerTexts();
  expect(bodies.length).toBeGreaterThan(0);
  expect(bodies.every((facts) => facts.includes('SOCDIR'))).toBe(true);
});

test.each(['desktop', 'phone', 'narrow'] as const)(
  'no state of the page has a fault at the width of a %s',
  async (width) => {
    const page = await world.pageOf('mette', width);
    for (const query of [
      '',
      '?q=takst',
      '?q=strandg%C3%A5den',
      '?q=xyzqvw',
      '?q=i+p%C3%A5',
      `?q=${'langt'.repeat(60)}`,
    ]) {
      await page.goto(`${world.base}/soeg${query}`);
      expect({ query, faults: await accessibilityProblems(page) }).toEqual({ query, faults: [] });
      expect({ query, sideways: await sidewaysPixels(page) }).toEqual({ query, sideways: 0 });
    }
  },
);

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
  await page.locator('#soegeord-forslag [role=option]').first().waitFor();
  expect(await page.locator('#soegeord-forslag').innerText()).toContain('takster');
});

test('in the header of any page arrows choose, Escape closes and Enter takes', async () => {
  const page = await world.pageOf('birgitte');
  await page.goto(`${world.base}/fora`);
  const field = page.locator('#search-all');
  const typed = async (words: string): Promise<void> => {
    const answered = page.waitForResponse(`**/soeg/forslag?q=${words}`);
    await field.fill(words);
    await answered;
    await page.locator('#search-all-forslag').waitFor();
  };
  await typed('takst');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe('search-all-forslag-1');
  expect(await page.locator('#search-all-forslag [aria-selected=true]').count()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.press('Escape');
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator('#search-all-forslag').count()).toBe(0);
  await typed('takste');
  await page.keyboard.press('ArrowDown');
  await Promise.all([page.waitForURL(/\/soeg\?q=takst/), page.keyboard.press('Enter')]);
});

test('a page that is suggested is gone to at once, and who is not signed in is told only what is public', async () => {
  const page = await world.pageOf('nobody');
  await page.goto(`${world.base}/fora`);
  const answered = page.waitForResponse(/\/soeg\/forslag/);
  await page.locator('#search-all').fill('socialdirektør');
  await answered;
  const body = page.locator('#search-all-forslag [data-href^="/fora/"]').first();
  await Promise.all([page.waitForURL(/\/fora\//), body.click()]);
  expect(await page.locator('h1').innerText()).toMatch(/direktør/iu);
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
  120_000, // eighteen pages looked through, on a machine that may be busy
);

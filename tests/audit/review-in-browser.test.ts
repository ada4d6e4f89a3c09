/** The monthly sample as the reviewer meets it: from the front page to the conclusion, at every width, by keyboard. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayInDenmark } from '../../src/kernel/day.ts';
import { problemsOfPage } from '../journeys/review-in-browser.ts';
import { liveWorld, type LiveWorld } from '../support/server.ts';

// The lines of the log carry the database's own time: in the world it is the month after, so that this one is over.
const today = dayInDenmark(new Date());
const month = today.slice(0, 7);
const sample = `/haendelseslog/stikproever/${month}`;
const after = new Date(`${month}-28T12:00:00Z`);
after.setUTCDate(after.getUTCDate() + 8);

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld({ now: after });
}, 120_000);
afterAll(() => world.close());

test('the reviewer is led from the front page to the sample, draws it, and writes a conclusion', async () => {
  const page = await world.pageOf('vibeke');
  await page.goto(world.base);
  await page.click(`a[href="${sample}"]`);
  await page.waitForURL(/stikproever/);
  expect(await problemsOfPage(world, page, sample)).toEqual([]);
  await page.getByRole('button', { name: 'Træk stikprøven' }).press('Enter');
  await page.waitForSelector('table');
  await page.getByLabel('Konklusion').fill('Alt kan forklares.');
  await page.getByRole('button', { name: 'Gem konklusion' }).press('Enter');
  await page.waitForSelector('text=Skrevet af Vibeke');
  for (const width of ['desktop', 'phone', 'narrow'] as const) {
    const shown = await world.pageOf('vibeke', width);
    for (const address of [sample, '/haendelseslog', '/haendelseslog/stikproever'])
      expect(await problemsOfPage(world, shown, address)).toEqual([]);
  }
});

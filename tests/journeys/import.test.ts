/** Papers become records in a real browser: sent, read in the background, reviewed, accepted, looked at, taken back. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveWorld, type LiveWorld } from '../support/server.ts';
import {
  acceptImport,
  fillHead,
  importOf,
  problemsOfPage,
  sendFiles,
  settleDoubts,
  whenAllRead,
} from './review-in-browser.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld();
});
afterAll(() => world.close());

const minutesMs = 300_000;

test(
  'a Word file and a PDF become meetings, a bad file gets its sentence, and a meeting is taken back',
  async () => {
    const page = await world.pageOf('mette');
    await sendFiles(page, world.base, [
      'examples/11-docx-nord.docx',
      'examples/14-pdf-nord.pdf',
      'examples/bad/scanned.pdf',
    ]);
    await whenAllRead(page, world.base);
    expect(await page.textContent('main')).toContain('scanned.pdf');

    const word = await importOf(page, world.base, '11-docx-nord');
    await fillHead(page, word, { body: 'Den Administrative Styregruppe', day: '4. marts 2015' });
    await settleDoubts(page, word);
    const meeting = await acceptImport(page, word);
    expect(meeting).toBe('/moeder/das/2015-03-04');
    expect((await page.textContent('h1'))?.replaceAll('\u00a0', ' ')).toContain('4. marts 2015');

    await page.goto(word);
    await page.click('summary:has-text("Tag importen tilbage")');
    await Promise.all([page.waitForNavigation(), page.click('details[open] button[type=submit]')]);
    expect((await page.goto(world.base + meeting))?.status()).toBe(404);
  },
  minutesMs,
);

const seeds = path.resolve('../shared/seeds');
const heads: Record<string, { body: string; day: string }> = {
  '000': { body: 'Socialdirektørkredsen', day: '11. august 2011' },
  '002': { body: 'Socialdirektørkredsen', day: '6. marts 2012' },
};

describe.runIf(existsSync(seeds))('the five real papers', () => {
  test(
    'are sent at once, reviewed, accepted, and every page of them can be read by everybody',
    async () => {
      const page = await world.pageOf('mette');
      const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
      await sendFiles(
        page,
        world.base,
        names.map((name) => path.join(seeds, name)),
      );
      await whenAllRead(page, world.base);
      const meetings: string[] = [];
      for (const name of names) {
        const address = await importOf(page, world.base, name);
        expect(await problemsOfPage(world, page, new URL(address).pathname)).toEqual([]);
        const head = heads[name.slice(0, 3)];
        if (head) await fillHead(page, address, head);
        await settleDoubts(page, address);
        meetings.push(await acceptImport(page, address));
      }
      expect(meetings).toHaveLength(5);
      const phone = await world.pageOf('birgitte', 'phone');
      for (const meeting of meetings) {
        expect(await problemsOfPage(world, page, meeting)).toEqual([]);
        expect(await problemsOfPage(world, phone, meeting)).toEqual([]);
        const items = await page
          .locator('main a[href*="/punkt/"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        for (const item of new Set(items)) expect(await problemsOfPage(world, page, item)).toEqual([]);
      }
    },
    minutesMs,
  );
});

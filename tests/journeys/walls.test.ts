/**
 * The meeting of DAS on 17 November 2016, walked through in a real browser by everybody it concerns: the region, a
 * director, a contact person, a guest and somebody who has not signed in. The real paper where the reference material
 * lies beside the project, and the demo's own minutes of it always.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDirectly } from '../../src/modules/archive/index.ts';
import { liveWorld, type LiveWorld } from '../support/server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { people, type As } from '../support/world.ts';
import { problemsOfPage } from './review-in-browser.ts';

const realPaper = path.resolve('../shared/seeds/001_774516f009e17636.txt');
const meeting = '/moeder/das/2016-11-17';
const numbers = Array.from({ length: 16 }, (_, index) => String(index + 1));
const municipalPart = ['14', '15', '16'];

describe.each([
  ['the demo’s minutes', undefined],
  ...(existsSync(realPaper) ? [['the real paper', realPaper] as const] : []),
] as const)('%s', (_, file) => {
  let world: LiveWorld;
  beforeAll(async () => {
    world = await liveWorld({ withMinutes: file === undefined });
    if (file !== undefined) await takeIn(world, file);
  }, 120_000);
  afterAll(() => world.close());

  /** Words of what an item holds: of its text, its recommendations or its minutes. */
  async function contentOf(number: string): Promise<string[]> {
    const { rows } = await world.owner.query<{ words: string }>(
      `select part.body_text as words from items i join meetings m on m.id = i.meeting_id and m.held_on = '2016-11-17',
        lateral (select body_text from item_texts where item_id = i.id
          union all select body_text from recommendations where item_id = i.id
          union all select minutes_text from treatments where item_id = i.id) part
        where i.number = $1 and part.body_text is not null`,
      [number],
    );
    return rows.map(({ words }) => plain(words).slice(0, 40)).filter((words) => words.length > 15);
  }

  async function textAt(page: Page, address: string): Promise<string> {
    await page.goto(world.base + address);
    return plain((await page.textContent('body')) ?? '');
  }

  /** What of each item this person reads at its address: all of it, its heading alone, or the page to sign in. */
  async function walk(who: As): Promise<Record<string, string>> {
    const page = await world.pageOf(who);
    const seen: [string, string][] = [];
    for (const number of numbers) {
      const text = await textAt(page, `${meeting}/punkt/${number}`);
      const holds = (await contentOf(number)).some((words) => text.includes(words));
      const asked = new URL(page.url()).pathname === '/log-ind';
      const told = /mødets kommunale del|Punktet er lukket/.exec(text)?.[0];
      const isEmpty = (await contentOf(number)).length === 0;
      seen.push([number, asked ? 'log ind' : (told ?? (holds || isEmpty ? 'alt' : 'intet'))]);
    }
    await page.context().close();
    return Object.fromEntries(seen);
  }
  const seesAll = (but: Record<string, string> = {}) => ({
    ...Object.fromEntries(numbers.map((number) => [number, 'alt'])),
    ...but,
  });
  const shutPart = Object.fromEntries(municipalPart.map((number) => [number, 'mødets kommunale del']));

  test('a director reads every item, the closed one included', async () => {
    expect(await walk('birgitte')).toEqual(seesAll());
  });

  test('the region reads items 1 to 13, and of 14 to 16 number, title and slot', async () => {
    expect(await walk('ole')).toEqual(seesAll(shutPart));
    const page = await world.pageOf('ole');
    const text = await textAt(page, meeting);
    const { rows } = await world.owner.query<{ number: string; title: string }>(
      `select number, h.title from item_headings h join meetings m on m.id = h.meeting_id and m.held_on = '2016-11-17'`,
    );
    for (const { number, title } of rows)
      expect([number, text.includes(plain(title))]).toEqual([number, true]);
    expect(text).toContain('Kommunal del');
    expect(text).not.toContain('Kommunalt fora');
    for (const number of municipalPart)
      for (const words of await contentOf(number)) expect(text).not.toContain(words);
    expect(await problemsOfPage(world, page, `${meeting}/punkt/14`)).toEqual([]);
  });

  test('a contact person reads the municipal part and not what is closed', async () => {
    expect(await walk('tove')).toEqual(seesAll({ 14: 'Punktet er lukket' }));
  });

  test('in public there are items 1 to 13; the rest is the page to sign in', async () => {
    const asked = Object.fromEntries(municipalPart.map((number) => [number, 'log ind']));
    expect(await walk('nobody')).toEqual(seesAll(asked));
    expect(await textAt(await world.pageOf('nobody'), meeting)).toContain('13 punkter');
  });

  test('when the meeting is for the body alone the region and the contact person keep what they had', async () => {
    await setAudience('body');
    expect(await walk('ole')).toEqual(seesAll(shutPart));
    expect(await walk('tove')).toEqual(seesAll({ 14: 'Punktet er lukket' }));
  });

  test('and a stranger is asked to sign in, and comes back to the meeting', async () => {
    const page = await world.pageOf('nobody');
    await page.goto(world.base + meeting);
    expect(new URL(page.url()).pathname).toBe('/log-ind');
    await Promise.all([page.waitForNavigation(), page.click(`button[value="${people.birgitte}"]`)]);
    expect(new URL(page.url()).pathname).toBe(meeting);
  });

  test('a guest reads the one item, in the days of the invitation', async () => {
    const page = await world.pageOf('jonas');
    expect((await page.goto(world.base + meeting))?.status()).toBe(404);
    await invite('2026-11-20', '2026-11-24');
    const text = await textAt(page, meeting);
    expect(text).toContain('1 punkt');
    expect(await page.locator('main .rv-agenda a').count()).toBe(1);
    const words = await contentOf('14');
    const item = await textAt(page, `${meeting}/punkt/14`);
    expect(words.filter((one) => item.includes(one)).length).toBeGreaterThan(0);
    expect((await page.goto(`${world.base}${meeting}/punkt/9`))?.status()).toBe(404);
    await invite('2026-11-01', '2026-11-21');
    expect((await page.goto(world.base + meeting))?.status()).toBe(404);
  });

  test('reading the municipal part leaves a line; reading its headings does not', async () => {
    const before = (await world.auditLog()).length;
    await (await world.as('ole')).get(`${meeting}/punkt/16`);
    await (await world.as('birgitte')).get(`${meeting}/punkt/9`);
    expect((await world.auditLog()).length).toBe(before);
    await (await world.as('birgitte')).get(`${meeting}/punkt/16`);
    expect((await world.auditLog()).slice(before)).toEqual(['meeting-item.read done']);
  });

  async function setAudience(audience: string): Promise<void> {
    const mette = await world.pageOf('mette');
    await mette.goto(`${world.base}${meeting}/adgang`);
    await mette.check(`input[value="${audience}"]`);
    await Promise.all([mette.waitForNavigation(), mette.locator('main form button').first().click()]);
    await mette.context().close();
  }

  const invite = (from: string, to: string) =>
    world.owner.query(
      `insert into item_guests (item_id, person_id, from_on, to_on)
        select i.id, $1, $2, $3 from items i join meetings m on m.id = i.meeting_id
        where i.number = '14' and m.held_on = '2016-11-17'
        on conflict (item_id, person_id) do update set from_on = excluded.from_on, to_on = excluded.to_on`,
      [world.actor('jonas').personId, from, to],
    );
});

/** The paper comes in as the secretariat would take it: read, its doubts answered as suggested, accepted. */
async function takeIn(world: LiveWorld, file: string): Promise<void> {
  const folder = await temporaryFolder();
  const files = [{ name: path.basename(file), bytes: new Uint8Array(await readFile(file)) }];
  const place = { filesFolder: folder.path, clock: () => world.now, log: () => {} };
  const [imported] = await importDirectly(world.database, world.actor('mette'), { files, ...place });
  await folder.remove();
  expect(imported?.outcome).toBe('stored');
}

/** Hard spaces and line breaks read as spaces. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

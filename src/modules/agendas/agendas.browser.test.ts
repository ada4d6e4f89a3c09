/** The secretariat's way to the next agenda in a real browser: few clicks, the keyboard alone, nothing in the way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { demoId } from '../../../demo/load.ts';
import { problemsOfPage } from '../../../tests/journeys/review-in-browser.ts';
import { liveWorld, type LiveWorld } from '../../../tests/support/server.ts';
import { changeAs } from '../../platform/database.ts';
import { planMeeting } from '../meetings/index.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld({ withMinutes: true });
}, 120_000);
afterAll(() => world.close());

const at = '/moeder/das/2026-12-10';
const clicksMax = 12;

const titles = (page: Page): Promise<string[]> =>
  page.locator('.rv-draft .rv-agenda > li').evaluateAll((rows) =>
    rows.map((row) => {
      const [number, title] = ['.rv-agenda__nr', '.rv-agenda__title'].map(
        (part) => row.querySelector(part)?.textContent,
      );
      return `${number} ${title}`;
    }),
  );

test('the next agenda from the last one takes few clicks, and is moved about by keyboard alone', async () => {
  const time = { startsAt: '13:00', endsAt: '16:00', place: 'Lokale K' };
  const meeting = {
    bodyId: demoId('body', 'das'),
    audience: 'cooperation',
    heldOn: '2026-12-10',
    ...time,
  } as const;
  await changeAs(world.database, world.actor('mette'), (db) => planMeeting(db, meeting));
  const page = await world.pageOf('mette');
  await page.goto(world.base + at);
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks += 1;
    await what.click();
    await page.waitForLoadState();
  };
  const link = (name: string) => page.getByRole('link', { name, exact: false }).first();
  const button = (name: string) => page.getByRole('button', { name, exact: false }).first();

  await click(link('Skriv dagsorden'));
  await click(button('Byg videre på dagsordenen fra 18.'));
  await click(link('Hent ind ('));
  await click(page.getByText('Følgegruppe for Socialtilsyn Nord'));
  await click(button('Hent det valgte ind'));
  await click(page.locator('.rv-head').getByRole('link', { name: 'Tilføj punkt' }));
  await page.fill('[name=title]', 'Fælles kursus for nye visitatorer');
  await click(page.getByText('Beslutningssag'));
  await click(button('Opret punkt'));
  await click(link('Kladde'));
  await click(button('Forelæg for FU'));
  expect(await page.textContent('main')).toContain('Forelagt for FU');
  const [send, confirm] = [1, 1]; // the page of the dispatch, and its button
  expect(clicks + send + confirm).toBeLessThanOrEqual(clicksMax);
  expect(await titles(page)).toEqual([
    '1 Godkendelse af dagsorden',
    '2 Godkendelse af referat fra mødet 18.\u00a0januar 2017'.replace('\u00a0', ' '),
    '3 Følgegruppe for Socialtilsyn Nord',
    '4 Fælles kursus for nye visitatorer',
    '5 Beslutninger truffet i FU',
    '6 Eventuelt',
    '7 Næste møde',
  ]);

  const course = page.getByRole('link', { name: 'Fælles kursus for nye visitatorer' });
  await course.focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Alt+ArrowUp')]);
  expect((await titles(page)).slice(2, 4)).toEqual([
    '3 Fælles kursus for nye visitatorer',
    '4 Følgegruppe for Socialtilsyn Nord',
  ]);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Fælles kursus for nye visitatorer');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Alt+ArrowDown')]);
  expect((await titles(page))[3]).toBe('4 Fælles kursus for nye visitatorer');
  await page.goto(`${world.base}${at}/kladde`);
  const grip = page.locator('li[data-entry]', { hasText: 'Fælles kursus' }).locator('.rv-agenda__nr');
  await Promise.all([page.waitForNavigation(), grip.dragTo(page.locator('li[data-entry]').first())]);
  expect((await titles(page))[0]).toBe('1 Fælles kursus for nye visitatorer');

  const problems: string[] = [];
  for (const address of [`${at}/kladde`, `${at}/kladde/hent-ind`, `${at}/koereplan`])
    problems.push(...(await problemsOfPage(world, page, address)));
  expect(problems).toEqual([]);
}, 120_000);

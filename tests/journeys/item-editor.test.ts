/** Writing a case in a browser: the editor, what Word puts on the clipboard, a server that goes away, accessibility. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, openBrowser } from '../support/browser.ts';
import { draftItem } from '../support/draft-item.ts';
import { sidewaysPixels } from '../support/server.ts';
import { wordHtml } from '../support/word-html.ts';
import { freshWorld, people, type World } from '../support/world.ts';

let world: World;
let browser: Browser;
let server: ReturnType<typeof serve>;
let port = 0;
let item = '';

const listen = async (): Promise<void> => {
  server = serve({ fetch: world.app.fetch, port, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  port = (server.address() as AddressInfo).port;
};
const goAway = async (): Promise<void> => {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

beforeAll(async () => {
  world = await freshWorld();
  browser = await openBrowser();
  await listen();
  item = await draftItem(world, '2027-03-04');
});
afterAll(async () => {
  await browser.close();
  await goAway();
  await world.close();
});

async function pageAt(width: number, refusals: string[] = []): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  page.on('console', (line) => {
    if (/Content.Security.Policy/i.test(line.text())) refusals.push(line.text());
  });
  page.on('pageerror', (error) => refusals.push(error.message));
  await page.goto(`http://localhost:${port}/log-ind`);
  await page.click(`button[value="${people.mette}"]`);
  await page.goto(`http://localhost:${port}${item}`);
  return page;
}

/** The text that is stored under a label. */
async function stored(label: string): Promise<string> {
  const { rows } = await world.owner.query<{ body_text: string }>(
    'select body_text from draft_texts where label = $1',
    [label],
  );
  return rows[0]?.body_text ?? '';
}
const storedAs = (label: string, text: string): Promise<void> =>
  expect.poll(() => stored(label), { timeout: 20_000 }).toBe(text);

const paste = (page: Page, at: number, html: string): Promise<void> =>
  page.evaluate(
    ([place, content]) => {
      const field = document.querySelectorAll('.rv-editor__text')[place];
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', content);
      field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [at, html] as const,
  );

test('a case is written in the editor, pasted from Word, and kept while the server is away', async () => {
  const refusals: string[] = [];
  const page = await pageAt(1440, refusals);
  const field = (at: number) => page.locator('.rv-editor__text').nth(at);

  // Typing: marks, lists and headings become markup, and it is saved when one pauses.
  await field(0).click();
  await page.keyboard.type('Huset har ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('ansat flere');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Drift');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Løn');
  await storedAs('Resume', 'Huset har **ansat flere**.\n\n- Drift\n  - Løn');
  await page.locator('.rv-editor__state', { hasText: /Gemt \d\d\.\d\d\.\d\d/ }).waitFor();

  // The check beside the text was fetched again: the case asks for nothing yet.
  await page.locator('#kontrol', { hasText: 'indstilling' }).waitFor();

  // The toolbar is one stop; arrows go along it.
  await page.locator('.rv-editor__tools').first().getByRole('button', { name: 'Fed' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Kursiv');

  // From Word: lists, a table and bold words are kept; styles, comments and fonts are not.
  await field(1).click();
  await paste(page, 1, wordHtml);
  await storedAs(
    'Baggrund',
    [
      '# Hvorfor budgettet stiger',
      'Der er **ansat flere** til de yngste, jf. [aftalen](https://example.dk/aftale).',
      '- Flere sager\n- Ny aldersgrænse\n  - fra 12 til 14 år',
      '1. Læs notatet\n2. Godkend budgettet',
      '| Post | 2026 | 2027 |\n| --- | --- | --- |\n| Løn | 100 | 120 |\n| I alt | 100 | 120 |',
    ].join('\n\n'),
  );
  expect(await accessibilityProblems(page)).toEqual([]);

  // The server goes away between a keystroke and its saving, and comes back.
  await goAway();
  await field(2).click();
  await page.keyboard.type('Skrevet i mørke');
  const state = page.locator('.rv-editor__state').nth(2);
  await state.filter({ hasText: 'Ikke gemt: forbindelsen er væk, prøver igen' }).waitFor();
  expect(await stored('Drøftelse')).toBe('');
  await page.keyboard.type(' og mere');
  await listen();
  await storedAs('Drøftelse', 'Skrevet i mørke og mere');
  await state.filter({ hasText: 'Gemt' }).waitFor();

  expect(refusals.filter((line) => !/ERR_CONNECTION/.test(line))).toEqual([]);
}, 120_000);

test('text that never reached the server is offered again, and two people see each other’s text', async () => {
  const page = await pageAt(390);
  expect(await sidewaysPixels(page)).toBe(0);
  const field = page.locator('.rv-editor__text').first();
  await page.evaluate('window.fetch = () => Promise.reject(new Error("away"))');
  await field.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Tabt?');
  await page.locator('.rv-editor__state.is-lost').first().waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  const before = await stored('Resume');
  await world.owner.query(
    `update draft_texts set version = version + 1, body_text = 'Imens' where label = 'Resume'`,
  );
  await page.getByRole('button', { name: 'Hent den frem' }).click();
  await page.locator('.rv-editor__state', { hasText: 'en anden har skrevet imens' }).waitFor();
  await page.getByRole('button', { name: 'Gem Resume' }).click();
  await page.getByRole('heading', { name: 'Din tekst' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('Imens');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gem begge efter hinanden' }).click();
  await storedAs('Resume', `Imens\n\n${before} Tabt?`);
}, 120_000);

/** From the meeting's page to a file on one's own machine, by keyboard, and back into the archive. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/browser.ts';
import { pdfStructure } from '../support/pdf-structure.ts';
import { liveWorld, sidewaysPixels, type LiveWorld } from '../support/server.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld({ withMinutes: true });
}, 120_000);
afterAll(() => world.close());

async function opened(page: Page): Promise<void> {
  await page.goto(`${world.base}/moeder/das/2016-11-17`);
  await page.locator('summary', { hasText: 'Hent som fil' }).focus();
  await page.keyboard.press('Enter');
}

async function fetched(page: Page, words: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

async function openedBy(who: 'birgitte'): Promise<Page> {
  const page = await world.pageOf(who);
  await opened(page);
  return page;
}

test('a member of the region gets the agenda as PDF and for Word, without the municipal part', async () => {
  const page = await world.pageOf('ole', 'narrow');
  await opened(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  const pdf = await fetched(page, 'PDF, som kan læses op');
  expect(pdf.name).toBe('das-2016-11-17-dagsorden.pdf');
  const { ua, headings } = pdfStructure(pdf.bytes);
  expect(ua).toBe('1');
  const texts = headings.map(({ text }) => text);
  const municipal = texts.slice(texts.findIndex((text) => text.startsWith('Punkt 14')));
  expect(municipal.map((text) => text.slice(0, 9))).toEqual(['Punkt 14:', 'Punkt 15:', 'Punkt 16:']);
  const whole = await fetched(await openedBy('birgitte'), 'PDF, som kan læses op');
  expect(pdfStructure(whole.bytes).headings.length).toBeGreaterThan(texts.length);
  expect((await fetched(page, 'Word-dokument')).name).toBe('das-2016-11-17-dagsorden.docx');
  expect(await page.getByRole('link', { name: 'JSON' }).count()).toBe(0);
});

test('the secretariat takes the record out and can put it in again', async () => {
  const page = await world.pageOf('mette');
  await opened(page);
  const record = await fetched(page, 'JSON, som kan læses ind igen');
  expect(record.name).toBe('das-2016-11-17.json');
  await page.goto(`${world.base}/arkiv/import`);
  const file = { name: record.name, mimeType: 'application/json', buffer: Buffer.from(record.bytes) };
  await page.setInputFiles('input[type=file]', file);
  await page.click('main form[enctype] button[type=submit]');
  expect(await page.locator('main').textContent()).toContain(record.name);
});

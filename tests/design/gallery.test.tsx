import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, openBrowser } from '../support/browser.ts';
import { samplePages, serveGallery } from './gallery-server.ts';

const names = Object.keys(samplePages);
let browser: Browser;
let gallery: { origin: string; close(): void };

beforeAll(async () => {
  gallery = await serveGallery(0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  gallery.close();
});

/** A page of the gallery at a width, with everything that the browser complained about. */
async function open(
  name: string,
  width: number,
  look: object = {},
): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...look });
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.goto(`${gallery.origin}/${name}`);
  return { page, complaints };
}

describe.each(names)('the page %s', (name) => {
  test.each([390, 1440])('has nothing that axe finds, folded out, at %i px', async (width) => {
    const { page, complaints } = await open(name, width);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.evaluate(`for (const fold of document.querySelectorAll('main details')) fold.open = true`);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([320, 390, 720, 1024, 1440])('does not scroll sideways at %i px', async (width) => {
    const { page } = await open(name, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  test('does not scroll sideways with the text spacing of WCAG 1.4.12', async () => {
    const { page } = await open(name, 720, { bypassCSP: true });
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(720);
    await page.close();
  });
});

test('the menu on a phone has nothing that axe finds when it is open', async () => {
  const { page } = await open('meeting', 390);
  await page.click('.rv-drop--menu > summary');
  expect(await page.isVisible('.rv-drop--menu .rv-nav')).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.close();
});

test('the first step of the keyboard is past the frame, and the focus can be seen', async () => {
  const { page } = await open('meeting', 1440);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skipnav');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineWidth');
  expect(outline).toBe('3px');
  await page.close();
});

test('the fonts are the right ones, and all come from us', async () => {
  const { page } = await open('meeting', 1440);
  await page.evaluate('document.fonts.ready.then(() => true)');
  expect(await page.evaluate(`document.fonts.check('600 16px "IBM Plex Sans"')`)).toBe(true);
  await page.close();
});

test('the key / puts the cursor in the search field, and writes a / where one writes', async () => {
  const { page } = await open('gallery', 1440);
  await page.keyboard.press('/');
  expect(await page.evaluate('document.activeElement.id')).toBe('search-all');
  await page.focus('#title');
  await page.keyboard.press('/');
  expect(await page.evaluate('document.activeElement.id')).toBe('title');
  await page.close();
});

test('in the import review digits choose and Enter saves', async () => {
  const { page } = await open('import', 1440);
  await page.keyboard.press('2');
  expect(await page.evaluate(`document.querySelector('input[name=amount]:checked').value`)).toBe('b');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.keyboard.press('Enter');
  expect((await sent).postData()).toContain('amount=b');
  await page.close();
});

test('a filter takes effect when it is chosen', async () => {
  const { page } = await open('gallery', 1440);
  const asked = page.waitForRequest((request) => request.url().includes('/moeder?'));
  await page.selectOption('#filter-body', '');
  expect((await asked).url()).toContain('body=');
  await page.close();
});

test('text that was not sent is asked about before the page is left', async () => {
  const { page } = await open('gallery', 1440);
  await page.fill('#note', 'En bemærkning');
  const asked = page.waitForEvent('dialog');
  const left = page.goto(`${gallery.origin}/meeting`).catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await left;
  expect(await page.inputValue('#note')).toBe('En bemærkning');
  await page.close({ runBeforeUnload: false });
});

test('on a phone the recommendation comes first, then the own municipality, the note and the decision', async () => {
  const { page } = await open('item', 390);
  const tops = (await page.evaluate(
    `['.rv-rec', '.rv-mine', '.rv-note', '.rv-dec', '.rv-prose'].map((part) =>
      document.querySelector(part).getBoundingClientRect().top)`,
  )) as number[];
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
  await page.close();
});

test('on paper there is the content and nothing to press', async () => {
  const { page } = await open('item', 800);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.rv-top', '.rv-acts', '.rv-foot', '.rv-fold'])
    expect(await page.isVisible(part)).toBe(false);
  for (const part of ['h1', '.rv-rec', '.rv-dec', '.rv-table']) expect(await page.isVisible(part)).toBe(true);
  await page.close();
});

test('with forced colours every status still has a shape', async () => {
  const { page } = await open('gallery', 1440, { forcedColors: 'active' });
  const shapes = (await page.evaluate(
    `[...document.querySelectorAll('.rv-tag')].map((tag) => getComputedStyle(tag, '::before').width)`,
  )) as string[];
  expect(shapes.length).toBeGreaterThan(10);
  expect(shapes.every((width) => Number.parseFloat(width) >= 10)).toBe(true);
  await page.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const page = (body: string): string =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="da"><title>Møde</title>${body}`)}`;

test('it opens a page with Danish letters, and axe has nothing to say about a good one', async () => {
  const tab = await browser.newPage();
  await tab.goto(page('<main><h1>Dagsorden for mødet på Læsø</h1></main>'));
  expect(await tab.textContent('h1')).toBe('Dagsorden for mødet på Læsø');
  expect(await accessibilityProblems(tab)).toEqual([]);
});

test('axe names what a bad page lacks', async () => {
  const tab = await browser.newPage();
  await tab.goto(page('<main><h1>Referat</h1><img src="data:,"></main>'));
  expect(await accessibilityProblems(tab)).toEqual([expect.stringMatching(/^image-alt: .*\(img\)$/)]);
});

test('letters are drawn: a text takes up room', async () => {
  const tab = await browser.newPage();
  await tab.goto(page('<span>Ærø</span>'));
  expect(await tab.evaluate('document.querySelector("span").getBoundingClientRect().width')).toBeGreaterThan(
    10,
  );
});

test('it reaches nothing outside this machine', async () => {
  const tab = await browser.newPage();
  await expect(tab.goto('http://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});

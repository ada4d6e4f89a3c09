import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/browser.ts';
import { sidewaysPixels, type LiveWorld } from '../support/server.ts';
import { until } from '../support/until.ts';

const questionsMax = 400;

/** Chooses files on the import page and sends them, as Mette does on a Monday. */
export async function sendFiles(page: Page, base: string, files: readonly string[]): Promise<void> {
  await page.goto(`${base}/arkiv/import`);
  await page.setInputFiles('input[type=file]', [...files]);
  await page.click('main form[enctype] button[type=submit]');
}

/** Waits until the background has read every file; the list of imports says so. */
export async function whenAllRead(page: Page, base: string): Promise<void> {
  await until('every import is read', async () => {
    await page.goto(`${base}/arkiv/import`);
    const states = await page.locator('main table .rv-tag').allTextContents();
    return states.length > 0 && !states.some((state) => /I kø|Læses/.test(state)) ? true : undefined;
  });
}

/** The address of the import of this file, as the list links to it. */
export async function importOf(page: Page, base: string, name: string): Promise<string> {
  await page.goto(`${base}/arkiv/import`);
  const href = await page
    .locator('main table tr', { hasText: name })
    .locator('a')
    .first()
    .getAttribute('href');
  return base + (href ?? '');
}

/** Answers every doubtful field with the suggestion, or the first answer where there is none. Returns how many there were. */
export async function settleDoubts(page: Page, address: string): Promise<number> {
  await page.goto(address);
  for (let count = 0; count < questionsMax; count += 1) {
    const pair = page.locator('section.rv-pair').first();
    if ((await pair.count()) === 0) return count;
    const suggested = pair.locator('label:has(.rv-sug)');
    const choice =
      (await suggested.count()) > 0 ? suggested.first() : pair.locator('label.form-label').first();
    if ((await pair.locator('input[type=radio]').count()) > 0) await choice.click();
    await Promise.all([page.waitForNavigation(), pair.locator('button.button-primary').click()]);
    expect(await complaints(page)).toEqual([]);
  }
  throw new Error(`More than ${questionsMax} questions at ${address}`);
}

/** What the page asks to have put right. */
const complaints = (page: Page): Promise<string[]> =>
  page.locator('.alert-error li, .form-error-message').allTextContents();

/** Fills in what the paper does not say: the body, the day and who may see the meeting. */
export async function fillHead(
  page: Page,
  address: string,
  head: { body: string; day: string },
): Promise<void> {
  await page.goto(`${address}/moede`);
  await page.selectOption('select[name=body]', { label: head.body });
  await page.fill('input[name=date]', head.day);
  await Promise.all([page.waitForNavigation(), page.click('main form button.button-primary')]);
  expect(await complaints(page)).toEqual([]);
}

/** Accepts the import and returns the address of the meeting it became. */
export async function acceptImport(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/godkendelse`);
  await Promise.all([page.waitForNavigation(), page.click('main form button.button-primary')]);
  expect(await complaints(page)).toEqual([]);
  return new URL(page.url()).pathname;
}

/** What is wrong with a page for those who see badly, use no mouse, or hold a phone. */
export async function problemsOfPage(world: LiveWorld, page: Page, address: string): Promise<string[]> {
  await page.goto(world.base + address);
  const sideways = await sidewaysPixels(page);
  return [
    ...(await accessibilityProblems(page)),
    ...(sideways > 0 ? [`${address} is ${sideways} px too wide`] : []),
  ].map((problem) => `${address}: ${problem}`);
}

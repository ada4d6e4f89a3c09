import type { Locator, Page } from 'playwright-core';

/** What people do on a page, whichever it is. */
export const main = (page: Page): Locator => page.locator('main');

/** Presses a button and waits for the page that comes of it. */
export async function press(page: Page, words: string): Promise<void> {
  const button = main(page).getByRole('button', { name: words }).first();
  await Promise.all([page.waitForNavigation(), button.click()]);
}

export async function follow(page: Page, words: string): Promise<void> {
  const link = main(page).getByRole('link', { name: words }).first();
  await Promise.all([page.waitForNavigation(), link.click()]);
}

/** Opens the question before an act that cannot be undone, and answers it. */
export async function confirm(page: Page, words: string, answer: string): Promise<void> {
  await main(page).locator('summary', { hasText: words }).first().click();
  await press(page, answer);
}

/** Opens what few need and is folded away. */
export async function unfold(page: Page): Promise<void> {
  for (const fold of await main(page).locator('details:not([open]) > summary').all())
    if (await fold.isVisible()) await fold.click();
}

/** What the page says, each run of white space as one space. */
export const textOf = async (page: Page): Promise<string> =>
  (await main(page).innerText()).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');

/** The path of the address it stands at. */
export const pathOf = (page: Page): string => new URL(page.url()).pathname;

import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { freshWorld, people, type PersonName, type World } from './world.ts';

/** The widths people use: a desk, a phone, and the narrowest that must work. */
export const widths = { desktop: 1440, phone: 390, narrow: 320 } as const;
export type Width = keyof typeof widths;

export type LiveWorld = World & {
  base: string;
  /** A page of a browser of one's own, signed in as this person, at this width. */
  pageOf(who: PersonName | 'nobody', width?: Width): Promise<Page>;
};

/** The demo world behind a real server on a free port, with jobs and a real browser. */
export async function liveWorld(wishes: { now?: Date; withMinutes?: boolean } = {}): Promise<LiveWorld> {
  const world = await freshWorld({ ...wishes, withJobs: true });
  const browser = await openBrowser();
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const base = `http://localhost:${(server.address() as AddressInfo).port}`;
  const contexts: BrowserContext[] = [];
  const pageOf = async (who: PersonName | 'nobody', width: Width = 'desktop'): Promise<Page> => {
    const context = await contextOf(browser, widths[width]);
    contexts.push(context);
    const page = await context.newPage();
    if (who !== 'nobody') await signIn(page, base, people[who]);
    return page;
  };
  const close = async (): Promise<void> => {
    for (const context of contexts) await context.close();
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
    await world.close();
  };
  return { ...world, base, pageOf, close };
}

const contextOf = (browser: Browser, width: number): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });

async function signIn(page: Page, base: string, key: string): Promise<void> {
  await page.goto(`${base}/log-ind`);
  await page.click(`button[value="${key}"]`);
}

/** How many pixels the page is wider than the window; 0 on a page that can be read without scrolling sideways. */
export const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

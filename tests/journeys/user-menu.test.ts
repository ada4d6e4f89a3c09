/** The user menu: what each role finds in it, that every link opens for them, and that it is used by keyboard and phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems } from '../support/browser.ts';
import { liveWorld, sidewaysPixels, type LiveWorld } from '../support/server.ts';
import type { PersonName } from '../support/world.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld();
}, 120_000);
afterAll(() => world.close());

const linksMax = 40;
const own = ['/foelger', '/min-konto', '/mine-noter', '/mine-opslag', '/mine-rettigheder'];
/** In the order of the words they are met by; a name says that only these find it. */
const shared: [address: string, who?: PersonName[]][] = [
  ['/bilag', ['mette']],
  ['/budskaber'],
  ['/faelles-tekster'],
  ['/hoeringer'],
  ['/kalender'],
  ['/opfoelgning'],
  ['/oversendelser'],
  ['/runder'],
  ['/skabeloner', ['mette']],
  ['/arbejdsdeling', ['mette', 'birgitte', 'ole']],
  ['/bemanding'],
  ['/beslutningsret'],
  ['/delegationer'],
  ['/evalueringer'],
  ['/evalueringsprojekter'],
  ['/fora'],
  ['/fremmoede'],
  ['/kommissorier'],
  ['/kontaktpersoner'],
  ['/organisationer'],
  ['/personer'],
  ['/sekretariatet'],
];
const administration: [who: PersonName, addresses: string[]][] = [
  ['mette', ['/brugere', '/haendelseslog', '/api-noegler', '/post', '/rettigheder', '/stedfortraedere']],
  ['vibeke', ['/haendelseslog', '/rettigheder']],
  ['birgitte', []],
  ['ole', []],
  ['jonas', []],
];

test.each(administration)(
  '%s finds their own, the cooperation and %s, and each opens',
  async (who, theirs) => {
    const browser = await world.as(who);
    const front = await (await browser.get('/')).text();
    const menu = front.slice(
      front.indexOf('<div class="rv-menu">'),
      front.indexOf('<div class="rv-menu__foot">'),
    );
    const found = [...menu.matchAll(/<a href="([^"]+)"/g)].map(([, address = '']) => address);
    const both = shared.filter(([, only]) => !only || only.includes(who)).map(([address]) => address);
    expect(found).toEqual([...own, ...both, ...theirs]);
    for (const address of found)
      expect([address, (await browser.get(address)).status]).toEqual([address, 200]);
  },
);

test('nobody signed in has no menu of their own', async () => {
  const front = await (await (await world.as('nobody')).get('/')).text();
  expect(front).not.toContain('rv-menu');
});

test.each(['desktop', 'phone', 'narrow'] as const)(
  'opens by keyboard and marks where one is, %s',
  async (width) => {
    const page = await world.pageOf('mette', width);
    await page.goto(`${world.base}/post`);
    await page.locator('.rv-drop > summary >> visible=true').focus();
    await page.keyboard.press('Enter');
    const here = page.locator('.rv-menu a[aria-current="page"] >> visible=true');
    expect(await here.allTextContents()).toEqual(['Post']);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("href") ?? ""');
    for (let presses = 0; presses < linksMax && (await focused()) !== '/foelger'; presses += 1)
      await page.keyboard.press('Tab');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(`${world.base}/foelger`);
  },
);

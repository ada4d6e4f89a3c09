/** Every kind of page in a real browser: no accessibility problem, nothing wider than the window, nothing without a way on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadHandovers } from '../../demo/handovers.ts';
import { loadOffers } from '../../demo/offers.ts';
import { loadTerms } from '../../demo/terms.ts';
import { withDispatchedAgenda } from '../support/dispatch.ts';
import { stopToken, withFollowingAndMails } from '../support/mail.ts';
import { withRounds } from '../support/rounds.ts';
import { withSentAgenda } from '../support/sent-agenda.ts';
import { liveWorld, sidewaysPixels, widths, type LiveWorld } from '../support/server.ts';
import type { PersonName } from '../support/world.ts';
import { problemsOfPage } from './review-in-browser.ts';

let world: LiveWorld;
beforeAll(async () => {
  world = await liveWorld({ withMinutes: true });
  await withFollowingAndMails(world);
  await withRounds(world);
  await withSentAgenda(world);
  await withDispatchedAgenda(world);
  await loadOffers(world.appUrl);
  await loadHandovers(world.appUrl);
  await loadTerms({ appUrl: world.appUrl, clock: () => world.now });
}, 120_000);
afterAll(() => world.close());

const pages: [who: PersonName | 'nobody', addresses: string[]][] = [
  [
    'nobody',
    [
      '/',
      '/log-ind',
      '/log-ind/adgangskode',
      '/glemt-adgangskode',
      '/log-ind/adgangskode',
      '/log-ind/adgangskode?klar=valgt',
      '/glemt-adgangskode',
      '/glemt-adgangskode?sendt=1',
      '/adgangskode?noegle=findesikke',
      '/moeder',
      '/kalender',
      '/moeder/das/2016-11-17',
      '/moeder/das/2016-11-17/punkt/9',
      '/beslutninger',
      '/sager',
      '/fora',
      '/tilbud',
      '/tilbud?maalgruppe=autisme&den=2016-06-01',
      '/tilbud/soeparken',
      '/tilbud/soeparken?den=2016-06-01&kendt=2016-06-01',
      '/tilbud/kapacitet',
      '/tilbud/kort',
      '/tilbud/ind-og-ud/2017',
      '/tilbud/forskelle?fra=2016-12-31&til=2017-01-01',
      '/hjaelp',
      '/ordliste',
      '/ordliste?q=findesikke',
      '/was',
      '/findes-ikke',
      `/foelger/stop/${stopToken}`,
    ],
  ],
  [
    'birgitte',
    [
      '/kalender?aar=2016',
      '/kalender/abonnement',
      '/kalender/poster/ny',
      '/moeder/das/2016-11-17/flytning',
      '/opfoelgning',
      '/opfoelgning/1',
      '/opfoelgning/delegeret',
      '/runder',
      '/runder/1',
      '/runder/1/svar',
      '/runder/byrde',
      '/faelles-tekster',
      '/faelles-tekster/1',
      '/faelles-tekster/1/raad/rebild',
      '/faelles-tekster/1/raad/rebild/resultat',
      '/budskaber',
      '/oversendelser',
      '/oversendelser/1',
      '/moeder/kkr/2017-06-14/punkt/1',
      '/min-konto',
      '/min-konto?gjort=sprog',
      '/bekraeft?retur=%2Fmoeder',
      '/',
      '/moeder?forum=socdir',
      '/moeder/socdir/2011-08-11',
      '/moeder/socdir/2011-08-11/punkt/5',
      '/moeder/das/2016-11-17/punkt/14',
      '/moeder/das/2016-11-17/deltagere',
      '/moeder/das/2026-12-10',
      '/moeder/das/2026-12-10/punkt/1',
      '/moeder/das/2026-12-10/svar',
      '/moeder/das/2027-02-04',
      '/moeder/das/2027-02-04/punkt/2',
      '/moeder/das/2027-02-04/punkt/4',
      '/moeder/das/2027-02-04/versioner',
      '/moeder/das/2027-02-04/versioner/1',
      '/moeder/das/2027-02-04/forskelle',
      '/moeder/das/2027-03-04',
      '/moeder/das/2027-03-04/versioner',
      '/personer/birgitte-holm',
      '/organisationer/hjoerring',
      '/beslutninger?forbehold=hjoerring',
      '/forbehold',
      '/forbehold?stand=aaben',
      '/sager',
      '/sager/2026-001',
      '/fora/das',
      '/foelger',
      '/foelger?gemt=ja',
      '/min-konto',
      '/mine-opslag',
      '/mine-rettigheder',
      '/mine-noter',
      '/moeder/das/2016-11-17/punkt/9/noter',
      '/moeder/das/2016-11-17/punkt/14/positionering',
      '/moeder/das/2016-11-17/punkt/9/inhabilitet',
      '/kontaktpersoner',
      '/delegationer',
      '/beslutningsret',
      '/brugere',
    ],
  ],
  [
    'mette',
    [
      '/opfoelgning?tilstand=alle&aeldre=ja',
      '/opfoelgning/1/udfoerelse',
      '/opfoelgning/1/ansvar',
      '/opfoelgning/1/frist',
      '/moeder/socdir/2011-08-11/punkt/5/uddrag',
      '/kalender?maaned=2016-11',
      '/kalender/nyt-moede',
      '/kalender/nyt-moede?forum=das',
      '/kalender/poster',
      '/kalender/poster/ny',
      '/moeder/das/2016-11-17/par',
      '/moeder/das/2026-12-10',
      '/moeder/das/2026-12-10/udsendelse',
      '/moeder/das/2026-12-10/udsendelser',
      '/moeder/das/2026-12-10/udsendelser/igen',
      '/moeder/das/2027-02-04/udsendelse',
      '/kommissorier',
      '/kommissorier/nyt',
      '/kommissorier/udloeb',
      '/kommissorier/1',
      '/kommissorier/1/oplysninger',
      '/kommissorier/1/versioner/2',
      '/kommissorier/1/forskelle',
      '/kommissorier/1/rettelser/1',
      '/kommissorier/1/afslutning',
      '/bemanding',
      '/bemanding/ny',
      '/bemanding/klynger',
      '/bemanding/1',
      '/bemanding/1/rettelse',
      '/bemanding/1/lukning',
      '/bemanding/1/indstillinger/ny',
      '/bemanding/sammensaetning',
      '/bemanding/sammensaetning/ekspertpanelet',
      '/bemanding/sammensaetning/ekspertpanelet/sider',
      '/hoeringer',
      '/hoeringer/ny',
      '/runder',
      '/runder/ny',
      '/runder/1',
      '/runder/1/rykker',
      '/runder/1/udsaettelser',
      '/runder/1/modtagere/rebild',
      '/runder/1/paa-vegne/laesoe',
      '/runder/2',
      '/runder/2/rettelse',
      '/runder/2/aabning',
      '/runder/byrde',
      '/budskaber',
      '/budskaber/1',
      '/budskaber/2/overbringelse',
      '/budskaber/2/forslag',
      '/budskaber/ny?punkt=das/2017-01-18/5',
      '/oversendelser/1',
      '/oversendelser/1/forskelle',
      '/oversendelser/1/tekst',
      '/oversendelser/1/trin/2/tilbagemelding',
      '/oversendelser/ny?punkt=das/2017-01-18/5',
      '/faelles-tekster/ny',
      '/faelles-tekster/1',
      '/faelles-tekster/1/rykker',
      '/faelles-tekster/1/aflysning',
      '/faelles-tekster/1/punkter/3/tilbagetraekning',
      '/faelles-tekster/1/raad/rebild/kontakter',
      '/faelles-tekster/1/raad/morsoe/resultat',
      '/tilbud',
      '/tilbud/ny',
      '/tilbud/ubekraeftet',
      '/tilbud/ind-og-ud/2017/forslag',
      '/tilbud/indlaesning',
      '/tilbud/soeparken',
      '/tilbud/soeparken/navn',
      '/tilbud/soeparken/beliggenhed',
      '/tilbud/soeparken/aftalen',
      '/tilbud/soeparken/ydelser/ny',
      '/tilbud/soeparken/ydelser/1',
      '/tilbud/soeparken/ydelser/1/ophoer',
      '/tilbud/soeparken/haendelser',
      '/tilbud/soeparken/efterfoelgere',
      '/tilbud/soeparken/bekraeftelse',
      '/',
      '/moeder',
      '/moeder/das/2016-11-17',
      '/moeder/das/2016-11-17/adgang',
      '/moeder/das/2027-02-04/punkt/2/tilbagetraekning',
      '/moeder/das/2027-02-04/punkt/4/tilbagetraekning',
      '/beslutninger',
      '/beslutninger?q=findesikke',
      '/sager',
      '/sager/2026-001',
      '/sager/2026-001/rettelse',
      '/sager/ny',
      '/sager/ny?punkt=das/2016-11-17/9,das/2017-01-18/5',
      '/moeder/das/2016-11-17/kontrol',
      '/hjaelp',
      '/ordliste?q=forbehold',
      '/fora',
      '/fora/foelgegruppen-socialtilsyn',
      '/fora/styringsaftalegruppen',
      '/fora/ny',
      '/organisationer',
      '/organisationer/aalborg',
      '/organisationer/ny',
      '/personer',
      '/arkiv',
      '/arkiv/import',
      '/arkiv/import/1',
      '/bilag',
      '/bilag?vis=mangler-fil&q=findesikke',
      '/bilag/ny',
      '/api-noegler',
      '/bekraeft?retur=%2Fbrugere',
      '/foelger',
      '/post',
      '/post?tilstand=waiting',
      '/post/1',
      '/post/2',
      '/post/3',
      '/post/4',
    ],
  ],
  [
    'vibeke',
    [
      '/',
      '/haendelseslog',
      '/haendelseslog?person=findes-ikke',
      '/haendelseslog/stikproever',
      '/mine-opslag',
    ],
  ],
  [
    'mette',
    [
      '/rettigheder',
      '/rettigheder/matrix',
      '/rettigheder/person/asger-juul',
      '/rettigheder/punkt/das/2016-11-17/14',
      '/rettigheder/punkt/das/2016-11-17/14/gaester/ny',
      '/moeder/das/2016-11-17/punkt/14/adgang',
      '/moeder/das/2016-11-17/punkt/14/aabning',
      '/moeder/das/2016-11-17/punkt/14/inhabilitet',
      '/brugere',
      '/brugere/signe-bach',
      '/brugere/signe-bach/roller/ny',
      '/brugere/signe-bach/e-mail',
      '/brugere/signe-bach/fratraedelse',
      '/brugere/signe-bach/sammenlaegning',
      '/brugere/signe-bach/sammenlaegning?med=karen-riis',
      '/brugere/karen-riis/invitation',
      '/brugere/kandidater',
      '/skabeloner',
      '/skabeloner/forum/das',
      '/skabeloner/sag/ny',
      '/skabeloner/sag/Orientering',
      '/stedfortraedere',
      '/stedfortraedere/ny',
      '/kontaktpersoner',
      '/fora/das/medlemsimport',
      '/fora/das/referatregler',
      '/delegationer',
      '/delegationer/1',
      '/delegationer/ny',
      '/delegationer/3/ikrafttraedelse',
      '/beslutningsret',
      '/beslutningsret/drift',
      '/beslutningsret/ny',
      '/beslutningsret/drift/aendring',
      '/fremmoede',
      '/fremmoede/das?fra=1.1.2010',
      '/arbejdsdeling?fra=1.1.2010',
      '/evalueringer',
      '/evalueringer/ny',
      '/evalueringsprojekter',
      '/evalueringsprojekter/ny',
      '/evalueringsprojekter/1',
      '/evalueringsprojekter/1/aendring',
      '/evalueringsprojekter/1/igangsaettelse',
      '/evalueringsprojekter/1/grupper/1',
      '/sekretariatet',
      '/sekretariatet/ny-udgave',
    ],
  ],
  ['ole', ['/mine-rettigheder', '/', '/moeder/das/2016-11-17', '/arkiv']],
];

/** So many pages to a test that one that hangs is told from the others. */
const pagesATest = 60;
const rounds = pages.flatMap(([who, addresses]) =>
  Array.from({ length: Math.ceil(addresses.length / pagesATest) }, (_, at) => ({
    who,
    part: at + 1,
    addresses: addresses.slice(at * pagesATest, (at + 1) * pagesATest),
  })),
);

describe.each(rounds)('$who, part $part', ({ who, addresses }) => {
  test('reads every page at a desk', async () => {
    const page = await world.pageOf(who, 'desktop');
    const problems: string[] = [];
    for (const address of addresses) problems.push(...(await problemsOfPage(world, page, address)));
    expect(problems).toEqual([]);
  }, 180_000);

  test('reads every page on a phone, and on the narrowest that must work', async () => {
    const page = await world.pageOf(who, 'phone');
    const [phone, narrow] = [page.viewportSize() ?? { width: widths.phone, height: 900 }, widths.narrow];
    const problems: string[] = [];
    for (const address of addresses) {
      problems.push(...(await problemsOfPage(world, page, address)));
      await page.setViewportSize({ ...phone, width: narrow });
      const sideways = await sidewaysPixels(page);
      if (sideways > 0) problems.push(`${address} is ${sideways} px too wide for ${narrow} px`);
      await page.setViewportSize(phone);
    }
    expect(problems).toEqual([]);
  }, 180_000);
});

test('a keyboard alone gets from the front page to a decision', async () => {
  const page = await world.pageOf('birgitte');
  await page.goto(world.base);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Gå til sidens indhold');
  await page.keyboard.press('Enter');
  const follow = async (words: string): Promise<void> => {
    await page.locator('main a', { hasText: words }).first().focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  await follow('Møde i DAS');
  await page.goto(`${world.base}/moeder/socdir/2011-08-11`);
  await follow('Rammeaftale 2012');
  const words = (await page.textContent('main'))?.replaceAll('\u00a0', ' ') ?? '';
  expect(words).toContain('fra 2 til 5 %');
  expect(words).toContain('Hjørring Kommune');
});

test('without JavaScript every act completes: sign in, open a meeting, change the language', async () => {
  const browser = (await world.pageOf('nobody')).context().browser();
  const context = await browser?.newContext({ javaScriptEnabled: false });
  const page = await context?.newPage();
  if (!page || !context) throw new Error('no browser');
  await page.goto(`${world.base}/log-ind`);
  await page.click('button[value="birgitte-holm"]');
  await page.goto(`${world.base}/moeder/das/2016-11-17`);
  expect(await page.textContent('h1')).toContain('Den Administrative Styregruppe');
  await page.locator('summary:has-text("Birgitte Holm")').click();
  await Promise.all([page.waitForNavigation(), page.locator('form[action="/sprog"] button').first().click()]);
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await context.close();
});

test('a director follows a matter from its page, looks at the list, and stops', async () => {
  const page = await world.pageOf('birgitte', 'phone');
  const press = (name: string) =>
    Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).click()]);
  await page.goto(`${world.base}/sager/2026-001`);
  await press('Følg sagen');
  expect(page.url()).toBe(`${world.base}/sager/2026-001`);
  expect(await page.getByRole('button', { name: 'Følger – stop sagen' }).count()).toBe(1);
  await page.goto(`${world.base}/foelger`);
  expect(await page.textContent('main')).toContain('2026-001');
  await press('Stop med at følge 2026-001 Taleinstituttet');
  expect(await page.textContent('main')).not.toContain('2026-001');
});

/** Help, glossary and accessibility statement through the doors, and the help and explained words of other pages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { modules } from '../../modules.ts';
import { termKeys, termUses } from '../../platform/design/index.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

const page = async (who: As, address: string, language: 'da' | 'en' = 'da') => {
  const browser = await world.as(who);
  const cookie = `${browser.headers['cookie'] ?? ''}; rv_sprog=${language}`;
  const answer = await world.app.request(`http://localhost${address}`, {
    headers: { ...browser.headers, cookie },
  });
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') };
};
const all = (html: string, shape: RegExp): string[] =>
  [...html.matchAll(shape)].map(([, found = '']) => found);

type Scene = [who: As, address: string, shows: string[], hides: string[]];
const scenes: Scene[] = [
  ['nobody', '/hjaelp', ['Find en beslutning', 'Log ind og se'], ['Gennemse en kladde', 'Find fejl']],
  ['ole', '/hjaelp', ['Følg en sag'], ['Læs gamle dokumenter ind', 'Find fejl', 'Log ind og se']],
  ['mette', '/hjaelp', ['Gennemse en kladde', 'Find fejl i en dagsorden', 'Ret en sag'], []],
  [
    'nobody',
    '/ordliste',
    ['<dt id="forbehold">', 'barnets lov § 173', 'Find en beslutning'],
    ['/arkiv/import"'],
  ],
  ['mette', '/ordliste', ['href="/arkiv/import"'], []],
  ['nobody', '/ordliste?q=forbehold', ['passer til “forbehold”', 'id="forbehold"'], ['id="takst"']],
  [
    'nobody',
    '/ordliste?q=%3Cscript%3E',
    ['Ingen ord passer', '“&lt;script&gt;”'],
    ['<script>', 'id="takst"'],
  ],
  ['nobody', `/ordliste?q=${'x'.repeat(5000)}`, ['Ingen ord passer'], ['x'.repeat(101)]],
  ['nobody', '/was', ['Digitaliseringsstyrelsen', 'ikke prøvet med skærmlæser', 'veraPDF'], []],
];
test.each(scenes)('%s reads %s', async (who, address, shows, hides) => {
  const { status, html } = await page(who, address);
  expect(status).toBe(200);
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  for (const words of shows) expect(main).toContain(words);
  for (const words of hides) expect(main).not.toContain(words);
});

test('they leave no line in the log', async () => {
  const before = await world.auditLog();
  for (const address of ['/hjaelp', '/ordliste', '/was']) await page('mette', address);
  expect(await world.auditLog()).toEqual(before);
});

test('every page leads there, also for a visitor', async () => {
  for (const who of ['mette', 'nobody'] as const) {
    const { html } = await page(who, '/moeder');
    for (const address of ['/hjaelp', '/ordliste', '/was']) expect(html).toContain(`<a href="${address}">`);
  }
});

test('every word has its place in the list, and a page that is said to use it has help', async () => {
  const { html } = await page('mette', '/ordliste');
  expect(all(html, /<dt id="([^"]+)"/g).toSorted()).toEqual(termKeys.toSorted());
  const begun = modules.flatMap(({ help = [] }) => help.filter(({ href }) => href).map(({ key }) => key));
  for (const key of Object.values(termUses).flat()) expect(begun).toContain(key);
});

test('help is told in both languages, and every address of help is there once', async () => {
  const keys = modules.flatMap(({ help = [] }) => help.map(({ key }) => key));
  expect(keys.length).toBeGreaterThan(15);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { words } of modules.flatMap(({ help = [] }) => help))
    for (const part of ['task', 'what', 'can', 'who'] as const)
      expect([words.da[part] === '', words.en[part] === '', words.da[part] === words.en[part]]).toEqual([
        false,
        false,
        part === 'task' && words.en.task === words.da.task,
      ]);
});

test('somebody who has not signed in chooses English, and it stays chosen', async () => {
  const visitor = await world.as('nobody');
  const { html } = await page('nobody', '/moeder');
  expect(html).toMatch(/<form class="rv-language" method="post" action="\/sprog">/);
  const answer = await visitor.post('/sprog', { csrf: '', language: 'en', back: '/moeder' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moeder']);
  expect(answer.headers.get('set-cookie')).toContain('rv_sprog=en');
  const english = await page('nobody', '/ordliste', 'en');
  expect(english.html).toContain('<html lang="en">');
  expect(english.html).toContain('<dt id="forbehold">reservation');
});

const meeting = '/moeder/das/2016-11-17';
const helped = [
  '/',
  '/moeder',
  meeting,
  `${meeting}/punkt/9`,
  `${meeting}/deltagere`,
  `${meeting}/kontrol`,
  `${meeting}/adgang`,
  `${meeting}/punkt/9/adgang`,
  '/moeder/socdir/2011-08-11/punkt/5',
  '/beslutninger',
  '/sager',
  '/sager/2026-001',
  '/sager/2026-001/rettelse',
  '/fora',
  '/fora/das',
  '/organisationer',
  '/soeg',
  '/soeg?q=takst',
  '/arkiv/import',
  '/foelger',
  '/post',
  '/haendelseslog',
  '/haendelseslog/stikproever',
  '/mine-opslag',
  '/min-konto',
  '/api-noegler',
  '/mine-rettigheder',
  '/rettigheder',
  '/rettigheder/person/birgitte-holm',
  '/brugere',
  '/brugere/kandidater',
  '/kontaktpersoner',
  '/stedfortraedere',
  '/delegationer',
  '/beslutningsret',
];

describe.each(['da', 'en'] as const)('in %s', (language) => {
  test.each(helped)(
    '%s has its help, and each explained word once with a way to the list',
    async (address) => {
      const { status, html } = await page('mette', address, language);
      expect(status).toBe(200);
      expect(html.match(/<details class="rv-help/g)).toHaveLength(1);
      const ids = all(html, /\sid="([^"]+)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      for (const target of all(html, /popovertarget="([^"]+)"/g)) expect(ids).toContain(target);
      for (const key of all(html, /href="\/ordliste#([^"]+)"/g)) expect(termKeys).toContain(key);
      const known = modules.flatMap(({ help = [] }) => help.map(({ key }) => key));
      for (const key of all(html, /href="\/hjaelp#([^"]+)"/g)) expect(known).toContain(key);
    },
  );
});

test('the words of the field are explained where they first stand', async () => {
  const explained: [string, string[]][] = [
    ['/moeder', ['forum']],
    [meeting, ['dagsorden', 'indstilling', 'lukket-punkt', 'kommunal-del']],
    [`${meeting}/punkt/9`, ['bilag']],
    ['/moeder/socdir/2011-08-11/punkt/5', ['bilag', 'udfald', 'forbehold']],
    [`${meeting}/kontrol`, ['kontrol']],
    ['/beslutninger', ['beslutning', 'udfald', 'forbehold']],
    ['/sager/2026-001', ['sag']],
    ['/fora', ['forum']],
    ['/soeg', ['dagsorden', 'referat', 'bilag', 'forum']],
    ['/arkiv/import', ['dagsorden', 'referat']],
  ];
  for (const [address, keys] of explained) {
    const { html } = await page('mette', address);
    const found = all(html, /popovertarget="ord-([^"]+)"/g);
    expect([address, keys.filter((key) => !found.includes(key))]).toEqual([address, []]);
  }
});

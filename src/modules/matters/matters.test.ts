/** The register of decisions and the matters, through the doors: who, what, status, what is shown and what is not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
}, 60_000);
afterAll(() => world.close());

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
const read = async (who: As, address: string) => {
  const answer = await (await world.as(who)).get(address);
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
};

type Scene = [who: As, address: string, status: number, shows: string[], hides: string[]];

const register: Scene[] = [
  [
    'birgitte',
    '/beslutninger',
    200,
    [
      '18.01.2017',
      'Den nye betaling blev tiltrådt',
      'Forbehold: Frederikshavn',
      'Sag 2026-001: Taleinstituttet',
    ],
    ['Dagsordenen blev godkendt'],
  ],
  ['birgitte', '/beslutninger?formalia=med', 200, ['Dagsordenen blev godkendt', 'Skjul formalia'], []],
  [
    'birgitte',
    '/beslutninger?forbehold=frederikshavn',
    200,
    ['2 beslutninger passer', 'Den nye betaling', 'Takstreduktion', 'Forbehold: alle kommuner'],
    ['Modellen blev godkendt'],
  ],
  // What all municipalities reserved counts for each, also for one that reserved nothing by itself; not for the region.
  [
    'birgitte',
    '/beslutninger?forbehold=laesoe',
    200,
    ['Én beslutning passer', 'Takstreduktion', 'Forbehold: alle kommuner'],
    ['Forbehold: Hjørring'],
  ],
  [
    'birgitte',
    '/beslutninger?forbehold=region-nordjylland',
    200,
    ['Ingen beslutninger passer'],
    ['Takstreduktion'],
  ],
  [
    'birgitte',
    '/beslutninger?forbehold=alle&aar=2014',
    200,
    ['Kommissoriet blev godkendt', 'Forbehold: Vesthimmerland'],
    ['KL'],
  ],
  [
    'birgitte',
    '/beslutninger?aar=2011&q=grænsen+5',
    200,
    ['Rammeaftale 2012', 'Forbehold: Hjørring'],
    ['Modellen blev godkendt'],
  ],
  ['birgitte', '/beslutninger?q=MODELLERNE', 200, ['Modellen blev godkendt'], []],
  ['birgitte', '/beslutninger?q=takst+reduktioner', 200, ['Takstreduktion'], ['Modellen blev godkendt']],
  [
    'birgitte',
    '/beslutninger?sag=2026-001',
    200,
    ['Den nye betaling', 'Sag 2026-001'],
    ['Modellen blev godkendt'],
  ],
  [
    'birgitte',
    '/beslutninger?udfald=postponed',
    200,
    ['Sagen blev udsat til marts', 'Én beslutning passer'],
    [],
  ],
  [
    'birgitte',
    '/beslutninger?fra=1.1.2014&til=31.12.2014',
    200,
    ['12.06.2014'],
    ['18.01.2017', '11.08.2011'],
  ],
  ['birgitte', '/beslutninger?forum=das', 200, ['18.01.2017'], ['12.06.2014']],
  [
    'birgitte',
    '/beslutninger?q=findesikke',
    200,
    ['Ingen beslutninger passer', 'Vis alle beslutninger'],
    ['Hent som CSV'],
  ],
  ['birgitte', '/beslutninger?q=%27%25_&orden=udfald&retning=ned', 200, ['Ingen beslutninger passer'], []],
  ['birgitte', '/beslutninger?side=9999', 200, ['Ingen beslutninger passer'], []],
  [
    'nobody',
    '/beslutninger',
    200,
    ['Den rettede fordeling'],
    ['Den nye betaling', 'Rammeaftale 2012', 'SOCDIR'],
  ],
  [
    'ole',
    '/beslutninger?formalia=med',
    200,
    ['Den rettede fordeling blev godkendt'],
    ['Den nye betaling', 'Taleinstituttet', 'Forbehold: Frederikshavn'],
  ],
];

const matters: Scene[] = [
  [
    'birgitte',
    '/sager',
    200,
    ['2 sager', 'Taleinstituttet', '2011–2017', 'DAS, SOCDIR'],
    ['Forslag til sager'],
  ],
  ['birgitte', '/sager?q=grænsen', 200, ['1 sag passer', 'Grænsen for over- og underskud'], []],
  ['birgitte', '/sager?q=findesikke', 200, ['Ingen sager passer'], []],
  [
    'mette',
    '/sager',
    200,
    ['Forslag til sager', 'Børnehus Nord', 'ordet “børnehus” i begge titler', 'Opret sag'],
    [],
  ],
  ['nobody', '/sager', 200, ['Her kommer sagerne'], ['Taleinstituttet']],
  [
    'birgitte',
    '/sager/2026-001',
    200,
    [
      '3 punkter i SOCDIR og DAS, 2011–2017',
      'Den nye betaling blev tiltrådt',
      'Forbehold: Frederikshavn',
      'Hanne Skov',
      'Hjørring Kommune',
      'indlæg',
    ],
    ['Ret sagen', 'Hører måske med'],
  ],
  ['mette', '/sager/2026-001', 200, ['Ret sagen'], []],
  [
    'ole',
    '/sager/2026-001',
    200,
    ['1 punkt i SOCDIR, 2011.'],
    ['2016', '2017', 'Den nye betaling', 'Hanne Skov', 'Frederikshavn'],
  ],
  ['ole', '/sager', 200, ['Taleinstituttet 1 SOCDIR 2011'], ['2016', '2017']],
  ['nobody', '/sager/2026-001', 404, [], ['Taleinstituttet']],
  ['birgitte', '/sager/2026-999', 404, [], []],
  ['birgitte', "/sager/'--", 404, [], []],
  ['mette', '/sager/ny', 200, ['Vælg et punkt først'], []],
  [
    'mette',
    '/sager/ny?punkt=das/2016-11-17/9',
    200,
    ['Budget for Børnehus Nord', 'DAS 17. november 2016, punkt 9', 'En ny sag', '2026-001 Taleinstituttet'],
    [],
  ],
  ['mette', '/sager/2026-001/rettelse', 200, ['Læg sammen', 'Del sagen', 'Oprettet med 3 punkter'], []],
  ['birgitte', '/sager/ny', 403, [], []],
  ['birgitte', '/sager/2026-001/rettelse', 403, [], []],
];

describe.each([
  ['the register', register],
  ['matters', matters],
])('%s', (_, scenes) => {
  test.each(scenes)('%s reads %s: %d', async (who, address, status, shows, hides) => {
    const answer = await read(who, address);
    expect(answer.status).toBe(status);
    for (const words of shows) expect(plain(answer.html)).toContain(words);
    for (const words of hides) expect(plain(answer.html)).not.toContain(words);
  });
});

test('the register is sorted as its address says, both ways, and in English', async () => {
  const days = async (query: string): Promise<string[]> =>
    [...(await read('birgitte', `/beslutninger${query}`)).html.matchAll(/datetime="(\d{4}-\d\d-\d\d)"/g)].map(
      ([, day = '']) => day,
    );
  const newest = await days('');
  expect(newest.length).toBeGreaterThan(8);
  expect(newest).toEqual(newest.toSorted().toReversed());
  expect(await days('?retning=op')).toEqual(newest.toSorted());
});

test('the file holds the same decisions, and always leaves a line', async () => {
  const answer = await (await world.as('birgitte')).get('/beslutninger.csv?aar=2017');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;.*beslutninger-2026-11-22\.csv$/);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
  expect(head).toBe('Dato;Forum;Punkt;Titel;Beslutning;Udfald;Forbehold;Mindretal;Sag;Adresse');
  expect(rows.every((row) => row.startsWith('2017-01-18;DAS;'))).toBe(true);
  expect(rows.join('\n')).toContain(
    'Frederikshavn Kommune;;2026-001 Taleinstituttet;/moeder/das/2017-01-18/punkt/10',
  );
  expect((await world.auditLog()).at(-1)).toBe('decisions.exported done');
});

test('the front page tells the latest decisions, and none of the municipal part', async () => {
  const front = plain((await read('birgitte', '/')).html);
  expect(front).toContain('Den rettede fordeling blev godkendt');
  expect(front).not.toContain('Den nye betaling');
});

test('a reservation stands at the decision it is about, in its paragraph of the minutes', async () => {
  const { html } = await read('birgitte', '/beslutninger?q=Rammeaftale+2012&retning=op');
  const rows = html
    .split('<tr>')
    .map(plain)
    .filter((row) => row.includes('Rammeaftale 2012'));
  const marks = rows.map((row) => [
    row.includes('Forbehold: alle kommuner'),
    row.includes('Forbehold: Hjørring'),
  ]);
  expect(rows[1]).toContain('ændres fra 2 til 5 %');
  expect(marks).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test.each([
  [
    '/beslutninger',
    ['Decisions', 'Reservation: Jammerbugt', 'Show formalities too', 'Only with a reservation'],
  ],
  ['/beslutninger?q=xyz', ['No decisions match']],
  ['/sager', ['Matters will stand here']],
])('in English, %s', async (address, shows) => {
  const answer = await world.app.request(`http://localhost${address}`, {
    headers: { cookie: 'rv_sprog=en' },
  });
  const words = plain(await answer.text());
  for (const word of shows) expect(words).toContain(word);
});

test('an item tells its matter; without one the secretariat may make it', async () => {
  const item = '/moeder/socdir/2011-08-11/punkt/7';
  expect((await read('birgitte', item)).html).toContain('href="/sager/2026-001"');
  const free = '/moeder/das/2016-11-17/punkt/9';
  expect((await read('mette', free)).html).toContain('href="/sager/ny?punkt=das%2F2016-11-17%2F9"');
  expect((await read('birgitte', free)).html).not.toContain('/sager/');
});

test.each<[As, string, string[], string[]]>([
  [
    'birgitte',
    '/organisationer/hjoerring',
    ['Møder 4', 'SOCDIR, punkt 5: Rammeaftale 2012', 'tog forbehold for ændringen'],
    [],
  ],
  ['birgitte', '/organisationer/frederikshavn', ['DAS, punkt 10: Opfølgning på Taleinstituttet'], []],
  ['ole', '/organisationer/frederikshavn', ['Forbehold 1', 'Alle kommuner tager'], ['Taleinstituttet']],
  ['ole', '/organisationer/region-nordjylland', ['Ingen forbehold'], ['Alle kommuner tager']],
  ['nobody', '/organisationer/hjoerring', ['Møder 2', 'Ingen forbehold'], ['Rammeaftale 2012', 'SOCDIR 12']],
  ['birgitte', '/personer/lars-munk', ['Møder 4', 'DAS 18. januar 2017 mødte', 'Rammeaftale 2012'], []],
])('%s reads on %s what they took part in', async (who, address, shows, hides) => {
  const words = plain((await read(who, address)).html);
  for (const word of shows) expect(words).toContain(word);
  for (const word of hides) expect(words).not.toContain(word);
});

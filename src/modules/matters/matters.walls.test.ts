/** Words that stand only in closed and municipal-only items reach nobody who may not read them, by no way in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../../demo/load.ts';
import type { ItemToStore } from '../meetings/index.ts';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

/** Decisions of a closed item (4), of the municipal part (7), and of both (8), each with a word of its own. */
const canaries = {
  closed: 'kanariegul',
  municipal: 'kanarieblå',
  both: 'kanarierød',
} as const;

const wordOf: Record<string, string> = { '4': canaries.closed, '7': canaries.municipal, '8': canaries.both };

/** The item decided something with its word in it, and Læsø reserved itself with the same word. */
function withCanary(item: ItemToStore): ItemToStore {
  const word = wordOf[item.number ?? ''];
  if (word === undefined || item.treatment === null) return item;
  const text = `Det blev besluttet at male alt ${word}, som en kanarie.`;
  const treatment = { ...item.treatment, outcome: 'DECIDED', outcomeText: text, minutesText: text } as const;
  const by = { party: word, organisationId: demoId('organisation', 'laesoe'), department: null };
  const reserved = { kind: 'reservation', ...by, concerning: null, text: word, lines: [] } as const;
  return { ...item, treatment, positions: [...item.positions, reserved] };
}

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings, matters cascade');
  await storeAsSecretariat(world, { ...demoMeeting, items: demoMeeting.items.map(withCanary) });
  const mette = await world.as('mette');
  for (const number of ['4', '7', '8'])
    await mette.post(`/sager/ny?punkt=das/2015-03-12/${number}`, {
      title: `Sagen om ${number}`,
      matter: '',
      'punkt-1': 'ja',
    });
});
afterAll(() => world.close());

const addresses = [
  '/',
  '/beslutninger?formalia=med',
  '/beslutninger?q=kanarie',
  '/beslutninger?forbehold=laesoe',
  '/beslutninger?sag=2026-001',
  '/beslutninger.csv?formalia=med',
  '/beslutninger.csv?q=kanarie',
  '/sager',
  '/sager/2026-001',
  '/sager/2026-002',
  '/sager/2026-003',
];

const allTexts = async (who: As): Promise<string> => {
  const browser = await world.as(who);
  const texts = [];
  for (const address of addresses) texts.push(await (await browser.get(address)).text());
  return texts.join('\n');
};

/** Who may read which: mette and birgitte all, ole (region, member) the closed, signe (no member) the municipal. */
const mayRead: Record<string, (keyof typeof canaries)[]> = {
  mette: ['closed', 'municipal', 'both'],
  birgitte: ['closed', 'municipal', 'both'],
  ole: ['closed'],
  signe: ['municipal'],
  niels: ['municipal'],
  nobody: [],
};

describe.each(Object.entries(mayRead))('%s', (who, readable) => {
  test(`reads ${readable.join(', ') || 'nothing hidden'}`, async () => {
    const texts = await allTexts(who as As);
    for (const [name, word] of Object.entries(canaries))
      expect([name, texts.includes(word)]).toEqual([name, readable.some((one) => one === name)]);
    if (!readable.includes('municipal')) expect(texts).not.toContain(secrets.municipalTitle);
    if (!readable.includes('both') && who !== 'signe' && who !== 'niels')
      expect(texts).not.toContain(secrets.bothTitle);
  });

  test('counts, choices and file say no more', async () => {
    const browser = await world.as(who as As);
    const page = await (await browser.get('/beslutninger?q=kanarie')).text();
    const count = readable.length;
    const words = count === 1 ? 'Én beslutning passer' : `${count} beslutninger passer`;
    if (who !== 'nobody') expect(page).toContain(words);
    expect(page.includes('Læsø')).toBe(count > 0);
    const file = await (await browser.get('/beslutninger.csv?q=kanarie')).text();
    expect(file.trimEnd().split('\r\n').length).toBe(count + 1);
  });
});

/** A matter is known to those who may read one of its items. */
test.each<[As, number[]]>([
  ['mette', [200, 200, 200]],
  ['birgitte', [200, 200, 200]],
  ['ole', [200, 404, 404]],
  ['signe', [404, 200, 404]],
  ['nobody', [404, 404, 404]],
])('%s finds the three matters: %j', async (who, expected) => {
  const browser = await world.as(who);
  const found = [];
  for (const number of ['2026-001', '2026-002', '2026-003'])
    found.push((await browser.get(`/sager/${number}`)).status);
  expect(found).toEqual(expected);
});

test('reading what is guarded leaves a line, reading what is open does not', async () => {
  const before = (await world.auditLog()).length;
  const ole = await world.as('ole');
  await ole.get('/beslutninger?forum=das&udfald=noted');
  expect((await world.auditLog()).slice(before)).toEqual([]);
  await ole.get('/beslutninger?q=kanarie');
  await ole.get('/sager/2026-001');
  expect((await world.auditLog()).slice(before)).toEqual(['decisions.read done', 'matter.read done']);
});

test('only the secretariat sees what was done to matters', async () => {
  for (const who of ['birgitte', 'ole', 'signe', 'nobody'] as const) {
    const browser = await world.as(who);
    for (const address of ['/sager/ny', '/sager/2026-001/rettelse'])
      expect((await browser.get(address)).status).toBe(who === 'nobody' ? 303 : 403);
    expect((await browser.post('/sager/2026-001/titel', { title: 'x', version: '1' })).status).toBe(403);
  }
});

test('a cell that a spreadsheet would run is guarded in the file', async () => {
  await world.owner.query(`update items set title = '=HYPERLINK("http://x")' where number = '5'`);
  const file = await (await (await world.as('birgitte')).get('/beslutninger.csv')).text();
  expect(file).toContain(`;"'=HYPERLINK(""http://x"")";`);
});

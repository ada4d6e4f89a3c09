/** The meeting of DAS on 17 November 2016, come in through the importer: what each of three readers is shown of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutExplanations } from '../../../tests/support/explained-words.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

const meeting = '/moeder/das/2016-11-17';
let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

const textOf = async (who: As, address: string) =>
  withoutExplanations(await (await (await world.as(who)).get(address)).text()).replaceAll('\u00a0', ' ');
const statusOf = async (who: As, address: string) => (await (await world.as(who)).get(address)).status;
const municipalWords = ['NOPII', 'Kommunalt fora', 'synopsis', 'gæst', '16 punkter', 'kl. 13.00–16.00'];

test('a director sees all 16 items, the municipal part and the guests', async () => {
  const page = await textOf('birgitte', meeting);
  for (const words of [
    '16 punkter',
    '3 kun for kommuner',
    'Kommunalt fora',
    'Lukket punkt',
    '4 gæster',
    'kl. 13.00–16.00',
  ])
    expect(page).toContain(words);
  for (const item of [1, 14, 15, 16])
    expect(await statusOf('birgitte', `${meeting}/punkt/${item}`)).toBe(200);
});

const statusesOf = (who: As) =>
  Promise.all([13, 14, 15, 16].map((item) => statusOf(who, `${meeting}/punkt/${item}`)));

test('in public there are 13 items, and no sign that there are more', async () => {
  const page = await textOf('nobody', meeting);
  expect(page).toContain('13 punkter');
  expect(page).toContain('kl. 13.00–15.00');
  for (const words of municipalWords) expect(page.split('Næste møde</h2>')[0]).not.toContain(words);
  expect(await statusesOf('nobody')).toEqual([200, 303, 303, 303]);
  expect(await textOf('nobody', `${meeting}/punkt/13`)).not.toContain('NOPII');
  expect(await textOf('nobody', `${meeting}/deltagere`)).not.toMatch(/NOPII|Gæster|punkt 14/);
});

test('the region sees 13 items, and of the municipal part number, title and slot', async () => {
  const page = await textOf('ole', meeting);
  for (const words of ['16 punkter', 'kl. 13.00–16.00', 'Kommunal del', 'NOPII'])
    expect(page).toContain(words);
  expect(page).not.toContain('Kommunalt fora');
  expect(await statusesOf('ole')).toEqual([200, 200, 200, 200]);
  for (const item of [14, 15, 16])
    expect(await textOf('ole', `${meeting}/punkt/${item}`)).toContain('mødets kommunale del');
  expect(await textOf('ole', `${meeting}/deltagere`)).not.toMatch(/NOPII|Gæster|punkt 14/);
});

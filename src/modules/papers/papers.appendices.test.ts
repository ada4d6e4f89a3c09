/** A paper as an appendix on the pages of a meeting: once, with what file it is, and a link only where it opens. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRead, draftFor, pdfFile, putUp, send } from '../../../tests/support/papers.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
let address: string;
let number: string;
beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  const draft = await draftFor(world, { items: [{ title: 'Fælles tilbud' }] });
  number = await putUp(world, draft.items[0]?.papers ?? '', pdfFile('kapacitet.pdf', 'Kapacitet', 3));
  await allRead(world);
  await send(world, draft);
  ({ address } = draft);
}, 60_000);
afterAll(() => world.close());

const pages = () => [address, `${address}/punkt/1`, `${address}/versioner/1`];
const pageOf = async (at: string): Promise<string> => {
  const answer = await (await world.as('birgitte')).get(at);
  expect([at, answer.status]).toEqual([at, 200]);
  return (await answer.text()).replaceAll('&nbsp;', ' ');
};
const count = (page: string, words: string): number => page.split(words).length - 1;

test('a file that opens is linked once, with its kind and pages', async () => {
  for (const at of pages()) {
    const page = await pageOf(at);
    expect([at, count(page, `href="/bilag/${number}/1/fil"`), count(page, 'PDF, 3 sider')]).toEqual([
      at,
      1,
      1,
    ]);
    expect([at, count(page, '>Bilag 1: kapacitet<') + count(page, '>kapacitet<')]).toEqual([at, 1]);
  }
});

test.each([
  ['infected', `scan = 'infected', stored_as = null, erased_at = now()`, 'filen kan ikke hentes'],
  ['erased', `stored_as = null, erased_at = now()`, 'filen kan ikke hentes'],
  ['refused', `reading = 'unreadable', problem = 'macros'`, 'filen kan ikke hentes'],
  ['waiting', `scan = 'waiting', reading = 'waiting'`, 'filen bliver set igennem'],
  ['doubtful', `doubts = '{line:1}'`, 'filen bliver set igennem'],
])('a file that is %s is said in words, and no link leads to nothing', async (_, state, words) => {
  const { rows } = await world.owner.query('select * from paper_versions');
  await world.owner.query(`update paper_versions set ${state}`);
  const shown = [];
  for (const at of pages()) shown.push([at, await pageOf(at)] as const);
  const file = await (await world.as('birgitte')).get(`/bilag/${number}/1/fil`);
  const { scan, reading, problem, stored_as: storedAs } = rows[0] ?? {};
  await world.owner.query(
    `update paper_versions set scan = $1, reading = $2, problem = $3, stored_as = $4, erased_at = null, doubts = '{}'`,
    [scan, reading, problem, storedAs],
  );
  expect(file.status).toBe(404);
  for (const [at, page] of shown) expect([at, count(page, '/fil"'), count(page, words)]).toEqual([at, 0, 1]);
});

/** Who may fetch which version of which paper: each person at each door, against a table written by hand. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRead, draftFor, pdfFile, putUp, send, type DraftOfTest } from '../../../tests/support/papers.ts';
import { freshWorld, people, type As, type World } from '../../../tests/support/world.ts';
import { changeAs, readAs } from '../../platform/database.ts';

let world: World;
let inside: DraftOfTest;
const numbers: Record<string, string> = {};
/** Words so unlike each other that the search takes none for another. */
const words: Record<string, string> = {
  open: 'blommekompot',
  municipal: 'hyldeblomst',
  closed: 'tyttebærsaft',
  both: 'kvædegele',
  later: 'rabarbertrifli',
  draft: 'solbærsyltning',
};
const everybody: As[] = ['nobody', ...(Object.keys(people) as As[])];

beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  inside = await draftFor(world, {
    audience: 'cooperation',
    items: [
      { title: 'Åbent punkt' },
      { title: 'Kommunalt punkt', municipalOnly: true },
      { title: 'Lukket punkt', closed: true },
      { title: 'Begge dele', closed: true, municipalOnly: true },
    ],
  });
  const names = ['open', 'municipal', 'closed', 'both'];
  for (const [index, name] of names.entries())
    numbers[name] = await putUp(
      world,
      inside.items[index]?.papers ?? '',
      pdfFile(`${name}.pdf`, words[name] ?? ''),
    );
  const mette = await world.as('mette');
  numbers['shared'] = await putUp(world, inside.items[2]?.papers ?? '', pdfFile('delt.pdf', 'Kanariedelt'));
  await mette.post(`${inside.items[0]?.papers}/tilknytning`, { number: numbers['shared'] });
  await allRead(world);
  await send(world, inside);
  numbers['body'] = await sentPaper('body', '2026-12-11');
  numbers['public'] = await sentPaper('public', '2026-12-12');
  const draft = await draftFor(world, { heldOn: '2026-12-13', items: [{ title: 'Kun kladde' }] });
  numbers['draft'] = await putUp(
    world,
    draft.items[0]?.papers ?? '',
    pdfFile('kladde.pdf', words['draft'] ?? ''),
  );
  for (const name of ['open', 'closed']) await newVersion(numbers[name] ?? '');
  await allRead(world);
});
afterAll(() => world.close());

async function sentPaper(audience: 'body' | 'public', heldOn: string): Promise<string> {
  const draft = await draftFor(world, { audience, heldOn, items: [{ title: `Møde for ${audience}` }] });
  const number = await putUp(
    world,
    draft.items[0]?.papers ?? '',
    pdfFile(`${audience}.pdf`, `Kanarie${audience}`),
  );
  await allRead(world);
  await send(world, draft);
  return number;
}

async function newVersion(number: string): Promise<void> {
  const mette = await world.as('mette');
  const page = await (await mette.get(`/bilag/${number}/version`)).text();
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  const files = [pdfFile('senere.pdf', words['later'] ?? '')];
  expect((await mette.post(`/bilag/${number}/version`, { note: '', version }, { files })).status).toBe(303);
}

const all = everybody;
const signedIn = all.filter((who) => who !== 'nobody');
/** Members and deputies of DAS, and the secretariat: who sees closed items. */
const members: As[] = ['mette', 'birgitte', 'henning', 'ole', 'palle'];
/** All but the region, the auditor of the region's side and those of no side. */
const table: [paper: string, version: number, mayFetch: readonly As[]][] = [
  ['public', 1, all],
  ['open', 1, signedIn],
  ['open', 2, ['mette']],
  ['municipal', 1, []],
  ['closed', 1, members],
  ['closed', 2, ['mette']],
  ['both', 1, ['mette', 'birgitte', 'henning', 'palle']],
  ['shared', 1, signedIn],
  ['draft', 1, ['mette']],
];

describe('a version is fetched by who sees an item it was sent with', () => {
  for (const [paper, version, mayFetch] of table.filter(([, , who]) => who.length > 0))
    test(`${paper}, version ${version}`, async () => {
      const got: As[] = [];
      for (const who of everybody)
        if ((await (await world.as(who)).get(`/bilag/${numbers[paper]}/${version}/fil`)).status === 200)
          got.push(who);
      expect(got.toSorted()).toEqual([...mayFetch].toSorted());
    });

  test('the municipal part: by the municipal side of those who see the meeting', async () => {
    const got: As[] = [];
    for (const who of everybody)
      if ((await (await world.as(who)).get(`/bilag/${numbers['municipal']}/1/fil`)).status === 200)
        got.push(who);
    const municipal = signedIn.filter((who) => world.actor(who as keyof typeof people).side === 'municipal');
    expect(got.toSorted()).toEqual([...new Set<As>([...municipal, 'mette'])].toSorted());
    expect(got).not.toContain('ole');
  });

  test('a meeting of the body alone: by its members, contact persons and the secretariat', async () => {
    const got: As[] = [];
    for (const who of everybody)
      if ((await (await world.as(who)).get(`/bilag/${numbers['body']}/1/fil`)).status === 200) got.push(who);
    expect(got.toSorted()).toEqual([...members, 'tove'].toSorted());
  });
});

test('hidden, missing and not yet there give the same page', async () => {
  const signe = await world.as('signe');
  const addresses = [`${numbers['closed']}/1`, '2026-9999/1', `${numbers['open']}/9`, `${numbers['open']}/x`];
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const answer = await signe.get(`/bilag/${address}/fil`);
      expect(answer.status).toBe(404);
      return (await answer.text()).replaceAll(address, '');
    }),
  );
  expect(new Set(pages).size).toBe(1);
});

test('the reading of a guarded paper leaves a line, that of an open one none', async () => {
  await world.forgetAuditLog();
  const birgitte = await world.as('birgitte');
  await birgitte.get(`/bilag/${numbers['open']}/1/fil`);
  await birgitte.get(`/bilag/${numbers['shared']}/1/fil`);
  expect(await world.auditLog()).toEqual([]);
  await birgitte.get(`/bilag/${numbers['closed']}/1/fil`);
  expect(await world.auditLog()).toEqual(['paper.fetched done']);
});

test('the words of a paper are found by who sees the item, and by nobody else', async () => {
  const finders = async (paper: string): Promise<As[]> => {
    const found: As[] = [];
    for (const who of everybody) {
      const page = await (await (await world.as(who)).get(`/soeg?q=${words[paper]}`)).text();
      if (page.includes(inside.address)) found.push(who);
    }
    return found.toSorted();
  };
  expect(await finders('open')).toEqual([...signedIn].toSorted());
  expect(await finders('closed')).toEqual([...members].toSorted());
  expect(await finders('both')).toEqual(['birgitte', 'henning', 'mette', 'palle']);
  expect(await finders('later')).toEqual([]);
  expect(await finders('draft')).toEqual([]);
});

test('an item that is closed takes its paper and its words with it, and opening gives them back', async () => {
  const item = inside.items[0]?.id;
  const signe = await world.as('signe');
  const sees = async (): Promise<[number, boolean]> => [
    (await signe.get(`/bilag/${numbers['open']}/1/fil`)).status,
    (await (await signe.get(`/soeg?q=${words['open']}`)).text()).includes(inside.address),
  ];
  expect(await sees()).toEqual([200, true]);
  const shut = `update items set closed = true, closed_reason = 'Personsag' where id = $1`;
  await world.owner.query(shut, [item]);
  expect(await sees()).toEqual([404, false]);
  await world.owner.query('update items set closed = false where id = $1', [item]);
  expect(await sees()).toEqual([200, true]);
});

const tables = ['papers', 'paper_versions', 'paper_events', 'draft_item_papers'] as const;

test.each(tables)('a director cannot add to %s, nor change it', async (name) => {
  const birgitte = world.actor('birgitte');
  const additions: Record<(typeof tables)[number], string> = {
    papers: `insert into papers (number, body_id, title) select '2026-9998', id, 'x' from bodies limit 1`,
    paper_versions: `insert into paper_versions (paper_id, number, name, media_type, byte_count, sha256, stored_as)
      select id, 99, 'x', 'x', 1, 'x', 'x' from papers limit 1`,
    paper_events: `insert into paper_events (paper_id, event) select id, 'removed' from papers limit 1`,
    draft_item_papers: `insert into draft_item_papers (item_id, paper_id, position)
      select a.item_id, a.paper_id, 99 from appendices a where a.paper_id is not null limit 1`,
  };
  const add = (db: Parameters<Parameters<typeof changeAs>[2]>[0]) => sql.raw(additions[name]).execute(db);
  await expect(changeAs(world.database, birgitte, add)).rejects.toThrow('row-level security');
});

test('a director sees no row of a paper that hangs on nothing she sees', async () => {
  const seen = await readAs(world.database, world.actor('birgitte'), (db) =>
    db.selectFrom('papers').select('number').execute(),
  );
  expect(seen.map(({ number }) => number)).not.toContain(numbers['draft']);
  expect(seen.map(({ number }) => number)).toContain(numbers['closed']);
});

test('the body that clears a shared draft gets the newest version, behind the walls it will have', async () => {
  const draft = await draftFor(world, {
    heldOn: '2026-12-14',
    items: [{ title: 'Til klarering' }, { title: 'Lukket', closed: true }],
  });
  const number = await putUp(world, draft.items[0]?.papers ?? '', pdfFile('k1.pdf', 'Klarering'));
  const shut = await putUp(world, draft.items[1]?.papers ?? '', pdfFile('k2.pdf', 'Lukket klarering'));
  await newVersion(number);
  await allRead(world);
  const fetchable = async (): Promise<number[]> => {
    const hanne = await world.as('hanne');
    const addresses = [`${number}/1`, `${number}/2`, `${shut}/1`];
    return Promise.all(addresses.map(async (at) => (await hanne.get(`/bilag/${at}/fil`)).status));
  };
  expect(await fetchable()).toEqual([404, 404, 404]);
  // Hanne is of KKR, which is made the clearing body here: she is a member of nothing else that could open it.
  await world.owner.query(
    `update agendas set shared_at = now(), clearing_body_id = (select id from bodies where key = 'kkr')
      where meeting_id = $1`,
    [draft.meetingId],
  );
  expect(await fetchable()).toEqual([404, 200, 404]);
});

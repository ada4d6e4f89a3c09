/** Topics of several bodies, items outside the terms, and what the secretariat puts aside, by the reader's walls. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, play } from '../../../tests/access/scenarios.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query(`insert into matters (number, title) values ('2019-901', 'Botilbud ved havnen'),
    ('2019-902', 'Fokus på autisme')`);
  // One matter beside every agreed way, and one that goes up the way of the focus areas.
  await addItem('das', '2019-01-10', { title: 'Nyt botilbud', matter: '2019-901' });
  await addItem('ekspertpanelet', '2019-02-11', { title: 'Målgruppen ved havnen', matter: '2019-901' });
  await addItem('das', '2019-03-10', { title: 'Autismeområdet', matter: '2019-902' });
  await addItem('kkr', '2019-04-12', { title: 'Temaer for to år', matter: '2019-902' });
  // Two titles that share half of their rare words.
  await addItem('das', '2019-05-01', { title: 'Kørselsordninger i weekenden' });
  await addItem('ekspertpanelet', '2019-05-13', { title: 'Kørselsordningerne og lønninger' });
  await addItem('das', '2019-05-14', { title: 'Kørselsordninger', kind: 'formality' });
  await addTerms();
  await addItem('styringsaftalegruppen', '2019-06-01', { title: 'Skemaet til takstindberetning' });
  await addItem('styringsaftalegruppen', '2019-06-02', { title: 'Lovforslag om magtanvendelse' });
  await addItem('styringsaftalegruppen', '2018-06-02', { title: 'Hjemløshed i sommerhuse' });
});
afterAll(() => world.close());

type Added = { title: string; matter?: string; closed?: boolean; kind?: string };

/** A meeting of the body with one item. */
async function addItem(
  body: string,
  on: string,
  { title, matter, closed = false, kind = 'discussion' }: Added,
) {
  await world.owner.query(
    `with meeting as (insert into meetings (body_id, audience, held_on, state, document_type)
        select id, 'cooperation', $2, 'held', 'minutes' from bodies where key = $1 returning *)
      insert into items (meeting_id, body_id, audience, municipal_only, closed, position, address, number, title, kind,
          matter_id)
        select id, body_id, audience, false, $3, 1, '1', '1', $4, $5, (select id from matters where number = $6)
        from meeting`,
    [body, on, closed, title, kind, matter ?? null],
  );
}

/** Terms of the group from 2019 on. */
async function addTerms(): Promise<void> {
  await world.owner.query(
    `with terms as (insert into mandates (title, body_id, decided_by_id, audience, state, published)
        select 'Gruppen', b.id, d.id, 'cooperation', 'running', true from bodies b, bodies d
        where b.key = 'styringsaftalegruppen' and d.key = 'das' returning id)
      insert into mandate_versions (mandate_id, number, state, content, valid_from)
        select id, 1, 'approved', '{"purpose": "Gruppen følger takster", "tasks": "Udgifter og priser"}', '2019-01-01'
        from terms`,
  );
}

const within = 'fra=1.1.2019&til=31.12.2019';
const list = `/arbejdsdeling?${within}`;
const words = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const main = (page: string): string => words(page.split('<main')[1] ?? '');
const matterFlag = '/arbejdsdeling/sag-2019-901';
const dismissal = `${matterFlag}/afvisning?${within}`;
const dismissals = () =>
  linesOf(
    world,
    `select concat_ws(' ', d.kind, item_count, reason, undone_on, string_agg(i.body_id::text, '') is not null) as line
      from overlap_dismissals d join overlap_dismissal_items i on i.dismissal_id = d.id group by d.id order by number`,
  );

test('one matter and shared words of two bodies are shown with links, score and days', async () => {
  const shows = [
    'href="/sager/2019-901"',
    'href="/moeder/das/2019-01-10/punkt/1"',
    'href="/fora/ekspertpanelet"',
    'href="/moeder/das/2019-05-01/punkt/1"',
  ];
  for (const who of ['mette', 'birgitte'] as const) {
    const page = main(await play(world, { says: who, as: who, get: list, gives: 200, shows }));
    expect(page).toMatch(/Botilbud ved havnen Samme sag i flere fora .* 32 At se på/);
    expect(page).toMatch(/Samme emne i flere fora 50 % af de sjældne ord er fælles .* 12 At se på/);
    expect(page).toContain('3 emner at se på, 1 på vej efter beslutningsretten, 0 afvist');
    expect(page).not.toContain('Autismeområdet');
    expect(page.includes(' Afvis ')).toBe(who === 'mette');
  }
});

test('what goes up the agreed way is on its way and no flag', async () => {
  const get = `${list}&vis=on-its-way`;
  const shows = [
    'Fokus på autisme',
    'href="/beslutningsret/rammeaftale"',
    'Kan følge vejen for »Rammeaftale',
  ];
  const page = await play(world, { says: 'way', as: 'birgitte', get, gives: 200, shows });
  expect(main(page)).not.toContain('Botilbud ved havnen');
  await play(world, {
    says: 'no act',
    as: 'mette',
    get: '/arbejdsdeling/sag-2019-902/afvisning',
    gives: 404,
  });
});

test('an item is outside the terms that held on its day, and no other', async () => {
  const get = '/arbejdsdeling?fra=1.1.2018&til=31.12.2019&slags=outside-terms';
  const shows = ['Lovforslag om magtanvendelse', 'href="/kommissorier/'];
  const hides = ['takstindberetning', 'Hjemløshed', 'Botilbud ved havnen', 'Nyt botilbud'];
  await play(world, { says: 'terms', as: 'birgitte', get, gives: 200, shows, hides });
});

test('filters stand in the address, and an empty list says what to do', async () => {
  const body = `${list}&forum=styringsaftalegruppen`;
  const hides = ['Botilbud ved havnen', 'weekenden'];
  await play(world, { says: 'body', as: 'mette', get: body, gives: 200, shows: ['magtanvendelse'], hides });
  const shows = ['Vælg en længere periode'];
  await play(world, { says: 'empty', as: 'mette', get: `${list}&vis=dismissed`, gives: 200, shows });
  const bad = `${list}&slags=x&vis=y&side=0`;
  await play(world, {
    says: 'not understood',
    as: 'mette',
    get: bad,
    gives: 200,
    shows: ['Botilbud ved havnen'],
  });
  await play(world, { says: 'English', as: 'mette', get: '/arbejdsdeling', gives: 200 });
});

test('the secretariat and members of bodies read it; only the secretariat puts aside', async () => {
  for (const who of ['niels', 'jonas', 'hanne', 'vibeke'] as const)
    await play(world, { says: who, as: who, get: list, gives: 403 });
  await play(world, { says: 'nobody', as: 'nobody', get: list, gives: 303 });
  const sends = { reason: 'Nej', version: '2' };
  await play(world, { says: 'member', as: 'birgitte', post: dismissal, sends, gives: 403 });
  expect(await dismissals()).toEqual([]);
});

test('a flag is put aside with a reason, taken up again, and comes back when an item joins', async () => {
  const post = { as: 'mette', post: dismissal } as const;
  await play(world, {
    says: 'form',
    as: 'mette',
    get: dismissal,
    gives: 200,
    shows: ['Målgruppen ved havnen'],
  });
  const missing = ['Skriv en tekst', 'href="#reason"'];
  await play(world, {
    ...post,
    says: 'no reason',
    sends: { reason: '', version: '2' },
    gives: 422,
    shows: missing,
  });
  const late = { reason: 'Aftalt arbejdsdeling', version: '1' };
  await play(world, { ...post, says: 'late', sends: late, gives: 409, shows: ['Aftalt arbejdsdeling'] });
  expect(await dismissals()).toEqual([]);
  const logs = ['overlap.dismissed done'];
  await play(world, { ...post, says: 'done', sends: { ...late, version: '2' }, gives: 303, logs });
  expect(await dismissals()).toEqual(['same-matter 2 Aftalt arbejdsdeling t']);
  await play(world, { ...post, says: 'again', sends: { ...late, version: '2' }, gives: 404 });
  const seen = { as: 'birgitte', get: `${list}&vis=dismissed`, gives: 200 } as const;
  await play(world, {
    ...seen,
    says: 'kept',
    shows: ['Botilbud ved havnen', 'Aftalt arbejdsdeling', 'Mette'],
  });
  await play(world, { says: 'gone', as: 'mette', get: list, gives: 200, hides: ['Botilbud ved havnen'] });
  const [number] = await linesOf(world, 'select number::text as line from overlap_dismissals');
  const undo = { as: 'mette', post: `/arbejdsdeling/${number}/fortrydelse?${within}` } as const;
  await play(world, { ...undo, says: 'undo', gives: 303, logs: ['overlap-dismissal.undone done'] });
  await play(world, { ...undo, says: 'undone', gives: 404 });
  expect(await dismissals()).toEqual(['same-matter 2 Aftalt arbejdsdeling 2026-11-22 t']);
  await play(world, { says: 'back', as: 'mette', get: list, gives: 200, shows: ['Botilbud ved havnen'] });
  await play(world, { ...post, says: 'twice', sends: { ...late, version: '2' }, gives: 303 });
  await addItem('socdir', '2019-09-01', { title: 'Botilbud: økonomien', matter: '2019-901', closed: true });
  const joined = ['Botilbud ved havnen', 'Botilbud: økonomien'];
  await play(world, { says: 'joined', as: 'mette', get: list, gives: 200, shows: joined });
});

test('an item one may not read counts in nothing one sees, nor does the reason said of it', async () => {
  const closed = 'Botilbud: økonomien';
  const sends = { reason: 'Økonomien er fortrolig', version: '3' };
  for (const get of [list, `/arbejdsdeling.csv?${within}`]) {
    const hides = [closed, '2019-09-01', '01.09.2019'];
    await play(world, { says: 'outside', as: 'ole', get, gives: 200, hides });
    await play(world, { says: 'inside', as: 'birgitte', get, gives: 200, shows: [closed] });
  }
  await play(world, { says: 'aside', as: 'mette', post: dismissal, sends, gives: 303 });
  const get = `${list}&vis=dismissed`;
  const hides = ['fortrolig', closed];
  const kept = ['Botilbud ved havnen', 'Aftalt arbejdsdeling'];
  await play(world, { says: 'ole', as: 'ole', get, gives: 200, shows: kept, hides });
  await play(world, { says: 'birgitte', as: 'birgitte', get, gives: 200, shows: ['fortrolig', closed] });
  const rows = await linesOf(
    world,
    'select count(*)::text as line from overlap_dismissals where undone_on is null',
  );
  expect(rows).toEqual(['2']);
});

test('the file has a row for each item of each flag', async () => {
  const get = `/arbejdsdeling.csv?${within}&slags=shared-words`;
  const file = await play(world, {
    says: 'file',
    as: 'ole',
    get,
    gives: 200,
    logs: ['overlap.exported done'],
  });
  const rows = file.trim().split('\r\n');
  expect(rows).toHaveLength(1 + 2);
  const [key, kind, state, body, ...rest] = rows[1]?.split(';') ?? [];
  expect([key, kind, state, body]).toEqual([
    'ord-das-2019-05-01-1',
    'Samme emne i flere fora',
    'At se på',
    'DAS',
  ]);
  expect(rest.join(';')).toBe(
    '2019-05-01;Kørselsordninger i weekenden;;kørselordning;50;12;12;;;/moeder/das/2019-05-01/punkt/1',
  );
});

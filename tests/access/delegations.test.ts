/** A delegation with its source item, its end, and what was decided under it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type World } from '../support/world.ts';
import { linesOf, play } from './scenarios.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
afterAll(() => world.close());

const item = '/moeder/das/2016-11-17/punkt/11';
const proposal = {
  from: 'das',
  to: 'fu',
  subject: 'Små indkøb til møderne',
  holder: 'Formanden',
  reportsTo: 'socdir',
  reporting: 'Nævnes på næste møde',
  item: `https://rammevaerk.example${item}`,
  source: '',
  day: '17.11.2016',
  endsOn: '31.12.2026',
  reason: 'Det haster tit',
};
const stepOf = (version: string) => ({ day: '22.11.2026', reason: 'Besluttet', version });
const at = (noun: string) => `/delegationer/4/${noun}`;

test('a delegation leads to the item it was decided at, and needs an item or words', async () => {
  const write = { as: 'mette', post: '/delegationer/ny' } as const;
  const refusals: [string, Record<string, string>, string][] = [
    ['no source', { item: '' }, 'href="#source"'],
    ['no item there', { item: '/moeder/das/2016-11-17/punkt/99' }, 'href="#item"'],
    ['no address', { item: 'punkt 11' }, 'Kopiér den fra punktets side'],
    ['no holder', { holder: '' }, 'href="#holder"'],
    ['no reporting duty', { reporting: '' }, 'href="#reporting"'],
    ['no such body to report to', { reportsTo: 'findes-ikke' }, 'href="#reportsTo"'],
    ['ends before', { endsOn: '16.11.2016' }, 'href="#endsOn"'],
  ];
  for (const [says, change, shown] of refusals)
    await play(world, { ...write, says, sends: { ...proposal, ...change }, gives: 422, shows: [shown] });
  await play(world, { ...write, says: 'written', sends: proposal, gives: 303 });
  const shows = [
    `href="${item}"`,
    'Formanden',
    'DAS 17.11.2016',
    'Nævnes på næste møde',
    'Beslutningerne meldes til: <a href="/fora/socdir"',
    '31. december 2026',
  ];
  await play(world, { says: 'shown', as: 'birgitte', get: '/delegationer/4', gives: 200, shows });
});

test('whoever may not know of the item is given no link to it', async () => {
  await world.owner.query(
    `update items set closed = true, municipal_only = true where id = (select item_id from delegations
      where number = 4)`,
  );
  const isNamed = await linesOf(
    world,
    `select title as line from items where id = (select item_id
    from delegations where number = 4)`,
  );
  await world.owner.query(
    `update meetings set audience = 'body' where id = (select meeting_id from items where id = (select item_id
      from delegations where number = 4))`,
  );
  const outside = { says: 'not of the body', as: 'niels', get: '/delegationer/4', gives: 200 } as const;
  await play(world, { ...outside, hides: [item, ...isNamed] });
});

test('in force, a delegation lists what was decided under it, by the walls of the items', async () => {
  await play(world, {
    says: 'entry',
    as: 'mette',
    post: at('ikrafttraedelse'),
    sends: stepOf('1'),
    gives: 303,
  });
  const decide = (topic: string, closed: boolean) =>
    world.owner.query(
      `insert into decisions (item_id, meeting_id, body_id, audience, municipal_only, closed, position,
          deciding_body_id, topic, outcome, body_text)
        select i.id, i.meeting_id, i.body_id, i.audience, i.municipal_only, i.closed, 90 + $2::int,
          (select id from bodies where key = 'fu'), $1, 'DECIDED', 'Sådan blev det'
        from items i join meetings m on m.id = i.meeting_id
        where m.held_on = '2026-11-22' and i.closed = $2::int::boolean`,
      [topic, Number(closed)],
    );
  await world.owner.query(
    `with m as (insert into meetings (body_id, audience, held_on, state, document_type)
        select id, 'cooperation', '2026-11-22', 'held', 'minutes' from bodies where key = 'das' returning *)
      insert into items (meeting_id, body_id, audience, municipal_only, closed, position, address, number, title, kind)
        select m.id, m.body_id, m.audience, false, n = 2, n, n::text, n::text, 'Fra FU', 'information'
        from m, generate_series(1, 2) n`,
  );
  await decide('Nye stole til salen', false);
  await decide('En aftale om opsigelse', true);
  const page = { get: '/delegationer/4', gives: 200 } as const;
  const open = ['Nye stole til salen', 'Besluttet', 'href="/moeder/das/2026-11-22/punkt/1"', '?forum=fu'];
  await play(world, { ...page, says: 'DAS', as: 'birgitte', shows: [...open, 'En aftale om opsigelse'] });
  await play(world, {
    ...page,
    says: 'not DAS',
    as: 'niels',
    shows: open,
    hides: ['En aftale om opsigelse'],
  });
});

test('before the last day the secretariat is told, and extends', async () => {
  const front = { says: 'front', as: 'mette', get: '/', gives: 200 } as const;
  await play(world, { ...front, shows: ['Delegation 4 til Forretningsudvalget udløber'] });
  await play(world, { ...front, as: 'birgitte', hides: ['Delegation 4 til'] });
  const page = { says: 'page', as: 'ole', get: '/delegationer/4', gives: 200 } as const;
  await play(world, { ...page, shows: ['Udløber snart'] });
  const extend = { as: 'mette', post: at('forlaengelse') } as const;
  const sends = { ...stepOf('2'), until: '31.12.2026' };
  const short = { ...extend, says: 'not longer', sends, gives: 422, shows: ['href="#until"'] } as const;
  await play(world, { ...short, shows: ['Skriv en dag efter 31. december 2026'] });
  await play(world, { ...extend, says: 'without a day', sends: stepOf('2'), gives: 400 });
  const longer = { ...sends, until: '31.12.2027' };
  await play(world, {
    ...extend,
    says: 'longer',
    sends: longer,
    gives: 303,
    logs: ['delegation.extended done'],
  });
  await play(world, {
    ...extend,
    says: 'twice',
    sends: longer,
    gives: 409,
    shows: ['Forlænget til 31.12.2027'],
  });
  await play(world, { ...page, shows: ['Forlænget til 31.12.2027'], hides: ['Udløber snart'] });
  const endless = { ...extend, says: 'no end', post: '/delegationer/1/forlaengelse', gives: 422 } as const;
  await play(world, { ...endless, sends: { ...sends, version: '1' }, shows: ['ingen slutdato'] });
  await play(world, { says: 'no form', as: 'mette', get: '/delegationer/1/forlaengelse', gives: 404 });
  for (const who of ['ole', 'vibeke'] as const)
    await play(world, { ...extend, says: who, as: who, sends: longer, gives: 403 });
});

test('over: the page says that decisions have no basis', async () => {
  await world.owner.query(`update delegations set ends_on = '2026-11-21' where number = 4`);
  const page = { says: 'over', as: 'ole', get: '/delegationer/4', gives: 200 } as const;
  await play(world, { ...page, shows: ['Udløbet', 'har ingen hjemmel'] });
  await play(world, { says: 'front', as: 'mette', get: '/', gives: 200, shows: ['er udløbet'] });
  const states = await linesOf(world, `select state as line from delegations where number = 4`);
  expect(states).toEqual(['in-force']);
});

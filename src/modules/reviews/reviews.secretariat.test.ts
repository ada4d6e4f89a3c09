/** How the secretariat is run: read by all who have signed in, by everybody where it is chosen, in versions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, play } from '../../../tests/access/scenarios.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

const write = { as: 'mette', post: '/sekretariatet/ny-udgave' } as const;
const card = {
  holdsFrom: '01.12.2026',
  anchor: 'rebild',
  reportsTo: 'kdk',
  reporting: 'Hvert kvartal',
  clearance: 'Budget: kommunaldirektøren i Rebild',
  necessary: 'Rammeaftalen',
  wider: '',
  resource: 'Årsværk: 3',
  temp: '',
  item: '',
  source: 'KDK 20.11.2026, punkt 2',
  reason: 'Ny ankerkommune',
  version: '1',
};
const cards = () =>
  linesOf(
    world,
    `select concat_ws(' ', number, holds_from, is_public) as line from secretariat_cards order by 1`,
  );

test('everybody who has signed in reads the card; the public only where that is chosen', async () => {
  const page = { get: '/sekretariatet', gives: 200 } as const;
  const shows = ['Aalborg Kommune', 'formanden for Forretningsudvalget', 'Temadage og workshops'];
  for (const who of ['niels', 'ole', 'jonas'] as const)
    await play(world, { ...page, says: who, as: who, shows });
  const nobody = { ...page, says: 'nobody', as: 'nobody' } as const;
  await play(world, { ...nobody, shows: ['Kortet er ikke skrevet endnu'], hides: ['Aalborg Kommune'] });
  await world.owner.query('update secretariat_cards set is_public = true');
  await play(world, { ...nobody, shows, hides: ['Skriv en ny udgave'] });
  await world.owner.query('update secretariat_cards set is_public = false');
});

const bad: [says: string, change: Record<string, string>, shows: string][] = [
  ['no municipality', { anchor: '' }, 'href="#anchor"'],
  ['a region as anchor', { anchor: 'findes-ikke' }, 'href="#anchor"'],
  ['no body', { reportsTo: '' }, 'href="#reportsTo"'],
  ['a line without a colon', { clearance: 'A: b\nDagsordener' }, 'Skriv linje 2 med et kolon'],
  ['nowhere decided', { source: '' }, 'href="#source"'],
  ['no item there', { item: '/moeder/das/2016-11-17/punkt/99' }, 'href="#item"'],
  ['no reason', { reason: '' }, 'href="#reason"'],
];
test('a card that says too little is refused, and others may not write it', async () => {
  for (const [says, change, shown] of bad)
    await play(world, {
      ...write,
      says,
      sends: { ...card, ...change },
      gives: 422,
      shows: [shown, 'Hvert kvartal'],
    });
  for (const who of ['birgitte', 'vibeke', 'ole'] as const)
    await play(world, { ...write, says: who, as: who, sends: card, gives: 403 });
  expect(await cards()).toEqual(['1 2026-01-01 f']);
});

test('a new version holds from its day; the old one and the coming one can be read', async () => {
  const logs = ['secretariat-card.written done'];
  await play(world, { ...write, says: 'written', sends: { ...card, isPublic: 'ja' }, gives: 303, logs });
  expect(await cards()).toEqual(['1 2026-01-01 f', '2 2026-12-01 t']);
  const late = { ...write, says: 'late', sends: card, gives: 409 } as const;
  await play(world, { ...late, shows: ['En anden har rettet imens'] });
  const page = { says: 'page', as: 'ole', gives: 200 } as const;
  const now = ['Aalborg Kommune', 'Gælder nu', 'Ny ankerkommune'];
  await play(world, { ...page, get: '/sekretariatet', shows: now, hides: ['Rebild Kommune'] });
  const coming = ['Rebild Kommune', 'kommunaldirektøren i Rebild', 'ikke den, der gælder i dag'];
  await play(world, { ...page, get: '/sekretariatet?udgave=2', shows: coming });
});

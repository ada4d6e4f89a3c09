/** Delegations through their states, and who decides what. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { freshWorld, type World } from '../support/world.ts';
import { linesOf, play } from './scenarios.ts';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await freshWorld();
});
afterAll(() => world.close());

const proposal = {
  from: 'das',
  to: 'ekspertpanelet',
  subject: 'Panelet svarer selv på spørgsmål om metode',
  reporting: 'En gang om året',
  source: 'DAS 20.11.2026, punkt 4',
  day: '20.11.2026',
  reason: 'Panelet ved det bedst',
};
const states = () =>
  linesOf(world, `select concat_ws(' ', number, state, version) as line from delegations order by number`);
const asBefore = ['1 in-force 1', '2 in-force 1', '3 proposed 1'];

test('everybody inside reads who delegated what to whom', async () => {
  const shows = [
    'Socialdirektørkredsen',
    'Forretningsudvalget',
    'dagsordenen til næste møde i DAS',
    'Foreslået',
  ];
  await play(world, {
    says: 'list',
    as: 'niels',
    get: '/delegationer',
    gives: 200,
    shows,
    hides: ['Ny delegation'],
  });
  const one = {
    says: 'one',
    as: 'niels',
    get: '/delegationer/1',
    gives: 200,
    hides: ['tilbagekaldelse'],
  } as const;
  await play(world, { ...one, shows: ['25.08.2016', 'Trådt i kraft', 'Besluttet på mødet'] });
  await play(world, { says: 'none', as: 'niels', get: '/delegationer/99', gives: 404 });
  await play(world, { says: 'no number', as: 'niels', get: '/delegationer/x', gives: 404 });
  await play(world, {
    says: 'not the public',
    as: 'nobody',
    get: '/delegationer',
    gives: 303,
    hides: ['SOCDIR'],
  });
});

test('a delegation is proposed, put in force and withdrawn, and each step stays', async () => {
  const write = { as: 'mette', post: '/delegationer/ny', gives: 303 } as const;
  await play(world, { ...write, says: 'written', sends: proposal, logs: ['delegation.proposed done'] });
  const step = { day: '22.11.2026', reason: 'Besluttet', version: '1' };
  const entry = { as: 'mette', post: '/delegationer/4/ikrafttraedelse', sends: step } as const;
  const early = { ...entry, says: 'early', sends: { ...step, day: '19.11.2026' }, gives: 422 } as const;
  await play(world, { ...early, shows: ['20. november 2026'] });
  await play(world, { ...entry, says: 'in force', gives: 303, logs: ['delegation.put-in-force done'] });
  const late = { ...entry, says: 'twice', gives: 409, logs: ['delegation.put-in-force refused'] } as const;
  await play(world, { ...late, shows: ['Trådt i kraft', 'Besluttet'] });
  await play(world, { ...entry, says: 'again', sends: { ...step, version: '2' }, gives: 422 });
  const withdrawal = { as: 'mette', post: '/delegationer/4/tilbagekaldelse' } as const;
  const back = { ...withdrawal, says: 'withdrawn', sends: { ...step, version: '2' }, gives: 303 } as const;
  await play(world, { ...back, logs: ['delegation.withdrawn done'] });
  expect(await states()).toEqual([...asBefore, '4 withdrawn 3']);
  const shows = ['Panelet ved det bedst', 'Trådt i kraft', 'Trukket tilbage', 'skrevet af Mette Lindholm'];
  await play(world, { says: 'all steps', as: 'ole', get: '/delegationer/4', gives: 200, shows });
});

const refused: [says: string, sends: Record<string, string>, gives: number, shows: string][] = [
  ['to itself', { ...proposal, to: 'das' }, 422, 'ikke delegere til sig selv'],
  ['without a body', { ...proposal, from: '' }, 422, 'Vælg et forum'],
  ['without a subject', { ...proposal, subject: ' ' }, 422, 'href="#subject"'],
  ['without a reason', { ...proposal, reason: '' }, 422, 'Skriv en begrundelse'],
  ['a state of its own', { ...proposal, state: 'in-force' }, 400, ''],
];
test('a delegation is refused, and nothing is stored', async () => {
  for (const [says, sends, gives, shows] of refused)
    await play(world, { says, as: 'mette', post: '/delegationer/ny', sends, gives, shows: [shows] });
  for (const who of ['birgitte', 'vibeke', 'ole'] as const)
    await play(world, { says: who, as: who, post: '/delegationer/ny', sends: proposal, gives: 403 });
  expect(await states()).toEqual(asBefore);
});

test('who decides what', async () => {
  const page = { as: 'gerda', get: '/beslutningsret', gives: 200 } as const;
  await play(world, { ...page, says: 'read', shows: ['Rammeaftale og styringsaftale', 'Forbereder', 'KKR'] });
  await play(world, { ...page, says: 'not the public', as: 'nobody', gives: 303 });
});

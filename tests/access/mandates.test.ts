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
  holder: 'Panelets formand',
  item: '',
  endsOn: '',
  reportsTo: '',
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

const drift = {
  holdsFrom: '01.12.2026',
  'recommends.fu': 'ja',
  'decides.das': 'ja',
  source: 'DAS 20.11.2026, punkt 4',
  reason: 'DAS vil selv beslutte',
  version: '1',
};
const rightsOf = (kind: string) =>
  linesOf(
    world,
    `select concat_ws(' ', v.number, v.holds_from, v.is_political, string_agg(r.task || ' ' || b.key, ', '
        order by r.task, b.key)) as line
      from matter_kind_versions v left join decision_rights r on r.matter_kind = v.matter_kind
        and r.version = v.number left join bodies b on b.id = r.body_id
      where v.matter_kind = '${kind}' group by v.matter_kind, v.number order by v.number`,
  );

test('a case passes prepares, recommends up the chain, decides; politics alone changes an agreement', async () => {
  const page = await play(world, {
    says: 'route',
    as: 'birgitte',
    get: '/beslutningsret/rammeaftale',
    gives: 200,
    shows: ['Sagens vej', 'ændres kun på politisk niveau'],
    hides: ['Skriv en ændring'],
  });
  const route = page.slice(page.indexOf('Sagens vej'), page.indexOf('Ændringer'));
  const order = ['Styringsaftalegruppen', 'DAS', 'SOCDIR', 'KDK', 'KKR'].map((name) =>
    route.indexOf(`>${name}<`),
  );
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(Math.min(...order)).toBeGreaterThan(0);
  const change = { as: 'mette', post: '/beslutningsret/rammeaftale/aendring' } as const;
  const sends = { ...drift, isPolitical: 'ja' };
  const shows = ['DAS er ikke et politisk forum', 'href="#decides"', 'value="01.12.2026"'];
  await play(world, { ...change, says: 'below politics', sends, gives: 422, shows });
  expect(await rightsOf('rammeaftale')).toHaveLength(1);
});

test('a change holds from its day, and what held before can still be read', async () => {
  const change = { as: 'mette', post: '/beslutningsret/drift/aendring' } as const;
  const logs = ['decision-rights.changed done'];
  await play(world, { ...change, says: 'changed', sends: drift, gives: 303, logs });
  expect(await rightsOf('drift')).toEqual([
    '1 f decides fu, informed das',
    '2 2026-12-01 f decides das, recommends fu',
  ]);
  const row = (page: string) => /Drift, der ikke er strategisk.*?<\/tr>/s.exec(page)?.[0] ?? '';
  const list = { as: 'ole', gives: 200 } as const;
  const now = row(await play(world, { ...list, says: 'now', get: '/beslutningsret' }));
  expect(now).toContain('Delegeret 25.08.2016');
  expect(now).not.toContain('DAS 20.11.2026');
  const then = row(await play(world, { ...list, says: 'then', get: '/beslutningsret?dag=1.12.2026' }));
  expect(then).toContain('DAS 20.11.2026, punkt 4');
  await play(world, {
    ...list,
    says: 'all of it',
    get: '/beslutningsret/drift',
    shows: ['Gælder nu', 'Begynder senere', 'DAS vil selv beslutte', 'skrevet af Mette Lindholm'],
  });
  const late = { ...change, says: 'late', sends: drift, gives: 409 } as const;
  await play(world, { ...late, shows: ['Beslutter', 'DAS 20.11.2026, punkt 4'] });
});

const badRights: [says: string, sends: Record<string, string>, gives: number, shows: string][] = [
  ['nobody decides', { ...drift, 'decides.das': '' }, 400, ''],
  ['a task of its own', { ...drift, 'vetoes.das': 'ja' }, 400, ''],
  ['no source', { ...drift, source: ' ' }, 422, 'href="#source"'],
  ['no reason', { ...drift, reason: '' }, 422, 'Skriv en begrundelse'],
  ['no day', { ...drift, holdsFrom: '31.02.2026' }, 422, 'Skriv en dag, der findes'],
];
test('rights that cannot stand are refused, and nothing is stored', async () => {
  const change = { as: 'mette', post: '/beslutningsret/drift/aendring' } as const;
  for (const [says, sends, gives, shows] of badRights)
    await play(world, { ...change, says, sends, gives, shows: [shows] });
  const { 'decides.das': _, ...undecided } = drift;
  await play(world, {
    ...change,
    says: 'nobody',
    sends: undecided,
    gives: 422,
    shows: ['Kryds mindst ét forum af'],
  });
  for (const who of ['birgitte', 'vibeke', 'ole'] as const)
    await play(world, { ...change, as: who, says: who, sends: drift, gives: 403 });
  await play(world, { says: 'unknown', as: 'mette', get: '/beslutningsret/findes-ikke', gives: 404 });
  expect(await rightsOf('drift')).toEqual(['1 f decides fu, informed das']);
});

test('a new kind of matter gets an address from its name, and a name is used once', async () => {
  const { version: _, ...first } = drift;
  const write = { as: 'mette', post: '/beslutningsret/ny' } as const;
  const sends = { ...first, title: 'Nye værelser på Læsø' };
  await play(world, { ...write, says: 'written', sends, gives: 303, logs: ['matter-kind.added done'] });
  expect(await rightsOf('nye-vaerelser-paa-laesoe')).toEqual(['1 2026-12-01 f decides das, recommends fu']);
  await play(world, { ...write, says: 'twice', sends, gives: 422, shows: ['href="#title"'] });
  await play(world, { ...write, says: 'new', sends: { ...sends, title: 'Ny!' }, gives: 303 });
  await play(world, {
    says: 'form',
    as: 'mette',
    get: '/beslutningsret/ny',
    gives: 200,
    shows: ['Ny slags sag'],
  });
});

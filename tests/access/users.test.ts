/** Users and roles: lists, forms, and what a change does to what somebody may at the next request. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { until } from '../support/until.ts';
import { freshWorld, type World } from '../support/world.ts';
import { linesOf, play, type Scenario } from './scenarios.ts';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await freshWorld();
});
afterAll(() => world.close());

const role = {
  role: 'auditor',
  organisation: '',
  concerning: '',
  from: '22.11.2026',
  to: '',
  reason: 'Udpeget af DAS',
};
const newRole = '/brugere/jonas-brink/roller/ny';
const roleIdOf = async (person: string, name: string): Promise<string> =>
  (
    await linesOf(
      world,
      `select id::text as line from appointments
    where person_id = '${demoId('person', person)}' and role = '${name}'`,
    )
  )[0] ?? '';

const readings: Scenario[] = [
  {
    says: 'the administrator sees all users',
    as: 'mette',
    get: '/brugere',
    gives: 200,
    shows: ['Birgitte Holm', 'birgitte.holm@demo.example', 'Har aldrig været inde'],
    logs: ['users.listed done'],
  },
  {
    says: 'filtered by role',
    as: 'mette',
    get: '/brugere?rolle=auditor',
    gives: 200,
    shows: ['Vibeke Kjær', '1 bruger passer'],
    hides: ['Birgitte Holm'],
  },
  {
    says: 'filtered by organisation',
    as: 'mette',
    get: '/brugere?organisation=rebild',
    gives: 200,
    shows: ['Birgitte Holm'],
    hides: ['Vibeke Kjær'],
  },
  {
    says: 'filtered by state',
    as: 'mette',
    get: '/brugere?tilstand=closed',
    gives: 200,
    shows: ['Ingen brugere passer'],
  },
  {
    says: 'found by address',
    as: 'mette',
    get: '/brugere?q=ole.winther@',
    gives: 200,
    shows: ['Ole Winther'],
    hides: ['Birgitte'],
  },
  { says: 'a strange address', as: 'mette', get: '/brugere?rolle=x&side=-1&sort=y', gives: 200 },
  {
    says: 'a page beyond the last',
    as: 'mette',
    get: '/brugere?side=99',
    gives: 200,
    shows: ['Ingen brugere'],
  },
  {
    says: 'one user',
    as: 'mette',
    get: '/brugere/signe-bach',
    gives: 200,
    shows: ['signe.bach@demo.example', 'Takstindberetter', 'Aalborg Kommune', 'Styringsaftalegruppen'],
    logs: ['user.shown done'],
  },
  {
    says: 'a person without a user',
    as: 'mette',
    get: '/brugere/karen-riis',
    gives: 200,
    shows: ['Karen Riis har ingen bruger', 'Invitér'],
  },
  { says: 'a person that is not there', as: 'mette', get: '/brugere/xyz', gives: 404 },
];
test('the pages of users', async () => {
  for (const row of readings) await play(world, row);
});

test('only the administrator is let in, not even the auditor', async () => {
  const pages = ['/brugere', '/brugere/signe-bach', '/brugere/signe-bach/e-mail', newRole];
  for (const address of pages)
    for (const who of ['vibeke', 'birgitte', 'ole'] as const)
      await play(world, { says: address, as: who, get: address, gives: 403 });
  for (const address of [newRole, '/brugere/jonas-brink/e-mail', '/brugere/jonas-brink/fratraedelse'])
    await play(world, { says: address, as: 'vibeke', post: address, sends: role, gives: 403 });
  expect(
    await linesOf(world, `select count(*)::text as line from appointments where reason <> 'Demo'`),
  ).toEqual(['0']);
});

test('a role is given and works at the next request; it ends and is gone at the next', async () => {
  const matrix = { as: 'jonas', get: '/rettigheder/matrix' } as const;
  await play(world, { ...matrix, says: 'before', gives: 403 });
  const given = { says: 'given', as: 'mette', post: newRole, sends: role, gives: 303 } as const;
  await play(world, { ...given, logs: ['role.given done'] });
  await play(world, { ...matrix, says: 'with it', gives: 200 });
  const at = `/brugere/jonas-brink/roller/${await roleIdOf('jonas-brink', 'auditor')}`;
  const end = { lastDay: '21.11.2026', reason: 'Kun til og med i går', version: '1' };
  await play(world, {
    says: 'ended',
    as: 'mette',
    post: at,
    sends: end,
    gives: 303,
    logs: ['role.ended done'],
  });
  await play(world, { ...matrix, says: 'after it', gives: 403 });
  const shows = ['Taget tilbage, før den begyndte', 'Afsluttet: Kun til og med i går', 'Udpeget af DAS'];
  await play(world, { says: 'kept', as: 'mette', get: '/brugere/jonas-brink', gives: 200, shows });
});

const refused: [says: string, sends: Record<string, string>, gives: number, shows: string][] = [
  ['without a role', { ...role, role: '' }, 422, 'href="#role"'],
  ['a role there is not', { ...role, role: 'chair' }, 422, 'href="#role"'],
  ['without a reason', { ...role, reason: '' }, 422, 'Skriv en begrundelse'],
  ['without a first day', { ...role, from: '' }, 422, 'Skriv dagen'],
  ['that ends before it begins', { ...role, to: '21.11.2026' }, 422, 'før den første'],
  [
    'a tariff role without a municipality',
    { ...role, role: 'tariff-approver' },
    422,
    'Vælg den organisation',
  ],
  [
    'an operator without an offer',
    { ...role, role: 'operator', organisation: 'strandgaarden' },
    422,
    'Skriv det tilbud',
  ],
  ['an organisation there is not', { ...role, organisation: 'xyz' }, 422, 'Vælg en organisation'],
  ['a field too many', { ...role, person: 'ole-winther' }, 400, ''],
];
test('a role is refused, and nothing is stored', async () => {
  for (const [says, sends, gives, shows] of refused)
    await play(world, {
      says,
      as: 'mette',
      post: newRole,
      sends,
      gives,
      shows: [shows],
      logs: ['role.given refused'],
    });
  await play(world, { says: 'first', as: 'mette', post: newRole, sends: role, gives: 303 });
  const twice = { says: 'twice', as: 'mette', post: newRole, sends: role, gives: 422 } as const;
  await play(world, { ...twice, shows: ['har allerede rollen'] });
  const count = `select count(*)::text as line from appointments where reason <> 'Demo'`;
  expect(await linesOf(world, count)).toEqual(['1']);
});

const end = { lastDay: '22.11.2026', reason: 'Skifter arbejde', version: '1' };

test('the last administrator cannot be taken away; with another one it can', async () => {
  const at = `/brugere/mette-lindholm/roller/${await roleIdOf('mette-lindholm', 'administrator')}`;
  const refusal = { says: 'last', as: 'mette', post: at, sends: end, gives: 422 } as const;
  await play(world, { ...refusal, shows: ['altid være en administrator'], logs: ['role.ended refused'] });
  const administrator = { ...role, role: 'administrator' };
  const closing = { ...administrator, to: '31.12.2026' };
  await play(world, { says: 'a temp', as: 'mette', post: newRole, sends: closing, gives: 303 });
  await play(world, { ...refusal, says: 'a temp does not count' });
  const asger = '/brugere/asger-juul/roller/ny';
  await play(world, { says: 'another', as: 'mette', post: asger, sends: administrator, gives: 303 });
  await play(world, { says: 'now it can', as: 'mette', post: at, sends: end, gives: 303 });
});

test('two administrators who would take each other away at once: both wait, and one stays', async () => {
  const administrator = { ...role, role: 'administrator', from: '1.1.2020' };
  await play(world, { says: 'two', as: 'mette', post: newRole, sends: administrator, gives: 303 });
  const mette = `/brugere/mette-lindholm/roller/${await roleIdOf('mette-lindholm', 'administrator')}`;
  const jonas = `/brugere/jonas-brink/roller/${await roleIdOf('jonas-brink', 'administrator')}`;
  await world.owner.query(`begin`);
  await world.owner.query(`select pg_advisory_xact_lock(hashtext('appointments'))`);
  const answers = [(await world.as('jonas')).post(mette, end), (await world.as('mette')).post(jonas, end)];
  const waiting = `select count(*)::text as line from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  await until('both wait', async () => (await linesOf(world, waiting))[0] === '2' || undefined);
  await world.owner.query('commit');
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 422]);
  const open = `select count(*)::text as line from appointments where role = 'administrator' and to_on is null`;
  expect(await linesOf(world, open)).toEqual(['1']);
});

test('two who end one role at once: the second is shown both texts', async () => {
  const at = `/brugere/vibeke-kjaer/roller/${await roleIdOf('vibeke-kjaer', 'auditor')}`;
  await play(world, { says: 'first', as: 'mette', post: at, sends: end, gives: 303 });
  const second = { lastDay: '31.12.2026', reason: 'Går på pension', version: '1' };
  const shows = ['Går på pension', 'Skifter arbejde', '31.12.2026', '22.11.2026', 'name="version" value="2"'];
  const late = { says: 'second', as: 'mette', post: at, sends: second, gives: 409, shows } as const;
  await play(world, { ...late, logs: ['role.ended refused'] });
});

test('an address is changed: the old logins are ended, and two users never share one', async () => {
  const at = '/brugere/jonas-brink/e-mail';
  await play(world, { says: 'in', as: 'jonas', get: '/mine-rettigheder', gives: 200 });
  const send = (email: string, version = '1') => ({ email, version });
  const refusal = { as: 'mette', post: at, gives: 422 } as const;
  await play(world, { ...refusal, says: 'none', sends: send('jonas'), shows: ['Skriv en e-mailadresse'] });
  await play(world, {
    ...refusal,
    says: 'taken',
    sends: send('Ole.Winther@demo.example'),
    shows: ['En anden bruger'],
  });
  const late = { ...refusal, says: 'late', sends: send('j@demo.example', '9'), gives: 409 };
  await play(world, { ...late, shows: ['jonas.brink@demo.example', 'j@demo.example'] });
  const done = {
    says: 'done',
    as: 'mette',
    post: at,
    sends: send('Jonas@Demo.example'),
    gives: 303,
  } as const;
  await play(world, { ...done, logs: ['user-email.changed done'] });
  await play(world, { says: 'out', as: 'jonas', get: '/mine-rettigheder', gives: 303 });
  expect(await linesOf(world, `select email as line from users where email like 'jonas%'`)).toEqual([
    'jonas@demo.example',
  ]);
});

test('who leaves is out at once, keeps the history, and can come back without the roles', async () => {
  await play(world, { says: 'in', as: 'vibeke', get: '/rettigheder/matrix', gives: 200 });
  const at = '/brugere/vibeke-kjaer/fratraedelse';
  const leaving = { ...end, reason: 'Fratræder 30. november' };
  await play(world, { says: 'form', as: 'mette', get: at, gives: 200, shows: ['Vibeke Kjær fratræder'] });
  const done = { says: 'left', as: 'mette', post: at, sends: leaving, gives: 303 } as const;
  await play(world, { ...done, logs: ['user.closed done'] });
  await play(world, { says: 'out', as: 'vibeke', get: '/rettigheder/matrix', gives: 303 });
  const shows = ['Lukket', '01.01.2011 til 22.11.2026', 'Afsluttet: Fratræder 30. november'];
  await play(world, { says: 'kept', as: 'mette', get: '/brugere/vibeke-kjaer', gives: 200, shows });
  const rights = { as: 'mette', get: '/rettigheder/person/vibeke-kjaer', gives: 200 } as const;
  await play(world, { ...rights, says: 'nothing', shows: ['kan ikke logge ind'] });
  const again = { as: 'mette', post: '/brugere/vibeke-kjaer/genaabning' } as const;
  await play(world, { ...again, says: 'late', sends: { version: '1' }, gives: 409 });
  await play(world, {
    ...again,
    says: 'back',
    sends: { version: '2' },
    gives: 303,
    logs: ['user.reopened done'],
  });
  await play(world, { says: 'no token of before', as: 'vibeke', get: '/rettigheder/matrix', gives: 303 });
});

test('whoever gives a role, closes a user or lends a seat has just proven who he or she is', async () => {
  await world.as('mette');
  await world.owner.query(`update logins set proven_at = proven_at - interval '3 hours'`);
  const doors: [address: string, sends: Record<string, string>][] = [
    [newRole, role],
    ['/brugere/jonas-brink/e-mail', { email: 'j@demo.example', version: '1' }],
    ['/brugere/jonas-brink/fratraedelse', end],
    ['/brugere/karen-riis/invitation', { email: 'k@demo.example' }],
    ['/stedfortraedere/ny', {}],
  ];
  for (const [address, sends] of doors) {
    const response = await (await world.as('mette')).post(address, sends);
    expect([address, response.status]).toEqual([address, 422]);
    expect(await response.text()).toContain('name="csrf"');
  }
  expect(
    await linesOf(world, `select count(*)::text as line from appointments where reason <> 'Demo'`),
  ).toEqual(['0']);
  expect(await linesOf(world, `select count(*)::text as line from users where version > 1`)).toEqual(['0']);
});

test('nobody closes his own user, and the last administrator stays', async () => {
  const at = '/brugere/mette-lindholm/fratraedelse';
  const own = { says: 'own', as: 'mette', post: at, sends: end, gives: 422 } as const;
  await play(world, { ...own, shows: ['ikke lukke din egen'], logs: ['user.closed refused'] });
  expect(
    await linesOf(world, `select count(*)::text as line from users where disabled_at is not null`),
  ).toEqual(['0']);
});

test('the administrator ends all logins of a user, and the next request of any is a stranger’s', async () => {
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  expect((await birgitte.get('/min-konto')).status).toBe(200);
  const answer = await mette.post('/brugere/birgitte-holm/logins/afslutning');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/brugere/birgitte-holm']);
  expect((await birgitte.get('/min-konto')).headers.get('location')).toContain('/log-ind');
  expect(await world.auditLog()).toContain('user-logins.ended done');
});

test('a second factor whose telephone and codes are lost is taken away, and its owner hears of it', async () => {
  await world.close();
  world = await freshWorld({ withJobs: true });
  const { userId } = world.actor('birgitte');
  await world.owner.query(
    `insert into second_factors (user_id, secret, confirmed_at, started_at) values ($1, '\\x00', now(), now())`,
    [userId],
  );
  const [birgitte, mette] = [await world.as('birgitte'), await world.as('mette')];
  expect(await (await mette.get('/brugere/birgitte-holm')).text()).toContain('Ja, fjern det');
  expect((await mette.post('/brugere/birgitte-holm/totrin/fjernelse')).status).toBe(303);
  expect(await linesOf(world, 'select user_id::text as line from second_factors')).toEqual([]);
  expect(await linesOf(world, `select purpose || ' ' || to_address as line from mails`)).toEqual([
    'notice birgitte.holm@demo.example',
  ]);
  expect((await birgitte.get('/min-konto')).status).toBe(303);
  expect(await (await mette.get('/brugere/birgitte-holm')).text()).not.toContain('Ja, fjern det');
});

test('nobody but the administrator does either', async () => {
  for (const who of ['birgitte', 'vibeke', 'nobody'] as const)
    for (const act of ['logins/afslutning', 'totrin/fjernelse'])
      expect((await (await world.as(who)).post(`/brugere/signe-bach/${act}`)).status).toBe(403);
});

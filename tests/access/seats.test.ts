/** Seats begin and end at their dates, rights are their union, and an act names the seat it was done in. */
import { afterAll, beforeEach, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { day } from '../../src/kernel/day.ts';
import { reading } from '../../src/platform/database.ts';
import { actorOfUser } from '../../src/platform/login.ts';
import { demoMeeting, secrets, storeAsSecretariat } from '../support/demo-meeting.ts';
import { freshWorld, type PersonName, type World } from '../support/world.ts';
import { linesOf, play } from './scenarios.ts';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await freshWorld();
});
afterAll(() => world.close());

const membershipOf = async (person: string, body: string): Promise<string> =>
  (
    await linesOf(
      world,
      `select id::text as line from memberships where body_id = '${demoId('body', body)}'
    and person_id = '${demoId('person', person)}'`,
    )
  )[0] ?? '';
const secretariatSeat = async (): Promise<string> =>
  (
    await linesOf(
      world,
      `select 'appointment:' || id as line from appointments where role = 'secretariat'
    and person_id = '${demoId('person', 'mette-lindholm')}'`,
    )
  )[0] ?? '';
const seatsOn = async (person: string, on: string): Promise<string[]> => {
  const actor = await actorOfUser(reading(world.database), demoId('user', person), day(on));
  return (actor?.seats ?? []).map(
    ({ role, bodyName, standsInFor }) => `${role} ${bodyName} ${standsInFor ?? ''}`,
  );
};
const lend = async (more: Record<string, string> = {}) => ({
  seat: await secretariatSeat(),
  place: `membership:${await membershipOf('birgitte-holm', 'das')}`,
  person: 'jonas-brink',
  from: '22.11.2026',
  to: '24.11.2026',
  reason: 'Orlov',
  ...more,
});
const address = '/stedfortraedere/ny';

test('a seat that ended yesterday gives nothing today, and one that begins tomorrow nothing yet', async () => {
  await storeAsSecretariat(world, demoMeeting);
  const closed = '/moeder/das/2015-03-12/punkt/4';
  const reads = async (who: PersonName): Promise<boolean> =>
    (await (await (await world.as(who)).get(closed)).text()).includes(secrets.closed);
  expect(await reads('birgitte')).toBe(true);
  const seat = `where id = '${await membershipOf('birgitte-holm', 'das')}'`;
  await world.owner.query(`update memberships set to_on = '2026-11-22' ${seat}`);
  expect(await reads('birgitte')).toBe(true);
  await world.owner.query(`update memberships set to_on = '2026-11-21' ${seat}`);
  expect(await reads('birgitte')).toBe(false);
  await world.owner.query(`update memberships set from_on = '2026-11-23', to_on = null ${seat}`);
  expect(await reads('birgitte')).toBe(false);
});

test('a lent seat begins and ends at its dates by itself', async () => {
  const sent = { says: 'lent', as: 'mette', post: address, sends: await lend(), gives: 303 } as const;
  await play(world, { ...sent, logs: ['seat.lent done'] });
  const days = ['2026-11-21', '2026-11-22', '2026-11-24', '2026-11-25'];
  const seats = await Promise.all(days.map((on) => seatsOn('jonas-brink', on)));
  expect(seats).toEqual([[], ['member DAS Birgitte Holm'], ['member DAS Birgitte Holm'], []]);
  const shows = ['Jonas Brink', 'Birgitte Holm', '22.11.2026 til 24.11.2026', 'Gælder', 'Orlov'];
  await play(world, { says: 'listed', as: 'mette', get: '/stedfortraedere', gives: 200, shows });
  const own = ['Medlem, DAS, Rebild Kommune, i stedet for Birgitte Holm', '22.11.2026 til 24.11.2026'];
  await play(world, { says: 'own', as: 'jonas', get: '/mine-rettigheder', gives: 200, shows: own });
  await world.owner.query(`update memberships set to_on = '2026-11-21'
    where id = '${await membershipOf('birgitte-holm', 'das')}'`);
  expect(await seatsOn('jonas-brink', '2026-11-22')).toEqual([]);
});

test('what the lent seat opens is open from its first day, and shut when it is ended', async () => {
  await storeAsSecretariat(world, demoMeeting);
  const closed = { as: 'jonas', get: '/moeder/das/2015-03-12/punkt/4', gives: 200 } as const;
  await play(world, { ...closed, says: 'before', hides: [secrets.closed] });
  await play(world, { says: 'lent', as: 'mette', post: address, sends: await lend(), gives: 303 });
  await play(world, { ...closed, says: 'with it', shows: [secrets.closed] });
  const [id = ''] = await linesOf(world, 'select id::text as line from substitutions');
  const end = {
    seat: await secretariatSeat(),
    lastDay: '21.11.2026',
    reason: 'Tilbage før tid',
    version: '1',
  };
  const at = `/stedfortraedere/${id}`;
  const late = { says: 'late', as: 'mette', post: at, sends: { ...end, version: '8' }, gives: 409 } as const;
  await play(world, { ...late, shows: ['Tilbage før tid', '24.11.2026'] });
  const done = { says: 'ended', as: 'mette', post: at, sends: end, gives: 303 } as const;
  await play(world, { ...done, logs: ['substitution.ended done'] });
  await play(world, { ...closed, says: 'after', hides: [secrets.closed] });
  await play(world, { says: 'over', as: 'mette', post: at, sends: { ...end, version: '2' }, gives: 422 });
});

test('a loan is refused, and nothing is stored', async () => {
  const refused: [says: string, more: Record<string, string>, gives: number, shows: string][] = [
    ['without a seat', { place: '' }, 422, 'Vælg en plads'],
    [
      'a seat that is none',
      { place: 'membership:00000000-0000-4000-8000-000000000000' },
      422,
      'Vælg en plads',
    ],
    ['without a person', { person: '' }, 422, 'Vælg en person'],
    ['to oneself', { person: 'birgitte-holm' }, 422, 'stedfortræder for sig selv'],
    ['that ends before it begins', { to: '21.11.2026' }, 422, 'før den første'],
    ['without an end', { to: '' }, 422, 'Skriv dagen'],
    ['without a reason', { reason: '' }, 422, 'Skriv en begrundelse'],
    ['a field too many', { role: 'administrator' }, 400, ''],
    ['from a seat one does not hold', { seat: 'appointment:00000000-0000-4000-8000-000000000000' }, 400, ''],
  ];
  for (const [says, more, gives, shows] of refused)
    await play(world, { says, as: 'mette', post: address, sends: await lend(more), gives, shows: [shows] });
  await play(world, { says: 'first', as: 'mette', post: address, sends: await lend(), gives: 303 });
  const twice = { says: 'twice', as: 'mette', post: address, sends: await lend(), gives: 422 } as const;
  await play(world, { ...twice, shows: ['allerede stedfortræder'] });
  expect(await linesOf(world, 'select count(*)::text as line from substitutions')).toEqual(['1']);
  await play(world, {
    says: 'a member may not',
    as: 'birgitte',
    post: address,
    sends: await lend(),
    gives: 403,
  });
});

test('the secretariat lends seats of bodies, and the administrator the others too', async () => {
  await world.owner.query(`insert into appointments (person_id, role, reason)
    values ('${demoId('person', 'jonas-brink')}', 'secretariat', 'prøve')`);
  const [auditor = ''] = await linesOf(
    world,
    `select 'appointment:' || id as line from appointments where role = 'auditor'`,
  );
  const { seat: _, ...loan } = await lend({ place: auditor, person: 'palle-toft' });
  const byJonas = { says: 'not his', as: 'jonas', post: address, sends: loan, gives: 422 } as const;
  await play(world, { ...byJonas, shows: ['Andre roller er administratorens'] });
  const sends = { ...loan, seat: await secretariatSeat() };
  await play(world, { says: 'the administrator', as: 'mette', post: address, sends, gives: 303 });
  expect(await seatsOn('palle-toft', '2026-11-23')).toContain('auditor  Vibeke Kjær');
});

test('with two seats that may, the form asks; the line names the seat the act was done in', async () => {
  const { seat, ...loan } = await lend();
  const asked = { says: 'asked', as: 'mette', post: address, sends: loan, gives: 422 } as const;
  await play(world, { ...asked, shows: [`value="${seat}"`, 'Administrator'], logs: [] });
  await play(world, { says: 'named', as: 'mette', post: address, sends: { ...loan, seat }, gives: 303 });
  const lines = `select seat as line from audit_lines where event = 'seat.lent'`;
  expect(await linesOf(world, lines)).toEqual(['secretariat / Sekretariat for Rammeaftaler']);
});

test('two seats for two organisations: what they give together, and why', async () => {
  await world.owner.query(`insert into memberships (body_id, person_id, organisation_id, role, from_on) values
    ('${demoId('body', 'fu')}', '${demoId('person', 'ole-winther')}', '${demoId('organisation', 'rebild')}',
      'member', '2026-01-01')`);
  const actor = await actorOfUser(reading(world.database), demoId('user', 'ole-winther'), day('2026-11-22'));
  expect([actor?.side, actor?.bodyIds.length, actor?.organisationIds.length]).toEqual(['municipal', 2, 2]);
  const shows = [
    'Medlem, DAS, Region Nordjylland (fra',
    'Medlem, FU, Rebild Kommune',
    'FU: møder med lukkede punkter',
    'Den kommunale del, fordi Rebild Kommune',
  ];
  const page = { says: 'union', as: 'mette', get: '/rettigheder/person/ole-winther', gives: 200 } as const;
  await play(world, { ...page, shows: shows.slice(1) });
});

test('contact persons: who lacks one, group by group', async () => {
  const contacts = { as: 'ole', get: '/kontaktpersoner', gives: 200 } as const;
  await play(world, {
    ...contacts,
    says: 'all lack one',
    shows: ['Styringsaftalegruppen', 'Aalborg'],
    hides: ['/ny"'],
  });
  await world.owner.query(`insert into memberships (body_id, person_id, organisation_id, role, to_on)
    select b.id, '${demoId('person', 'signe-bach')}', o.id, 'contact',
      case o.key when 'thisted' then '2026-11-21'::date end
    from bodies b, organisations o where b.key = 'styringsaftalegruppen' and o.key in ('rebild', 'aalborg-ah', 'thisted')`);
  const rows = await play(world, { ...contacts, says: 'two have one' });
  const row = /Styringsaftalegruppen<\/a>.*?<\/tr>/s.exec(rows)?.[0] ?? '';
  expect([
    row.includes('>2<'),
    row.includes('Rebild'),
    row.includes('Aalborg'),
    row.includes('Thisted'),
  ]).toEqual([true, false, false, true]);
  await play(world, { ...contacts, says: 'not the public', as: 'nobody', gives: 303 });
});

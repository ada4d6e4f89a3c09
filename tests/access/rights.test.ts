/** The pages of rights as scenarios, and the words of every permission. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissionInWords } from '../../src/modules/access/pages/words.ts';
import { modules } from '../../src/modules.ts';
import { demoMeeting, secrets, storeAsSecretariat } from '../support/demo-meeting.ts';
import { freshWorld, type World } from '../support/world.ts';
import { play, type Scenario } from './scenarios.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await storeAsSecretariat(world, demoMeeting);
});
afterAll(() => world.close());

const permissions = modules.flatMap((module) => Object.keys(module.permissions));

test('every permission of every module has words in both languages, and a name of its own', () => {
  const without = (['da', 'en'] as const).flatMap((language) =>
    permissions.filter((permission) => !permissionInWords(permission, language)?.words),
  );
  expect(without).toEqual([]);
  expect(permissions.filter((name, index) => permissions.indexOf(name) !== index)).toEqual([]);
});

const item = '/rettigheder/punkt/das/2015-03-12/4';
const scenarios: Scenario[] = [
  {
    says: 'the administrator sees what somebody may and which seat gives it',
    as: 'mette',
    get: '/rettigheder/person/asger-juul',
    gives: 200,
    shows: ['importere dokumenter', 'Sekretariatet, Sekretariat for Rammeaftaler (fra 01.01.2011)'],
    logs: ['rights.shown done'],
  },
  {
    says: 'a director may ask for more, and reads closed items of two bodies and the municipal part',
    as: 'vibeke',
    get: '/rettigheder/person/birgitte-holm',
    gives: 200,
    shows: [
      'bede om materialet til beslutninger, der er meldt til ens forum',
      'DAS: møder med lukkede punkter',
      'SOCDIR: møder med lukkede punkter',
      'Den kommunale del, fordi Rebild Kommune',
      'importere dokumenter',
    ],
    logs: ['rights.shown done'],
  },
  {
    says: 'the region does not read the municipal part',
    as: 'mette',
    get: '/rettigheder/person/ole-winther',
    gives: 200,
    shows: ['Ikke den kommunale del', 'DAS: møder med lukkede punkter'],
    hides: ['Den kommunale del, fordi'],
  },
  {
    says: 'a contact person hears of the meetings and not of closed items',
    as: 'mette',
    get: '/rettigheder/person/tove-linnet',
    gives: 200,
    shows: ['DAS: møder, uden lukkede punkter'],
  },
  {
    says: 'a person without a user can do nothing',
    as: 'mette',
    get: '/rettigheder/person/karen-riis',
    gives: 200,
    shows: ['Karen Riis kan ikke logge ind'],
  },
  { says: 'a person that is not there', as: 'mette', get: '/rettigheder/person/xyz', gives: 404 },
  {
    says: 'everybody sees his own rights',
    as: 'ole',
    get: '/mine-rettigheder',
    gives: 200,
    shows: ['Mine rettigheder', 'Medlem, DAS, Region Nordjylland', 'fra 01.01.2011'],
    logs: [],
  },
  { says: 'but not anybody else’s', as: 'ole', get: '/rettigheder/person/birgitte-holm', gives: 403 },
  { says: 'and not his own that way either', as: 'ole', get: '/rettigheder/person/ole-winther', gives: 403 },
  { says: 'who has not signed in is asked to', as: 'nobody', get: '/mine-rettigheder', gives: 303 },
  {
    says: 'the auditor sees the matrix',
    as: 'vibeke',
    get: '/rettigheder/matrix',
    gives: 200,
    shows: ['give og afslutte roller', 'Revisor', 'se sit overblik', 'læse hjælp'],
  },
  { says: 'a director does not', as: 'birgitte', get: '/rettigheder/matrix', gives: 403 },
  {
    says: 'a person is found by name',
    as: 'vibeke',
    get: '/rettigheder?q=birg',
    gives: 200,
    shows: ['Birgitte Holm', 'Rebild Kommune'],
    hides: ['Ole Winther'],
    logs: ['rights.listed done'],
  },
  {
    says: 'nobody of that name',
    as: 'mette',
    get: '/rettigheder?q=%25',
    gives: 200,
    shows: ['Ingen personer'],
  },
  {
    says: 'who sees a closed item: members whole, others the title',
    as: 'mette',
    get: item,
    gives: 200,
    shows: ['har plads i forummet', 'er i sekretariatet', 'Kun nummer, titel og tid'],
    hides: [secrets.closed],
    logs: ['item-readers.shown done'],
  },
  { says: 'an item that is not there', as: 'mette', get: item.replace('/4', '/99'), gives: 404 },
  { says: 'a meeting that is not there', as: 'mette', get: item.replace('2015', '2016'), gives: 404 },
  { says: 'a day that is none', as: 'mette', get: item.replace('2015-03-12', 'x'), gives: 404 },
  { says: 'a member may not ask who else sees it', as: 'birgitte', get: item, gives: 403 },
  { says: 'the auditor invites nobody', as: 'vibeke', get: `${item}/gaester/ny`, gives: 403 },
];
test.each(scenarios)('$says', async (row) => void (await play(world, row)));

const guest = {
  person: 'jonas-brink',
  from: '22.11.2026',
  to: '30.11.2026',
  startsAt: '13',
  endsAt: 'kl. 13.30',
  reason: 'Skal fortælle om sagen',
};
const invite = `${item}/gaester/ny`;
const refused: [says: string, sends: Record<string, string>, gives: number, shows: string][] = [
  ['without a person', { ...guest, person: '' }, 422, 'Vælg en person'],
  ['a person who is not there', { ...guest, person: 'xyz' }, 422, 'Vælg en person'],
  ['without a reason', { ...guest, reason: ' ' }, 422, 'Skriv en begrundelse'],
  ['that ends before it begins', { ...guest, to: '21.11.2026' }, 422, 'før den første'],
  ['a day that is none', { ...guest, from: '31.2.2026' }, 422, 'value="31.2.2026"'],
  ['a time that is none', { ...guest, startsAt: '25.00' }, 422, 'Skriv et klokkeslæt, der findes'],
  ['a time that ends before it begins', { ...guest, endsAt: '13' }, 422, 'Skriv et senere klokkeslæt'],
  ['a time without a beginning', { ...guest, startsAt: '' }, 422, 'hvornår gæsten skal komme'],
  ['a field too many', { ...guest, item: '7' }, 400, ''],
];
test.each(refused)('an invitation is refused: %s', async (says, sends, gives, shows) => {
  const logs = ['item-guest.invited refused'];
  await play(world, { says, as: 'mette', post: invite, sends, gives, shows: [shows], logs });
});

test('a guest is invited, reads the item and nothing else, is shown with the reason, and is withdrawn', async () => {
  const at = '/moeder/das/2015-03-12/punkt';
  const reads = async (number: number): Promise<boolean> => {
    const page = await (await (await world.as('jonas')).get(`${at}/${number}`)).text();
    return page.includes(secrets.closed) || page.includes(secrets.municipal);
  };
  expect([await reads(4), await reads(7)]).toEqual([false, false]);
  const logs = ['item-guest.invited done'];
  await play(world, { says: 'invited', as: 'mette', post: invite, sends: guest, gives: 303, logs });
  expect([await reads(4), await reads(7)]).toEqual([true, false]);
  const period = '22.11.2026 til 30.11.2026, kl. 13.00–13.30';
  const shows = ['er gæst ved punktet', 'Jonas Brink', period, 'Kan se punktet nu'];
  await play(world, { says: 'shown', as: 'mette', get: item, gives: 200, shows });
  await play(world, {
    says: 'own',
    as: 'jonas',
    get: '/mine-rettigheder',
    gives: 200,
    shows: ['Gæst ved punkter'],
  });
  const twice = { says: 'twice', as: 'mette', post: invite, sends: guest, gives: 422 } as const;
  await play(world, { ...twice, shows: ['er allerede gæst'] });
  const take = { as: 'mette', post: `${item}/gaester/jonas-brink/tilbagekaldelse` } as const;
  const late = { ...take, says: 'late', sends: { version: '7' }, gives: 409 };
  await play(world, {
    ...late,
    shows: ['En anden har rettet imens'],
    logs: ['item-guest.withdrawn refused'],
  });
  const done = { ...take, says: 'withdrawn', sends: { version: '1' }, gives: 303 };
  await play(world, { ...done, logs: ['item-guest.withdrawn done'] });
  expect(await reads(4)).toBe(false);
  await play(world, {
    says: 'kept',
    as: 'mette',
    get: item,
    gives: 200,
    shows: ['Trukket tilbage 22.11.2026'],
  });
  await play(world, { says: 'again', as: 'mette', post: invite, sends: guest, gives: 303 });
  expect(await reads(4)).toBe(true);
});

test('who is disqualified has a line of his own, with the reason, for all who may ask', async () => {
  const table = async (who: 'mette' | 'vibeke'): Promise<string> =>
    (await (await (await world.as(who)).get(item)).text()).replaceAll(/<[^>]+>/g, ' ');
  expect(await table('mette')).not.toContain('er inhabil i punktet');
  await world.owner.query(`insert into item_disqualifications (item_id, person_id, reason, recorded_by)
    select i.id, p.id, 'Ejer huset', (select id from users limit 1) from items i, persons p
    where i.number = '4' and p.key = 'birgitte-holm'`);
  expect(await table('mette')).toMatch(/Kun nummer, titel og tid[^]*Birgitte Holm[^]*er inhabil i punktet/);
  expect(await table('vibeke')).toContain('er inhabil i punktet');
  expect(await table('vibeke')).not.toContain('Ejer huset');
});

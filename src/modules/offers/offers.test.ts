/** The register of offers, door by door: what is read, changed, refused, taken back, and seen as it was known. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadOffers } from '../../../demo/offers.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await loadOffers(world.appUrl);
  await world.owner.query(`update offer_identities set recorded_at = '2026-01-10T10:00Z'`);
  for (const table of ['locations', 'terms', 'services'])
    await world.owner.query(`update offer_${table} set recorded_at = '2026-01-10T10:00Z'`);
});
afterAll(() => world.close());

const read = async (as: As, address: string): Promise<{ status: number; text: string }> => {
  const answer = await (await world.as(as)).get(address);
  return { status: answer.status, text: (await answer.text()).replaceAll('\u00a0', ' ') };
};

type Reading = [says: string, as: As, address: string, shows: string[], showsNot: string[]];
const readings: Reading[] = [
  ['everybody reads the list', 'nobody', '/tilbud', ['Søparken', 'Hjørringdistriktet'], ['/tilbud/ny"']],
  ['what has closed is in no list of later days', 'nobody', '/tilbud', ['Valmuehaven'], ['Voksenbøgen']],
  ['the list of an earlier day', 'nobody', '/tilbud?den=2016-06-01', ['Voksenbøgen'], ['Litvadhus']],
  ['by municipality', 'nobody', '/tilbud?kommune=rebild', ['Søparken'], ['Valmuehaven']],
  ['by paragraph', 'nobody', '/tilbud?paragraf=lsv-1', ['Taleinstituttet'], ['Søparken']],
  ['by target group', 'nobody', '/tilbud?maalgruppe=autisme', ['Litvadhus'], ['Søparken']],
  [
    'an impairment stands for its groups',
    'nobody',
    '/tilbud?maalgruppe=physical',
    ['Taleinstituttet'],
    ['Søparken'],
  ],
  ['by kind', 'nobody', '/tilbud?slags=day&kommune=hjoerring', ['Hjørringdistriktet'], ['Søparken']],
  ['outside the agreement', 'nobody', '/tilbud?aftalen=nej', ['Valmuehaven'], ['Søparken']],
  ['by words, in any order', 'nobody', '/tilbud?q=kommune+s%C3%B8park', ['Søparken'], ['Skivevej']],
  ['signs of the database are letters', 'nobody', '/tilbud?q=%25', ['Ingen tilbud passer'], ['Søparken']],
  [
    'three facets at once',
    'nobody',
    '/tilbud?kommune=aalborg&maalgruppe=autisme&slags=day',
    ['Dagbeskæftigelse 1'],
    ['Litvadhus'],
  ],
  [
    'a strange address is the plain list',
    'nobody',
    '/tilbud?slags=x&sort=y&side=-1&den=zz&retning=valueOf',
    ['Søparken'],
    [],
  ],
  [
    'an offer',
    'nobody',
    '/tilbud/soeparken',
    ['Rebild Kommune', 'Almenboligloven § 105', '40', 'Boform Støvring'],
    ['Bekræft uændret', 'Mette Lindholm'],
  ],
  [
    'as it was on another day',
    'nobody',
    '/tilbud/voksenboegen?den=2016-06-01',
    ['I aftalen', 'som det gjaldt 1. juni 2016'],
    [],
  ],
  [
    'before it was written nothing was known',
    'nobody',
    '/tilbud/soeparken?kendt=2025-12-31',
    ['Registret siger intet'],
    ['40 pladser'],
  ],
  [
    'the secretariat may change it',
    'mette',
    '/tilbud/soeparken',
    ['Bekræft uændret', '/tilbud/soeparken/aftalen'],
    [],
  ],
  ['an operator’s people may change their own', 'signe', '/tilbud/boernehus-nord', ['Bekræft uændret'], []],
  ['and no others', 'signe', '/tilbud/soeparken', ['Søparken'], ['Bekræft uændret']],
  ['places by group and municipality', 'nobody', '/tilbud/kapacitet', ['Kommunikation', '400'], []],
  [
    'the map as a table too',
    'nobody',
    '/tilbud/kort',
    ['href="/tilbud?kommune=vesthimmerland"', 'Vesthimmerlands Kommune'],
    [],
  ],
  [
    'what changed at the turn of the year',
    'nobody',
    '/tilbud/forskelle?fra=2016-12-31&til=2017-01-01',
    ['ikke længere i registret', 'nyt i registret', 'gik ud af aftalen'],
    ['Søparken'],
  ],
];

describe('reading', () => {
  test.each(readings)('%s', async (_, as, address, shows, showsNot) => {
    const { status, text } = await read(as, address);
    expect(status).toBe(200);
    for (const words of shows) expect(text).toContain(words);
    for (const words of showsNot) expect(text).not.toContain(words);
  });

  test('the capacity as a sheet', async () => {
    const answer = await (await world.as('nobody')).get('/tilbud/kapacitet.csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toContain('Brønderslev Kommune');
    expect(
      lines
        .find((line) => line.startsWith('Kommunikation'))
        ?.split(';')
        .at(-1),
    ).toBe('400');
  });

  test('an offer that is not there, and one that may not be changed, are the same page', async () => {
    const [hidden, missing] = [
      await read('signe', '/tilbud/soeparken/navn'),
      await read('signe', '/tilbud/xyz/navn'),
    ];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect((await read('birgitte', '/tilbud/soeparken/navn')).status).toBe(403);
  });
});

const service = {
  name: 'Botilbud',
  department: '',
  kind: 'residential',
  places: '40',
  ownPlaces: '',
  ageFrom: '',
  ageTo: '',
  validFrom: '1.2.2026',
  validTo: '',
  reason: 'Ny afdeling',
  'basis.abl-105': 'ja',
  'group.udviklingshaemning': 'ja',
};
const versionOf = async (key: string): Promise<string> =>
  String((await world.owner.query(`select version from offers where key = $1`, [key])).rows[0].version);

async function send(
  as: As,
  address: string,
  form: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const answer = await (await world.as(as)).post(address, form);
  return { status: answer.status, text: await answer.text() };
}

describe('changing', () => {
  test('more places from a day on: the days before keep theirs, and what was known stays known', async () => {
    const form = { ...service, places: '44', version: await versionOf('soeparken') };
    expect((await send('mette', '/tilbud/soeparken/ydelser/1', form)).status).toBe(303);
    expect((await read('nobody', '/tilbud/soeparken?den=2026-02-01')).text).toContain('44');
    expect((await read('nobody', '/tilbud/soeparken?den=2026-01-31')).text).not.toContain('>44<');
    const known = await read('nobody', '/tilbud/soeparken?den=2026-02-01&kendt=2026-01-15');
    expect(known.text).toContain('>40<');
    expect(known.text).not.toContain('>44<');
  });

  test.each([
    ['no places', { places: '0' }, 'Skriv 1-5000 pladser'],
    ['ten thousand', { places: '10.000' }, 'Skriv 1-5000 pladser'],
    ['letters', { ageFrom: 'ti' }, 'Skriv et helt tal'],
    ['ages crossed', { ageFrom: '40', ageTo: '18' }, 'mindst lige så høj'],
    ['more own places than places', { ownPlaces: '41' }, 'flere pladser til egne borgere'],
    ['a day that is none', { validFrom: '30.2.2026' }, 'Dagen findes ikke'],
    ['an end before the beginning', { validTo: '1.1.2026' }, 'efter den første dag'],
    [
      'a paragraph of another time',
      { validFrom: '1.1.2020', 'basis.bl-43': 'ja' },
      'gælder ikke i hele perioden',
    ],
    ['no reason', { reason: ' ' }, 'Skriv, hvorfor'],
  ])('%s is refused in words, and nothing is stored', async (_, wrong, words) => {
    const before = await versionOf('soeparken');
    const answer = await send('mette', '/tilbud/soeparken/ydelser/1', {
      ...service,
      version: before,
      ...wrong,
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
    expect(await versionOf('soeparken')).toBe(before);
  });

  test('somebody was first: 409, and what was typed is kept', async () => {
    const answer = await send('mette', '/tilbud/soeparken/navn', {
      name: 'Søparken II',
      operator: 'rebild',
      operatorKind: 'municipal',
      portalNumber: '',
      validFrom: '1.3.2026',
      validTo: '',
      reason: 'Nyt navn',
      version: '99',
    });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('value="Søparken II"');
  });

  test('a field too much is not our form', async () => {
    const form = { ...service, version: await versionOf('soeparken'), more: 'x' };
    expect((await send('mette', '/tilbud/soeparken/ydelser/1', form)).status).toBe(400);
  });

  test('who may not, cannot, whatever is sent', async () => {
    const form = { ...service, version: await versionOf('soeparken') };
    expect((await send('signe', '/tilbud/soeparken/ydelser/1', form)).status).toBe(404);
    expect((await send('ole', '/tilbud/soeparken/ydelser/1', form)).status).toBe(403);
    expect((await send('nobody', '/tilbud/soeparken/ydelser/1', form)).status).toBe(403);
  });

  test('what is confirmed says by whom and when, and is no longer stale', async () => {
    const groups = {
      'group.identity': 'ja',
      'group.location': 'ja',
      'group.terms': 'ja',
      'group.services': 'ja',
    };
    expect((await send('signe', '/tilbud/boernehus-nord/bekraeftelse', groups)).status).toBe(303);
    expect((await read('mette', '/tilbud/boernehus-nord')).text).toContain('22.11.2026 af Signe Bach');
    expect((await read('nobody', '/tilbud/boernehus-nord')).text).not.toContain('Signe Bach');
    expect((await send('signe', '/tilbud/boernehus-nord/bekraeftelse', {})).text).toContain(
      'Vælg, hvad du bekræfter',
    );
  });
});

const newOffer = {
  name: 'Lærkevej',
  operator: 'thisted',
  operatorKind: 'municipal',
  portalNumber: '',
  municipality: 'thisted',
  address: '',
  latitude: '',
  longitude: '',
  category: '',
  coverage: 'regional',
  validFrom: '1.1.2026',
  reason: '',
};

describe('new offers and their life', () => {
  test('the same offer written twice is asked about, and another of nearly the same name is taken', async () => {
    expect((await send('mette', '/tilbud/ny', newOffer)).status).toBe(303);
    const again = await send('mette', '/tilbud/ny', { ...newOffer, name: 'Botilbuddet Lærkevej' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('næsten hedder det samme: Lærkevej');
    const ticked = { ...newOffer, name: 'Botilbuddet Lærkevej', isAnother: 'ja' };
    expect((await send('mette', '/tilbud/ny', ticked)).status).toBe(303);
    expect((await read('nobody', '/tilbud/botilbuddet-laerkevej')).status).toBe(200);
  });

  test('one degree without the other is refused', async () => {
    const answer = await send('mette', '/tilbud/ny', { ...newOffer, name: 'Havblik', latitude: '57,0488' });
    expect(answer.status).toBe(422);
  });

  test('an event makes true what it says, and taking it back makes it untrue again', async () => {
    const event = { event: 'entered', on: '1.2.2026', cause: '', remark: '' };
    expect((await send('mette', '/tilbud/laerkevej/haendelser', event)).status).toBe(303);
    expect((await read('nobody', '/tilbud/laerkevej')).text).toContain('I aftalen');
    const closed = { event: 'closed', on: '1.3.2026', cause: 'merged', remark: '' };
    expect((await send('mette', '/tilbud/laerkevej/haendelser', closed)).status).toBe(303);
    expect((await read('nobody', '/tilbud?kommune=thisted')).text).not.toContain('>Lærkevej<');
    expect((await send('mette', '/tilbud/laerkevej/haendelser/fortrydelse', {})).status).toBe(303);
    expect((await read('nobody', '/tilbud?kommune=thisted')).text).toContain('>Lærkevej<');
    const undone = await read('nobody', '/tilbud/laerkevej');
    expect(undone.text).toContain('Hændelsen før blev fortrudt');
    expect(undone.text).toContain('I aftalen');
  });

  test('an event that cannot happen, or lies before the last, is refused', async () => {
    const planned = { event: 'planned', on: '1.4.2026', cause: '', remark: '' };
    expect((await send('mette', '/tilbud/laerkevej/haendelser', planned)).text).toContain('Det kan ikke ske');
    const early = { event: 'left', on: '1.1.2026', cause: '', remark: '' };
    expect((await send('mette', '/tilbud/laerkevej/haendelser', early)).text).toContain(
      'hvor det seneste skete',
    );
  });

  test('an offer cannot become itself, directly or round the corner; a link is taken back', async () => {
    const link = {
      successor: 'botilbuddet-laerkevej',
      kind: 'replaced',
      on: '1.5.2026',
      places: '',
      note: '',
    };
    const [one, other] = ['/tilbud/laerkevej/efterfoelgere', '/tilbud/botilbuddet-laerkevej/efterfoelgere'];
    expect((await send('mette', one, link)).status).toBe(303);
    expect((await send('mette', one, link)).text).toContain('Det står der allerede');
    const back = await send('mette', other, { ...link, successor: 'laerkevej' });
    expect(back.text).toContain('blive til sig selv');
    expect((await send('mette', `${one}/botilbuddet-laerkevej/fortrydelse`, {})).status).toBe(303);
    expect((await send('mette', other, { ...link, successor: 'laerkevej' })).status).toBe(303);
  });

  test('a service ends, and stays in the history', async () => {
    const end = { on: '1.6.2026', reason: 'Flyttet', version: await versionOf('soeparken') };
    expect((await send('mette', '/tilbud/soeparken/ydelser/1/ophoer', end)).status).toBe(303);
    const now = await read('nobody', '/tilbud/soeparken');
    expect(now.text).toContain('Ingen ydelser er skrevet endnu');
    expect(now.text).toContain('rettet siden');
    expect((await read('nobody', '/tilbud/soeparken?den=2026-05-31')).text).toContain('>44<');
  });
});

test('the database itself refuses two truths of one day, and changes of what was written', async () => {
  const twice = `insert into offer_terms (offer_id, in_agreement, coverage, valid_from)
    select offer_id, true, 'regional', '2016-01-01' from offer_terms limit 1`;
  await expect(world.owner.query(twice)).rejects.toThrow('offer_terms_overlap_excl');
});

/** What the facts say of a day, put together from them and not from the rows that are kept for reading. */
const ofFacts = (on: string) => `
  select i.offer_id, i.name, i.operator_id, i.operator_kind, l.municipality_id,
    coalesce(t.in_agreement, false) as inside,
    (select sum(s.places)::int from offer_services s where s.offer_id = i.offer_id and ${holdsOn('s', on)}) as places,
    (select string_agg(g, ' ' order by g) from (select distinct unnest(s.target_groups) as g from offer_services s
      where s.offer_id = i.offer_id and ${holdsOn('s', on)}) groups) as groups
  from offer_identities i
    left join offer_locations l on l.offer_id = i.offer_id and ${holdsOn('l', on)}
    left join offer_terms t on t.offer_id = i.offer_id and ${holdsOn('t', on)}
  where ${holdsOn('i', on)} order by 1`;
const holdsOn = (table: string, on: string): string => `${table}.superseded_at is null
  and ${table}.valid_from <= '${on}' and (${table}.valid_to is null or '${on}' < ${table}.valid_to)`;
const ofStandings = (on: string) => `
  select offer_id, name, operator_id, operator_kind, municipality_id, in_agreement as inside, places,
    (select string_agg(g, ' ' order by g) from unnest(target_groups) g) as groups
  from offer_standings where valid_from <= '${on}' and (valid_to is null or '${on}' < valid_to) order by 1`;

test.each(['2010-01-01', '2016-06-01', '2016-12-31', '2017-01-01', '2026-11-23', '2027-03-01', '2040-01-01'])(
  'what is kept for reading says of %s what the facts say',
  async (on) => {
    const [facts, standings] = [
      await world.owner.query(ofFacts(on)),
      await world.owner.query(ofStandings(on)),
    ];
    expect(standings.rows).toEqual(facts.rows);
    if (on > '2016') expect(facts.rows.length).toBeGreaterThan(5);
  },
);

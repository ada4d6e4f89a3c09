/** The doors of the module, as tables: who sends what, what comes back, what is shown and not shown, what is logged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
});
afterAll(() => world.close());

/** What is written in the audit log meanwhile. The world is shared by all that changes nothing. */
async function logged(work: () => Promise<void>, where = world): Promise<string[]> {
  const before = (await where.auditLog()).length;
  await work();
  return (await where.auditLog()).slice(before);
}

type Reading = [says: string, as: As, address: string, gives: number, shows: string, showsNot: string];
const editWord = '/rettelse"';
const readings: Reading[] = [
  [
    'everybody reads the list of organisations',
    'nobody',
    '/organisationer',
    200,
    'Brønderslev Kommune',
    '/ny"',
  ],
  ['the secretariat may add one', 'mette', '/organisationer', 200, 'href="/organisationer/ny"', ''],
  ['filtered by kind', 'nobody', '/organisationer?slags=region', 200, 'Region Nordjylland', 'Rebild Kommune'],
  ['other names are found', 'nobody', '/organisationer?q=Kommunernes+Lands', 200, '>KL<', 'Rebild Kommune'],
  [
    'signs of the database are letters',
    'nobody',
    '/organisationer?q=%25',
    200,
    'Ingen organisationer',
    'Rebild',
  ],
  [
    'a strange address is the plain list',
    'nobody',
    '/organisationer?slags=x&side=-1&sort=y',
    200,
    'Rebild',
    '',
  ],
  ['a page beyond the last is empty', 'nobody', '/organisationer?side=99', 200, 'Ingen organisationer', ''],
  [
    'an organisation, without names to follow',
    'nobody',
    '/organisationer/rebild',
    200,
    'Birgitte Holm',
    '/personer/',
  ],
  [
    'an organisation, with names to follow',
    'signe',
    '/organisationer/rebild',
    200,
    '/personer/birgitte-holm',
    editWord,
  ],
  [
    'a municipality shows the people of its departments',
    'nobody',
    '/organisationer/aalborg',
    200,
    'Rikke Thorup',
    '',
  ],
  ['an organisation that is not there', 'nobody', '/organisationer/xyz', 404, 'findes ikke', ''],
  ['everybody sees the bodies', 'nobody', '/fora', 200, 'Socialdirektørkredsen', 'href="/fora/ny"'],
  ['overdue bodies are counted and marked', 'nobody', '/fora', 200, '11 år over perioden', ''],
  ['only those on hold', 'nobody', '/fora?vis=i-bero', 200, 'Aftagerpanelet', 'Ekspertpanelet'],
  ['none is closed', 'nobody', '/fora?vis=lukkede', 200, 'Ingen fora passer', '<svg class="rv-map'],
  ['a body', 'nobody', '/fora/das', 200, '/moeder?forum=das', editWord],
  [
    'a body past its term says so',
    'birgitte',
    '/fora/foelgegruppen-socialtilsyn',
    200,
    overdueText(),
    '/lukning"',
  ],
  [
    'and offers the acts that settle it',
    'mette',
    '/fora/foelgegruppen-socialtilsyn',
    200,
    '/forlaengelse"',
    '',
  ],
  [
    'a permanent group lacks contact persons',
    'ole',
    '/fora/styringsaftalegruppen',
    200,
    'Ingen kommuner har',
    '',
  ],
  ['a body that is not there', 'mette', '/fora/xyz', 404, 'findes ikke', ''],
  ['persons are for those signed in', 'nobody', '/personer', 303, '', 'Birgitte'],
  ['persons for those signed in', 'niels', '/personer?q=birg', 200, 'Birgitte Holm', 'Henning Aagaard'],
  ['a person is for those signed in', 'nobody', '/personer/birgitte-holm', 303, '', 'Birgitte'],
  ['a person', 'ole', '/personer/birgitte-holm', 200, 'Socialdirektør, Rebild Kommune', editWord],
  ['a person that is not there', 'ole', '/personer/xyz', 404, 'findes ikke', ''],
];

function overdueText(): string {
  return 'Følgegruppen skulle slutte 15.\u00a0november 2015 og er 11 år over sin periode';
}

test.each(readings)('%s (%s)', async (_, as, address, gives, shows, showsNot) => {
  const lines = await logged(async () => {
    const response = await (await world.as(as)).get(address);
    const page = await response.text();
    expect(response.status).toBe(gives);
    expect(page).toContain(shows);
    if (showsNot !== '') expect(page).not.toContain(showsNot);
  });
  expect(lines).toEqual([]);
});

const forms = [
  '/organisationer/ny',
  '/organisationer/rebild/rettelse',
  '/fora/ny',
  '/fora/das/rettelse',
  '/fora/das/medlemmer/ny',
  '/fora/das/medlemmer/birgitte-holm',
  '/fora/das/lukning',
  '/fora/das/hvile',
  '/fora/foelgegruppen-socialtilsyn/forlaengelse',
  '/fora/aftagerpanelet-strandgaarden/genindkaldelse',
  '/personer/ny',
  '/personer/birgitte-holm/rettelse',
  '/personer/birgitte-holm/ansaettelse',
  '/personer/birgitte-holm/ansaettelse?nr=1',
  '/personer/birgitte-holm/sammenlaegning',
  '/personer/birgitte-holm/sammenlaegning?med=ole-winther',
];

test.each(forms)('only the secretariat is let into %s', async (address) => {
  const lines = await logged(async () => {
    expect((await (await world.as('mette')).get(address)).status).toBe(200);
    for (const who of ['birgitte', 'ole', 'signe', 'niels'] as const) {
      const browser = await world.as(who);
      expect([(await browser.get(address)).status, (await browser.post(address)).status]).toEqual([403, 403]);
    }
    const nobody = await world.as('nobody');
    expect([(await nobody.get(address)).status, (await nobody.post(address)).status]).toEqual([303, 403]);
  });
  expect(lines).toEqual([]);
});

const notThere = [
  '/organisationer/xyz/rettelse',
  '/fora/xyz/rettelse',
  '/fora/xyz/lukning',
  '/fora/das/genaabning', // it is not closed
  '/fora/das/forlaengelse', // it is permanent
  '/fora/das/medlemmer/niels-hald', // he has no seat there
  '/fora/das/medlemmer/birgitte-holm?plads=2',
  '/fora/xyz/medlemmer/ny',
  '/personer/xyz/rettelse',
  '/personer/birgitte-holm/ansaettelse?nr=9',
  '/personer/birgitte-holm/sammenlaegning?med=birgitte-holm',
];
test.each(notThere)('there is no form at %s', async (address) => {
  expect((await (await world.as('mette')).get(address)).status).toBe(404);
});

const newOrganisation = {
  name: 'Kommunikationscenter Thisted',
  shortName: 'KCT',
  kind: 'institution',
  side: 'municipal',
  above: 'thisted',
  validFrom: '1.1.2012',
  validTo: '',
  note: '',
  aliases: 'Kommunikationscentret\n\n Kommunikationscentret \nKCT',
};
const newBody = {
  name: 'Arbejdsgruppen om familieplejetakster',
  shortName: 'Familieplejegruppen',
  level: 'working-group',
  above: 'das',
  servedBy: 'sekretariatet',
  composition: '',
  frequency: '',
  mandate: '',
  audience: 'cooperation',
  startedOn: '12-06-2014',
  termEndsOn: '31.12.2027',
  aliases: '',
  status: 'active',
};
const { status: _, ...bodyEdit } = { ...newBody, version: '1' };
const seat = { role: 'contact', organisation: 'aalborg', from: '1.1.2020', to: '' };
const event = { day: '20.11.2026', reason: 'Punkt 6', version: '1' };
const extension = { ...event, termEnds: '15.11.2028' };
const newPerson = {
  name: 'Åse Øster',
  aliases: 'Å. Øster',
  organisation: 'rebild',
  title: 'Konsulent',
  from: '',
  to: '',
};
const [das, follow, panel] = [
  '/fora/das',
  '/fora/foelgegruppen-socialtilsyn',
  '/fora/aftagerpanelet-strandgaarden',
];
const merging = {
  keep: 'birgitte-holm',
  other: 'per-hald',
  otherVersion: '1',
  version: '1',
};

type Sent = Record<string, string>;
type Writing = [says: string, to: string, sends: Sent, gives: number, shows: string, logs: string];
const writings: Writing[] = [
  ['an organisation is added', '/organisationer/ny', newOrganisation, 303, '', 'organisation.created done'],
  [
    'without a name',
    '/organisationer/ny',
    { ...newOrganisation, name: '  ' },
    422,
    'href="#name"',
    'organisation.created refused',
  ],
  [
    'with a day that is none, what was typed stays',
    '/organisationer/ny',
    { ...newOrganisation, validFrom: '31.2.2012' },
    422,
    'value="31.2.2012"',
    'organisation.created refused',
  ],
  [
    'that ends before it begins',
    '/organisationer/ny',
    { ...newOrganisation, validTo: '31.12.2011' },
    422,
    'Den sidste dag ligger før',
    'organisation.created refused',
  ],
  [
    'of a kind there is not',
    '/organisationer/ny',
    { ...newOrganisation, kind: 'planet' },
    422,
    'href="#kind"',
    'organisation.created refused',
  ],
  [
    'with a field the form does not have',
    '/organisationer/ny',
    { ...newOrganisation, key: 'x' },
    400,
    '',
    'organisation.created refused',
  ],
  [
    'that would stand under itself',
    '/organisationer/aalborg/rettelse',
    { ...newOrganisation, above: 'taleinstituttet', version: '1' },
    422,
    'kan ikke høre under sig selv',
    'organisation.edited refused',
  ],
  [
    'an old version of an organisation',
    '/organisationer/rebild/rettelse',
    { ...newOrganisation, version: '7' },
    409,
    'Rebild Kommune',
    'organisation.edited refused',
  ],
  ['a body is added', '/fora/ny', newBody, 303, '', 'body.created done'],
  [
    'a body without a level',
    '/fora/ny',
    { ...newBody, level: '' },
    422,
    'href="#level"',
    'body.created refused',
  ],
  [
    'a body that would begin after its members',
    `${das}/rettelse`,
    { ...bodyEdit, above: 'kdk' },
    422,
    'Der er et medlem fra',
    'body.edited refused',
  ],
  [
    'with its first day unknown',
    `${das}/rettelse`,
    { ...bodyEdit, startedOn: '', above: 'kdk' },
    303,
    '',
    'body.edited done',
  ],
  [
    'a body that would report to itself',
    `${das}/rettelse`,
    { ...bodyEdit, startedOn: '', above: 'dialogforum' },
    422,
    'kan ikke rapportere til sig selv',
    'body.edited refused',
  ],
  [
    'a body under one that is not there',
    `${das}/rettelse`,
    { ...bodyEdit, startedOn: '', above: 'xyz' },
    422,
    'Vælg et forum',
    'body.edited refused',
  ],
  [
    'an old version of a body shows both',
    `${das}/rettelse`,
    { ...bodyEdit, startedOn: '', above: 'kdk', version: '9' },
    409,
    'Den Administrative Styregruppe',
    'body.edited refused',
  ],
  [
    'a body at work from tomorrow',
    '/fora/ny',
    { ...newBody, startedOn: '23.11.2026' },
    422,
    'ikke kommet endnu',
    'body.created refused',
  ],
  ['a body is extended', `${follow}/forlaengelse`, extension, 303, '', 'body.extended done'],
  [
    'without a new last day',
    `${follow}/forlaengelse`,
    { ...extension, termEnds: '' },
    422,
    'Skriv den nye sidste dag',
    'body.extended refused',
  ],
  [
    'to a day gone by',
    `${follow}/forlaengelse`,
    { ...extension, termEnds: '1.1.2016' },
    422,
    'skal ligge efter 20.\u00a0november 2026',
    'body.extended refused',
  ],
  [
    'an old version',
    `${follow}/forlaengelse`,
    { ...extension, version: '2' },
    409,
    'I gang',
    'body.extended refused',
  ],
  ['a body is closed', `${follow}/lukning`, event, 303, '', 'body.closed done'],
  [
    'tomorrow',
    `${follow}/lukning`,
    { ...event, day: '23.11.2026' },
    422,
    'ikke kommet endnu',
    'body.closed refused',
  ],
  ['without a day', `${follow}/lukning`, { ...event, day: '' }, 422, 'href="#day"', 'body.closed refused'],
  ['with another form’s field', `${follow}/lukning`, extension, 400, '', 'body.closed refused'],
  ['with sub-bodies at work', `${das}/lukning`, event, 422, 'Sæt kryds', 'body.closed refused'],
  ['all the same', `${das}/lukning`, { ...event, confirmed: 'ja' }, 303, '', 'body.closed done'],
  [
    'before its members',
    `${das}/lukning`,
    { ...event, confirmed: 'ja', day: '1.1.2010' },
    422,
    '20 roller',
    'body.closed refused',
  ],
  ['a body rests', `${das}/hvile`, event, 303, '', 'body.put-on-hold done'],
  ['a body is recalled', `${panel}/genindkaldelse`, event, 303, '', 'body.recalled done'],
  [
    'what rests does not rest again',
    `${panel}/hvile`,
    event,
    422,
    'kan ikke ske',
    'body.put-on-hold refused',
  ],
  [
    'what is open is not reopened',
    `${das}/genaabning`,
    { ...event, termEnds: '' },
    422,
    'kan ikke ske',
    'body.reopened refused',
  ],
  [
    'a member is added',
    `${das}/medlemmer/ny`,
    { ...seat, person: 'niels-hald' },
    303,
    '',
    'membership.added done',
  ],
  [
    'nobody',
    `${das}/medlemmer/ny`,
    { ...seat, person: '' },
    422,
    'href="#person"',
    'membership.added refused',
  ],
  [
    'the same role twice',
    `${das}/medlemmer/ny`,
    { ...seat, role: 'member', person: 'birgitte-holm' },
    422,
    'allerede rollen',
    'membership.added refused',
  ],
  [
    'before the body began',
    `${follow}/medlemmer/ny`,
    { ...seat, from: '1.1.2013', person: 'birgitte-holm' },
    422,
    'begyndte først 15.\u00a0november 2013',
    'membership.added refused',
  ],
  [
    'for an organisation that is not there',
    `${das}/medlemmer/ny`,
    { ...seat, organisation: 'xyz', person: 'niels-hald' },
    422,
    'Vælg en organisation',
    'membership.added refused',
  ],
  [
    'a member is ended',
    `${das}/medlemmer/birgitte-holm`,
    { ...seat, role: 'member', organisation: 'rebild', from: '1.1.2011', to: '21.11.2026', version: '1' },
    303,
    '',
    'membership.edited done',
  ],
  [
    'before it began',
    `${das}/medlemmer/birgitte-holm`,
    { ...seat, from: '1.1.2011', to: '31.12.2010', version: '1' },
    422,
    'Den sidste dag ligger før',
    'membership.edited refused',
  ],
  [
    'an old version of a role',
    `${das}/medlemmer/birgitte-holm`,
    { ...seat, version: '4' },
    409,
    'Rebild Kommune',
    'membership.edited refused',
  ],
  [
    'a role is removed',
    `${das}/medlemmer/birgitte-holm/fjernelse`,
    { version: '1' },
    303,
    '',
    'membership.removed done',
  ],
  [
    'an old version',
    `${das}/medlemmer/birgitte-holm/fjernelse`,
    { version: '2' },
    409,
    '',
    'membership.removed refused',
  ],
  ['a person is added', '/personer/ny', newPerson, 303, '', 'person.created done'],
  ['a person nowhere', '/personer/ny', { ...newPerson, organisation: '' }, 303, '', 'person.created done'],
  [
    'without a name',
    '/personer/ny',
    { ...newPerson, name: '' },
    422,
    'href="#name"',
    'person.created refused',
  ],
  [
    'a person is renamed',
    '/personer/birgitte-holm/rettelse',
    { name: 'Birgitte Holm Krogh', aliases: 'Birgitte Holm', version: '1' },
    303,
    '',
    'person.edited done',
  ],
  [
    'an old version of a person',
    '/personer/birgitte-holm/rettelse',
    { name: 'Birgitte Krogh', aliases: '', version: '8' },
    409,
    'Birgitte Holm',
    'person.edited refused',
  ],
  [
    'a new position',
    '/personer/birgitte-holm/ansaettelse',
    { organisation: 'kl', title: 'Chefkonsulent', from: '1.12.2026', to: '', version: '1' },
    303,
    '',
    'affiliation.saved done',
  ],
  [
    'a position at nobody',
    '/personer/birgitte-holm/ansaettelse?nr=1',
    { organisation: '', title: '', from: '', to: '', version: '1' },
    422,
    'Vælg en organisation',
    'affiliation.saved refused',
  ],
  [
    'a merge with nobody',
    '/personer/birgitte-holm/sammenlaegning',
    merging,
    400,
    '',
    'person.merged refused',
  ],
  [
    'a merge that drops a login',
    '/personer/birgitte-holm/sammenlaegning',
    { ...merging, other: 'ole-winther' },
    422,
    'lad administratoren flytte adgangen',
    'person.merged refused',
  ],
  [
    'an undoing of nothing',
    '/personer/birgitte-holm/sammenlaegning/fortrydelse',
    { version: '1' },
    303,
    '',
    'person.merge-undone done',
  ],
];

const accepted = writings.filter(([, , , gives]) => gives === 303);
const refused = writings.filter(([, , , gives]) => gives !== 303);

test.each(accepted)('%s: %s', async (_says, to, sends, gives, _shows, logs) => {
  const own = await freshWorld();
  const lines = await logged(async () => {
    expect((await (await own.as('mette')).post(to, sends)).status).toBe(gives);
  }, own);
  expect(lines).toEqual([logs]);
  await own.close();
});

test.each(refused)('%s: %s', async (_says, to, sends, gives, shows, logs) => {
  const lines = await logged(async () => {
    const response = await (await world.as('mette')).post(to, sends);
    const page = await response.text();
    expect([response.status, page.includes(shows)]).toEqual([gives, true]);
    if (gives !== 400) expect(page).toContain('<title>Fejl: ');
  });
  expect(lines).toEqual([logs]);
});

test.each(accepted)('from another site nothing: %s', async (_says, to, sends) => {
  const lines = await logged(async () => {
    const mette = await world.as('mette');
    expect((await mette.post(to, sends, { site: 'cross-site' })).status).toBe(403);
  });
  expect(lines).toEqual([]);
});

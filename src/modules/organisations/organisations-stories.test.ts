/** What several doors do together: what is written is found again, twice counts once, a merge and back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../tests/support/requests.ts';
import { freshWorld, type World } from '../../../tests/support/world.ts';
import { readAs } from '../../platform/database.ts';
import { namesOfRegister } from './index.ts';

let world: World;
let mette: Browser;
beforeEach(async () => {
  world = await freshWorld();
  mette = await world.as('mette');
});
afterEach(() => world.close());

const organisation = {
  name: 'Ny',
  shortName: 'Ny',
  kind: 'private',
  side: 'other',
  above: '',
  validFrom: '',
  validTo: '',
  note: '<b>fed</b>',
  aliases: 'Det nye\nDet nye',
};
const person = { name: 'B. Holm', aliases: '', organisation: '', title: '', from: '', to: '' };
const row = async (query: string): Promise<unknown> => (await world.owner.query(query)).rows[0];
const textOf = async (address: string): Promise<string> => (await mette.get(address)).text();
const register = async () => readAs(world.database, world.actor('mette'), (db) => namesOfRegister(db));

test('a key is never a word of our own addresses, and never taken twice', async () => {
  const made = [
    await mette.post('/organisationer/ny', organisation),
    await mette.post('/organisationer/ny', organisation),
  ];
  expect(made.map(({ headers }) => headers.get('location'))).toEqual([
    '/organisationer/ny-2',
    '/organisationer/ny-3',
  ]);
  expect(await textOf('/organisationer/ny-2')).toContain('&lt;b&gt;fed&lt;/b&gt;');
});

test('a form sent twice at once counts once, and both are answered the same', async () => {
  const sent = { ...organisation, formKey: crypto.randomUUID() };
  const answers = await Promise.all([
    mette.post('/organisationer/ny', sent),
    mette.post('/organisationer/ny', sent),
  ]);
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual([
    '/organisationer/ny-2',
    '/organisationer/ny-2',
  ]);
  expect(await row(`select count(*)::int as count from organisations where name = 'Ny'`)).toEqual({
    count: 1,
  });
});

test('two who edit at once: the second sees what the first wrote, beside what was typed', async () => {
  const edit = '/organisationer/rebild/rettelse';
  const typed = { ...organisation, kind: 'municipality', side: 'municipal', version: '1' };
  expect((await mette.post(edit, { ...typed, name: 'Rebild', shortName: 'Reb' })).status).toBe(303);
  const second = await mette.post(edit, { ...typed, name: 'Rebild Kommune Nord', shortName: 'Reb' });
  const page = await second.text();
  expect(second.status).toBe(409);
  expect(page).toContain('value="Rebild Kommune Nord"');
  expect(page).toMatch(/Navn, som det står nu<\/dt><dd>Rebild</);
  expect(page).toContain('name="version" value="2"');
});

test('a form refused for another reason keeps the version it was opened with', async () => {
  await mette.post('/personer/birgitte-holm/rettelse', { name: 'Birgitte Krogh', aliases: '', version: '1' });
  const refused = await mette.post('/personer/birgitte-holm/rettelse', {
    name: '',
    aliases: '',
    version: '1',
  });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('name="version" value="1"');
});

test('a life of a body: closed, reopened, on hold, recalled, and its events in order', async () => {
  const follow = '/fora/foelgegruppen-socialtilsyn';
  const send = async (noun: string, fields: Record<string, string>) =>
    (await mette.post(`${follow}/${noun}`, { reason: '', ...fields })).status;
  expect(await send('lukning', { day: '17.11.2016', version: '1' })).toBe(303);
  expect(await textOf(follow)).not.toContain('over sin periode');
  expect(await send('genaabning', { day: '1.2.2017', termEnds: '', version: '2' })).toBe(422);
  expect(await send('genaabning', { day: '1.2.2017', termEnds: '1.2.2019', version: '2' })).toBe(303);
  expect(await textOf(follow)).toContain('er 7 år over sin periode');
  expect(await send('hvile', { day: '1.1.2017', version: '3' })).toBe(422);
  expect(await send('hvile', { day: '1.1.2018', version: '3' })).toBe(303);
  expect(await send('genindkaldelse', { day: '1.1.2019', version: '4' })).toBe(303);
  const { rows } = await world.owner.query<{ event: string }>(
    `select event from body_events join bodies b on b.id = body_id
      where b.key = 'foelgegruppen-socialtilsyn' order by happened_on`,
  );
  expect(rows.map(({ event }) => event)).toEqual(['set-up', 'closed', 'reopened', 'put-on-hold', 'recalled']);
});

test('a body only proposed is set up on its day', async () => {
  const body = {
    name: 'Panelet for nye tilbud',
    shortName: 'Panelet',
    level: 'panel',
    above: 'das',
    servedBy: '',
    composition: '',
    frequency: '',
    mandate: '',
    audience: 'body',
    startedOn: '',
    termEndsOn: '',
    aliases: 'Nyt panel',
    status: 'proposed',
  };
  const made = await mette.post('/fora/ny', body);
  expect(made.headers.get('location')).toBe('/fora/panelet');
  expect(await textOf('/fora?vis=foreslaaet')).toContain('Panelet for nye tilbud');
  const setUp = { day: '22.11.2026', reason: 'DAS, punkt 3', version: '1' };
  expect((await mette.post('/fora/panelet/nedsaettelse', setUp)).status).toBe(303);
  expect(await textOf('/fora/panelet')).toContain('DAS, punkt 3');
  expect(await row(`select status, started_on::text from bodies where key = 'panelet'`)).toEqual({
    status: 'active',
    started_on: '2026-11-22',
  });
});

test('two bodies placed under each other at once make no circle', async () => {
  const edit = async (key: string, above: string) => {
    const page = await textOf(`/fora/${key}/rettelse`);
    const body = await row(
      `select name, short_name as "shortName", level, audience from bodies where key = '${key}'`,
    );
    const rest = {
      servedBy: '',
      composition: '',
      frequency: '',
      mandate: '',
      startedOn: '',
      termEndsOn: '',
      aliases: '',
    };
    expect(page).toContain('name="version" value="1"');
    return mette.post(`/fora/${key}/rettelse`, { ...(body as object), ...rest, above, version: '1' });
  };
  const answers = await Promise.all([
    edit('dialogforum', 'ekspertpanelet'),
    edit('ekspertpanelet', 'dialogforum'),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 422]));
});

test('a contact person fills the seat of the municipality, also from a department', async () => {
  const seat = { role: 'contact', organisation: 'aalborg-ah', from: '', to: '', person: 'rikke-thorup' };
  expect((await mette.post('/fora/styringsaftalegruppen/medlemmer/ny', seat)).status).toBe(303);
  const page = await textOf('/fora/styringsaftalegruppen');
  expect(page).toContain('Aalborg Kommune: har en kontaktperson');
  expect(page).toMatch(/Mangler en kontaktperson: Brønderslev, .* og Vesthimmerland\./);
});

test('somebody with two roles has two addresses, and each is edited for itself', async () => {
  const at = '/fora/das/medlemmer/birgitte-holm';
  const contact = { role: 'contact', organisation: 'rebild', from: '1.1.2020', to: '' };
  await mette.post('/fora/das/medlemmer/ny', { ...contact, person: 'birgitte-holm' });
  expect(await textOf(at)).toContain(`href="${at}?plads=2"`);
  const ended = { ...contact, to: '31.12.2025', version: '1' };
  expect((await mette.post(`${at}?plads=2`, ended)).status).toBe(303);
  expect(await textOf('/fora/das')).toContain('1 tidligere medlem');
});

test('two rows are merged into one person, read as one, and made two again', async () => {
  await mette.post('/personer/ny', { ...person, organisation: 'hjoerring', title: 'Konsulent' });
  await mette.post('/personer/ny', { ...person, name: 'Birgitte H.' });
  await mette.post('/fora/fu/medlemmer/ny', {
    role: 'member',
    organisation: '',
    from: '',
    to: '',
    person: 'b-holm',
  });
  expect(await textOf('/personer/birgitte-holm/sammenlaegning')).toContain('med=b-holm');
  const chosen = await textOf('/personer/birgitte-holm/sammenlaegning?med=b-holm');
  expect(chosen).toContain('Roller i fora: 1. Ansættelser: 1. Møder: 0.');

  const merge = (address: string, other: string, keep: string, versions: [string, string]) =>
    mette.post(`/personer/${address}/sammenlaegning`, {
      other,
      keep,
      version: versions[0],
      otherVersion: versions[1],
    });
  expect((await merge('b-holm', 'birgitte-h', 'b-holm', ['1', '1'])).status).toBe(303);
  expect((await merge('birgitte-holm', 'b-holm', 'birgitte-holm', ['1', '1'])).status).toBe(409);
  expect((await merge('birgitte-holm', 'b-holm', 'birgitte-holm', ['1', '2'])).status).toBe(303);

  expect(await textOf('/personer/birgitte-holm')).toMatch(/Forretningsudvalget.*Hjørring Kommune/s);
  expect(await textOf('/fora/fu')).toContain('Birgitte Holm');
  expect(await textOf('/personer/b-holm')).toContain('Er lagt sammen med Birgitte Holm');
  expect((await mette.get('/personer/b-holm/rettelse')).status).toBe(404);
  const { persons } = await register();
  expect(persons.find(({ key }) => key === 'birgitte-holm')).toMatchObject({
    aliases: ['B. Holm', 'Birgitte H.'],
    organisationKeys: ['hjoerring', 'rebild'],
  });
  expect(persons.some(({ key }) => key === 'b-holm')).toBe(false);

  expect((await mette.post('/personer/b-holm/sammenlaegning/fortrydelse', { version: '2' })).status).toBe(
    409,
  );
  expect((await mette.post('/personer/b-holm/sammenlaegning/fortrydelse', { version: '3' })).status).toBe(
    303,
  );
  expect(await textOf('/fora/fu')).toContain('B. Holm');
  expect(await textOf('/personer/birgitte-h')).toContain('Er lagt sammen med B. Holm');
  expect(await textOf('/personer/birgitte-holm')).not.toContain('Hjørring Kommune');
});

test('the names of the register carry other names and sides', async () => {
  const names = await register();
  expect(names.bodies.find(({ key }) => key === 'das')?.aliases).toContain('Administrativ styregruppe');
  expect(names.organisations.find(({ key }) => key === 'region-nordjylland')).toMatchObject({
    side: 'regional',
    aliases: ['regionen'],
  });
});

test('the front page of the secretariat has the body that outlived its term, a director’s has not', async () => {
  expect(await textOf('/')).toContain('11 år over sin periode');
  expect(await (await (await world.as('birgitte')).get('/')).text()).not.toContain('over sin periode');
});

test('the pages speak English to those who chose it', async () => {
  await mette.post('/sprog', { language: 'en', back: '/' });
  const page = await textOf('/fora/foelgegruppen-socialtilsyn');
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('should have ended on 15\u00a0November 2015 and is 11 years past its term');
});

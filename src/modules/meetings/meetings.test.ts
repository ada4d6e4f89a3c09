/**
 * The doors of the module as a table: who asks for what, what comes back, what is shown, what is not, what is
 * logged.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutExplanations } from '../../../tests/support/explained-words.ts';
import {
  demoMeeting,
  earlierMeeting,
  secrets,
  storeAsSecretariat,
} from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';

const meeting = '/moeder/das/2015-03-12';
const everySecret = Object.values(secrets);
/** Titles may be seen by everybody who sees the meeting and has signed in; what the part is called may not. */
const municipalTitles = [secrets.municipalTitle, secrets.bothTitle];
const municipalSecrets = [secrets.municipal, secrets.municipalGuest, secrets.both, 'Kommunalt fora'];
const closedSecrets = [secrets.closed, secrets.closedGuest, secrets.both];

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
  await storeAsSecretariat(world, demoMeeting);
  await storeAsSecretariat(world, { ...earlierMeeting, audience: 'body' });
});
afterAll(() => world.close());

type Scenario = [
  as: As,
  address: string,
  status: number,
  shows: readonly string[],
  hides: readonly string[],
  logs: readonly string[],
];
const read = (event: string) => [`${event}.read done`];

const scenarios: Scenario[] = [
  ['mette', '/moeder', 200, ['2 møder i 1 forum', '12. marts 2015', '20. november 2014'], [], []],
  ['ole', '/moeder', 200, ['2 møder i 1 forum'], everySecret, []],
  ['signe', '/moeder', 200, ['1 møde i 1 forum', '>8<'], ['20. november 2014'], []],
  ['ole', '/moeder?forum=das', 200, ['>8<'], ['>6<'], []],
  ['nobody', '/moeder', 200, ['Her kommer møderne'], ['marts 2015'], []],
  ['birgitte', '/moeder?q=udspil', 200, ['1 møde passer', secrets.municipalTitle], [], []],
  ['ole', '/moeder?q=udspil', 200, ['1 møde passer', secrets.municipalTitle], municipalSecrets, []],
  ['nobody', '/moeder?q=udspil', 200, ['Her kommer møderne'], everySecret, []],
  ['mette', '/moeder?q=100%25', 200, ['Ingen møder passer'], [], []],
  ['mette', '/moeder?referat=uden', 200, ['20. november 2014'], ['12. marts 2015'], []],
  [
    'mette',
    '/moeder?aar=2015&forum=das&orden=forum&retning=ned&side=1',
    200,
    ['12. marts 2015'],
    ['20. november 2014'],
    [],
  ],
  ['mette', '/moeder?aar=x&forum=%27&side=-1&orden=0', 200, ['12. marts 2015', '20. november 2014'], [], []],

  ['mette', meeting, 200, ['8 punkter', secrets.bothTitle, 'Ret, hvem der må se'], [], read('meeting')],
  [
    'birgitte',
    meeting,
    200,
    ['8 punkter', '16.00', 'Kun kommuner', secrets.closed],
    ['Ret, hvem der må se'],
    read('meeting'),
  ],
  [
    'ole',
    meeting,
    200,
    ['8 punkter', 'kl. 13.00–16.00', '2 gæster', secrets.closed, 'Kommunal del', ...municipalTitles],
    municipalSecrets,
    read('meeting'),
  ],
  [
    'signe',
    meeting,
    200,
    ['8 punkter', 'Nyt lejemål', secrets.municipalTitle, '2 gæster'],
    closedSecrets,
    read('meeting'),
  ],
  ['nobody', meeting, 303, [], ['Kursus', ...everySecret], []],
  ['ole', '/moeder/das/2014-11-20', 200, ['Mangler referat', '3 punkter'], [], []],
  ['signe', '/moeder/das/2014-11-20', 404, [], ['Oplæring'], []],
  ['mette', '/moeder/das/2015-03-12-2', 404, [], [], []],
  ['mette', '/moeder/das/2015-13-12', 404, [], [], []],
  ['mette', '/moeder/nul/2015-03-12', 404, [], [], []],

  [
    'birgitte',
    `${meeting}/deltagere`,
    200,
    [secrets.municipalGuest, secrets.closedGuest, 'punkt 7, kl. 15.00–15.20'],
    [],
    read('meeting-attendance'),
  ],
  [
    'ole',
    `${meeting}/deltagere`,
    200,
    ['Tove Mikkelsgaard', secrets.closedGuest, '4 af 11 kommuner'],
    municipalSecrets,
    read('meeting-attendance'),
  ],
  [
    'signe',
    `${meeting}/deltagere`,
    200,
    ['Tove Mikkelsgaard', secrets.municipalGuest],
    closedSecrets,
    read('meeting-attendance'),
  ],
  ['nobody', `${meeting}/deltagere`, 303, [], ['Henning'], []],

  [
    'birgitte',
    `${meeting}/punkt/2`,
    200,
    ['Fælles kursus', 'Godkendt med bemærkning', 'Det indstilles, at DAS', 'Forbehold', 'Næste: 3'],
    [],
    [],
  ],
  ['ole', `${meeting}/punkt/2`, 200, ['Fælles kursus', 'Punkt 5 på samme møde'], municipalSecrets, []],
  [
    'signe',
    `${meeting}/punkt/2`,
    200,
    ['Fælles kursus', 'mødet den 20. november 2014, punkt 3'],
    ['/2014-11-20', ...closedSecrets],
    [],
  ],
  ['nobody', `${meeting}/punkt/2`, 303, [], ['kursus'], []],
  [
    'birgitte',
    `${meeting}/punkt/3`,
    200,
    ['For Rebild Kommune', 'Jeres udtalelse', 'mangler to pladser'],
    [],
    [],
  ],
  ['ole', `${meeting}/punkt/3`, 200, ['mangler to pladser'], ['Jeres udtalelse'], []],
  [
    'birgitte',
    `${meeting}/punkt/4`,
    200,
    [secrets.closed, 'Udsat', 'Lukket punkt'],
    [],
    read('meeting-item'),
  ],
  ['ole', `${meeting}/punkt/4`, 200, [secrets.closed], municipalSecrets, read('meeting-item')],
  [
    'signe',
    `${meeting}/punkt/4`,
    200,
    ['Nyt lejemål til kurserne', 'Punktet er lukket'],
    [...closedSecrets, 'Udsat', 'linje'],
    [],
  ],
  [
    'birgitte',
    `${meeting}/punkt/7`,
    200,
    [secrets.municipal, 'Drøftet', 'Kun kommuner'],
    [],
    read('meeting-item'),
  ],
  ['signe', `${meeting}/punkt/7`, 200, [secrets.municipal], closedSecrets, read('meeting-item')],
  [
    'ole',
    `${meeting}/punkt/7`,
    200,
    [secrets.municipalTitle, 'kommunale del', 'kl. 15.00–16.00'],
    [...municipalSecrets, 'Drøftelse', 'linje'],
    [],
  ],
  ['nobody', `${meeting}/punkt/7`, 303, [], [...municipalTitles, ...municipalSecrets], []],
  ['signe', `${meeting}/punkt/8`, 200, [secrets.bothTitle, 'Punktet er lukket'], closedSecrets, []],
  ['ole', `${meeting}/punkt/8`, 200, [secrets.bothTitle, 'kommunale del'], municipalSecrets, []],
  ['ole', `${meeting}/punkt/6`, 200, ['Mangler udfald', 'Forrige: 5', 'Næste: 7'], municipalSecrets, []],
  ['mette', `${meeting}/punkt/99`, 404, [], [], []],

  ['mette', `${meeting}/adgang`, 200, ['Hvem må se mødet?', 'value="cooperation" checked'], [], []],
  ['birgitte', `${meeting}/adgang`, 403, [], [], []],
  ['nobody', `${meeting}/adgang`, 303, [], [], []],
  ['mette', `${meeting}/punkt/4/adgang`, 200, ['Hvem må se punkt 4?', 'Nyt lejemål'], [], []],
  ['ole', `${meeting}/punkt/7/adgang`, 403, [], municipalSecrets, []],
];

test.each(scenarios)('%s asks for %s and gets %i', async (as, address, status, shows, hides, logs) => {
  await world.forgetAuditLog();
  const response = await (await world.as(as)).get(address);
  const page = plain(await response.text());
  expect(response.status).toBe(status);
  for (const words of shows) expect(page).toContain(words);
  for (const words of hides) expect(page).not.toContain(words);
  expect(await world.auditLog()).toEqual(logs);
});

test('what is not there and what is not yours look the same', async () => {
  const signe = await world.as('signe');
  const textAt = async (day: string) => {
    const response = await signe.get(`/moeder/das/${day}`);
    expect(response.status).toBe(404);
    return (await response.text()).replaceAll(day, '');
  };
  expect(await textAt('2014-11-20')).toBe(await textAt('2014-11-21'));
});

test('a search for a wildcard is a search for the sign itself', async () => {
  const page = await (await (await world.as('mette')).get('/moeder?q=_')).text();
  expect(page).toContain('Ingen møder passer');
});

/** Hard spaces read as spaces. */
const plain = (page: string): string =>
  withoutExplanations(page).replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');

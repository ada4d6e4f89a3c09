/** A meeting as a file: who gets it, what stands in it, what does not, and what the audit log says. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfStructure } from '../../../tests/support/pdf-structure.ts';
import { demoMeeting, secrets, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { nobodyAtDoor } from '../../../tests/support/requests.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { day } from '../../kernel/day.ts';
import { readAs } from '../../platform/database.ts';
import { bareContext } from '../../platform/design/index.ts';
import { noJobs } from '../../platform/jobs.ts';
import { textOfDocument } from '../../platform/documents/text-of-document.ts';
import { exportDocx, exportPdf } from './handlers/export-meeting.ts';

let world: World;
beforeAll(async () => {
  world = await freshWorld();
  await world.owner.query('truncate meetings cascade');
  await storeAsSecretariat(world, demoMeeting);
});
afterAll(() => world.close());

const address = '/moeder/das/2015-03-12';

async function textOf(response: Response, name: string): Promise<string> {
  const read = await textOfDocument(name, new Uint8Array(await response.arrayBuffer()));
  return read.ok ? read.value.lines.join(' ').replaceAll(/\s+/g, ' ') : '';
}

const { closed, closedGuest, municipal, municipalTitle, municipalGuest, both, bothTitle } = secrets;
const openWords = [
  'DAS godkendte kurset.',
  'Program for kurset',
  'Hjørring Kommune tog forbehold',
  'Nyt lejemål',
];
const titles = [municipalTitle, bothTitle];
const municipalWords = [...titles, municipal];

type Row = [who: As, status: number, shows: string[], hides: string[], audit: string];
const readers: Row[] = [
  ['mette', 200, [...openWords, ...municipalWords, closed, both], [], 'meeting.exported done'],
  ['birgitte', 200, [...openWords, ...municipalWords, closed, both], [], 'meeting.exported done'],
  ['ole', 200, [...openWords, closed, ...titles], [municipal, municipalGuest, both], 'meeting.exported done'],
  ['signe', 200, [...openWords, ...municipalWords], [closed, closedGuest, both], 'meeting.exported done'],
  ['nobody', 404, [], ['Nyt lejemål', closed, ...municipalWords], 'meeting.exported not-found'],
];

for (const kind of ['pdf', 'docx'] as const)
  test.each(readers)(`%s gets ${kind} with what they may read`, async (who, status, shows, hides, audit) => {
    const response = await (await world.as(who)).get(`${address}/${kind}`);
    expect(response.status).toBe(status);
    if (status === 200)
      expect(response.headers.get('content-disposition')).toContain(`das-2015-03-12-referat.${kind}`);
    const text = await textOf(response, `a.${status === 200 ? kind : 'txt'}`);
    for (const words of shows) expect(text).toContain(words);
    for (const words of hides) expect(text).not.toContain(words);
    expect((await world.auditLog()).at(-1)).toBe(audit);
  });

test('in the region’s file the municipal part is headings, and its own name is not among them', async () => {
  const bytes = await (await (await world.as('ole')).get(`${address}/pdf`)).arrayBuffer();
  const { headings, ua, title } = pdfStructure(new Uint8Array(bytes));
  expect(ua).toBe('1');
  expect(title).toContain('12.\u00a0marts 2015');
  expect(headings.map(({ text }) => text).filter((text) => text.startsWith('Punkt'))).toHaveLength(8);
  const text = await textOf(new Response(bytes), 'a.pdf');
  expect(text).toContain('Kommunal del');
  expect(text).not.toContain('Kommunalt fora');
});

test.each(['pdf', 'docx'] as const)('%s is made when the reading is over', async (kind) => {
  const [actor, params] = [world.actor('mette'), { body: 'das', day: '2015-03-12' }];
  const page = bareContext('da', true);
  const rest = {
    query: {},
    form: {},
    files: [],
    now: world.now,
    today: day('2026-11-22'),
    page,
    csrfToken: '',
  };
  const other = {
    actor,
    params,
    jobs: noJobs,
    filesFolder: '',
    language: 'da',
    atDoor: nobodyAtDoor(),
  } as const;
  const make = kind === 'pdf' ? exportPdf : exportDocx;
  const read = await readAs(world.database, actor, (db) => make({ ...rest, ...other, db }));
  const made = 'later' in read ? await read.later() : undefined; // the transaction is closed: a question would throw
  expect(made && 'file' in made && made.file.bytes.length).toBeGreaterThan(1000);
});

test('the page of the meeting leads to the files, on a screen in English too', async () => {
  const mette = await world.as('mette');
  const page = await (await mette.get(address)).text();
  for (const kind of ['pdf', 'docx', 'json']) expect(page).toContain(`href="${address}/${kind}"`);
  const others = await (await (await world.as('ole')).get(address)).text();
  expect([others.includes(`${address}/pdf"`), others.includes(`${address}/json`)]).toEqual([true, false]);
  mette.headers['cookie'] += '; rv_sprog=en';
  expect(await textOf(await mette.get(`${address}/pdf`), 'a.pdf')).toContain('Beslutning');
});

test.each(['pdf', 'docx'])('200 people and a word of 300 letters do not break the %s', async (kind) => {
  const [first] = demoMeeting.attendances;
  const long = 'ø'.repeat(300);
  const [, second] = demoMeeting.items;
  if (!first || !second) throw new Error('the demo meeting has people and items');
  const attendances = Array.from({ length: 200 }, (_, index) => ({
    ...first,
    name: `Deltager ${index + 1}`,
  }));
  const items = [{ ...second, texts: [{ label: 'Resume', text: `Om ${long} her.`, lines: [] }] }];
  const heldOn = day(kind === 'pdf' ? '2016-01-11' : '2016-01-12');
  await storeAsSecretariat(world, { ...demoMeeting, heldOn, attendances, items });
  const response = await (await world.as('birgitte')).get(`/moeder/das/${heldOn}/${kind}`);
  expect(response.status).toBe(200);
  const text = await textOf(response, `a.${kind}`);
  for (const words of ['Deltager 1 ', 'Deltager 200', second.title]) expect(text).toContain(words);
  expect(text.replaceAll(/\s/g, '')).toContain(long);
});

test.each(['pdf', 'docx'])('a meeting that is not there has no %s', async (kind) => {
  const mette = await world.as('mette');
  for (const day of ['2015-03-13', '2015-03-12-2', 'x']) {
    expect((await mette.get(`/moeder/das/${day}/${kind}`)).status).toBe(404);
  }
});

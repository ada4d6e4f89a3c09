/** The check on pages: who is shown its findings, what it finds in the demo's meeting, and how one is set aside. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoMeeting, plainItem, storeAsSecretariat } from '../../../tests/support/demo-meeting.ts';
import { freshWorld, type As, type World } from '../../../tests/support/world.ts';
import { changeAs } from '../../platform/database.ts';
import { removeImportedMeeting } from './index.ts';
import type { MeetingToStore } from './rules/meeting-to-store.ts';

const meeting = '/moeder/das/2016-11-17';
const check = `${meeting}/kontrol`;

let world: World;
beforeAll(async () => {
  world = await freshWorld({ withMinutes: true });
});
beforeEach(async () => {
  await world.owner.query('truncate finding_dismissals');
  await world.forgetAuditLog();
});
afterAll(() => world.close());

const textOf = async (who: As, address: string) =>
  (await (await (await world.as(who)).get(address)).text()).replaceAll('\u00a0', ' ');
async function linesOf(query: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ line: string }>(query);
  return rows.map(({ line }) => line);
}
/** Addresses of the acts on the page, by the title they are spoken with. */
async function actsOn(address: string, act: 'afvisning' | 'afvisning/fortrydelse'): Promise<string[]> {
  const page = await textOf('mette', address);
  return [...page.matchAll(/(?:href|action)="([^"]+\/kontrol\/[0-9a-f]{16}\/[^"]+)"/g)]
    .map(([, found = '']) => found)
    .filter((found) => found.endsWith(`/${act}`));
}
const firstOf = async (address: string): Promise<string> => (await actsOn(address, 'afvisning'))[0] ?? '';

test('on the meeting of 17 November 2016 it finds what is known to be wrong with it', async () => {
  const page = await textOf('mette', check);
  for (const words of [
    '3.091.200 − 2.499.730 − 463.000 = 128.470 kr., men der står 128.543 kr. Forskel: 73 kr.',
    'Indstilling 1 og 3 er ens',
    'Teksten henviser til bilag 6, som hører til punkt 9',
    'Næste møde står til 18. januar 2017, men punkt 5 flytter det møde.',
    'udløb 15. november 2015, 368 dage før mødet',
    'Kildens linje',
  ])
    expect(page).toContain(words);
  expect(await world.auditLog()).toEqual(['meeting-check.read done']);
});

test('the meeting counts them and shows the first; the item has its own under the recommendation', async () => {
  const page = await textOf('mette', meeting);
  const count = /(\d+) fund/.exec(await textOf('mette', check))?.[0] ?? '?';
  for (const words of [count, 'Punkt 4: samme indstilling to gange', `href="${check}"`])
    expect(page).toContain(words);
  const item = await textOf('mette', `${meeting}/punkt/9`);
  expect(item.indexOf('128.470 kr.')).toBeGreaterThan(item.indexOf('class="rv-rec"'));
  expect(item).toContain('class="rv-note"');
  expect(await textOf('mette', `${meeting}/punkt/1`)).not.toContain('class="rv-note"');
});

describe.each(['birgitte', 'henning', 'ole', 'signe', 'niels', 'nobody'] as const)('%s', (who) => {
  test('is shown no finding, no count, and no way to the check', async () => {
    for (const address of [meeting, `${meeting}/punkt/9`, `${meeting}/punkt/4`, `${meeting}/punkt/13`])
      expect(await textOf(who, address)).not.toMatch(/kontrol|\bfund\b|128\.470|rv-note|er ens/i);
  });

  test('is turned away from the check, as from one that is not there', async () => {
    const known = await firstOf(check);
    const browser = await world.as(who);
    const unknown = [`${check}/${'0'.repeat(16)}/afvisning`, '/moeder/das/2016-11-18/kontrol'];
    for (const address of [check, known, ...unknown]) {
      const response = await browser.get(address);
      expect([address, response.status]).toEqual([address, who === 'nobody' ? 303 : 403]);
      expect(await response.text()).not.toMatch(/128\.470|er ens/);
    }
    for (const address of [known, `${known}/fortrydelse`])
      expect((await browser.post(address, { reason: 'Det er rigtigt.' })).status).toBe(403);
    expect(await linesOf('select reason as line from finding_dismissals')).toEqual([]);
  });
});

type Scenario = [does: string, sends: Record<string, string>, gives: number, logs: string[], shows?: string];
const [done, refused] = [['finding.dismissed done'], ['finding.dismissed refused']];
const long = 'x'.repeat(1001);
const scenarios: Scenario[] = [
  ['a reason sets it aside', { reason: ' Rettet på mødet. ' }, 303, done],
  ['no reason is refused', { reason: '' }, 422, refused, 'Skriv en begrundelse.'],
  ['only spaces are no reason', { reason: ' \n\t ' }, 422, refused, 'href="#reason"'],
  [
    'only characters that cannot be kept are no reason',
    { reason: '\0\0' },
    422,
    refused,
    'Skriv en begrundelse.',
  ],
  ['a reason as long as a page is refused and kept', { reason: long }, 422, refused, long],
  ['a form without the field is not our form', {}, 400, refused],
  ['an extra field is not our form', { reason: 'x', code: 'word-twice' }, 400, refused],
  ['a form without our token is turned away', { reason: 'x', csrf: 'guess' }, 403, []],
];
test.each(scenarios)('%s', async (_, sends, gives, logs, shows = '') => {
  const address = await firstOf(check);
  await world.forgetAuditLog();
  const response = await (await world.as('mette')).post(address, sends);
  const page = await response.text();
  expect(response.status).toBe(gives);
  expect(page).toContain(shows);
  if (gives === 422) expect(page).toMatch(/<title>Fejl: /);
  if (gives === 303) expect(response.headers.get('location')).toBe(check);
  expect(await world.auditLog()).toEqual(logs);
  const kept = await linesOf('select reason as line from finding_dismissals');
  expect(kept).toEqual(gives === 303 ? ['Rettet på mødet.'] : []);
});

test('set aside, it is out of the counts and folded with who and why; taken back, it is open again', async () => {
  const mette = await world.as('mette');
  const before = await actsOn(check, 'afvisning');
  const address = before[0] ?? '';
  await mette.post(address, { reason: 'Aftalt på formødet.' });
  expect(await actsOn(check, 'afvisning')).toEqual(before.slice(1));
  const page = await textOf('mette', check);
  for (const words of ['Afviste fund (1)', 'Afvist af Mette Lindholm', 'Aftalt på formødet.'])
    expect(page).toContain(words);
  expect(await textOf('mette', meeting)).toContain(`${before.length - 1} fund`);
  expect((await mette.get(address)).headers.get('location')).toBe(check);
  const [undo = ''] = await actsOn(check, 'afvisning/fortrydelse');
  expect((await mette.post(undo)).headers.get('location')).toBe(check);
  expect(await actsOn(check, 'afvisning')).toEqual(before);
  expect((await mette.post(undo)).status).toBe(404);
});

test('of two who set it aside at once, the second is told of the first and keeps the text', async () => {
  const [mette, address] = [await world.as('mette'), await firstOf(check)];
  const answers = await Promise.all([
    mette.post(address, { reason: 'Den ene grund.' }),
    mette.post(address, { reason: 'Den anden grund.' }),
  ]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
  const page = await answers.find(({ status }) => status === 409)?.text();
  for (const words of ['Mette Lindholm har afvist fundet', 'Den ene grund.', 'Den anden grund.'])
    expect(page).toContain(words);
});

test('a form sent twice counts once, and both are answered the same', async () => {
  const [mette, address] = [await world.as('mette'), await firstOf(check)];
  const twice = { reason: 'Det er rigtigt.', formKey: randomUUID() };
  const answers = await Promise.all([mette.post(address, twice), mette.post(address, twice)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
});

test.each([
  '/moeder/das/2016-11-18/kontrol',
  `${meeting}/kontrol/0000000000000000/afvisning`,
  `${meeting}/kontrol/%27/afvisning`,
])('%s is not there', async (address) => {
  expect((await (await world.as('mette')).get(address)).status).toBe(404);
});

test('of a very long agenda the findings stand at their lines and items too', async () => {
  await world.owner.query(`delete from meetings where held_on = '2015-03-12'`);
  const items = Array.from({ length: 301 }, (_, at) =>
    plainItem(String(at + 1), 'Sag', { texts: [{ label: null, text: 'Det er er klar.', lines: [] }] }),
  );
  const sections = { sections: [], attendances: [], nextMeeting: null };
  await storeAsSecretariat(world, { ...demoMeeting, ...sections, items });
  const page = await textOf('mette', '/moeder/das/2015-03-12');
  expect(page.match(/class="rv-finding-mark /g)?.length).toBeGreaterThanOrEqual(301);
  expect(await textOf('mette', '/moeder/das/2015-03-12/punkt/9')).toContain('er er');
});

test('at the lines of the agenda stand the marks of the check, each leading to its finding', async () => {
  const page = await textOf('mette', meeting);
  const line = page.slice(page.indexOf(`${meeting}/punkt/4"`), page.indexOf(`${meeting}/punkt/5"`));
  expect(line).toContain('samme indstilling to gange');
  const [, id = '?'] = /kontrol#(fund-[0-9a-f]{16})"/.exec(line) ?? [];
  expect(await textOf('mette', check)).toContain(`<li id="${id}">`);
  expect(await textOf('mette', check)).toMatch(/href="\/arkiv\/import\/[0-9a-f-]{36}">Ret i indlæsningen/);
});

describe('of a meeting that is taken back and taken in again', () => {
  const own = '/moeder/das/2015-03-12';
  const texts = (text: string) => [{ label: null, text, lines: [] }];
  /** The municipal item says something twice. */
  const withTwice = (text: string): MeetingToStore => ({
    ...demoMeeting,
    importId: randomUUID(),
    items: demoMeeting.items.map((item) => (item.number === '7' ? { ...item, texts: texts(text) } : item)),
  });
  const takeBack = (importId: string | null) =>
    changeAs(world.database, world.actor('mette'), (db) => removeImportedMeeting(db, importId ?? ''));
  const walls = () =>
    linesOf(`select concat_ws(' ', i.number, d.municipal_only, d.closed, d.audience, d.meeting_id is null) as line
      from finding_dismissals d left join items i on i.id = d.item_id`);

  test('what was set aside stays so and gets its walls back; what changed is another finding', async () => {
    await world.owner.query(`delete from meetings where held_on = '2015-03-12'`);
    const first = withTwice('Udspillet er klar til til behandling.');
    await storeAsSecretariat(world, first);
    const mette = await world.as('mette');
    const open = await actsOn(`${own}/kontrol`, 'afvisning');
    for (const address of open) await mette.post(address, { reason: 'Sådan står det.' });
    expect(await actsOn(`${own}/kontrol`, 'afvisning')).toEqual([]);
    expect(await walls()).toContain('7 t f cooperation f');

    expect((await takeBack(first.importId)).ok).toBe(true);
    expect(await walls()).toContain('t f cooperation t');
    await storeAsSecretariat(world, {
      ...withTwice('Udspillet er\nklar til til behandling.'),
      audience: 'body',
    });
    expect(await actsOn(`${own}/kontrol`, 'afvisning')).toEqual([]);
    expect(await walls()).toContain('7 t f body f');

    await world.owner.query(`delete from meetings where held_on = '2015-03-12'`);
    await storeAsSecretariat(world, withTwice('Udspillet skal skal vente.'));
    expect(await actsOn(`${own}/kontrol`, 'afvisning')).toHaveLength(1);
    expect(await textOf('mette', `${own}/kontrol`)).toContain('skal skal');
  });

  test('who may see the item decides the walls of the dismissal, also when it is changed later', async () => {
    await world.owner.query(`delete from meetings where held_on = '2015-03-12'`);
    await storeAsSecretariat(world, withTwice('Udspillet er klar til til behandling.'));
    const mette = await world.as('mette');
    for (const address of await actsOn(`${own}/kontrol`, 'afvisning'))
      await mette.post(address, { reason: 'Sådan står det.' });
    await mette.post(`${own}/adgang`, { version: '1', audience: 'public' });
    await mette.post(`${own}/punkt/7/adgang`, { version: '1', closed: 'ja', closedReason: 'Personsag' });
    expect(await walls()).toContain('7 f t public f');
  });
});

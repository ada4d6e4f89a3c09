/**
 * ISO-2 and ISO-8: a word in every field of every thing, and everybody reading everything: pages, files, searches, errors,
 * headers and mails. Nobody finds a word that is not theirs by the table.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoId } from '../../demo/load.ts';
import { sendDigests } from '../../src/modules/following/index.ts';
import { textOfDocument } from '../../src/platform/documents/text-of-document.ts';
import { noJobs } from '../../src/platform/jobs.ts';
import type { Browser } from '../support/requests.ts';
import { expected } from './expected.ts';
import { itemRelation } from './nouns.ts';
import { roleClasses, roleCodes, type RoleClass } from './people.ts';
import { canaryOf, isolationItems, isolationMeetings } from './things.ts';
import { isolationWorld, userId, type IsolationWorld } from './world.ts';

let world: IsolationWorld;
beforeAll(async () => {
  world = await isolationWorld();
});
afterAll(() => world.close());

const letterOf = (row: string, code: RoleClass): string => expected.get(row)?.get(code) ?? '';
const audiences = { c: 'coop', b: 'body', p: 'public', o: 'other' } as const;

type Canary = { readonly word: string; readonly mayRead: (code: RoleClass) => boolean };

/** Every word that is hidden from somebody, and who may read it, from the hand-written table. */
const canaries: readonly Canary[] = [
  ...isolationItems.map(({ thing }) => ({
    word: canaryOf(thing),
    mayRead: (code: RoleClass) => letterOf(`item ${itemRelation(thing)}`, code) === 'S',
  })),
  ...isolationMeetings.flatMap(({ letter }) => {
    const row = `meeting ${audiences[letter]}`;
    const isMunicipal = (code: RoleClass) => letterOf('item public-municipal', code) === 'S';
    return [
      { word: canaryOf(`${letter}m`), mayRead: (code: RoleClass) => letterOf(row, code) === 'S' },
      {
        word: canaryOf(`${letter}s`),
        mayRead: (code: RoleClass) => letterOf(row, code) === 'S' && isMunicipal(code),
      },
    ];
  }),
  ...[
    ['n-own', 'private-note coop-open'],
    ['n-open', 'position-note coop-open'],
    ['n-both', 'position-note body-both'],
    ['n-disqualified', 'position-note coop-disqualified'],
    ['n-reason', 'disqualification coop-disqualified'],
  ].map(([thing = '', row = '']) => ({
    word: canaryOf(thing),
    mayRead: (code: RoleClass) => letterOf(row, code) === 'S',
  })),
  ...['municipal', 'common', 'draft'].map((name) => ({
    word: canaryOf(`r-${name}`),
    mayRead: (code: RoleClass) => letterOf(`round ${name}`, code) === 'S',
  })),
  ...['municipal', 'common', 'draft'].map((name) => ({
    word: canaryOf(`j-${name}`),
    mayRead: (code: RoleClass) => letterOf(`joint-text ${name}`, code) === 'S',
  })),
  ...['municipal', 'common', 'draft'].map((name) => ({
    word: canaryOf(`h-${name}`),
    mayRead: (code: RoleClass) => letterOf(`hearing ${name}`, code) === 'S',
  })),
  { word: canaryOf('h-answer'), mayRead: (code: RoleClass) => code === 'me' || code === 'se' },
  { word: canaryOf('h-treated'), mayRead: (code: RoleClass) => code === 'se' },
  // The answer of Rebild in a round that runs: its own people and the secretariat.
  { word: canaryOf('r-answer'), mayRead: (code: RoleClass) => code === 'me' || code === 'se' },
  ...['xa', 'xb', 'xc', 'xd', 'xe'].map((thing) => ({
    word: canaryOf(thing),
    mayRead: (code: RoleClass) => letterOf('desk here', code) === 'S',
  })),
  {
    word: 'otto-odde@demo.example',
    // The secretariat sends to him, and sees at the sending where it goes.
    mayRead: (code: RoleClass) => ['ot', 'ad', 'se'].includes(code),
  },
];
const foreignTo = (code: RoleClass): string[] =>
  canaries.flatMap(({ word, mayRead }) => (mayRead(code) ? [] : [word]));
const ownOf = (code: RoleClass): string[] =>
  canaries.flatMap(({ word, mayRead }) => (mayRead(code) ? [word] : []));

/** All that came: status, headers and every byte, with the text of a document taken out of it. */
async function everythingOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const raw = new TextDecoder().decode(bytes);
  const name = /pdf/.test(type) ? 'a.pdf' : /wordprocessing/.test(type) ? 'a.docx' : undefined;
  const read = name ? await textOfDocument(name, bytes) : undefined;
  const text = read?.ok ? read.value.lines.join('\n') : '';
  return [response.status, JSON.stringify([...response.headers]), raw, text].join('\n');
}

const starts = [
  '/',
  '/moeder',
  '/beslutninger?formalia=med',
  '/beslutninger.csv?formalia=med',
  '/sager',
  '/organisationer',
  '/organisationer/laesoe',
  '/organisationer/laesoe?vis=alt',
  '/fora',
  '/personer',
  '/personer/otto-odde',
  '/soeg?q=zq*',
  '/soeg?q=aftale',
  '/soeg?q=direkt%C3%B8r',
  '/soeg/forslag?q=zq',
  `/soeg/forslag?q=${canaryOf('bd').slice(0, 5)}`,
  '/foelger',
  '/arkiv/import',
  '/post',
  '/brugere',
  '/rettigheder',
  '/haendelseslog',
  '/mine-opslag',
  '/mine-rettigheder',
  '/mine-noter',
  '/mine-noter/fil',
  '/findes-ikke',
  '/moeder/das/x',
  ...isolationItems.flatMap(({ meeting, number }) => [
    `/moeder/${meeting.body}/${meeting.heldOn}`,
    `/moeder/${meeting.body}/${meeting.heldOn}/deltagere`,
    `/moeder/${meeting.body}/${meeting.heldOn}/docx`,
    `/moeder/${meeting.body}/${meeting.heldOn}/json`,
    `/moeder/${meeting.body}/${meeting.heldOn}/punkt/${number}`,
    ...['noter', 'positionering', 'inhabilitet'].map(
      (door) => `/moeder/${meeting.body}/${meeting.heldOn}/punkt/${number}/${door}`,
    ),
    `/moeder/${meeting.body}/${meeting.heldOn}/kontrol`,
  ]),
  '/moeder/das/2025-02-10/pdf',
];
const pagesMax = 400;

/** Every page that can be reached, with what came. */
async function crawled(browser: Browser): Promise<Map<string, string>> {
  const waiting = [...new Set(starts)];
  const seen = new Map<string, string>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address) || seen.size >= pagesMax) continue;
    const all = await everythingOf(await browser.get(address));
    seen.set(address, all);
    for (const [, href = ''] of all.matchAll(/(?:href|action)="(\/[^"#]*)/g))
      if (isWorthwhile(href)) waiting.push(href.replaceAll('&amp;', '&'));
  }
  return seen;
}
/** Not what everybody gets, and not each order and page of a list. */
const isWorthwhile = (href: string): boolean =>
  !href.startsWith('/assets/') && !href.includes('?') && !/\/(pdf|docx)$|^\/log-/.test(href);

describe.each(roleCodes)('%s', (code) => {
  test(
    `ISO-2: ${roleClasses[code]} reads every page and finds no word of others`,
    { timeout: 180_000 },
    async () => {
      const pages = await crawled(await world.browserOf(code));
      const told = [...pages].flatMap(([address, all]) =>
        foreignTo(code).flatMap((word) => (all.includes(word) ? [`${word} at ${address}`] : [])),
      );
      expect(told).toEqual([]);
      const all = [...pages.values()].join('\n');
      const ofItems = isolationItems.map(({ thing }) => canaryOf(thing));
      const ofMeetings = ownOf(code).filter((word) => ofItems.includes(word));
      expect(ofMeetings.filter((word) => !all.includes(word))).toEqual([]);
      expect(pages.size).toBeGreaterThan(40);
    },
  );
});

/** A word nobody wrote, as long as the others. */
const nobodysWord = canaryOf('a thing that is not');
const searches = ['/soeg?q=', '/beslutninger?q=', '/moeder?q=', '/sager?q=', '/soeg/forslag?q='];
const searchers = ['no', 're', 'gu', 'co', 'rg', 'ot', 'tr', 'ad'] as const;

test.each(searchers)(
  'ISO-2: %s searches for a word of others and gets what comes for a word nobody wrote',
  { timeout: 180_000 },
  async (code) => {
    const browser = await world.browserOf(code);
    const bare = async (address: string, word: string) =>
      (await everythingOf(await browser.get(address + word)))
        .replaceAll(word, '…')
        .replaceAll(/[\w-]{43}|[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
    const hidden = foreignTo(code).filter((word) => word.startsWith('zq'));
    expect(hidden.length).toBeGreaterThan(5);
    for (const address of searches) {
      const nothing = await bare(address, nobodysWord);
      for (const word of hidden)
        expect([word, (await bare(address, word)) === nothing]).toEqual([word, true]);
    }
  },
);

test('ISO-2: the mails of those who follow hold no word of others', async () => {
  const followers = roleCodes.filter((code) => code !== 'no' && code !== 'di');
  for (const code of followers) {
    for (const body of ['das', 'udviklingsstrategigruppen'])
      await world.owner.query('insert into follows (user_id, body_id, since) values ($1, $2, $3)', [
        userId(code),
        demoId('body', body),
        '2024-01-01',
      ]);
    await world.owner.query(
      `insert into follows (user_id, matter_id, since, matter_number) select $1, id, '2024-01-01', number from matters`,
      [userId(code)],
    );
    await world.owner.query(
      `insert into digest_wishes (user_id, frequency, looked_on) values ($1, 'daily', $2)
      on conflict (user_id) do update set frequency = 'daily', looked_on = excluded.looked_on`,
      [userId(code), '2026-11-01'],
    );
  }
  const clock = () => new Date('2026-12-02T12:00:00Z');
  const jobs = { ...noJobs, enqueue: () => Promise.resolve() };
  await sendDigests({ database: world.database, jobs, clock, log: (_, event) => expect(event).toBe('') });
  const { rows } = await world.owner.query<{ user_id: string; words: string }>(
    `select to_user_id as user_id, concat_ws(' ', to_address, subject, t.body_text) as words
      from mails join mail_texts t on t.mail_id = mails.id where to_user_id is not null`,
  );
  const told = followers.flatMap((code) =>
    rows
      .filter((mail) => mail.user_id === userId(code))
      .flatMap(({ words }) =>
        foreignTo(code).flatMap((word) => (words.includes(word) ? [`${code}: ${word}`] : [])),
      ),
  );
  expect(told).toEqual([]);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(({ words }) => words).join('\n')).toContain('Aftale om natten');
});

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOfLines } from '../../../tests/support/docx-writer.ts';
import { allRead, draftFor, pdfFile, putUp, send, type DraftOfTest } from '../../../tests/support/papers.ts';
import { freshWorld, type As, type PersonName, type World } from '../../../tests/support/world.ts';
import { closeMergedPdf } from '../../platform/merged-pdf.ts';

let world: World;
let draft: DraftOfTest;

beforeAll(async () => {
  world = await freshWorld({ withJobs: true });
  draft = await draftFor(world, {
    items: [
      { title: 'Budget' },
      { title: 'Kommunalt', municipalOnly: true },
      { title: 'Lukket', closed: true },
    ],
  });
  const [first = '', second = '', third = ''] = draft.items.map(({ papers }) => papers);
  await putUp(world, first, pdfFile('Åbent notat.pdf', 'Blommekompot', 3));
  const shared = await putUp(world, first, pdfFile('Delt.pdf', 'Stikkelsbær', 2));
  await putUp(world, first, { name: 'Notat.docx', bytes: docxOfLines(['Solbær']) });
  await putUp(world, first, { name: 'Låst.pdf', bytes: readFileSync('examples/bad/encrypted.pdf') });
  await putUp(world, first, { name: 'Skadet.pdf', bytes: Buffer.from('%PDF-1.7\nintet') });
  const mette = await world.as('mette');
  await mette.post(first, { title: 'Kommer senere', lateness: 'forthcoming' });
  await putUp(world, second, pdfFile('Kommunalt.pdf', 'Hyldeblomst'));
  await putUp(world, third, pdfFile('Lukket.pdf', 'Tyttebær'));
  await mette.post(`${third}/tilknytning`, { number: shared });
  await allRead(world);
  await send(world, draft);
}, 120_000);
afterAll(async () => {
  await closeMergedPdf();
  await world.close();
});

type Outline = readonly { title: string; items: Outline }[];
type Read = { status: number; pages: string[]; outline: Outline; info: Record<string, unknown>; raw: string };

async function fetched(who: As, address = draft.address): Promise<Read> {
  const answer = await (await world.as(who)).get(`${address}/samlet-pdf`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (answer.status !== 200) return { status: answer.status, pages: [], outline: [], info: {}, raw: '' };
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(bytes);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(words.replaceAll(/\s+/g, ' '));
  }
  const outline: Outline = (await pdf.getOutline()) ?? [];
  const { info } = await pdf.getMetadata();
  return { status: 200, pages, outline, info: info as Record<string, unknown>, raw };
}

/** A guarded export asks for a fresh proof. */
async function withProof(who: PersonName): Promise<void> {
  await world.as(who);
  await world.owner.query('update logins set proven_at = $1 where user_id = $2', [
    world.now,
    world.actor(who).userId,
  ]);
}

/** The agenda names every paper; its cover also says where it belongs. */
const coverOf = ({ pages }: Read, bookmark: string): string =>
  pages.find((page) => page.includes(bookmark) && page.includes('Hører til')) ?? '';

describe('what the secretariat gets', () => {
  let whole: Read;
  beforeAll(async () => {
    await withProof('mette');
    whole = await fetched('mette');
  });

  test('the agenda first, then each paper behind a cover, once, in the order of the agenda', () => {
    expect(whole.status).toBe(200);
    const text = whole.pages;
    const placeOf = (words: string): number => text.findIndex((page) => page.includes(words));
    const cover = text.indexOf(coverOf(whole, 'Bilag 1: Åbent notat'));
    expect(cover).toBeGreaterThan(0);
    expect(placeOf('Blommekompot 1')).toBe(cover + 1);
    expect(placeOf('Blommekompot 3')).toBe(cover + 3);
    expect(text.indexOf(coverOf(whole, 'Bilag 2: Delt'))).toBe(cover + 4);
    expect(text.filter((page) => page.includes('Stikkelsbær 1'))).toHaveLength(1);
    expect(placeOf('Hyldeblomst')).toBeLessThan(placeOf('Tyttebær'));
  });

  test('the cover of a paper on two items names both', () => {
    const cover = coverOf(whole, 'Bilag 2: Delt');
    expect(cover).toContain('punkt 1, Budget');
    expect(cover).toContain('punkt 3, Lukket');
  });

  test.each([
    ['Bilag 3: Notat', 'et Word-dokument og står ikke her'],
    ['Bilag 4: Låst', 'låst med adgangskode'],
    ['Bilag 5: Skadet', 'beskadiget'],
    ['Bilag 6: Kommer senere', 'ikke kommet endnu'],
  ])('%s has a cover that says why: %s', (bookmark, why) => {
    expect(coverOf(whole, bookmark)).toContain(why);
  });

  test('bookmarks are those of the agenda and one for each paper', () => {
    const titles = whole.outline.map(({ title }) => title);
    expect(titles.at(-1)).toBe('Bilag');
    expect(titles.some((title) => title.includes('Budget'))).toBe(true);
    expect(whole.outline.at(-1)?.items.map(({ title }) => title)).toEqual([
      'Bilag 1: Åbent notat',
      'Bilag 2: Delt',
      'Bilag 3: Notat',
      'Bilag 4: Låst',
      'Bilag 5: Skadet',
      'Bilag 6: Kommer senere',
      'Bilag 7: Kommunalt',
      'Bilag 8: Lukket',
    ]);
  });

  test('title and language are set, and nothing claims that the whole is PDF/UA', () => {
    const title = String(whole.info['Title']).replaceAll('\u00a0', ' ');
    expect(title).toBe('Dagsorden og bilag: DAS 10. december 2026');
    expect(whole.info['Language']).toBe('da-DK');
    expect(whole.raw.includes('pdfuaid')).toBe(false);
  });
});

describe('each reader gets what he may see and no more', () => {
  const words = ['Blommekompot', 'Stikkelsbær', 'Hyldeblomst', 'Tyttebær'];
  const cases: [who: PersonName, seen: string[]][] = [
    ['birgitte', words],
    ['ole', ['Blommekompot', 'Stikkelsbær', 'Tyttebær']],
    ['signe', ['Blommekompot', 'Stikkelsbær', 'Hyldeblomst']],
  ];
  for (const [who, seen] of cases)
    test(`${who}`, async () => {
      await withProof(who);
      const { pages, outline } = await fetched(who);
      const text = pages.join(' ');
      expect(words.filter((word) => text.includes(word))).toEqual(seen);
      const bookmarks = JSON.stringify(outline.at(-1));
      expect(bookmarks.includes('Lukket')).toBe(seen.includes('Tyttebær'));
      expect(bookmarks.includes('Kommunalt')).toBe(seen.includes('Hyldeblomst'));
    });

  test('nobody outside gets any, and a meeting that is not there looks the same', async () => {
    expect((await fetched('nobody')).status).toBe(404);
    expect((await fetched('mette', '/moeder/das/2031-01-01')).status).toBe(404);
  });

  test('with guarded items a fresh proof is asked for, and the reading leaves a line', async () => {
    await world.owner.query(
      `update logins set proven_at = $1::timestamptz - interval '1 hour' where user_id = $2`,
      [world.now, world.actor('birgitte').userId],
    );
    const birgitte = await world.as('birgitte');
    const turned = await birgitte.get(`${draft.address}/samlet-pdf`);
    expect(turned.status).toBe(303);
    expect(turned.headers.get('location')).toContain('/bekraeft');
    await withProof('birgitte');
    await world.forgetAuditLog();
    expect((await birgitte.get(`${draft.address}/samlet-pdf`)).status).toBe(200);
    expect(await world.auditLog()).toEqual(['meeting.exported-with-papers done']);
  });
});

test('a file that is gone from the disk gets a cover, and the others come', async () => {
  const other = await draftFor(world, { heldOn: '2026-12-15', items: [{ title: 'Mistet fil' }] });
  const papers = other.items[0]?.papers ?? '';
  await putUp(world, papers, pdfFile('Væk.pdf', 'Rabarber'));
  await putUp(world, papers, pdfFile('Her.pdf', 'Kvæde'));
  await allRead(world);
  await send(world, other);
  const { rows } = await world.owner.query<{ stored: string }>(
    `select stored_as as stored from paper_versions where name = 'Væk.pdf'`,
  );
  rmSync(path.join(world.filesFolder, rows[0]?.stored ?? 'none'));
  const { status, pages } = await fetched('signe', other.address);
  expect(status).toBe(200);
  expect(pages.some((page) => page.includes('Kvæde 1'))).toBe(true);
  expect(pages.some((page) => page.includes('Bilag 1: Væk') && page.includes('beskadiget'))).toBe(true);
});

test('the page of the meeting leads to it, and says that the whole is not PDF/UA', async () => {
  const page = await (await (await world.as('signe')).get(draft.address)).text();
  expect(page).toContain(`${draft.address}/samlet-pdf`);
  expect(page).toContain('ikke PDF/UA');
});

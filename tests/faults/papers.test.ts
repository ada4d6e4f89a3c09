/** What is built to hurt, and what breaks: papers from outside are read and merged in a cage, and the next one works. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cageLimits } from '../../src/platform/cage.ts';
import {
  closeMergedPdf,
  inTurn,
  mergedPdf,
  mergeLimits,
  type MergeOrder,
} from '../../src/platform/merged-pdf.ts';
import { openPaperCage, type PaperCage } from '../../src/platform/paper-cage.ts';
import type { ReadPaper } from '../../src/platform/paper-jobs.ts';
import { fileOf, pdfOf } from '../support/pdf-writer.ts';
import { freshWorld, type World } from '../support/world.ts';

const limits = { ...cageLimits, millisecondsMax: 4000 };
let cage: PaperCage;
beforeAll(() => {
  cage = openPaperCage(limits);
});
afterAll(async () => {
  await cage.close();
  await closeMergedPdf();
});

const read = (bytes: Uint8Array, name = 'x.pdf') =>
  cage.ask<ReadPaper>({ kind: 'read', name, mediaType: 'application/pdf' }, bytes);
const good = pdfOf([['En god side med nok bogstaver']]);

async function expectGoodNext(): Promise<void> {
  expect(await read(good)).toMatchObject({
    ok: true,
    answer: { pages: 1, isMergeable: true, problem: null },
  });
}

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R';
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const fileWith = (...objects: (string | Buffer)[]) => fileOf(objects.map((object) => Buffer.from(object)));
const empty = '<< /Length 0 >>\nstream\n\nendstream';

describe('hostile papers are answered, and the next is read', () => {
  const bomb = (): Uint8Array => {
    const packed = deflateSync(Buffer.alloc(300_000_000, ' '));
    const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    return fileWith(
      catalog,
      pages,
      `${page} >>`,
      Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]),
    );
  };
  const cases: [name: string, make: () => Uint8Array][] = [
    ['a page that unpacks to 300 MB', bomb],
    [
      'pages that are their own parent',
      () => fileWith(catalog, '<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>'),
    ],
    [
      'a count of two thousand million pages',
      () => fileWith(catalog, '<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>', `${page} >>`, empty),
    ],
    [
      'objects that name each other in a ring',
      () => fileWith(catalog, pages, `${page} /A 5 0 R >>`, empty, '<< /B 6 0 R >>', '<< /B 5 0 R >>'),
    ],
    [
      'ten thousand brackets',
      () => fileWith(catalog, pages, `${page} /A ${'['.repeat(10_000)}${']'.repeat(10_000)} >>`, empty),
    ],
    ['half a file', () => good.subarray(0, good.length / 2)],
    [
      'noise',
      () =>
        Buffer.concat([
          Buffer.from('%PDF-1.7\n'),
          Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 31) % 251)),
        ]),
    ],
  ];
  for (const [name, make] of cases)
    test(name, { timeout: 60_000 }, async () => {
      const outcome = await read(make());
      if (outcome.ok) expect(outcome.answer.text.length).toBeLessThan(1000);
      else expect(['TIMED_OUT', 'OUT_OF_MEMORY', 'READER_FAILED']).toContain(outcome.failure);
      await expectGoodNext();
    });
});

const emptyCovers = (count: number): Uint8Array =>
  pdfOf(Array.from({ length: count + 1 }, (_, at) => [`Forside ${at}`]));
const orderOf = (...papers: (Uint8Array | null)[]): MergeOrder => ({
  plan: { title: 'Samlet', language: 'da-DK', papersWord: 'Bilag' },
  agenda: pdfOf([['Dagsorden']]),
  covers: emptyCovers(papers.length),
  papers: papers.map((bytes, at) => ({ bookmark: `Bilag ${at + 1}`, bytes })),
});

describe('one file of many', () => {
  test('nothing in it acts by itself: scripts, programs and films of papers are left out', async () => {
    const acts = [
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /JavaScript /JS (app.alert(1)) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.dk) /Next << /S /JavaScript /JS (evil) >> >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (javascript:evil) >> >>',
      '<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>',
      '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (a.exe) >> >>',
    ];
    const opening = '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (evil) >> >>';
    const acting = `${page} /AA << /O << /S /JavaScript /JS (evil) >> >> /Annots [${acts.map((_, at) => `${at + 5} 0 R`).join(' ')}] >>`;
    const merged = await mergedPdf(orderOf(fileWith(opening, pages, acting, empty, ...acts)));
    if (!merged.ok) throw new Error(merged.code);
    const plain = await PDFDocument.load(merged.bytes);
    const text = Buffer.from(await plain.save({ useObjectStreams: false })).toString('latin1');
    for (const word of ['JavaScript', 'Launch', 'RichMedia', 'FileAttachment', 'evil', 'cmd.exe'])
      expect(text.includes(word) ? word : '').toBe('');
    expect(text).toContain('https://example.dk');
    expect(plain.getPageCount()).toBe(4);
  });

  test('papers that cannot be opened are named, and none of the others is lost when it is asked again', async () => {
    const locked = readFileSync('examples/bad/encrypted.pdf');
    const order = orderOf(good, locked, good, Buffer.from('%PDF-1.7\nnothing'));
    expect(await mergedPdf(order)).toEqual({ ok: false, code: 'papers-failed', failed: [1, 3] });
    const again = await mergedPdf(orderOf(good, null, good, null));
    if (!again.ok) throw new Error(again.code);
    expect((await PDFDocument.load(again.bytes)).getPageCount()).toBe(1 + 5 + 2);
  });

  test('a child that is killed in the middle fails that file alone, and the next is made', async () => {
    const heavy = orderOf(
      ...Array.from({ length: 30 }, () => pdfOf(Array.from({ length: 200 }, () => ['x']))),
    );
    const running = mergedPdf(heavy);
    const child = await childOf('paper-child');
    process.kill(child, 'SIGKILL');
    expect(await running).toEqual({ ok: false, code: 'READER_FAILED' });
    expect(await mergedPdf(orderOf(good))).toMatchObject({ ok: true });
  });

  test('readers take turns, and more than may wait are told so at once', async () => {
    let running = 0;
    const work = async (): Promise<number> => {
      running += 1;
      await mergedPdf(orderOf(good));
      running -= 1;
      return running;
    };
    const all = await Promise.all(Array.from({ length: mergeLimits.waitingMax + 3 }, () => inTurn(work)));
    expect(all.filter((one) => one === 0)).toHaveLength(mergeLimits.waitingMax + 1);
    expect(all.filter((one) => one === undefined)).toHaveLength(2);
  });
});

/** The process that runs the caged program and is the newest of those we started. */
async function childOf(name: string): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    const own = readdirSync('/proc').filter((id) => /^\d+$/u.test(id) && isOurs(id, name));
    const newest = own.map(Number).toSorted((one, other) => other - one)[0];
    if (newest !== undefined) return newest;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('no child runs');
}

function isOurs(id: string, name: string): boolean {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, 'latin1');
    const parent = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[1];
    return (
      words.includes(`${name}/main.mjs`) &&
      words.includes('max-old-space-size=512') &&
      parent === String(process.pid)
    );
  } catch {
    return false; // it ended while we looked
  }
}

describe('a full disk', () => {
  const small = path.join(mkdtempSync(path.join(os.tmpdir(), 'rv-full-')), 'disk');
  const isMounted = mounted(small);
  let world: World;
  beforeAll(async () => {
    world = await freshWorld({ withJobs: true, ...(isMounted && { filesFolder: small }) });
  });
  afterAll(async () => {
    await world.close();
    if (isMounted) execFileSync('umount', [small]);
    rmSync(path.dirname(small), { recursive: true, force: true });
  });

  test.skipIf(!isMounted)(
    'is said at once, nothing is left of the paper, and it works when there is room',
    async () => {
      const mette = await world.as('mette');
      const big = { name: 'stor.txt', bytes: Buffer.from('linje\n'.repeat(250_000)) };
      const sent = { body: 'das', title: '' };
      const answer = await mette.post('/bilag/ny', sent, { files: [big] });
      expect(answer.status).toBe(503);
      expect(readdirSync(small)).toEqual([]);
      const { rows } = await world.owner.query<{ papers: number }>(
        'select count(*)::int as papers from papers',
      );
      expect(rows[0]?.papers).toBe(0);
      const next = await mette.post('/bilag/ny', sent, {
        files: [{ name: 'lille.txt', bytes: Buffer.from('linje') }],
      });
      expect(next.status).toBe(303);
    },
  );
});

/** Only root may mount a small disk. */
function mounted(place: string): boolean {
  try {
    execFileSync('mkdir', ['-p', place]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/**
 * How long imports take: `npm run bench import`. The figures go to docs/BENCHMARKS.md with date, commit and machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openReader } from '../src/modules/archive/queries/read-in-cage.ts';
import { knownNamesNorthJutland } from '../src/modules/archive/rules/known-names.ts';
import { pdfOf } from '../tests/support/pdf-writer.ts';
import { buildIfNeeded } from './lib/bundle.js';

const root = path.join(import.meta.dirname, '..');
const runs = 5;
const filesMax = 5;
const pages = 30;
const linesPerPage = 46;

type Row = { what: string; milliseconds: number; all: string };

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const rowOf = (what: string, times: readonly number[]): Row => ({
  what,
  milliseconds: Math.round(median(times)),
  all: times.map((time) => Math.round(time)).join(' '),
});

await buildIfNeeded();
const pdf = pdfOf(longMinutes(), { encoding: 'win-ansi', isPacked: true, leading: 14 });
console.table([commandRow(), ...(await pdfRows())]);

/** The whole command, from the start of the process to the end of its output. */
function commandRow(): Row {
  const files = textFiles();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    const { status } = spawnSync(path.join(root, 'bin/rammevaerk'), ['import', '--json', ...files], {
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(`import --json ended with ${status}`);
    return performance.now() - begun;
  });
  return rowOf(`import --json of ${files.length} texts, wall time`, times);
}

/** The five real documents when they are there, else the project's own examples. */
function textFiles(): string[] {
  const seeds = path.join(root, '../shared/seeds');
  const folder = existsSync(seeds) ? seeds : path.join(root, 'examples');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names
    .toSorted()
    .slice(0, filesMax)
    .map((name) => path.join(folder, name));
}

async function pdfRows(): Promise<Row[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const reader = openReader(knownNamesNorthJutland);
    for (const times of [cold, [], [], warm]) times.push(await readTime(reader));
    await reader.close();
  }
  const what = `PDF of ${pages} pages (${Math.round(pdf.length / 1000)} kB) to a record`;
  return [rowOf(`${what}, cold: child, library and parser start`, cold), rowOf(`${what}, warm`, warm)];
}

async function readTime(reader: ReturnType<typeof openReader>): Promise<number> {
  const begun = performance.now();
  const [document] = await reader.read({ name: 'long.pdf', bytes: pdf });
  if (!document?.ok || document.pageStartLines?.length !== pages) throw new Error('the PDF was not read');
  return performance.now() - begun;
}

/** The items of one of our own examples, numbered through until the pages are full. */
function longMinutes(): string[][] {
  const text = readFileSync(path.join(root, 'examples/01-nord-fuldt-hoved.txt'), 'utf8').split('\n');
  const from = text.findIndex((line) => line.startsWith('1. '));
  const lines = text.slice(0, from);
  for (let number = 0; lines.length < pages * linesPerPage;)
    for (const line of text.slice(from))
      lines.push(/^\d+\. /u.test(line) ? line.replace(/^\d+/u, `${(number += 1)}`) : line);
  return Array.from({ length: pages }, (_, page) =>
    lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
  );
}

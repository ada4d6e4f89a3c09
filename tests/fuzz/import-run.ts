import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openReader, type ReadDocument } from '../../src/modules/archive/queries/read-in-cage.ts';
import { recordShape } from '../../src/modules/archive/queries/record-shape.ts';
import { knownNamesNorthJutland } from '../../src/modules/archive/rules/known-names.ts';
import { chanceFrom, mutant } from './mutations.ts';

export type FuzzReport = {
  documents: number;
  /** How often each answer came: `record`, or the code of the refusal. */
  answers: Record<string, number>;
  /** Documents that crashed or hung the reader, or came back in no known shape, with what went wrong. */
  faults: string[];
  slowestMilliseconds: number;
  slowestDocument: number;
};

const faultsMax = 20;
/** Answers that say the reader broke, not the document. */
const broken = new Set(['TIMED_OUT', 'OUT_OF_MEMORY', 'READER_FAILED', 'TOO_MANY_LINES']);
const step = 0x9e3779b1;

export type Span = { seed: number; from: number; to: number };

/** Reads the changed documents number `from` to `to` in the cage. Document n of a seed is always the same. */
export async function fuzzImport({ seed, from, to }: Span): Promise<FuzzReport> {
  const sources = sourceLines();
  const reader = openReader(knownNamesNorthJutland);
  const report: FuzzReport = {
    documents: 0,
    answers: {},
    faults: [],
    slowestMilliseconds: 0,
    slowestDocument: 0,
  };
  try {
    for (let number = from; number <= to && report.faults.length < faultsMax; number += 1) {
      const { name, bytes } = mutant(sources, chanceFrom(seed + Math.imul(number, step)));
      const begun = performance.now();
      const documents = await reader.read({ name, bytes });
      const milliseconds = Math.round(performance.now() - begun);
      if (milliseconds > report.slowestMilliseconds)
        Object.assign(report, { slowestMilliseconds: milliseconds, slowestDocument: number });
      const faults = documents.length === 0 ? ['no answer'] : documents.flatMap(faultOf);
      addAnswers(report, documents);
      for (const fault of faults)
        report.faults.push(`${number} (${name}, ${keep(seed, number, bytes)}): ${fault}`);
    }
  } finally {
    await reader.close();
  }
  return report;
}

function addAnswers(report: FuzzReport, documents: readonly ReadDocument[]): void {
  report.documents += 1;
  for (const document of documents) {
    const answer = document.ok ? 'record' : document.error.code;
    report.answers[answer] = (report.answers[answer] ?? 0) + 1;
  }
}

function faultOf(document: ReadDocument): string[] {
  if (!document.ok) {
    const { code, message } = document.error;
    const isSaid = /^[A-Z_]+$/.test(code) && message.endsWith('.');
    return isSaid && !broken.has(code) ? [] : [`${code} ${message}`];
  }
  const shape = recordShape.safeParse(document.record);
  if (!shape.success) return [JSON.stringify(shape.error.issues.slice(0, 2))];
  const last = document.lines.length;
  const outside = Object.entries(document.record.evidence).find(([, { lines }]) =>
    lines.some(([from, to]) => from > to || to > last),
  );
  return outside ? [`evidence outside the text: ${JSON.stringify(outside)}`] : [];
}

/** Keeps a document that went wrong, for the one who looks into it. */
function keep(seed: number, number: number, bytes: Uint8Array): string {
  const folder = path.resolve('.cache/fuzz');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${seed}-${number}`);
  writeFileSync(file, bytes);
  return path.relative('.', file);
}

function sourceLines(): string[][] {
  return ['examples', 'demo/minutes'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8').split('\n')),
  );
}

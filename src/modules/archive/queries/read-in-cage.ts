import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cageLimits, openCage, type Cage, type CageFailure } from '../../../platform/cage.ts';
import { fileKind } from '../../../platform/documents/kind.ts';
import { documentLimits } from '../../../platform/documents/limits.ts';
import { refusal } from '../../../platform/documents/refusals.ts';
import type { DocumentKind, DocumentNote } from '../../../platform/documents/text-of-document.ts';
import { projectRoot } from '../../../platform/project-root.ts';
import type { KnownNames, MeetingRecord } from '../rules/meeting-record.ts';

export type FileToRead = { name: string; bytes: Uint8Array };

/**
 * What came out of a file: a record with the lines it was read from, or why there is none (code and Danish sentence).
 */
export type ReadDocument =
  | {
      ok: true;
      record: MeetingRecord;
      /** Empty for a record that came as JSON: it brings no source of its own. */
      lines: string[];
      pageStartLines: number[] | null;
      kind: DocumentKind;
      notes: DocumentNote[];
    }
  | {
      ok: false;
      sourceFile: string;
      error: { code: string; message: string };
      /** Where a personal number stands, or may stand (`documents/personal-numbers.ts`). */
      notes?: string[];
    };

/** One caged child for many files. Close it when no more files are coming. */
export type DocumentReader = {
  /** One answer for a file, or several for a JSON file with several records. Never throws for what a file holds. */
  read: (file: FileToRead) => Promise<ReadDocument[]>;
  close: () => Promise<void>;
};

/** Opens a reader; its child starts with the first file. */
export function openReader(known: KnownNames): DocumentReader {
  let cage: Promise<Cage> | null = null;
  return {
    read: async (file) => {
      if (file.bytes.length > documentLimits.fileBytesMax) return [failed(file, 'TOO_LARGE')];
      cage ??= importProgram().then((program) => openCage(program));
      const outcome = await (await cage).ask({ name: file.name, known }, file.bytes);
      if (outcome.ok) return outcome.answer as ReadDocument[];
      return [failed(file, failureCode(outcome.failure, file.bytes))];
    },
    close: async () => (await cage)?.close(),
  };
}

/** Reads files one after the other, in their order. */
export async function readInCage(files: readonly FileToRead[], known: KnownNames): Promise<ReadDocument[]> {
  const reader = openReader(known);
  try {
    const read: ReadDocument[] = [];
    for (const file of files) read.push(...(await reader.read(file)));
    return read;
  } finally {
    await reader.close();
  }
}

type RefusalCode = Parameters<typeof refusal>[0];

const failed = (file: FileToRead, code: RefusalCode): ReadDocument => ({
  ok: false,
  sourceFile: file.name,
  error: refusal(code),
});

const codes = {
  TIMED_OUT: 'TIMED_OUT',
  OUT_OF_MEMORY: 'OUT_OF_MEMORY',
  ANSWER_TOO_LARGE: 'TOO_MANY_LINES',
  READER_FAILED: 'READER_FAILED',
} as const satisfies Record<CageFailure, RefusalCode>;

const failureCode = (failure: CageFailure, bytes: Uint8Array): RefusalCode => {
  const ranOut = failure === 'OUT_OF_MEMORY' || failure === 'TIMED_OUT';
  return ranOut && claimsTooMuch(bytes) ? 'DAMAGED' : codes[failure];
};

/** A PDF's packing (deflate) makes at most 1,032 bytes of one. */
const packedOnceMax = 1032;
const bytesInMegabyte = 1_000_000;

/**
 * A PDF says how many letters a font has, how wide a row is, how often its parts are packed, and its reader believes
 * it. One so small that all it holds cannot fill the child's memory was stopped for what it claims: it is damaged.
 */
const claimsTooMuch = (bytes: Uint8Array): boolean =>
  fileKind(bytes) === 'pdf' && bytes.length * packedOnceMax < cageLimits.heapMegabytesMax * bytesInMegabyte;

type Bundler = { bundleCaged: (entry: string, folder: string) => Promise<string> };

/**
 * The bundled child. The bundle finds it beside itself; sources (tests, development) build their own when it is
 * stale.
 */
async function importProgram(): Promise<string> {
  const root = projectRoot();
  if (!import.meta.filename.endsWith('.ts')) return path.join(root, 'dist/import-child/main.mjs');
  const bundler = pathToFileURL(path.join(root, 'bin/lib/bundle-caged.js')).href;
  const { bundleCaged } = (await import(bundler)) as Bundler;
  return bundleCaged(path.join(root, 'src/import-child.ts'), path.join(root, '.cache/import-child'));
}

import { randomUUID } from 'node:crypto';
import { anonymous, type Actor } from '../../../kernel/actor.ts';
import { addAuditLine } from '../../../platform/audit.ts';
import { cageLimits, type CageFailure } from '../../../platform/cage.ts';
import { changeAs, readAs, reading, type Database, type Writer } from '../../../platform/database.ts';
import { deleteStoredFile, readStoredFile } from '../../../platform/files.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { openPaperCage, type PaperCage } from '../../../platform/paper-cage.ts';
import type { ReadPaper } from '../../../platform/paper-jobs.ts';
import type { VirusScanner } from '../../../platform/virus-scan.ts';
import { refileStoredMeeting } from '../../meetings/index.ts';
import { meetingsOfVersion, versionToRead, type VersionToRead } from '../queries/version-to-read.ts';
import type { PaperProblem } from '../rules/paper-standing.ts';
import { addPaperEvent } from './paper-events.ts';

export type PaperReadingPlace = {
  readonly database: Database;
  readonly filesFolder: string;
  readonly log: Log;
  readonly clock: () => Date;
  /** None: files are not scanned, and the pages say so. */
  readonly scan?: VirusScanner | undefined;
};
export type PaperJobData = { readonly paperId: string; readonly number: number; readonly userId: string };

/** Scans and reads versions one after the other, in a caged child. */
export type PaperReader = { read(job: PaperJobData): Promise<void>; close(): Promise<void> };

export function openPaperReader(place: PaperReadingPlace): PaperReader {
  const cage = openPaperCage(cageLimits);
  return { read: (job) => readVersion(place, cage, job), close: () => cage.close() };
}

/** The work is done with the secretariat's rights, in the name of the one who brought the file. */
const secretary = (userId: string): Actor => ({
  ...anonymous,
  userId,
  roles: ['secretariat', 'reader'],
  side: 'municipal',
  seat: 'secretariat',
});

/** A job may come twice, and the file may be gone meanwhile: then there is nothing to do. */
async function readVersion(place: PaperReadingPlace, cage: PaperCage, job: PaperJobData): Promise<void> {
  const actor = secretary(job.userId);
  const change = <T>(work: (db: Writer) => Promise<T>): Promise<T> => changeAs(place.database, actor, work);
  const version = await readAs(place.database, actor, (db) => versionToRead(db, job));
  if (!version) return;
  const bytes = await bytesOf(place, version);
  if (!bytes) return change((db) => storeRow(db, version, unread('file-gone')));
  const scan = place.scan ? await place.scan(bytes) : 'off';
  if (scan === 'infected') return change((db) => eraseVersion(db, version, { ...place, why: 'infected' }));
  await change((db) => storeRow(db, version, { scan }));
  if (scan === 'failed') return place.log('error', 'paper.scan-failed', { paper: version.number });
  const question = { kind: 'read', name: version.name, mediaType: version.mediaType } as const;
  const outcome = await cage.ask<ReadPaper>(question, bytes);
  if (outcome.ok && outcome.answer.certain.length > 0)
    return change((db) => eraseVersion(db, version, { ...place, why: 'cpr-number' }));
  const row = outcome.ok ? readRow(outcome.answer) : unread(failures[outcome.failure]);
  await change(async (db) => {
    await storeRow(db, version, row);
    for (const meetingId of await meetingsOfVersion(reading(db), version))
      await refileStoredMeeting(db, meetingId);
  });
}

async function bytesOf({ filesFolder, log }: PaperReadingPlace, version: VersionToRead) {
  try {
    return await readStoredFile(filesFolder, version);
  } catch (error) {
    log('error', 'paper.file-gone', { paper: version.number, ...errorFacts(error) });
    return undefined;
  }
}

const failures = {
  TIMED_OUT: 'timed-out',
  OUT_OF_MEMORY: 'out-of-memory',
  ANSWER_TOO_LARGE: 'answer-too-large',
  READER_FAILED: 'reader-failed',
} as const satisfies Record<CageFailure, PaperProblem>;

const lettersMax = 1_000_000;

/** Codes of the readers that mean the same to whoever brought a paper. */
const wrongKinds = ['ODT', 'ARCHIVE', 'SPREADSHEET', 'HTML', 'RTF', 'IMAGE', 'NOT_A_RECORD'];

function readRow({ text, pages, isMergeable, problem, doubtful }: ReadPaper) {
  const code =
    problem === null
      ? null
      : wrongKinds.includes(problem)
        ? 'wrong-kind'
        : problem.toLowerCase().replaceAll('_', '-');
  return {
    reading: code === null ? 'read' : 'unreadable',
    problem: code,
    page_count: pages,
    is_mergeable: isMergeable,
    content: text.toWellFormed().replaceAll('\0', '').slice(0, lettersMax),
    doubts: [...doubtful],
  };
}

const unread = (problem: PaperProblem) => ({
  reading: 'unreadable',
  problem,
  is_mergeable: false,
  content: '',
});

type VersionRow = Partial<ReturnType<typeof readRow>> & { scan?: string };
export type VersionAt = { readonly paperId: string; readonly number: number };

async function storeRow(db: Writer, { paperId, number }: VersionAt, row: VersionRow): Promise<void> {
  await db
    .updateTable('paper_versions')
    .set(row)
    .where('paper_id', '=', paperId)
    .where('number', '=', number)
    .where('stored_as', 'is not', null)
    .execute();
}

export type ErasingPlace = Pick<PaperReadingPlace, 'filesFolder' | 'clock'> & {
  readonly why: 'infected' | 'cpr-number';
};

/**
 * Erases a file with a virus or a personal number: from the disk, and all that was read of it from the database. The
 * row stays and says why. The file goes before the change is stored: after a crash between the two it is gone.
 */
export async function eraseVersion(
  db: Writer,
  version: VersionAt & { storedAs: string; paperNumber: string },
  { filesFolder, clock, why }: ErasingPlace,
): Promise<void> {
  const { paperId, number, storedAs, paperNumber } = version;
  const gone = { stored_as: null, erased_at: clock(), page_count: null, doubts: [] };
  const erased = await db
    .updateTable('paper_versions')
    .set({ ...unread(why), ...gone, ...(why === 'infected' && { scan: 'infected' }) })
    .where('paper_id', '=', paperId)
    .where('number', '=', number)
    .where('stored_as', 'is not', null)
    .executeTakeFirst();
  if (erased.numUpdatedRows !== 1n) return;
  await addPaperEvent(db, { paperId, event: why === 'infected' ? 'infected' : 'erased', version: number });
  const line = {
    event: `paper.${why === 'infected' ? 'infected' : 'erased'}`,
    object: `${paperNumber}/${number}`,
  } as const;
  await addAuditLine(db, { ...line, criteria: null, outcome: 'done', request_id: randomUUID() });
  for (const meetingId of await meetingsOfVersion(reading(db), version))
    await refileStoredMeeting(db, meetingId);
  await deleteStoredFile(filesFolder, storedAs);
}

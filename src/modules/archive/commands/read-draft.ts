import { anonymous, type Actor } from '../../../kernel/actor.ts';
import { changeAs, readAs, reading, type Database, type Writer } from '../../../platform/database.ts';
import { readStoredFile } from '../../../platform/files.ts';
import { errorFacts, type Log } from '../../../platform/log.ts';
import { refusal } from '../../../platform/documents/refusals.ts';
import { draftById, type Draft } from '../queries/draft.ts';
import { archiveRegister, knownNames } from '../queries/register.ts';
import { openReader, type DocumentReader, type ReadDocument } from '../queries/read-in-cage.ts';
import type { KnownNames } from '../rules/meeting-record.ts';
import { reviewOf } from '../rules/review-record.ts';
import { summaryOf } from '../rules/review-state.ts';
import { summaryRow } from './correct-draft.ts';
import { eraseDraft } from './erase-draft.ts';
import { moveDraft } from './move-draft.ts';

export type ReadingPlace = { database: Database; filesFolder: string; clock: () => Date; log: Log };
export type ReadingJob = { draftId: string; userId: string };

/** Reads queued files one after the other. One caged child serves them all, until the names of the register change. */
export type DraftReader = { read(job: ReadingJob): Promise<void>; close(): Promise<void> };

export function openDraftReader(place: ReadingPlace): DraftReader {
  let open: { names: string; reader: DocumentReader } | null = null;
  const readerFor = async (known: KnownNames): Promise<DocumentReader> => {
    const names = JSON.stringify(known);
    if (open?.names !== names) {
      await open?.reader.close();
      open = { names, reader: openReader(known) };
    }
    return open.reader;
  };
  return { read: (job) => readDraft(place, job, readerFor), close: async () => open?.reader.close() };
}

type ReaderFor = (known: KnownNames) => Promise<DocumentReader>;

/** A job may come twice and a draft may have moved on: what is not waiting to be read is left alone. */
async function readDraft(place: ReadingPlace, job: ReadingJob, readerFor: ReaderFor): Promise<void> {
  const actor = secretary(job.userId);
  const draft = await changeAs(place.database, actor, (db) => started(db, job, place.clock()));
  if (!draft) return;
  const known = knownNames(await readAs(place.database, actor, archiveRegister));
  const answer = await readFile(place, draft, await readerFor(known));
  const { filesFolder } = place;
  await changeAs(place.database, actor, (db) =>
    storeAnswer(db, draft, { answer, filesFolder, now: place.clock() }),
  );
}

/** The work is done with the secretariat's rights, in the name of the one who put the file in. */
export const secretary = (userId: string): Actor => ({
  ...anonymous,
  userId,
  roles: ['secretariat', 'reader'],
  side: 'municipal',
  seat: 'secretariat',
});

async function started(db: Writer, { draftId }: ReadingJob, now: Date): Promise<Draft | undefined> {
  const draft = await draftById(reading(db), draftId);
  if (!draft) return undefined;
  const moved = await moveDraft(db, draft, { event: 'start', version: draft.version, now });
  return moved.ok ? { ...draft, state: 'reading', version: draft.version + 1 } : undefined;
}

async function readFile(place: ReadingPlace, draft: Draft, reader: DocumentReader): Promise<ReadDocument> {
  const { fileName: name, storedAs, sha256 } = draft;
  try {
    const bytes = await readStoredFile(place.filesFolder, { storedAs: storedAs ?? '', sha256 });
    const [answer] = await reader.read({ name, bytes });
    return answer ?? { ok: false, sourceFile: name, error: refusal('NOT_A_RECORD') };
  } catch (error) {
    place.log('error', 'import.reading-failed', { draft: draft.number, ...errorFacts(error) });
    return { ok: false, sourceFile: name, error: refusal('READER_FAILED') };
  }
}

type Answered = { answer: ReadDocument; filesFolder: string; now: Date };

/**
 * Stores what was read, or why it was not; a file with a personal number is erased. Nothing is stored when the draft
 * has moved on meanwhile.
 */
async function storeAnswer(db: Writer, draft: Draft, { answer, filesFolder, now }: Answered): Promise<void> {
  if (!answer.ok && answer.error.code === 'CPR_NUMBER') {
    const { version } = draft;
    const { message } = answer.error;
    await eraseDraft(db, draft, {
      filesFolder,
      version,
      now,
      message,
      event: 'fail',
      places: answer.notes ?? [],
    });
    return;
  }
  const row = answer.ok ? await readRow(db, answer, now) : failedRow(answer);
  const event = answer.ok ? 'finish' : 'fail';
  const stored = await db
    .updateTable('drafts')
    .set(row)
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .executeTakeFirst();
  if (stored.numUpdatedRows !== 1n) return;
  await moveDraft(db, { ...draft, record: null }, { event, version: draft.version, now });
}

const failedRow = ({ error, notes = [] }: Extract<ReadDocument, { ok: false }>) => ({
  error_code: error.code,
  error_message: error.message,
  notes,
});

async function readRow(db: Writer, answer: Extract<ReadDocument, { ok: true }>, now: Date) {
  const register = await archiveRegister(reading(db));
  const { record, lines, pageStartLines, notes } = answer;
  return {
    record: storableJson(record),
    source_lines: lines.map(storableText),
    page_start_lines: pageStartLines,
    notes,
    changes: '[]',
    error_code: null,
    error_message: null,
    read_at: now,
    ...summaryRow(summaryOf(record, reviewOf(record), register)),
  };
}

/** The database holds neither NUL nor half a surrogate pair. Neither means anything in a document. */
const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');
const storableJson = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storableText(part) : part));
